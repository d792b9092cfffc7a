import pytest

from editlint.language.en.indefinite_article import indefinite_article


@pytest.mark.parametrize("word", ["hour", "honest", "heir", "umbrella", "unimportant", "uninformed", "onerous", "egg"])
def test_an_before_a_vowel_sound(word):
    assert indefinite_article(word) == "an"


@pytest.mark.parametrize("word", ["house", "unit", "European", "one", "use", "unanimous", "result", "utility", "ewe"])
def test_a_before_a_consonant_sound(word):
    assert indefinite_article(word) == "a"
