"""What the readers of markup that goes by lines have in common: paragraphs of lines, and marks inside of them.

reStructuredText, AsciiDoc and Org are read here without the programs that convert them, as far as prose goes: headings,
paragraphs, lists, quotations, cells of tables and inline marks. What has no text, such as code, is passed over.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editlint.vale.blocks.masking import Masked
    from editlint.vale.blocks.walker import Walker

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_TAGS = {"code": "code", "strong": "strong", "em": "em", "link": "a", "gone": "del"}


class LightMarkup(ABC):
    """Reads one document line by line into a walker. A format says what begins at a line and what its marks are."""

    marks: re.Pattern[str]  # inline marks: a group is the text of the element that it is named after, "text" of none

    def __init__(self, walker: Walker, masked: Masked) -> None:
        self.walker = walker
        self.text = text = masked.text
        self._comments = masked.comments
        self._places = sorted(masked.comments)
        self.lines: list[tuple[int, int]] = []  # where each begins and its text ends
        for line in _LINE.finditer(text):
            if line.start() < len(text):
                end = line.start() + len(line.group().rstrip("\r\n"))
                self.lines.append((line.start(), end))
        self._begin = self._end = -1  # of the paragraph that is being read
        self._tags: tuple[str, ...] = ()

    def read(self) -> None:
        """Read all lines."""
        index = 0
        while index < len(self.lines):
            index = self.line(index)
        self.end_paragraph()
        self.walker.finish()

    @abstractmethod
    def line(self, index: int) -> int:
        """Read what begins at a line; the index of the line after it."""

    def content(self, index: int) -> str:
        """The text of a line, without its end."""
        start, end = self.lines[index]
        return self.text[start:end]

    def begin_paragraph(self, start: int, end: int, *tags: str) -> None:
        """Begin a paragraph inside of elements, with the rest of a line."""
        self.end_paragraph()
        self._begin, self._end, self._tags = start, end, tags

    def add_line(self, start: int, end: int) -> None:
        """Add a line to the paragraph, or begin one."""
        if self._begin < 0:
            self._begin, self._tags = start, ("p",)
        self._end = end

    @property
    def in_paragraph(self) -> bool:
        """Whether a paragraph has begun."""
        return self._begin >= 0

    def paragraph_text(self) -> str:
        """The source of the paragraph that is being read."""
        return self.text[self._begin : self._end] if self.in_paragraph else ""

    def shorten(self, by: int) -> None:
        """Take characters from the end of the paragraph."""
        self._end = max(self._begin, self._end - by)

    def end_paragraph(self) -> None:
        """Hand over the paragraph."""
        if self._begin < 0:
            return
        start, end, tags = self._begin, self._end, self._tags
        self._begin = self._end = -1
        for tag in tags:
            self.walker.start(tag, start)
        at = start
        for mark in self.marks.finditer(self.text, start, end):
            self._plain(at, mark.start())
            self._mark(mark)
            at = mark.end()
        self._plain(at, end)
        for tag in reversed(tags):
            self.walker.end(tag)

    def leave_out(self, first: int, end: int) -> int:
        """Pass over lines that are no prose, up to one that is given."""
        self.end_paragraph()
        if first < len(self.lines):
            self.walker.start("pre", self.lines[first][0])
            self.walker.end("pre")
        return end

    def indent(self, index: int) -> int:
        """How far the text of a line is indented; beyond any other for a blank line."""
        line = self.content(index)
        return len(line) - len(line.lstrip()) if line.strip() else 1_000_000

    def closing(self, index: int, end: re.Pattern[str]) -> int:
        """The index of the next line from one on that is matched, or the number of lines."""
        while index < len(self.lines) and not end.match(self.content(index)):
            index += 1
        return index

    def _mark(self, mark: re.Match[str]) -> None:
        name = mark.lastgroup or ""
        if name.startswith("comment"):
            self.walker.comment(mark[name], mark.start())
            return
        start, end = mark.span(name) if name else mark.span()
        while end > start and self.text[end - 1].isspace():
            end -= 1
        tag = _TAGS.get(name.rstrip("_"), "")
        if tag:
            self.walker.start(tag, start)
        self._plain(start, end)
        if tag:
            self.walker.end(tag)

    def _plain(self, start: int, end: int) -> None:
        """Hand over text, without the comments that have delimiters of their own."""
        for place in self._places[bisect_left(self._places, start) : bisect_left(self._places, end)]:
            self._text(start, place)
            self.walker.comment(self._comments[place], place)
            start = self.text.index("-->", place) + 3
        self._text(start, end)

    def _text(self, start: int, end: int) -> None:
        """Hand over text in which a line break is one character, with the white space at it."""
        at = start
        for found in _LINE_END.finditer(self.text, start, end):
            if found.start() > at:
                self.walker.text(self.text[at : found.start()], at, found.start())
            self.walker.text("\n", found.start(), found.end())
            at = found.end()
        if end > at:
            self.walker.text(self.text[at:end], at, end)
