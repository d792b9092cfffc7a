"""One part of a whole said twice: as a share and as a count, or as a share in words and in figures.

"A third of the 90 boats, or 30", "nearly two thirds (48 per cent)".
The second way of saying it stands in apposition: behind a mark or "or", and closed by another mark.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, PERCENT
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.language.en import parts as en
from editlint.language.en.quantities import PARTS
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.numbered import NumberedPassage

_BREAKS = frozenset((",", ";", ":", "(", ")", "[", "]", "—", "–", "-"))
_OF_WHAT = LatePattern(r"\bof\b[^,;:()\[\]…“”\"]*\Z", re.IGNORECASE)
_SHARES_IN_WORDS = PARTS.keys() | en.SHARE_WORDS.keys()


class Twice(NamedTuple):
    """A share in words and in figures.

    Attributes:
        start, end: prose offsets of the words.
        low, high: what they allow, in per cent.
        figures: the share in figures.
        modifier: what bounds the words, as in `Quantity`.
        firm: words such as "majority", that are never meant loosely.
    """

    start: int
    end: int
    low: float
    high: float
    figures: Cell
    modifier: str = ""
    firm: bool = False


def may_be_subsets(passage: NumberedPassage) -> bool:
    """Whether two counts of a sentence that follow each other may have "of" between them, and then no mark."""
    if en.OF not in passage.words:
        return False
    text, start, counts = passage.text, passage.start, passage.counts
    return len(counts) > 1 and any(
        _OF_WHAT.search(text, one.end - start, other.modifier_start - start) for one, other in pairwise(counts)
    )


def may_be_twice(passage: NumberedPassage) -> bool:
    """Whether a sentence may have a percentage, and beside it a fraction or a word for a share."""
    kinds = {it.kind for it in passage.read.quantities}
    return PERCENT in kinds and (FRACTION in kinds or not _SHARES_IN_WORDS.isdisjoint(passage.words))


def subsets_of(cells: Cells) -> Iterator[tuple[Cell, Cell]]:
    """Counts with what they are said to be of: "14 of the 18 councillors"."""
    for one, other in pairwise(cells.all):
        if one.unit == other.unit == COUNT and not one.noun and other.noun and cells.seconds(one, other):
            before = cells.items[other.item - 1]
            if before.tag in (tags.DETERMINER, tags.POSSESSIVE):
                yield one, other


def shares_twice(cells: Cells) -> Iterator[Twice]:
    """The shares that a sentence tells in words and, beside that, in figures."""
    for one, other in _apposed(cells):
        if one.unit != SHARE or other.unit != SHARE or {one.quantity.kind, other.quantity.kind} != {FRACTION, PERCENT}:
            continue
        words, figures = (one, other) if one.quantity.kind == FRACTION else (other, one)
        quantity = words.quantity
        yield Twice(
            quantity.modifier_start, quantity.end, quantity.low * 100, quantity.high * 100, figures, quantity.modifier
        )
    yield from _by_word(cells)


def _by_word(cells: Cells) -> Iterator[Twice]:
    for cell in cells.all:
        if cell.quantity.kind != PERCENT or not _opens_apposition(cells.items, cell.item) or not _closed(cells, cell):
            continue
        for at in range(cell.item - 1, max(-1, cell.item - 8), -1):
            item = cells.items[at]
            if item.tag in (tags.VERB, tags.AUXILIARY, tags.MODAL, tags.QUANTITY):
                break
            if item.lower in en.SHARE_WORDS and not (
                at and cells.items[at - 1].lower + " " + item.lower in en.NO_SHARE
            ):
                yield Twice(item.start, item.end, *en.SHARE_WORDS[item.lower], cell, firm=True)
                break


def _apposed(cells: Cells) -> Iterator[tuple[Cell, Cell]]:
    """Pairs of neighbours, or with the whole between them, of which the second says the first in another way."""
    for at, other in enumerate(cells.all):
        if not _opens_apposition(cells.items, other.item) or not _closed(cells, other):
            continue
        for one in cells.all[max(0, at - 2) : at]:
            if other.depth >= one.depth and not _interrupted(cells, one, other):
                yield one, other


def _opens_apposition(items: Sequence[Item], at: int) -> bool:
    """Whether a mark or "or" stands right before an item."""
    while at > 0 and items[at - 1].tag in (tags.ADVERB, tags.DETERMINER):
        at -= 1
    if at == 0:
        return False
    before = items[at - 1]
    return before.lower in en.SAME or before.lower in (",", "(", "—", "–", "-", "[")


def _closed(cells: Cells, cell: Cell) -> bool:
    """Whether a mark, or the sentence, ends right behind a number, what it counts and "of them"."""
    items, at = cells.items, cell.item + 1
    while at < len(items) and items[at].tag == tags.NOUN:
        at += 1
    if (at + 1 < len(items) and items[at].lower == en.OF and items[at + 1].lower in en.PARTITIVE) or (
        at + 1 < len(items) and (items[at].lower, items[at + 1].lower) in en.TOTAL_BEHIND
    ):
        at += 2
    elif at < len(items) and items[at].lower == en.OF and cell.unit == SHARE:
        at = _behind_whole(items, at + 1)
    if at >= len(items) or items[at].lower in _BREAKS:
        return True
    before = cells.items[cell.item - 1 - (cells.items[cell.item - 1].tag == tags.DETERMINER)]
    either = before.lower in en.SAME
    return either and items[at].tag in (tags.VERB, tags.AUXILIARY, tags.MODAL)


def _behind_whole(items: Sequence[Item], at: int) -> int:
    """The index behind the number that "of" leads to, and what it counts: "half of the island's 20,000 inhabitants"."""
    counted = False
    while at < len(items) and items[at].tag in (tags.DETERMINER, tags.NOUN, tags.POSSESSIVE, tags.QUANTITY):
        counted = counted or items[at].tag == tags.QUANTITY
        at += 1
    return at if counted else len(items) - 1


def _interrupted(cells: Cells, one: Cell, other: Cell) -> bool:
    """Whether more than what the first one is of stands between two cells: another clause, another member of a list."""
    between = cells.items[one.item + 1 : other.item]
    marks = [at for at, item in enumerate(between) if item.lower in _BREAKS]
    last = len(between) - 1
    while last >= 0 and between[last].tag in (tags.ADVERB, tags.DETERMINER):
        last -= 1
    either = last >= 0 and between[last].lower in en.SAME
    inner = [at for at in marks if at < last - either]
    clause = any(
        item.tag in (tags.AUXILIARY, tags.MODAL, tags.COORDINATOR)
        for item in between[: last - either + 1]
        if item.lower not in en.SAME
    )
    return bool(inner) or clause
