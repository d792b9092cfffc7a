"""Where a text tells a time of day: asked of it as written, before anything is read."""

from __future__ import annotations

import sys

from editlint.language.en.clock_roles import CLOCKS
from editlint.values import LatePattern

_IN_FIGURES, _O_CLOCK, _NOON, _PAST = map(LatePattern, CLOCKS)


def tells_clock(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether a time of day stands between two offsets: a search for each way of writing it is quicker than one."""
    found = (
        _IN_FIGURES.search(text, start, end)
        or _PAST.search(text, start, end)
        or _O_CLOCK.search(text, start, end)
        or _NOON.search(text, start, end)
    )
    return found is not None
