"""Puts the text of an office file together, paragraph by paragraph, as its parts are walked over."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from editlint.documents.bounds import LONGEST
from editlint.documents.document import OBJECT
from editlint.documents.office.source import BREAK, Mark, Paragraph
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    Inside = list["Paragraph | Inside"]  # paragraphs, each followed by those inside it, however deep they lie

MOST_PARAGRAPHS = 50_000  # four times War and Peace
# What would begin a line of the text is a space in an office file.
_ONE_LINE = str.maketrans({"\n": " ", "\r": " "})


class Look:
    """What a paragraph is, gathered from its properties while they are read."""

    __slots__ = ("kind", "level", "region")

    def __init__(self, kind: str, level: int = 0, region: str = "") -> None:
        self.kind = kind
        self.level = level
        self.region = region


class _Open:
    """A paragraph that is being read."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.length = 0
        self.parts = array("q")
        self.marks: list[Mark] = []
        self.links: list[tuple[int, str]] = []
        self.inside: Inside = []  # of the text boxes that are anchored in it


def _in_order(inside: Inside) -> Iterator[Paragraph]:
    waiting: list[Paragraph | Inside] = [inside]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += reversed(each)
        else:
            yield each


class Setting:
    """What holds for the paragraphs of one place: a cell, a note, a header.

    Attributes:
        where: the place in words, "" for the article itself.
        region: as of a block.
        anchor: see `Paragraph`.
        count: the paragraphs that have been read there.
    """

    def __init__(self, where: str = "", region: str = "", anchor: tuple[int, int] | None = None) -> None:
        self.where = where
        self.region = region
        self.anchor = anchor
        self.count = 0


class Flow:
    """Collects paragraphs. Those of text boxes follow the paragraph that they are anchored in.

    Attributes:
        paragraphs: what has been collected, in reading order.
    """

    def __init__(self, path: str) -> None:
        self.paragraphs: list[Paragraph] = []
        self._path = path
        self._stack: list[_Open] = []
        self._carried: _Open | None = None
        self._length = self._count = 0  # of all characters and paragraphs so far

    @property
    def place(self) -> tuple[int, int]:
        """Depth and offset of the next character, to mark a stretch from here."""
        return len(self._stack), self._stack[-1].length if self._stack else 0

    @property
    def ends_in_space(self) -> bool:
        """Whether white space added here would follow other white space, or begin the paragraph."""
        texts = self._stack[-1].texts if self._stack else ()
        return not texts or texts[-1][-1] in " \t" + BREAK

    def open(self) -> None:
        """Begin a paragraph, or go on with one whose end has been deleted."""
        self._stack.append(self._carried or _Open())
        self._carried = None

    def add(self, text: str, at: int, inner: int, run: int) -> None:
        """Add characters with the place that they come from; see `Paragraph.parts`.

        Raises:
            EditlintError: the file holds more text than any article.
        """
        if not self._stack or not text:
            return
        now = self._stack[-1]
        now.parts.extend((now.length, at, inner, run))
        now.texts.append(text.translate(_ONE_LINE))
        now.length += len(text)
        self._length += len(text)
        if self._length > LONGEST:
            raise self._too_long(f"{LONGEST:,} characters of text")

    def mark(self, kind: str, begin: tuple[int, int], target: str = "") -> None:
        """Mark the stretch from a place in this paragraph up to here."""
        depth, start = begin
        if depth == len(self._stack) and self._stack and self._stack[-1].length > start:
            self._stack[-1].marks.append(Mark(start, self._stack[-1].length, kind, target))

    def stand_in(self, text: str, at: int, end: int, run: int) -> None:
        """Add what the element from the byte `at` to the end tag at `end` stands for; mark breaks and objects."""
        begin = self.place
        self.add(text, at, -end, run)
        if text == BREAK:
            self.mark("break", begin)
        elif OBJECT in text:
            self.mark("object", begin)

    def close(self, look: Look, setting: Setting, *, join: bool = False) -> None:
        """End the paragraph; with `join` its end has been deleted, and the next one goes on with it.

        Raises:
            EditlintError: the file holds more paragraphs than any article.
        """
        now = self._stack.pop()
        if join:
            self._carried = now
            return
        setting.count += 1
        self._count += 1
        if self._count > MOST_PARAGRAPHS:
            raise self._too_long(f"{MOST_PARAGRAPHS:,} paragraphs")
        ended = Paragraph(
            "".join(now.texts),
            look.kind,
            look.level,
            look.region or setting.region,
            setting.where,
            setting.count,
            now.parts,
            setting.anchor,
            sorted(now.marks),
        )
        if self._stack:
            self._stack[-1].inside += (ended, now.inside)
        else:
            self.paragraphs += (ended, *_in_order(now.inside))

    def flush(self, look: Look, setting: Setting) -> None:
        """End what nothing goes on with, at the end of a cell or of a part."""
        if self._carried is not None:
            self.open()
            self.close(look, setting)

    def _too_long(self, what: str) -> EditlintError:
        said = f"{self._path or 'this'} is no article: it holds more than {what}"
        return EditlintError(said, hint="split it into files of one article each", location=Location(self._path))
