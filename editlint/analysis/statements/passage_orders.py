"""Order over several sentences: whoever is on top, and those "below them" with more."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, MEASURE, MONEY, PERCENT
from editlint.analysis.statements.division import value_of
from editlint.analysis.statements.stretch_look import PLACE
from editlint.language.en import passage_parts as en
from editlint.language.en import rankings
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.statements.cells import Cell, Cells
    from editlint.analysis.statements.stretches import Stretch

_SCOPED = rankings.OTHERWISE | rankings.SCOPES
_AT_TOP = en.TOP | rankings.HIGHEST
_RANKED = rankings.HIGHEST | rankings.LOWEST
_FIRST = 2  # items before "below" that opens a sentence
_LITTLE_MORE = 1.35  # times by which another one has more where nothing but the grade compares them
_FIGURES = (COUNT, MEASURE, MONEY, PERCENT)


class Order(NamedTuple):
    """A figure of the first, and one of who comes behind; `falls` where the first has the most."""

    before: Cell
    behind: Cell
    falls: bool


def orders_in(stretch: Stretch) -> Iterator[Order]:
    """The orders that the current sentence tells, of which a figure is out of place."""
    yield from _below_them(stretch)
    yield from _superlative(stretch)
    yield from _bracketed(stretch)
    yield from _outdone(stretch)


def _below_them(stretch: Stretch) -> Iterator[Order]:
    """The only figure before and those behind: "A sit top with 31 points. Below them come B, who have 34"."""
    items = stretch.current.items
    at = next((k for k, item in enumerate(items[: _FIRST + 1]) if item.lower in en.UNDER), -1)
    if at < 0 or at + 1 >= len(items) or items[at + 1].lower not in ("them", "it", "him", "her"):
        return
    before = [cells for cells in stretch.sentences if cells.read.index == stretch.current.read.index - 1]
    if len(before) != 1 or not _is_top(before[0]):
        return
    figures = [cell for cell in before[0].all if cell.quantity.kind in _FIGURES]
    if len(figures) != 1:
        return
    for cell in stretch.current.all:
        alike = cell.unit == figures[0].unit and cell.noun in ("", figures[0].noun) and not cell.quantity.modifier
        if alike and value_of(cell) > value_of(figures[0]):
            yield Order(figures[0], cell, falls=True)


def _is_top(cells: Cells) -> bool:
    words = {item.lower for item in cells.items}
    return not words.isdisjoint(_AT_TOP)


def _superlative(stretch: Stretch) -> Iterator[Order]:
    """A superlative opens the sentence, each has a figure: "The highest, A, stops at 142 metres; B soars to 151"."""
    items = stretch.current.items
    if len(items) < 4 or items[0].lower != "the":
        return
    word = items[1].lower
    if word not in _RANKED or not (items[2].lower == "," or items[2].tag in (tags.VERB, tags.AUXILIARY)):
        return
    cells = [cell for cell in stretch.current.all if cell.quantity.kind in _FIGURES]
    units = {cell.unit for cell in cells if cell.unit != COUNT or cell.noun}  # a bare number has that of the others
    if len(cells) < 2 or len(units) > 1 or any(cell.quantity.modifier for cell in cells):
        return
    first, falls = cells[0], word in rankings.HIGHEST
    if not _divides(stretch, first, cells[1]) or not rankings.NOT_COMPARED.isdisjoint(item.lower for item in items):
        return
    for cell in cells[1:]:
        off = value_of(cell) > value_of(first) if falls else value_of(cell) < value_of(first)
        if off and cell.noun in ("", first.noun):
            quantity = cell.quantity._replace(unit=first.quantity.unit)
            yield Order(first, cell._replace(quantity=quantity), falls=falls)


def _outdone(stretch: Stretch) -> Iterator[Order]:
    """One that is called the highest with its figure, and another of the passage with a little more.

    "The longest river is the Ames, at 61 miles; the Lund runs for 66."
    """
    cells = stretch.current
    grade = next((at for at, item in enumerate(cells.items) if _is_grade(cells, at)), -1)
    if grade < 0 or not _SCOPED.isdisjoint(item.lower for item in cells.items):
        return
    behind = [each for each in stretch.sentences if each.read.index == cells.read.index + 1]
    told = [cell for each in (cells, *behind) for cell in each.all if cell.quantity.kind in (MEASURE, MONEY)]
    own = [cell for cell in told if cell in cells.all and cell.item > grade]
    if not own or len(told) != _FIRST or any(cell.quantity.modifier or cell.quantity.per for cell in told):
        return
    first, other = told
    if (
        first is not own[0]
        or first.unit != other.unit
        or any(
            item.tag == tags.DATE or item.lower in rankings.OTHERWISE for item in stretch.items_between(first, other)
        )
    ):
        return
    falls, ratio = cells.items[grade].lower in rankings.HIGHEST, value_of(other) / max(value_of(first), 1e-9)
    named = any(item.form[:1].isupper() for item in stretch.items_between(first, other))
    if named and (1 < ratio < _LITTLE_MORE if falls else 1 / _LITTLE_MORE < ratio < 1):
        yield Order(first, other, falls=falls)


def _is_grade(cells: Cells, at: int) -> bool:
    """Whether a superlative stands behind "the" or a possessive, with nothing that counts those before it."""
    items = cells.items
    graded = items[at].lower in _RANKED and items[at].tag == tags.NOUN
    return graded and at > 0 and (items[at - 1].lower == "the" or items[at - 1].tag == tags.POSSESSIVE)


def _divides(stretch: Stretch, one: Cell, other: Cell) -> bool:
    """Whether a semicolon, or "and" or "while" with a name, stands between: another thing is told of."""
    between = list(stretch.items_between(one, other))
    named = any(item.form[:1].isupper() for item in between)
    return named and any(item.lower in (";", "while", "and", ",") for item in between)


def _bracketed(stretch: Stretch) -> Iterator[Order]:
    """The place of one among others with figures in brackets: "third on 61, behind A (68), B (66) and C (63)"."""
    cells = stretch.current
    figures = [cell for cell in cells.all if cell.quantity.kind in _FIGURES and not cell.quantity.modifier]
    others = [cell for cell in figures if cell.depth == 1 and _is_alone(cells, cell)]
    places = list(PLACE.finditer(cells.read.text))
    if len(others) < _FIRST or len(places) != 1 or len({cell.unit for cell in others}) > 1:
        return
    place, graded = rankings.PLACES.get(places[0][1].lower(), 0), (places[0][2] or "").lower()
    own = [cell for cell in figures if cell.depth == 0 and cell.unit == others[0].unit and _is_own(cell, graded)]
    if len(own) != 1 or own[0].start > others[0].start or not place:
        return
    falls = graded not in rankings.LOWEST
    ordered = sorted(others, key=value_of, reverse=falls)
    said = value_of(own[0])
    ahead = sum(value_of(cell) > said if falls else value_of(cell) < said for cell in others)
    level = any(value_of(cell) == said for cell in others)
    if ahead >= place and not level:
        yield Order(own[0], ordered[place - 1], falls=falls)
    elif ahead < place - 1 < len(ordered) and not level and graded and _complete(cells, others):
        yield Order(ordered[place - 2], own[0], falls=falls)


def _is_alone(cells: Cells, cell: Cell) -> bool:
    """Whether a figure alone fills the brackets behind a name."""
    near = cells.items[max(0, cell.item - 2) : cell.item + 2]
    if len(near) < 4 or near[1].lower != "(" or near[3].lower != ")":
        return False
    return near[0].form[:1].isupper() or near[0].tag == tags.POSSESSIVE


def _is_own(cell: Cell, graded: str) -> bool:
    """Whether a figure can be what somebody is placed by."""
    if graded:
        return graded in _RANKED and cell.quantity.kind != COUNT
    return cell.noun in en.TALLIES


def _complete(cells: Cells, others: Sequence[Cell]) -> bool:
    """Whether all that are compared are told: "the others being", or as many as the group has."""
    counted = [cell for cell in cells.all if cell.unit == COUNT and value_of(cell) == len(others) + 1 and cell.noun]
    return bool(counted) or any(one.lower == "the" and two.lower == "others" for one, two in pairwise(cells.items))
