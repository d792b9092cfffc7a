"""Totals over several sentences: a list of counts, and the only other number there, which is said to be all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, MEASURE, MONEY, Quantity
from editlint.analysis.statements.cells import Cell, Cells
from editlint.analysis.statements.division import fits, sum_of, value_of
from editlint.analysis.statements.members import members_in_words
from editlint.analysis.statements.stretches import Stretch, determined
from editlint.analysis.statements.totals import runs_of
from editlint.language.en import parts
from editlint.language.en import passage_parts as en
from editlint.language.en.inflection import singular
from editlint.language.en.returning import HUMAN
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEAR = (0.6, 1.67)  # what the parts may come to, by the whole
_FEWEST = 3  # members of a list that is taken for all
_MOST_WORDS = 3  # between a number of members and the word for the group


_PEOPLE = HUMAN | parts.PERSONS | en.PEOPLE


class Total(NamedTuple):
    """A whole and its parts in order."""

    whole: Cell
    parts: tuple[Cell, ...]


def total_in(stretch: Stretch) -> Total | None:
    """The list of the current sentence with the number that must be its sum; None where another reading is open."""
    for unit in stretch.current.units:
        if unit in (COUNT, *_money_and_measures(stretch.current)):
            found = _of_unit(stretch, unit)
            if found is not None:
                return found
    return None


def _money_and_measures(cells: Cells) -> set[str]:
    return {cell.unit for cell in cells.all if cell.quantity.kind in (MONEY, MEASURE)}


def _of_unit(stretch: Stretch, unit: str) -> Total | None:
    cells = stretch.current
    stream = [cell for cell in cells.stream(unit) if not cell.nested]
    lists = [run for run in _lists(cells, stream) if not en.OPEN_LISTS & _words(cells, run)]
    if len(lists) != 1:
        return _of_them(stretch, unit)
    run, untold = lists[0], members_in_words(cells, lists[0])[1]
    every = _with_singles(cells, run)
    others = [cell for cell in stretch.cells if cell.unit == unit and cell not in every] + (
        _groups(stretch) if unit == COUNT else []
    )
    if len(every) < _FEWEST or untold or len(others) != 1:
        return None
    whole = others[0]
    if not _covers(stretch, whole, every) or any(cell.quantity.modifier for cell in (*every, whole)):
        return None
    return _off(whole, every)


def _lists(cells: Cells, stream: Sequence[Cell]) -> list[list[Cell]]:
    return [run for run in runs_of(cells, stream) if len(_with_singles(cells, run)) >= _FEWEST]


def _with_singles(cells: Cells, run: Sequence[Cell]) -> list[Cell]:
    return sorted([*run, *members_in_words(cells, run)[0]], key=lambda cell: cell.start)


def _words(cells: Cells, run: Sequence[Cell]) -> set[str]:
    """The words of a list, with the three before it and the six behind."""
    return {item.lower for item in cells.items[max(0, run[0].item - 3) : run[-1].item + 6]}


def _off(whole: Cell, every: Sequence[Cell]) -> Total | None:
    """A whole and parts that do not fit, though they are near enough to be meant."""
    said, total = value_of(whole), sum_of(every)
    near = _NEAR[0] <= total / said <= _NEAR[1] if said else False
    if not near or fits(whole, every) or max(value_of(cell) for cell in every) >= said:
        return None
    return Total(whole, tuple(every))


def _of_them(stretch: Stretch, unit: str) -> Total | None:
    """The rest closes the list: "all 17 districts, five of them in the hills and the other nine on the plain"."""
    cells = stretch.current
    found = [cell for cell in stretch.cells if cell.unit == unit]
    if len(found) != _FEWEST or any(cell not in cells.all for cell in found):
        return None
    whole, first, last = found
    marked = first.nested and cells.behind(first, 2)[:1] == ("of",) and last.closing and not last.noun
    single = whole.noun and not whole.nested and not any(cell.quantity.modifier for cell in found)
    return _off(whole, [first, last]) if marked and single and cells.glue(first, last).listed else None


def _groups(stretch: Stretch) -> list[Cell]:
    """The numbers of members of a group: "the 26-woman squad"."""
    found: list[Cell] = []
    for cells in stretch.sentences:
        for at, item in enumerate(cells.items):
            quantity = item.value
            if not isinstance(quantity, Quantity) or not quantity.attributive or quantity.kind != COUNT:
                continue
            behind = [each.lower for each in cells.items[at + 1 : at + 1 + _MOST_WORDS]]
            noun = next((singular(word) for word in behind if singular(word) in en.COLLECTIVES), "")
            definite = at > 0 and cells.items[at - 1].lower in en.DEFINITE | {"a", "an"}
            if noun and definite:
                found.append(Cell(quantity, COUNT, at, noun, noun, closing=False, nested=False, whole=True, depth=0))
            else:
                found.append(Cell(quantity, COUNT, at, "", "", closing=False, nested=True, whole=False, depth=0))
    return found


def _covers(stretch: Stretch, whole: Cell, every: Sequence[Cell]) -> bool:
    """Whether a number is all of what a list tells: it is said to be, and what it counts can be any of them."""
    cells, nouns = stretch.of(whole), {cell.noun for cell in every}
    if whole.nested or whole.closing:
        return False
    if whole.whole and whole.noun in en.COLLECTIVES:
        return determined(cells, whole) not in ("a", "an") or _opens(stretch, whole, every)
    if every[-1].closing and cells.read.index == stretch.current.read.index - 1 and whole.unit != COUNT:
        return True  # "the remaining £100,000"
    determiner = determined(cells, whole)
    if _collected(cells, whole) and cells is stretch.current and _composes(stretch, whole, every):
        return True
    if determiner not in en.DEFINITE | en.EVERY:
        return False
    if whole.unit != COUNT:
        return determiner in en.EVERY or bool(en.EVERY & set(cells.before(whole, 3)))
    if whole.noun in nouns or not whole.noun or (whole.noun in _PEOPLE and not any(map(_is_person, nouns))):
        return False
    closed = determiner in en.EVERY or not parts.NEGATIVE.isdisjoint(stretch.words)
    opened = cells is stretch.current and every[0].start > whole.start and _opens(stretch, whole, every)
    named = whole.noun in en.COVERING | en.COLLECTIVES
    return (named and (closed or opened or cells.read.index > stretch.current.read.index)) or (closed and opened)


def _is_person(noun: str) -> bool:
    """Whether a noun, in the singular, can name somebody."""
    return noun in _PEOPLE | parts.SEXES or noun.endswith(("er", "or", "ist", "man", "ian", "ee"))


def _collected(cells: Cells, whole: Cell) -> bool:
    """Whether a number is that of a definite collection: "his entire cabinet of 212 objects"."""
    before = cells.items[max(0, whole.item - 5) : whole.item]
    if len(before) < 2 or before[-1].lower != "of" or singular(before[-2].lower) not in en.COLLECTIVES:
        return False
    return any(item.lower in en.EVERY or item.tag in (tags.DETERMINER, tags.POSSESSIVE) for item in before[:-2])


def _composes(stretch: Stretch, whole: Cell, every: Sequence[Cell]) -> bool:
    """Whether a colon, a bracket, a dash or a verb of composition leads from a whole to the first of the list."""
    glue = stretch.current.glue(whole, every[0])
    words = [item.lower for item in glue.items]
    return glue.opens or glue.composed or words[-1:] == ["comprising"] or _opens(stretch, whole, every)


def _opens(stretch: Stretch, whole: Cell, every: Sequence[Cell]) -> bool:
    """Whether a colon stands between a whole and the list."""
    between = list(stretch.items_between(whole, every[0]))
    return any(item.lower == ":" for item in between) and not any(item.tag == tags.VERB for item in between[-2:])
