"""Files that are packed as a whole, by their last suffix: read as a stream, and only from their beginning."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError

if TYPE_CHECKING:
    from editlint.archive.sources.window import Stream

PACKINGS = {".gz": "gzip", ".bz2": "bz2", ".xz": "xz", ".lzma": "lzma", ".zst": "zstd"}


def unpacked_name(path: str) -> str:
    """The name of a file without the suffix of its packing."""
    stem, suffix = os.path.splitext(path)
    return stem if suffix.lower() in PACKINGS else path


def unpacking(raw: Any, path: str) -> Stream:
    """What unpacks a file as it is read; the file itself where it is not packed.

    Raises:
        EditlintError: its packing needs a library that is not there.
    """
    packing = PACKINGS.get(os.path.splitext(path)[1].lower())
    if packing is None:
        return _Steps(raw)
    from fsspec.compression import compr

    if packing in compr:
        return _Steps(compr[packing](raw, mode="rb"))
    if packing == "zstd":  # until Python has it (3.14), what Parquet is read with brings it
        from pyarrow import CompressedInputStream, PythonFile

        return _Steps(CompressedInputStream(PythonFile(raw, "r"), packing))
    raise EditlintError(f"{path} is packed with {packing}, which this Python was built without")


class _Steps:
    """Reads what is there: of a file that breaks off, all that stands before the break."""

    def __init__(self, stream: Any) -> None:
        self._read = getattr(stream, "read1", None) or stream.read

    def read(self, size: int, /) -> bytes:
        """At most so many bytes."""
        data: bytes = self._read(size)
        return data
