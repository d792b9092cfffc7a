"""A LanguageTool server of our own: what language-tool-python finds installed, on a free port, stopped at exit."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import suppress

from editlint.checks.grammar.client import Unreachable, version
from editlint.values import NamedTuple

READY_SECONDS = 60.0
SERVER = "org.languagetool.server.HTTPServer"  # the class that the command line names
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # a server that lives for minutes: ready sooner, and smaller
_JAVA = "LanguageTool needs Java 17 or newer, such as openjdk-17-jre-headless or a build from adoptium.net"


class Missing(Exception):  # noqa: N818  a state of the machine, no mistake
    """What is not there, with what to do about it in `hint`."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class LocalServer(NamedTuple):
    """A server that was started here, by the process `owner`: forked children know it, but it is no child of theirs."""

    address: str
    version: str
    process: subprocess.Popen[bytes]
    owner: int

    @property
    def is_ours(self) -> bool:
        """Whether this very process has started it."""
        return self.owner == os.getpid()

    @property
    def has_ended(self) -> bool:
        """Whether its owner sees that the process has ended."""
        return self.is_ours and self.process.poll() is not None

    def stop(self) -> None:
        """End the server, whatever state it is in; nothing in a process that does not own it."""
        if not self.is_ours:
            return
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
    installed, command = server_command(port)
    try:
        process = subprocess.Popen(  # noqa: S603  the command comes from language-tool-python, for an installed program
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        raise Missing(f"Java cannot be started: {error.strerror}", "install Java 17 or newer") from error
    server = LocalServer(f"http://127.0.0.1:{port}", installed, process, os.getpid())
    atexit.register(server.stop)
    return server


def server_command(port: int) -> tuple[str, list[str]]:
    """The version of the newest installed server, and its command line.

    Raises:
        Missing: something that it needs is not there.
    """
    version_name = installed_version()
    if not version_name:
        raise Missing("LanguageTool is not installed", "“editlint grammar install” installs it")
    demand_java(version_name)
    from language_tool_python.download_lt import LocalLanguageTool

    installed = LocalLanguageTool.from_version_name(version_name)
    try:
        java, *rest = (str(part) for part in installed.get_server_cmd(port))
    except FileNotFoundError as error:
        raise Missing(f"LanguageTool cannot be started: {error}", "delete its folder and install it again") from None
    return version_name, [java, *_QUICK, *rest]


def installed_version() -> str:
    """The newest LanguageTool that is installed, "" when none is.

    Raises:
        Missing: language-tool-python is not installed.
    """
    _demand_library()
    from language_tool_python.download_lt import LocalLanguageTool

    installed = LocalLanguageTool.get_latest_installed_version()
    return str(installed.version_name) if installed is not None else ""


def folder() -> str:
    """Where language-tool-python looks for installed versions: LTP_PATH, else a folder among the user's caches.

    Raises:
        Missing: language-tool-python is not installed.
    """
    _demand_library()
    from language_tool_python.utils import LTP_PATH_ENV_VAR

    return os.environ.get(LTP_PATH_ENV_VAR) or os.path.join(os.path.expanduser("~"), ".cache", "language_tool_python")


def demand_java(version_name: str) -> None:
    """Make sure that there is a Java which can run a version of LanguageTool.

    Raises:
        Missing: there is none, it is too old, or language-tool-python is not installed.
    """
    _demand_library()
    from language_tool_python.download_lt import confirm_java_compatibility

    try:
        confirm_java_compatibility(version_name)
    except ModuleNotFoundError:
        raise Missing("Java is not installed", _JAVA) from None
    except SystemError as error:
        raise Missing(f"Java is too old: {error}", _JAVA) from None
    except (SystemExit, OSError, subprocess.CalledProcessError) as error:  # how the library says “no version in that”
        raise Missing(f"Java cannot be started: {error}", _JAVA) from None


def _demand_library() -> None:
    from importlib.util import find_spec

    if find_spec("language_tool_python") is None:
        raise Missing("language-tool-python is not installed", "pip install 'editlint[grammar]'")


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(address: str, server: LocalServer | None = None) -> str:
    """The version of a server that is starting, as soon as it answers.

    Raises:
        Unreachable: it ended, or did not answer in READY_SECONDS.
    """
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        if server is not None and server.has_ended:
            raise Unreachable(f"its process ended with code {server.process.returncode}")
        with suppress(Unreachable):
            return version(address)
        time.sleep(0.1)
    raise Unreachable(f"not ready after {READY_SECONDS:g} seconds")
