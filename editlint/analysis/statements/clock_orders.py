"""Two times of one day of a passage, of which one must be the earlier: doors and start, departure and arrival.

The roles are read from the words nearest to a time, whatever the syntax; that a passage tells just two times, of one
track, without a word of another day or thing, is what makes them of one course.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from editlint.analysis.statements.clock_places import tells_clock
from editlint.analysis.statements.lengths import TimedSentence
from editlint.language.en import clock_roles as en
from editlint.language.en.inflection import inflected
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.points import Point

Pair = tuple["Point", "Point"]
_SAME = LatePattern(en.SAME_DAY, re.IGNORECASE)
_RANGE, _LEAD = LatePattern(en.RANGE), LatePattern(en.BEFORE_RANGE, re.IGNORECASE)
_BREAK = LatePattern(r"[;:]| and | but | when | as | while |, ")
_HALF = 720
_FEW = 240  # minutes by which a stretch may run backwards and be a slip
_NIGHT = 360  # minutes after noon from which a time of a night is before midnight
_HERE = "@"  # stands for a time in its own sentence
_DOORS = "meeting"
_TWO = 2  # times of a passage
_REACH = 2  # sentences from one time to the other
_FAR = 90  # characters from a time to its role
_BEHIND = 15  # characters that a role behind its time counts farther
_AT_BREAK = 25


def clock_orders(article: Prose) -> Iterator[Pair]:
    """The pairs of times, the earlier by the words first, that the clock has the other way round."""
    reading = article.reading
    told = [at for at in sorted(reading.numbered) if tells_clock(article.text, *article.sentences[at][:2])]
    done: set[tuple[int, int]] = set()
    for at in told:
        near = [it for it in told if at <= it <= at + _REACH and _in_block(article, at, it)]
        words = frozenset().union(*(reading.words_of(it) for it in near))
        if words.isdisjoint(_forms()) and words.isdisjoint(en.IN_RANGES):
            continue
        pair = _pair(article, [TimedSentence(article, reading.sentence(it)) for it in near])
        if pair is not None and (pair[0].start, pair[1].start) not in done:
            done.add((pair[0].start, pair[1].start))
            yield pair


def _in_block(article: Prose, one: int, other: int) -> bool:
    return article.sentences[one].block == article.sentences[other].block


def _pair(article: Prose, sentences: Sequence[TimedSentence]) -> Pair | None:
    """The two times of a passage in the order of their roles, where no reading of the clock has them so."""
    points = sorted((point for each in sentences for point in each.clocks), key=lambda it: it.start)
    start, end = sentences[0].read.start, sentences[-1].read.end
    if len(points) != _TWO:
        return None
    if _is_range(article, *points):
        one, other = points
        few = 0 < one.amount.low - other.amount.high < _FEW and one.amount.low // _HALF == other.amount.low // _HALF
        return (one, other) if few and one.amount.low == one.amount.high else None
    same = _SAME.search(article.text, start, end)
    words = set(re.findall(r"[a-z]+", article.text[start:end].lower()))
    if (words & en.NOT_OF_ONE_DAY) - ({"later"} if same else set()):
        return None
    roles = [_roles(article, point, points) for point in points]
    order = {(one[1] > other[1]) - (one[1] < other[1]) for one, other in product(*roles) if one[0] == other[0]}
    if len(order) != 1 or 0 in order:
        return None
    early, late = points if order == {-1} else points[::-1]
    doors = {rank for role in roles for track, rank in role if track == _DOORS} == {0, 1}
    if early.start > late.start and not doors and words.isdisjoint(_looking_back(roles)):
        return None  # "the show closes at 5pm and the concert begins at 7pm"
    half = {en.HALF_WORDS[word] for word in words if word in en.HALF_WORDS}
    times = [_times(article, it, same is not None) for it in (early, late)]
    if len(half) == 1 and same is None:
        told = half.pop()
        times = [[it for it in several if it // _HALF * _HALF == told] or several for several in times]
    if same is None and (len(times[0]) != 1 or len(times[1]) != 1 or times[0][0] // _HALF != times[1][0] // _HALF):
        return None
    if not times[0] or not times[1] or min(times[0]) <= max(times[1]):
        return None
    return _at(early, min(times[0])), _at(late, max(times[1]))


def _looking_back(roles: Sequence[Sequence[tuple[str, int]]]) -> frozenset[str]:
    """Words of a passage that tells first what ended: who arrives may leave again, so a pronoun is none there."""
    reversible = any(track in en.REVERSIBLE for role in roles for track, _ in role)
    return en.HAD if reversible else en.HAD | en.TAKING_UP


def _is_range(article: Prose, one: Point, other: Point) -> bool:
    """Whether two times are the ends of a stretch: "from 2pm until 1.30pm"."""
    lead = _LEAD.search(article.text, max(0, one.start - 12), one.start)
    return lead is not None and _RANGE.fullmatch(article.text, one.end, other.start) is not None


def _at(point: Point, minute: int) -> Point:
    return point._replace(amount=point.amount._replace(low=minute, high=minute))


def _times(article: Prose, point: Point, same: bool) -> list[int]:
    """The minutes of a day that a time may be: of an open one both halves, unless the passage tells its part of it."""
    low, high = int(point.amount.low), int(point.amount.high)
    if low == high:
        return [low]
    sentence = article.sentence_at(point.start)
    part = None
    if sentence is not None:
        found = list(_SAME.finditer(article.text, sentence.start, sentence.end))
        part = found[0]["part"] if same and found else None
    if part == "night":
        return [high] if low >= _NIGHT else [low]
    return [low + en.HALVES[part]] if part in en.HALVES else [low, high]


def _roles(article: Prose, point: Point, points: Sequence[Point]) -> list[tuple[str, int]]:
    """The roles that the words nearest to a time give it."""
    sentence = article.sentence_at(point.start)
    if sentence is None:
        return []
    low = max([sentence.start, *(it.end for it in points if it.end <= point.start)])
    high = min([sentence.end, *(it.start for it in points if it.start >= point.end)])
    before = article.text[low : point.start]
    text, place = f"{before}{_HERE}{article.text[point.end : high]}", len(before)
    near: list[tuple[int, int, tuple[str, int]]] = []
    for role, pattern in _patterns():
        for found in pattern.finditer(text):
            gap = text[place + 1 : found.start()] if found.start() > place else text[found.end() : place]
            far = len(gap) + _AT_BREAK * len(_BREAK.findall(gap)) + (_BEHIND if found.start() > place else 0)
            near.append((far, found.start() - found.end(), role))  # of two at one place the longer
    nearest = min(near, default=(_FAR, 0, None))[:2]
    return [role for *place, role in near if tuple(place) == nearest and place[0] < _FAR]


@cache
def _patterns() -> list[tuple[tuple[str, int], LatePattern]]:
    return [((track, rank), LatePattern(_pattern(line), re.IGNORECASE)) for track, rank, line in _lines()]


def _lines() -> list[tuple[str, int, str]]:
    return [(track, rank, line) for track, lines in en.CLOCK_ROLES.items() for rank, line in enumerate(lines)]


def _pattern(line: str) -> str:
    verbs, _, nouns = line.partition("|")
    told = []
    for verb in verbs.split():
        lemma, *tail = verb.split("_")
        forms = "|".join(sorted({lemma, *inflected(lemma, "verb")}, key=len, reverse=True))
        told.append(f"(?:{forms})" + "".join(rf"(?: [\w’'@-]+){{0,4}}? {word}(?:s|es|ed|d)?" for word in tail))
    told += [noun.replace("-", "[- ]") for noun in nouns.split()]
    return r"\b(?:" + "|".join(told) + r")\b"


@cache
def _forms() -> frozenset[str]:
    """The words of which a passage holds some that tells two roles: of a verb with a tail the tail."""
    found: set[str] = set()
    for _, _, line in _lines():
        verbs, _, nouns = line.partition("|")
        for verb in verbs.split():
            lemma, *tail = verb.split("_")
            found |= {f"{tail[-1]}{ending}" for ending in _ENDINGS} if tail else {lemma, *inflected(lemma, "verb")}
        found |= set(nouns.split())
    return frozenset(found)


_ENDINGS = ("", "s", "es", "ed", "d")
