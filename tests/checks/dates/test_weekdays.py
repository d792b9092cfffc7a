"""Weekdays beside days: lists, spans and calendars. Right texts are silent, one wrong member is found where it stands."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from dates_house import found, rules_of
from hypothesis import given, settings
from hypothesis import strategies as st

NAMES = list(calendar.day_name)
MONTHS = list(calendar.month_name)
SETTINGS = settings(max_examples=60, deadline=None)

RIGHT = [
    "The office is open from Tuesday to Friday, 10-13 September 2024.",
    "Doors open Thursday–Saturday, 16–18 May 2024.",
    "Classes were held on Thursday and Friday, May 16 and 17, 2024.",
    "They play on Friday, Saturday and Sunday, 4, 5 and 6 October 2024.",
    "It rained on both Saturday and Sunday (May 4 and 5, 2024).",
    "The court sat on Tuesday 5 and Wednesday 6 March 2024.",
    "The walk is on Saturday and Sunday, August 31 and September 1, 2024.",
    "The fair runs from Thursday, Aug. 29, through Monday, Sept. 2, 2024.",
    "It is held Fri. & Sat., May 3 & 4, 2024.",
    "Tours are on Sundays 5, 12, and 19 May 2024.",
    "The camp is Monday-Wednesday, 30 December 2024-1 January 2025.",
    "The shop is open Monday to Friday, 1-30 June 2024.",
    "The shop is open on Sundays between 1 June and 28 September 2024.",
    "He was seized on Saturday, and charged on Monday, May 6, 2024.",
    "The two met on Thursday/Friday, 6/7 June 2024.",
    "The next dates are 4 June (Tuesday) and 6 June 2024 (Thursday).",
    "The vote is on Thursday, not Friday, 6 June 2024.",
    "The clinic is shut on Monday and Tuesday, May 14, 2024.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_lists_and_spans_are_silent(text):
    assert "weekday-mismatch" not in rules_of(text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The office is open from Tuesday to Friday, 10-12 September 2024.", "12 September 2024"),
        ("The office is open from Monday to Friday, 10-13 September 2024.", "10"),
        ("Classes were held on Thursday and Friday, May 16 and 18, 2024.", "18, 2024"),
        ("They play on Friday, Saturday and Sunday, 4, 6 and 6 October 2024.", "6"),
        ("It rained on both Saturday and Sunday (May 4 and 6, 2024).", "6, 2024"),
        ("The court sat on Tuesday 4 and Wednesday 6 March 2024.", "Tuesday 4"),
        ("Tours are on Sundays 5, 12, and 20 May 2024.", "20 May 2024"),
        ("The camp is Monday-Wednesday, 30 December 2024-2 January 2025.", "2 January 2025"),
        ("The next dates are 4 June 2024 (Wednesday) and 6 June 2024 (Thursday).", "4 June 2024 (Wednesday"),
        ("The clinic is shut on Monday and Tuesday, May 15, 2024.", "May 15, 2024"),
        # one slip, one violation
        ("The jury sat on Monday and Tuesday, 14 and 15 May 2024.", "14"),
        ("The shop is open Monday to Wednesday, 9-11 July 2024.", "9"),
    ],
)
def test_the_wrong_member_is_marked(text, marked):
    hits = [hit for hit in found(text) if hit.rule == "dates.weekday-mismatch"]
    assert [text[hit.start : hit.end] for hit in hits] == [marked]


@SETTINGS
@given(
    st.dates(dt.date(1930, 1, 1), dt.date(2060, 1, 1)),
    st.integers(1, 5),
    st.sampled_from(["{} to {}, {}-{} {} {}", "{}–{}, {}–{} {} {}", "from {} to {}, {} to {} {} {}"]),
    st.sampled_from([0, 0, 1, 2]),
)
def test_a_span_is_right_or_its_wrong_end_is_found(first, length, form, off):
    last = first + dt.timedelta(length)
    if last.month != first.month:
        return
    named = NAMES[(last.weekday() + off) % 7]
    text = f"It is open {form.format(NAMES[first.weekday()], named, first.day, last.day, MONTHS[first.month], first.year)}."
    assert ("weekday-mismatch" in rules_of(text)) == bool(off), text


RIGHT_BY_SOME_CALENDAR = [
    # the old calendar was that of all lands before October 1582
    "The battle was fought on Saturday, 14 October 1066.",
    "The admiral saw land on Friday, 12 October 1492.",
    "Rome counted Thursday, 4 October 1582, as the last day of the old calendar.",
    "In Rome the next day was Friday, 15 October 1582.",
    # either where no land is named, or one that kept the old calendar
    "The king was beheaded on Tuesday, 30 January 1649.",
    "The king was beheaded in London on Tuesday, 30 January 1648, as the year then ran.",
    "The rebels were beaten in Scotland on Wednesday, 16 April 1746.",
    "In Britain the day after was Thursday, 14 September 1752.",
    "Guards fired on the crowd in St Petersburg on Sunday, 9 January 1905.",
    "The tsar fell on Thursday, 2 March 1917.",
    "The Games opened in Athens on Monday, 25 March 1896.",
    "The Games opened in Athens on Monday, 6 April 1896.",
    "The Serbian king was killed on Thursday, 29 May 1903.",
    "The Swedish king fell in Norway on Sunday, 30 November 1718.",
    "The Swedish fleet sailed on Wednesday, 3 March 1703.",
    "By the Julian calendar Christmas is kept on Thursday, 25 December 2009, they said of the old style.",
    # the new one
    "The fortress in Paris fell on Tuesday, 14 July 1789.",
    "The first shots at Lexington in Massachusetts were fired on Wednesday, April 19, 1775.",
]


@pytest.mark.parametrize("text", RIGHT_BY_SOME_CALENDAR)
def test_a_weekday_that_is_right_by_a_calendar_of_the_time_and_place_is_silent(text):
    assert "weekday-mismatch" not in rules_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The battle was fought on Sunday, 14 October 1066.",  # the new calendar, which nobody had
        "The fortress in Paris fell on Saturday, 14 July 1789.",  # the old one, two centuries after
        "The first shots in Massachusetts were fired on Sunday, April 19, 1775.",
        "Guards fired on the crowd in St Petersburg on Friday, 9 January 1905.",  # wrong by both
        "The Bolsheviks of Petrograd met on Sunday, 25 February 1918.",
        "The Turkish council met on Friday, 1 March 1927.",
        "The king was beheaded in London on Thursday, 30 January 1649.",
    ],
)
def test_a_weekday_that_no_calendar_of_the_time_and_place_gives_is_found(text):
    assert "weekday-mismatch" in rules_of(text)


def test_both_calendars_are_named_where_either_may_hold():
    (hit,) = found("The king was beheaded in London on Thursday, 30 January 1649.")
    assert hit.message == "January 30, 1649 is a Saturday, by the old calendar a Tuesday, not a Thursday."


@pytest.mark.parametrize("year", [1500, 1700])
def test_a_leap_day_of_the_old_calendar_exists(year):
    assert "impossible-date" not in rules_of(f"The fleet of London sailed on 29 February {year}.")


def test_a_leap_day_is_none_where_the_new_calendar_held():
    assert "impossible-date" in rules_of("The fleet of London sailed on 29 February 1900.")
