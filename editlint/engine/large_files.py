"""A large file of many articles on several cores: it is divided in this process, a few articles ahead of linting."""

from __future__ import annotations

import gc
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from editlint.cores import cores_for, size_of
from editlint.engine.outcome import Outcome
from editlint.engine.parts import lint_part
from editlint.engine.pool import CHUNK, WARM_BYTES, WORTH_BYTES, collect_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from editlint.documents.collections.parts import Part
    from editlint.engine.run import Run
    from editlint.model import Problem


def lint_large(run: Run, path: str, *, jobs: int | None, progress: Callable[[int, int], None] | None) -> Outcome:
    """The outcome of a file. `jobs` and `progress` as of `lint_all`; how many articles there are is an estimate."""
    workers = jobs if jobs is not None else cores_for([path], WORTH_BYTES)
    size = size_of(path)

    def lint(parts: Iterable[Part]) -> Iterator[Outcome]:
        told = _telling(iter(parts), size, progress)
        first = _warming(told)
        yield from _one_by_one(run, first, path)
        if not gc.isenabled():
            gc.collect()
            gc.freeze()  # as of many files
        if workers > 1:
            yield from _in_processes(run, told, path, workers)
        else:
            yield from _one_by_one(run, told, path)

    return run.lint_file(path, lint)


def _telling(parts: Iterator[Part], size: int, progress: Callable[[int, int], None] | None) -> Iterator[Part]:
    """The parts, and how far they are."""
    for number, part in enumerate(parts, 1):
        yield part
        if progress is not None:
            passed = part.origin.offset + len(part.text)
            progress(number, max(number + 1, number * size // max(1, passed)))
    if progress is not None:
        progress(1, 1)


def _warming(parts: Iterator[Part]) -> list[Part]:
    """The first articles, behind which little is left that a process loads when it first needs it."""
    first: list[Part] = []
    size = 0
    for part in parts:
        first.append(part)
        size += len(part.text)
        if size > WARM_BYTES:
            break
    return first


def _one_by_one(run: Run, parts: Iterable[Part], path: str) -> Iterator[Outcome]:
    for part in parts:
        yield lint_part(run, part, path)
        if not gc.isenabled():
            collect_after(len(part.text))


def _in_processes(run: Run, parts: Iterator[Part], path: str, workers: int) -> Iterator[Outcome]:
    from editlint.engine.processes import in_processes

    return in_processes(run, workers, partial(_lint_chunk, path), _chunks(parts), _lost)


def _chunks(parts: Iterator[Part]) -> Iterator[list[Part]]:
    while chunk := list(islice(parts, CHUNK)):
        yield chunk


def _lint_chunk(path: str, parts: Sequence[Part]) -> list[Outcome]:
    from editlint.engine.processes import worker

    return list(_one_by_one(worker(), parts, path))


def _lost(part: Part, problem: Problem) -> Outcome:
    said = f"line {part.origin.line}: “{part.name}”: {problem.message}"
    return Outcome(problems=(problem._replace(message=said),), unread=True, article=part.name)
