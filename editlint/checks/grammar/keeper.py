"""The process that keeps a server alive between runs: `python -m editlint.checks.grammar.keeper SECONDS`.

It starts LanguageTool, records where it listens, and ends it when nobody has asked for so many seconds, when the
record is gone, or when it is told to end itself.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING, NoReturn

from editlint.checks.grammar import client, kept, local
from editlint.checks.grammar.client import Refused, Unreachable

if TYPE_CHECKING:
    from editlint.checks.grammar.local import LocalServer

_PREDECESSOR_SECONDS = 5.0  # how long another keeper may take to end
_TRIES = 3  # ports that somebody else may take before our server does
_WARM_UP = "The server reads its rules at the first question."
_LOOK = 0.5  # seconds between two looks at the record


def main() -> int:
    """Keep one server, unless another keeper does."""
    from filelock import FileLock, Timeout

    signal.signal(signal.SIGTERM, _end)
    idle = float(sys.argv[1])
    os.makedirs(kept.folder(), exist_ok=True)
    try:
        with FileLock(kept.lock_path(), timeout=_PREDECESSOR_SECONDS):
            kept.end_orphan()
            _keep(idle)
    except Timeout:
        return 0
    except (Refused, Unreachable, local.Missing):
        return 1
    return 0


def _end(*_: object) -> NoReturn:
    sys.exit(0)  # by way of whatever has to be put away


def _keep(idle: float) -> None:
    server, version = _started()
    try:
        client.check(server.address, _WARM_UP, "en-US", client.FIRST_PATIENCE)
        if kept.write(kept.KeptServer(server.address, version, idle)):
            _wait(server, idle)
    finally:
        kept.drop()
        server.stop()


def _started() -> tuple[LocalServer, str]:
    """A server that answers, and its version."""
    for attempt in range(1, _TRIES + 1):
        server = local.start()
        kept.note_java(server.process.pid, server.address)
        try:
            return server, local.wait_until_ready(server.address, server)
        except Unreachable:
            server.stop()
            if attempt == _TRIES:
                raise
    raise AssertionError


def _wait(server: LocalServer, idle: float) -> None:
    """Return when the server has ended, is no longer wanted, or was not used for long."""
    used, since = 0.0, time.monotonic()
    while not server.has_ended:
        try:
            last = os.stat(kept.record_path()).st_mtime
        except OSError:
            return
        if last != used:
            used, since = last, time.monotonic()
        elif time.monotonic() - since > idle:
            return
        time.sleep(_LOOK)


if __name__ == "__main__":
    sys.exit(main())
