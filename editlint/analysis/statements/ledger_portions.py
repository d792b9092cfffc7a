"""A share in a passage with the count that it must be and the whole that both are of, by weighing what joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, MONEY
from editlint.analysis.statements.ledger import SHARE, Entry, Ledger, closes, divides, is_person, totals
from editlint.analysis.statements.stretches import determined, says_again
from editlint.language.en import ledger as en
from editlint.language.en import parts, passage_parts
from editlint.language.en.inflection import singular
from editlint.language.frames import frames_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cell

_FARTHEST = 4.5  # a share farther from the one that is reckoned is of something else
_SMALLEST = 5  # a whole of fewer is told one by one
_LOOSE = 0.12  # by its own size a share in words may be off before it is of something else, and not wrong
_POINTS = 1.5  # the same for one in figures
_ENOUGH = 5
_ADJACENT = 10  # items between a number and another one that says it again
_LINKED, _MARKED, _KIN = 3, 2, 1


class Portion(NamedTuple):
    """A share, the count that it is, and of how many."""

    share: Cell
    counted: Cell
    whole: Cell


def portion_in(ledger: Ledger) -> Portion | None:
    """The share of the current sentence or the one before that is not what two counts beside it make; None for none."""
    shares = [each for each in ledger.entries if each.unit == SHARE]
    if len(shares) != 1 or shares[0].cells not in ledger.sentences[-2:]:
        return None
    share, best, most = shares[0], None, _ENOUGH - 1
    for count, whole in _pairs(ledger):
        if _agrees(share, count, whole):
            if _pair_weight(count, whole) >= _LINKED:
                return None
            continue
        weight = portion_weight(ledger, share, count, whole)
        if weight > most:
            best, most = Portion(share.cell, count.cell, whole.cell), weight
    return best


def _pairs(ledger: Ledger) -> Iterator[tuple[Entry, Entry]]:
    """Each two numbers of which the first may be of the second."""
    told = [
        each
        for each in ledger.entries
        if each.cell.quantity.kind in (COUNT, MONEY)
        and each.cell.quantity.modifier in ("", "about", "nearly")
        and not each.cells.is_paired(each.cell)
        and each.cells.before(each.cell, 1) != ("from",)  # "84 per cent, up from 81"
        and each.cells.behind(each.cell, 1)[:1] not in en.FURTHER
    ]
    for whole in told:
        for count in told:
            near = count.unit == whole.unit and 0 < count.value < whole.value >= _SMALLEST
            near = near and not any(each is not whole and _are_paired(count, each) for each in told)
            if near and (ledger.current in (count.cells, whole.cells) or count.cells is whole.cells):
                yield count, whole


def _is_part_of(count: Entry, whole: Entry) -> bool:
    """Whether a count is told as one of a whole right behind it: "71 of 288"."""
    return count.cells is whole.cells and count.start < whole.start and count.cells.seconds(count.cell, whole.cell)


def _are_paired(one: Entry, other: Entry) -> bool:
    return _is_part_of(one, other) or _is_part_of(other, one)


def _agrees(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether a share is what two counts make, in one of the ways that they can be meant."""
    reckoned, said = count.value / whole.value * 100, share.value
    others = [reckoned]
    if share.cells is not count.cells or not (_adjoins(share, count, whole) or _is_apposed(share)):
        others += [100 - reckoned, count.value / (count.value + whole.value) * 100]
    quantity = share.cell.quantity
    if quantity.modifier in ("more", "less"):
        scale = 100 if quantity.kind == FRACTION else 1
        return any(quantity.low * scale <= each <= quantity.high * scale for each in others)
    loose = _LOOSE * said if quantity.kind == FRACTION else _POINTS
    return any(abs(each - said) <= loose for each in others) or not 1 / _FARTHEST < reckoned / said < _FARTHEST


def portion_weight(ledger: Ledger, share: Entry, count: Entry, whole: Entry) -> int:
    """How much speaks for a share being the one that a count is of a whole."""
    said = _share_weight(share, count, whole)
    if said < _LINKED:
        return 0
    weight = _pair_weight(count, whole) + said
    others = [each for each in ledger.entries if each.unit == count.unit and each not in (count, whole)]
    return weight - len(others) - _doubts(share, count, whole)


def _pair_weight(count: Entry, whole: Entry) -> int:
    """How much speaks for a count being of another one."""
    weight = 0
    if _is_part_of(count, whole):
        weight += _LINKED + _MARKED
    if count.cells.partitive(count.cell) and whole.start < count.start:
        weight += _LINKED
    if _played(whole) == "played" and _played(count) not in ("", "played"):
        weight += _LINKED
    if divides(whole) or totals(whole):
        weight += _MARKED if divides(whole) > 1 or totals(whole) else _KIN
    near = whole.cells.items[max(0, whole.cell.item - 4) : whole.cell.item + 4]
    weight += _KIN * any(item.base in passage_parts.SAMPLING for item in near)
    if count.cell.noun in ("", whole.cell.noun) or count.cell.noun in parts.PERSONS:
        weight += _KIN
    elif whole.cell.noun and whole.cell.noun not in en.COLLECTIVES:
        weight -= 2 * _MARKED * (count.cells.before(count.cell, 1)[-1:] not in (("or",), ("to",)))
    return weight


def _played(entry: Entry) -> str:
    """How the games of a number went, by the verb right before it; "" for none."""
    before = entry.cells.items[entry.cell.item - 1 : entry.cell.item]
    return passage_parts.RESULTS.get(before[0].base, "") if before else ""


