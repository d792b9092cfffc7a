"""How many processes a job is worth, and how others are started. Runs nothing by itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from multiprocessing.context import ForkContext, SpawnContext


def cores_for(paths: Iterable[str], worth: int) -> int:
    """The cores of this machine for files of more than `worth` bytes together, 1 for less."""
    size = 0
    for path in paths:
        size += size_of(path)
        if size > worth:
            return cores()
    return 1


def cores() -> int:
    """The cores of this machine that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def size_of(path: str) -> int:
    """The bytes of a file; 0 for one that is not there."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0  # reading it will say what is wrong


def inheriting() -> ForkContext | SpawnContext:
    """Forked children share what is loaded already; where there is no fork they start afresh."""
    import multiprocessing

    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork") if "fork" in methods else multiprocessing.get_context("spawn")
