"""Counts that come back as others: "four died", "all six dead men"; "14 homes burnt", "the 16 houses"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.ledger import is_sum
from editlint.language.en import ledger as en
from editlint.language.en import parts, passage_parts
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.statements.cells import Cell
    from editlint.analysis.statements.ledger import Entry, Ledger

_RESTRICTING = frozenset(("from", "in", "with", "aboard", "under", "over", "of"))
_RESTRICTED = (tags.RELATIVE, tags.QUANTITY, tags.PRONOUN)  # "the 15 towns they saw"
_REACH = 5  # items between a count and what befell it
_FAR = 10  # items in which one more may be named
_FARTHEST = 2.0  # counts farther apart than this are of different people


class Return(NamedTuple):
    """A count that comes back, and the one count before it of the same fate."""

    again: Cell
    earlier: Cell


def return_in(ledger: Ledger) -> Return | None:
    """The definite count of the current sentence that comes back to the only one of its kind before."""
    counts = [each for each in ledger.entries if each.unit == COUNT]
    for again in counts:
        if again.cells is not ledger.current or not _is_definite(again):
            continue
        kind = _returning(again) or _same_noun(again)
        told = [each for each in counts if each is not again and kind and kind in set(_kinds(each))]
        if len(told) == 1 and _differs(told[0], again) and not _is_open(ledger, told[0], again):
            return Return(again.cell, told[0].cell)
    return None


def _differs(earlier: Entry, again: Entry) -> bool:
    if earlier.cells is again.cells or earlier.start > again.start or earlier.cell.quantity.modifier:
        return False
    if earlier.cell.nested or earlier.cell.closing or earlier.cells.before(earlier.cell, 1) == ("of",):
        return False
    low, high = sorted((earlier.value, again.value))
    return low < high <= _FARTHEST * low


def _is_definite(entry: Entry) -> bool:
    before = entry.cells.before(entry.cell, 1)
    plain = not (entry.cell.quantity.modifier or entry.cell.closing)
    return plain and before != () and before[0] in en.RETURNING


def _returning(entry: Entry) -> str:
    """The fate that a definite count names right behind it, and that nothing restricts; "" for none."""
    items, at = entry.cells.items, entry.cell.item + 1
    words = [item.lower for item in items[at : at + 3]]
    if words[:2] in (["of", "those"], ["of", "the"]) and len(words) == 3:
        at += 2
    elif words[:1] in (["who"], ["that"], ["people"]) and len(words) > 1:
        at += 1 + (words[1] in ("were", "had", "are", "who", "was"))
        at += items[at].lower in ("were", "had", "are", "been")
    fate = passage_parts.FATES.get(items[at].lower, "") if at < len(items) else ""
    behind = items[at + 1 : at + 3]
    if behind and behind[0].tag == tags.NOUN:
        behind = behind[1:]
    restricted = bool(behind) and (behind[0].tag == tags.RELATIVE or behind[0].lower in _RESTRICTING)
    return fate if fate and not restricted else ""


def _same_noun(entry: Entry) -> str:
    """What a definite count is of, where nothing behind restricts it; "" where that is not told."""
    items, at = entry.cells.items, entry.cell.item + 1
    while at < len(items) and items[at].tag == tags.NOUN:
        at += 1
    behind = items[at : at + 1]
    restricted = bool(behind) and (behind[0].tag in _RESTRICTED or behind[0].lower in _RESTRICTING)
    return "" if restricted or not entry.cell.noun else en.SAME.get(entry.cell.noun, entry.cell.noun)


def _kinds(entry: Entry) -> Iterator[str]:
    """What befell those of a count, by the words up to the next mark or number and the verb right before it."""
    items, at = entry.cells.items, entry.cell.item
    if entry.cell.noun and not _is_definite(entry):
        yield en.SAME.get(entry.cell.noun, entry.cell.noun)
    for item in items[at + 1 : at + 1 + _REACH]:
        if item.tag in (tags.MARK, tags.QUANTITY, tags.RELATIVE, tags.SUBORDINATOR):
            break
        if item.lower in passage_parts.FATES:
            yield passage_parts.FATES[item.lower]
    for item in items[max(0, at - 2) : at]:
        if item.lower in passage_parts.DOING:
            yield passage_parts.FATES[item.lower]


def _adds_one(entry: Entry) -> bool:
    """Whether somebody else is named behind a count: "nine sailors were hurt, and a cook", "two men and a girl"."""
    items = entry.cells.items[entry.cell.item :]
    return any(one.tag == tags.COORDINATOR and other.lower in parts.SINGLE for one, other in pairwise(items[:_FAR]))


def _is_open(ledger: Ledger, earlier: Entry, again: Entry) -> bool:
    """Whether the count may have changed, or others are told of between."""
    words = earlier.close | again.close | again.leading
    between = [each for each in ledger.entries if each.unit == COUNT and earlier.start < each.start < again.start]
    alone = sum(each.cells is earlier.cells for each in ledger.entries if each.unit == COUNT) == 1
    if not alone and again.cell.noun != earlier.cell.noun and not _returning(again):
        return True  # "three lorries and two coaches", "the five vehicles"
    others = [each for each in between if not each.cells.seconds(each.cell, again.cell)]
    before = [each for each in ledger.entries if each.unit == COUNT and each.start < again.start]
    more = again.value == earlier.value + 1 and _adds_one(earlier)
    return not words.isdisjoint(en.CHANGED) or len(others) > 1 or more or is_sum(again, before)


__all__ = ["Return", "return_in"]
