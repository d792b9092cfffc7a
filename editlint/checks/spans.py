"""Stretches of text, sorted so that a question about one of them does not look at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

Stretch = tuple[int, int]


class Spans:
    """Stretches in order of their start."""

    def __init__(self, spans: Iterable[Stretch]) -> None:
        self._spans: Sequence[Stretch] = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._longest = max((end - start for start, end in self._spans), default=0)

    def __bool__(self) -> bool:
        return bool(self._spans)

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with the stretch from `start` to `end`."""
        return any(stop > start for _, stop in self._starting(start - self._longest, end))

    def beside(self, start: int, end: int, low: int, high: int) -> bool:
        """Whether one of them lies between `low` and `high` without overlapping the stretch from `start` to `end`."""
        return any(stop <= high and (stop <= start or at >= end) for at, stop in self._starting(low, high))

    def _starting(self, low: int, high: int) -> Iterator[Stretch]:
        for index in range(bisect_left(self._starts, low), bisect_left(self._starts, high)):
            yield self._spans[index]


def leftmost_longest(spans: Iterable[Stretch]) -> Iterator[Stretch]:
    """Those that do not overlap, preferring the one that begins first, then the longest."""
    end = -1
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[0] >= end:
            end = span[1]
            yield span
