import pytest

from editlint.language.en.indefinite_article import certain_article, indefinite_article


@pytest.mark.parametrize(
    "word", ["hour", "honest", "heir", "umbrella", "unimportant", "uninformed", "onerous", "egg", "Xcode"]
)
def test_an_before_a_vowel_sound(word):
    assert indefinite_article(word) == "an"


@pytest.mark.parametrize(
    "word", ["house", "unit", "European", "one", "use", "unanimous", "result", "utility", "ewe", "xylem", "unary"]
)
def test_a_before_a_consonant_sound(word):
    assert indefinite_article(word) == "a"


@pytest.mark.parametrize("word", ["8", "8-year-old", "80", "11", "11th", "18-month", "EPA", "IMF", "Italian", "egg"])
def test_certainly_an(word):
    assert certain_article(word) == "an"


@pytest.mark.parametrize("word", ["1", "10", "9-year-old", "7", "100", "CIA", "TV", "Ukrainian", "one-off", "cat"])
def test_certainly_a(word):
    assert certain_article(word) == "a"


@pytest.mark.parametrize(
    "word",
    [
        "uvloop",
        "FBI",
        "MP",
        "NATO",
        "UN",
        "SOS",
        "x-ray",
        "t-shirt",
        "html",
        "url",
        "Émile",
        "118",
        "11,500",
        "EU-wide",
    ],
)
def test_uncertain(word):
    assert certain_article(word) == ""
