"""Wholes with their parts in a passage, by weighing what speaks for it: whatever the syntax between the numbers is.

Each sign that a number is the whole, and that others are all its parts, has a weight. Numbers that do not add up,
though they nearly do, and though no choice of them does, are reported from a certain weight on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY
from editlint.analysis.statements.comparing import is_base
from editlint.analysis.statements.ledger import (
    Entry,
    Ledger,
    adds_up,
    closes,
    divides,
    fit,
    is_person,
    is_sum,
    list_weight,
    listed,
    opens,
    totals,
)
from editlint.analysis.statements.members import members_in_words, opposed
from editlint.analysis.statements.stretch_look import NEAR
from editlint.language.en import ledger as en
from editlint.language.en import parts
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.statements.cells import Cell

_FEWEST = 3  # numbers of an account
_LEAST = 3
_ENOUGH = 4
_PARALLEL = 3
_SUMMED, _ADDED, _CLOSED, _OPENED, _EXHAUSTED = 3, 2, 3, 2, 3


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
        if len(entries) < 2 or not kinds <= {COUNT, MONEY, MEASURE, DURATION}:
            continue
        if unit == COUNT and not en.INNINGS.isdisjoint(ledger.words):
            continue  # runs, wickets and overs are no parts of each other
        if any(each.cell.quantity.modifier in ("more", "less") for each in entries):
            continue
        accounts = list(_accounts(entries))
        if not accounts or adds_up(entries) or ledger.resumed(unit):
            continue
        for whole, members in accounts:
            if all(each.cells is not ledger.current for each in (whole, *members)):
                continue  # it has been weighed in its own sentence, beside those before it
            sure = _is_whole_list(entries, whole, members)
            if fit(whole, members) or (not sure and is_sum(whole, _alike(whole, entries, members))):
                continue
            total = sum(each.value for each in members)
            if (total > whole.value and ledger.overlapping) or (total < whole.value and ledger.leaves_rest):
                continue
            if total < whole.value and (_are_still_open(members) or _ends_untold(members[-1])):
                continue
            if _holds_another(whole, members, entries):
                continue
            weight = _weight(ledger, entries, whole, members)
            if weight >= _ENOUGH and (best is None or weight > best[0]):
                best = weight, Account(whole.cell, tuple(each.cell for each in members))
    return best[1] if best is not None else None


def _are_still_open(members: Sequence[Entry]) -> bool:
    """Whether two sides will do something, and others may yet: "seven will vote for it, six against"."""
    words = {item.lower for item in members[0].cells.items}
    return not en.TO_COME.isdisjoint(words) and _are_opposed(members)


def _ends_untold(last: Entry) -> bool:
    """Whether a list ends with what has no number: "three teachers, two cooks and the mayor's guest"."""
    behind = list(last.cells.items[last.cell.item + 1 :])
    while behind and behind[0].tag == tags.NOUN:
        behind.pop(0)
    if len(behind) < 2 or behind[0].tag != tags.COORDINATOR or behind[1].tag not in (tags.DETERMINER, tags.POSSESSIVE):
        return False
    return all(item.tag in (tags.DETERMINER, tags.POSSESSIVE, tags.NOUN) for item in behind[1:])


def _holds_another(whole: Entry, members: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether the first of the members are those of another number: "11 of 14 are named, nine men and two boys"."""
    others = [each.value for each in entries if each is not whole and each not in members]
    return any(sum(each.value for each in members[:size]) in others for size in range(2, len(members)))


def _accounts(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Sequence[Entry]]]:
    """Each number with those that may be its parts: all behind it, all before it, or all others."""
    plain = [each for each in entries if not each.cell.nested or each.cells.partitive(each.cell) or opens(each)]
    values = [each.value for each in plain]
    for at, whole in enumerate(plain):
        smaller = [value < values[at] for value in values]  # a part is smaller than its whole
        behind = plain[at + 1 :] if all(smaller[at + 1 :]) else []
        before = plain[:at] if all(smaller[:at]) else []
        last = plain[at - 1] if behind and at and smaller[at - 1] else None
        if not (behind or before) or (closes(whole) and not totals(whole)) or _is_compared(whole) or _is_some(whole):
            continue
        round_it = [last, *behind] if last is not None and _is_of(last, whole) else []
        for told in (behind, before, round_it):
            members = _with_singles(told) if told else []
            if len(members) > 1 and _may_be(whole, members):
                yield whole, members


