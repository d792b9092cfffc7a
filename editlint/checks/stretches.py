"""Stretches of text, sorted so that a question about one of them does not look at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol, TypeVar

    class Placed(Protocol):
        """Anything that has a place in the text."""

        @property
        def start(self) -> int:
            """The offset at which it begins."""

        @property
        def end(self) -> int:
            """The offset behind its last character."""

    T = TypeVar("T", bound=Placed)


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


def leftmost_longest(placed: Iterable[T]) -> Iterator[T]:
    """Those that do not overlap, preferring the one that begins first, then the longest, then the first given."""
    last = -1
    for each in sorted(placed, key=lambda each: (each.start, -each.end)):
        if each.start >= last:
            last = each.end
            yield each
