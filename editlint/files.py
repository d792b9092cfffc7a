"""Opens files and nothing else: what is a pipe would keep us waiting, a device never ends, a folder has no bytes.

Pipes that a shell has opened for us by a name of /dev are read as they come.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

# To make a file that is not there yet: never one that somebody else has laid there, nor what it links to.
NEW = os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
LARGEST = 1 << 30  # bytes of a file that is read in whole
_AT_ONCE = 1 << 16
_HANDED_OVER = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")  # to us, by whoever called us
_KINDS = (
    (stat.S_ISFIFO, "it is a pipe, not a file"),
    (stat.S_ISSOCK, "it is a socket, not a file"),
    (stat.S_ISCHR, "it is a device, not a file"),
    (stat.S_ISBLK, "it is a device, not a file"),
)


def read_file(path: str, *, largest: int = LARGEST) -> bytes:
    """The bytes of a file.

    Raises:
        OSError: it cannot be read, is no plain file, or holds more than `largest` bytes.
    """
    with opened(path) as descriptor:
        return read_all(descriptor, path, largest=largest)


def read_bytes(path: str) -> bytes:
    """The bytes of a file that somebody has named, or that a run needs.

    Raises:
        EditlintError: it cannot be read.
    """
    try:
        return read_file(path)
    except OSError as error:
        raise EditlintError(f"cannot read {path}: {error.strerror}", location=Location(path)) from None


def read_all(descriptor: int, path: str, *, largest: int = LARGEST) -> bytes:
    """The bytes of an open file from where it stands, however long it has become meanwhile.

    Raises:
        OSError: it cannot be read, or holds more than `largest` bytes.
    """
    expected = os.fstat(descriptor).st_size
    got: list[bytes] = []
    size = 0
    while expected <= largest:
        more = os.read(descriptor, max(expected - size, 0) + 1 if expected else _AT_ONCE)
        if not more:
            return got[0] if len(got) == 1 else b"".join(got)
        got.append(more)
        size += len(more)
        expected = max(expected, size)
    raise OSError(errno.EFBIG, f"it holds more than {largest >> 20:,} MB", path)


@contextmanager
def opened(path: str, *, follow: bool = True) -> Iterator[int]:
    """The descriptor of a file that is open for reading; without `follow`, of none that is a symbolic link.

    Raises:
        OSError: it cannot be opened, or is no plain file.
    """
    handed_over = path.startswith(_HANDED_OVER)
    if not handed_over:
        _refuse_all_but_files(os.stat(path, follow_symlinks=follow).st_mode, path)  # some devices act when opened
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    flags |= 0 if handed_over else getattr(os, "O_NONBLOCK", 0)  # it may have become a pipe since
    flags |= 0 if follow else getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags)
    try:
        mode = os.fstat(descriptor).st_mode
        if not (handed_over and (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode))):
            _refuse_all_but_files(mode, path)
        yield descriptor
    finally:
        os.close(descriptor)


def _refuse_all_but_files(mode: int, path: str) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    said = next((said for is_such, said in _KINDS if is_such(mode)), "it is not a file")
    raise OSError(errno.EINVAL, said, path)


def locked(descriptor: int) -> bool:
    """Whether a lock on a file is ours now; where there are no locks, nobody else has one."""
    try:
        import fcntl
    except ImportError:  # on Windows, where a file that is open cannot be taken away
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
