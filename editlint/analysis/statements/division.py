"""A whole with its parts as a value, and what rounding leaves open in each of its numbers."""

from __future__ import annotations

from math import inf, sqrt
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FRACTION
from editlint.analysis.statements.cells import SHARE, Cell
from editlint.analysis.statements.statement import Amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LOOSE_FRACTION = 0.03  # how loosely "a third" is said
_SLACK = 1e-6  # what binary fractions lose
_ROUNDED = 0.03  # by how much a round number is off at most
_SMALLEST_ROUND = 100  # from here on a whole may be rounded more than its parts


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
        low, high = quantity.low * (1 - _LOOSE_FRACTION), quantity.high * (1 + _LOOSE_FRACTION)
        return Amount(low * 100, high * 100, "percent")
    slack = min(quantity.grain, 1) / 2
    return Amount(quantity.low - slack, quantity.high + slack, "percent")


def whole_range(whole: Cell, parts: Sequence[Cell]) -> Amount:
    """What a whole allows: rounded to a larger step than its parts, that step."""
    amount, grain = range_of(whole, finest((whole, *parts))), whole.quantity.grain
    exact = grain <= min(part.quantity.grain for part in parts) or whole.quantity.value < _SMALLEST_ROUND
    if whole.unit == SHARE or exact:
        return amount
    slack = min(grain / 2, _ROUNDED * whole.quantity.value)
    return Amount(amount.low - slack, amount.high + slack, amount.unit)


def finest(cells: Iterable[Cell]) -> float:
    """The smallest step to which one of several numbers is rounded."""
    return min((cell.quantity.grain for cell in cells), default=inf)


def step_of_part(step: float, parts: int) -> float:
    """To what step each of several parts counts as rounded: their roundings never go all the same way."""
    return step / sqrt(parts)


def value_of(cell: Cell) -> float:
    """The number as it is said, shares in per cent."""
    return cell.quantity.value * 100 if cell.quantity.kind == FRACTION else cell.quantity.value


def sum_of(cells: Iterable[Cell]) -> float:
    """Numbers added up as they are said."""
    return sum(value_of(cell) for cell in cells)


def fits(whole: Cell, parts: Sequence[Cell]) -> bool:
    """Whether parts can add up to a whole."""
    amount, step = whole_range(whole, parts), finest((whole, *parts))
    ranges = [range_of(part, step_of_part(step, len(parts))) for part in parts]
    low, high = sum(each.low for each in ranges), sum(each.high for each in ranges)
    return amount.low <= high + _SLACK and low <= amount.high + _SLACK
