"""The figures of an article."""

from __future__ import annotations

from editlint.analysis.article import Article
from editlint.analysis.statistics import WORDS_A_MINUTE, change, figures
from editlint.documents import parse
from editlint.source import Source

TEXT = """The opening says it all in one sentence. It is short.

# The details

A paragraph under the heading, which is a good deal longer than the others are and ends late.

- An item of a list.
"""


def article(text: str) -> Article:
    return Article(parse(Source(text), "markdown"))


def test_figures_of_the_whole_and_its_parts() -> None:
    found = figures(article(TEXT))
    assert (found.words, found.sentences, found.paragraphs) == (34, 4, 2)
    assert found.minutes == 34 / WORDS_A_MINUTE
    assert found.grades["flesch_kincaid_grade"] > found.grades["rix"] > 0
    assert found.textstat["sentence_count"] == 4
    assert [(part.title, part.words, part.longest) for part in found.sections] == [
        ("The opening says it all in one sentence. …", 11, 8),
        ("The details", 23, 18),
    ]
    assert [part.sentences for part in found.each_paragraph] == [2, 1]
    assert found.each_paragraph[1].grade > found.each_paragraph[0].grade
    assert TEXT[found.each_paragraph[0].start : found.each_paragraph[0].end].endswith("It is short.")


def test_an_empty_article_has_figures() -> None:
    found = figures(article(""))
    assert (found.words, found.sections, found.grades["lix"]) == (0, [], 0.0)


def test_change_tells_which_way_an_edit_went() -> None:
    easy = article("The mayor lost. He left the town at once.")
    hard = article("The mayoral administration's unanticipated electoral disappointment necessitated relocation.")
    assert change(easy, hard).harder > 10
    assert change(hard, easy).harder < -10
    ease = change(easy, hard, "flesch_reading_ease")
    assert ease.before > ease.after
    assert ease.harder > 0
