import pytest
from phrase_harness import corrected, hits_of, matches_of

from editlint.checks.wording.repeated_word import RepeatedWordCheck

CHECK = RepeatedWordCheck()


@pytest.mark.parametrize(
    ("text", "expected", "fixed"),
    [
        ("In the the end.", "the the", "In the end."),
        ("The the end.", "The the", "The end."),
        ("It went on and\nand on.", "and\nand", "It went on and on."),
        ("It it it was.", "It it it", "It was."),
        ("He said said so.", "said said", "He said so."),
    ],
)
def test_a_doubled_word(text, expected, fixed):
    assert matches_of(CHECK, text) == [expected]
    assert corrected(CHECK, text) == fixed
    assert matches_of(CHECK, fixed) == []


@pytest.mark.parametrize(
    "text",
    [
        "Duran Duran play.",
        "Take 5 5 times.",
        "It was so, so late.",
        "He had.\n\nHad he?",
        "A B B A",
        "What it is. Is it?",
    ],
)
def test_what_may_stand_twice(text):
    assert matches_of(CHECK, text) == []


def test_allowed_words():
    assert matches_of(CHECK, "All that he had had, he knew that that was it.", allow=["had", "that"]) == []


def test_only_words_without_meaning_are_dropped_safely():
    hits = hits_of(CHECK, "of of, now now, the The Hague, The the")
    assert [hit.proposals[0].safe for hit in hits] == [True, False, False, True]
