"""A server that an earlier run left alive, for the runs of the next minutes: how it is found, started and ended.

A record among the caches says where it listens. Whoever asks it renews the record's time; its keeper, a process of its
own (`editlint.checks.grammar.keeper`), ends it when nobody has done so for a while, or when the record is gone. The
keeper holds a lock as long as it lives, so that a record of a killed one deceives nobody.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress

from editlint.cachefiles import cache_folder, read_cache, write_cache
from editlint.checks.grammar import local
from editlint.checks.grammar.client import FIRST_PATIENCE, Unreachable, version
from editlint.values import NamedTuple

_PATIENCE = 5.0  # seconds for a sign of life, which a server at work gives late
_KEEPER_SECONDS = 10.0  # after that a keeper that was started is at work, or has failed
_keepers: list[subprocess.Popen[bytes]] = []  # held, for Python warns of a child that is forgotten while it lives


class KeptServer(NamedTuple):
    """A server that is kept alive until nobody has asked it for `idle` seconds."""

    address: str
    version: str
    idle: float


def folder() -> str:
    """Where the record, the lock and the note on the Java process lie."""
    return os.path.join(cache_folder(), "server")


def record_path() -> str:
    """The record of the server; without it, its keeper ends."""
    return os.path.join(folder(), "languagetool.json")


def lock_path() -> str:
    """The lock that a keeper holds."""
    return os.path.join(folder(), "keeper.lock")


def find() -> KeptServer | None:
    """The server that is kept alive, if it answers. One that does not is given up, so that its keeper ends it."""
    kept = _record()
    if kept is None:
        return None
    if _has_keeper():
        with suppress(Unreachable):
            if version(kept.address, _PATIENCE) == kept.version:
                renew()
                return kept
    drop()
    return None


def _record() -> KeptServer | None:
    data = read_cache(record_path())
    if data is None:
        return None
    try:
        address, its_version, idle = json.loads(data)
        return KeptServer(str(address), str(its_version), float(idle))
    except (ValueError, TypeError):
        return None


def _has_keeper() -> bool:
    from filelock import FileLock, Timeout

    lock = FileLock(lock_path())
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False


def write(kept: KeptServer) -> bool:
    """Record a server; False when that cannot be written."""
    return write_cache(record_path(), json.dumps(list(kept)).encode())


def renew() -> None:
    """Say that the server is in use."""
    with suppress(OSError):
        os.utime(record_path())


def drop() -> None:
    """Remove the record."""
    with suppress(OSError):
        os.remove(record_path())


def launch(idle: float) -> str:
    """Start a keeper with its server, which is not ready yet; returns the version of LanguageTool.

    Raises:
        Missing: something that it needs is not there.
    """
    its_version = local.installed_version()
    local.server_command(0)
    ours = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    paths = [ours, *filter(None, [os.environ.get("PYTHONPATH", "")])]
    keeper = subprocess.Popen(  # noqa: S603  our own interpreter and module; without the current folder on its path
        [sys.executable, "-P", "-m", "editlint.checks.grammar.keeper", str(idle)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        cwd=os.path.expanduser("~"),
        creationflags=_detached(),
        start_new_session=sys.platform != "win32",
    )
    _keepers.append(keeper)
    return its_version


def _detached() -> int:
    """The flags by which a process outlives our console on Windows, and hears no Ctrl-C of it; elsewhere none."""
    if sys.platform == "win32":
        return subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0


def wait_until_ready() -> KeptServer:
    """The server that a keeper is starting, as soon as it answers.

    Raises:
        Unreachable: no keeper is at work, or it takes too long.
    """
    begin = time.monotonic()
    patience = local.READY_SECONDS + FIRST_PATIENCE  # it is recorded when it has read its rules
    end, look = begin + patience, begin + _KEEPER_SECONDS
    while time.monotonic() < end:
        kept = _record() and find()
        if kept:
            return kept
        if time.monotonic() > look:
            if not _has_keeper():
                raise Unreachable("its keeper has ended")
            look += 1
        time.sleep(0.1)
    raise Unreachable(f"not ready after {patience:g} seconds")


def stop() -> bool:
    """End the server that is kept alive, and what a killed keeper has left; whether there was any."""
    from filelock import FileLock, Timeout

    was_there = _has_keeper() or _record() is not None
    drop()
    os.makedirs(folder(), exist_ok=True)
    with suppress(Timeout), FileLock(lock_path(), timeout=_KEEPER_SECONDS):
        was_there = end_orphan() or was_there
    while _keepers:
        _keepers.pop().wait(timeout=_KEEPER_SECONDS)
    return was_there


def _java_path() -> str:
    return os.path.join(folder(), "java.json")


def note_java(process: int, address: str) -> None:
    """Note the Java process, for the case that its keeper is killed."""
    write_cache(_java_path(), json.dumps([process, address]).encode())


def end_orphan() -> bool:
    """End the server of a keeper that was killed. Only for whoever holds the lock."""
    from psutil import AccessDenied, NoSuchProcess, Process

    data = read_cache(_java_path())
    if data is None:
        return False
    with suppress(OSError):
        os.remove(_java_path())
    try:
        process, address = json.loads(data)
        java = Process(process)
        command = java.cmdline()
        if local.SERVER in command and str(address).rpartition(":")[2] in command:  # and no other with its number
            java.kill()
            return True
    except (ValueError, TypeError, NoSuchProcess, AccessDenied):
        pass
    return False
