"""Wholes with their parts in a passage, by weighing what speaks for it: whatever the syntax between the numbers is.

Each sign that a number is the whole, and that others are all its parts, has a weight. Numbers that do not add up,
though they nearly do, and though no choice of them does, are reported from a certain weight on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY
from editlint.analysis.statements.ledger import (
    Entry,
    Ledger,
    adds_up,
    closes,
    divides,
    fit,
    is_sum,
    listed,
    opens,
    totals,
)
from editlint.analysis.statements.members import members_in_words, opposed
from editlint.language.en import ledger as en
from editlint.language.en import parts, passage_parts
from editlint.language.en.returning import HUMAN
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.statements.cells import Cell

NEAR = (0.62, 1.6)  # what the parts may come to, by the whole
_FEWEST = 3  # numbers of an account
_LEAST = 3
_ENOUGH = 4
_SUMMED, _ADDED, _CLOSED, _OPENED, _EXHAUSTED = 3, 2, 3, 2, 3
_PEOPLE = HUMAN | parts.PERSONS | passage_parts.PEOPLE | parts.SEXES


class Account(NamedTuple):
    """A whole and its parts in order."""

    whole: Cell
    parts: tuple[Cell, ...]


def account_in(ledger: Ledger) -> Account | None:
    """The numbers of the current sentence, and those before it, that must add up and do not; None for others."""
    best: tuple[int, Account] | None = None
    for unit in dict.fromkeys(each.unit for each in ledger.entries):
        entries = ledger.of_unit(unit)
        kinds = {each.cell.quantity.kind for each in entries}
        if len(entries) < _FEWEST or not kinds <= {COUNT, MONEY, MEASURE, DURATION}:
            continue
        if any(each.cell.quantity.modifier in ("more", "less") for each in entries):
            continue
        if adds_up(entries) or ledger.resumed(unit):
            continue
        for whole, members in _accounts(entries):
            if is_sum(whole, entries) or fit(whole, members):
                continue
            weight = _weight(ledger, entries, whole, members)
            if weight >= _ENOUGH and (best is None or weight > best[0]):
                best = weight, Account(whole.cell, tuple(each.cell for each in members))
    return best[1] if best is not None else None


def _accounts(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Sequence[Entry]]]:
    """Each number with those that may be its parts: all behind it, all before it, or all others."""
    plain = [each for each in entries if not each.cell.nested or each.cells.partitive(each.cell)]
    for at, whole in enumerate(plain):
        if closes(whole):
            continue
        behind, before = plain[at + 1 :], plain[:at]
        round_it = [before[-1], *behind] if before and behind and _is_of(before[-1], whole) else []
        for told in (behind, before, round_it):
            members = _with_singles(told) if told else []
            if len(members) > 1 and _may_be(whole, members):
                yield whole, members


def _is_of(entry: Entry, whole: Entry) -> bool:
    """Whether a number is said to be of another one: "£2m of the £5m"."""
    return entry.cells is whole.cells and entry.cells.seconds(entry.cell, whole.cell)


def _may_be(whole: Entry, members: Sequence[Entry]) -> bool:
    """Whether numbers nearly come to another one, and count what it counts."""
    total = sum(each.value for each in members)
    near = whole.value >= _LEAST and NEAR[0] <= total / whole.value <= NEAR[1]
    if not near or min(each.value for each in members) <= 0 or max(each.value for each in members) >= whole.value:
        return False
    if opens(members[0]):
        return True
    nouns = {each.cell.noun for each in members} - {"", whole.cell.noun}
    person = _is_person(whole.cell.noun)
    if nouns and person:
        return any(map(_is_person, nouns))
    return not nouns or len(members) >= _FEWEST


def _is_person(noun: str) -> bool:
    """Whether a noun, in the singular, can name somebody."""
    return noun in _PEOPLE or noun.endswith(("er", "or", "ist", "man", "ian", "ee"))


def _with_singles(members: Sequence[Entry]) -> list[Entry]:
    cells = members[-1].cells
    here = [each.cell for each in members if each.cells is cells and not each.cell.quantity.attributive]
    singles = members_in_words(cells, here)[0] if here and listed(members) else []
    return sorted([*members, *(Entry(cells, cell) for cell in singles)], key=lambda each: each.start)


def _weight(ledger: Ledger, entries: Sequence[Entry], whole: Entry, members: Sequence[Entry]) -> int:
    """How much speaks for numbers being all the parts of another one."""
    behind = members[0].start > whole.start
    told = {each.start for each in (whole, *members)}
    firm = _SUMMED * totals(whole) if members[-1].start < whole.start else _ADDED * totals(whole)
    firm += _ADDED * (not behind and divides(whole) > 1)
    firm += _CLOSED * (closes(members[-1]) and members[-1].start > whole.start)
    firm += _OPENED * (behind and opens(members[0])) + _EXHAUSTED * ledger.exhausted
    weight = firm + divides(whole) + _listing(members) - sum(each.start not in told for each in entries)
    weight += behind and whole.cell.noun != "" and not any(each.cell.noun for each in members)
    return weight - _doubts(whole, members) - (not firm) * _looseness(whole, members)


def _looseness(whole: Entry, members: Sequence[Entry]) -> int:
    """How far numbers may be some of a whole, or of the same things, where nothing says that they are all its parts."""
    total = sum(each.value for each in members)
    if len(members) < _FEWEST:
        return 2 * (not opposed(whole.cells, [each.cell for each in members if each.cells is whole.cells]))
    if total < whole.value:
        return 3 * (whole.value - total >= min(each.value for each in members))
    cells = members[0].cells
    return 2 * any(item.base in en.SHARED for item in cells.items)


def _listing(members: Sequence[Entry]) -> int:
    """How much numbers look like a list that is complete: its length, and "and" before the last."""
    if not listed(members):
        return 0
    glue = members[0].cells.glue(members[-2].cell, members[-1].cell)
    joined = any(item.tag == tags.COORDINATOR for item in glue.items)
    return 1 + (len(members) > 2) + (len(members) > 3) + joined


def _doubts(whole: Entry, members: Sequence[Entry]) -> int:
    """How much speaks against it: what is only some of a list, another time, a comparison, round numbers."""
    every = (whole, *members)
    near = {word for each in every for word in each.near}
    doubts = 4 * (not en.REVISED.isdisjoint(near))
    doubts += 2 * any(not en.COMPARED.isdisjoint(each.words_before[-2:]) for each in members)
    doubts += 3 * (not en.PARTIAL.isdisjoint(near))
    doubts += any(each.cell.quantity.modifier for each in every)
    siblings = members[0].start > whole.start and listed([whole, *members]) and not opens(members[0])
    return doubts + 2 * (siblings and not divides(whole))
