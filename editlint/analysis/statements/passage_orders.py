"""Order over several sentences: whoever is on top, and those "below them" with more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, MEASURE, MONEY, PERCENT
from editlint.analysis.statements.division import value_of
from editlint.language.en import passage_parts as en
from editlint.language.en import rankings
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.statements.cells import Cell, Cells
    from editlint.analysis.statements.stretches import Stretch

_FIRST = 2  # items before "below" that opens a sentence
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
    return not words.isdisjoint(en.TOP | rankings.HIGHEST)


def _superlative(stretch: Stretch) -> Iterator[Order]:
    """A superlative opens the sentence, each has a figure: "The highest, A, stops at 142 metres; B soars to 151"."""
    items = stretch.current.items
    if len(items) < 4 or items[0].lower != "the":
        return
    word = items[1].lower
    if word not in rankings.HIGHEST | rankings.LOWEST or not (
        items[2].lower == "," or items[2].tag in (tags.VERB, tags.AUXILIARY)
    ):
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


def _divides(stretch: Stretch, one: Cell, other: Cell) -> bool:
    """Whether a semicolon, or "and" or "while" with a name, stands between: another thing is told of."""
    between = list(stretch.items_between(one, other))
    named = any(item.form[:1].isupper() for item in between)
    return named and any(item.lower in (";", "while", "and", ",") for item in between)
