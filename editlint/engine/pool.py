"""Many files on several cores. Below a threshold everything stays in this process: starting others costs more."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.context import BaseContext

    from editlint.engine.outcome import Outcome
    from editlint.engine.run import Run

WORTH_BYTES = 1_500_000  # about a second and a half of work for one core
CHUNK = 16

_worker: Run | None = None


def lint_all(
    run: Run, paths: Sequence[str], *, jobs: int | None, progress: Callable[[int, int], None] | None
) -> list[Outcome]:
    """The outcomes of all files in their order. `jobs` None means as many as pay, 1 means none but this process."""
    run.linter()  # mistakes in settings show before any work, and processes inherit what is loaded
    workers = jobs if jobs is not None else _worth(paths)
    if workers <= 1 or len(paths) < 2:
        outcomes = []
        for done, path in enumerate(paths, 1):
            outcomes.append(run.lint_file(path))
            if progress is not None:
                progress(done, len(paths))
        return outcomes
    return _in_processes(run, paths, workers, progress)


def _worth(paths: Sequence[str]) -> int:
    size = 0
    for path in paths:
        try:
            size += os.stat(path).st_size
        except OSError:
            continue  # reading it will say what is wrong
        if size > WORTH_BYTES:
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1


def _in_processes(
    run: Run, paths: Sequence[str], workers: int, progress: Callable[[int, int], None] | None
) -> list[Outcome]:
    from concurrent.futures import ProcessPoolExecutor

    chunks = [paths[at : at + CHUNK] for at in range(0, len(paths), CHUNK)]
    outcomes: list[Outcome] = []
    with ProcessPoolExecutor(
        workers, _context(), _start, (run.settings, run.as_of, run.use_cache, run.reference)
    ) as pool:
        for part in pool.map(_lint_chunk, chunks):
            outcomes += part
            if progress is not None:
                progress(len(outcomes), len(paths))
    return outcomes


def _context() -> BaseContext:
    """Forked children share what is loaded already; where there is no fork they start afresh."""
    import multiprocessing

    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if "fork" in methods else "spawn")


def _start(settings: object, as_of: object, use_cache: object, reference: object) -> None:
    from editlint.engine.run import Run

    global _worker  # noqa: PLW0603  a worker process has one run for its life
    _worker = Run(settings, as_of=as_of, use_cache=use_cache, reference=reference)  # type: ignore[arg-type]


def _lint_chunk(paths: Sequence[str]) -> list[Outcome]:
    assert _worker is not None
    return [_worker.lint_file(path) for path in paths]
