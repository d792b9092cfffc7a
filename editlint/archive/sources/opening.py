"""Opens files of this machine and of stores (S3, Google, HTTP and whatever else fsspec knows by its URL)."""

from __future__ import annotations

import os
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING, Any

from editlint import files
from editlint.archive.sources.packing import PACKINGS, unpacking
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.sources.window import Stream

_ONE_WAY = ("http", "https", "ftp")  # whose servers may not give a stretch that is asked for
_BLOCK = 4_000_000  # bytes that are asked of a store at a time


def is_address(path: str) -> bool:
    """Whether a path is the URL of a store."""
    return "://" in path


def store_of(path: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it.

    Raises:
        EditlintError: no such store is known, or its library is not installed.
    """
    try:
        from fsspec.core import url_to_fs

        store, inner = url_to_fs(path, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise EditlintError(f"cannot read {path}: {error}", location=Location(path)) from None
    except Exception as error:  # noqa: BLE001  every store has errors of its own
        raise unreadable(path, error) from None
    return store, inner


def unreadable(path: str, error: BaseException) -> EditlintError:
    """What is said of a file that cannot be read."""
    if isinstance(error, EditlintError):
        return error
    said = getattr(error, "strerror", "") or str(error) or type(error).__name__
    packed = os.path.splitext(path)[1].lower() in PACKINGS
    hint = ""
    if isinstance(error, FileNotFoundError):
        said = "there is no such file or folder"
    elif isinstance(error, EOFError) and packed:
        said, hint = "the packed file breaks off", "what stands before the break was read"
    elif isinstance(error, UnicodeDecodeError):
        said = f"byte 0x{error.object[error.start]:02x} is none of the encoding {error.encoding} that it says it is in"
    return EditlintError(f"cannot read {path}: {' '.join(said.split())}", hint=hint, location=Location(path))


@contextmanager
def opened(path: str) -> Iterator[Any]:
    """A file as it is stored, to be read from its beginning, or elsewhere.

    Raises:
        EditlintError: it cannot be opened.
    """
    with ExitStack() as stack:
        try:
            if is_address(path):
                store, inner = store_of(path)
                file = store.open(inner, "rb", block_size=_BLOCK, cache_type="readahead")
            else:
                file = open(stack.enter_context(files.opened(path)), "rb", closefd=False)  # noqa: SIM115  closed below
        except Exception as error:  # noqa: BLE001  every store has errors of its own
            raise unreadable(path, error) from None
        stack.enter_context(closing(file))
        yield file


@contextmanager
def streamed(path: str) -> Iterator[Stream]:
    """The unpacked bytes of a file.

    Raises:
        EditlintError: it cannot be opened.
    """
    with opened(path) as file:
        yield unpacking(file, path)


def can_begin_anywhere(path: str) -> bool:
    """Whether a stretch of a file can be read without what stands before it."""
    return path.partition("://")[0] not in _ONE_WAY and os.path.splitext(path)[1].lower() not in PACKINGS


def read_stretch(path: str, start: int, stop: int) -> bytes:
    """The bytes of a file from `start` to `stop`.

    Raises:
        EditlintError: they cannot be read.
    """
    try:
        if is_address(path):
            store, inner = store_of(path)
            data: bytes = store.cat_file(inner, start=start, end=stop)
            return data
        with files.opened(path) as descriptor, open(descriptor, "rb", closefd=False) as file:
            file.seek(start)
            return file.read(stop - start)
    except Exception as error:  # noqa: BLE001  every store has errors of its own
        raise unreadable(path, error) from None


def read_whole(path: str) -> bytes:
    """The bytes of a file.

    Raises:
        EditlintError: it cannot be read.
    """
    try:
        with opened(path) as file:
            data: bytes = file.read()
            return data
    except OSError as error:
        raise unreadable(path, error) from None
