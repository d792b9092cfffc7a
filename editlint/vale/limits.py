"""How far a pattern is looked for at once, so that no text makes it take for ever.

What a pattern may cost in a text is the number of places where it is tried, times the length of what it may run over to
the power of its degree. Where that is too much, a match is looked for within a window that makes it bearable.
"""

from __future__ import annotations

from editlint.vale.dialect import compiled_source

STEPS = 60_000_000  # of an engine, each about a nanosecond
SHORTEST = 64


def window(text: str, tries: int, degree: int, runs: tuple[str, ...]) -> int:
    """The characters that a match may have; 0 where it may have any number."""
    if not degree or tries * len(text) ** degree <= STEPS:
        return 0
    if tries * _longest(text, runs) ** degree <= STEPS:
        return 0
    return max(SHORTEST, int((STEPS / max(tries, 1)) ** (1 / degree)))


def _longest(text: str, runs: tuple[str, ...]) -> int:
    """The longest stretch that a repetition can run over."""
    if not runs:
        return len(text)
    longest = 1
    for run in runs:
        found = compiled_source(f"(?:{run})+", wide=False).finditer(text)
        longest = max(longest, max((match.end() - match.start() for match in found), default=0))
    return longest
