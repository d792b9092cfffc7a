"""The numbers of a sentence: what each wording gives, and that no text breaks the reader."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.analysis.reading.quantities import find_quantities
from editlint.analysis.reading.quantity import (
    CLOCK,
    COUNT,
    DURATION,
    FACTOR,
    FRACTION,
    MEASURE,
    MONEY,
    ORDINAL,
    PERCENT,
)
from editlint.analysis.reading.writing_numbers import number_in_words, ordinal_in_digits
from editlint.analysis.text.words import Words


def read(text, taken=()):
    words = Words(text)
    return find_quantities(text, words, 0, len(words), taken)


def spans(text):
    return [text[quantity.start : quantity.end] for quantity in read(text)]


# Text, span, kind, value, unit.
EXACT = [
    ("They sold 1,200 tickets.", "1,200", COUNT, 1200, ""),
    ("They sold 12\u00a0500 tickets.", "12\u00a0500", COUNT, 12500, ""),
    ("They sold 12\u202f500 tickets.", "12\u202f500", COUNT, 12500, ""),
    ("They sold 1,00,000 tickets.", "1,00,000", COUNT, 100_000, ""),
    ("Two hundred and twelve sheep", "Two hundred and twelve", COUNT, 212, ""),
    ("She has twenty-one cousins.", "twenty-one", COUNT, 21, ""),
    ("She baked a dozen loaves.", "a dozen", COUNT, 12, ""),
    ("She baked two dozen loaves.", "two dozen", COUNT, 24, ""),
    ("She baked half a dozen loaves.", "half a dozen", COUNT, 6, ""),
    ("It drew a hundred guests.", "a hundred", COUNT, 100, ""),
    ("It drew three thousand and five guests.", "three thousand and five", COUNT, 3005, ""),
    ("It drew twelve hundred guests.", "twelve hundred", COUNT, 1200, ""),
    ("Ann Hale, 48, agreed.", "48", COUNT, 48, ""),
    ("A 12-man crew sailed.", "12", COUNT, 12, ""),
    ("Some 39 per cent agreed", "39 per cent", PERCENT, 39, "percent"),
    ("By 39% of them", "39%", PERCENT, 39, "percent"),
    ("For thirty-nine percent of them", "thirty-nine percent", PERCENT, 39, "percent"),
    ("It fell 5 percentage points.", "5 percentage points", PERCENT, 5, "point"),
    ("Approval fell two points to a low percentage.", "two points", PERCENT, 2, "point"),
    ("The side won by two points.", "two", COUNT, 2, ""),
    ("The bank cut it by 25 basis points.", "25 basis points", PERCENT, 25, "basis-point"),
    ("a quarter of a percentage point", "a quarter of a percentage point", PERCENT, 0.25, "point"),
    ("It cost US$3,000 then.", "US$3,000", MONEY, 3000, "dollar"),
    ("It cost 300 Swiss francs.", "300 Swiss francs", MONEY, 300, "swiss-franc"),
    ("It cost GBP 300.", "GBP 300", MONEY, 300, "pound-sterling"),
    ("It cost 50p.", "50p", MONEY, 50, "penny"),
    ("It cost five pounds sterling.", "five pounds sterling", MONEY, 5, "pound-sterling"),
    ("The fish weighed five pounds.", "five pounds", MEASURE, 5, "pound"),
    ("The wall is 31 feet high.", "31 feet", MEASURE, 31, "foot"),
    ("He is 6ft 2in tall.", "6ft 2in", MEASURE, 74, "inch"),
    ("He is 6'2\" tall.", "6'2\"", MEASURE, 74, "inch"),
    ("She is six feet two inches tall.", "six feet two inches", MEASURE, 74, "inch"),
    ("He weighed 12st 4lb.", "12st 4lb", MEASURE, 172, "pound"),
    ("They own 5,000 acres.", "5,000 acres", MEASURE, 5000, "acre"),
    ("It reached 20°C at Larkwell.", "20°C", MEASURE, 20, "degree-celsius"),
    ("It fell to -5°C there.", "-5°C", MEASURE, -5, "degree-celsius"),
    ("It fell to minus 5 degrees.", "minus 5 degrees", MEASURE, -5, "degree"),
    ("68 degrees Fahrenheit", "68 degrees Fahrenheit", MEASURE, 68, "degree-fahrenheit"),
    ("A room of 30 sq m", "30 sq m", MEASURE, 30, "square-metre"),
    ("A moor of 40 square miles", "40 square miles", MEASURE, 40, "square-mile"),
    ("A lake of 3 km²", "3 km²", MEASURE, 3, "square-kilometre"),
    ("The 100m race", "100m", MEASURE, 100, "metre"),
    ("five imperial gallons", "five imperial gallons", MEASURE, 5, "imperial-gallon"),
    ("five U.S. gallons", "five U.S. gallons", MEASURE, 5, "us-gallon"),
    ("half a mile from here", "half a mile", MEASURE, 0.5, "mile"),
    ("3 1/2 inches", "3 1/2 inches", MEASURE, 3.5, "inch"),
    ("2½ miles", "2½ miles", MEASURE, 2.5, "mile"),
    ("It lasted nine days.", "nine days", DURATION, 9, "day"),
    ("It lasted nine straight days.", "nine straight days", DURATION, 9, "day"),
    ("It took a fortnight.", "a fortnight", DURATION, 1, "fortnight"),
    ("It took two and a half years.", "two and a half years", DURATION, 2.5, "year"),
    ("It took a dozen years.", "a dozen years", DURATION, 12, "year"),
    ("It took an hour and a half.", "an hour and a half", DURATION, 1.5, "hour"),
    ("It took half an hour.", "half an hour", DURATION, 0.5, "hour"),
    ("It took 1h 40m.", "1h 40m", DURATION, 100, "minute"),
    ("two hours and 20 minutes", "two hours and 20 minutes", DURATION, 140, "minute"),
    ("one in five pupils", "one in five", FRACTION, 0.2, ""),
    ("nine out of ten pupils", "nine out of ten", FRACTION, 0.9, ""),
    ("nine in 10 pupils", "nine in 10", FRACTION, 0.9, ""),
    ("half of the pupils", "half", FRACTION, 0.5, ""),
    ("two-thirds of the pupils", "two-thirds", FRACTION, 2 / 3, ""),
    ("three quarters of the pupils", "three quarters", FRACTION, 0.75, ""),
    ("a quarter of the pupils", "a quarter", FRACTION, 0.25, ""),
    ("a three-quarter majority", "three-quarter", FRACTION, 0.75, ""),
    ("four-fifths agreed", "four-fifths", FRACTION, 0.8, ""),
    ("1/3 of the pupils", "1/3", FRACTION, 1 / 3, ""),
    ("½ of the pupils", "½", FRACTION, 0.5, ""),
    ("the 125th time", "125th", ORDINAL, 125, ""),
    ("the third man", "third", ORDINAL, 3, ""),
    ("A third man came.", "third", ORDINAL, 3, ""),
    ("her twenty-first birthday", "twenty-first", ORDINAL, 21, ""),
    ("the one hundred and twenty-fifth", "one hundred and twenty-fifth", ORDINAL, 125, ""),
    ("It cost twice that.", "twice", FACTOR, 2, ""),
    ("a threefold rise", "threefold", FACTOR, 3, ""),
    ("four times as many", "four times", FACTOR, 4, ""),
    ("a 10-fold rise", "10-fold", FACTOR, 10, ""),
    ("double the price", "double", FACTOR, 2, ""),
    ("at 7 a.m. on", "7 a.m.", CLOCK, 420, "minute"),
    ("by 7am", "7am", CLOCK, 420, "minute"),
    ("by 7.30pm", "7.30pm", CLOCK, 1170, "minute"),
    ("at 19:30", "19:30", CLOCK, 1170, "minute"),
    ("at noon", "noon", CLOCK, 720, "minute"),
    ("at 12 noon", "12 noon", CLOCK, 720, "minute"),
    ("at midnight", "midnight", CLOCK, 0, "minute"),
    ("at seven o'clock in the evening", "seven o'clock in the evening", CLOCK, 1140, "minute"),
]


@pytest.mark.parametrize(("text", "span", "kind", "value", "unit"), EXACT)
def test_is_exact_as_written(text, span, kind, value, unit):
    (found,) = read(text)
    assert (text[found.start : found.end], found.kind, found.unit) == (span, kind, unit)
    assert found.value == pytest.approx(value)
    if not found.modifier:
        assert found.low == found.high == found.value


# Text, span, value, low, high, grain.
ROUNDED = [
    ("1.2 million people", "1.2 million", 1.2e6, 1.15e6, 1.25e6, 1e5),
    ("3m people", "3m", 3e6, 2.5e6, 3.5e6, 1e6),
    ("£4.7m", "£4.7m", 4.7e6, 4.65e6, 4.75e6, 1e5),
    ("$26 billion", "$26 billion", 26e9, 25.5e9, 26.5e9, 1e9),
    ("€1.2bn", "€1.2bn", 1.2e9, 1.15e9, 1.25e9, 1e8),
    ("Rs 40 lakh", "Rs 40 lakh", 4e6, 3.95e6, 4.05e6, 1e5),
    ("2 crore voters", "2 crore", 2e7, 1.5e7, 2.5e7, 1e7),
    ("4.5 per cent", "4.5 per cent", 4.5, 4.45, 4.55, 0.1),
    ("half a million people", "half a million", 5e5, 4.5e5, 5.5e5, 1e5),
    ("one and a half million people", "one and a half million", 1.5e6, 1.45e6, 1.55e6, 5e5),
    ("0.25 of a percentage point", "0.25 of a percentage point", 0.25, 0.245, 0.255, 0.01),
    ("a couple of days", "a couple of days", 2, 2, 3, 1),
]


@pytest.mark.parametrize(("text", "span", "value", "low", "high", "grain"), ROUNDED)
def test_is_as_exact_as_its_last_figure(text, span, value, low, high, grain):
    (found,) = read(text)
    assert text[found.start : found.end] == span
    assert (found.value, found.low, found.high, found.grain) == pytest.approx((value, low, high, grain))


@pytest.mark.parametrize(
    ("text", "value", "grain"), [("46 men", 46, 1), ("2,300 men", 2300, 100), ("a dozen men", 12, 1)]
)
def test_knows_the_step_that_it_is_rounded_to(text, value, grain):
    (found,) = read(text)
    assert (found.value, found.grain) == (value, grain)


# Text, the modifier's text, its class, low, high.
BOUNDED = [
    ("about 500 people", "about", "about", 450, 550),
    ("some 40 people", "some", "about", 36, 44),
    ("roughly two hundred people", "roughly", "about", 180, 220),
    ("almost 60 people", "almost", "nearly", 54, 60),
    ("a shade under 60 people", "a shade under", "nearly", 54, 60),
    ("just under 60 people", "just under", "nearly", 54, 60),
    ("just over 60 people", "just over", "more", 60, 66),
    ("more than 30 people", "more than", "more", 30, inf),
    ("at least a dozen people", "at least", "more", 12, inf),
    ("no fewer than 30 people", "no fewer than", "more", 30, inf),
    ("up to 30 people", "up to", "less", 0, 30),
    ("no more than 30 people", "no more than", "less", 0, 30),
    ("fewer than 30 people", "fewer than", "less", 0, 30),
    ("20 miles or so", "", "about", 18, 22),
    ("30 or more people", "", "more", 30, inf),
    ("30-plus people", "", "more", 30, inf),
    ("twenty-odd people", "", "about", 18, 22),
    ("more than half voted", "more than", "more", 0.5, inf),
    ("It ran for over three days.", "over", "more", 3, inf),
    ("It ran over three days.", "", "", 3, 3),
]


@pytest.mark.parametrize(("text", "words", "modifier", "low", "high"), BOUNDED)
def test_is_bounded(text, words, modifier, low, high):
    (found,) = read(text)
    assert text[found.modifier_start : found.start].strip() == words
    assert (found.modifier, found.low, found.high) == (modifier, pytest.approx(low), pytest.approx(high))


# Text, spans, units, what each is a rate of.
RATES = [
    ("£15 an hour", ["£15 an hour"], ["pound-sterling"], ["hour"]),
    ("£15 an hour before tax", ["£15 an hour"], ["pound-sterling"], ["hour"]),
    ("£15 a year ago", ["£15", "a year"], ["pound-sterling", "year"], ["", ""]),
    ("78 per cent a year before.", ["78 per cent", "a year"], ["percent", "year"], ["", ""]),
    ("$4 per head", ["$4 per head"], ["dollar"], ["head"]),
    ("£3/kg", ["£3/kg"], ["pound-sterling"], ["kilogram"]),
    ("£12 each", ["£12 each"], ["pound-sterling"], ["each"]),
    ("60 mph", ["60 mph"], ["mile"], ["hour"]),
    ("60 miles an hour", ["60 miles an hour"], ["mile"], ["hour"]),
    ("10 km/h", ["10 km/h"], ["kilometre"], ["hour"]),
    ("30 miles per gallon", ["30 miles per gallon"], ["mile"], ["gallon"]),
    ("30 people a day", ["30"], [""], ["day"]),
    ("12 months at £100", ["12 months", "£100"], ["month", "pound-sterling"], ["", "month"]),
    ("10 miles (16 km)", ["10 miles", "16 km"], ["mile", "kilometre"], ["", ""]),
]


@pytest.mark.parametrize(("text", "stretches", "units", "rates"), RATES)
def test_is_a_rate(text, stretches, units, rates):
    found = read(text)
    assert spans(text) == stretches
    assert ([quantity.unit for quantity in found], [quantity.per for quantity in found]) == (units, rates)


# Text, span, kind, low, high, unit.
RANGES = [
    ("between 26 and 31 million people", "26 and 31 million", COUNT, 26e6, 31e6, ""),
    ("10 to 12 people", "10 to 12", COUNT, 10, 12, ""),
    ("26-31 people", "26-31", COUNT, 26, 31, ""),
    ("20-30,000 people", "20-30,000", COUNT, 20_000, 30_000, ""),
    ("people aged 18-24", "18-24", COUNT, 18, 24, ""),
    ("3-4%", "3-4%", PERCENT, 3, 4, "percent"),
    ("3–4 miles", "3–4 miles", MEASURE, 3, 4, "mile"),
    ("£3-4m", "£3-4m", MONEY, 3e6, 4e6, "pound-sterling"),
    ("£10m to £12m", "£10m to £12m", MONEY, 10e6, 12e6, "pound-sterling"),
    ("two or three days", "two or three days", DURATION, 2, 3, "day"),
    ("7-9pm", "7-9pm", CLOCK, 1140, 1260, "minute"),
    ("9:00-17:00", "9:00-17:00", CLOCK, 540, 1020, "minute"),
]


@pytest.mark.parametrize(("text", "span", "kind", "low", "high", "unit"), RANGES)
def test_is_a_range(text, span, kind, low, high, unit):
    (found,) = read(text)
    assert text[found.start : found.end] == span
    assert (found.kind, found.low, found.high, found.unit, found.modifier) == (kind, low, high, unit, "")


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("They won 21-10 at Pell.", ["21", "10"]),
        ("They lost 10-21 at Pell.", ["10", "21"]),
        ("Winning 35-24, they left.", ["35", "24"]),
        ("They beat Pell Rovers 4-2.", ["4", "2"]),
        ("A 2-0 win", ["2", "0"]),
        ("It rose from 10 to 12 people.", ["10", "12"]),
        ("The council voted 14 to 9.", ["14", "9"]),
        ("It rose 3 per cent to 15 per cent.", ["3 per cent", "15 per cent"]),
        ("A rise of nearly £3m to £15m", ["£3m", "£15m"]),
        ("It was up 40 to 320.", ["40", "320"]),
        ("It rose 10 to 12 per cent.", ["10 to 12 per cent"]),
        ("between one hundred and two hundred", ["one hundred and two hundred"]),
    ],
)
def test_tells_results_and_changes_from_ranges(text, stretches):
    assert spans(text) == stretches


# Text, values, units.
CHANGES = [
    ("rose from 10 to 12 per cent", [10, 12], ["percent", "percent"]),
    ("fell from 31 to 26 million people", [31e6, 26e6], ["", ""]),
    ("rose from £3 to £4 million", [3e6, 4e6], ["pound-sterling", "pound-sterling"]),
    ("rose from 900 to 1.2 million", [900, 1.2e6], ["", ""]),
    ("grew from two to three metres", [2, 3], ["metre", "metre"]),
    ("open from 5 to 6pm", [1020, 1080], ["minute", "minute"]),
]


@pytest.mark.parametrize(("text", "values", "units"), CHANGES)
def test_shares_the_unit_of_what_it_changes_to(text, values, units):
    found = read(text)
    assert ([quantity.value for quantity in found], [quantity.unit for quantity in found]) == (values, units)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a three-day event", "three-day"),
        ("a six-foot-two keeper", "six-foot-two"),
        ("12- to 15-year-olds", "12- to 15-year"),
        ("a 5,000-acre farm", "5,000-acre"),
        ("a three-and-a-half-year term", "three-and-a-half-year"),
        ("a half-hour drive", "a half-hour"),
        ("the 10-year-old boy", "10-year"),
    ],
)
def test_stands_before_a_noun(text, span):
    (found,) = read(text)
    assert (text[found.start : found.end], found.attributive) == (span, True)


@pytest.mark.parametrize(
    ("text", "early", "late"),
    [
        ("half past nine", 570, 1290),
        ("a quarter to ten", 585, 1305),
        ("7 o'clock", 420, 1140),
        ("at 7.30, he", 450, 1170),
    ],
)
def test_leaves_open_which_half_of_the_day_it_is(text, early, late):
    (found,) = read(text)
    assert (found.kind, found.low, found.high) == (CLOCK, early, late)


@pytest.mark.parametrize(
    "text",
    [
        *("in 1984 he left", "the 1972 games", "since the 1990s", "in his 30s", "on 4 June", "on May 5", "on Sept. 6"),
        *(
            "the Formula 1 race",
            "A Boeing 737 crashed",
            "Apollo 11 landed",
            "on Channel 4",
            "see page 4",
            "chapter two",
        ),
        *("at 12 High Street", "call 020 7946 0958", "call 555-0199", "221B Pell Row", "the A40", "covid-19", "No. 10"),
        *(
            "version 4.2.1",
            "#12",
            "3-2-1",
            "9/11",
            "a 4x4",
            "a 5G network",
            "World War Two",
            "the Big Four",
            "42nd Street",
        ),
        *(
            "the Third Army",
            "nineteen eighty-four",
            "one of them",
            "no one came",
            "the one",
            "a few hundred",
            "dozens of",
        ),
        *("several hundred people", "tens of thousands", "half asleep", "at half-time", "once a week", "12,34", "007"),
    ],
)
def test_counts_nothing(text):
    assert read(text) == []


def test_leaves_out_what_is_taken():
    text = "They met nine days ago, for two days, in 300 towns."
    (found, last) = read(text, [(9, 22)])
    assert (found.value, last.value) == (2, 300)
    assert len(read(text)) == 3


def test_reads_one_stretch_only():
    text = "Ten men came. Six women left. Two stayed."
    words = Words(text)
    assert [text[q.start : q.end] for q in find_quantities(text, words, 3, 6)] == ["Six"]
    assert find_quantities(text, words, 3, 3) == []


PARTS = [
    *(
        "12",
        "1,200",
        "3.5",
        "twenty",
        "-",
        "one",
        "half",
        "a",
        "third",
        "million",
        "and",
        "per cent",
        "%",
        "£",
        "$",
        "US",
    ),
    *(
        "km",
        "ft",
        "in",
        "miles",
        "hour",
        "an",
        "to",
        "between",
        "of",
        "percentage",
        "points",
        "dozen",
        "hundred",
        "a.m.",
    ),
    *(
        "about",
        "or so",
        "more than",
        "at",
        ":",
        "/",
        "½",
        "'",
        '"',
        "–",
        "people",
        "Street",
        "May",
        ".",
        ",",
        "minus",
        "°C",
    ),
    *(
        "couple of",
        "times",
        "twice",
        "fold",
        "o'clock",
        "past",
        "quarter",
        "sq",
        "S",
        "é",
        "٣",
        "²",
        "\n",
        "degrees",
        "or",
    ),
]


@given(st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(["", " ", "-"])), max_size=14))
def test_keeps_within_the_text_in_order(parts):
    text = "".join(part + gap for part, gap in parts)
    position = 0
    for quantity in read(text):
        assert position <= quantity.modifier_start <= quantity.start < quantity.end <= len(text)
        assert not text[quantity.start].isspace()
        assert not text[quantity.end - 1].isspace()
        assert quantity.low <= quantity.high
        assert quantity.grain > 0
        position = quantity.end


@given(st.text(max_size=60))
def test_takes_any_text(text):
    for quantity in read(text):
        assert 0 <= quantity.start < quantity.end <= len(text)


@given(st.integers(0, 10**12))
def test_digits_are_read_back(number):
    (found,) = read(f"They counted {number:,} birds.")
    assert found.low == found.value == found.high == number


@given(st.decimals(0, 10**6, places=2))
def test_decimals_are_read_back(number):
    (found,) = read(f"They counted £{number:,} there.")
    assert found.value == pytest.approx(float(number))


@given(st.integers(2, 999_999))
def test_words_are_read_back(number):
    text = f"They counted {number_in_words(number)} birds."
    (found,) = read(text)
    assert (found.value, text[found.end :]) == (number, " birds.")


@given(st.integers(1, 9999))
def test_ordinals_are_read_back(number):
    (found,) = read(f"It was the {ordinal_in_digits(number)} bird.")
    assert (found.kind, found.value) == (ORDINAL, number)


def test_numbers_share_one_sign_of_percent():
    assert [(it.kind, it.value) for it in read("Fares rose 5 and 7 per cent.")] == [(PERCENT, 5), (PERCENT, 7)]
