"""Contradictions of each kind are planted into generated articles and found; where the numbers agree all is silent.

Each strategy gives an article and the same one with one value changed. The articles are put together from sentences
about persons, mills and battles that do not exist, between sentences that state nothing.
"""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from dates_house import found
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editlint.analysis.dates.intervals import easter
from editlint.analysis.statements.wording import ordinal, spelt
from editlint.checks.calendar.holidays import orthodox_easter

SETTINGS = settings(max_examples=12, deadline=None, derandomize=True)
FILLERS = (
    "The hall was full, and the band played on.",
    "Nobody knows who planted the trees along the river.",
    "“We were glad of it,” a neighbour said.",
    "Tickets cost 12 euros, and the doors open at 19:30.",
    "The team won 31-4 in front of 2,000 people.",
)
FIRST = ("Nadia", "Ilse", "Marta", "Oskar", "Pavel")
LAST = ("Torres", "Lindqvist", "Okafor", "Brandt", "Petrov")
fillers = st.lists(st.sampled_from(FILLERS), max_size=3).map(" ".join)
days = st.dates(min_value=dt.date(1850, 1, 1), max_value=dt.date(2015, 12, 31))
wrong_by = st.integers(min_value=3, max_value=14)
names = st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)).map(" ".join)


def us(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def uk(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


written = st.sampled_from((us, uk))


@st.composite
def weekday(draw):
    day, style, shift = draw(days), draw(written), draw(st.integers(1, 6))
    names = list(calendar.day_name)
    sentence = "The council of London met on {}, {}."  # the place says which calendar a day before 1926 is of
    right = sentence.format(names[day.weekday()], style(day))
    wrong = sentence.format(names[(day.weekday() + shift) % 7], style(day))
    return "weekday-mismatch", right, wrong, None


@st.composite
def impossible(draw):
    month = draw(st.sampled_from(["April", "June", "September", "November"]))
    year = draw(st.integers(1900, 2015))
    return (
        "impossible-date",
        f"The law of {month} 30, {year} still holds.",
        f"The law of {month} 31, {year} still holds.",
        None,
    )


@st.composite
def reversed_range(draw):
    first, last = sorted(draw(st.lists(st.integers(1850, 2015), min_size=2, max_size=2, unique=True)))
    text = draw(
        st.sampled_from(
            ["She led the mill from {} to {}.", "Between {} and {} the town grew.", "The old mill ({}–{}) is gone."]
        )
    )
    return "reversed-range", text.format(first, last), text.format(last, first), None


@st.composite
def lifespan(draw):
    born, name, style = draw(days), draw(names), draw(written)
    died = born + dt.timedelta(days=draw(st.integers(400, 30000)))
    text = "{} ({} – {}) was a pilot."
    return "lifespan", text.format(name, style(born), style(died)), text.format(name, style(died), style(born)), None


def years_lived(born: dt.date, then: dt.date) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


@st.composite
def age_at_death(draw):
    born, name, style = draw(days), draw(names), draw(written)
    died = born + dt.timedelta(days=draw(st.integers(10000, 30000)))
    age = years_lived(born, died)
    between = draw(fillers)
    text = "{0} was born in Arica on {1}. {2}\n\n{0} died in Lima on {3} at the age of {4}."
    right = text.format(name, style(born), between, style(died), age)
    return "age", right, text.format(name, style(born), between, style(died), age + draw(wrong_by)), None


@st.composite
def age_now(draw):
    name, published = draw(names), draw(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2020, 12, 31)))
    born = published.year - draw(st.integers(30, 70))
    text = "{0}, {1}, is a pilot. {2}\n\n{0} was born in Arica in {3}."
    between = draw(fillers)
    age = published.year - born
    return (
        "age",
        text.format(name, age, between, born),
        text.format(name, age + draw(wrong_by), between, born),
        published,
    )


@st.composite
def anniversary(draw):
    begun, number, wrong = draw(st.integers(1850, 1950)), draw(st.integers(20, 60)), draw(st.integers(1, 9))
    between = draw(fillers)
    place = draw(st.sampled_from(["Lesna", "Orlau", "Kirkby"]))
    text = (
        f"The flood of Mill Street in {place} struck on May 3, {begun}. {between}\n\n"
        "In {} the town marked the {} anniversary of the flood of Mill Street."
    )
    return (
        "anniversary",
        text.format(begun + number, ordinal(number)),
        text.format(begun + number, ordinal(number + wrong)),
        None,
    )


@st.composite
def known_anniversary(draw):
    number, wrong = draw(st.integers(20, 79)), draw(st.integers(1, 9))
    said = draw(st.sampled_from([ordinal, lambda n: spelt(n, as_ordinal=True)]))
    text = "On {} the mayor opened the new hall. {}\n\nThe opening coincides with the {} anniversary of the Battle of Midway."
    day = us(dt.date(1942 + number, 6, draw(st.integers(1, 30))))
    between = draw(fillers)
    return "anniversary", text.format(day, between, said(number)), text.format(day, between, said(number + wrong)), None


@st.composite
def duration(draw):
    first, length, wrong = draw(st.integers(1850, 1950)), draw(st.integers(5, 50)), draw(wrong_by)
    text = draw(
        st.sampled_from(
            [
                "In the {2} years from {0} to {1} the town doubled.",
                "She was mayor from {0} to {1}, {2} years.",
                "Her {2}-year term ({0}–{1}) was quiet.",
            ]
        )
    )
    last = first + length
    return "duration", text.format(first, last, length), text.format(first, last, length + wrong), None


