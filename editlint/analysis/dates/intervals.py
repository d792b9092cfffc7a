"""Calendar arithmetic for values: the days between which a TIMEX3 value lies, moving holidays, steps by unit.

Pure functions of numbers and values. The Gregorian calendar holds throughout; years before 1 and after 9999 have no
days here.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

Interval = tuple[dt.date | None, dt.date | None]
OPEN: Interval = (None, None)
_DAY = dt.timedelta(days=1)
# First month and length of a season; winter runs into the next year.
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def month_length(year: int, month: int) -> int:
    """The number of days of a month, 28 to 31."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has such a day; without a year, whether any year has it."""
    return 1 <= month <= 12 and 1 <= day <= month_length(2000 if year is None else year, month)


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches (the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(year, f // 31, f % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> dt.date:
    """The n-th such weekday of a month, counted from the end for a negative n."""
    if n < 0:
        last = dt.date(year, month, month_length(year, month))
        return last - dt.timedelta((last.weekday() - weekday) % 7 - 7 * (n + 1))
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))


def holiday(rule: tuple[int | str, ...], year: int) -> dt.date | None:
    """The day of a holiday in a year by its rule (see `HOLIDAYS`), None where it has none or the calendar ends."""
    if not rule or not 1 <= year <= 9998:
        return None
    kind, *numbers = rule
    n = [int(number) for number in numbers]
    if kind == "easter":
        return easter(year) + dt.timedelta(n[0])
    if kind == "nth":
        return nth_weekday(year, n[0], n[1], n[2])
    if kind == "thanksgiving":
        return nth_weekday(year, 11, 3, 4) + dt.timedelta(n[0])
    if kind == "election":  # the Tuesday after the first Monday of November
        return nth_weekday(year, 11, 0, 1) + _DAY
    return dt.date(year, int(kind), n[0])


def day_at(ordinal: float) -> dt.date:
    """The day of a number of days from the beginning of the calendar: its first or last day where that lies beyond."""
    return dt.date.fromordinal(int(min(max(ordinal, 1), dt.date.max.toordinal())))


def step_months(day: dt.date, count: int) -> tuple[int, int]:
    """The year and month `count` months from that of `day`."""
    total = day.year * 12 + day.month - 1 + count
    return total // 12, total % 12 + 1


def step_days(day: dt.date, count: int) -> dt.date | None:
    """The day `count` days away, None beyond the calendar."""
    try:
        return day + dt.timedelta(count)
    except OverflowError:
        return None


def week_value(day: dt.date) -> str:
    """The ISO week of a day, as in `2024-W36`."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def years(first: int, last: int) -> Interval:
    """From the first day of one year to the last day of another, cut to the calendar, open outside it."""
    if last < 1 or first > 9999 or last < first:
        return OPEN
    return dt.date(max(first, 1), 1, 1), dt.date(min(last, 9999), 12, 31)


@lru_cache(maxsize=4096)
def interval(value: str) -> Interval:
    """The days between which a TIMEX3 value lies, both inclusive; open for values without a year and unknown forms.

    Seasons are the months of the northern calendar (spring March to May, winter December to February); a decade runs
    from its year 0 to 9, a century from its year 00 to its year 100, so that both ways of counting it fit. A fiscal
    year is any stretch of that name: the calendar year and the one before.
    """
    if "/" in value:
        first, last = value.split("/", 1)
        return interval(first)[0], interval(last)[1]
    head, _, rest = value.partition("-")
    if value.startswith("FY"):
        return years(int(value[2:]) - 1, int(value[2:])) if value[2:].isdigit() else OPEN
    if not head.isdigit():
        return OPEN
    number = int(head)
    if not rest:
        if len(head) == 2:
            return years(number * 100, number * 100 + 100)
        return years(number * 10, number * 10 + 9) if len(head) == 3 else years(number, number)
    return _inside(number, rest) if 1 <= number <= 9999 else OPEN


def _inside(year: int, rest: str) -> Interval:
    """The interval of a part of a year: `09`, `09-02`, `W36`, `W36-WE`, `Q3`, `H1` or a season."""
    mark = rest[0]
    if rest in _SEASON_STARTS:
        return _months(year, _SEASON_STARTS[rest], 3)
    if mark == "W":
        return _week(year, rest)
    if mark in "QH" and rest[1:].isdigit():
        length = 3 if mark == "Q" else 6
        return _months(year, (int(rest[1:]) - 1) * length + 1, length)
    month, _, day = rest.partition("-")
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return OPEN
    if not day:
        return _months(year, int(month), 1)
    if not day.isdigit() or not exists(year, int(month), int(day)):
        return OPEN
    found = dt.date(year, int(month), int(day))
    return found, found


def _months(year: int, month: int, count: int) -> Interval:
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    if not 1 <= month <= 12 or last_year > 9999:
        return OPEN
    return dt.date(year, month, 1), dt.date(last_year, last_month + 1, month_length(last_year, last_month + 1))


def _week(year: int, rest: str) -> Interval:
    number, _, weekend = rest[1:].partition("-")
    try:
        monday = dt.date.fromisocalendar(year, int(number), 1)
        return (monday + 5 * _DAY if weekend else monday), monday + 6 * _DAY
    except (ValueError, OverflowError):
        return OPEN
