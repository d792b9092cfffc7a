"""Lengths and points of a passage that something else explains: where much is told, being the only one says little."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from editlint.analysis.statements.lengths import Length, TimedSentence
from editlint.analysis.statements.points import now_of
from editlint.language.en import spans as en

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.points import Point
    from editlint.analysis.statements.statement import Amount

_DAY = 1440  # minutes
_REACH = 4  # sentences of the paragraph on either side
_ROOM = {"minute": 3, "hour": 30}  # minutes by which a length may be off, by its unit


def is_taken(article: Prose, length: Length, first: Point, last: Point) -> bool:
    """Whether a length, or two points that it may be between, is explained by something else of the paragraph."""
    return (
        _is_from_a_birth(article, length, first)
        or _is_between_zones(article, length, first)
        or _are_measured(article, length, first, last)
        or _fits_others(article, length, first, last)
    )


def _is_from_a_birth(article: Prose, length: Length, first: Point) -> bool:
    """Whether a length would count from a birth and is no life: "was married for 60 years" of somebody born in 1920."""
    read = article.reading.at(first.start)
    clause = read.clause_at(first.start) if read is not None else None
    own = length.clause
    born = clause is not None and clause.verb.lemma == "bear"
    return born and own is not None and own.verb.lemma not in en.LIVING


def _is_between_zones(article: Prose, length: Length, first: Point) -> bool:
    """Whether hours are those of a flight, whose two times of day may be of two zones."""
    if length.quantity.unit != "hour" or first.sort != "clock":
        return False
    told = (length.read.index, article.reading.index_at(first.start))
    return any(not en.FLYING.isdisjoint(article.reading.words_of(at)) for at in told)


def _are_measured(article: Prose, length: Length, first: Point, last: Point) -> bool:
    """Whether two points of one sentence have a length of their own there, and the other one is told elsewhere."""
    read = article.reading.at(first.start)
    if read is None or read is length.read or not read.start <= last.start < read.end:
        return False
    own = [Length(sentence, it) for sentence in (TimedSentence(article, read),) for it in sentence.lengths]
    return any(_fits(it, first, last) for it in own)


def _fits_others(article: Prose, length: Length, first: Point, last: Point) -> bool:
    """Whether a length is the time between two other points of its paragraph, or one and the day of writing."""
    clock = first.sort == "clock"
    points = [it for it in _points(article, length, clock=clock) if it.is_like(first)]
    now = now_of(article) if article.published is not None else None
    if first.sort == "date" and now is not None:
        points.append(now)
    known = {first.start, last.start}
    pairs = ((one, other) for one, other in combinations(points, 2) if {one.start, other.start} != known)
    return any(_fits(length, one, other) or _fits(length, other, one) for one, other in pairs)


def _points(article: Prose, length: Length, *, clock: bool) -> Iterator[Point]:
    at, sentences = length.read.index, article.sentences
    for index in range(max(0, at - _REACH), min(at + _REACH + 1, len(sentences))):
        if sentences[index].block == length.read.block:
            sentence = TimedSentence(article, article.reading.sentence(index))
            yield from sentence.clocks if clock else sentence.points


def _fits(length: Length, first: Point, last: Point) -> bool:
    """Whether a length is the time from one point to the next time that the other comes, but for a unit or a day."""
    quantity = length.quantity
    unit = en.DAYS[quantity.unit]
    if first.sort == "clock":
        return _fits_clocks(quantity.value * unit * _DAY, _ROOM.get(quantity.unit, _DAY), first.amount, last.amount)
    room = max(1, 1 / unit)  # dates are told to the day
    least, most = (last.amount.low - first.amount.high) / unit, (last.amount.high - first.amount.low) / unit
    return most > 0 and least - room <= quantity.value <= most + room


def _fits_clocks(minutes: float, room: float, first: Amount, last: Amount) -> bool:
    """Whether so many minutes lie between two times of day, of whatever days."""
    over = (last.low - first.low - minutes) % _DAY
    return min(over, _DAY - over) <= room
