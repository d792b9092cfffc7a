"""A whole and its parts in one sentence: which of its numbers are said to add up to which, in any order.

A list is taken for all there is only where its construction says so: a colon, a dash or a bracket behind the whole, a
verb of composition, "in all" behind the last number, "the remaining" before it. Where another number near by would fit
the sum too, or a part may be told in words, nothing is stated.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import CERTAIN, LIKELY, Division, fits, may_close, sum_of, value_of
from editlint.analysis.statements.members import members_in_words, opposed
from editlint.language.en import parts as en
from editlint.language.en.returning import HUMAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_NEXT = 9  # items between a number and what stands right behind its noun


def divisions_of(cells: Cells) -> Iterator[Division]:
    """The divisions within one sentence."""
    for unit in cells.units:
        stream = [cell for cell in cells.stream(unit) if not cell.nested]
        runs = runs_of(cells, stream)
        for run in runs:
            found = _of_run(cells, stream, run)
            if found is not None:
                yield found
        if not runs:
            yield from _added(cells, stream)
        yield from _partitives(cells, unit)


def runs_of(cells: Cells, stream: Sequence[Cell]) -> list[list[Cell]]:
    """The lists among the cells of a unit: each longest run that only commas and "and" join, of two at least."""
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
    return [run for run in runs if len(run) > 1 or (run[0].unit == COUNT and members_in_words(cells, run)[0])]


def _added(cells: Cells, stream: Sequence[Cell]) -> Iterator[Division]:
    """The sum of numbers that no list joins: "the 14 of March and the 23 of May, a total of 37"."""
    if len(stream) < 3 or not _adds_up(cells, stream[-1]):
        return
    glues = [cells.glue(one, other) for one, other in pairwise(stream[:-1])]
    if all(any(item.lower in en.ADDING for item in glue.items) for glue in glues):
        found = division(cells, stream[-1], stream[:-1], (), LIKELY, over=True)
        if found is not None:
            yield found


def _of_run(cells: Cells, stream: Sequence[Cell], run: list[Cell]) -> Division | None:
    """The whole of a list: behind it, before it, or one of its own members."""
    first, last = stream.index(run[0]), stream.index(run[-1])
    following = stream[last + 1] if last + 1 < len(stream) else None
    earlier = stream[:first]
    if len(run) > 2 and _adds_up(cells, run[-1]):
        return division(cells, run[-1], run[:-1], earlier, CERTAIN, over=True)
    if following is not None:
        if _sums(cells, run, following):
            return division(cells, following, run, earlier, CERTAIN, over=True)
        found = _behind(cells, run, following, earlier) if following is stream[-1] else None
        if found is not None:
            return found
    found = _before(cells, run, earlier) if earlier else None
    if found is not None:
        return found
    if (
        earlier and run[-1].closing and cells.seconds(earlier[-1], run[0])
    ):  # "£2m of the £4m, rent £1m, repairs the rest"
        return division(cells, run[0], [earlier[-1], *run[1:]], earlier[:-1], CERTAIN)
    if len(run) > 2 and _summed_before(cells, run[0]):
        found = division(cells, run[0], run[1:], earlier, CERTAIN)
        return found if found and nearly_all(found) else None
    if len(run) > 1 and _told_who(cells, run):
        return division(cells, run[0], run[1:], earlier, CERTAIN)
    if len(run) > 2 and _apposed(cells, run):
        found = division(cells, run[0], run[1:], earlier, LIKELY)
        return found if found and nearly_all(found) else None
    return None


def _before(cells: Cells, run: list[Cell], earlier: Sequence[Cell]) -> Division | None:
    """The whole before a list, by what stands between."""
    whole, others = earlier[-1], earlier[:-1]
    glue = cells.glue(whole, run[0])
    labels = run[0].depth > 0 and any(")" in [item.lower for item in cells.glue(*pair).items] for pair in pairwise(run))
    same = not glue.told or (whole.noun != "" and run[0].noun in ("", whole.noun))
    if (glue.opens and not labels and same) or glue.composed or run[-1].closing:
        return division(cells, whole, run, others, CERTAIN)
    if len(run) > 2 and not glue.verbs.isdisjoint(en.DIVIDING):
        return division(cells, whole, run, others, LIKELY)
    if not (whole.whole or glue.partitive):
        return None
    if len(run) > 2:
        found = division(cells, whole, run, others, CERTAIN)
        return found if found and nearly_all(found) else None
    return _at_most(cells, whole, run)


def _at_most(cells: Cells, whole: Cell, run: Sequence[Cell]) -> Division | None:
    """Parts that exclude each other and come to more than their whole."""
    if not opposed(cells, run) or fits(whole, run) or not value_of(whole) < sum_of(run) <= CERTAIN[1] * value_of(whole):
        return None
    return Division(whole, tuple(run), exact=False)


def _behind(cells: Cells, run: list[Cell], following: Cell, earlier: Sequence[Cell]) -> Division | None:
    """A whole behind its parts, which a mark sets off or a verb of composition leads to."""
    glue = cells.glue(run[-1], following)
    if following.noun and following.noun == run[-1].noun:
        return None
    if glue.opens and following.depth == run[-1].depth and glue.last not in en.NO_PART_AFTER:
        return division(cells, following, run, earlier, LIKELY)
    if not glue.verbs.isdisjoint(en.COMPOSITION):
        return division(cells, following, run, earlier, CERTAIN)
    opener = cells.items[max(0, run[0].item - 4) : run[0].item]
    if any(item.base in en.COMPOSITION for item in opener) and "," in [item.lower for item in glue.items]:
        return division(cells, following, run, earlier, LIKELY)
    return None


def nearly_all(found: Division) -> bool:
    """Whether what is missing, if anything is, is less than each part that is told."""
    assert found.whole is not None
    return value_of(found.whole) - sum_of(found.parts) < min(value_of(part) for part in found.parts)


def _adds_up(cells: Cells, cell: Cell) -> bool:
    """Whether words beside a number show it to be the sum of what came before."""
    behind, before = cells.behind(cell, 5), cells.before(cell, 3)
    said = any(behind[at : at + len(words)] == words for words in en.TOTAL_BEHIND for at in range(len(behind)))
    return said or not en.TOTAL_BEFORE.isdisjoint(before)


def _summed_before(cells: Cells, cell: Cell) -> bool:
    """Whether the clause of a number says that it is all: "All told the appeal has raised £93,000"."""
    before = cells.before(cell, 10)
    return any(before[at : at + len(words)] == words for words in en.TOTAL_BEHIND for at in range(len(before)))


def _sums(cells: Cells, run: Sequence[Cell], following: Cell) -> bool:
    """Whether the number behind a list is its sum."""
    glue = cells.glue(run[-1], following)
    if _adds_up(cells, following):
        return True
    if glue.last in en.NO_SUM_AFTER:
        return glue.last in en.SUM_AFTER and not glue.verbs.isdisjoint(en.COMING_TO)
    forms = [item.lower for item in glue.items]
    if any(form in en.RESULT_FORMS for form in forms[-3:]):
        return True
    composed = any(item.base in en.COMPOSITION for item in cells.items[max(0, run[0].item - 4) : run[0].item])
    return composed and not glue.verbs.isdisjoint(en.TOTAL_VERBS)


def _apposed(cells: Cells, run: Sequence[Cell]) -> bool:
    """Whether the first of a list is the whole of the others: it alone says what is counted."""
    first, others = run[0], run[1:]
    at = first.item
    crowd = at > 1 and cells.items[at - 2].tag == tags.NOUN and cells.before(first, 1) == (en.OF,)
    if first.unit != COUNT or not (first.noun or crowd):
        return False
    glue = cells.glue(first, run[1])
    if any(cells.items[cell.item - 1].tag in (tags.NOUN, tags.PREPOSITION) for cell in others):
        return False  # each has a label of its own: "Kenya with 14 medals, Togo with 11"
    placed = [
        here.tag == tags.PREPOSITION and here.lower != en.OF and then.tag != tags.MARK
        for here, then in pairwise(glue.items)
    ]
    if any(placed) or any(item.tag == tags.DATE for item in glue.items):
        return False
    if any(cell.noun for cell in others):
        return False
    return cells.behind(others[0], 1) != ()


def _told_who(cells: Cells, run: Sequence[Cell]) -> bool:
    """Whether the others of a list say who the first are: "the four divers, two men and a woman"."""
    first, others = run[0], run[1:]
    definite = first.item > 0 and cells.items[first.item - 1].tag in (tags.DETERMINER, tags.POSSESSIVE)
    ours = bool(cells.of_what(first)) and cells.of_what(first)[0] in en.PERSONAL
    persons = definite or ours or first.noun in HUMAN | en.PERSONS
    kinds = en.KINDS.get(first.noun, en.SEXES if persons else frozenset())
    glue = cells.glue(first, run[1])
    return {cell.noun for cell in others} <= kinds and not glue.verbs and len(glue.items) < _NEXT


def _partitives(cells: Cells, unit: str) -> Iterator[Division]:
    """Lists that "of them" or "of which" opens: "12 books, seven of them novels, three plays and two memoirs"."""
    stream = cells.stream(unit)
    for at, cell in enumerate(stream):
        if at == 0 or not cell.nested or not cells.partitive(cell) or stream[at - 1].nested:
            continue
        stop = at + 1
        while stop < len(stream) and cells.glue(stream[stop - 1], stream[stop]).listed:
            stop += 1
        whole, parts = stream[at - 1], stream[at:stop]
        found = None
        if len(parts) > 2 or parts[-1].closing:
            found = division(cells, whole, parts, stream[: at - 1], CERTAIN)
        elif len(parts) > 1:
            found = _at_most(cells, whole, parts)
        if found is not None:
            yield found


def division(
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
    said, total = value_of(whole), sum_of(every)
    low, high = LIKELY if whole.unit == SHARE else window
    if len(every) < 2 or max(value_of(part) for part in parts) >= said or not low <= total / said <= high:
        return None
    if any(fits(other, reading) for other in (whole, *others) for reading in (every, tuple(parts))):
        return None
    if parts[-1].closing and any(may_close(other, parts[-1], every) for other in (whole, *others, *parts)):
        return None
    if total < said and (untold or not (over or every[-1] in singles or _ends(cells, parts))):
        return None
    return Division(whole, every, exact=True)


def _ends(cells: Cells, parts: Sequence[Cell]) -> bool:
    """Whether a list is over with its last number: "and" before it, a bracket round it, or nothing but nouns in it."""
    if parts[-1].depth or parts[-1].closing:
        return True
    glues = [cells.glue(one, other) for one, other in pairwise(parts)]
    joined = bool(glues) and any(item.tag == tags.COORDINATOR for item in glues[-1].items)
    plain = [not glue.verbs and part.noun and len(glue.items) < 4 for glue, part in zip(glues, parts, strict=False)]
    return joined or all(plain)
