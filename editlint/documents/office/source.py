"""An office file as text: one paragraph a line, so that a line is a paragraph's number and a column a character in it.

Line breaks inside a paragraph are shown as BREAK, pictures and formulas as OBJECT. What is deleted or hidden is not
there, what has been inserted is: the text as it will be when every change is accepted.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from editlint.source import Source
from editlint.values import NamedTuple, cached_property

BREAK = "↵"

LONGEST_QUOTED = 80  # characters that a comment repeats
STRIDE = 4  # numbers of a part


class Mark(NamedTuple):
    """A stretch of a paragraph that is more or less than prose; `kind` is break, object, code or link."""

    start: int
    end: int
    kind: str
    target: str = ""


class Paragraph(NamedTuple):
    """A paragraph and what is known of it.

    Attributes:
        text: its characters.
        kind: as of a block of a document, or "code".
        level: as of a block.
        region: as of a block.
        where: what it is part of, in an editor's words: “table 1, row 2, cell 3”, “footnote 2”; "" for the article.
        ordinal: which of the paragraphs there it is, from 1.
        parts: where its characters come from, STRIDE numbers for each stretch: the offset of the first character, the
            byte at which that stands in the main part of the file, the byte of the element round it (negative: where
            the element ends that stands for the characters), and the number of the run.
        anchor: for text that stands outside the main text, the byte and the run in it where it belongs, else None.
        marks: in order of their starts.
    """

    text: str
    kind: str
    level: int
    region: str
    where: str
    ordinal: int
    parts: array[int]
    anchor: tuple[int, int] | None = None
    marks: Sequence[Mark] = ()

    def run_at(self, offset: int) -> int:
        """Which of the runs with text holds a character, from 1; 0 where there is none."""
        runs = [self.parts[i + 3] for i in range(0, len(self.parts), STRIDE) if self.parts[i] <= offset]
        return len(set(runs))

    def part_at(self, offset: int) -> int:
        """The index in `parts` of the stretch that holds a character."""
        return STRIDE * max(0, bisect_right(self.parts[::STRIDE], offset) - 1)


class Said(NamedTuple):
    """A comment that stands in the file, and the stretch that it is laid on, as offsets of the text."""

    start: int
    end: int
    text: str


class OfficeSource(Source):
    """The text of an office file with its paragraphs.

    Attributes:
        form: the name of the format.
        paragraphs: one for each line.
        metadata: title, author, created, modified, published, as the file gives them.
        comments: what reviewers and others have noted.
        main: the part of the package that holds the text.
        runs: for each run of the main part STRIDE bytes: its start tag, the start and the end tag of its properties
            (0 where there are none), and its first child behind them. Of .docx alone.
        countable: whether the bytes of parts count characters in UTF-8, so that the file can be written to.
    """

    def __init__(self, path: str, form: str, main: str, paragraphs: Sequence[Paragraph]) -> None:
        super().__init__("\n".join(each.text for each in paragraphs), path)
        self.form = form
        self.main = main
        self.paragraphs = paragraphs
        self.metadata: Mapping[str, str] = {}
        self.comments: Sequence[Said] = ()
        self.runs: array[int] = array("q")
        self.countable = True

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each paragraph's first character."""
        starts, at = [], 0
        for each in self.paragraphs:
            starts.append(at)
            at += len(each.text) + 1
        return starts or [0]

    def describe(self, start: int, end: int) -> str:
        """A place in an editor's words: “paragraph 12, run 3”, “table 1, row 2, cell 3, run 1”."""
        if not self.paragraphs:
            return ""
        first, last = self.position(start)[0], self.position(max(start, end - 1))[0]
        told = self._named(first)
        run = self.paragraphs[first - 1].run_at(start - self.line_starts[first - 1])
        told += f", run {run}" if run else ""
        return told if first == last else f"{told} to {self._named(last)}"

    def lead(self, start: int, end: int) -> list[str]:
        """What a comment begins with that cannot be laid on the very words: where they are, and which."""
        line = self.position(start)[0]
        if not self.paragraphs or not self.paragraphs[line - 1].anchor:
            return []
        words = " ".join(self.text[start : min(end, start + LONGEST_QUOTED)].split())
        place = self._named(line)
        article = "" if place[-1].isdecimal() else "the "  # “footnote 2”, but “the header”
        return [f"In {article}{place}: “{words}{'…' if end - start > LONGEST_QUOTED else ''}”"]

    def _named(self, line: int) -> str:
        paragraph = self.paragraphs[line - 1]
        if not paragraph.where:
            return f"paragraph {line}"
        return paragraph.where + (f", paragraph {paragraph.ordinal}" if paragraph.ordinal > 1 else "")
