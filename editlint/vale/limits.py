"""How far a pattern is looked for at once, so that no text makes it take for ever.

What a pattern may cost in a text is the number of places where it is tried, those of its first character, times the
length of what it may run over to the power of its degree. Where that is too much, a match is looked for within a window
that makes it bearable.
"""

from __future__ import annotations

from functools import lru_cache

from editlint.expressions.windows import COST, bearable
from editlint.vale.dialect import compiled_source

STEPS = 100_000_000  # of an engine in one text, each about a nanosecond ...
_EACH = 1000  # ... and of those for one character of it
_LEAST = 2500  # characters that a text counts for
SHORTEST = 64
_FIXED = 64  # characters of a match beside its repetitions
_STEEP = 3  # for a degree: up to which a window of SHORTEST is bearable
_SHORT = 8  # for a pattern so steep that a longer window would take for ever


def window(
    text: str, tries: int, degree: int, runs: tuple[str, ...], first: str = "", costs: tuple[int, ...] = ()
) -> int:
    """The characters that a match may have; 0 where it may have any number."""
    if not degree or few(text, tries, degree):
        return 0
    if first:
        tries = min(tries, _beginnings(text, first))
    if costs:
        # half of it, since at most places less is left of what it runs over
        farthest = len(text) if not runs else _longest(text, runs) * len(runs) + _FIXED
        return bearable(costs, tries // 2, min(farthest, len(text)), COST * max(len(text), _LEAST))
    steps = allowed(text)
    if tries * _longest(text, runs) ** degree <= steps:
        return 0
    return max(SHORTEST if degree < _STEEP else _SHORT, int((steps / max(tries, 1)) ** (1 / degree)))


def few(text: str, tries: int, degree: int) -> bool:
    """Whether what is tried so often takes no time worth a thought, whatever the text holds."""
    return tries * float(len(text)) ** min(degree, 9) <= allowed(text) / 4


def allowed(text: str) -> int:
    """The steps that may be made in a text."""
    return min(STEPS, _EACH * max(len(text), _LEAST))


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
