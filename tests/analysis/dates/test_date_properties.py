"""Any day in any written form is found where it stands, and any text at all is survived."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.dates.durations import find_durations
from editlint.analysis.dates.find import find_dates
from editlint.language.en import dates as en

MONTHS = list(en.MONTHS)
SHORT = {number: word for word, number in en.MONTH_ABBREVIATIONS.items()}
WEEKDAYS = list(en.WEEKDAYS)
DAYS = st.dates(dt.date(1500, 1, 1), dt.date(2060, 12, 31))

FORMS = {
    "day first": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "month first": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "no comma": lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
    "short": lambda d: f"{SHORT.get(d.month, MONTHS[d.month - 1])}. {d.day}, {d.year}",
    "ordinal": lambda d: f"{d.day}{ordinal_suffix(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    "weekday": lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "weekday, day first": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "capitals": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}".upper(),
    "iso": lambda d: d.isoformat(),
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
}
WORDS = st.sampled_from(
    [
        *(*MONTHS, *en.MONTH_ABBREVIATIONS, *WEEKDAYS, *en.UNITS, *en.SEASONS, *en.DECADE_WORDS, *en.DEICTICS),
        *("the", "of", "in", "last", "next", "this", "that", "ago", "later", "before", "two", "a", "half", "several"),
        *("1999", "30", "2nd", "19th", "5/5/2020", "1914-18", "–", "-", ",", ".", "\n\n", "’90s", "BC", "AD", "FY19"),
        *(
            "aged",
            "years old",
            "-year-old",
            "anniversary",
            "turned",
            "Christmas",
            "Easter",
            "past",
            "hundred",
            "²",
            "٣",
        ),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=6), max_size=14).map(" ".join)


def ordinal_suffix(day):
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    DAYS,
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(["It rained on ", "(", "“", "Born "]),
    st.sampled_from(["", ".", ", in Lyon", ")"]),
)
def test_every_written_form_of_a_day(day, form, before, after):
    written = FORMS[form](day)
    if form == "short" and day.month not in SHORT:
        written = written.replace(".", "", 1)
    (found,) = find_dates(before + written + after)
    assert (found.start, found.text) == (len(before), written)
    assert (found.value, found.earliest, found.latest) == (day.isoformat(), day, day)
    assert found.explicit


@settings(max_examples=60, deadline=None, derandomize=True)
@given(DAYS, DAYS)
def test_a_range_gives_both_ends(first, last):
    text = f"from {FORMS['day first'](first)} to {FORMS['day first'](last)}"
    found = find_dates(text)
    assert [m.earliest for m in found] == [first, last]
    assert [m.bound for m in found] == ["first", "last"]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(DAYS, st.integers(1, 90))
def test_days_ago_are_counted(published, number):
    (found,) = find_dates(f"It closed {number} days ago.", published)
    assert found.earliest == found.latest == published - dt.timedelta(number)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_reported_weekday_is_of_the_last_seven_days(published, weekday):
    (found,) = find_dates(f"The mayor resigned on {weekday}.", published)
    assert found.earliest is not None
    assert 0 <= (published - found.earliest).days < 7
    assert WEEKDAYS[found.earliest.weekday()] == weekday


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS, st.none() | st.dates())
def test_any_text_is_survived_in_order(text, published):
    for mentions in (
        find_dates(text, published),
        find_durations(text),
    ):
        reached = 0
        for mention in mentions:
            assert reached <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end] == mention.text
            reached = mention.end
    for mention in find_dates(text, published):
        assert mention.value
        assert (mention.earliest is None) == (mention.latest is None)
        assert mention.earliest is None or mention.latest is None or mention.earliest <= mention.latest


@settings(max_examples=40, deadline=None, derandomize=True)
@given(TEXTS)
def test_the_same_text_gives_the_same_dates(text):
    assert find_dates(text) == find_dates(text)
