"""Histories: whose births, ages, feasts and events a text tells, with the days at which they hold. Names are invented."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.article import Article
from editlint.analysis.statements.histories.finding import find_histories, histories_of
from editlint.analysis.statements.statement import DATE, Amount
from editlint.documents import parse
from editlint.source import Source

PUBLISHED = dt.date(2024, 6, 5)


def article(text: str, published: dt.date | None = PUBLISHED) -> Article:
    return Article(parse(Source(text, "a.txt"), "text"), as_of=published)


def years(amount: Amount) -> str:
    if amount.unit != DATE:
        return f"{amount.low:g}" if amount.low == amount.high else f"{amount.low:g}–{amount.high:g}"
    first, last = (dt.date.fromordinal(int(day)) for day in amount[:2])
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def stated(text: str, *attributes: str, published: dt.date | None = PUBLISHED) -> list[str]:
    """What a text states of some attributes: "age 53 Ana Ruiz at 2024"."""
    return [
        f"{it.attribute} {'/'.join(map(years, it.readings))} {it.name}" + (f" at {years(it.when)}" if it.when else "")
        for it in find_histories(article(text, published))
        if it.attribute in attributes
    ]


AGES = [
    ("Ana Ruiz, 53, runs the ferry. Ruiz was born in 1971.", ["age 53 Ana Ruiz at 2024"]),
    ("The new coach, Ana Ruiz (53), was born in 1971.", ["age 53 Ana Ruiz at 2024"]),
    ("Ana Ruiz was born in 1920 and was 34 when she won the cup, in 1954.", ["age 34 Ana Ruiz at 1954"]),
    ("In 1954, when she was 34, Ana Ruiz won the cup. She was born in 1920.", ["age 34 Ana Ruiz at 1954"]),
    ("Born in 1888, Ana Ruiz was 52 by the time the war came in 1940.", ["age 52 Ana Ruiz at 1940"]),
    ("Ana Ruiz, born in 1841, sat until 1919, when she was 78.", ["age 78 Ana Ruiz at 1919"]),
    ("At the age of 41, in 1976, Ana Ruiz left. She was born in 1935.", ["age 41 Ana Ruiz at 1976"]),
    ("Ana Ruiz was 22 in 1958, and 62 in 1998.", ["age 22 Ana Ruiz at 1958", "age 62 Ana Ruiz at 1998"]),
    ("Ana Ruiz, an octogenarian born in 1940, sings.", ["age 80–89 Ana Ruiz at 2024"]),
    ("Ana Ruiz was born in 1948. Ruiz is in her seventies.", ["age 70–79 Ana Ruiz at 2024"]),
    ("The 60-year-old chapel, built in 1964, is cold.", ["age 60 The 60-year-old chapel at 2024"]),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages_are_somebodys_at_a_time(text, expected):
    assert stated(text, "age") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz was born in 1920. She retires at the age of 65.",  # of no time that is told
        "Ana Ruiz, 86, made the film in 1973. She was born in 1929.",  # then or now
        "Luis Ruiz, 12, and his father Luis Ruiz, 48, came in 1990. Luis Ruiz was born in 1978.",
        "Ana Ruiz, born in 1920, was 36 of 40 in the race.",
    ],
)
def test_an_age_of_an_open_time_or_person_is_not_stated(text):
    assert stated(text, "age") == []


def test_an_age_at_a_death_waits_for_its_date():
    text = "Ana Ruiz died on Friday at her home. She was 87. Ruiz was born on 3 June 1937."
    assert stated(text, "age-at-death") == ["age-at-death 87 Ana Ruiz"]


EVENTS = [
    ("Ana Ruiz (1899–1966) was a painter. She was 66 when she died.", ["born 1899 Ana Ruiz", "died 1966 Ana Ruiz"]),
    (
        "Ana Ruiz (b. Lima, 1899; d. Cusco, 1966) was a painter, dead at 66.",
        ["born 1899 Ana Ruiz", "died 1966 Ana Ruiz"],
    ),
    ("Ana Ruiz lived from 1810 to 1893 and died at 83.", ["born 1810 Ana Ruiz", "died 1893 Ana Ruiz"]),
    ("Papers give her date of birth as 4 July 1980. Ana Ruiz is 43.", ["born 1980 Ana Ruiz"]),
    (
        "The council closed the baths in 1987. Since the closure of the baths in 1985 nobody swims.",
        ["closed 1987 the baths", "closed 1985 the baths"],
    ),
    ("The gallery opened its doors in 1999. It is 25 years old.", ["opened 1999 The gallery"]),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_what_happened_is_dated_by_verb_noun_and_bracket(text, expected):
    assert stated(text, "born", "died", "closed", "opened") == expected


def test_a_date_that_may_be_that_of_the_clause_is_not_that_of_a_noun_in_it():
    text = "The council announced the closure of the mill in 1987. The mill was sold in 1990, and the quay in 1991."
    assert stated(text, "closed") == []


FEASTS = [
    (
        "The bakery opened in 1974. Next week its owners mark its 50th anniversary.",
        ["years-begun 50 The bakery at 2024"],
    ),
    (
        "Count Otmar, who came to the throne in 1871, kept his golden jubilee in 1921.",
        ["years-embarked 50 Count Otmar at 1921"],
    ),
    (
        "The bridge collapsed in 1952. On the 30th anniversary of the collapse, in 1982, they met.",
        ["years-since 30 the collapse at 1982"],
    ),
    ("Ana Ruiz was born in 1954. She celebrated her 70th birthday in May 2024.", ["birthday 70 Ana Ruiz at 2024"]),
    (
        "First run in 1974, the Tarrant Marathon holds its 51st edition in June 2024.",
        ["edition 51 Tarrant Marathon at 2024"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FEASTS)
def test_feasts_count_from_what_they_are_of(text, expected):
    assert stated(text, "years-begun", "years-embarked", "years-since", "birthday", "edition") == expected


def test_what_began_anew_has_no_beginning_to_count_from():
    text = "The chapel was founded in 1850. It was rebuilt in 1870. The chapel keeps its 150th anniversary in 2020."
    assert stated(text, "began") == []


def test_an_article_without_histories_is_not_read():
    of_nothing = article("The council met on 3 May 2024. Nobody had an answer, and 300 people left.")
    assert not any(histories_of(of_nothing))
    assert "mentions" not in of_nothing._memory
