"""Gives a file of somebody's new content and keeps all else: owner, group, permissions, attributes, its other names.

The new file is written beside the old one and takes its place in one step. Where that would take something away (the
file has other names, or its owner is another and cannot be given), the old one is written over; should that fail, its
old content is put back.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress


def rewrite(path: str, data: bytes) -> None:
    """Give the file `path`, which is no symbolic link, new content.

    Raises:
        OSError: it cannot be written; the file is as it was.
    """
    old = os.stat(path)
    temporary = f"{path}.{os.getpid()}.editlint"
    try:
        with open(temporary, "xb", opener=_private) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a crash of the machine might leave neither the old content nor the new
        if old.st_nlink == 1 and _takes_after(temporary, path, old):
            os.replace(temporary, path)
        else:
            _write_over(path, data)
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else may read yet: the article may be a secret."""
    return os.open(path, flags, 0o600)


def _takes_after(temporary: str, path: str, old: os.stat_result) -> bool:
    """Give a new file the owner, permissions and attributes of the old one; False where that is not allowed."""
    new = os.stat(temporary)
    try:
        if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
            os.chown(temporary, old.st_uid, old.st_gid)
        shutil.copystat(path, temporary)
        os.utime(temporary)  # it has been changed now
    except PermissionError:
        return False
    return True


def _write_over(path: str, data: bytes) -> None:
    with open(path, "r+b") as file:
        before = file.read()
        try:
            _put(file.fileno(), data)
        except OSError:
            _put(file.fileno(), before)
            raise


def _put(descriptor: int, data: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
    os.ftruncate(descriptor, len(data))
    os.fsync(descriptor)
