"""Corrections of misspelt words: what was meant comes first, and what makes no sense is not offered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.checks.grammar.suggestions import distance, nearest


@pytest.mark.parametrize(
    ("word", "offered", "expected"),
    [
        ("tuesday", ["Thursday", "Tuesdays", "Tuesday"], ["Tuesday"]),
        ("cafe", ["cage", "café"], ["café"]),
        ("alot", ["allot", "a lot"], ["a lot"]),
        ("harbr", ["Harare", "harbor"], ["harbor", "Harare"]),
        ("teh", ["tech", "the", "then", "eh"], ["tech", "the", "eh", "then"]),
        ("parcle", ["partible", "parcel", "particle"], ["parcel", "particle"]),
        ("qqqq", [], []),
    ],
)
def test_the_nearest_correction_comes_first(word: str, offered: list[str], expected: list[str]) -> None:
    assert nearest(word, offered) == expected


WORDS = st.text(alphabet="abcdeé ", max_size=8)


@given(WORDS, st.lists(WORDS, max_size=6))
def test_something_is_offered_where_something_was(word: str, offered: list[str]) -> None:
    kept = nearest(word, offered)
    assert bool(kept) == bool(offered)
    assert set(kept) <= set(offered)


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_zero_for_the_same_alone(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
