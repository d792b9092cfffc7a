"""Writes a file over that cannot be replaced, and knows the way back: one that was killed in the midst is mended.

Until the file is written, its old and its new content lie beside it. Whoever is next to write the file finds them, and
gives it its old content, if it holds a mixture of the two.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress

from editlint.cachefiles import digest
from editlint.files import NEW, locked, opened, read_all

_LENGTH = 8  # bytes of a number in front: how long the old content is, then the new one


def write_over(path: str, data: bytes) -> None:
    """Give the file `path`, which is no link, new content.

    Raises:
        OSError: it cannot be written; the file is as it was.
    """
    way_back = _way_back(path)
    with open(path, "r+b") as file:
        before = read_all(file.fileno(), path)
        with open(os.open(way_back, os.O_WRONLY | NEW, 0o600), "wb") as note:
            try:
                locked(note.fileno())
                note.write(b"".join(len(each).to_bytes(_LENGTH, "big") for each in (before, data)) + before + data)
                note.flush()
                os.fsync(note.fileno())
                _put_or_keep(file.fileno(), data, before)
            finally:
                os.unlink(way_back)


def _put_or_keep(descriptor: int, data: bytes, before: bytes) -> None:
    try:
        _put(descriptor, data)
    except OSError:
        _put(descriptor, before)
        raise


def take_back(path: str) -> None:
    """Give a file its old content where a process was killed while it wrote it over.

    Raises:
        OSError: it cannot be given, or somebody has edited the file since.
    """
    way_back = _way_back(path)
    with suppress(FileNotFoundError), opened(way_back, follow=False) as descriptor:
        if not locked(descriptor):
            return  # that process is at work
        note = read_all(descriptor, way_back)
        lengths = [int.from_bytes(note[at : at + _LENGTH], "big") for at in (0, _LENGTH)]
        old, new = note[2 * _LENGTH :][: lengths[0]], note[2 * _LENGTH + lengths[0] :]
        if len(note) >= 2 * _LENGTH and [len(old), len(new)] == lengths:  # else the file was not touched yet
            _mend(path, old, new, way_back)
        os.unlink(way_back)


def _mend(path: str, old: bytes, new: bytes, way_back: str) -> None:
    with open(path, "r+b") as file:
        now = read_all(file.fileno(), path)
        shorter = min(len(now), len(new))
        done = next((at for at in range(shorter) if now[at] != new[at]), shorter)
        if now in (old, new):
            return
        if now[done:] != old[done:]:
            said = f"a run was ended while it wrote the file, which was edited since; what it held lies in {way_back}"
            raise OSError(errno.EEXIST, said, path)
        _put(file.fileno(), old)


def _way_back(path: str) -> str:
    return name_beside(path, "editlint-back")


def name_beside(path: str, suffix: str) -> str:
    """A name beside a file. It is always the same, so that the next process takes away what a killed one left.

    It is short, for the name of the file may be as long as one can be, and hidden, so that it is never an article.
    """
    return os.path.join(os.path.dirname(path), f".{digest(os.path.basename(path))[:16]}.{suffix}")


def _put(descriptor: int, data: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
    os.ftruncate(descriptor, len(data))
    os.fsync(descriptor)
