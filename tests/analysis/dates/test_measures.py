"""Durations: spans, numbers and what the words say of them."""

from __future__ import annotations

import pytest

from editlint.analysis.dates.durations import find_durations


@pytest.mark.parametrize(
    ("text", "phrase", "told"),
    [
        ("He left five years ago.", "five years ago", (5, "year", "distance", "ago")),
        ("He left two days later.", "two days later", (2, "day", "distance", "later")),
        ("He left three weeks before the vote.", "three weeks before", (3, "week", "distance", "before")),
        ("He left a year after the vote.", "a year after", (1, "year", "distance", "after")),
        ("He will leave in five years' time.", "five years", (5, "year", "distance", "hence")),
        ("He will leave two weeks from now.", "two weeks from now", (2, "week", "distance", "hence")),
        ("He ruled for two decades.", "two decades", (2, "decade", "span", "for")),
        ("In the first two years it grew.", "two years", (2, "year", "span", "")),
        ("Over the 12 months it grew.", "the 12 months", (12, "month", "span", "over")),
        ("It took as many as five years.", "as many as five years", (5, "year", "span", "")),
        ("He ruled for a year.", "a year", (1, "year", "span", "for")),
        ("It was built in 12 months.", "12 months", (12, "month", "span", "in")),
        ("It ends within 48 hours.", "48 hours", (48, "hour", "span", "within")),
        ("Over the past 10 years it grew.", "the past 10 years", (10, "year", "window", "past")),
        ("It will grow in the next six months.", "the next six months", (6, "month", "window", "next")),
        ("In the five years since 2018 it grew.", "the five years since", (5, "year", "window", "since")),
        ("An eight-year term ended.", "eight-year", (8, "year", "attributive", "")),
        ("A three-month-long strike ended.", "three-month-long", (3, "month", "attributive", "")),
        ("The ban has lasted 2.5 years.", "2.5 years", (2.5, "year", "span", "")),
        ("Two and a half years later he died.", "Two and a half years later", (2.5, "year", "distance", "later")),
        ("Half a century ago it stood.", "Half a century ago", (0.5, "century", "distance", "ago")),
        ("It stood twenty-five years.", "twenty-five years", (25, "year", "span", "")),
        ("It stood two hundred years.", "two hundred years", (200, "year", "span", "")),
    ],
)
def test_duration(text, phrase, told):
    (found,) = find_durations(text)
    assert (found.number, found.unit, found.kind, found.direction) == told
    assert found.text == text[found.start : found.end] == phrase


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("He left nearly five years ago.", "about"),
        ("He left some five years ago.", "about"),
        ("He left more than five years ago.", "more"),
        ("He left at least five years ago.", "more"),
        ("He left less than five years ago.", "less"),
        ("He stayed for up to five years.", "less"),
        ("He left five years ago.", ""),
    ],
)
def test_what_bounds_a_duration(text, modifier):
    (found,) = find_durations(text)
    assert (found.modifier, found.approximate) == (modifier, bool(modifier))


def test_number_that_is_not_said():
    (found,) = find_durations("He left several years ago.")
    assert (found.number, found.approximate) == (None, True)


@pytest.mark.parametrize(
    ("text", "anaphoric"),
    [
        ("Two years later he died.", True),
        ("He had died two years before.", True),
        ("He died two years before the war.", False),
        ("He died two years ago.", False),
    ],
)
def test_what_it_is_counted_from(text, anaphoric):
    (found,) = find_durations(text)
    assert found.anaphoric is anaphoric


def test_attributive_duration_has_its_head():
    (found,) = find_durations("His four-year term ended.")
    assert found.head == "term"


@pytest.mark.parametrize(
    "text",
    [
        "They meet twice a year.",
        "The 48-year-old is 48 years old, aged 48 years.",
        "It pays $5 a day.",
        "The first year was the worst year of the years.",
        "A day-to-day matter.",
    ],
)
def test_no_duration(text):
    assert find_durations(text) == []
