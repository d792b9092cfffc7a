"""The matches of an expression in a stretch of text, in a time that grows with the text alone.

What repeats without end would look from each place to the end of the stretch. So where a stretch has many places at
which a match may begin, and much that it may run over, it is read in windows that overlap by half: a match begins in
the first half of one, and ends before the window does. Hardly any paragraph needs that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COST = 16_000  # nanoseconds that one character of a text may cost, which is two seconds for 100,000 of them


class Reach(NamedTuple):
    """How far a match may reach that has no length of its own.

    Attributes:
        window: the characters within which its cost is bearable in any text.
        costs: what one place costs up to 2, 4, 8 ... characters, by which more is allowed in most texts.
        first: with which characters a match begins, as an expression.
        runs: over which it may run without end, each as an expression.
        fixed: its characters beside those, at most.
    """

    window: int
    costs: tuple[int, ...]
    first: str
    runs: tuple[str, ...]
    fixed: int


def matches_within(
    compiled: re.Pattern[str], text: str, start: int, end: int, reach: Reach | None
) -> Iterator[re.Match[str]]:
    """The matches in a stretch, none overlapping; in one that could take long, those of limited length."""
    width = 0 if reach is None or end - start <= reach.window else width_in(text[start:end], reach)
    if not width:
        yield from compiled.finditer(text, start, end)
        return
    while start < end:
        stop = min(end, start + width)
        half = end if stop == end else start + width // 2
        for match in compiled.finditer(text, start, stop):
            if match.start() >= half:
                break
            if match.end() < stop or stop == end:
                yield match
                half = max(half, match.end())
        start = half


def width_in(stretch: str, reach: Reach) -> int:
    """How many characters a match may have there; 0 where it may have any number."""
    tries = _count(reach.first, stretch)
    farthest = reach.fixed + sum(_longest_run(run, stretch) for run in reach.runs)
    width = bearable(reach.costs, tries, min(farthest, len(stretch)), COST * len(stretch))
    return max(reach.window, width) if width else 0


def bearable(costs: Sequence[int], tries: int, farthest: int, all_in_all: int) -> int:
    """How many characters a match may have where so many are tried; 0 where all that it can have are bearable."""
    for power, cost in enumerate(costs, 1):
        if cost * tries > all_in_all:
            return 1 << (power - 1)
        if 1 << power >= farthest:
            return 0
    return 1 << len(costs)


@lru_cache(maxsize=16)
def _count(source: str, stretch: str) -> int:
    return len(re.findall(source, stretch)) if source else len(stretch)


@lru_cache(maxsize=64)  # many patterns run over the same in one text
def _longest_run(source: str, stretch: str) -> int:
    return max(map(len, re.findall(f"(?:{source})+", stretch)), default=0)
