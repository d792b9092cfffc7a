"""Bytes to text with exact positions: decoding, newlines, lines and columns, code points and UTF-16.

Nothing here knows of markup. The text keeps its newlines as they are, so that offsets are the file's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from editlint.errors import EditlintError, Location
from editlint.model import Place
from editlint.values import cached_property

_NEWLINE = re.compile(r"\r\n|\r|\n")
_BOM = b"\xef\xbb\xbf"


class Source:
    """The text of one file. `text` is without the byte order mark; `bom` says whether there was one."""

    article = ""  # the name of the article, where it is one of several in its file

    def __init__(self, text: str, path: str = "", *, bom: bool = False) -> None:
        self.text = text
        self.path = path
        self.bom = bom

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        starts = [0]
        starts.extend(m.end() for m in _NEWLINE.finditer(self.text))
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset between 0 and the length of the text."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def place(self, start: int, end: int) -> Place:
        """The stretch between two offsets with its lines and columns."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Place(self.path, line, column, end_line, end_column, start, end)

    def describe(self, start: int, end: int) -> str:  # noqa: ARG002  where a file has lines, nothing else is needed
        """A place in words, for a file whose lines nobody sees: “table 1, row 2, cell 3”; "" where a line tells it."""
        return ""

    def in_file(self, place: Place) -> Place:
        """A place of this text as one of its file: the same, but where the text is a stretch of the file."""
        return place

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its newline."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def utf16_column(self, offset: int) -> int:
        """The 0-based column of an offset in UTF-16 units, as the language server protocol counts."""
        line, column = self.position(offset)
        start = self.line_starts[line - 1]
        return sum(2 if ord(c) > 0xFFFF else 1 for c in self.text[start : start + column - 1])


def decode(data: bytes, path: str = "") -> Source:
    """Read UTF-8 with or without a byte order mark.

    Raises:
        EditlintError: the bytes are not UTF-8, or are no text at all; with line and column of the first bad byte.
    """
    bom = data.startswith(_BOM)
    body = data[3:] if bom else data
    if b"\0" in body[:8192]:
        utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        hint = "save it as UTF-8" if utf16 else "name text files only, or exclude this one"
        what = "is UTF-16 text" if utf16 else "is a binary file, not text"
        raise EditlintError(f"{path or 'this'} {what}", hint=hint, location=Location(path))
    try:
        return Source(body.decode("utf-8"), path, bom=bom)
    except UnicodeDecodeError as error:
        good = Source(body[: error.start].decode("utf-8"), path)
        line, column = good.position(len(good.text))
        byte = body[error.start]
        raise EditlintError(
            f"not UTF-8: byte 0x{byte:02x} at line {line}, column {column}",
            hint="save the file as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8",
            location=Location(path, line, column, column + 1),
        ) from None
