"""Wholes with their parts, shares, votes, scores, ranks and counts that return, as they are stated."""

from __future__ import annotations

import pytest

from editlint.analysis.article import Article
from editlint.analysis.statements.passage_parts import find_all_parts
from editlint.documents import parse
from editlint.source import Source


def stated(text: str) -> list[str]:
    """What is stated, each as its attribute and its text."""
    return [f"{each.attribute} {each.text}" for each in find_all_parts(Article(parse(Source(text, "a.txt"), "text")))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The boat carried 31 people: 20 anglers, six guides and four cooks.",
            ["total 31", "part 20", "part six", "part four"],
        ),
        ("The boat carried 31 people, including 20 anglers, six guides and four cooks.", []),
        (
            "Four goats, two sheep and a donkey, nine animals in all, were sold.",
            ["total nine", "part Four", "part two", "part a"],
        ),
        (
            "Steel took £2.8m of the £4.1m, wood £0.7m and paint the remaining £0.9m.",
            ["total £4.1m", "part £2.8m", "part £0.7m", "part £0.9m"],
        ),
        (
            "The navy sent 19 ships. Eleven are Danish, five Dutch and two Greek.",
            ["total 19", "part Eleven", "part five", "part two"],
        ),
        ("Ten were hurt. Six went to hospital, where two died. The other four went home.", []),
        ("The yard has 40 men, 30 of them sailors and 20 of them cooks.", []),
        (
            "The yard has 40 workers, 30 of them men and 20 of them women.",
            ["total 40", "part 30", "part 20"],
        ),
    ],
)
def test_a_whole_and_its_parts(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town owns 60% of the quay and the church the other 30%.", ["last-share 30%", "share-before 60%"]),
        (
            "Coal is 40%, wood 30% and the rest, 20%, is peat.",
            ["last-share 20%", "shares-before 40%", "shares-before 30%"],
        ),
        ("Coal is 40% of the fuel and wood 30%.", []),
        ("The top 10% own half the land and the other 40% own a third.", []),
    ],
)
def test_shares_of_a_hundred(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A third of the 1,800 boats, about 450, sank.",
            ["share-of-whole A third", "count-of-share 450", "whole-of-share 1,800"],
        ),
        ("A third of the 1,800 boats, 400 tugs and a pier were lost.", []),
        ("Nearly half of them (48 per cent) sank.", ["share-in-words Nearly half", "share-in-figures 48 per cent"]),
        ("Only 14 of the 12 pilots came.", ["some-of 14", "all-of 12"]),
    ],
)
def test_one_part_said_twice(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bill was carried by 38 votes to 51.", ["votes-for 38", "votes-against 51"]),
        ("The bill was defeated by 38 votes to 51.", []),
        ("The 15-member board decided by nine to seven.", ["members 15", "vote nine", "vote seven"]),
        ("Skagen beat Rugen 1-2.", ["winner-score 1", "loser-score 2"]),
        ("Skagen won 1-2 on penalties.", []),
        ("Skagen beat the 5-7 Gulls.", []),
    ],
)
def test_votes_and_scores(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skagen has most, 42, followed by Rugen with 47.", ["ranked-before 42", "ranked-behind 47"]),
        ("Skagen had most, 42, up from 47.", []),
        ("Three people were hurt. The four victims are well.", ["count-again four", "earlier-count Three"]),
        ("Three people were hurt. Another was dead. The four victims are here.", []),
        (
            "Her three sons, Ib, Ole, Aage and Jens, came.",
            ["count-said three", "named Ib", "named Ole", "named Aage", "named Jens"],
        ),
        ("Her three sons, Ib, Ole and Jens, came.", []),
    ],
)
def test_ranks_and_counts_that_return(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
