"""An office file as text: one paragraph a line, so that a line is a paragraph's number and a column a character in it.

Line breaks inside a paragraph are shown as BREAK, pictures and formulas as OBJECT. What is deleted or hidden is not
there, what has been inserted is: the text as it will be when every change is accepted.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from editlint.source import Source
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from editlint.documents import Remark

BREAK = "↵"

LONGEST_QUOTED = 80  # characters that a comment repeats
STRIDE = 4  # numbers of a part


class Mark(NamedTuple):
    """A stretch of a paragraph that is more or less than prose; `kind` is break, object, code, link or raised."""

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

    def part_at(self, offset: int) -> int:
        """The index in `parts` of the stretch that holds a character."""
        stretches = range(len(self.parts) // STRIDE)
        return STRIDE * max(0, bisect_right(stretches, offset, key=lambda index: self.parts[STRIDE * index]) - 1)

    def run_numbers(self) -> array[int]:
        """For each stretch of `parts` which of the runs with text it belongs to, from 1."""
        numbers, number, last = array("l"), 0, None
        for run in self.parts[3::STRIDE]:
            number += run != last
            last = run
            numbers.append(number)
        return numbers


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
        self._run_numbers: dict[int, array[int]] = {}  # of the paragraphs that have been asked for, by line

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
        run = self._run_at(first, start)
        told += f", run {run}" if run else ""
        return told if first == last else f"{told} to {self._named(last)}"

    def _run_at(self, line: int, offset: int) -> int:
        """Which of the runs of a paragraph holds a character of the text; 0 where there is none."""
        paragraph = self.paragraphs[line - 1]
        numbers = self._run_numbers.get(line)
        if numbers is None:
            numbers = self._run_numbers[line] = paragraph.run_numbers()
        index = paragraph.part_at(offset - self.line_starts[line - 1]) // STRIDE
        return numbers[index] if numbers else 0

    def unsaid(self, remarks: Sequence[Remark]) -> list[Remark]:
        """The remarks that the file has not as comments yet; those on notes and the like begin with where that is."""
        texts = {each.text for each in self.comments}
        fresh = []
        for remark in remarks:
            lead = self._lead(remark.start, remark.end)
            lines = (*lead, *remark.lines)
            text = "\n".join(lines)
            if text not in texts or not (lead or (remark.start, remark.end, text) in self.comments):
                fresh.append(remark._replace(lines=lines))
        return fresh

    def _lead(self, start: int, end: int) -> list[str]:
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
