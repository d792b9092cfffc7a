"""How many processes a job is worth, and how others are started and ended. Runs nothing by itself."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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


@contextmanager
def undisturbed() -> Iterator[None]:
    """Start a process so that nothing comes between; it begins with signals that wait, and lets them in itself.

    Signals wait meanwhile: in a process that has just begun, Ctrl-C would be answered by our caller's code, and in ours
    it would be lost where it comes between two steps of the interpreter. Python warns of a fork beside threads; what
    may have some (Arrow, a store) sets itself right in a forked process.
    """
    import signal
    import warnings

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*multi-threaded", category=DeprecationWarning)
        if not hasattr(signal, "pthread_sigmask"):
            yield
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin_apart() -> None:
    """Begin the life of a process that `undisturbed` has started: it ends with the one that began it, and by no Ctrl-C.

    Ctrl-C goes to all of a terminal's processes: the first one decides. Where that one has ended, by whatever, nobody
    would ever ask this one again; it ends even in the midst of an article.
    """
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
