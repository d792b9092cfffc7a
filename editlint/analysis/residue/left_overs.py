"""What publishing systems and drafting leave, of any kind and in one form: whole blocks, and marks in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from editlint.analysis.residue import KINDS, find_residue
from editlint.analysis.residue.lines import fold
from editlint.analysis.residue.text_marks import MARK_KINDS, find_marks
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.documents.document import Block

DUPLICATE_HEADLINE = "duplicate-headline"
_OF_BLOCKS = frozenset(KINDS)
LEFT_OVER_KINDS = tuple(sorted((*KINDS, *MARK_KINDS, DUPLICATE_HEADLINE)))


class LeftOver(NamedTuple):
    """A left-over.

    Attributes:
        start, end: prose offsets.
        blocks: how many blocks it fills; 0 for a mark inside the text.
        meant: what should stand in its place, "" for nothing; None when nobody can tell.
        first: the start and end of what it repeats, where it does.
    """

    start: int
    end: int
    blocks: int
    meant: str | None = ""
    first: tuple[int, int] | None = None


def may_have(article: Prose, kind: str) -> bool:
    """Whether an article may have left-overs of a kind, told once for all kinds that fill blocks."""
    return kind not in _OF_BLOCKS or kind in article.remember("residue.kinds", _kinds)


def _kinds(article: Prose) -> frozenset[str]:
    return frozenset([item.kind for item in find_residue(article)])


def find_left_overs(article: Prose, kind: str) -> Iterator[LeftOver]:
    """The left-overs of one of LEFT_OVER_KINDS; none where the page itself marks it as its frame."""
    if kind in MARK_KINDS:
        for mark in find_marks(article, kind):
            yield LeftOver(mark.start, mark.end, 0, mark.replacement)
    elif kind == DUPLICATE_HEADLINE:
        from editlint.analysis.residue.repeated_headline import repeated_headlines

        for first, second in repeated_headlines(article):
            yield LeftOver(second.start, second.end, 1, first=(first.start, first.end))
    else:
        for item in find_residue(article):
            if item.kind == kind and not article.blocks[article.document.block_index(item.start)].region:
                yield LeftOver(item.start, item.end, item.blocks)


def left_overs_written(article: Prose, kind: str, texts: Iterable[str]) -> Iterator[LeftOver]:
    """What a house names itself: whole words or signs in the text, where the kind is one of marks; else whole lines."""
    if kind in MARK_KINDS:
        for start, end in _occurrences(article.text, texts):
            yield LeftOver(start, end, 0, None)
        return
    known = sorted((item.start, item.end) for item in find_residue(article))  # they lie apart
    for block in _lines_of(article, texts):
        at = bisect_right(known, (block.start, len(article.text))) - 1
        if at < 0 or known[at][1] <= block.start:
            yield LeftOver(block.start, block.end, 1)


def is_one_of(article: Prose, found: LeftOver, texts: Sequence[str]) -> bool:
    """Whether a left-over is one of the given lines, or of the given words and signs for a mark."""
    if not texts:
        return False
    text = article.text[found.start : found.end]
    return fold(text) in map(fold, texts) if found.blocks else text in texts


def _lines_of(article: Prose, lines: Iterable[str]) -> Iterator[Block]:
    """The blocks that are one of the given lines, whatever their case, numbers and symbols."""
    wanted = {fold(line) for line in lines}
    longest = 2 * max(map(len, wanted), default=0) + 8  # with symbols round it
    for block in article.blocks:
        if block.end - block.start <= longest and fold(article.text[block.start : block.end]) in wanted:
            yield block


def _occurrences(text: str, phrases: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the phrases stand as whole words."""
    for phrase in phrases:
        at = text.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            inside = (text[at - 1 : at].isalnum() and phrase[0].isalnum()) or (
                text[end : end + 1].isalnum() and phrase[-1].isalnum()
            )
            if not inside:
                yield at, end
            at = text.find(phrase, end)
