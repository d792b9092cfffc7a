"""The figures of an article: sizes, grades and every formula, for the whole, each section and each paragraph.

For people who look at numbers: rules have their own measures. Everything here is computed when asked for; the formulas
of textstat are by far the dearest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.readability import DEFAULT_FORMULA, measure
from editlint.analysis.readability.formulas import FORMULAS
from editlint.analysis.readability.measured_parts import paragraphs, sections
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.readability.measured_parts import Part

WORDS_A_MINUTE = 238  # silent reading of English prose by adults (Brysbaert 2019)


class PartFigures(NamedTuple):
    """The figures of one section or paragraph.

    Attributes:
        title: a section's heading, a paragraph's first words.
        start, end: prose offsets.
        words, sentences: of its running text.
        longest: words of its longest sentence.
        grade: Flesch-Kincaid grade on our own sentence boundaries; rough below a hundred words.
    """

    title: str
    start: int
    end: int
    words: int
    sentences: int
    longest: int
    grade: float


class Figures(NamedTuple):
    """The figures of an article.

    Attributes:
        words, sentences, paragraphs: of its running text.
        minutes: time of reading.
        grades: the formulas that need only counts, on our own sentence boundaries, by name.
        textstat: everything that textstat tells of the prose, by name.
        sections, each_paragraph: the parts, in order.
    """

    words: int
    sentences: int
    paragraphs: int
    minutes: float
    grades: dict[str, float]
    textstat: dict[str, Any]
    sections: Sequence[PartFigures]
    each_paragraph: Sequence[PartFigures]


class MeasureChange(NamedTuple):
    """A formula's value before and after an edit. `harder` is by how much the text became harder, in its unit."""

    before: float
    after: float
    harder: float


def figures(article: Article) -> Figures:
    """All figures of an article."""
    from editlint.analysis.readability.textstat_values import NAMES

    readability = article.readability
    counts = readability.counts
    each_paragraph = paragraph_figures(article)
    return Figures(
        words=counts.words,
        sentences=counts.sentences,
        paragraphs=len(each_paragraph),
        minutes=counts.words / WORDS_A_MINUTE,
        grades={name: readability.grade(name) for name in FORMULAS},
        textstat={name: getattr(readability, name) for name in NAMES},
        sections=[_part(article, part) for part in sections(article)],
        each_paragraph=each_paragraph,
    )


def paragraph_figures(article: Article) -> list[PartFigures]:
    """The figures of each paragraph alone: cheap, since no formula of textstat is asked."""
    return [_part(article, part) for part in paragraphs(article)]


def _part(article: Article, part: Part) -> PartFigures:
    measured = measure(article, part.first, part.after)
    start, end = article.blocks[part.first].start, article.blocks[part.after - 1].end
    words = article.words
    lengths = [
        words.index_at(sentence.end) - words.index_at(sentence.start)
        for sentence in article.sentences
        if part.first <= sentence.block < part.after
    ]
    return PartFigures(
        title=part.title or _opening(article.text[start:end]),
        start=start,
        end=end,
        words=measured.counts.words,
        sentences=measured.counts.sentences,
        longest=max(lengths, default=0),
        grade=measured.grade(),
    )


def _opening(text: str, room: int = 40) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text[: 2 * room].split())
    return line if len(line) <= room else line[: room + 1].rsplit(" ", 1)[0] + " …"


def change(before: Article, after: Article, formula: str = DEFAULT_FORMULA) -> MeasureChange:
    """How an edit changed the value of a formula, on our own sentence boundaries.

    Two versions of one article are what the formulas tell apart best (19 times in 20 on texts rewritten for learners).
    """
    old, new = before.readability.grade(formula), after.readability.grade(formula)
    rises_with_ease = formula == "flesch_reading_ease"
    return MeasureChange(old, new, old - new if rises_with_ease else new - old)
