"""Whom names, nouns and pronouns of an article mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from counting import calls_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from marked_mentions import marked

from editlint.analysis.article import Article
from editlint.analysis.mentions.chain import find_mentions
from editlint.analysis.mentions.known import Entity
from editlint.documents import parse
from editlint.source import Source

PASSAGES = Path(__file__).with_name("mentions.txt").read_text(encoding="utf-8").split("%%\n")


@pytest.mark.parametrize("passage", PASSAGES)
def test_every_marked_stretch_means_whom_it_should(passage: str) -> None:
    article, marks = marked(passage.strip())
    mentions = find_mentions(article)
    found = [(article.text[start:end], mentions.subject_key(start, end)) for start, end, _ in marks]
    assert found == [(article.text[start:end], key) for start, end, key in marks]


@pytest.mark.parametrize("passage", PASSAGES)
def test_it_does_not_matter_what_is_asked_first(passage: str) -> None:
    article, marks = marked(passage.strip())
    backwards = [find_mentions(article).subject_key(start, end) for start, end, _ in reversed(marks)]
    assert backwards[::-1] == [key for _, _, key in marks]


def entity(text: str) -> Entity | None:
    article, marks = marked(text)
    return find_mentions(article).at(marks[0][0], marks[0][1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then [Ruth Adler|] came.", Entity("p:adler", "Ruth Adler", "person", "she", 5)),
        ("[Mr Hobb|] came.", Entity("p:hobb", "Mr Hobb", "person", "he", 3)),
        ("At [the Halden Orchestra|] all left.", Entity("n:halden orchestra", "Halden Orchestra", "body", "it", 7)),
        ("[The Battle of Carrow|] began.", Entity("n:battle of carrow", "Battle of Carrow", "event", "it", 4)),
        ("They met in [Carrow|].", Entity("n:carrow", "Carrow", "place", "it", 12)),
        ("[The old chapel|] fell.", Entity("t:chapel", "The old chapel", "thing", "it", 0)),
        ("[The actress|] fell.", Entity("t:actress", "The actress", "person", "she", 0)),
        ("[The brothers|] fell.", Entity("t:brothers", "The brothers", "person", "they", 0)),
    ],
)
def test_an_entity_tells_what_is_known(text: str, expected: Entity) -> None:
    assert entity(text) == expected


def test_a_stretch_may_hold_what_follows_its_head() -> None:
    for stretch in ("[The owner of the yard|]", "[The owner|]", "[The owner's|]", "[The owner, who|]"):
        found = entity(f"{stretch} of the yard, 54, died.")
        assert found is not None
        assert found.key == "t:owner"


def test_a_stretch_of_another_phrase_means_nobody() -> None:
    assert entity("The owner of the yard [died on Monday|].") is None
    assert entity("Only [the owner sold|] it.") is None
    assert entity("[|]") is None


def test_a_name_before_a_title_is_passed_over() -> None:
    found = entity("The prize went to [Norwegian novelist Ida Krog|].")
    assert found is not None
    assert found.key == "p:krog"
    assert entity("The prize went to [Halden fishermen|].") is None


def test_a_surname_of_two_is_the_one_whom_the_paragraph_has_named() -> None:
    text = "Anna Holm and David Holm met.\n\nDavid Holm was a vet. [Holm|] died in 1990.\n\n[Holm|] had a farm."
    article, marks = marked(text)
    assert [find_mentions(article).subject_key(*mark[:2]) for mark in marks] == ["p:david holm", ""]


def test_headings_are_not_read() -> None:
    article = Article(parse(Source("# A Bishop and the Yard\n\nThe bishop fell."), "markdown"))
    at = article.text.index("The bishop")
    found = find_mentions(article).at(at, at + 10)
    assert found is not None
    assert found.start == at


_WORDS = st.sampled_from(  # white space is one of them
    [
        "Anna",
        "Torres",
        "Holm",
        "Mr",
        "Bishop",
        "Carrow",
        "Bank",
        "of",
        "the",
        "a",
        "his",
        "her",
        "it",
        "they",
        "who",
        "whose",
        "which",
        "and",
        ",",
        ".",
        ";",
        "was",
        "said",
        "sold",
        "born",
        "bishop",
        "yard",
        "chapel's",
        "brothers",
        "another",
        "old",
        "new",
        "40-year-old",
        "“",
        "”",
        "\n\n",
        "in",
        "after",
        "that",
        "itself",
        "he's",
        "’s",
        "(HRW)",
        "Jr",
    ]
)


@settings(max_examples=300, deadline=None)
@example(["in", "whose", "Torres", "of", "Mr", "Torres"])
@example(["In", "his", "yard", ",", "Torres", "said"])
@given(st.lists(_WORDS, max_size=60))
def test_every_mention_lies_where_it_says(words: list[str]) -> None:
    article = Article(parse(Source(" ".join(words)), "text"))
    mentions = find_mentions(article)
    starts = [*article.words.starts, len(article.text)]
    for start in starts:
        for end in article.words.ends:
            mention = mentions.mention(start, end)
            if mention is not None:
                assert start <= mention.start < mention.end <= end
                assert article.text[mention.start : mention.end].strip() == article.text[mention.start : mention.end]
                assert mention.known is None or mention.known.start <= mention.start


@settings(max_examples=200, deadline=None)
@example(["In", "Mr", "Torres", "of", "Halden", "'s", "yard"])
@given(st.lists(_WORDS, max_size=30))
def test_what_names_tell_is_what_would_be_read(words: list[str]) -> None:
    text = " ".join(words)
    named, read = (find_mentions(Article(parse(Source(text), "text"))) for _ in range(2))
    article = Article(parse(Source(text), "text"))
    for start in article.words.starts:
        for end in article.words.ends:
            one, other = named.mention(start, end), read.as_read(start, end)
            assert (one is None) == (other is None)
            if one is not None and other is not None:
                assert one[:2] == other[:2]
                assert (one.known and one.known.key) == (other.known and other.known.key)


@pytest.mark.parametrize(
    "unit",
    [
        "A man met Anna Torres and she sold it. ",
        "Ana Holm, Eva Holm, a bishop, his sister's ",
        "the man's man's ",
        "Bank of ",
        "Then his yard, and her bishop, who said it was the yard's; ",
        "Anna Torres died.\n\nHe left. ",
    ],
)
def test_the_work_grows_as_the_text(unit: str) -> None:
    def cost(times: int) -> int:
        article = Article(parse(Source(unit * times), "text"))
        assert article.sentences
        assert article.residue is not None
        return calls_of(lambda: find_mentions(article).subject_key(len(article.text) - 1, len(article.text)))

    cost(10)
    assert cost(1600) < 10 * cost(200)
