"""Where the lines of a source of reStructuredText stand, and the text of a paragraph laid on them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BLANKS = str.maketrans("\v\f\0", "  \ufffd")
_TAB = 8  # columns


class Lines:
    """The lines of a source as docutils wants them, and the way back from line and column to offsets."""

    def __init__(self, text: str, begin: int) -> None:
        """Take the lines of `text` from the offset `begin` on."""
        self.text = text
        self._raw: list[str] = []
        self._starts: list[int] = []
        for line in _LINE.finditer(text, begin + text.startswith("\ufeff", begin)):
            self._raw.append(line.group().rstrip().translate(_BLANKS))
            self._starts.append(line.start())
        self.expanded = [line.expandtabs(_TAB) for line in self._raw]

    def offset(self, number: int, column: int) -> int:
        """The source offset of a column of a line, which may have had tabs."""
        raw = self._raw[number]
        if "\t" not in raw:
            return self._starts[number] + min(column, len(raw))
        at = width = 0
        while at < len(raw) and width < column:
            width = (width // _TAB + 1) * _TAB if raw[at] == "\t" else width + 1
            at += 1
        return self._starts[number] + at

    def end(self, number: int) -> int:
        """The source offset at which the text of a line ends."""
        return self._starts[number] + len(self._raw[number])


class LaidText:
    """A text of several lines and the place of each in the source."""

    def __init__(self, lines: Lines, text: str, rows: Sequence[tuple[int, int]]) -> None:
        """Lay `text` on rows: for each of its lines, that of the source and the column at which it begins there."""
        self.text = text
        self._lines = lines
        self._rows = rows
        self._starts = [0]
        for newline in re.finditer("\n", text):
            self._starts.append(newline.end())

    def offset(self, at: int, *, after: bool = False) -> int:
        """The source offset of a character; `after`: of the end of the one before it, which is in the same line."""
        index = bisect_right(self._starts, at - after) - 1
        number, column = self._rows[index]
        return self._lines.offset(number, column + at - self._starts[index])

    @property
    def start(self) -> int:
        """The source offset of the first character."""
        return self.offset(0)

    @property
    def end(self) -> int:
        """The source offset behind the last character."""
        return self.offset(len(self.text), after=bool(self.text))

    def in_lines(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the text between two offsets that lie each in one line, without the newlines."""
        index = bisect_right(self._starts, start)
        while start < end:
            following = self._starts[index] if index < len(self._starts) else end + 1
            yield start, min(following - 1, end)
            start = following
            index += 1
