"""What bounds a number: "about", "just under", "at least" before it, "or so", "or more" behind it."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import CLOCK
from editlint.analysis.reading.units import dimension
from editlint.language.en import quantities as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.draft import Draft
    from editlint.analysis.reading.pieces import Pieces

_SLACK = 0.1  # how far "about" goes, as a share of the number
_FIRST_AFTER = frozenset(words[0] for words in en.BOUNDS_AFTER) | {"+"}
_CLOCK_SLACK = 30.0  # minutes


class Bound(NamedTuple):
    """A modifier: its class ("about", "nearly", "more", "over", "less", "" for none) and where it lies.

    Attributes:
        kind: its class.
        first: the index of its first piece, or that of the number when it stands behind or there is none.
        stop: the index of the piece behind number and modifier.
    """

    kind: str
    first: int
    stop: int


@cache
def _phrases() -> tuple[dict[tuple[str, ...], str], frozenset[str]]:
    """The modifiers by their words, and the last words of them."""
    found: dict[tuple[str, ...], str] = {(word,): kind for word, kind in en.BOUNDS_OF_TIME.items()}
    found |= {tuple(phrase.split()): kind for kind, text in en.BOUNDS.items() for phrase in text.split(", ")}
    return found, frozenset(words[-1] for words in found)


def bound_around(p: Pieces, first: int, stop: int, *, timed: bool, low: float) -> Bound:
    """The modifier of the number that stands from piece `first` up to `stop`."""
    kind, begin = _before(p, first, timed=timed, low=low)
    if not kind and p.lower[stop] in _FIRST_AFTER:
        pair, single = p.phrase(stop, 2), p.phrase(stop, 1)
        if pair in en.BOUNDS_AFTER and p.joins[stop] == " ":
            return Bound(en.BOUNDS_AFTER[pair], first, stop + 2)
        if single in en.BOUNDS_AFTER and p.joins[stop] == "-":
            return Bound(en.BOUNDS_AFTER[single], first, stop + 1)
        if p.lower[stop] == "+" and p.joins[stop] == "":
            return Bound("more", first, stop + 1)
    return Bound(kind, begin, stop)


def _before(p: Pieces, first: int, *, timed: bool, low: float) -> tuple[str, int]:
    known, ends = _phrases()
    last = p.lower[first - 1]
    if not first or last not in ends or p.joins[first] != " ":
        return "", first
    for size in range(min(4, first), 0, -1):
        kind = known.get(tuple(p.lower[first - size : first]))
        if kind is None:
            continue
        if last == "some" and low < 10:
            return "", first
        if last == "to" and size == 2 and p.lower[max(0, first - 3)] in en.ADDING:
            return "", first
        if timed and tuple(p.lower[first - size : first]) in en.OF_LEVELS:
            return "", first
        if timed and size == 1 and last == "over" and p.lower[first - 2] not in en.BEFORE_OVER:
            return "", first
        return kind, first - size
    return "", first


def bounded(kind: str, draft: Draft) -> tuple[float, float]:
    """What a number with a modifier of a class may be."""
    if not kind:
        return draft.low, draft.high
    low, high = (draft.low, draft.high) if draft.ranged else (draft.value, draft.value)
    slack = _CLOCK_SLACK if draft.kind == CLOCK else _SLACK * max(abs(low), abs(high))
    if kind == "about":
        return min(low - slack, draft.low), max(high + slack, draft.high)
    if kind == "nearly":
        return low - slack, high
    if kind == "more":
        return low, math.inf
    if kind == "over":
        return low, high + slack
    below_zero = draft.low < 0 or dimension(draft.unit) == "temperature"
    return -math.inf if below_zero else 0.0, high
