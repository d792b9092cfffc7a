"""The cost of a piece of work in calls or lines, not in seconds, so that no machine can sway it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def calls_of(work: Callable[[], object]) -> int:
    """How many functions are called while some work is done, ours and the interpreter's own."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    _watched(work, note, sys.getprofile, sys.setprofile)
    return count


def lines_of(work: Callable[[], object]) -> int:
    """How many lines are run while some work is done, each once more for every turn of a loop, also of one in a line.

    It sees what `calls_of` does not: a scan that calls nothing.
    """
    count = 0

    def note(_frame: FrameType, _event: str, _argument: object) -> Callable[..., object]:
        nonlocal count
        count += 1
        return note

    _watched(work, note, sys.gettrace, sys.settrace)
    return count


def _watched(work: Callable[[], object], note: object, who: Callable[[], object], ask: Callable[..., object]) -> None:
    """Do some work while the interpreter tells `note` of it; whoever it told before is told again afterwards."""
    before = who()
    ask(note)
    try:
        work()
    finally:
        ask(before)
