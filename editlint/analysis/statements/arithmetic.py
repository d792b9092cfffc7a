"""Interval arithmetic on the calendar: what can lie between two dates of which each is known to some days.

A date that is known to the year is an interval of a year; every question has the range of possible answers, so that a
contradiction is one only when no answer fits. Pure functions of days.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.dates import DateMention


class Days(NamedTuple):
    """The days between which something happened, both inclusive."""

    first: dt.date
    last: dt.date

    @property
    def one_year(self) -> bool:
        """Whether all of it lies in one calendar year."""
        return self.first.year == self.last.year

    @property
    def one_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    @property
    def year_text(self) -> str:
        """The year, or the years with a dash between."""
        return str(self.first.year) if self.one_year else f"{self.first.year}–{self.last.year}"


class Range(NamedTuple):
    """The least and the greatest whole number that is possible."""

    least: int
    most: int

    def holds(self, number: float, slack: int = 0) -> bool:
        """Whether a number lies in the range, widened by `slack` on either side."""
        return self.least - slack <= number <= self.most + slack

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least} or {self.most}"


def days_of(mention: DateMention) -> Days | None:
    """The interval of a mention, None where it is open."""
    if mention.earliest is None or mention.latest is None:
        return None
    return Days(mention.earliest, mention.latest)


def whole_years(start: dt.date, end: dt.date) -> int:
    """The birthdays between two days: the age at `end` of who was born at `start`."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def ages(born: Days, then: Days) -> Range:
    """The possible ages in whole years, at some day of `then`, of who was born at some day of `born`."""
    return Range(whole_years(born.last, then.first), whole_years(born.first, then.last))


def calendar_years(start: Days, end: Days) -> Range:
    """The possible differences of the calendar years: how anniversaries count."""
    return Range(end.first.year - start.last.year, end.last.year - start.first.year)


def disjoint(one: Days, other: Days) -> bool:
    """Whether two intervals have no day in common."""
    return one.last < other.first or other.last < one.first


def year(number: int) -> Days:
    """The days of a calendar year, 1 to 9999."""
    return Days(dt.date(number, 1, 1), dt.date(number, 12, 31))


def in_year(days: Days, number: int) -> Days:
    """The same days of another year; 29 February becomes the 28th where it must."""
    shift = number - days.first.year
    return Days(_moved(days.first, shift), _moved(days.last, shift))


def _moved(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
