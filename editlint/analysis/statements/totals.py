"""A whole and its parts: which numbers of a passage are said to add up to which, in any order and over sentences.

A list is taken for all there is only where its construction says so: a colon, a dash or a bracket behind the whole, a verb
of composition, "in all" behind the last number, "the remaining" before it. Where another number near by would fit the sum
too, or a part may be told in words, nothing is stated.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from math import inf
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, Quantity
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.statement import Amount
from editlint.language.en import parts as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CERTAIN = (0.5, 2.0)  # what the parts may come to, by the whole, where the construction itself joins them
LIKELY = (0.8, 1.25)  # where only their places do
_LOOSE_FRACTION = 0.03  # how loosely "a third" is said
_SLACK = 1e-6  # what binary fractions lose
_SMALLEST_ROUND = 100  # from here on a whole may be rounded more than its parts


class Division(NamedTuple):
    """A whole with its parts.

    Attributes:
        whole: the number that is divided; None for 100 per cent that nobody writes.
        parts: its parts in order of place.
        exact: the parts are all there are; else they are at most the whole.
        at: prose offsets of what shows that there is a whole of 100 per cent, where `whole` is None.
    """

    whole: Cell | None
    parts: tuple[Cell, ...]
    exact: bool
    at: tuple[int, int] = (0, 0)


def range_of(cell: Cell, step: float = inf) -> Amount:
    """What a cell allows, shares in per cent, with what rounding leaves open.

    `step` is the finest rounding of the numbers beside it: by "£2.6 million", "£1 million" is no more than that apart.
    """
    quantity = cell.quantity
    if cell.unit != SHARE and not quantity.modifier:
        slack = min(quantity.high - quantity.value, step / 2)
        return Amount(quantity.value - slack, quantity.value + slack, quantity.unit)
    if cell.unit != SHARE:
        return Amount(quantity.low, quantity.high, quantity.unit)
    if quantity.kind == FRACTION:
        return Amount(quantity.low * 100 * (1 - _LOOSE_FRACTION), quantity.high * 100 * (1 + _LOOSE_FRACTION), "percent")
    slack = min(quantity.grain, 1) / 2
    return Amount(quantity.low - slack, quantity.high + slack, "percent")


def whole_range(whole: Cell, parts: Iterable[Cell]) -> Amount:
    """What a whole allows: rounded to a larger step than its parts, that step."""
    parts = tuple(parts)
    amount, grain = range_of(whole, finest((whole, *parts))), whole.quantity.grain
    if whole.unit == SHARE or grain <= min(part.quantity.grain for part in parts) or whole.quantity.value < _SMALLEST_ROUND:
        return amount
    return Amount(amount.low - grain / 2, amount.high + grain / 2, amount.unit)


def finest(cells: Iterable[Cell]) -> float:
    """The smallest step to which one of several numbers is rounded."""
    return min((cell.quantity.grain for cell in cells), default=inf)


def value_of(cell: Cell) -> float:
    """The number as it is said, shares in per cent."""
    return cell.quantity.value * 100 if cell.quantity.kind == FRACTION else cell.quantity.value


def divisions_of(cells: Cells) -> Iterator[Division]:
    """The divisions within one sentence."""
    for unit in cells.units:
        stream = [cell for cell in cells.stream(unit) if not cell.nested]
        runs = runs_of(cells, stream)
        for run in runs:
            found = _of_run(cells, stream, run) or (_shares(cells, run) if unit == SHARE else None)
            if found is not None:
                yield found
        if not runs:
            yield from _added(cells, stream)
        yield from _partitives(cells, unit)


def runs_of(cells: Cells, stream: Sequence[Cell]) -> list[list[Cell]]:
    """The lists among the cells of a unit: each longest run that only commas and "and" join."""
    runs: list[list[Cell]] = [[cell] for cell in stream[:1]]
    last = False  # whether "and" has led to the last member
    for one, other in pairwise(stream):
        glue = cells.glue(one, other)
        separators = [item for item in glue.items if item.tag in (tags.MARK, tags.COORDINATOR)]
        joined = bool(separators) and separators[-1].tag == tags.COORDINATOR
        if glue.listed and not (last and not joined):
            runs[-1].append(other)
        else:
            runs.append([other])
        last = joined and glue.listed
    return [run for run in runs if len(run) > 1]


def _added(cells: Cells, stream: Sequence[Cell]) -> Iterator[Division]:
    """The sum of numbers that no list joins: "the 14 of March and the 23 of May, a total of 37"."""
    if len(stream) < 3 or not _adds_up(cells, stream[-1]):
        return
    glues = [cells.glue(one, other) for one, other in pairwise(stream[:-1])]
    if all(any(item.lower in ("and", "to", "plus") for item in glue.items) for glue in glues):
        found = _division(cells, stream[-1], stream[:-1], (), LIKELY, over=True)
        if found is not None:
            yield found


def _of_run(cells: Cells, stream: Sequence[Cell], run: list[Cell]) -> Division | None:
    """The whole of a list: behind it, before it, or its own first or last member."""
    first, last = stream.index(run[0]), stream.index(run[-1])
    following = stream[last + 1] if last + 1 < len(stream) else None
    earlier = stream[:first]
    if len(run) > 2 and _adds_up(cells, run[-1]):
        return _division(cells, run[-1], run[:-1], earlier, CERTAIN, over=True)
    if following is not None and _sums(cells, run, following):
        return _division(cells, following, run, earlier, CERTAIN, over=True)
    found = _behind(cells, run, following, earlier) if following is stream[-1] else None
    if found is not None:
        return found
    if earlier:
        glue = cells.glue(earlier[-1], run[0])
        set_off = glue.opens and not (run[0].depth and any(")" in [i.lower for i in cells.glue(*pair).items] for pair in pairwise(run)))
        if set_off or glue.composed or run[-1].closing:
            return _division(cells, earlier[-1], run, earlier[:-1], CERTAIN)
        if (earlier[-1].whole or glue.partitive) and len(run) > 2:
            found = _division(cells, earlier[-1], run, earlier[:-1], CERTAIN)
            return found if found and _nearly_all(found) else None
    if len(run) > 2 and _apposed(cells, run):
        return _division(cells, run[0], run[1:], earlier, LIKELY)
    return None


def _behind(cells: Cells, run: list[Cell], following: Cell, earlier: Sequence[Cell]) -> Division | None:
    """A whole behind its parts that a colon or a dash sets off, that a verb of composition leads to, or that closes one."""
    glue = cells.glue(run[-1], following)
    if following.noun and following.noun == run[-1].noun:
        return None
    if glue.opens and following.depth == run[-1].depth and glue.last not in en.NO_PART_AFTER:
        return _division(cells, following, run, earlier, LIKELY)
    if not glue.verbs.isdisjoint(en.COMPOSITION) and len(run) > 1:
        return _division(cells, following, run, earlier, CERTAIN)
    opener = cells.items[max(0, run[0].item - 4) : run[0].item]
    if any(item.base in en.COMPOSITION for item in opener) and "," in [item.lower for item in glue.items]:
        return _division(cells, following, run, earlier, LIKELY)
    return None


def _nearly_all(division: Division) -> bool:
    """Whether what is missing, if anything is, is less than each part that is told."""
    assert division.whole is not None
    parts = [value_of(part) for part in division.parts]
    return value_of(division.whole) - sum(parts) < min(parts)


def _adds_up(cells: Cells, cell: Cell) -> bool:
    """Whether words beside a number show it to be the sum of what came before."""
    behind, before = cells.behind(cell, 5), cells.before(cell, 3)
    said = any(behind[at : at + len(words)] == words for words in en.TOTAL_BEHIND for at in range(len(behind)))
    return said or not en.TOTAL_BEFORE.isdisjoint(before)


def _sums(cells: Cells, run: Sequence[Cell], following: Cell) -> bool:
    """Whether the number behind a list is its sum."""
    glue = cells.glue(run[-1], following)
    if glue.last in ("from", "than", "to", "by", "with"):
        return glue.last in ("by", "to") and not glue.verbs.isdisjoint(("come", "add"))
    if _adds_up(cells, following):
        return True
    forms = [item.lower for item in glue.items]
    if any(form in en.RESULT_FORMS for form in forms[-3:]):
        return True
    composed = any(item.base in en.COMPOSITION for item in cells.items[max(0, run[0].item - 4) : run[0].item])
    return composed and not glue.verbs.isdisjoint(en.TOTAL_VERBS | {"have"})


def _apposed(cells: Cells, run: Sequence[Cell]) -> bool:
    """Whether the first of a list is the whole of the others: it alone says what is counted."""
    counted = run[0].noun or (run[0].item > 1 and cells.items[run[0].item - 2].tag == tags.NOUN and cells.before(run[0], 1) == ("of",))
    if not counted or any(cell.noun for cell in run[1:]) or run[0].unit != COUNT:
        return False
    following = [cells.behind(cell, 1)[:1] for cell in run[1:]]
    glue = cells.glue(run[0], run[1])
    placed = any(item.tag == tags.PREPOSITION and item.lower != "of" for item in glue.items)
    dated = any(item.tag == tags.DATE for item in glue.items)
    return not dated and not placed and () not in following[:1]


def _partitives(cells: Cells, unit: str) -> Iterator[Division]:
    """Lists that "of them" or "of which" opens: "12 books, seven of them novels, three plays and two memoirs"."""
    stream = cells.stream(unit)
    for at, cell in enumerate(stream):
        if at == 0 or not cell.nested or not cells.partitive(cell):
            continue
        stop = at + 1
        while stop < len(stream) and cells.glue(stream[stop - 1], stream[stop]).listed:
            stop += 1
        parts = stream[at:stop]
        if len(parts) > 2 or (len(parts) == 2 and parts[-1].closing):
            found = _division(cells, stream[at - 1], parts, stream[: at - 1], CERTAIN)
            if found is not None:
                yield found


def _division(
    cells: Cells,
    whole: Cell,
    parts: Sequence[Cell],
    others: Sequence[Cell],
    window: tuple[float, float],
    *,
    over: bool = False,
) -> Division | None:
    """The division, unless a part is larger than the whole, another whole would fit or a part stands in words.

    `over` says that what is listed before a sum is all of it.
    """
    singles, untold = members_in_words(cells, parts)
    every = tuple(sorted([*parts, *singles], key=lambda cell: cell.start))
    said, total = value_of(whole), sum(value_of(part) for part in every)
    if whole.unit == SHARE:
        window = LIKELY
    if len(every) < 2 or max(value_of(part) for part in parts) >= said or not window[0] <= total / said <= window[1]:
        return None
    readings = [every, tuple(parts)]
    if any(fits(other, reading) for other in (whole, *others) for reading in readings):
        return None
    if total < said and (untold or not (over or every[-1] in singles or _ends(cells, parts))):
        return None
    return Division(whole, every, exact=True)


def _ends(cells: Cells, parts: Sequence[Cell]) -> bool:
    """Whether a list is over with its last number: by "and" before it, a bracket round it, or because it has no verbs."""
    if parts[-1].depth or parts[-1].closing:
        return True
    glues = [cells.glue(one, other) for one, other in pairwise(parts)]
    joined = any(item.tag == tags.COORDINATOR for item in glues[-1].items)
    return joined or all(not glue.verbs and part.noun and len(glue.items) < 4 for glue, part in zip(glues, parts, strict=False))


def fits(whole: Cell, parts: Sequence[Cell]) -> bool:
    """Whether parts can add up to a whole."""
    amount, step = whole_range(whole, parts), finest((whole, *parts))
    ranges = [range_of(part, step) for part in parts]
    low, high = sum(each.low for each in ranges), sum(each.high for each in ranges)
    return amount.low <= high + _SLACK and low <= amount.high + _SLACK


def members_in_words(cells: Cells, parts: Sequence[Cell]) -> tuple[list[Cell], bool]:
    """Members of a list without a number: single things ("a parrot") as cells, and whether there are others."""
    singles: list[Cell] = []
    untold = False
    if parts[0].unit != COUNT:
        return singles, untold
    before = _member_before(cells.items, parts[0].item)
    if before is not None:
        singles += [before] if before.noun else []
        untold = not before.noun
    last = parts[-1].item
    for at in range(parts[0].item, len(cells.items) - 1):
        item, following = cells.items[at], cells.items[at + 1]
        if at > last and (item.lower in (";", ")", ":", "—", "–", "-") or item.tag in (tags.VERB, tags.AUXILIARY, tags.QUANTITY)):
            break
        if not (item.lower == "," or item.tag == tags.COORDINATOR) or not _opens_member(cells.items, at + 1, last=at > last and item.tag == tags.COORDINATOR):
            continue
        if following.lower in ("a", "an") and at + 2 < len(cells.items) and cells.items[at + 2].lower not in en.GROUPS:
            singles.append(_single(following, at + 1, cells.items[at + 2].lower))
        elif at + 1 < len(cells.items) and at < last or following.tag != tags.NOUN or following.form[:1].isupper():
            untold = True
    return singles, untold


def _member_before(items: Sequence[tags.Item], at: int) -> Cell | None:
    """A member in words before the first number of a list: "a farmer and two sons"; without a noun where it is no one."""
    joint = at - 1
    while joint > 0 and items[joint].tag in (tags.DETERMINER, tags.POSSESSIVE):
        joint -= 1
    first = joint - 1
    while first >= 0 and items[first].tag == tags.NOUN:
        first -= 1
    if joint < 1 or items[joint].lower != "and" or first == joint - 1:
        return None
    single = first >= 0 and items[first].lower in ("a", "an") and items[first + 1].lower not in en.GROUPS
    if not single:
        return _single(items[max(first, 0)], max(first, 0), "")
    return _single(items[first], first, items[joint - 1].lower)


def _single(item: tags.Item, at: int, noun: str) -> Cell:
    quantity = Quantity(item.start, item.end, COUNT, 1, 1, 1, modifier_start=item.start)
    return Cell(quantity, COUNT, at, noun, noun, closing=False, nested=False, whole=False, depth=0)


def _opens_member(items: Sequence[tags.Item], at: int, *, last: bool) -> bool:
    """Whether a member of a list without any number begins here: a noun, with no verb before the next mark.

    A verb may follow the `last` one: "two men and a woman were seen".
    """
    if items[at].tag not in (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE):
        return False
    for item in items[at:]:
        if item.lower in (",", ";", ")", ":", "—", "–", "-") or item.tag == tags.COORDINATOR:
            return True
        if item.tag in (tags.QUANTITY, tags.VERB, tags.AUXILIARY, tags.MODAL) or (last and item.tag == tags.PREPOSITION):
            return last and item.tag != tags.QUANTITY and items[at].lower in ("a", "an")
    return True


def _shares(cells: Cells, run: list[Cell]) -> Division | None:
    """Shares of one whole that nobody writes: 100 per cent."""
    last = run[-1]
    behind = {item.lower for item in cells.items[last.item + 1 :]}
    survey = len(run) > 2 and not en.RESIDUAL.isdisjoint(behind)
    if _different(cells, run) or any(cell.quantity.modifier in ("more", "less") for cell in run):
        return None
    at = (last.start, last.quantity.end)
    if last.closing or survey or nothing_else(behind):
        return whole_of_shares(run, at, exact=True)
    return whole_of_shares(run, at, exact=False) if _exclusive(cells, run) else None


def nothing_else(words: set[str]) -> bool:
    """Whether words say that nothing has been left out: "there was nothing else"."""
    return not en.NEGATIVE.isdisjoint(words) and not en.ELSE.isdisjoint(words)


def _exclusive(cells: Cells, run: Sequence[Cell]) -> bool:
    """Whether only one can have each share: each has a label, and no verb or one of having and going tells of them."""
    low = run[0].item
    opener = [item for item in cells.items[:low] if item.tag in (tags.VERB, tags.AUXILIARY)]
    inner = [item for item in cells.items[low : run[-1].item] if item.tag in (tags.VERB, tags.AUXILIARY)]
    if opener:
        return opener[-1].base in en.EXCLUSIVE and all(item.base in en.EXCLUSIVE for item in inner)
    return not inner and any(item.lower == ":" for item in cells.items[:low])


def whole_of_shares(parts: Sequence[Cell], at: tuple[int, int], *, exact: bool) -> Division | None:
    """Shares that come to 100 per cent, or nearly: what is far from it is said of other things."""
    total = sum(value_of(part) for part in parts)
    if not LIKELY[0] * 100 <= total <= 140 or any(part.quantity.high == inf for part in parts):
        return None
    return Division(None, tuple(parts), exact, at)


def _different(cells: Cells, run: Sequence[Cell]) -> bool:
    """Whether shares are of different wholes or of different times."""
    nouns = {cells.items[cell.item + 2 : cell.item + 4] and tuple(i.lower for i in cells.items[cell.item + 2 : cell.item + 4]) for cell in run if cells.behind(cell, 1) == ("of",)}
    dated = any(item.tag == tags.DATE for one, other in pairwise(run) for item in cells.glue(one, other).items)
    return len(nouns) > 1 or dated


def closed_divisions(sentences: Sequence[Cells]) -> Iterator[Division]:
    """Divisions over sentences that follow each other, which "the other two" in the last of them closes."""
    current = sentences[-1]
    for cell in current.all:
        if not cell.closing or cell.nested:
            continue
        before = [(cells, each) for cells in sentences for each in cells.all if each.unit == cell.unit and each.start < cell.start]
        found = _closed_shares(sentences, cell, before) if cell.unit == SHARE else _closed_count(sentences, cell, before)
        if found is not None:
            yield found


def _closed_count(sentences: Sequence[Cells], closing: Cell, before: Sequence[tuple[Cells, Cell]]) -> Division | None:
    """The nearest number with a noun that the numbers behind it, which have none, and the rest add up to, or not."""
    parts: list[Cell] = []
    for _, cell in reversed(before):
        if cell.noun and cell.noun != closing.noun and not cell.nested and cell.quantity.value > closing.quantity.value:
            break
        if cell.noun and cell.quantity.value > closing.quantity.value + sum(part.quantity.value for part in parts) * 0.5 and cell.noun == closing.noun:
            break
        if cell.noun and cell.noun != closing.noun:
            return None
        parts.insert(0, cell)
    else:
        return None
    told = [part for part in parts if not part.nested]
    if not told or any(_may_close(whole, closing, [each for _, each in before]) for _, whole in before):
        return None
    if all(any(part in cells.all for cells in sentences[-1:]) for part in (*told, cell)):
        return None  # within one sentence: the lists have been looked at
    division = Division(cell, (*told, closing), exact=True)
    total, said = sum(value_of(part) for part in division.parts), value_of(cell)
    if not CERTAIN[0] <= total / said <= CERTAIN[1]:
        return None
    return division if total > said or _all_told(sentences, cell) else None


def _may_close(whole: Cell, closing: Cell, cells: Sequence[Cell]) -> bool:
    """Whether the rest and some of the numbers behind a whole come to it."""
    between = [cell for cell in cells if cell.start > whole.start][-6:]
    return any(
        fits(whole, (*chosen, closing)) for size in range(1, len(between) + 1) for chosen in combinations(between, size)
    )


def _all_told(sentences: Sequence[Cells], whole: Cell) -> bool:
    """Whether each sentence behind that of the whole tells of a part by its number: none is told by a name."""
    behind = [cells for cells in sentences if cells.read.start > whole.start]
    return all(cells.all and cells.all[0].item <= 2 and not members_in_words(cells, cells.all[-1:])[1] for cells in behind)


def untold_divisions(sentences: Sequence[Cells]) -> Iterator[Division]:
    """A list without nouns that opens a sentence, and the number of the sentence before that it divides."""
    current, before = sentences[-1], sentences[-2:-1]
    stream = [cell for cell in current.stream(COUNT) if not cell.nested]
    runs = runs_of(current, stream)
    if not before or not runs or runs[0][0].item > 1 or len(runs) != 1 or any(cell.noun for cell in runs[0]):
        return
    run, wholes = runs[0], [cell for cell in before[0].stream(COUNT) if cell.noun and not cell.nested]
    if len(run) < 3 or len(wholes) != 1 or run[-1].closing or stream[-1] is not run[-1]:
        return
    found = _division(current, wholes[0], run, (), CERTAIN)
    if found is not None and _nearly_all(found):
        yield found


def _closed_shares(sentences: Sequence[Cells], closing: Cell, before: Sequence[tuple[Cells, Cell]]) -> Division | None:
    """Shares in two sentences that the rest closes, and that do not come to 100 per cent."""
    parts = [cell for cells, cell in before if cells is not sentences[-1] and cells in sentences[-2:] and _portion(cells, cell)]
    same = [cell for cells, cell in before if cells is sentences[-1]]
    every = [cell for _, cell in before]
    if not parts or same or any(_may_close(whole, closing, every) for whole in every):
        return None
    for size in range(1, min(len(every), 6) + 1):
        for chosen in combinations(every[-6:], size):
            if _about_hundred((*chosen, closing)):
                return None
    return whole_of_shares((*parts, closing), (closing.start, closing.quantity.end), exact=True)


def _about_hundred(parts: Sequence[Cell]) -> bool:
    low, high = sum(range_of(part).low for part in parts), sum(range_of(part).high for part in parts)
    return low <= 100 <= high


def _portion(cells: Cells, cell: Cell) -> bool:
    """Whether a share is said to be one of something: "51 per cent of the railway"."""
    return cells.behind(cell, 1) == ("of",)
