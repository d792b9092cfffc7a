"""Runs of the command line in forked processes: they start at once, and what is done to them is done to nobody else."""

from __future__ import annotations

import os
import select
import signal
import sys
import tempfile
from contextlib import suppress
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PATIENCE = 300  # seconds of the clock after which a run counts as hung


class Ended(NamedTuple):
    """How a run has ended: its exit code (negative for a signal), and what it has said."""

    code: int
    out: str
    err: str


class Child:
    """A run in a process group of its own, so that it is killed with all that it has started."""

    def __init__(
        self,
        command: Sequence[str],
        folder: str,
        environment: dict[str, str],
        prepare: Callable[[], object] = lambda: None,
    ) -> None:
        self._said = [tempfile.TemporaryFile() for _ in range(2)]  # noqa: SIM115  read and closed when it has ended
        self.ended, held = os.pipe()
        sys.stdout.flush()
        self.process = os.fork()
        if self.process == 0:
            try:
                _live(command, folder, environment, prepare, [file.fileno() for file in self._said])
            finally:
                os._exit(70)
        with suppress(OSError):  # it has done so itself, or has ended
            os.setpgid(self.process, self.process)
        os.close(held)

    def kill(self) -> None:
        """End it and all that it has started, at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.process, signal.SIGKILL)

    def wait(self) -> Ended:
        """How it has ended, once all that it has started has ended as well.

        Raises:
            TimeoutError: it hangs, and has been killed.
        """
        hung = not select.select([self.ended], [], [], PATIENCE)[0]
        if hung:
            self.kill()
        os.close(self.ended)
        status = os.waitpid(self.process, 0)[1]
        out, err = (_read(file) for file in self._said)
        if hung:
            raise TimeoutError
        return Ended(os.waitstatus_to_exitcode(status), out, err)


def _live(
    command: Sequence[str],
    folder: str,
    environment: dict[str, str],
    prepare: Callable[[], object],
    said: Sequence[int],
) -> None:
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, descriptor in enumerate([nothing, *said]):
        os.dup2(descriptor, number)
    sys.stdout, sys.stderr = (_stream(n) for n in (1, 2))
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    prepare()
    from editlint.cli import main

    try:
        code = main(list(command))
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    try:
        sys.stdout.flush()
        sys.stderr.flush()
        if "TORTURE_MODULES" in environment:
            with open(environment["TORTURE_MODULES"], "w", encoding="utf-8") as file:
                file.write("\n".join(sys.modules))
    finally:
        os._exit(code)


def _stream(descriptor: int) -> IO[str]:
    return open(descriptor, "w", encoding="utf-8", errors="replace", closefd=False)


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    with file:
        return file.read().decode("utf-8", "replace")


def run(
    command: Sequence[str], folder: str, environment: dict[str, str], prepare: Callable[[], object] = lambda: None
) -> Ended:
    """How a run ends that nobody disturbs."""
    return Child(command, folder, environment, prepare).wait()
