"""What a length of time is the whole of: a range, or the course of one thing told by its beginning and its end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import PRONOMINAL, Joint, Phrase
from editlint.analysis.statements.lengths import Length, TimedSentence, verbs_between
from editlint.analysis.statements.points import Point, in_order
from editlint.language.en import spans as en

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Clause


def whole_of(article: Prose, length: Length) -> tuple[list[Point], list[Point]] | None:
    """The points of what a length is the whole of: a range, or the beginning and the end of one thing."""
    ranges = length.sentence.ranges
    if len(ranges) > 1:
        return None
    if ranges:
        first, last = ranges[0]
        return ([first], [last]) if _measures(length, first, last) else None
    ends = _course(article, length)
    return ([ends[0]], [ends[1]]) if ends is not None else None


def _measures(length: Length, first: Point, last: Point) -> bool:
    """Whether a length is that of a range: nothing between them tells another thing."""
    quantity, read = length.quantity, length.read
    if quantity.attributive and length.phrase is not None and length.phrase.head in en.PRODUCTS:
        return False
    if first.start <= quantity.start < last.end:
        start, end = first.end, quantity.start
    elif quantity.start < first.start:
        start, end = quantity.end, first.start
    else:
        start, end = last.end, quantity.start
    if any(start <= it.start < end and read.text.startswith(" from ", it.end - read.start) for it in read.quantities):
        return False  # "21 years in all: 12 from 1999 to 2011"
    verbs = verbs_between(read, start, end)
    took = length.clause is not None and length.clause.verb.lemma in en.WHOLE
    lasting = len(verbs) == 1 and verbs[0].lemma in en.LASTING
    if verbs and not lasting and not (took and all(verb.shape == "to" for verb in verbs)):
        return False
    between = read.between(start, end)
    those = length.phrase is not None and length.phrase.determiner in ("those", "these", "that", "this")
    if any(isinstance(part, Phrase) and part.determiner in ("each", "every") for part in between):
        return False
    return those or not any(isinstance(part, Joint) and part.lower in (";", "and", "but", "or") for part in between)


def _course(article: Prose, length: Length) -> tuple[Point, Point] | None:
    """The beginning and the end of one thing, told by two verbs: "The fair opens on 3 May and closes on 9 May"."""
    sentence = length.sentence
    if not any(_ends_something(sentence, clause) for clause in length.read.clauses):
        previous = length.read.index - 1
        if previous < 0 or article.sentences[previous].block != length.read.block or not _takes_up(length):
            return None
        sentence = TimedSentence(article, article.reading.sentence(previous))
    for first, last in pairwise(sentence.read.clauses):
        begins, ends = _dated(sentence, first), _dated(sentence, last)
        if first.verb.lemma not in en.BEGINNING or last.verb.lemma not in en.ENDING or not _same(first, last):
            continue
        if begins and ends and begins.is_like(ends):
            others = [it for it in sentence.points if it.is_like(begins) and it not in (begins, ends)]
            return None if others or sentence.begins_again(last) else in_order(begins, ends)
    return None


def _ends_something(sentence: TimedSentence, clause: Clause) -> bool:
    return clause.verb.lemma in en.ENDING and _dated(sentence, clause) is not None


def _takes_up(length: Length) -> bool:
    """Whether a length in the next sentence is of what was told: "In that fortnight", "It lasted two weeks"."""
    phrase, clause = length.phrase, length.clause
    told = phrase is not None and (phrase.determiner in en.TAKING_UP or phrase.kind == "date")
    if told and phrase is not None and phrase.preposition in ("in", "during", "over", "for", ""):
        return True
    return clause is not None and clause.verb.lemma in en.WHOLE and clause.subject is not None and clause.verb.past


def _same(first: Clause, last: Clause) -> bool:
    same = first.subject is not None and last.subject is not None and first.subject.start == last.subject.start
    return same and not are_of_two(first, last)


def _dated(sentence: TimedSentence, clause: Clause) -> Point | None:
    """The one point that a clause is dated by."""
    points = [*sentence.points, *sentence.clocks]
    inside = [point for point in points if any(it.start <= point.start < it.end for it in clause.adjuncts)]
    return inside[0] if len(inside) == 1 else None


def are_of_two(first: Clause | None, last: Clause | None) -> bool:
    """Whether something is done to two things: "opened a new mill in 1951 and closed the old one in 1961"."""
    if first is None or last is None or not first.objects or not last.objects:
        return False
    one, other = first.objects[0], last.objects[0]
    return one.start != other.start and other.kind != PRONOMINAL