def _is_whole_list(entries: Sequence[Entry], whole: Entry, members: Sequence[Entry]) -> bool:
    """Whether numbers are one list that opens behind a whole, and all that there are; its first ones are no sum."""
    if not opens(members[0]) or list_weight(members) < _FEWEST or len(members) + 1 != len(entries):
        return False
    return all(abs(sum(each.value for each in members[:stop]) - whole.value) > 0 for stop in range(2, len(members)))


def _alike(whole: Entry, entries: Sequence[Entry], members: Sequence[Entry]) -> list[Entry]:
    """The numbers of which a whole may be the sum: not those of another thing that were told before it."""
    return [
        each
        for each in entries
        if each in members
        or each.start >= whole.start
        or each.cell.noun in ("", whole.cell.noun)
        or not whole.cell.noun
    ]


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
    person = is_person(whole.cell.noun)
    if nouns and person:
        return any(map(is_person, nouns))
    alike = len(nouns) == 1 and not whole.cell.noun and totals(whole)  # "31 trips and 22, 53 over the two days"
    return not nouns or alike or len(members) >= _FEWEST


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
    firm += _ADDED * (not behind and divides(whole) > (members[-1].cells is whole.cells or not list_weight(members)))
    firm += _CLOSED * closes(members[-1])
    opened = (
        opens(members[0]) or _is_apposed(whole, members) if behind else opens(whole) or _leads_to(members[-1], whole)
    )
    if len(members) < _FEWEST and members[0].cell.nested and not _are_opposed(members):
        opened = False  # "18 tourists, 14 of them Danes, and three guides"
    firm += _OPENED * (opened or _is_composed(whole, members)) + _EXHAUSTED * ledger.exhausted
    weight = firm + divides(whole) + list_weight(members) - sum(each.start not in told for each in entries)
    weight += behind and whole.cell.noun != "" and not any(each.cell.noun for each in members)
    weight += _slips(whole.value, sum(each.value for each in members)) + _is_apart(entries, whole, members, firm)
    weight += len(members) == 2 and listed(members) and _are_opposed(members) and is_person(whole.cell.noun)
    weight += behind and list_weight(members) > 2 and members[0].cells is not whole.cells
    weight += _PARALLEL * (behind and _are_parallel(whole, members))
    weight += not behind and _concludes(whole, members) and len(members) + 1 == len(entries)
    return weight - _doubts(whole, members) - (not firm) * _looseness(whole, members)


def _is_apart(entries: Sequence[Entry], whole: Entry, members: Sequence[Entry], firm: int) -> bool:
    """Whether a whole stands in a sentence of its own, and all other numbers of the passage are its parts."""
    alone = all(each.cells is not whole.cells for each in members) and len(members) + 1 == len(entries)
    return alone and firm >= _CLOSED


def _are_parallel(whole: Entry, members: Sequence[Entry]) -> bool:
    """Whether one preposition leads each part to what it is for, and not the whole: "£1,200 on hats, £400 on beer"."""
    leads = {each.cells.behind(each.cell, 1) for each in members}
    alike = len(leads) == 1 and len(members) >= _FEWEST and leads <= en.LEADING and whole.cell.unit != COUNT
    return alike and whole.cells.behind(whole.cell, 1) not in leads


def _concludes(whole: Entry, members: Sequence[Entry]) -> bool:
    """Whether a sum stands behind "so", or "which" with a verb, and a list of three: "..., so they had £31,000"."""
    last = members[-1]
    if last.cells is not whole.cells or len(members) < _FEWEST or not listed(members):
        return False
    words = [item.lower for item in last.cells.glue(last.cell, whole.cell).items]
    return not en.CONCLUDING.isdisjoint(words)


def _leads_to(last: Entry, whole: Entry) -> bool:
    """Whether a colon stands between a list and the number behind it."""
    return last.cells is whole.cells and any(item.lower == ":" for item in last.cells.glue(last.cell, whole.cell).items)


def _slips(said: float, total: float) -> bool:
    """Whether two numbers are apart as slips are: by one, ten, a hundred, and no more than a tenth of them."""
    apart = round(abs(said - total), 6)
    while apart >= 10 and apart % 10 == 0:
        apart /= 10
    return apart == 1 and abs(said - total) <= said / 10


def _are_opposed(members: Sequence[Entry]) -> bool:
    """Whether two numbers of a list exclude each other: "31 of them women and 20 of them men"."""
    cells = members[0].cells
    return opposed(cells, [each.cell for each in members if each.cells is cells])


