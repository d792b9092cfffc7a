"""Articles handed to other processes, a few chunks ahead. A process that dies takes no article but its own with it.

What was handed out when one died is done again, each article in a process that holds no other, so that the one at
which it dies is known; then it goes on as before.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from editlint.cores import begin_apart, inheriting, undisturbed
from editlint.errors import in_words
from editlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from editlint.engine.outcome import Outcome
    from editlint.engine.run import Run

    Item = TypeVar("Item")
    Lint = Callable[[Sequence[Item]], list[Outcome]]  # runs in the other process, and must be found there by its name

_AHEAD = 3  # chunks that wait for each process: memory does not grow with what there is to do
_DIED = "the process that was at it has died"
_HINT = "too little memory, or a plug-in or library that ended it; “--jobs 1” works in one process"

_worker: Run | None = None


def worker() -> Run:
    """The run of this process."""
    assert _worker is not None
    return _worker


def in_processes(
    run: Run, workers: int, lint: Lint[Item], chunks: Iterable[Sequence[Item]], lost: Callable[[Item, Problem], Outcome]
) -> Iterator[Outcome]:
    """The outcomes of all chunks in their order; `lost` makes that of an article at which its process died."""
    chunks = iter(chunks)
    going = True
    while going:
        undone: deque[Sequence[Item]] = deque()
        yield from _until_one_dies(run, workers, lint, chunks, undone)
        going = bool(undone)
        yield from _alone(run, lint, [each for chunk in undone for each in chunk], lost)


def _until_one_dies(
    run: Run, workers: int, lint: Lint[Item], chunks: Iterator[Sequence[Item]], undone: deque[Sequence[Item]]
) -> Iterator[Outcome]:
    """The outcomes up to the chunk at which a process died or could not answer; `undone` holds what was handed out."""
    with _processes(run, workers) as pool:
        asked: deque[Future[list[Outcome]]] = deque()
        more = True
        while more or asked:
            done: list[Outcome] = []
            chunk = next(chunks, None) if more else None
            more = chunk is not None
            try:
                if chunk is not None:
                    undone.append(chunk)
                    with undisturbed():  # the first starts the processes
                        asked.append(pool.submit(lint, chunk))
                if asked and (len(asked) > _AHEAD * workers or not more):
                    done = asked[0].result()
                    asked.popleft()
                    undone.popleft()
            except KeyboardInterrupt:
                raise
            except BaseException:  # noqa: BLE001  each article that was handed out is asked for anew, and says why
                return
            yield from done


def _alone(
    run: Run, lint: Lint[Item], items: Iterable[Item], lost: Callable[[Item, Problem], Outcome]
) -> Iterator[Outcome]:
    """The outcomes of articles of which each has a process to itself, in turn; a new one where that has died."""
    left = deque(items)
    while left:
        with _processes(run, 1) as pool:
            answered = True
            while left and answered:
                item = left.popleft()
                try:
                    with undisturbed():
                        asked = pool.submit(lint, [item])
                    done = asked.result()
                except KeyboardInterrupt:
                    raise
                except BaseException as error:  # noqa: BLE001  whatever it is, it has happened at this article
                    answered = False
                    done = [lost(item, Problem("", f"{_DIED}: {in_words(error)}", _HINT))]
                yield from done


@contextmanager
def _processes(run: Run, workers: int) -> Iterator[ProcessPoolExecutor]:
    """Processes of which each has a run like this one: `worker` gives it there."""
    global _worker  # noqa: PLW0603  forked processes inherit the run with its rules; others make their own
    _worker = run
    settings = (run.settings, run.as_of, run.use_cache, run.reference, run.galleys, run.field, run.clippings)
    others = set(multiprocessing.active_children())
    try:
        with ProcessPoolExecutor(workers, inheriting(), _start, settings) as pool:
            try:
                yield pool
            except BaseException:
                for each in multiprocessing.active_children():
                    if each not in others:
                        each.terminate()  # nobody waits for what they are at
                raise
    finally:
        _worker = None


def _start(*asked: object) -> None:
    """Begin the life of a worker."""
    from editlint.engine.run import Run

    global _worker  # noqa: PLW0603  a worker process has one run for its life
    begin_apart()
    if _worker is None:
        names = ("as_of", "use_cache", "reference", "galleys", "field", "clippings")
        _worker = Run(asked[0], **dict(zip(names, asked[1:], strict=True)))  # type: ignore[arg-type]