def _share_weight(share: Entry, count: Entry, whole: Entry) -> int:
    """How much speaks for a share being said of a count and its whole."""
    weight = _KIN * (share.cells in (count.cells, whole.cells))
    if share.cells is count.cells and _adjoins(share, count, whole):
        weight += _LINKED
    if share.start > count.start and _points(share):
        weight += _LINKED
    if _is_of(share, whole):
        weight += _LINKED
    items, at = share.cells.items, share.cell.item
    lead = [*items[max(0, at - 5) : at], *[item for item in items if item.start >= share.cell.quantity.end][:2]]
    if share.start > count.start and share.cells is not count.cells and says_again(lead):
        weight += _LINKED
    if share.start > count.start and share.cells is count.cells and _is_apposed(share):
        weight += _MARKED
    verbs = [
        {item.base for item in each.cells.items[max(0, each.cell.item - 3) : each.cell.item]} for each in (share, count)
    ]
    if (verbs[0] & verbs[1]) - {""}:
        weight += _MARKED  # "won a third of their games: played 24, won six"
    return weight


def _is_apposed(share: Entry) -> bool:
    """Whether a share stands between marks, or between one and the end: "23 signed, comfortably more than half"."""
    items, at = share.cells.items, share.cell.item - 1
    while at >= 0 and items[at].tag in (tags.ADVERB, tags.DETERMINER, tags.COORDINATOR):
        at -= 1
    behind = [item for item in items if item.start >= share.cell.quantity.end][:1]
    opened = at >= 0 and (items[at].tag == tags.MARK or items[at].lower in parts.SAME)
    return opened and all(item.tag == tags.MARK for item in behind)


def _adjoins(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether nothing but the whole, and what it counts, stands between a share and a count that says it again."""
    first, last = sorted((share, count), key=lambda each: each.start)
    between = first.cells.items[first.cell.item + 1 : last.cell.item]
    told = [item for item in between if item.tag in (tags.VERB, tags.AUXILIARY, tags.MODAL, tags.QUANTITY)]
    inner = [item for item in told if item.start != whole.start and item.base not in en.EQUAL]
    marked = any(item.tag == tags.MARK for item in between) or says_again(between)
    return len(between) <= _ADJACENT and not inner and marked


def _points(share: Entry) -> bool:
    """Whether a share comes back to what was told: "That 38 per cent", "the three-fifths figure"."""
    determiner = determined(share.cells, share.cell)
    behind = share.cells.behind(share.cell, 2)
    named = any(singular(word) in en.RATES for word in behind)
    before = share.cells.before(share.cell, 2)
    called = len(before) == 2 and before[0] in en.RATES and before[1] == "of"  # "a turnout of 40 per cent"
    return determiner in passage_parts.POINTING or (determiner == "the" and named) or called


def _is_of(share: Entry, whole: Entry) -> bool:
    """Whether a share is said to be of a whole, of what that counts, or of "them"."""
    if share.cells is whole.cells and share.cells.seconds(share.cell, whole.cell):
        return True
    words = share.cells.behind(share.cell, 5)
    if words[:1] != ("of",):
        return False
    if words[1:2] and words[1] in passage_parts.PRONOUNS:
        return whole.start < share.start
    named = {singular(word) for word in words[1:]}
    if whole.cell.noun == "" and whole.start > share.start:
        return True  # "half of the seats: it holds 11 of the 20"
    if words[1:2] == ("the",) and whole.start < share.start and is_person(whole.cell.noun):
        return any(map(is_person, named))
    return whole.cell.noun != "" and (whole.cell.noun in named or not named.isdisjoint(passage_parts.WHOLES))


def _doubts(share: Entry, count: Entry, whole: Entry) -> int:
    """How much speaks against it: a share of the count itself, of a change, of what may be, or of something else."""
    cells, behind = share.cells, share.cells.behind(share.cell, 5)
    before = cells.items[max(0, share.cell.item - 5) : share.cell.item]
    doubts = 3 * closes(share) + 3 * closes(count)
    doubts += 4 * any(item.lower in passage_parts.SUPPOSING or item.tag == tags.NEGATION for item in before)
    if not _points(share):
        doubts += 4 * (not passage_parts.OTHER_SHARES.isdisjoint(share.close - {"about"}))
    if not (_is_of(share, whole) and share.cells is count.cells and _adjoins(share, count, whole)):
        doubts += 3 * _changes(cells.items)
    if behind[:1] == ("of",) and not _is_of(share, whole):
        doubts += 3
    parted = behind[:1] == ("of",) and behind[1:2] != () and behind[1] in passage_parts.PRONOUNS
    if parted and share.start < min(count.start, whole.start) and not _adjoins(share, count, whole):
        doubts += 6  # "a third of them", who were told before
    if parted and behind[1] != "those" and whole.start < count.start < share.start and count.cells is cells:
        doubts += 6 * (not says_again(cells.items[count.cell.item + 1 : share.cell.item]))
    return doubts + 2 * (not (en.REVISED | en.PARTIAL).isdisjoint(share.close | count.close))


def _changes(items: Sequence[Item]) -> bool:
    """Whether a clause has a verb of change."""
    frames = frames_of("en").by_verb
    if any(item.lower in en.CHANGES for item in items):
        return True
    return any(
        any(name == "direction" for frame in frames.get(item.base, ()) for name, _ in frame.gives)
        for item in items
        if item.base
    )


__all__ = ["Portion", "portion_in"]
