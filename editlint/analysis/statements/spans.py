"""Lengths of time and the two points that they lie between: "from 2008 to 2016, ten years", "in 1984, five years later".

One of the points may be told in several ways: then every one is a reading, and the length is wrong only when none fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Link, Phrase, Verb
from editlint.analysis.reading.quantity import CLOCK, DURATION
from editlint.analysis.statements.points import Point, dated_points, ranges_of
from editlint.analysis.statements.statement import Statement
from editlint.analysis.statements.stating import Subject, state_number
from editlint.language.en import spans as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Clause, Read

BEGAN, ENDED = "began", "ended"
_LASTS = {
    "minute": "lasts-minutes",
    "hour": "lasts-hours",
    "day": "lasts-days",
    "week": "lasts-weeks",
    "month": "lasts-months",
    "year": "lasts-years",
}
_IN_UNITS = {"night": ("day", 1), "fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}


def find_spans(article: Article) -> Iterator[Statement]:
    """The lengths of time whose two points an article tells, with those points."""
    for index in _told_lengths(article):
        read = article.reading.sentence(index)
        for length in read.quantities:
            if length.kind == DURATION and length.unit in (*_LASTS, *_IN_UNITS):
                yield from _span(article, read, length)


def _told_lengths(article: Article) -> list[int]:
    """The sentences with a unit of time and a number, in order."""
    from bisect import bisect_right

    starts = [sentence.start for sentence in article.sentences]
    places = article.words.places(en.UNITS)
    return sorted({bisect_right(starts, article.words.starts[place]) - 1 for place in places} - {-1})


class _Length:
    """A length of time where it stands: what is before and behind it, and the clause that it belongs to."""

    def __init__(self, read: Read, length: Quantity) -> None:
        self.read, self.quantity = read, length
        items = read.items
        at = next(index for index, item in enumerate(items) if item.end >= length.end)
        self.before = [item.lower for item in items[max(0, at - 3) : at]]
        self.behind = [item.lower for item in items[at + 1 : at + 4]]
        self.next = next((word for word in self.behind if word not in (",", "(", "”", "“")), "")
        self.touching = self.behind[:1] == [self.next]
        self.clause = read.clause_at(length.start)
        self.phrase = next((it for it in read.phrases if it.start <= length.start < it.end), None)


def _span(article: Article, read: Read, length: Quantity) -> Iterator[Statement]:
    told = _Length(read, length)
    if told.touching and (told.next in en.OF_AGE or told.next in en.COMPARED) and told.next not in ("from",):
        return
    ends = _ends(article, told)
    if ends is None:
        return
    began, ended = ends
    if not began or not ended:
        return
    subject = Subject(f"span {length.start}", "")
    yield _lasts(subject, length, article.text)
    yield began[0].statement(subject, BEGAN, began)
    yield ended[0].statement(subject, ENDED, ended)


def _lasts(subject: Subject, length: Quantity, text: str) -> Statement:
    unit, size = _IN_UNITS.get(length.unit, (length.unit, 1))
    stated = state_number(subject, _LASTS[unit], length, text)
    readings = tuple(each._replace(low=each.low * size, high=each.high * size, unit=unit) for each in stated.readings)
    return stated._replace(readings=readings, grain=stated.grain * size)


def _ends(article: Article, told: _Length) -> tuple[list[Point], list[Point]] | None:
    """The readings of the earlier and of the later point, the likeliest first; None where a length has no two."""
    if told.touching or told.next in en.LATER:
        if told.next in en.LATER or (told.next in en.AFTER and told.next != "into" and _is_last(told)):
            return _counted(article, told, forwards=True)
        if told.next in en.EARLIER:
            return _counted(article, told, forwards=False)
        if told.next in en.AFTER:
            return _from_tail(article, told, forwards=True)
        if told.next in en.BEFORE:
            return _from_tail(article, told, forwards=False)
        if told.next in en.AGO | en.SINCE:
            return None
    if any(word in en.REPEATED for word in told.before[-2:]) or told.quantity.per:
        return None
    return _whole(article, told)


def _is_last(told: _Length) -> bool:
    """Whether "after" ends its clause: "He left two years after." """
    return len(told.behind) < 2 or told.behind[1] in (",", ";", ")", "and", "but", ".")


def _counted(article: Article, told: _Length, *, forwards: bool) -> tuple[list[Point], list[Point]] | None:
    """The points of "in 1984, five years later": the date beside it, and those told before."""
    points = dated_points(article, told.read)
    own = _own_point(told, points)
    if own is None:
        return None
    others = [point for point in points if point is not own and point.start < max(own.start, told.quantity.start)]
    others = others[::-1] or _told_before(article, told.read)
    others = [point for point in others if point.is_like(own)]
    return (others, [own]) if forwards else ([own], others)


def _own_point(told: _Length, points: Sequence[Point]) -> Point | None:
    """The date that a counted length leads to: the nearest one of its own clause, with no verb between."""
    place, best = told.quantity.start, None
    for point in points:
        low, high = sorted((place, point.start))
        between = told.read.between(low, high)
        if any(isinstance(part, Verb) for part in between) and not _opens_clause(told, point, between):
            continue
        if any(isinstance(part, Link) and part.lower in (";", ":") for part in between):
            continue
        if best is None or abs(point.start - place) < abs(best.start - place):
            best = point
    return best


def _opens_clause(told: _Length, point: Point, between: Sequence[object]) -> bool:
    """Whether a length at the head of a sentence counts to the date of its main clause: "Ten years later he ... in 1909"."""
    verbs = [part for part in between if isinstance(part, Verb)]
    opens = not told.read.between(told.read.start, told.quantity.modifier_start)
    return opens and len(verbs) == 1 and verbs[0].finite and point.start > told.quantity.end


def _told_before(article: Article, read: Read) -> list[Point]:
    """The points of the two sentences before one in its paragraph, the nearest first."""
    found: list[Point] = []
    for index in (read.index - 1, read.index - 2):
        if index < 0 or article.sentences[index].block != read.block:
            break
        found += dated_points(article, article.reading.sentence(index))[::-1]
    return found


def _from_tail(article: Article, told: _Length, *, forwards: bool) -> tuple[list[Point], list[Point]] | None:
    """The points of "in 1950, nine years after the war ended in 1945": one in the words behind, one before or after them."""
    points = dated_points(article, told.read)
    stop = _tail_end(told)
    tail = [point for point in points if told.quantity.end <= point.start < stop]
    main = [point for point in points if point.start < told.quantity.start or point.start >= stop]
    if not tail or not main:
        return None
    main = sorted(main, key=lambda point: abs(point.start - told.quantity.start))
    main = [point for point in main if point.is_like(tail[0])]
    return (tail[:1], main) if forwards else (main, tail[:1])


def _tail_end(told: _Length) -> int:
    """Where the words after "nine years after" end: at a mark or at the end of the sentence."""
    verbs = 0
    for part in told.read.behind(told.quantity.end):
        if isinstance(part, Link) and part.lower in (",", ";", ":", "(", ")", "—", "–"):
            return part.start
        if isinstance(part, Verb) and part.finite:
            verbs += 1
            if verbs > 1:
                return part.start
    return told.read.end


def _whole(article: Article, told: _Length) -> tuple[list[Point], list[Point]] | None:
    """The points of what a length is the whole of: a range, or the beginning and the end of one thing."""
    ranges = ranges_of(article, told.read)
    if len(ranges) > 1:
        return None
    if ranges:
        first, last = ranges[0]
        return ([first], [last]) if _measures(told, first, last) else None
    return None


def _measures(told: _Length, first: Point, last: Point) -> bool:
    """Whether a length is that of a range: nothing between them tells another thing."""
    length, read = told.quantity, told.read
    if length.attributive and told.phrase is not None and told.phrase.head in en.PRODUCTS:
        return False
    inside = first.start <= length.start < last.end
    between = read.between(length.end, first.start) if length.start < first.start else read.between(last.end, length.start)
    if inside:
        between = read.between(first.end, length.start)
    verbs = [part for part in between if isinstance(part, Verb)]
    if any(verb.lemma not in en.LASTING for verb in verbs) or len(verbs) > 1:
        return False
    return not any(isinstance(part, Link) and part.lower in (";", "and", "but", "or") for part in between)


__all__ = ["BEGAN", "CLOCK", "ENDED", "Clause", "Phrase", "find_spans"]