@st.composite
def years_since(draw):
    first, length, wrong = draw(st.integers(1850, 1950)), draw(st.integers(5, 50)), draw(wrong_by)
    text = draw(
        st.sampled_from(
            [
                "The mill burned down in {0}. {2} years later, in {1}, it was rebuilt.",
                "In {1}, {2} years after the mill was built in {0}, it burned down.",
                "The mill was built in {0} and sold {2} years later, in {1}.",
            ]
        )
    )
    last = first + length
    return "years-since", text.format(first, last, length), text.format(first, last, length + wrong), None


@st.composite
def tense(draw):
    published = draw(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2020, 12, 31)))
    text = draw(
        st.sampled_from(["The service, which launched in {}, is free.", "The list has not been changed since {}."])
    )
    right = published.year - draw(st.integers(1, 20))
    return "tense", text.format(right), text.format(published.year + draw(st.integers(1, 15))), published


@st.composite
def order(draw):
    first, length = draw(st.integers(1850, 1950)), draw(st.integers(1, 50))
    text = draw(
        st.sampled_from(
            ["The mill opened in {} and closed in {}.", "She moved there in {}, and later, in {}, to Lima."]
        )
    )
    return "order", text.format(first, first + length), text.format(first + length, first), None


@st.composite
def conflict(draw):
    year, wrong, between = draw(st.integers(1700, 1900)), draw(st.integers(1, 20)), draw(fillers)
    text = f"The Battle of Lesna ({year}) was short. {between}\n\n" + "He fell at the Battle of Lesna in {}."
    return "conflict", text.format(year), text.format(year + wrong), None


@st.composite
def holiday(draw):
    year, shift = draw(st.integers(1900, 2090)), draw(st.integers(1, 6))
    right = easter(year) + dt.timedelta(days=1)
    wrong = right + dt.timedelta(days=shift)
    text = "The shop is closed on Easter Monday, {}."
    orthodox = orthodox_easter(year) + dt.timedelta(days=1)
    assume(wrong != orthodox)
    return "holiday-mismatch", text.format(us(right)), text.format(us(wrong)), None


@st.composite
def decade(draw):
    first = draw(st.sampled_from([1850, 1880, 1910, 1920, 1950, 1990]))  # "the 1900s" may be the century
    inside, outside = first + draw(st.integers(0, 9)), first + draw(st.integers(10, 25))
    text = "The mill was built in the {}s ({})."
    return "period", text.format(first, inside), text.format(first, outside), None


@st.composite
def ordinal_letters(draw):
    number, letters = draw(st.integers(1, 200)), draw(st.sampled_from(["st", "nd", "rd", "th"]))
    assume(ordinal(number) != f"{number}{letters}")
    text = "She was the {} to come."
    return "ordinal-suffix", text.format(ordinal(number)), text.format(f"{number}{letters}"), None


@st.composite
def year_typo(draw):
    year, at = str(draw(st.integers(1850, 2020))), draw(st.integers(0, 3))
    text = "The mill has stood there since {}, they say."
    return "year-typo", text.format(year), text.format(year[: at + 1] + year[at:]), None


@st.composite
def mixed(draw):
    one, other = draw(days), draw(days)
    text = "The fair opened on {}. The inn closed on {}."
    return "mixed-format", text.format(us(one), us(other)), text.format(us(one), uk(other)), None


KINDS = {
    "weekday": weekday,
    "impossible": impossible,
    "reversed": reversed_range,
    "lifespan": lifespan,
    "age at death": age_at_death,
    "age now": age_now,
    "anniversary": anniversary,
    "known anniversary": known_anniversary,
    "duration": duration,
    "years since": years_since,
    "tense": tense,
    "order": order,
    "conflict": conflict,
    "holiday": holiday,
    "period": decade,
    "ordinal": ordinal_letters,
    "year typo": year_typo,
    "mixed": mixed,
}


@pytest.mark.parametrize("kind", KINDS)
def test_planted_contradictions_are_found_and_their_twins_are_silent(kind):
    @SETTINGS
    @given(KINDS[kind](), fillers, fillers)
    def check(planted, before, after):
        rule, right, wrong, published = planted
        right, wrong = (f"{before}\n\n{text}\n\n{after}".strip() for text in (right, wrong))
        assert not found(right, published), right
        hits = found(wrong, published)
        assert {f"dates.{rule}", f"dates.{rule}-told"} & {hit.rule for hit in hits}, wrong

    check()


@pytest.mark.parametrize(
    "kind", ["weekday", "reversed", "duration", "years since", "anniversary", "known anniversary", "age at death"]
)
def test_each_fix_makes_the_sum_right(kind):
    @SETTINGS
    @given(KINDS[kind]())
    def check(planted):
        rule, _, wrong, published = planted
        for hit in found(wrong, published):
            for fix in hit.fixes:
                assert not fix.safe
                text = wrong
                for edit in sorted(fix.edits, reverse=True):
                    text = text[: edit.start] + edit.text + text[edit.end :]
                again = {each.rule for each in found(text, published)}
                assert f"dates.{rule}" not in again, (fix.title, text)

    check()


@SETTINGS
@given(st.text(alphabet=st.sampled_from("ab 0123456789-–,.()thndse\nMay19’s"), max_size=200), st.none() | days)
def test_no_text_makes_a_check_fail(text, published):
    found(text, published, strict=True)
