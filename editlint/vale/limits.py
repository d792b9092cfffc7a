"""How far a pattern is looked for at once, so that no text makes it take for ever.

What a pattern may cost in a text is the number of places where it is tried, those of its first character, times the
length of what it may run over to the power of its degree. Where that is too much, a match is looked for within a window
that makes it bearable.
"""

from __future__ import annotations

from functools import lru_cache

from editlint.vale.dialect import compiled_source
from editlint.vale.expressions.risk import STEEP

STEPS = 100_000_000  # of an engine, each about a nanosecond
SHORTEST = 64
_SHORT = 8  # for a pattern so steep that a longer window would take for ever


def window(text: str, tries: int, degree: int, runs: tuple[str, ...], first: str = "") -> int:
    """The characters that a match may have; 0 where it may have any number."""
    if not degree or tries * len(text) ** degree <= STEPS:
        return 0
    if first:
        tries = min(tries, _beginnings(text, first))
    if tries * _longest(text, runs) ** degree <= STEPS:
        return 0
    return max(SHORTEST if degree < STEEP else _SHORT, int((STEPS / max(tries, 1)) ** (1 / degree)))


@lru_cache(maxsize=16)
def _beginnings(text: str, first: str) -> int:
    return len(compiled_source(first, wide=False).findall(text))


def _longest(text: str, runs: tuple[str, ...]) -> int:
    """The longest stretch that a repetition can run over."""
    if not runs:
        return len(text)
    return max(_longest_run(text, run) for run in runs)


@lru_cache(maxsize=16)  # many patterns run over the same in one text
def _longest_run(text: str, run: str) -> int:
    return max(map(len, compiled_source(f"(?:{run})+", wide=False).findall(text)), default=1)
