"""Where caches live and how a file is put there: in one step, or not at all. A cache that fails is no error.

Each file of a cache is sealed: it begins with a digest of its name and content under a key that only this user has,
and that lies elsewhere. A file whose seal does not fit (a bit of a disk has flipped, or somebody else has written it
into a folder that is shared or restored) is as if it were not there, and is made anew. So nothing that others can
write is ever unpacked.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

from editlint.files import NEW, opened, read_all

try:
    from _blake2 import blake2b  # the same function without OpenSSL, which takes two milliseconds to load
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEAL = 16  # bytes
_KEY = 32
_LARGEST = 1 << 28  # bytes of a cache file; there are none of a tenth of it
_OF_THE_PACKAGE = (".py", ".yml", ".tsv", ".txt")
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_BY_FOLDER = {os.open, os.mkdir, os.rename, os.unlink} <= os.supports_dir_fd


def cache_folder() -> str:
    """The folder for caches: EDITLINT_CACHE_DIR, else the user's cache folder of the platform."""
    given = os.environ.get("EDITLINT_CACHE_DIR")
    if given:
        return given
    home = _home()
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA", home), "editlint", "cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "editlint")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "editlint")


def key_path() -> str:
    """Where the key lies that seals this user's caches: never in the folder that holds them."""
    home = _home()
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA", home), "editlint", "cache.key")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support", "editlint", "cache.key")
    state = os.environ.get("XDG_STATE_HOME") or os.path.join(home, ".local", "state")
    return os.path.join(state, "editlint", "cache.key")


def _home() -> str:
    home = os.path.expanduser("~")
    # a user without a home, as in a container: below this nothing can be kept, nor in the way
    return os.devnull if home == "~" else home


def read_cache(path: str) -> bytes | None:
    """What `write_cache` was given for this path, or None when there is nothing whole to be read."""
    key = _key(os.environ.get("EDITLINT_CACHE_KEY", ""), key_path())
    if not key:
        return None
    try:
        with opened(path, follow=False) as descriptor:
            seal = os.read(descriptor, _SEAL)
            data = read_all(descriptor, path, largest=_LARGEST)
    except OSError:
        return None
    return data if seal == _seal(key, path, data) else None


def write_cache(path: str, data: bytes) -> bool:
    """Put a cache file in place in one step. False when the folder cannot be written: the caller goes on without.

    What somebody has laid into a folder that is shared, be it a link in place of a folder, is not followed.
    """
    key = _key(os.environ.get("EDITLINT_CACHE_KEY", ""), key_path())
    if not key:
        return False
    try:
        _put(path, _seal(key, path, data) + data)
    except OSError:
        return False
    return True


@cache
def _key(given: str, path: str) -> bytes:
    """The key of seals: made of the text that is given, else the user's own, made when first needed; or b""."""
    if given:
        return blake2b(given.encode("utf-8", "surrogateescape"), digest_size=_KEY).digest()
    key = _kept_key(path)
    if not key:
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            replace_file(path, os.urandom(_KEY), mode=0o600)
        except OSError:
            return b""
        key = _kept_key(path)  # of several processes that make one, the last has made it for all
    return key


def _kept_key(path: str) -> bytes:
    """The key in a file that nobody else can read or write; b"" where there is none."""
    try:
        with opened(path, follow=False) as descriptor:
            status = os.fstat(descriptor)
            if hasattr(os, "geteuid") and (status.st_uid != os.geteuid() or stat.S_IMODE(status.st_mode) & 0o077):
                return b""
            key = os.read(descriptor, _KEY)
            return key if len(key) == _KEY else b""
    except OSError:
        return b""


def _seal(key: bytes, path: str, data: bytes) -> bytes:
    name = blake2b(os.path.basename(path).encode("utf-8", "surrogateescape"), digest_size=16).digest()
    return blake2b(data, key=key, salt=name, digest_size=_SEAL).digest()


def _put(path: str, data: bytes) -> None:
    """Put a file into the folder of caches, by way of folders that are no links.

    Its name before that is always the same, so that whoever writes the file next takes away what a killed process has
    left. Of several that write it at once one may put in place what another has begun: it is whole in the end.

    Raises:
        OSError: it cannot be written.
    """
    if not _BY_FOLDER:  # no such folders, on Windows
        os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_file(path, data)
        return
    name = os.path.basename(path)
    temporary = f"{name}.tmp"
    with _folder_of(path) as folder:
        with suppress(FileNotFoundError):
            os.unlink(temporary, dir_fd=folder)
        try:
            _write_new(temporary, data, 0o666, folder)
            os.rename(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
        except OSError:
            with suppress(OSError):
                os.unlink(temporary, dir_fd=folder)
            raise


@contextmanager
def _folder_of(path: str) -> Iterator[int]:
    """The open folder for a cache file, made if need be. Below the folder of all caches no link is followed."""
    base = cache_folder().rstrip(os.sep)
    below = os.path.dirname(path[len(base) :]) if path.startswith(base + os.sep) else ""
    if not below:
        base = os.path.dirname(path)
    os.makedirs(base, exist_ok=True)
    folder = os.open(base, _FOLDER)
    try:
        for part in filter(None, below.split(os.sep)):
            with suppress(FileExistsError):
                os.mkdir(part, dir_fd=folder)
            inner = os.open(part, _FOLDER | os.O_NOFOLLOW, dir_fd=folder)
            os.close(folder)
            folder = inner
        yield folder
    finally:
        os.close(folder)


def replace_file(path: str, data: bytes, *, mode: int = 0o666) -> None:
    """Put a file of ours in place in one step; where that fails, nothing is left of the attempt.

    Raises:
        OSError: it cannot be written; what was there before is there still.
    """
    temporary = f"{path}.{int.from_bytes(os.urandom(6), 'big')}.tmp"  # a name that nobody else can have guessed
    try:
        _write_new(temporary, data, mode)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _write_new(path: str, data: bytes, mode: int, folder: int | None = None) -> None:
    """Write a file that is not there yet, under whatever name."""
    with open(os.open(path, os.O_WRONLY | NEW, mode, dir_fd=folder), "wb") as file:
        file.write(data)


@cache
def code_stamp() -> str:
    """A mark of this very code and its data: caches of another state of them, installed or edited, are not ours."""
    newest = count = size = 0
    folders = [os.path.dirname(os.path.abspath(__file__))]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(_OF_THE_PACKAGE):
                    status = entry.stat()
                    newest = max(newest, status.st_mtime_ns)
                    size += status.st_size
                    count += 1
                elif "." not in entry.name and not entry.name.startswith("_") and entry.is_dir():
                    folders.append(entry.path)
    return f"{newest}.{size}.{count}"


def digest(*parts: object) -> str:
    """A key of 32 hexadecimal digits for the given parts, the same in every process."""
    return hash_of(repr(parts).encode("utf-8", "surrogatepass"))


def hash_of(data: bytes) -> str:
    """A key of 32 hexadecimal digits for the given bytes."""
    return blake2b(data, digest_size=16).hexdigest()
