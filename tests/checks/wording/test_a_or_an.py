import pytest
from phrase_harness import corrected, hits_of, matches_of

from editlint.checks.wording.a_or_an import AOrAnCheck

CHECK = AOrAnCheck()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took a hour.", "It took an hour."),
        ("An union met.", "A union met."),
        ("In June a 8-year-old won.", "In June an 8-year-old won."),
        ("“A egg,” she said.", "“An egg,” she said."),
    ],
)
def test_the_wrong_article_is_put_right(text, expected):
    assert corrected(CHECK, text) == expected
    assert matches_of(CHECK, expected) == []


@pytest.mark.parametrize(
    "text",
    [
        "Plan A is off.",
        "Option (a) is on.",
        "A, an, a",
        "from a to e",
        "a\n\nEnd",
        "AN EGG",
        "a “egg”",
        "Vitamin A, A and E",
    ],
)
def test_letters_and_names_are_no_articles(text):
    assert matches_of(CHECK, text) == []


def test_words_of_two_schools():
    assert matches_of(CHECK, "an historic, an history, an hat", either=["histor"]) == ["an hat"]


def test_the_message_can_name_the_right_one():
    assert [hit.values["right"] for hit in hits_of(CHECK, "a egg, an cat")] == ["an", "a"]
