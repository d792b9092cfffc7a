"""Shares of one whole in a passage that do not come to 100 per cent, by weighing what speaks for their being all."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.statements.division import range_of
from editlint.analysis.statements.ledger import SHARE, Entry, Ledger, closes, list_weight, listed
from editlint.analysis.statements.members import opposed
from editlint.analysis.statements.relations import LEAST_SHARES
from editlint.language.en import ledger as en
from editlint.language.en import parts, passage_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cell

_LIKELY = (LEAST_SHARES, 145)  # per cent: what is farther from the whole is said of other things
_FEWEST = 3  # shares of a list
_MORE = 102  # of what excludes each other there can be no more
_ENOUGH = 4
_CLOSED, _EXHAUSTED, _OPPOSED, _ANSWERED = 4, 3, 2, 2


def hundred_in(ledger: Ledger) -> tuple[Cell, ...]:
    """The shares of a passage that leave nothing over and do not come to 100 per cent, in order; none for others."""
    entries = ledger.of_unit(SHARE)
    if len(entries) < 2 or any(each.cell.quantity.modifier in ("more", "less") for each in entries):
        return ()
    if any(cells.grouped for cells in ledger.sentences) or ledger.resumed(SHARE):
        return ()
    own = [each for each in entries if each.cells is ledger.current]
    for chosen in (entries, own):
        members = [each for each in chosen if not each.cell.nested or each is ledger.entries[0]]
        told = members if _is_whole_list(ledger, members) else entries
        if len(members) > 1 and _may_be(members, told) and _weight(ledger, members, entries) >= _ENOUGH:
            return tuple(each.cell for each in members)
    return ()


def _is_whole_list(ledger: Ledger, members: Sequence[Entry]) -> bool:
    """Whether shares are one list that is said to be all there is, so that no choice of them is meant."""
    nested = any(each.cell.nested for each in ledger.entries if each not in members)
    if len(members) < _FEWEST or any(map(_is_dated, members[0].cells.items[: members[-1].cell.item])):
        return False  # "in 2020 it had 45 per cent, and in 2021 the other 52"
    return not nested and listed(members) and (ledger.exhausted or closes(members[-1]))


def _is_dated(item: Item) -> bool:
    """Whether an item is a date with a number, that tells a time of its own: not "in autumn"."""
    return item.tag == tags.DATE and any(letter.isdigit() for letter in item.lower)


def _may_be(members: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether shares nearly come to 100 per cent, and no choice of them does."""
    if not _LIKELY[0] <= sum(each.value for each in members) <= _LIKELY[1]:
        return False
    cells = [each.cell for each in entries]
    if members is entries:
        return not _about_hundred(cells)
    return not any(_about_hundred(few) for size in range(2, len(cells) + 1) for few in combinations(cells, size))


def _about_hundred(shares: Sequence[Cell]) -> bool:
    low, high = sum(range_of(cell).low for cell in shares), sum(range_of(cell).high for cell in shares)
    loose = sum(min(cell.quantity.grain, 1) for cell in shares)
    return low - loose <= 100 <= high + loose


def _weight(ledger: Ledger, members: Sequence[Entry], entries: Sequence[Entry]) -> int:
    """How much speaks for shares being all of one whole."""
    last, cells = members[-1], ledger.current
    weight = list_weight(members) - (len(entries) - len(members))
    weight += _CLOSED * closes(last) + (ledger.exhausted and len(members) > 2 and len(members) == len(entries))
    weight += _EXHAUSTED * (ledger.exhausted or ledger.chosen)
    near = {word for each in members for word in each.near}
    if len(members) == 2 or listed(members):
        weight += _OPPOSED * opposed(cells, [each.cell for each in members if each.cells is cells])
    weight += _ANSWERED * (len(members) > 2 and not parts.RESIDUAL.isdisjoint(near))
    split = _is_split(members) or any(item.base in parts.EXCLUSIVE for each in members for item in _clause(each))
    split = split or any(item.lower == ":" for item in members[0].cells.items[: members[0].cell.item])
    first = members[0].cells.items[max(0, members[0].cell.item - 1) : members[0].cell.item]
    split = split or any(item.base == parts.BE for item in first)
    weight += split + (split and sum(each.value for each in members) > _MORE)
    return weight - _doubts(ledger, members)


def _is_split(members: Sequence[Entry]) -> bool:
    """Whether the sentence of the first share has a verb of dividing."""
    return any(item.base in parts.DIVIDING for item in members[0].cells.items)


def _clause(entry: Entry) -> Sequence[Item]:
    return entry.cells.items[max(0, entry.cell.item - 6) : entry.cell.item + 6]


def _doubts(ledger: Ledger, members: Sequence[Entry]) -> int:
    """How much speaks against it: shares of different things, of a change, of several times, of the same people."""
    near = {word for each in members for word in each.close} - en.MADE_UP
    wholes = {words[:1] for words in (each.cells.of_what(each.cell) for each in members)} - {()}
    named = [words for words in wholes if words[0] not in passage_parts.PRONOUNS | en.ARTICLES]
    doubts = 3 * (len(named) > 1) + 4 * (not passage_parts.OTHER_SHARES.isdisjoint(near))
    doubts += 4 * (sum(each.value for each in members) > _MORE and ledger.overlapping)
    doubts += 4 * (not en.REVISED.isdisjoint(near)) + 4 * (not en.PARTIAL.isdisjoint(near))
    dates = sum(_is_dated(item) for cells in ledger.sentences for item in cells.items)
    doubts += 2 * (dates > 1) + (members[0].cell.quantity.modifier != "" and not closes(members[-1]))
    either = [
        item.lower for one, other in pairwise(members) if one.cells is other.cells for item in _between(one, other)
    ]
    doubts += 2 * ("or" in either)
    shared = any(item.base in en.SHARED for each in members for item in _clause(each))
    answered = not parts.RESIDUAL.isdisjoint(members[-1].near)
    return doubts + 2 * (shared and not (closes(members[-1]) or answered or ledger.exhausted or _is_split(members)))


def _between(one: Entry, other: Entry) -> Sequence[Item]:
    return one.cells.glue(one.cell, other.cell).items


__all__ = ["hundred_in"]
