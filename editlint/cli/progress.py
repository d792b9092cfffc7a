"""How far a long run is, on a terminal: one line on standard error that is written over and goes away at the end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = 50  # articles: a run of fewer is over before anybody asks
_STEPS = 200  # how often the line may change: more would slow a fast run down
_ERASE = "\r\x1b[K"


def progress_of(articles: int, *, quiet: bool = False) -> Callable[[int, int], None] | None:
    """What tells of so many articles done of so many; None where nobody would see it or it is not worth it."""
    if quiet or articles <= MANY or not sys.stderr.isatty():
        return None

    def tell(done: int, total: int) -> None:
        if done == total:
            sys.stderr.write(_ERASE)
        elif done % max(1, total // _STEPS) == 0:
            sys.stderr.write(f"{_ERASE}{done:,} of {total:,} articles, {done * 100 // total} %")
        else:
            return
        sys.stderr.flush()

    return tell
