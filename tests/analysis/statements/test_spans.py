"""Lengths of time with the two points between which they lie, and where nothing tells these points."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.article import Article
from editlint.analysis.facts import Fact, Facts
from editlint.analysis.statements.spans import find_spans
from editlint.documents import parse
from editlint.source import Source

FLOOD = Fact("Mill Street flood", (), "event", dt.date(1954, 5, 3), dt.date(1954, 5, 3), "a book", "facts/house.yml:3")


def spans(text: str) -> list[str]:
    """What is stated of lengths, each as its attribute and its text."""
    article = Article(
        parse(Source(text, "a.txt"), "text"), as_of=dt.date(2024, 3, 1), facts_from=lambda: Facts([FLOOD])
    )
    return [f"{each.attribute} {each.text}" for each in find_spans(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It burned in 1901. Eight years later, in 1909, it rose.",
            ["apart-years Eight years later", "began 1901", "ended 1909"],
        ),
        (
            "It burned in 1901. In 1909, eight years on, it rose.",
            ["apart-years eight years on", "began 1901", "ended 1909"],
        ),
        ("It burned in 1901 and, eight years later, rose.", []),
        (
            "Burned in 1901, it rose in 1909, eight years later.",
            ["apart-years eight years later", "began 1901", "ended 1909"],
        ),
        (
            "In 1950, five years after the war ended in 1945, it was sold.",
            ["apart-years five years after", "began 1945", "ended 1950"],
        ),
        ("In 1959, five years after a great flood, it was sold.", []),
        (
            "In 1959, five years after the Mill Street flood, it was sold.",
            ["apart-years five years after", "began Mill Street flood, May 3, 1954", "ended 1959"],
        ),
        ("It closed 20 years ago, in 2004.", ["apart-years 20 years ago", "began 2004", "ended March 1, 2024"]),
        ("It closed 20 years ago.", []),
        (
            "She served ten years as head of the yard, from 1990 to 2000.",
            ["lasts-years ten years", "began 1990", "ended 2000"],
        ),
        (
            "The fair, from 3 May 2024 through 5 May 2024, lasts two days.",
            ["lasts-days two days", "began 3 May 2024", "ended 5 May 2024"],
        ),
        (
            "Doors open at 7 p.m. and close at 11 p.m., four hours later.",
            ["told-hours four hours", "began 7 p.m.", "ended 11 p.m."],
        ),
        (
            "The strike began on 3 March and ended on 24 March. It lasted two weeks.",
            ["lasts-weeks two weeks", "began 3 March", "ended 24 March"],
        ),
        (
            "It was there four years in all, between 1980 and 1995.",
            ["spent-years four years", "began 1980", "ended 1995"],
        ),
        ("The two-year course was held from 1970 to 1990.", []),
        ("They met every four years from 1980 to 2020.", []),
        ("Sales fell for five years, from 1990 to 2000 levels.", []),
    ],
)
def test_a_length_has_the_points_that_its_sentence_gives_it(text, expected):
    assert spans(text) == expected


def test_a_point_that_could_be_several_has_each_as_a_reading():
    article = Article(
        parse(Source("Founded in 1890 and burned in 1901, it rose in 1909, eight years later.", "a.txt"), "text")
    )
    began = next(each for each in find_spans(article) if each.attribute == "began")
    years = [dt.date.fromordinal(int(reading.low)).year for reading in began.readings]
    assert years == [1901, 1890]
