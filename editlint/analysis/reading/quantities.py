"""The numbers of a stretch of prose: counts, shares, money, measures, durations, times of day.

A stretch is cut into pieces only when one of its words can begin a number. Then each place where one can begin is read
from left to right, without going back: the number, its unit, a smaller unit, a rate, the far end of a range, what
bounds it. Numbers that count nothing (years, names, codes) are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count
from typing import TYPE_CHECKING

from editlint.analysis.reading.drafting import Setting, draft_at
from editlint.analysis.reading.modifiers import bound_around, bounded
from editlint.analysis.reading.number_places import ARTICLES, may_count, number_words
from editlint.analysis.reading.pieces import Pieces
from editlint.analysis.reading.quantity import COUNT, DURATION, FACTOR, FRACTION, MONEY, ORDINAL, PERCENT, Quantity
from editlint.analysis.reading.ranges import ranged
from editlint.analysis.reading.units import forms
from editlint.language.en import quantities as en
from editlint.language.en import units as english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.draft import Draft
    from editlint.analysis.text.words import Words

_WITHOUT_UNIT = frozenset((COUNT, FACTOR, FRACTION))
_PRICES = frozenset((COUNT, MONEY))
_SHARED_BY = frozenset((" and ", " or "))
_PLAIN, _ONE = number_words()
_STARTS = _PLAIN | ARTICLES | frozenset(en.VULGAR) | en.MINUS
_PERCENT_NEAR = frozenset(("%", "percent", "percentage", "cent", "pct"))


def find_quantities(
    text: str, words: Words, first: int, last: int, taken: Sequence[tuple[int, int]] = ()
) -> list[Quantity]:
    """The numbers of one stretch, sorted and without overlaps.

    Args:
        text: the prose.
        words: its words.
        first: the index of the first word of the stretch.
        last: the index of the word behind it.
        taken: spans of prose, sorted, that are something else: dates above all. What overlaps one is left out.
    """
    if first >= last:
        return []
    start, end = words.starts[first], words.ends[last - 1]
    lower = words.lower[first:last]
    if not may_count(text, start, end, lower):
        return []
    start = _sign_before(text, start, words.ends[first - 1] if first else 0)
    after = words.starts[last] if last < len(words) else len(text)
    p = Pieces(text, start, min(after, end + 3))  # a sign of percent, a full stop
    return _sharing_percent(text, _quantities(p, taken))


def _sharing_percent(text: str, found: list[Quantity]) -> list[Quantity]:
    """The numbers with one sign of percent for several: "5 and 7 per cent"."""
    for at in range(len(found) - 2, -1, -1):
        number, following = found[at], found[at + 1]
        if number.kind != COUNT or following.kind != PERCENT or following.unit != "percent":
            continue
        if number.unit == "" and text[number.end : following.modifier_start] in _SHARED_BY:
            found[at] = number._replace(kind=PERCENT, unit="percent")
    return found


def _sign_before(text: str, start: int, least: int) -> int:
    """Where a sign of money or a minus before the first word begins."""
    while start > least and not text[start - 1].isspace():
        start -= 1
    return start


def _quantities(p: Pieces, taken: Sequence[tuple[int, int]]) -> list[Quantity]:
    near = frozenset(p.lower)
    setting = Setting(money=not english.MONEY_NEAR.isdisjoint(near), percent=not _PERCENT_NEAR.isdisjoint(near))
    found: list[Quantity] = []
    lower, following, behind = p.lower, 0, -1
    for index in _starts(p):
        if index < following:
            continue
        draft, following = draft_at(p, index, setting)
        if draft is None:
            continue
        draft = ranged(p, draft, setting)
        if lower[index - 1] == "at" and draft.kind in _PRICES and behind == index - 1 and found[-1].kind == DURATION:
            draft = draft._replace(per=draft.per or found[-1].unit)  # “12 months at £100”
        quantity, following = _finished(p, draft)
        behind = following
        if not _is_taken(quantity, taken):
            found.append(quantity)
    return found


def _starts(p: Pieces) -> list[int]:
    """The pieces where a number may begin, in order: number words, digits, and what may be a sign of money before."""
    lower = p.lower
    starts = [
        index
        for index in compress(count(), map(_STARTS.__contains__, lower))
        if lower[index] not in ARTICLES or _after_article(lower[index + 1])
    ]
    digits = list(compress(count(), p.figures))
    if digits:
        begin = forms().signs_begin
        signs = [at for index in digits for at in range(max(0, index - 3), index) if lower[at] in begin]
        return sorted({*starts, *signs, *digits})
    return starts


def _after_article(word: str) -> bool:
    return word in _PLAIN or word in _ONE or word in {"mile", "nautical", "square", "cubic"}


def _is_taken(quantity: Quantity, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (quantity.end, -1))
    return at > 0 and taken[at - 1][1] > quantity.start


def _finished(p: Pieces, draft: Draft) -> tuple[Quantity, int]:
    """The quantity with what bounds it, and the piece to go on from."""
    kind = draft.kind
    start, end = p.starts[draft.first], p.ends[draft.stop - 1]
    if kind == ORDINAL:
        modifier, begin, stop, low, high = "", start, draft.stop, draft.low, draft.high
    else:
        bound = bound_around(p, draft.first, draft.stop, timed=kind == DURATION, low=draft.low)
        low, high = bounded(bound.kind, draft)
        modifier = "more" if bound.kind == en.OVER else bound.kind
        begin, stop = min(start, p.starts[bound.first]), max(bound.stop, draft.stop)
    attributive = draft.attributive or (kind in _WITHOUT_UNIT and p.joins[stop] == "-" and p.lower[stop].isalpha())
    value, unit, per, grain = draft.value, draft.unit, draft.per, draft.grain
    quantity = Quantity(start, end, kind, value, low, high, unit, modifier, begin, per, grain, attributive)
    return quantity, stop
