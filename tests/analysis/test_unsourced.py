from __future__ import annotations

import pytest

from editlint.analysis.article import Article
from editlint.analysis.unsourced import find_figures, find_superlatives, is_sourced
from editlint.documents import parse
from editlint.source import Source

CLASSES = (["largest", "busiest"], ["expensive"], ["number"])


def article(text: str) -> Article:
    return Article(parse(Source(text), "text"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Prices rose 4.5 percent and 12% more.", ["4.5 percent", "12%"]),
        ("It cost $3 million, £2,500,000 and €25,000.", ["$3 million", "£2,500,000"]),
        ("They have approximately 3,000 and 3,500 tanks.", ["approximately 3,000 and 3,500 tanks"]),
        ("Nearly 12,000 people came.", ["Nearly 12,000 people"]),
        ("In 2024, on May 3 at 12.30, 15 people aged 40 came to 12 Main Street.", []),
        ("It lies about 1,200 miles away, since about 2016.", []),
        ("More than 12,000 came and at least 2,000 left.", ["More than 12,000", "at least 2,000"]),
    ],
)
def test_figures(text: str, figures: list[str]) -> None:
    assert [text[start:end] for start, end in find_figures(article(text))] == figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is the largest ship and Norland's busiest port.", ["the largest", "Norland's busiest"]),
        ("It is the most expensive ship, the first ever.", ["the most expensive", "the first ever"]),
        ("A record number came on the first train, a larger one.", ["A record number"]),
    ],
)
def test_superlatives(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_superlatives(article(text), *CLASSES)] == found


@pytest.mark.parametrize(
    ("text", "sourced"),
    [
        ("Prices rose by 4 percent.", False),
        ("Prices rose by 4 percent, the ministry said.", True),
        ("Prices rose by 4 percent. The ministry said rents rose too.", True),
        ("Prices rose by 4 percent. It rained. The ministry said rents rose too.", False),
        ("The clerk was alleged in the indictment to have kept 4 percent.", True),
        ("The clerk who filed the indictment kept 4 percent.", False),
        ("Prices rose by 4 percent. Critics say rents rose too.", False),
        ("Prices rose by 4 percent.\n\nThe ministry said rents rose too.", False),
    ],
)
def test_a_source_is_near(text: str, sourced: bool) -> None:
    assert is_sourced(article(text), text.index("4 percent")) is sourced
