"""Cuts parts out of a file's bytes, one behind the other: only what a part holds is decoded, and places are counted on.

The bytes are UTF-8 from here on, whatever the file was written in.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from editlint.documents.collections.charsets import charset_of
from editlint.documents.collections.parts import Origin
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEWLINE = re.compile(r"\r\n|\r|\n")
_BOMS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_UTF8 = ("utf-8", "ascii")
_STEP = 1_000_000  # bytes that are decoded at a time


class Cutter:
    """Walks through a file from its start to its end."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._at = 0
        self._origin = Origin()

    def origin(self, at: int) -> Origin:
        """The place of a byte; each call asks for one behind the last."""
        while self._at < at:
            step = min(at, self._at + _STEP)
            while step < at and (self.data[step] & 0xC0 == 0x80 or self.data[step - 1 : step + 1] == b"\r\n"):
                step += 1  # no character and no line break is cut in two
            self._pass(self.text(self._at, step))
            self._at = step
        return self._origin

    def _pass(self, passed: str) -> None:
        offset, line, column = self._origin
        last = 0
        for newline in _NEWLINE.finditer(passed):
            line += 1
            last, column = newline.end(), 1
        self._origin = Origin(offset + len(passed), line, column + len(passed) - last)

    def text(self, start: int, end: int) -> str:
        """The text between two bytes."""
        return self.data[start:end].decode("utf-8", "replace")

    def offsets(self, start: int, places: Iterable[int]) -> dict[int, int]:
        """For each of these bytes the number of characters between `start` and it."""
        found: dict[int, int] = {}
        count = 0
        for place in sorted(places):
            count += len(self.text(start, place))
            found[place] = count
            start = place
        return found


def as_utf8(data: bytes, path: str, declared: str = "") -> bytes:
    """A file as UTF-8 without a byte order mark.

    Args:
        data: the file.
        path: its name in errors.
        declared: the encoding that the file says it is in, "" for none.

    Raises:
        EditlintError: it is not in the encoding that it says, or nobody knows that encoding.
    """
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), declared or "utf-8")
    known = charset_of(encoding)
    if not known:
        said = f"it says that it is in the encoding “{encoding}”, which nobody knows"
        raise EditlintError(said, hint="save the file as UTF-8", location=Location(path))
    try:
        return data if known in _UTF8 else data.decode(encoding).encode("utf-8", "replace")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        said = f"line {line}: it says that it is in {encoding}, but byte 0x{data[error.start]:02x} is none of it"
        raise EditlintError(said, hint="save the file as UTF-8", location=Location(path, line)) from None


def check_utf8(data: bytes, path: str) -> None:
    """Refuse a file that is no UTF-8.

    Raises:
        EditlintError: with the line of its first bad byte.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    for at in range(0, len(data) + 1, _STEP):
        kept = len(decoder.getstate()[0])
        try:
            decoder.decode(data[at : at + _STEP], final=at + _STEP > len(data))
        except UnicodeDecodeError as error:
            raise not_utf8(data, at - kept + error.start, path) from None


def not_utf8(data: bytes, at: int, path: str) -> EditlintError:
    """The error of a byte that is no UTF-8."""
    line, column = line_and_column(data, at)
    said = f"not UTF-8: byte 0x{data[at]:02x} at line {line}, column {column}"
    hint = "save the file as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8"
    return EditlintError(said, hint=hint, location=Location(path, line, column, column + 1))


def line_and_column(data: bytes, at: int) -> tuple[int, int]:
    """The 1-based line and column of a byte."""
    line = data.count(b"\n", 0, at) + 1
    begin = data.rfind(b"\n", 0, at) + 1
    return line, len(data[begin:at].decode("utf-8", "replace")) + 1
