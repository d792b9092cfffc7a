"""Two ages on two days, as an editor reads them: “50 on July 1, 2014, is 56 on October 10, 2020”."""

from __future__ import annotations

import datetime as dt
from math import ceil, floor, isinf
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.facts import describe_days
from editlint.analysis.statements.statement import DATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.memory.kept import KeptStatement

_AGES = frozenset(("age", "birthday", "age-at-death"))
_AT_DEATH, _DEATH = "age-at-death", "life-ended"
_YEAR = 366.0  # days at most


def years_later(own: KeptStatement, others: Sequence[KeptStatement]) -> str:
    """What an age should be by an age on another day; "" where something else is said, or no day is known."""
    ages = [each for each in others if each.statement.attribute in _AGES]
    deaths = [each for each in others if each.statement.attribute == _DEATH]
    if own.statement.attribute not in _AGES or len(ages) != 1 or len(ages) + len(deaths) != len(others):
        return ""
    here, there = _day(own, deaths), _day(ages[0], deaths)
    said = ages[0].statement.readings
    if here is None or there is None or len(said) != 1 or said[0].low != said[0].high:
        return ""
    age, low, high = said[0].low, floor(_years(there[1], here[0])), ceil(_years(there[0], here[1]))
    should = (
        f"{age + low:.0f}" if low == high else f"{age + low:.0f} {'or' if low + 1 == high else 'to'} {age + high:.0f}"
    )
    then = _called(*there)
    return f"{age:.0f} {then}{',' if ',' in then else ''} is {should} {_called(*here)}"


def _day(kept: KeptStatement, deaths: Sequence[KeptStatement]) -> tuple[int, int] | None:
    """The first and the last day, as ordinals, on which somebody may have been as old as is said."""
    when = kept.statement.when
    if kept.statement.attribute == _AT_DEATH and deaths:
        readings = deaths[0].statement.readings
        when = readings[0] if len(readings) == 1 and readings[0].unit == DATE else None
    if when is None or isinf(when.low) or isinf(when.high):
        return None
    return int(when.low), int(when.high)


def _years(first: int, last: int) -> float:
    """From one day to another: whole from a date to the same date of another year."""
    one, other = day_at(first), day_at(last)
    parts = ((each.month, each.day) for each in (one, other))
    past = [dt.date(2000, month, day).toordinal() for month, day in parts]  # of a leap year, which has all days
    return other.year - one.year + (past[1] - past[0]) / _YEAR


def _called(first: int, last: int) -> str:
    days = describe_days(day_at(first), day_at(last))
    return f"{'on' if first == last else 'in'} {days}"
