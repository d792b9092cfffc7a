"""Weaker links of ages, feasts and events: found where nothing else can be meant, silent where something can."""

from __future__ import annotations

import datetime as dt

import pytest
from dates_house import rules_of

PUBLISHED = dt.date(2024, 3, 1)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("age", "Ana Ruiz (44) won the vote yesterday. She came into the world in May 1951 in a bread van."),
        ("age-told", "Not many have done it. Ana Ruiz, a 1951 baby, is the first octogenarian to swim the lake."),
        (
            "anniversary-told",
            "The club gets a new roof for its centenary next month. It took its first members in 1949.",
        ),
        ("anniversary-told", "They met in May 2009, forty years on from the disaster. In May 1979 the dam gave way."),
        ("conflict-told", "Torres quit on 3 February. His resignation on 13 February came after a row."),
        ("holiday-told", "Pipers led the way on November 13 as 200 guests sat down to a St Andrew's Day supper."),
    ],
)
def test_one_fault_is_one_violation(rule, text):
    assert rules_of(text, PUBLISHED) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz (44) won the vote yesterday. Her mother came into the world in May 1951 in a bread van.",
        "Ana Ruiz (44) beat Luis Torres. He came into the world in May 1951, and Torres has been mayor since 1990.",
        "The club gets a new roof for its centenary next month. Its school took its first pupils in 1949.",
        "The club gets a new roof for its centenary next month. The Torres Bank took its first customers in 1949.",
        "Torres quit on 3 February. Her second resignation on 13 February came after a row.",
        "Torres quit on 3 February. They announced the resignation on 13 February.",
        "Pipers were told on November 13 who would lead the St Andrew's Day supper.",
    ],
)
def test_silent(text):
    assert not rules_of(text, PUBLISHED)
