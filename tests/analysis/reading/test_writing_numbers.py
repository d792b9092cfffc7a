"""A new number in the manner of the old one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.analysis.reading.quantities import find_quantities
from editlint.analysis.reading.writing_numbers import number_span, write_number
from editlint.analysis.text.words import Words


def read(text):
    words = Words(text)
    return find_quantities(text, words, 0, len(words))


def rewritten(text, value):
    (like,) = read(text)
    new = write_number(value, like, text)
    start, end = number_span(like, text)
    return None if new is None else text[:start] + new + text[end:]


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("1,200 men", 34567, "34,567 men"),
        ("950 men", 12000, "12,000 men"),
        ("1\u2009200 men", 34567, "34\u2009567 men"),
        ("1,00,000 men", 2_500_000, "25,00,000 men"),
        ("£4.7m", 5.2e6, "£5.2m"),
        ("£4.7m", 47.3e6, "£47.3m"),
        ("1.2 million men", 3.4e6, "3.4 million men"),
        ("1.2 million men", 3.45e6, None),
        ("1.2 million men", 12_345, None),
        ("$26 billion", 31e9, "$31 billion"),
        ("Rs 40 lakh", 3e6, "Rs 30 lakh"),
        ("5k people", 7000, "7k people"),
        ("39%", 41, "41%"),
        ("39%", 41.5, None),
        ("39.0 per cent", 41.5, "41.5 per cent"),
        ("nine days", 10, "ten days"),
        ("nine men", 2120, "2,120 men"),
        ("Nine men", 212, "Two hundred and twelve men"),
        ("Twelve men", 13, "Thirteen men"),
        ("two hundred men", 212, "two hundred and twelve men"),
        ("nine million men", 8e6, "eight million men"),
        ("a dozen men", 9, "nine men"),
        ("the 125th time", 122, "the 122nd time"),
        ("the third man", 21, "the twenty-first man"),
        ("two-thirds of it", 0.75, "three-quarters of it"),
        ("two thirds of it", 0.75, "three quarters of it"),
        ("half of it", 0.25, "a quarter of it"),
        ("one-fifth of it", 0.25, "one-quarter of it"),
        ("two-thirds of it", 0.123, None),
        ("nine in ten men", 0.5, None),
        ("6ft 2in", 70, None),
        ("at 7am", 480, None),
        ("10 to 12 men", 14, None),
        ("ten to twelve men", 14, None),
        ("one hour and a half", 2, None),
        ("eight years and six months", 14, None),
        ("twice that", 3, None),
        ("a fortnight", 2, None),
        ("£15 an hour", 16, "£16 an hour"),
        ("a 5,000-acre farm", 4000, "a 4,000-acre farm"),
        ("two and a half years", 3, "three years"),
        ("9 men", -3, None),
    ],
)
def test_writes_in_the_same_manner(text, value, expected):
    assert rewritten(text, value) == expected


@pytest.mark.parametrize(
    "text", ["4 men", "1,234 men", "$12", "12 per cent", "twelve men", "two hundred days", "7 miles", "31-acre farm"]
)
@given(value=st.integers(2, 900_000))
def test_what_is_written_is_read_back(text, value):
    new = rewritten(text, value)
    (found,) = read(new)
    (old,) = read(text)
    assert (found.value, found.kind, found.unit) == (value, old.kind, old.unit)
