"""LanguageTool from a Maven repository to where language-tool-python looks for it: complete, or not at all.

Artifacts are collected in a folder of their own, which keeps them when the work is cut short, and which gets its name
in one step at the end. Two installations at once: the second waits for the first, and finds its work done.
"""

from __future__ import annotations

import os
import queue
import threading
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from editlint.checks.grammar.artifacts import Release, locked_release
from editlint.checks.grammar.download import Stopped, cannot_write, download
from editlint.errors import EditlintError
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CENTRAL = "https://repo.maven.apache.org/maven2"
VARIABLE = "EDITLINT_MAVEN_REPOSITORY"
_AT_ONCE = 4  # downloads
_GLANCE = 0.2  # seconds between two looks at what has come


class Progress(NamedTuple):
    """How far an installation is: bytes and files, so far and in all; or that it waits for another one."""

    size: int
    sizes: int
    files: int
    all_files: int
    waits: bool = False


def repository_in(given: str) -> str:
    """The address of the repository: the one that is given, else that of the environment, else Maven Central.

    Raises:
        EditlintError: it is no address.
    """
    address = (given or os.environ.get(VARIABLE, "") or CENTRAL).strip()
    if address.partition("://")[0] not in ("https", "http", "file"):
        raise EditlintError(f"“{address}” is no address of a repository", hint=f"it looks like {CENTRAL}")
    return address


def install(folder: str, repository: str, tell: Callable[[Progress], None], release: Release | None = None) -> str:
    """Install a release of LanguageTool below a folder, unless it is there; returns its own folder.

    Raises:
        EditlintError: an artifact cannot be had, or a file cannot be written.
        KeyboardInterrupt: somebody stopped it; the next installation goes on from there.
    """
    release = release or locked_release()
    final = os.path.join(folder, f"LanguageTool-{release.version}")
    waiting = Progress(0, release.size, 0, len(release.artifacts), waits=True)
    with _alone(folder, lambda: tell(waiting)):
        if not os.path.exists(final):
            _collect(os.path.join(folder, f"unfinished-{release.version}"), final, repository, tell, release)
    return final


@contextmanager
def _alone(folder: str, tell: Callable[[], None]) -> Iterator[None]:
    """No other process installs into the folder meanwhile; `tell` is called when one does now."""
    from filelock import FileLock, Timeout

    lock = FileLock(os.path.join(folder, "editlint-install.lock"))
    try:
        os.makedirs(folder, exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            tell()
            lock.acquire(poll_interval=1)
    except OSError as error:
        raise cannot_write(folder, error) from None
    try:
        yield
    finally:
        lock.release()


def _collect(unfinished: str, final: str, repository: str, tell: Callable[[Progress], None], release: Release) -> None:
    libraries = os.path.join(unfinished, "libs")
    try:
        os.makedirs(libraries, exist_ok=True)
        _demand_room(libraries, release)
        _Downloads(release, repository, libraries).run(tell)
        with zipfile.ZipFile(os.path.join(unfinished, "languagetool-server.jar"), "w") as jar:
            jar.writestr("META-INF/MANIFEST.MF", manifest([each.file for each in release.artifacts]))
        os.rename(unfinished, final)
    except OSError as error:
        raise cannot_write(unfinished, error) from None


def _demand_room(folder: str, release: Release) -> None:
    import shutil

    have = sum(entry.stat().st_size for entry in os.scandir(folder))
    missing, free = release.size - have, shutil.disk_usage(folder).free
    if free < missing:
        raise EditlintError(
            f"{folder} has room for {free >> 20} MB, and LanguageTool needs {(missing >> 20) + 1} more",
            hint="make room, or name another folder with LTP_PATH",
        )


class _Downloads:
    """Several downloads at once. Their threads end with the program: what has come is safe at any time."""

    def __init__(self, release: Release, repository: str, folder: str) -> None:
        self._release = release
        self._repository = repository
        self._folder = folder
        self._todo = iter(sorted(release.artifacts, key=lambda each: -each.size))
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._size = 0
        self._results: queue.SimpleQueue[BaseException | None] = queue.SimpleQueue()

    def run(self, tell: Callable[[Progress], None]) -> None:
        """Download all; raises what the first that fails has raised."""
        artifacts = self._release.artifacts
        workers = [threading.Thread(target=self._work, daemon=True) for _ in range(_AT_ONCE)]
        for worker in workers:
            worker.start()
        done = 0
        try:
            while done < len(artifacts):
                tell(Progress(self._size, self._release.size, done, len(artifacts)))
                try:
                    failure = self._results.get(timeout=_GLANCE)
                except queue.Empty:
                    continue
                if failure is not None:
                    raise failure
                done += 1
        finally:
            self._stop.set()
            for worker in workers:
                worker.join(_GLANCE)
        tell(Progress(self._size, self._release.size, done, done))

    def _work(self) -> None:
        while True:
            with self._lock:
                artifact = next(self._todo, None)
            if artifact is None:
                return
            try:
                download(artifact, self._repository, self._folder, self._arrived)
            except Stopped:
                return
            except Exception as failure:  # noqa: BLE001  it is raised where somebody waits for it
                self._results.put(failure)
                return
            self._results.put(None)

    def _arrived(self, size: int) -> None:
        with self._lock:
            self._size += size
        if self._stop.is_set():
            raise Stopped


def manifest(libraries: list[str]) -> str:
    """A manifest whose class path holds the libraries; its lines end after 70 characters and go on after a space."""
    line = "Class-Path: " + " ".join(f"libs/{name}" for name in libraries)
    first, rest = line[:70], line[70:]
    more = "".join(f"\r\n {rest[at : at + 69]}" for at in range(0, len(rest), 69))
    return f"Manifest-Version: 1.0\r\n{first}{more}\r\n\r\n"
