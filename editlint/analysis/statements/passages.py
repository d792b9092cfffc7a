"""A length of time and the only two points of its passage: nothing else there can be meant.

A passage is a sentence with the one before and the one after it in the paragraph. A link of this kind is weaker than one
by clause, and statements by it have attributes of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Phrase
from editlint.analysis.statements.lengths import Length, TimedSentence, verbs_between
from editlint.analysis.statements.points import Point, in_order, lend_year
from editlint.language.en import spans as en

_REACH = 40  # characters before a date in which its noun may stand

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.statements.ends import Ends


def ends_in_passage(article: Article, length: Length) -> Ends | None:
    """The two points of the passage of a length, in order; None where there are not just two, or another length."""
    if not _can_be_told_elsewhere(length):
        return None
    sentences = [length.sentence]
    for index in (length.read.index - 1, length.read.index + 1):
        if 0 <= index < len(article.sentences) and article.sentences[index].block == length.read.block:
            sentences.append(TimedSentence(article, article.reading.sentence(index)))
    lengths = [it for sentence in sentences for it in sentence.lengths]
    points = sorted(point for sentence in sentences for point in (*sentence.points, *sentence.clocks))
    alike = _alike(points, clock=length.quantity.unit in en.OF_A_DAY)
    if len(lengths) > 1 or len(alike) != 2 or not alike[0].is_like(alike[1]):
        return None
    ends = _ordered(alike)
    if ends is None:
        return None
    if _is_definite(length) or _make_a_course(_word_of(article, ends[0]), _word_of(article, ends[1])):
        return [ends[0]], [ends[1]]
    return None


def _alike(points: list[Point], *, clock: bool) -> list[Point]:
    """The times of day, or the dates; days without a year get that of the date beside them."""
    if clock:
        return [point for point in points if point.sort == "clock"]
    dated = [point for point in points if point.sort == "date"]
    days = [point for point in points if point.sort == "day"]
    if dated and days:
        return sorted([*dated, *(lend_year(day, dated[0]) for day in days)])
    return dated or days or [point for point in points if point.sort == "weekday"]


def _is_definite(length: Length) -> bool:
    """Whether a length is that of a thing told of: "the four-week shoot", "his 17-year reign", "It lasted two weeks"."""
    if length.quantity.attributive:
        return True
    clause = length.clause
    lasted = clause is not None and clause.verb.lemma in en.LAST and clause.verb.start < length.quantity.start
    return lasted and not verbs_between(length.read, length.quantity.end, length.read.end)


def _word_of(article: Article, point: Point) -> str:
    """The verb, or the noun, that a point dates."""
    read = article.reading.at(point.start)
    if read is None:
        return ""
    before = list(read.between(max(read.start, point.start - _REACH), point.start))
    while before and isinstance(before[-1], Phrase) and before[-1].preposition == "of":
        before.pop()
    if before and isinstance(before[-1], Phrase) and before[-1].head in en.NOUNS_OF_ENDS:
        return en.NOUNS_OF_ENDS[before[-1].head]
    clause = read.clause_at(point.start)
    return clause.verb.lemma if clause is not None else ""


def _make_a_course(first: str, last: str) -> bool:
    """Whether what was dated first can begin what ends with the last: opened and closed, closed and reopened."""
    return (first in en.BEGINNING and last in en.ENDING) or last in en.REVERSALS.get(first, ())


def _can_be_told_elsewhere(length: Length) -> bool:
    """Whether a length is of something that the passage tells: no rate, no age, no thing that is sold by its length."""
    quantity, phrase = length.quantity, length.phrase
    if length.touching and length.next in en.OF_AGE | en.COMPARED | en.COUNTING:
        return False
    if set(length.before) & en.REPEATED or quantity.per or (phrase is not None and phrase.head in en.PRODUCTS):
        return False
    if not quantity.attributive:
        return length.next != "of"
    return phrase is not None and phrase.determiner not in ("a", "an", "", "any", "another")


def _ordered(points: list[Point]) -> tuple[Point, Point] | None:
    first, last = points
    if first.sort in ("date", "clock") and last.amount.high < first.amount.low:
        return (last, first) if first.sort == "date" else None
    return in_order(first, last)
