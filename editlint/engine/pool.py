"""Many files on several cores. Below a threshold everything stays in this process: starting others costs more."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from editlint.cores import cores_for, size_of
from editlint.engine.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from editlint.engine.run import Run
    from editlint.model import Problem

WORTH_BYTES = 300_000  # about a second and a half of work for one core
WARM_BYTES = 40_000  # of articles, behind which little is left that a process loads or compiles when it first needs it
CHUNK = 16
COLLECT_BYTES = 1_000_000  # of articles: what they leave behind is then less than a hundred megabytes
LEAST_BYTES = 5_000  # that an article counts for, as short as it may be

_uncollected = 0


def lint_all(
    run: Run, paths: Sequence[str], *, jobs: int | None, progress: Callable[[int, int], None] | None
) -> list[Outcome]:
    """The outcomes of all files in their order. `jobs` None means as many as pay, 1 means none but this process."""
    outcomes = [run.cached(path) for path in paths]
    missing = [index for index, outcome in enumerate(outcomes) if outcome is None]
    large = [
        index for index in missing if run.divides(run.format_of(paths[index])) and size_of(paths[index]) > WORTH_BYTES
    ]
    missing = [index for index in missing if index not in large] if large else missing
    done = len(paths) - len(missing) - len(large)
    for index, outcome in zip(missing, _lint(run, [paths[index] for index in missing], jobs), strict=True):
        outcomes[index] = outcome
        done += 1
        if progress is not None:
            progress(done, len(paths))
    for index in large:
        from editlint.engine.large_files import lint_large

        outcomes[index] = lint_large(run, paths[index], jobs=jobs, progress=progress)
    return [outcome for outcome in outcomes if outcome is not None]


def expected(run: Run, paths: Sequence[str]) -> int:
    """How many articles files hold, where a file that may hold several is counted by its size."""
    suffixes = tuple(suffix for each in run.formats.values() if each.divide for suffix in each.suffixes)
    divided = [path for path in paths if path.lower().endswith(suffixes)]
    return len(paths) - len(divided) + sum(max(1, size_of(path) // LEAST_BYTES) for path in divided)


def _lint(run: Run, paths: Sequence[str], jobs: int | None) -> Iterator[Outcome]:
    workers = jobs if jobs is not None else cores_for(paths, WORTH_BYTES)
    warm = _warming(paths)
    for path in paths[:warm]:  # other processes inherit what the first articles have loaded
        yield run.lint_file(path)
    if len(paths) > CHUNK and not gc.isenabled():
        gc.collect()
        gc.freeze()  # rules and word tables stay: no need to look at them again and again
    rest = paths[warm:]
    yield from _in_processes(run, rest, workers) if workers > 1 and len(rest) > 1 else _one_by_one(run, rest)


def _one_by_one(run: Run, paths: Sequence[str]) -> Iterator[Outcome]:
    """Lint in this process. Where the command line has switched the garbage collector off, it runs between articles."""
    for path in paths:
        yield run.lint_file(path)
        if not gc.isenabled():
            collect_after(size_of(path))


def collect_after(size: int) -> None:
    """Note so many bytes of articles, and collect what they have left behind when it is worth the while."""
    global _uncollected  # noqa: PLW0603  a process has one heap
    _uncollected += max(size, LEAST_BYTES)
    if _uncollected > COLLECT_BYTES:
        gc.collect()
        gc.freeze()  # the outcomes stay, and need not be looked at again with each further one
        _uncollected = 0


def _warming(paths: Sequence[str]) -> int:
    """How many articles to lint before other processes are started."""
    size = 0
    for number, path in enumerate(paths, 1):
        size += size_of(path)
        if size > WARM_BYTES:
            return number
    return len(paths)


def _in_processes(run: Run, paths: Sequence[str], workers: int) -> Iterator[Outcome]:
    chunks = (paths[at : at + CHUNK] for at in range(0, len(paths), CHUNK))
    from editlint.engine.processes import in_processes

    return in_processes(run, workers, _lint_chunk, chunks, _lost)


def _lost(path: str, problem: Problem) -> Outcome:
    return Outcome(problems=(problem._replace(path=path),), unread=True)


def _lint_chunk(paths: Sequence[str]) -> list[Outcome]:
    from editlint.engine.processes import worker

    return list(_one_by_one(worker(), paths))
