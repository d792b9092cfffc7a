"""Grades on our own sentence boundaries."""

from __future__ import annotations

import math
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.readability import OWN, TEXTSTAT, measure
from editlint.analysis.readability import counts as module
from editlint.analysis.readability.counts import Counts, count_blocks, less
from editlint.analysis.readability.formulas import FORMULAS
from editlint.analysis.readability.measured_parts import paragraphs, sections, whole
from editlint.analysis.readability.syllables import by_spelling, dictionary, syllables
from editlint.documents import parse
from editlint.source import Source


def article(text: str, form: str = "markdown") -> Article:
    return Article(parse(Source(text), form))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("cat", 1), ("make", 1), ("passed", 1), ("wanted", 2), ("table", 2), ("idea", 3), ("science", 2), ("area", 3),
        ("business", 2), ("people", 2), ("playing", 2), ("colonel", 2), ("catalogue", 3), ("basically", 3),
        ("rhythm", 2), ("nationalism", 5), ("don't", 1), ("churches", 2), ("boss's", 2), ("mayor's", 2),
        ("three-year-old", 3), ("1939", 1), ("x", 1), ("zorvath", 2), ("blenquisted", 3), ("’", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, number: int) -> None:
    assert syllables()[word] == number


def test_the_dictionary_holds_words_and_no_compounds() -> None:
    words = dictionary()
    assert {"newspaper", "don't", "editor"} <= words
    assert len(words) > 120_000
    assert not any("-" in word or "." in word for word in words)


def test_unknown_words_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    from editlint.analysis.readability import syllables as module

    monkeypatch.setattr(module, "_ROOM", 1)
    table = module.Syllables()
    assert [table["zorvath"], table["mezzoform"], table["mezzoform"]] == [2, 3, 3]
    assert len(table) == 1


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.text(alphabet="abcdeilmnosty'", max_size=14))
def test_every_word_has_a_syllable(word: str) -> None:
    assert by_spelling(word) >= 1


TEXT = """# A heading is not counted

Mr. Ruiz paid $3.3 million. The U.S. Senate agreed.

- A first item.

## Second part

> We told the committee everything.

| a cell | another |
|---|---|
| one | two |
"""


def test_counts_are_of_running_text_and_by_our_sentences() -> None:
    counts = article(TEXT).readability.counts
    assert counts.sentences == 4
    assert counts.words == 9 + 3 + 5
    assert counts.syllables == 2 + 2 + 1 + 1 + 2 + 1 + 2 + 2 + 2 + (1 + 1 + 2) + (1 + 1 + 1 + 3 + 3)
    assert counts.polysyllables == 2
    assert counts.long_words == 3


def test_parts_add_up_to_the_whole() -> None:
    found = article(TEXT)
    parts = sections(found)
    assert [part.title for part in parts] == ["A heading is not counted", "Second part"]
    rest = found.readability.counts
    for part in parts:
        rest = less(rest, measure(found, part.first, part.after).counts)
    assert rest == Counts()
    assert len(paragraphs(found)) == 1
    assert [(part.first, part.after) for part in whole(found)] == [(0, len(found.blocks))]
    blocks = [count_blocks(found, at, at + 1) for at in range(len(found.blocks))]
    assert less(found.readability.counts, blocks[1]) == Counts(*map(sum, zip(blocks[0], *blocks[2:], strict=True)))


def test_words_beyond_what_one_lane_can_count_are_added_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = article(TEXT).readability.counts
    monkeypatch.setattr(module, "_MOST", 3)
    monkeypatch.setattr(module, "_LANE", 2)
    monkeypatch.setattr(module, "_by_form", cache(module._ByForm))
    assert article(TEXT).readability.counts == whole


COUNTS = Counts(sentences=5, words=100, syllables=150, polysyllables=10, letters=470, long_words=20)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("flesch_reading_ease", 206.835 - 20.3 - 126.9),
        ("flesch_kincaid_grade", 7.8 + 17.7 - 15.59),
        ("gunning_fog", 12.0),
        ("smog_index", 1.043 * math.sqrt(60) + 3.1291),
        ("automated_readability_index", 4.71 * 4.7 + 10 - 21.43),
        ("coleman_liau_index", 5.88 * 4.7 - 1.48 - 15.8),
        ("lix", 40.0),
        ("rix", 4.0),
    ],
)
def test_formulas(name: str, value: float) -> None:
    assert FORMULAS[name](COUNTS) == pytest.approx(value)


def test_formulas_agree_with_textstat_where_boundaries_and_syllables_do() -> None:
    found = article("The new mayor met the press today. She would not say who had paid the bill for it.").readability
    # The others differ by definition: textstat's letters include points, and its hard words are not on a list of easy ones.
    for name in ("flesch_reading_ease", "flesch_kincaid_grade", "smog_index", "lix", "rix"):
        assert found.grade(name, sentences=OWN) == pytest.approx(found.grade(name, sentences=TEXTSTAT)), name


def test_our_boundaries_are_the_default_and_textstats_a_choice() -> None:
    found = article("Mr. Ruiz paid $3.3 million to the U.S. Treasury in Jan. 2019 for the six old mills.").readability
    assert found.grade() == found.grade("flesch_kincaid_grade", sentences=OWN)
    assert found.grade() > found.grade(sentences=TEXTSTAT)


def test_any_formula_of_textstat_can_be_had_on_our_boundaries() -> None:
    text = (
        "Mr. Ruiz paid 3.3 million to the U.S. Treasury for the old mills. Nobody at the bank had asked him to pay it."
    )
    readability = article(text).readability
    assert readability.sentence_count == 4
    assert readability.grade("sentence_count") == 2.0
    assert readability.grade("dale_chall_readability_score") > 0
    with pytest.raises(AttributeError, match="no_such_formula"):
        readability.grade("no_such_formula")


@pytest.mark.parametrize("text", ["", "# Only a heading", "…"])
def test_an_article_without_running_text_has_grade_zero(text: str) -> None:
    assert article(text).readability.grade() == 0.0
