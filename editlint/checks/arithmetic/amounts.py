"""Values with units, as relations reckon with them: what may be added, compared and multiplied, and what comes out.

Where two units do not go together there is no value, and the relation is silent. A share (percent, or less than one) is
no count: 1 + 25% can be multiplied with a number of people, 1 + 20,000 cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isinf

from editlint.analysis.statements.statement import DATE, Amount
from editlint.checks.arithmetic.interval import (
    Interval,
    added,
    clock_between,
    divided,
    months_between,
    multiplied,
    negated,
    point,
    slack,
    subtracted,
    years_between,
)
from editlint.values import NamedTuple

PLAIN, ANY, QUOTIENT, SHARE, POINT, SHIFTED, CLOCK = (
    "",  # counts
    "any",  # a number of the relation: takes the unit of what it meets
    "quotient",  # of two like amounts: a share or a factor, whichever it meets
    "share",  # a part of a whole, 0.25 for 25 percent
    "point",  # a difference of two shares
    "shifted",  # a count and a number of the relation, as in 1 + count: not to be multiplied
    "clock",  # minutes after midnight
)
_PARTS = {"percent": (SHARE, 100), "point": (POINT, 100), "basis-point": (POINT, 10_000)}  # how many make one
_CALENDAR = ("year", "month", "week", "day", "hour", "minute")  # a plain number may count them: "aged 34"
_DAYS = {"day": 1, "week": 7}

# A number, its unit and another one: what it is in that, once for each reading of the units; empty where they measure
# different things.
Converter = Callable[[float, str, str], Sequence[float]]


class Value(NamedTuple):
    """What lies between two ends in a unit, one of this module's or of the texts'."""

    range: Interval
    unit: str = PLAIN


def no_conversion(_value: float, _from: str, _to: str) -> Sequence[float]:
    """Brings no unit to another."""
    return ()


def value_of(amount: Amount, style: str = "") -> Value:
    """A reading of a statement, percent as shares."""
    unit, size = _PARTS.get(amount.unit, (amount.unit, 1))
    low, high = amount.low / size, amount.high / size
    if style == "clock":
        unit = CLOCK
    if unit == PLAIN and max(abs(low), abs(high)) < 1 and low != 0 != high:
        unit = SHARE  # a third of something: nothing is counted in parts
    return Value(Interval(low, high), unit)


def size_of(unit: str) -> float:
    """How many of a unit of the texts make one of ours: 100 for percent."""
    return _PARTS.get(unit, ("", 1))[1]


def brought(value: Value, unit: str, convert: Converter) -> Value | None:
    """A value in another unit; None where it cannot be."""
    if value.unit == unit or ANY in (value.unit, unit):
        return value._replace(unit=value.unit if unit == ANY else unit)
    units = {value.unit, unit}
    if (
        units <= {PLAIN, SHIFTED}
        or units <= {QUOTIENT, PLAIN}
        or units <= {QUOTIENT, SHARE}
        or _counted(value.unit, unit)
        or _counted(unit, value.unit)
    ):
        return value._replace(unit=unit)
    if isinf(value.range.low) or isinf(value.range.high):
        return None
    ends = [end for old in value.range for end in convert(old, value.unit, unit)]
    return Value(Interval(min(ends), max(ends)), unit) if ends else None


def _counted(one: str, other: str) -> bool:
    return one in (PLAIN, SHIFTED) and other in _CALENDAR


def opposite(value: Value) -> Value | None:
    """The value with the other sign."""
    return None if value.unit in (DATE, CLOCK) else Value(negated(value.range), value.unit)


def combined(operator: str, one: Value, other: Value, convert: Converter) -> Value | None:
    """Two values with an operator between; None where their units do not go together."""
    if operator in "+-":
        return _dated(operator, one, other, convert) if one.unit == DATE else _summed(operator, one, other, convert)
    if {one.unit, other.unit} & {DATE, CLOCK, SHIFTED}:
        return None
    return _times(one, other) if operator == "*" else _over(one, other, convert)


def _dated(operator: str, one: Value, other: Value, convert: Converter) -> Value | None:
    """Days between two dates, or the date that is some days from another."""
    if other.unit == DATE:
        return Value(subtracted(one.range, other.range), "day") if operator == "-" else None
    days = brought(other, "day", convert) if other.unit != "week" else Value(multiplied(other.range, point(7)), "day")
    if days is None:
        return None
    return Value((added if operator == "+" else subtracted)(one.range, days.range), DATE)


def _summed(operator: str, one: Value, other: Value, convert: Converter) -> Value | None:
    if CLOCK in (one.unit, other.unit):
        return None
    reckon = added if operator == "+" else subtracted
    units = {one.unit, other.unit}
    if units == {ANY, PLAIN}:
        return Value(reckon(one.range, other.range), SHIFTED)
    if units == {SHARE, POINT}:
        return Value(reckon(one.range, other.range), SHARE)
    if units == {SHARE} and operator == "-":
        return Value(reckon(one.range, other.range), POINT)
    unit = other.unit if one.unit == ANY else one.unit
    second = brought(other, unit, convert)
    return Value(reckon(one.range, second.range), unit) if second is not None else None


def _times(one: Value, other: Value) -> Value | None:
    for unit in (ANY, QUOTIENT, SHARE, PLAIN):  # the unit of a product is that of the other factor
        if unit in (one.unit, other.unit):
            return Value(multiplied(one.range, other.range), other.unit if one.unit == unit else one.unit)
    return None


def _over(one: Value, other: Value, convert: Converter) -> Value | None:
    if other.unit in (ANY, QUOTIENT, SHARE) and one.unit != other.unit:
        return Value(divided(one.range, other.range), one.unit)
    if other.unit == PLAIN and one.unit not in (PLAIN, ANY):
        return Value(divided(one.range, other.range), one.unit)
    second = brought(other, one.unit, convert)
    unit = ANY if one.unit == other.unit == ANY else QUOTIENT
    return Value(divided(one.range, second.range), unit) if second is not None else None


def between(function: str, start: Value, end: Value) -> Value | None:
    """How much time lies between two dates, or two clock times; None for anything else."""
    unit = function.removesuffix("s")
    if start.unit == end.unit == CLOCK and unit in ("hour", "minute"):
        minutes = clock_between(start.range, end.range)
        return Value(minutes if unit == "minute" else divided(minutes, point(60)), unit)
    if not start.unit == end.unit == DATE:
        return None
    if unit == "year":
        return Value(years_between(start.range, end.range), unit)
    if unit == "month":
        return Value(months_between(start.range, end.range), unit)
    days = subtracted(end.range, start.range)
    if unit in _DAYS:
        return Value(divided(days, point(_DAYS[unit])), unit)
    hours = multiplied(added(days, Interval(-1, 1)), point(24))  # from some hour of one day to some hour of another
    return Value(hours if unit == "hour" else multiplied(hours, point(60)), unit)


def stands(
    comparison: str, left: Value, right: Value, tolerance: float, convert: Converter, side: str = ""
) -> bool | None:
    """Whether two values can stand to each other as a comparison says; None where their units do not go together.

    `tolerance` is how far they may be apart, at least 0, in the unit of the left side; points for shares.
    `side` is "over" or "under" where only that way is tolerated.
    """
    unit = right.unit if left.unit == ANY else left.unit
    one, other = brought(left, unit, convert), brought(right, unit, convert)
    if one is None or other is None or (unit == CLOCK and comparison not in ("=", "!=")):
        return None  # after midnight the clock begins anew
    if comparison in (">", ">="):
        one, other = other, one
    gap, free = one.range.low - other.range.high, slack(one.range, other.range)
    if comparison == "=":
        under, over = (0 if side == "over" else tolerance), (0 if side == "under" else tolerance)
        return one.range.low - other.range.high <= over + free and other.range.low - one.range.high <= under + free
    if comparison == "!=":
        return not (one.range.is_point and other.range.is_point and abs(gap) <= free)
    if comparison in ("<=", ">="):
        return gap <= tolerance + free
    return gap < tolerance - free if tolerance == 0 else gap < tolerance
