"""Proper names in running text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.mentions.names import find_names, words_of_names
from editlint.documents import parse
from editlint.source import Source


def names(text: str, format_name: str = "text") -> list[tuple[str, str]]:
    article = Article(parse(Source(text), format_name))
    return [(mention.title, " ".join(mention.words)) for mention in find_names(article).mentions]


def test_runs_of_capitals_with_particles_and_initials() -> None:
    text = "On Monday Ana de la Cruz met J. K. Hansen and Ludwig van Brook near Port Hammerin."
    assert names(text) == [
        ("", "Ana"),
        ("", "Cruz"),
        ("", "J K Hansen"),
        ("", "Ludwig van Brook"),
        ("", "Port Hammerin"),
    ]


def test_titles_stand_apart_and_possessives_fall() -> None:
    assert names("He met Mayor Ruiz, Dr. Hansen and Hansen’s dog.") == [
        ("Mayor", "Ruiz"),
        ("Dr", "Hansen"),
        ("", "Hansen"),
    ]


def test_a_sentence_may_begin_with_any_word() -> None:
    assert names("Ferries left. The ferries of Port Hammerin left. However, nobody saw Ruiz.") == [
        ("", "Port Hammerin"),
        ("", "Ruiz"),
    ]


def test_headings_and_left_overs_say_nothing() -> None:
    text = "# Ferries Leave Port\n\nThe boats of Oslo left.\n\nShare on Facebook\n\nPosted in News, Harbour Life"
    assert names(text, "markdown") == [("", "Oslo")]


def test_offsets_are_those_of_the_prose() -> None:
    text = "In **Oslo** the mayor, Ana Ruiz's aunt, slept."
    article = Article(parse(Source(text), "markdown"))
    found = find_names(article)
    assert [article.text[m.start : m.end] for m in found.mentions] == ["Oslo", "Ana Ruiz"]
    assert found.full["Ruiz"][0].words == ("Ana", "Ruiz")
    assert list(found.single) == ["Oslo"]
    assert found.counts["Ana"] == 1


_PIECES = "Ana Ruiz’s Ruiz's Dr Mayor The And However of de van (Ruiz) (Torres) said ships Harrow Bay 1971 . , J."


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=14))
def test_no_name_has_a_word_that_is_not_told_beforehand(pieces: list[str]) -> None:
    article = Article(parse(Source(" ".join(pieces).replace(" .", ".").replace(" ,", ",")), "text"))
    words = {word for word in find_names(article).counts if word.isalpha()}
    assert words <= set(words_of_names(article))
