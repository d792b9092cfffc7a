"""The files of an archive's tables as the only ones that a database can reach, and those for reading alone.

A question in SQL comes from anybody, and DuckDB has many doors to files, some of which write: this is the one that is
left open, and nothing but the bytes of these tables lies behind it, whatever the SQL says.
"""

from __future__ import annotations

import datetime as dt
import io
import os
from typing import TYPE_CHECKING, Any

from fsspec import AbstractFileSystem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import WriteableBuffer

SCHEME = "editlint"
ADDRESS = f"{SCHEME}://"


class _Reading(io.RawIOBase):
    """A file that is read. It is closed when it is let go, as DuckDB does with files."""

    def __init__(self, path: str) -> None:
        self._file = io.FileIO(path, "rb")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        return self._file.readinto(buffer)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        self._file.close()
        super().close()


class TableFiles(AbstractFileSystem):  # type: ignore[misc]  # fsspec has no types
    """Files by the names that SQL has for them, as DuckDB asks for them."""

    protocol = SCHEME
    cachable = False

    def __init__(self, paths: Mapping[str, str]) -> None:
        super().__init__()
        self._paths = paths

    def open(self, path: str, mode: str = "rb", **_: Any) -> io.RawIOBase:
        """A file for reading.

        Raises:
            OSError: it is to be written, or is none of the tables.
        """
        if mode != "rb":
            raise PermissionError(f"{path} is only read")
        return _Reading(self._path(path))

    def info(self, path: str, **_: Any) -> dict[str, Any]:
        """What a file system says of a file."""
        return {"name": path, "size": os.stat(self._path(path)).st_size, "type": "file"}

    def exists(self, path: str, **_: Any) -> bool:
        """Whether a table has the file."""
        return self._strip_protocol(path) in self._paths

    def glob(self, path: str, **_: Any) -> list[str]:
        """The file of that name: nothing stands for several."""
        return [path] if self.exists(path) else []

    def modified(self, path: str) -> dt.datetime:
        """When a file was last written."""
        return dt.datetime.fromtimestamp(os.stat(self._path(path)).st_mtime, tz=dt.UTC)

    def _path(self, path: str) -> str:
        found = self._paths.get(self._strip_protocol(path))
        if found is None:
            raise FileNotFoundError(f"{path} is no table")
        return found
