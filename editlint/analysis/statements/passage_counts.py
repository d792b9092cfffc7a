"""Counts of people by what befell them that come back with it as an adjective: "four died", "all six dead men"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT
from editlint.language.en import passage_parts as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.statements.cells import Cell, Cells
    from editlint.analysis.statements.stretches import Stretch

_RESTRICTING = frozenset(("of", "from", "in", "with", "aboard", "under", "over"))
_REACH = 5  # items between a count and what befell it
_FARTHEST = 2.0  # counts farther apart than this are of different people


class Return(NamedTuple):
    """A count that comes back, and the one count before it of the same fate."""

    again: Cell
    earlier: Cell


def return_in(stretch: Stretch) -> Return | None:
    """The count of the current sentence that comes back to the only one of its fate before."""
    cells = stretch.current
    for cell in cells.all:
        fate = _returning(cells, cell)
        if not fate:
            continue
        told = [
            (each, other)
            for each in stretch.sentences
            for other in each.all
            if other is not cell and other.unit == COUNT and fate in _fates(each, other)
        ]
        if len(told) != 1:
            continue
        where, earlier = told[0]
        if earlier.start > cell.start or earlier.quantity.modifier or earlier.nested or earlier.closing:
            continue
        low, high = sorted((earlier.quantity.value, cell.quantity.value))
        if low < high <= _FARTHEST * low and not _is_open(stretch, where, earlier, cell):
            return Return(cell, earlier)
    return None


def _returning(cells: Cells, cell: Cell) -> str:
    """The fate that stands between a definite count and its noun; "" for none."""
    at = cell.item
    if _is_of_those(cells, cell):
        return en.FATES.get(cells.items[at + 3].lower, "")
    if cell.unit != COUNT or at == 0 or cell.quantity.modifier or cell.closing or cell.nested:
        return ""
    if cells.items[at - 1].lower not in ("the", "all", "those", "these") or at + 2 >= len(cells.items):
        return ""
    fate, following = en.FATES.get(cells.items[at + 1].lower, ""), cells.items[at + 2]
    if following.tag == tags.NOUN:
        behind = cells.items[at + 3 : at + 4]
        restricted = any(item.tag == tags.RELATIVE or item.lower in _RESTRICTING for item in behind)
        return "" if restricted else fate
    return fate if following.tag in (tags.AUXILIARY, tags.MODAL) or following.lower == "," else ""


def _is_of_those(cells: Cells, cell: Cell) -> bool:
    """Whether one word tells whom a definite count is of, and ends it: "all 17 of those admitted"."""
    if cell.unit != COUNT or not cell.item or cell.quantity.modifier:
        return False
    behind, following = cells.behind(cell, 3), cells.items[cell.item + 4 : cell.item + 5]
    ends = all(item.tag in (tags.AUXILIARY, tags.MODAL, tags.MARK) for item in following)
    of_those = len(behind) == 3 and behind[:2] in (("of", "those"), ("of", "the"))
    return cells.items[cell.item - 1].lower in ("the", "all") and of_those and ends


def _fates(cells: Cells, cell: Cell) -> set[str]:
    """What befell those of a count, by the words up to the next mark or number and the verb right before it."""
    return set(_fates_near(cells, cell))


def _fates_near(cells: Cells, cell: Cell) -> Iterator[str]:
    for item in cells.items[cell.item + 1 : cell.item + 1 + _REACH]:
        if item.tag in (tags.MARK, tags.QUANTITY, tags.RELATIVE, tags.SUBORDINATOR):
            break
        if item.lower in en.FATES:
            yield en.FATES[item.lower]
    for item in cells.items[max(0, cell.item - 2) : cell.item]:
        if item.lower in en.DOING:
            yield en.FATES[item.lower]


def _is_open(stretch: Stretch, where: Cells, earlier: Cell, cell: Cell) -> bool:
    """Whether the count may have changed, or others are told of between."""
    words = {item.lower for item in where.items} | {item.lower for item in stretch.current.items}
    counts = [each for each in stretch.cells if each.unit == COUNT and earlier.start <= each.start <= cell.start]
    sentences = {stretch.of(each).read.index for each in (earlier, cell)}
    before = where.before(earlier, 1)
    return not words.isdisjoint(en.REVISED) or len(counts) > 2 or len(sentences) < 2 or before == ("of",)
