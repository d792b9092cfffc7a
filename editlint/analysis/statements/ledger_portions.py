"""A share in a passage with the count that it must be and the whole that both are of, by weighing what joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, MEASURE, MONEY
from editlint.analysis.statements.ledger import SHARE, Entry, Ledger, closes, divides, is_person, totals
from editlint.analysis.statements.ledger_resumed import is_compared, opens_with_that, resumes
from editlint.analysis.statements.relations import SMALLEST_WHOLE
from editlint.analysis.statements.stretches import determined, says_again
from editlint.language.en import ledger as en
from editlint.language.en import parts, passage_parts
from editlint.language.en.inflection import singular
from editlint.language.en.resumed import EXPLAINING
from editlint.language.frames import frames_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cell

_FARTHEST = 4.5  # a share farther from the one that is reckoned is of something else
_NEARER = 2.6  # the same, where only the way that it is put tells what it is of
_NEAREST = 1.7  # and where nothing does, but a count is said to be of the whole
_LOOSE = 0.12  # by its own size a share in words may be off before it is of something else, and not wrong
_POINTS = 1.5  # the same for one in figures
_ENOUGH = 5
_ADJACENT = 10  # items between a number and another one that says it again
_COMPARED = 9  # of a share by which one thing is more than another
_LINKED, _MARKED, _KIN = 3, 2, 1


class Portion(NamedTuple):
    """A share, the count that it is, and of how many."""

    share: Cell
    counted: Cell
    whole: Cell


def portion_in(ledger: Ledger) -> Portion | None:
    """The share of the current sentence or the one before that is not what two counts beside it make; None for none."""
    shares = [each for each in ledger.entries if each.unit == SHARE]
    if len(shares) != 1 or shares[0].value <= 0 or shares[0].cells not in ledger.sentences[-2:]:
        return None
    share, best, most = shares[0], None, _ENOUGH - 1
    for count, whole in _pairs(ledger, share):
        if whole.cell.quantity.kind != COUNT and _is_of_voters(share):
            continue
        if _agrees(share, count, whole):
            if _pair_weight(count, whole) >= _LINKED or _is_explained(share, count, whole):
                return None
            continue
        weight = portion_weight(ledger, share, count, whole)
        if weight > most:
            best, most = Portion(share.cell, _with_unit(count, whole), whole.cell), weight
    return best


def _is_of_voters(share: Entry) -> bool:
    """Whether a share is of those who voted: "62 per cent in favour"."""
    behind = share.cells.behind(share.cell, 2)
    return len(behind) > 1 and behind[0] == "in" and behind[1] in en.FAVOUR


def _is_explained(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether a share is, to its last figure, what two numbers of its own sentence make: it is of no others."""
    if share.cells is not count.cells or share.cells is not whole.cells or share.cell.quantity.kind == FRACTION:
        return False
    return abs(count.value / whole.value * 100 - share.value) <= min(share.cell.quantity.grain, 1) / 2


def _with_unit(count: Entry, whole: Entry) -> Cell:
    """A count with the unit of its whole, where its own is left out."""
    if count.unit == whole.unit:
        return count.cell
    measured = whole.cell.quantity
    return count.cell._replace(
        quantity=count.cell.quantity._replace(kind=measured.kind, unit=measured.unit), unit=whole.cell.unit
    )


def _pairs(ledger: Ledger, share: Entry) -> Iterator[tuple[Entry, Entry]]:
    """Each two numbers of which the first may be of the second, one of them in the current sentence, or the share."""
    told = [
        each
        for each in ledger.entries
        if each.cell.quantity.kind in (COUNT, MONEY, MEASURE)
        and each.cell.quantity.modifier in ("", "about", "nearly")
        and not each.cells.is_paired(each.cell)
        and each.cells.before(each.cell, 1) != ("from",)  # "84 per cent, up from 81"
        and each.cells.behind(each.cell, 1)[:1] not in en.FURTHER
    ]
    for whole in told:
        for count in told:
            near = _are_of_one_unit(count, whole) and 0 < count.value < whole.value >= SMALLEST_WHOLE
            near = near and not any(each is not whole and _are_paired(count, each) for each in told)
            current = ledger.current in (count.cells, whole.cells, share.cells)
            if near and (current or count.cells is whole.cells):
                yield count, whole


def _are_of_one_unit(count: Entry, whole: Entry) -> bool:
    """Whether two numbers measure the same; the unit may be left out: "300 acres, and has sold 90"."""
    bare = count.unit == COUNT and not count.cell.noun and whole.cell.quantity.kind in (MEASURE, MONEY)
    return count.unit == whole.unit or (
        bare and (count.start > whole.start or count.cells.seconds(count.cell, whole.cell))
    )


