"""Gives a file of somebody's new content and keeps all else: owner, group, permissions, attributes, its other names.

The new content is written beside the file and takes its place in one step. Where that would take something away (the
file has other names, or its owner is another and cannot be given), the old one is written over, in a way that leads
back. What is a link stays one: the file that it names is written. A file that nobody may write is not written, whoever
asks.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from editlint.engine.writing_over import name_beside, take_back, write_over
from editlint.errors import unwritable
from editlint.files import NEW, locked, opened, read_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedRandom

_TRIES = 3
_DRAFT = "editlint"


def rewrite(path: str, data: bytes, *, known: bytes | None = None) -> None:
    """Give the file `path` new content, or make it.

    Args:
        path: the file, or a link to it.
        data: the new content.
        known: what was read of the file; whoever has changed it since wins.

    Raises:
        OSError: it cannot be written; the file is as it was.
    """
    with draft(path) as beside:
        beside.file.write(data)
        beside.put_in_place(known)


def create(path: str, data: bytes) -> None:
    """Make a file that is not there yet, whole or not at all.

    Raises:
        FileExistsError: it is there.
        OSError: it cannot be written; nothing is there then.
    """
    with draft(path) as beside:
        beside.file.write(data)
        beside.put_first()


def mend(path: str) -> None:
    """Give a file back what it held where a process was killed while it wrote the file over, and clear what it left.

    Raises:
        EditlintError: it cannot be given.
    """
    path = os.path.realpath(path)
    try:
        take_back(path)
        left = name_beside(path, _DRAFT)
        if os.path.lexists(left):
            _take_away(left)
    except OSError as error:
        raise unwritable(path, error) from None


class Draft:
    """New content of a file, which lies beside it.

    Attributes:
        file: the open draft, to be written to.
        lies_beside: whether it has still a name of its own.
    """

    def __init__(self, path: str, beside: str, file: BufferedRandom, like: str, old: os.stat_result | None) -> None:
        self.file = file
        self._like = like
        self._path = path
        self._beside = beside
        self._old = old
        self.lies_beside = True

    def put_in_place(self, known: bytes | None = None) -> None:
        """Let the draft take the place of the file, unless that is something else than what is `known` of it.

        Raises:
            OSError: it cannot be.
        """
        self.file.flush()
        os.fsync(self.file.fileno())  # else a crash of the machine might leave neither the old content nor the new
        if known is not None and not _holds(self._path, known):
            raise OSError(errno.EBUSY, "it has been changed since it was read; run it again", self._path)
        if self._old is None or (self._old.st_nlink == 1 and self._takes_after(self._old)):
            if self._like:
                os.chmod(self._beside, stat.S_IMODE(os.stat(self._like).st_mode))
            os.replace(self._beside, self._path)
            self.lies_beside = False
            _sync_folder(os.path.dirname(self._path))
        else:
            self.file.seek(0)
            write_over(self._path, self.file.read())

    def put_first(self) -> None:
        """Let the draft become the file, unless there is one by now.

        Raises:
            OSError: it cannot be, or there is one.
        """
        self.file.flush()
        os.fsync(self.file.fileno())
        if os.path.lexists(self._path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), self._path)
        os.replace(self._beside, self._path)
        self.lies_beside = False
        _sync_folder(os.path.dirname(self._path))

    def _takes_after(self, old: os.stat_result) -> bool:
        """Give the draft the owner, permissions and attributes of the file; False where that is not allowed."""
        from shutil import copystat  # which loads much

        new = os.fstat(self.file.fileno())
        try:
            if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
                os.chown(self._beside, old.st_uid, old.st_gid)
            copystat(self._path, self._beside)
            os.utime(self._beside)  # it has been changed now
        except PermissionError:
            return False
        return True


@contextmanager
def draft(path: str, *, like: str = "") -> Iterator[Draft]:
    """A draft for a file, of which nothing is left afterwards; of two that want to write one file, the second is told.

    Args:
        path: the file, or a link to it.
        like: another file, whose readers alone may read this one.

    Raises:
        OSError: none can be made, or the file may not be written.
    """
    path = os.path.realpath(path)
    old = _writable(path)
    if old:
        take_back(path)
    beside = name_beside(path, _DRAFT)
    descriptor = _begun(beside, 0o600 if old or like else 0o666)  # an article may be a secret
    with open(descriptor, "w+b") as file:
        made = Draft(path, beside, file, like, old)
        try:
            yield made
        finally:
            if made.lies_beside:
                with suppress(OSError):  # while it is open, and so locked: later the name may be another's
                    os.unlink(beside)


def _holds(path: str, known: bytes) -> bool:
    with opened(path) as descriptor:
        return os.fstat(descriptor).st_size == len(known) and read_all(descriptor, path) == known


def _writable(path: str) -> os.stat_result | None:
    """The status of a file that may be written; None where there is none yet."""
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return None
    mode = stat.S_IMODE(status.st_mode)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a file", path)
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, f"it is read-only (its mode is {mode:o})", path)
    return status


def _begun(beside: str, mode: int) -> int:
    """The descriptor of a new draft, which is locked for as long as it is open."""
    for _ in range(_TRIES):
        try:
            descriptor = os.open(beside, os.O_RDWR | NEW, mode)
        except FileExistsError:
            _take_away(beside)
            continue
        if locked(descriptor) and os.fstat(descriptor).st_nlink:
            return descriptor
        os.close(descriptor)  # somebody has taken it for one that was left
    raise OSError(errno.EBUSY, "another process is writing it", beside)


def _take_away(beside: str) -> None:
    """Take away a draft that a killed process has left."""
    if os.path.islink(beside):  # somebody else has laid it there
        os.unlink(beside)
        return
    with suppress(FileNotFoundError), opened(beside, follow=False) as descriptor:  # it may go by itself meanwhile
        if not locked(descriptor):
            raise OSError(errno.EBUSY, "another process is writing it", beside)
        if os.path.samestat(os.fstat(descriptor), os.lstat(beside)):
            os.unlink(beside)


def _sync_folder(folder: str) -> None:
    """Let the new name outlast a crash of the machine, where a file system can promise that."""
    with suppress(OSError):
        descriptor = os.open(folder or os.curdir, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