def _is_composed(whole: Entry, members: Sequence[Entry]) -> bool:
    """Whether a verb of consisting or dividing leads from a whole to its parts, or from them to it."""
    if members[0].cells is not whole.cells:
        return False
    items, first = whole.cells.items, members[0].cell.item
    low = whole.cell.item if whole.start < members[0].start else members[-1].cell.item
    high = first if whole.start < members[0].start else whole.cell.item
    bases = [item.base for item in items]
    verbs = {item.base for item in [*items[low:high], *items[max(0, first - 4) : first]] if bases.count(item.base) == 1}
    behind = whole.start < members[0].start  # "the sum was shared out: ..."; "and he shares a desk with 79" is none
    return not verbs.isdisjoint(parts.COMPOSITION | parts.DIVIDING if behind else parts.COMPOSITION)


def _is_apposed(whole: Entry, members: Sequence[Entry]) -> bool:
    """Whether a list says again what a number counts: "61 people, 48 of the north and 14 of the south"."""
    items, first = whole.cells.items, members[0].cell.item
    near = members[0].cells is whole.cells and not whole.cell.whole
    between = items[whole.cell.item + 1 : first] if near else []
    if [item.lower for item in between[-1:]] != [","] or any(
        item.tag not in (tags.NOUN, tags.DETERMINER, tags.DATE) for item in between[:-1]
    ):
        return False
    kinds = parts.KINDS.get(whole.cell.noun, parts.SEXES)
    nouns = {each.cell.noun for each in members}
    if divides(whole) and is_person(whole.cell.noun) and nouns <= kinds:
        return True  # "the three divers, two men and a woman"
    labelled = any(
        item.tag in (tags.NOUN, tags.PREPOSITION)
        for each in members
        for item in each.cells.items[max(0, each.cell.item - 1) : each.cell.item]
    )
    return (
        whole.cell.noun != "" and nouns == {""} and not labelled and members[0].cells.behind(members[0].cell, 1) != ()
    )


def _looseness(whole: Entry, members: Sequence[Entry]) -> int:
    """How far numbers may be some of a whole, or of the same things, where nothing says that they are all its parts."""
    total = sum(each.value for each in members)
    if members[0].start > whole.start and listed([whole, *members]) and not divides(whole):
        return 2  # "12 boats, nine carts and two sheds"
    if len(members) < _FEWEST:
        return 2 * (not _are_opposed(members))
    if total < whole.value:
        complete = whole.start > members[-1].start and (
            (divides(whole) and list_weight(members) > 2) or _concludes(whole, members)
        )
        return 3 * (whole.value - total >= min(each.value for each in members) and not complete)
    cells = members[0].cells
    return 2 * any(item.base in en.SHARED for item in cells.items)


def _ends_with_more(last: Entry) -> bool:
    """Whether "more" stands behind the last number of a list without a noun: "and 32 more were lost"."""
    items, at = last.cells.items, last.cell.item + 1
    behind = items[at + 1 : at + 2]
    told = not behind or behind[0].tag in (tags.MARK, tags.VERB, tags.AUXILIARY)
    return bool(items[at : at + 1]) and items[at].lower in en.MORE and told


def _is_compared(whole: Entry) -> bool:
    """Whether a number is what another one is set against: "against 5,900", "compares with 5,900"."""
    before = whole.words_before
    return is_base(whole.cells.items[: whole.cell.item]) or not (
        en.SET_AGAINST.isdisjoint(before[-1:]) and en.COMPARING.isdisjoint(before[-2:])
    )


def _is_some(whole: Entry) -> bool:
    """Whether a sum is itself a part of another one: "£2m of the cost"."""
    return whole.cell.quantity.kind == MONEY and whole.cells.behind(whole.cell, 2) == ("of", "the")


def _is_set_against(whole: Entry, first: Entry) -> bool:
    """Whether "to the" or "against" leads from a number to the next: "polled 940 votes to the 815 of her rival"."""
    if first.cells is not whole.cells or first.start < whole.start:
        return False
    lead = [item.lower for item in whole.cells.glue(whole.cell, first.cell).items[-2:]]
    return not en.SET_AGAINST.isdisjoint(lead[-1:]) or lead == ["to", "the"]


def _doubts(whole: Entry, members: Sequence[Entry]) -> int:
    """How much speaks against it: what is only some of a list, another time, a comparison, round numbers."""
    every = (whole, *members)
    near = {word for each in every for word in each.near}
    doubts = 4 * (not en.REVISED.isdisjoint(near))
    doubts += 2 * any(not en.COMPARED.isdisjoint(each.words_before[-2:]) for each in members)
    if _ends_with_more(members[-1]):
        near -= en.MORE
    doubts += 4 * (not en.PARTIAL.isdisjoint(near))
    doubts += 4 * _is_set_against(whole, members[0])
    doubts += any(each.cell.quantity.modifier for each in every)
    return doubts
