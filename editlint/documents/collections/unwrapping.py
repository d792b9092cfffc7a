"""A text that stands in a file in some wrapping (entities, escapes, doubled quotes), with the exact way back.

What stands there as it is makes one segment, as long as it may be; what stands for something else makes one of its own,
which cannot be divided.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


UNKNOWN_SIGN = "\ufffd"  # for what is no character


class Segment(NamedTuple):
    """Text from `start` on that comes from `source_start` to `source_end`; character for character when `verbatim`."""

    start: int
    source_start: int
    source_end: int
    verbatim: bool


class Unwrapped:
    """The text without its wrapping."""

    def __init__(self, text: str, segments: list[Segment]) -> None:
        """A text and its segments, in order and without gaps."""
        self.text = text
        self._segments = segments
        self._starts = [each.start for each in segments]

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int, Segment]]:
        """What the text between two offsets is made of: each stretch with the part of a segment that it comes from."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while start < end:
            segment = self._segments[index]
            index += 1
            until = min(end, self._starts[index] if index < len(self._starts) else len(self.text))
            if segment.verbatim:
                first = segment.source_start + start - segment.start
                segment = Segment(start, first, first + until - start, verbatim=True)
            yield start, until, segment
            start = until

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the text between two offsets stands in the source, wrapping inside it included."""
        if not self._segments:
            return 0, 0
        first = self._of(start).source_start
        last = self._of(end - 1).source_end if end > start else first
        return first, max(first, last)

    def _of(self, offset: int) -> Segment:
        """Where one character stands; behind the last one, the empty stretch after it."""
        if offset >= len(self.text):
            end = self._segments[-1].source_end
            return Segment(offset, end, end, verbatim=True)
        return next(self.stretches(offset, offset + 1))[2]


class Unwrapping:
    """Puts a text together segment by segment."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._segments: list[Segment] = []

    def verbatim(self, text: str, source_start: int) -> None:
        """Add what stands in the source as it is."""
        if not text:
            return
        last = self._segments[-1] if self._segments else None
        end = source_start + len(text)
        if last and last.verbatim and last.source_end == source_start:
            self._segments[-1] = last._replace(source_end=end)
        else:
            self._segments.append(Segment(self.length, source_start, end, verbatim=True))
        self._add(text)

    def replaced(self, text: str, source_start: int, source_end: int) -> None:
        """Add text for which something else stands in the source."""
        if text:
            self._segments.append(Segment(self.length, source_start, source_end, verbatim=False))
            self._add(text)

    def copied(self, other: Unwrapped, start: int, end: int) -> None:
        """Add a stretch of a text that has been unwrapped before."""
        for first, last, segment in other.stretches(start, end):
            if segment.verbatim:
                self.verbatim(other.text[first:last], segment.source_start)
            else:
                self.replaced(other.text[first:last], segment.source_start, segment.source_end)

    def done(self) -> Unwrapped:
        """The text that has been put together."""
        return Unwrapped("".join(self._parts), self._segments)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)


def as_it_stands(text: str, start: int, end: int) -> Unwrapped:
    """A stretch of a text that has no wrapping."""
    unwrapping = Unwrapping()
    unwrapping.verbatim(text[start:end], start)
    return unwrapping.done()
