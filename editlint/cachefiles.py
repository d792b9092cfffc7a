"""Where caches live and how a file is put there: in one step, or not at all. A cache that fails is no error.

Each file of a cache begins with a sum of its name and content. Where they do not fit, one bit of a disk having flipped,
the file is as if it were not there, and is made anew.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from zlib import crc32

try:
    from _blake2 import blake2b  # the same function without OpenSSL, which takes two milliseconds to load
except ImportError:
    from hashlib import blake2b

_SUM = 4  # bytes
_OF_THE_PACKAGE = (".py", ".yml", ".tsv", ".txt")


def cache_folder() -> str:
    """The folder for caches: EDITLINT_CACHE_DIR, else the user's cache folder of the platform."""
    given = os.environ.get("EDITLINT_CACHE_DIR")
    if given:
        return given
    home = os.path.expanduser("~")
    if home == "~":  # a user without a home, as in a container: below this nothing can be kept, nor in the way
        home = os.devnull
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA", home), "editlint", "cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "editlint")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "editlint")


def read_cache(path: str) -> bytes | None:
    """What `write_cache` was given for this path, or None when there is nothing whole to be read."""
    try:
        with open(path, "rb") as file:
            kept = file.read()
    except OSError:
        return None
    data = memoryview(kept)[_SUM:]
    return bytes(data) if len(kept) >= _SUM and kept[:_SUM] == _sum(path, data) else None


def write_cache(path: str, data: bytes) -> bool:
    """Put a cache file in place in one step. False when the folder cannot be written: the caller goes on without."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_file(path, _sum(path, data) + data)
    except OSError:
        return False
    return True


def replace_file(path: str, data: bytes) -> None:
    """Put a file in place in one step; where that fails, nothing is left of the attempt.

    Raises:
        OSError: it cannot be written; what was there before is there still.
    """
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _sum(path: str, data: bytes | memoryview) -> bytes:
    name = crc32(os.path.basename(path).encode("utf-8", "surrogateescape"))
    return crc32(data, name).to_bytes(_SUM, "big")


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
