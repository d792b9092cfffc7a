"""Units: what each measures, and how much of another it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.analysis.reading.units import convert, dimension, exact_units, forms
from editlint.language.en import units as en

NAMES = [row[0] for row in en.UNITS]


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1, "mile", "kilometre", [1.609344]),
        (5000, "acre", "hectare", [2023.428]),
        (20, "degree-celsius", "degree-fahrenheit", [68]),
        (-40, "degree-fahrenheit", "degree-celsius", [-40]),
        (1, "gallon", "litre", [3.785411784, 4.54609]),
        (1, "imperial-gallon", "imperial-pint", [8]),
        (1, "ton", "kilogram", [1000, 907.18474, 1016.0469088]),
        (12, "stone", "kilogram", [76.2035]),
        (1, "year", "month", [12]),
        (2, "fortnight", "day", [28]),
        (1, "point", "basis-point", [100]),
        (1, "pound-sterling", "penny", [100]),
        (1, "mile", "acre", []),
        (1, "dollar", "euro", []),
        (1, "parsec", "mile", []),
    ],
)
def test_converts(value, unit, to, expected):
    assert list(convert(value, unit, to)) == pytest.approx(expected, rel=1e-4)


def test_a_loose_unit_is_itself():
    assert convert(3, "gallon", "gallon") == (3,)
    assert exact_units("gallon") == ("us-gallon", "imperial-gallon")
    assert dimension("gallon") == dimension("litre") == "volume"


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.floats(0.001, 1e6))
def test_converts_there_and_back(unit, other, value):
    there = convert(value, unit, other)
    assert bool(there) == (dimension(unit) == dimension(other))
    for number in there:
        assert convert(number, other, unit) == pytest.approx((value,), abs=1e-9 + abs(number) * 1e-9)


def test_every_unit_that_a_form_names_is_known():
    known = forms()
    for name in (*known.words.values(), *known.signs.values(), *known.before.values(), *known.codes.values()):
        assert dimension(name)
    for name, per in en.RATES.values():
        assert dimension(name) or name == "revolution"
        assert dimension(per)


def test_every_name_is_there_once():
    names = [*NAMES, *en.LOOSE, *(row[0] for row in en.CURRENCIES), *en.COINS]
    assert len(names) == len(set(names))
