"""Interval arithmetic: what can come out when each number is only known to lie between two ends.

Each function encloses: whatever points lie in the arguments, the result of the points lies in the result. Ends may be
infinite. Dates are ordinals of days.
"""

from __future__ import annotations

import datetime as dt
from math import inf, isinf, isnan

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.statements.arithmetic import whole_years
from editlint.values import NamedTuple

_SLACK = 1e-9  # of the larger number: what binary fractions lose
DAY_MINUTES = 24 * 60


class Interval(NamedTuple):
    """All numbers from `low` to `high`, both inclusive; `low` is never above `high`."""

    low: float
    high: float

    @property
    def is_point(self) -> bool:
        """Whether it is one number, but for what binary fractions lose."""
        return self.high - self.low <= slack(self)

    def holds(self, number: float) -> bool:
        """Whether a number lies in it."""
        return self.low - slack(self) <= number <= self.high + slack(self)


EVERYTHING = Interval(-inf, inf)


def point(number: float) -> Interval:
    """One number."""
    return Interval(number, number)


def slack(*intervals: Interval) -> float:
    """By how much numbers of this size may differ and still be the same."""
    ends = [abs(end) for each in intervals for end in each if not isinf(end)]
    return _SLACK * max(1.0, *ends) if ends else _SLACK


def added(one: Interval, other: Interval) -> Interval:
    """The sum."""
    return Interval(one.low + other.low, one.high + other.high)


def negated(one: Interval) -> Interval:
    """The same with the other sign."""
    return Interval(-one.high, -one.low)


def subtracted(one: Interval, other: Interval) -> Interval:
    """The difference."""
    return added(one, negated(other))


def multiplied(one: Interval, other: Interval) -> Interval:
    """The product."""
    products = [_product(a, b) for a in one for b in other]
    return Interval(min(products), max(products))


def divided(one: Interval, other: Interval) -> Interval:
    """The quotient; everything where the divisor may be nought."""
    if other.low <= 0 <= other.high:
        return EVERYTHING
    return multiplied(one, Interval(1 / other.high, 1 / other.low))


def hull(*intervals: Interval) -> Interval:
    """The smallest interval that holds several."""
    return Interval(min(each.low for each in intervals), max(each.high for each in intervals))


def _product(one: float, other: float) -> float:
    product = one * other
    return 0.0 if isnan(product) else product  # nought times without end


def years_between(start: Interval, end: Interval) -> Interval:
    """The completed years from one date to another; negative where the second is earlier."""
    return Interval(_years(start.high, end.low), _years(start.low, end.high))


def months_between(start: Interval, end: Interval) -> Interval:
    """The completed months from one date to another."""
    return Interval(_months(start.high, end.low), _months(start.low, end.high))


def clock_between(start: Interval, end: Interval) -> Interval:
    """The minutes from one clock time to the next other one, over midnight where it must be."""
    minutes = subtracted(end, start)
    if minutes.low >= 0:
        return minutes
    if minutes.high < 0:
        return added(minutes, point(DAY_MINUTES))
    return Interval(0, DAY_MINUTES)


def calendar_year(days: Interval) -> Interval:
    """The calendar years in which some days lie."""
    return Interval(*(end if isinf(end) else day_at(end).year for end in days))


def days_of_years(years: Interval) -> Interval:
    """The days of calendar years."""
    low = years.low if isinf(years.low) else _in_year(years.low, 1, 1)
    high = years.high if isinf(years.high) else _in_year(years.high, 12, 31)
    return Interval(low, high)


def years_after(start: Interval, years: Interval) -> Interval:
    """The days on which a number of years, and no more, have been completed since a date."""
    return Interval(_moved(start.low, years.low), _moved(start.high, years.high + 1) - 1)


def years_before(end: Interval, years: Interval) -> Interval:
    """The days since which a number of years, and no more, have been completed at a date."""
    return Interval(_moved(end.low, -years.high - 1) + 1, _moved(end.high, -years.low))


def _years(start: float, end: float) -> float:
    if isinf(start) or isinf(end):
        return end - start
    return whole_years(day_at(start), day_at(end))


def _months(start: float, end: float) -> float:
    if isinf(start) or isinf(end):
        return end - start
    first, last = day_at(start), day_at(end)
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def _in_year(year: float, month: int, day: int) -> float:
    return dt.date(min(max(int(year), 1), 9999), month, day).toordinal()


def _moved(ordinal: float, years: float) -> float:
    """The ordinal of the same day in another year; 1 March for 29 February where it must."""
    if isinf(ordinal) or isinf(years):
        return ordinal + years
    day = day_at(ordinal)
    year = min(max(day.year + int(years), 1), 9999)
    try:
        return day.replace(year=year).toordinal()
    except ValueError:
        return dt.date(year, 3, 1).toordinal()