def _is_part_of(count: Entry, whole: Entry) -> bool:
    """Whether a count is told as one of a whole right behind it: "71 of 288"."""
    return count.cells is whole.cells and count.start < whole.start and count.cells.seconds(count.cell, whole.cell)


def _are_paired(one: Entry, other: Entry) -> bool:
    return _is_part_of(one, other) or _is_part_of(other, one)


def _agrees(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether a share is what two counts make, in one of the ways that they can be meant."""
    reckoned, said = count.value / whole.value * 100, share.value
    if closes(share):
        reckoned = 100 - reckoned
    others = [reckoned]
    told_so = share.cells is count.cells and (_adjoins(share, count, whole) or _is_apposed(share))
    known = told_so or (share.start > max(count.start, whole.start) and resumes(share))
    if not known or _tells_what_is_left(share, count):
        others += [100 - reckoned, count.value / (count.value + whole.value) * 100]
    quantity = share.cell.quantity
    if quantity.modifier in ("more", "less"):
        scale = 100 if quantity.kind == FRACTION else 1
        return any(quantity.low * scale <= each <= quantity.high * scale for each in others)
    loose = _LOOSE * said if quantity.kind == FRACTION else _POINTS
    over = loose if quantity.modifier != "nearly" else min(loose, _POINTS)
    fits = any(-loose <= each - said <= over for each in others)
    return fits or not 1 / _FARTHEST < reckoned / said < _FARTHEST


def _tells_what_is_left(share: Entry, count: Entry) -> bool:
    """Whether a share may be of what a count leaves over: "counted 420, which means that 30 per cent have gone"."""
    words = {item.lower for item in share.cells.items if item.start >= share.start}
    return not count.cells.partitive(count.cell) and not en.GONE.isdisjoint(words)


def portion_weight(ledger: Ledger, share: Entry, count: Entry, whole: Entry) -> int:
    """How much speaks for a share being the one that a count is of a whole."""
    others = [each for each in ledger.entries if each.unit in (count.unit, whole.unit) and each not in (count, whole)]
    if share.start > max(count.start, whole.start):
        others = [each for each in others if each.start < share.start]
    said = _share_weight(share, count, whole)
    if said < _LINKED and not others and _is_near_miss(share, count, whole):
        said += _LINKED
    if said < _LINKED:
        return 0
    weight = _pair_weight(count, whole) + said
    alone = _KIN * (not others and _is_resumed(share, count, whole))
    alone += 2 * _MARKED * (not others and _names_rate(share))
    return weight + alone - len(others) - _doubts(share, count, whole)


def _is_resumed(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether a share behind a count and its whole is put as one that is known, and not far from what they make."""
    near = 1 / _NEARER <= count.value / whole.value * 100 / share.value <= _NEARER
    first, last = max(count, whole, key=lambda each: each.start), share
    if not near or share.start < first.start or not resumes(share):
        return False
    between = [item for item in last.cells.items if first.start < item.start < share.start]
    opened = max((at for at, item in enumerate(between) if item.tag == tags.MARK), default=0)
    return not any(item.tag == tags.DATE for item in between[opened:])


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
    weight += _KIN * (whole.unit != COUNT)  # acres are of acres, where boats may be of anything
    near = whole.cells.items[max(0, whole.cell.item - 4) : whole.cell.item + 4]
    weight += _KIN * any(item.base in passage_parts.SAMPLING for item in near)
    if count.cell.noun in ("", whole.cell.noun) or count.cell.noun in parts.PERSONS:
        weight += _KIN
    elif whole.cell.noun and whole.cell.noun not in en.COLLECTIVES and not _is_equated(count):
        weight -= 2 * _MARKED * (count.cells.before(count.cell, 1)[-1:] not in (("or",), ("to",)))
    return weight


def _is_equated(count: Entry) -> bool:
    """Whether "that is" leads to a count: "three-quarters of them – that's nine caps"."""
    before = [item.lower for item in count.cells.items[max(0, count.cell.item - 2) : count.cell.item]]
    return tuple(before) in EXPLAINING


def _played(entry: Entry) -> str:
    """How the games of a number went, by the verb right before it; "" for none."""
    before = entry.cells.items[entry.cell.item - 1 : entry.cell.item]
    return passage_parts.RESULTS.get(before[0].base, "") if before else ""


def _share_weight(share: Entry, count: Entry, whole: Entry) -> int:
    """How much speaks for a share being said of a count and its whole."""
    weight = _KIN * (share.cells in (count.cells, whole.cells))
    if (share.cells is count.cells and _adjoins(share, count, whole)) or _is_left(share, count, whole):
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
    if weight < _LINKED and _is_resumed(share, count, whole):
        weight += _LINKED
    verbs = [
        {item.base for item in each.cells.items[max(0, each.cell.item - 3) : each.cell.item]} for each in (share, count)
    ]
    if (verbs[0] & verbs[1]) - {""}:
        weight += _MARKED  # "won a third of their games: played 24, won six"
    return weight


def _is_near_miss(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether a share is close to what a count makes of the whole that it is said to be of, and stands behind both."""
    reckoned = count.value / whole.value * 100
    explicit = count.cells is whole.cells and count.cells.seconds(count.cell, whole.cell)
    explicit = explicit or (count.cells.partitive(count.cell) and whole.start < count.start)
    if not explicit or share.start < whole.start or (share.cells.of_what(share.cell) and not _is_of(share, whole)):
        return False
    return any(each and 1 / _NEAREST <= each / share.value <= _NEAREST for each in (reckoned, 100 - reckoned))


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
    return determiner in passage_parts.POINTING or (determiner == "the" and named) or _names_rate(share)


def _names_rate(share: Entry) -> bool:
    """Whether a noun is said to be a share: "a turnout of 40 per cent"."""
    before = share.cells.before(share.cell, 2)
    return len(before) == 2 and before[0] in en.RATES and before[1] == "of"


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
    of_base = behind[:1] == ("of",) and not passage_parts.BASES.isdisjoint(behind)
    if is_compared(share) or of_base or _is_said_of_another(share, count, whole):
        return _COMPARED
    doubts = 3 * (closes(share) and not _is_left(share, count, whole)) + 3 * closes(count)
    supposed = any(item.lower in passage_parts.SUPPOSING or item.tag == tags.NEGATION for item in before)
    doubts += _COMPARED * any(item.base in passage_parts.NEEDING for item in before)
    doubts += 4 * (supposed and not opens_with_that(share))
    if not _points(share):
        doubts += 4 * (not passage_parts.OTHER_SHARES.isdisjoint(share.close - {"about"}))
    if not (_is_of(share, whole) and share.cells is count.cells and _adjoins(share, count, whole)):
        doubts += 3 * (_changes(cells.items) and not (behind[:1] == ("of",) and resumes(share)))
    if behind[:1] == ("of",) and not _is_of(share, whole):
        doubts += 1 if _is_resumed(share, count, whole) else 3
        doubts += 3 * (whole.unit == COUNT and _is_of_another(share))
    parted = behind[:1] == ("of",) and behind[1:2] != () and behind[1] in passage_parts.PRONOUNS
    if parted and share.start < min(count.start, whole.start) and not _adjoins(share, count, whole):
        doubts += 6  # "a third of them", who were told before
    if parted and behind[1] != "those" and whole.start < count.start < share.start and count.cells is cells:
        doubts += 6 * (not says_again(cells.items[count.cell.item + 1 : share.cell.item]))
    return doubts + 2 * (not (en.REVISED | en.PARTIAL).isdisjoint(share.close | count.close))


def _is_of_another(share: Entry) -> bool:
    """Whether a share is said to be of one named thing that is no group: "60 per cent of the cost"."""
    items, at = share.cells.items, share.cell.item + 2
    if [item.lower for item in items[at : at + 1]] != ["the"]:
        return False
    stop = next((k for k in range(at + 1, len(items)) if items[k].tag != tags.NOUN), len(items))
    noun = items[stop - 1].lower
    grouped = noun in en.COLLECTIVES or singular(noun) != noun or is_person(noun)
    return stop > at + 1 and not grouped and noun not in passage_parts.WHOLES


def _is_said_of_another(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether a share is of what stands right before it, and not of two numbers: "£510, or 84 per cent"."""
    items, at = share.cells.items, share.cell.item - 1
    if at > 2 and items[at].base == parts.BE and items[at - 1].tag == tags.RELATIVE:
        told = items[at - 3] if items[at - 2].tag == tags.MARK else items[at - 2]
        return told.tag == tags.NOUN and singular(told.lower) not in (count.cell.noun, whole.cell.noun)
    at -= items[at].lower in parts.SAME
    at -= items[at].lower == ","
    joined = 0 <= at < share.cell.item - 1 and items[at].tag == tags.QUANTITY
    return joined and items[at].start not in (count.start, whole.start)


def _is_left(share: Entry, count: Entry, whole: Entry) -> bool:
    """Whether a share is what a count leaves over of its whole: "33 of the 44 were sold; the remaining third"."""
    if not closes(share) or share.start < max(count.start, whole.start):
        return False
    return count.cells is whole.cells and count.cells.seconds(count.cell, whole.cell)


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
