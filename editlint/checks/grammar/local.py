"""A LanguageTool server of our own: what language-tool-python finds installed, on a free port, stopped at exit."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import suppress
from typing import NamedTuple

from editlint.checks.grammar.client import Unreachable, version

READY_SECONDS = 60.0
_INSTALL = "python -c \"import language_tool_python as l; l.LanguageTool('en-US')\" installs it once"


class Missing(Exception):  # noqa: N818  a state of the machine, no mistake
    """What is not there, with what to do about it in `hint`."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class LocalServer(NamedTuple):
    """A server that this process has started."""

    address: str
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        """End the server, whatever state it is in."""
        self.process.kill()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=10)


def start() -> LocalServer:
    """Start the newest installed LanguageTool on a free port of this machine; it is not ready yet.

    Raises:
        Missing: language-tool-python, Java or LanguageTool itself is not installed, or Java cannot be started.
    """
    import atexit

    port = _free_port()
    try:
        process = subprocess.Popen(  # noqa: S603  the command comes from language-tool-python, for an installed program
            _command(port), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        raise Missing(f"Java cannot be started: {error.strerror}", "install Java 17 or newer") from error
    server = LocalServer(f"http://127.0.0.1:{port}", process)
    owner = os.getpid()
    atexit.register(lambda: server.stop() if os.getpid() == owner else None)
    return server


def _command(port: int) -> list[str]:
    """The command line of the newest installed server."""
    try:
        from language_tool_python.download_lt import LocalLanguageTool
        from language_tool_python.exceptions import LanguageToolError
    except ImportError:
        raise Missing("language-tool-python is not installed", "pip install 'editlint[grammar]'") from None
    installed = LocalLanguageTool.get_latest_installed_version()
    if installed is None:
        raise Missing("LanguageTool is not installed", _INSTALL)
    try:
        return [str(part) for part in installed.get_server_cmd(port)]
    except (LanguageToolError, FileNotFoundError) as error:
        raise Missing(f"LanguageTool cannot be started: {error}", "it needs Java 17 or newer") from None


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(address: str, process: subprocess.Popen[bytes] | None) -> str:
    """The version of a server that is starting, as soon as it answers.

    Raises:
        Unreachable: it ended, or did not answer in READY_SECONDS.
    """
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        if process is not None and process.poll() is not None:
            raise Unreachable(f"its process ended with code {process.returncode}")
        with suppress(Unreachable):
            return version(address)
        time.sleep(0.1)
    raise Unreachable(f"not ready after {READY_SECONDS:g} seconds")
