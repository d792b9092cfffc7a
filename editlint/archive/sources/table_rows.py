"""Rows of a table (CSV, TSV), one record each; a cell in quotation marks may hold ends of lines."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.documents.collections.cutting import Cutter
from editlint.documents.collections.naming import Names
from editlint.documents.collections.tables import divide_rows, read_header, rows, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.archive.sources.cutting import Stretch
    from editlint.archive.sources.window import Window
    from editlint.documents.collections.parts import Flaw, Part
    from editlint.documents.collections.tables import Header

_LOOK = 100_000  # bytes that hold the names of the columns


class TableRows:
    """A row a record."""

    noun = "row"
    resume = re.compile(rb"\n")

    def __init__(self) -> None:
        self._delimiter = b""
        self._header: Header | None = None

    def begin(self, window: Window, path: str, field: str) -> str:
        """The row with the names of the columns, and what stands before it."""
        window.fill(_LOOK)
        header = read_header(window.data, path, field)
        if header is None:
            window.take(len(window.data))
            return ""
        self._delimiter = header.delimiter
        behind = window.data[header.end : header.end + 2]
        return window.take(header.end + (2 if behind == b"\r\n" else len(behind[:1]))).decode("utf-8", "replace")

    def end(self, data: bytes, start: int, least: int, *, final: bool) -> int:
        """Behind the first end of a row that stands in no quotation marks."""
        row, several = _patterns(self._delimiter)
        found = several.match(data, start, max(start, least))
        at = found.end() if found else start
        at += data[at - 1 : at + 1] == b"\r\n"
        while at < least:
            found = row.match(data, at)
            if found is None and not final:
                return -1
            at = found.end() if found else self._broken(data, at)
            if at >= len(data) and not final and data.endswith(b"\r"):
                return -1
            if at >= len(data):
                break
        return at

    def _broken(self, data: bytes, at: int) -> int:
        """The end of a row that has no end of its own."""
        end = next((each.end for each in rows(data, self._delimiter, at)), len(data))
        return min(len(data), end + (2 if data[end : end + 2] == b"\r\n" else 1))

    def count(self, data: bytes) -> int:
        """The rows, if anything is in them."""
        row, _ = _patterns(self._delimiter)
        return max(1, sum(1 for found in row.finditer(data) if found.end() - found.start() > 2)) if data.strip() else 0

    def read(self, stretch: Stretch, path: str, field: str) -> Iterator[Part | Flaw]:
        """The articles of the rows."""
        self._header = header = read_header(stretch.head.encode(), path, field)
        return divide_rows(stretch.data, header, 0, Names(stretch.number)) if header else iter(())

    def values(self, part: Part) -> Mapping[str, str]:
        """The cells by the names of their columns."""
        assert self._header is not None
        data = part.text.encode("utf-8", "replace")
        row = next(rows(data, self._header.delimiter))
        return dict(zip(self._header.columns, (said(Cutter(data), each) for each in row.cells), strict=False))


@cache
def _patterns(delimiter: bytes) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Of a row with its end, and of any number of rows."""
    sign = re.escape(delimiter)
    cell = rb'(?:"[^"]*+(?:""[^"]*+)*+"|(?!"))[^\r\n' + sign + rb"]*+"
    row = cell + rb"(?:" + sign + cell + rb")*+(?:\r\n|\r|\n)"
    return re.compile(row), re.compile(rb"(?:" + row + rb")*+")
