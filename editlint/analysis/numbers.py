"""Counts that an article states: how many were killed, injured, arrested, and how exactly it says so.

A count is an interval: "12" is 12 and nothing else, "at least 13" is 13 and up. Shares, ages and years are none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from editlint.analysis.dates.numbers import cardinal
from editlint.language.en import tolls as english
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

REACH = 6  # words between a number and what it counts
_NUMBER = LatePattern(r"(?<![\w.,$£€#-])(\d{1,3}(?:,\d{3})+|\d+|[A-Za-z]+(?:-[A-Za-z]+)?)(?![\w%]|[.,:]\d|-)")


class Toll(NamedTuple):
    """A count of people.

    Attributes:
        start, end: prose offsets of the number with its modifier ("at least 13").
        topic: "dead", "injured", "arrested" and so on.
        low, high: the numbers that the words allow, both included; `high` may be infinite.
        block: the index of its block.
    """

    start: int
    end: int
    topic: str
    low: float
    high: float
    block: int


def find_tolls(article: Prose) -> Sequence[Toll]:
    """The counts of an article in order, found once."""
    return article.remember("tolls", lambda a: tuple(sorted(set(_find(a)))))


def _find(article: Prose) -> Iterator[Toll]:
    lower = article.words.lower
    for index in article.words.places(_CUES):
        word = lower[index]
        if word in english.AFTER_NUMBER:
            toll = _before(article, index, english.AFTER_NUMBER[word])
            if toll is not None:
                yield toll
                continue
        if word in english.BEFORE_NUMBER:
            toll = _after(article, index, english.BEFORE_NUMBER[word])
            if toll is not None:
                yield toll


_CUES = frozenset((*english.AFTER_NUMBER, *english.BEFORE_NUMBER))


def _before(article: Prose, index: int, topic: str) -> Toll | None:
    """The number to the left of a word such as "killed": "12 people were killed"."""
    words = article.words
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        if set(article.text[words.ends[at] : words.starts[at + 1]]) - {" ", ","}:
            return None
        if words.forms[at].isdigit() and article.text[words.starts[at] - 1] == ",":
            continue  # the hundreds of "1,200"
        value = _value(article, at)
        part = value is not None and words.lower[at - 1 : at] == ["including"]
        if value is not None and not part:
            return _toll(article, at, value, topic)
        if not part and words.lower[at] not in english.PERSONS:
            return None
    return None


def _after(article: Prose, index: int, topic: str) -> Toll | None:
    """The number to the right: "kills at least 12"."""
    words = article.words
    for at in range(index + 1, min(len(words), index + 5)):
        if article.text[words.ends[at - 1] : words.starts[at]] != " ":
            return None
        value = _value(article, at)
        if value is not None:
            following = words.lower[at + 1] if at + 1 < len(words) else ""
            counted = following in english.PERSONS or not following or words.starts[at + 1] - words.ends[at] != 1
            return _toll(article, at, value, topic) if counted or following in ("in", "on", "at", "near") else None
        before = " ".join(words.lower[index + 1 : at + 1])
        if not any(phrase.startswith(before) for phrase in _MODIFIERS):
            return None
    return None


_MODIFIERS = sorted(english.AT_LEAST | english.AT_MOST | english.ABOUT)


def _value(article: Prose, at: int) -> float | None:
    """The number that a word is, with the thousands behind its commas put together."""
    words = article.words
    match = _NUMBER.match(article.text, words.starts[at])
    if match is None:
        return None
    value = cardinal(match.group(1).lower())
    return value if value is not None and value > 0 and value == int(value) else None


def _toll(article: Prose, at: int, value: float, topic: str) -> Toll:
    words = article.words
    start, low, high = words.starts[at], value, value
    for size in range(min(3, at), 0, -1):
        phrase = " ".join(words.lower[at - size : at])
        if phrase in english.AT_LEAST:
            high = math.inf
        elif phrase in english.AT_MOST:
            low = 0
        elif phrase in english.ABOUT:
            low, high = value * 0.8, value * 1.2
        else:
            continue
        start = words.starts[at - size]
        break
    match = _NUMBER.match(article.text, words.starts[at])
    end = match.end(1) if match else words.ends[at]
    return Toll(start, end, topic, low, high, article.document.block_index(start))
