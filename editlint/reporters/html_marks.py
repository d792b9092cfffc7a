"""The text of an article block by block, with the marks of its notes laid into it and the lines of the file beside it.

A short mark is a tint under the words; one over whole blocks is a rule in the margin, so that no screen turns yellow.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.documents.document import OBJECT
from editlint.model import Severity
from editlint.values import NamedTuple
from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.galley import Galley
    from editlint.documents.document import Block

LONG = 160  # characters: a mark beyond them is drawn beside blocks that it covers, and without a tint in others
_RANKS = {str(severity): severity.rank for severity in Severity}


class Mark(NamedTuple):
    """A stretch of prose to mark: what a violation is about, or with no severity what one points to as evidence.

    `anchor` is the id of the mark, `note` that of the note beside it, `number` the violation's.
    """

    start: int
    end: int
    number: int
    severity: str
    anchor: str
    note: str

    @property
    def order(self) -> tuple[int, int]:
        """Worst first, evidence last."""
        return _RANKS.get(self.severity, len(_RANKS)), self.number


class Writer:
    """Writes the blocks of one article, in order. Each id is given once, to the first stretch of its mark."""

    def __init__(self, galley: Galley, marks: Sequence[Mark]) -> None:
        self._galley = galley
        self._marks = sorted(marks)
        self._offsets = [offset for offset, _ in galley.lines]
        self.used: set[str] = set()

    def inner(self, block: Block) -> tuple[str, str]:
        """The text of a block with its marks and line numbers, and the rules beside it."""
        own = [mark for mark in self._marks if mark.start < block.end and mark.end > block.start]
        beside = [mark for mark in own if _covers(mark, block)]
        inside = [mark for mark in own if not _covers(mark, block)]
        rules = "".join(self._rule(mark) for mark in sorted(beside, key=lambda mark: mark.order))
        return "".join(self._stretches(block, inside)), rules

    def _rule(self, mark: Mark) -> str:
        name = self._id(mark.anchor)
        label = f"{mark.severity or 'evidence'}: all of this passage"
        return (
            f'<a class="beside {mark.severity or "evidence"}"{name} href="#{mark.note}" data-v="{mark.number}"'
            f' aria-label="{label}"></a>'
        )

    def _id(self, anchor: str) -> str:
        if anchor in self.used:
            return ""
        self.used.add(anchor)
        return f' id="{anchor}"'

    def _stretches(self, block: Block, marks: Sequence[Mark]) -> Iterator[str]:
        """The block cut at every start and end of a mark and at every line of the file."""
        lines = self._lines(block)
        cuts = {block.start, block.end, *lines}
        for mark in marks:
            cuts |= {max(block.start, mark.start), min(block.end, mark.end)}
        for start, end in pairwise(sorted(cuts)):
            if start in lines:
                yield f'<span class="ln" aria-hidden="true" data-n="{lines[start]}"></span>'
            shown = as_xml(self._galley.text[start:end]).replace("\n", "<br>").replace(OBJECT, "<code>…</code>")
            yield self._marked(shown, [mark for mark in marks if mark.start <= start and mark.end >= end])

    def _lines(self, block: Block) -> dict[int, int]:
        low, high = bisect_left(self._offsets, block.start), bisect_left(self._offsets, block.end)
        return dict(self._galley.lines[low:high])

    def _marked(self, shown: str, covering: Sequence[Mark]) -> str:
        """A stretch as a link to the note that is about it, worst first, or to the note that says who points to it."""
        if not covering:
            return shown
        ordered = sorted(covering, key=lambda mark: mark.order)
        first, *others = [name for name in (self._id(mark.anchor) for mark in ordered) if name] or [""]
        own = [mark for mark in ordered if mark.severity] or ordered
        numbers = " ".join(dict.fromkeys(str(mark.number) for mark in own))
        classes = f"mark {own[0].severity}" if own[0].severity else "evidence"
        if own[0].end - own[0].start > LONG:
            classes += " long"
        link = f'<a class="{classes}"{first} href="#{own[0].note}" data-v="{numbers}">{shown}</a>'
        return "".join(f"<span{name}></span>" for name in others) + link


def _covers(mark: Mark, block: Block) -> bool:
    return mark.end - mark.start > LONG and mark.start <= block.start and mark.end >= block.end
