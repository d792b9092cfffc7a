"""Counts that come back as others: "four died", "all six dead men"; "14 homes burnt", "the 16 houses"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.fates import fate_of_definite, fates_near
from editlint.analysis.statements.ledger import is_person, is_sum
from editlint.analysis.statements.relations import FARTHEST
from editlint.language.en import ledger as en
from editlint.language.en import parts
from editlint.language.en import passage_parts as parts_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.statements.cells import Cell
    from editlint.analysis.statements.ledger import Entry, Ledger

_RESTRICTED = (tags.RELATIVE, tags.QUANTITY, tags.PRONOUN)  # "the 15 towns they saw"
_FAR = 10  # items in which one more may be named
_NEARER = 1.5  # the same, where they may be some of them, or nothing is told of what befell those of the first count


class Return(NamedTuple):
    """A count that comes back, and the one other count of the same fate."""

    again: Cell
    earlier: Cell


def return_in(ledger: Ledger) -> Return | None:
    """The definite count of the current sentence that comes back to the only other one of its kind."""
    counts = [each for each in ledger.entries if each.unit == COUNT and not _is_part(ledger, each)]
    for again in counts:
        part = not _is_definite(again) and _is_of_fated(again)
        if again.cells is not ledger.current or not (part or _is_definite(again)):
            continue
        fate, some = fate_of_definite(again)
        some = some or part
        told = _told_of(counts, again, fate)
        if len(told) != 1 or not _differs(told[0], again) or _is_open(ledger, told[0], again, fate):
            continue
        every = not part and again.cells.before(again.cell, 1)[0] in parts_of.EVERY
        if not some or every or told[0].value < again.value <= _NEARER * told[0].value:
            return Return(again.cell, told[0].cell)
    return None


def _told_of(counts: list[Entry], again: Entry, fate: str) -> list[Entry]:
    """The other counts that may be of the same people or things."""
    others = [each for each in counts if each is not again]
    if not fate and _is_all(again):
        return others if len(others) == 1 and is_person(others[0].cell.noun) and others[0].start < again.start else []
    if not fate:
        noun = _same_noun(again)
        return [each for each in others if noun and noun == _plain_noun(each) and each.start < again.start]
    same = [each for each in others if fate in fates_near(each)]
    if same:
        return same
    unknown = [each for each in others if not fates_near(each) and _may_suffer(each) and each.start < again.start]
    apart = again.value > unknown[0].value and again.value <= _NEARER * unknown[0].value if unknown else False
    return unknown if len(others) == 1 and apart else []


def _may_suffer(entry: Entry) -> bool:
    """Whether a count is of people: by its noun, or of nothing that is named."""
    return not entry.cell.noun or is_person(entry.cell.noun)


def _is_part(ledger: Ledger, entry: Entry) -> bool:
    """Whether a count is of some of the next one: "twelve of the 14 hurt"."""
    behind = [each for each in ledger.entries if each.cells is entry.cells and each.start > entry.start][:1]
    return bool(behind) and entry.cells.seconds(entry.cell, behind[0].cell)


def _differs(earlier: Entry, again: Entry) -> bool:
    if earlier.cell.quantity.modifier or (earlier.start > again.start and _is_definite(earlier)):
        return False
    if earlier.cell.nested or earlier.cell.closing or earlier.cells.before(earlier.cell, 1) == ("of",):
        return False
    low, high = sorted((earlier.value, again.value))
    return low < high <= FARTHEST * low


def _is_definite(entry: Entry) -> bool:
    before = entry.cells.before(entry.cell, 1)
    plain = not (entry.cell.quantity.modifier or entry.cell.closing)
    return plain and before != () and before[0] in en.RETURNING


def _is_of_fated(entry: Entry) -> bool:
    """Whether a count is of those whom something befell: "44 of the sick"."""
    words, plain = entry.cells.behind(entry.cell, 2), not (entry.cell.quantity.modifier or entry.cell.closing)
    return plain and words == ("of", "the") and fate_of_definite(entry)[0] != ""


def _is_all(entry: Entry) -> bool:
    """Whether "all six" stands for those just counted, before its verb."""
    behind = entry.cells.items[entry.cell.item + 1 : entry.cell.item + 2]
    told = bool(behind) and behind[0].tag in (tags.AUXILIARY, tags.VERB)
    return not entry.cell.noun and entry.cells.before(entry.cell, 1) == ("all",) and told


def _plain_noun(entry: Entry) -> str:
    return "" if not entry.cell.noun or _is_definite(entry) else en.SAME.get(entry.cell.noun, entry.cell.noun)


def _same_noun(entry: Entry) -> str:
    """What a definite count is of, where nothing behind restricts it; "" where that is not told."""
    items, at = entry.cells.items, entry.cell.item + 1
    while at < len(items) and items[at].tag == tags.NOUN:
        at += 1
    behind = items[at : at + 1]
    restricted = bool(behind) and (behind[0].tag in _RESTRICTED or behind[0].lower in en.RESTRICTING_COUNTS)
    return "" if restricted or not entry.cell.noun else en.SAME.get(entry.cell.noun, entry.cell.noun)


def _adds_one(entry: Entry) -> bool:
    """Whether somebody else is named behind a count: "nine sailors were hurt, and a cook", "two men and a girl"."""
    items = entry.cells.items[entry.cell.item :]
    return any(one.tag == tags.COORDINATOR and other.lower in parts.SINGLE for one, other in pairwise(items[:_FAR]))


def _is_open(ledger: Ledger, earlier: Entry, again: Entry, fate: str) -> bool:
    """Whether the count may have changed, or others are told of between."""
    words = earlier.close | again.close | (again.leading if again.cells is not earlier.cells else set())
    between = [each for each in ledger.entries if each.unit == COUNT and earlier.start < each.start < again.start]
    alone = sum(each.cells is earlier.cells for each in ledger.entries if each.unit == COUNT) == 1
    if not fate and earlier.cells is again.cells and not _is_all(again):
        return True
    if not alone and not _is_all(again) and again.cell.noun != earlier.cell.noun and not fate:
        return True  # "three lorries and two coaches", "the five vehicles"
    others = [each for each in between if not each.cells.seconds(each.cell, again.cell)]
    before = [each for each in ledger.entries if each.unit == COUNT and each.start < again.start]
    more = again.value == earlier.value + 1 and _adds_one(earlier)
    return not words.isdisjoint(en.CHANGED) or len(others) > 1 or more or is_sum(again, before)


__all__ = ["Return", "return_in"]
