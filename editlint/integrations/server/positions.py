"""Lines and characters of the protocol to offsets of a text, and back, in the units that client and server agreed on.

A position that lies nowhere (past its line, past the text, inside a character) means the closest place before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import Position, PositionEncodingKind, Range

from editlint.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

UTF8, UTF16, UTF32 = PositionEncodingKind.Utf8, PositionEncodingKind.Utf16, PositionEncodingKind.Utf32


def _utf16(char: str) -> int:
    return 2 if ord(char) > 0xFFFF else 1


def _utf8(char: str) -> int:
    code = ord(char)
    return 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)


def _one(_: str) -> int:
    return 1


_WIDTHS: dict[str, Callable[[str], int]] = {UTF8: _utf8, UTF16: _utf16, UTF32: _one}


class Positions:
    """The positions of one text. Offsets are code points, from 0 to the length of the text, both inclusive."""

    def __init__(self, text: str, encoding: str = UTF16) -> None:
        """Measure a text.

        Args:
            text: as the client has it, with its newlines.
            encoding: the unit of characters: "utf-8", "utf-16" or "utf-32".
        """
        self._source = Source(text)
        self._width = _WIDTHS[encoding]

    def offset(self, position: Position) -> int:
        """The offset of a position."""
        starts = self._source.line_starts
        if position.line >= len(starts):
            return len(self._source.text)
        start = starts[position.line]
        line = self._source.line(position.line + 1)
        if line.isascii() or self._width is _one:
            return start + min(position.character, len(line))
        units = 0
        for index, char in enumerate(line):
            units += self._width(char)
            if units > position.character:
                return start + index
        return start + len(line)

    def span(self, place: Range) -> tuple[int, int]:
        """The offsets of a range, the smaller one first whichever way round it was sent."""
        start, end = sorted((self.offset(place.start), self.offset(place.end)))
        return start, end

    def position(self, offset: int) -> Position:
        """The position of an offset; one outside the text means its nearer end."""
        offset = max(0, min(offset, len(self._source.text)))
        line, column = self._source.position(offset)
        before = self._source.text[offset - column + 1 : offset]
        plain = before.isascii() or self._width is _one
        return Position(line - 1, len(before) if plain else sum(map(self._width, before)))

    def range(self, start: int, end: int) -> Range:
        """The range between two offsets."""
        return Range(self.position(start), self.position(end))
