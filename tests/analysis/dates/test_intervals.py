"""Calendar arithmetic against days that almanacs give."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.dates import intervals
from editlint.language.en.dates import HOLIDAYS


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter(year, month, day):
    assert intervals.easter(year) == dt.date(year, month, day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Christmas", "2024-12-25"),
        ("Good Friday", "2024-03-29"),
        ("Ash Wednesday", "2024-02-14"),
        ("Thanksgiving", "2024-11-28"),
        ("Black Friday", "2024-11-29"),
        ("Memorial Day", "2024-05-27"),
        ("Labor Day", "2024-09-02"),
        ("Martin Luther King Day", "2024-01-15"),
        ("Election Day", "2024-11-05"),
        ("Whit Monday", "2024-05-20"),
    ],
)
def test_holiday(name, day):
    assert intervals.holiday(HOLIDAYS[name], 2024) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("name", sorted(HOLIDAYS))
def test_every_holiday_has_a_day_in_every_year(name):
    for year in (1900, 1999, 2023, 2024, 2100):
        day = intervals.holiday(HOLIDAYS[name], year)
        assert day is not None
        assert day.year == year


def test_no_holiday_beyond_the_calendar():
    assert intervals.holiday(HOLIDAYS["Easter"], 0) is None
    assert intervals.holiday(HOLIDAYS["Easter"], 9999) is None


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-09-02", "2024-09-02", "2024-09-02"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-W01", "2024-01-01", "2024-01-07"),
        ("2024-W36-WE", "2024-09-07", "2024-09-08"),
        ("2024-Q3", "2024-07-01", "2024-09-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("198", "1980-01-01", "1989-12-31"),
        ("19", "1900-01-01", "2000-12-31"),
        ("FY2024", "2023-01-01", "2024-12-31"),
        ("1939-09-01/1945-09-02", "1939-09-01", "1945-09-02"),
    ],
)
def test_interval(value, first, last):
    assert intervals.interval(value) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "XXXX-05",
        "PAST_REF",
        "BC0508",
        "2023-02-30",
        "2023-13",
        "2023-W54",
        "2023-Q5",
        "2023-XX",
        "0000",
        "0000-05",
        "FYXX",
    ],
)
def test_open_interval(value):
    assert intervals.interval(value) == (None, None)


def test_exists():
    assert intervals.exists(2024, 2, 29)
    assert not intervals.exists(1900, 2, 29)
    assert intervals.exists(None, 2, 29)
    assert not intervals.exists(None, 4, 31)
    assert not intervals.exists(2024, 13, 1)


def test_nth_weekday_from_the_end():
    assert intervals.nth_weekday(2024, 9, 0, -1) == dt.date(2024, 9, 30)
    assert intervals.nth_weekday(2024, 9, 0, -2) == dt.date(2024, 9, 23)
