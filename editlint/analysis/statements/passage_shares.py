"""Shares over several sentences: of the only whole there, beside the only count, and those that leave nothing over."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, MONEY, PERCENT
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import range_of, value_of
from editlint.analysis.statements.stretches import Stretch, clause_items, determined, says_again
from editlint.language.en import parts
from editlint.language.en import passage_parts as en
from editlint.language.frames import frames_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.items import Item

_FARTHEST = 4.5  # a share farther from the one that is reckoned is of something else
_SMALLEST = 8  # a whole of fewer is told one by one
_LOOSE = 0.12  # by its own size a share in words may be off before it is of something else, and not wrong
_POINTS = 1.5  # the same for one in figures
_LIKELY = (80, 140)  # per cent: what is farther from the whole is said of other things
_LEAD = 5  # items round a share that say how it is meant
_MOST = 6  # shares of one whole
_THOSE = (("those",), ("them",), ("these",), ("which",), ("whom",))


def portion_in(stretch: Stretch) -> tuple[Cell, Cell, Cell] | None:
    """The only share of a stretch, a count and the whole that it must be of; None where there are other candidates."""
    shares = [cell for cell in stretch.cells if cell.unit == SHARE]
    pair = _only_pair(stretch)
    if len(shares) != 1 or pair is None or shares[0] not in stretch.own:
        return None
    share = shares[0]
    count, whole = sorted(pair, key=value_of)
    if (
        not _is_whole(stretch, share, whole)
        or not _restates(stretch, share, count, whole)
        or _is_of_other(stretch, share, pair)
    ):
        return None
    reckoned, said = value_of(count) / value_of(whole) * 100, value_of(share)
    others = [reckoned, value_of(count) / (value_of(count) + value_of(whole)) * 100]
    said_of_it = _right_behind(stretch, share, count) or _in_apposition(stretch.current, count, share)
    others += [] if said_of_it else [100 - reckoned]
    loose = _LOOSE * said if share.quantity.kind == FRACTION else _POINTS
    if any(abs(each - said) <= loose for each in others):
        return None
    return (share, count, whole) if 1 / _FARTHEST < reckoned / said < _FARTHEST else None


def _told_before(stretch: Stretch, counted: list[Cell]) -> list[Cell]:
    """The two counts before a share that says right behind the second one what it is; else all of them."""
    share = next((cell for cell in stretch.own if cell.unit == SHARE), None)
    before = [cell for cell in counted if share is not None and cell.start < share.start]
    chosen = share is not None and len(before) == 2 and _right_behind(stretch, share, before[1])
    return before if chosen else counted


def _right_behind(stretch: Stretch, share: Cell, count: Cell) -> bool:
    """Whether a share says right behind the count what that is: "412 of them, that is to say 60 per cent"."""
    between = list(stretch.items_between(count, share)) if count.start < share.start else []
    told = any(item.tag in (tags.NOUN, tags.VERB, tags.QUANTITY) and item.base not in en.SAYING for item in between)
    return says_again(between) and not told


def _only_pair(stretch: Stretch) -> list[Cell] | None:
    """The two counts, or amounts of money, of a stretch that has no third of them."""
    counted = [cell for cell in stretch.cells if cell.quantity.kind in (COUNT, MONEY)]
    units = {cell.unit for cell in counted}
    pairs = [_told_before(stretch, [cell for cell in counted if cell.unit == unit]) for unit in units]
    paired = [each for each in pairs if len(each) == 2]
    if len(paired) != 1 or any(len(each) > 2 for each in pairs):
        return None
    low, high = sorted(paired[0], key=value_of)
    fine = (
        low.quantity.modifier in ("", "about")
        and high.quantity.modifier in ("", "about")
        and 0 < value_of(low) < value_of(high)
    )
    return paired[0] if fine and value_of(high) >= _SMALLEST else None


def _is_whole(stretch: Stretch, share: Cell, whole: Cell) -> bool:
    """Whether words beside a number show it to be all of something."""
    cells = stretch.of(whole)
    if whole.whole or (cells is stretch.current and cells.seconds(share, whole)):
        return True
    behind = cells.behind(whole, 4)
    if any(behind[at : at + len(words)] == words for words in parts.TOTAL_BEHIND for at in range(len(behind))):
        return True
    if determined(cells, whole) in en.EVERY or not en.WHOLE.isdisjoint(cells.before(whole, 5)):
        return True
    counts = [cell for cell in stretch.cells if cell.unit == whole.unit and cell is not whole]
    if whole.noun and whole.start < counts[0].start and stretch.of(counts[0]).of_what(counts[0])[:1] in _THOSE:
        return True  # "5,200 beds, and 1,300 of those"
    near = cells.items[max(0, whole.item - 4) : whole.item + 4]
    return any(item.base in en.SAMPLING for item in near)


def _restates(stretch: Stretch, share: Cell, count: Cell, whole: Cell) -> bool:
    """Whether a share comes back to the count: a bracket, "or", "then", "of them"."""
    cells = stretch.current
    if _is_part_of_count(stretch, share, count, whole):
        return False
    if _of_it(cells, share) and (stretch.of(count) is not cells or whole.start > count.start):
        return True
    if share.item <= 1 and determined(cells, share) in en.POINTING and stretch.of(count) is not cells:
        return True  # "That 38 per cent"
    if _in_apposition(cells, count, share):
        return True
    first, last = sorted((share, count), key=lambda cell: cell.start)
    between = list(stretch.items_between(first, last))
    if says_again(between) or (first is not share and says_again(_led(cells, share))):
        return True
    return cells is stretch.of(count) and last.depth > first.depth and len(between) <= _MOST


def _in_apposition(cells: Cells, count: Cell, share: Cell) -> bool:
    """Whether a share of the whole stands between commas right behind the count: "$3m, half the budget,"."""
    if count not in cells.all or [item.lower for item in cells.items[count.item + 1 : share.item]] != [","]:
        return False
    behind = [word for word in cells.behind(share, 4) if word != "of"]
    return len(behind) > 1 and behind[0] in en.DEFINITE and behind[-1] in en.WHOLES


def _is_part_of_count(stretch: Stretch, share: Cell, count: Cell, whole: Cell) -> bool:
    """Whether a share is "of them" right behind the count, which it divides: "20, half of them tugs"."""
    behind = stretch.current.behind(share, 2)
    near = stretch.of(count) is stretch.current and whole.start < count.start < share.start
    return (
        near
        and behind[:1] == ("of",)
        and behind[1:] != ()
        and behind[1] in en.PRONOUNS
        and not says_again(list(stretch.items_between(count, share)))
    )


def _led(cells: Cells, share: Cell) -> Sequence[Item]:
    """The items of a sentence up to the second one behind a share, with no other number between."""
    behind = [item for item in cells.items if item.start >= share.quantity.end][:2]
    return [*cells.items[: share.item], *behind]


def _of_it(cells: Cells, share: Cell) -> bool:
    """Whether a share is "of them", or "of the money"; not in "half of them tugs"."""
    behind = cells.behind(share, 4)
    if len(behind) < 2 or behind[0] != "of":
        return False
    if behind[1] not in en.PRONOUNS:
        return not en.WHOLES.isdisjoint(behind[1:])
    following = next(
        (item for item in cells.items if item.start > share.quantity.end and item.lower == behind[1]), None
    )
    at = cells.items.index(following) + 1 if following is not None else len(cells.items)
    return at >= len(cells.items) or cells.items[at].tag != tags.NOUN


def _is_of_other(stretch: Stretch, share: Cell, pair: Sequence[Cell]) -> bool:
    """Whether a share is one of another thing, of a change, or of what may be."""
    cells = stretch.current
    nouns = {cell.noun for cell in pair} | parts.PERSONS | {""}
    if share.noun not in nouns or _tells_another(stretch, share):
        return True
    behind = cells.behind(share, 6)
    if behind[:1] == ("of",) and behind[1:2] and behind[1] in en.PRONOUNS and not _of_it(cells, share):
        return True
    if behind[:1] != ("of",):
        return _changes(clause_items(cells, share))
    if says_again(_led(cells, share)[:_MOST]):
        return False
    rest = set(behind[1:])
    named = {cell.name for cell in pair} - {""}
    return rest.isdisjoint(en.PRONOUNS | en.WHOLES | named) and not any(cells.seconds(share, each) for each in pair)


def _tells_another(stretch: Stretch, share: Cell) -> bool:
    cells = stretch.of(share)
    before = cells.before(share, 4)
    made = {"up"} if not en.MAKING.isdisjoint(before) else set()  # "make up 25%"
    near = {*before, *cells.behind(share, 3)} - {"about"} - made
    modal = any(
        item.tag == tags.NEGATION or item.lower in en.SUPPOSING
        for item in cells.items[max(0, share.item - _LEAD) : share.item + _LEAD]
    )
    return modal or not en.OTHER_SHARES.isdisjoint(near) or "if" in stretch.words


def _changes(items: Sequence[Item]) -> bool:
    """Whether a clause has a verb of change."""
    frames = frames_of("en").by_verb
    return any(
        any(name == "direction" for frame in frames.get(item.base, ()) for name, _ in frame.gives)
        for item in items
        if item.base
    )


def hundred_in(stretch: Stretch) -> tuple[Cell, ...]:
    """The shares of a stretch that leave nothing over and do not come to 100 per cent, in order; none for others."""
    shares = [cell for cell in stretch.cells if cell.unit == SHARE]
    if not 1 < len(shares) <= _MOST or any(cell.quantity.modifier in ("more", "less") for cell in shares):
        return ()
    last = shares[-1]
    if last not in stretch.own or not (
        _is_left(stretch.current, last) or _one_each(stretch, shares) or _exhausted(stretch, shares)
    ):
        return ()
    if not _of_one_whole(stretch, shares):
        return ()
    chosen = [each for size in range(1, len(shares)) for each in combinations(shares[:-1], size)]
    if any(_about_hundred((*each, last)) for each in chosen):
        return ()
    total = sum(value_of(cell) for cell in shares)
    return tuple(shares) if _LIKELY[0] <= total <= _LIKELY[1] else ()


def _is_left(cells: Cells, cell: Cell) -> bool:
    """Whether a share is said to be what is left."""
    before = cells.items[max(0, cell.item - 5) : cell.item]
    words = [item.lower for item in before if item.tag != tags.MARK]
    what = words[-3:-1] in (["what", "is"], ["what", "was"]) and words[-1:] in (["left"], ["over"])
    remains = words[-2:] == ["what", "remains"] or words[-2:] == ["what", "remained"]
    only = any(pair in en.ONLY_OTHER for pair in pairwise(words))
    return what or remains or only or (cell.closing and not cells.of_what(cell))


def _one_each(stretch: Stretch, shares: Sequence[Cell]) -> bool:
    """Whether whoever was asked had one answer, and the shares of three or more are told in one sentence."""
    if len(shares) < 3 or any(cell not in stretch.own for cell in shares):
        return False
    if not _listed(stretch.current, shares):
        return False
    return any(cells is not None and _is_choice(cells.items) for cells in (stretch.before, stretch.after))


def _exhausted(stretch: Stretch, shares: Sequence[Cell]) -> bool:
    """Whether nothing is left over by the next sentence, or so many have all of it, in a list of three or more."""
    if len(shares) < 3 or any(cell not in stretch.own for cell in shares) or not _listed(stretch.current, shares):
        return False
    after = [item.lower for item in stretch.after.items] if stretch.after is not None else []
    nothing = after[:1] in (["nothing"], ["nobody"], ["none"]) and not en.REMAINING.isdisjoint(after[1:6])
    before = stretch.current.items[: shares[0].item]
    all_of_it = any(item.lower in en.WHOLE for item in before)
    counted = any(
        cell.unit == COUNT and cell.noun and value_of(cell) == len(shares) and cell.start < shares[0].start
        for cell in stretch.current.all
    )
    return nothing or (all_of_it and counted)


def _is_choice(items: Sequence[Item]) -> bool:
    return any(
        item.lower in en.ONE and any(near.lower in en.CHOICES for near in items[at + 1 : at + 3])
        for at, item in enumerate(items)
    )


def _listed(cells: Cells, shares: Sequence[Cell]) -> bool:
    return all(cells.glue(one, other).listed or cells.glue(one, other).last for one, other in pairwise(shares))


def _of_one_whole(stretch: Stretch, shares: Sequence[Cell]) -> bool:
    """Whether no two of the shares are of things of their own, and none is of a change or of a time."""
    wholes = [stretch.of(cell).of_what(cell) for cell in shares]
    if sum(bool(each) and each[0] not in en.PRONOUNS for each in wholes) > 1:
        return False
    between = list(stretch.items_between(shares[0], shares[-1]))
    dates = [item.start for item in between if item.tag == tags.DATE]
    timed = len(dates) > (len(shares) > 2) or any(start > shares[1].start for start in dates)
    clauses = [item for cell in shares for item in clause_items(stretch.of(cell), cell)]
    words = {item.lower for item in clauses} - {"up", "about"}  # "makes up"
    changes = _changes(clauses) and not _one_each(stretch, shares)
    return not timed and not changes and en.OTHER_SHARES.isdisjoint(words)


def _about_hundred(shares: Sequence[Cell]) -> bool:
    low, high = sum(range_of(cell).low for cell in shares), sum(range_of(cell).high for cell in shares)
    return low - len(shares) <= 100 <= high + len(shares)


def said_twice(stretch: Stretch) -> tuple[Cell, Cell] | None:
    """The only fraction and the only percentage of a stretch, where the second says the first again."""
    shares = [cell for cell in stretch.cells if cell.unit == SHARE]
    if len(shares) != 2 or shares[1] not in stretch.own:
        return None
    one, other = shares
    if {one.quantity.kind, other.quantity.kind} != {FRACTION, PERCENT}:
        return None
    cells = stretch.current
    if any(_tells_another(stretch, cell) for cell in shares):
        return None
    words = one if one.quantity.kind == FRACTION else other
    figures = other if words is one else one
    if one in stretch.own:
        return (words, figures) if _in_bracket(cells, one, other) or _between_commas(cells, one, other) else None
    if cells.before(other, 1)[:1] in (("that",), ("this",), ("the",)) and cells.items[other.item + 1].lower in en.MARKS:
        return words, figures  # "that one-tenth mark"
    lead = cells.items[: other.item]
    if cells.behind(other, 1) and cells.behind(other, 1)[0] in en.DEFINITE | {"a", "an"}:
        return None  # "half the crews"
    opens = says_again(lead[:5]) and "so" not in [item.lower for item in lead[:1]]
    pronoun = cells.of_what(other)[:1]
    return (words, figures) if opens and (not pronoun or pronoun[0] in en.PRONOUNS) else None


def _in_bracket(cells: Cells, one: Cell, other: Cell) -> bool:
    """Whether a share opens the bracket behind what the other is of."""
    between = cells.items[one.item + 1 : other.item]
    if not between or between[-1].lower not in ("(", "—", "–"):
        return False
    inner = between[:-1]
    told = any(item.tag in (tags.VERB, tags.AUXILIARY, tags.MODAL, tags.COORDINATOR, tags.MARK) for item in inner)
    return not told and other.depth == one.depth + (between[-1].lower == "(") and not other.noun


def _between_commas(cells: Cells, one: Cell, other: Cell) -> bool:
    """Whether a share stands alone behind "or" and a comma: "One pupil in five at the school, or 35 per cent,"."""
    between = [item for item in cells.items if item.start >= one.quantity.end and item.end <= other.start]
    behind = cells.items[other.item + 1 : other.item + 2]
    if [item.lower for item in between[-2:]] != [",", "or"] or any(item.tag != tags.MARK for item in behind):
        return False
    told = (tags.VERB, tags.AUXILIARY, tags.MODAL, tags.COORDINATOR, tags.MARK, tags.QUANTITY)
    return not any(item.tag in told for item in between[:-2])
