"""Many files on several cores, where that saves time; a few stay in this process, since starting others costs more."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from editlint.cores import cores_for, inheriting, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.errors import EditlintError
    from editlint.vale.outputs.shown import LintedFile
    from editlint.vale.running import ValeRun

WORTH_BYTES = 1_000_000  # of text: with a large style about a second of work for one core
COLLECT_BYTES = 1_000_000  # of text, after which what files leave behind is looked through
CHUNK = 16

File = tuple[str, bool]
_worker: ValeRun | None = None


def lint_all(run: ValeRun, files: Sequence[File]) -> list[LintedFile]:
    """All files, in their order; problems of other processes are noted in the run as its own are."""
    cores = cores_for((path for path, _ in files), WORTH_BYTES)
    if cores == 1 or len(files) <= CHUNK:
        return list(_one_by_one(run, files))
    first = run.lint_file(files[0][0], named=files[0][1])  # other processes inherit what it has loaded
    found = [first]
    for part, problems, left_out in _in_processes(run, files[1:], cores):
        found += part
        run.problems += problems
        run.left_out += left_out
    return found


def _one_by_one(run: ValeRun, files: Sequence[File]) -> Iterator[LintedFile]:
    """Lint in this process; where the command line has switched the garbage collector off, it runs now and then."""
    left = 0
    for path, named in files:
        yield run.lint_file(path, named=named)
        if not gc.isenabled():
            left += size_of(path)
            if left > COLLECT_BYTES:
                gc.collect()
                left = 0


def _in_processes(
    run: ValeRun, files: Sequence[File], cores: int
) -> Iterator[tuple[list[LintedFile], list[EditlintError], list[EditlintError]]]:
    from concurrent.futures import ProcessPoolExecutor

    global _worker  # noqa: PLW0603  forked processes inherit the run with its rules; others make their own
    _worker = run
    chunks = [files[at : at + CHUNK] for at in range(0, len(files), CHUNK)]
    try:
        with ProcessPoolExecutor(cores, inheriting(), _start, (run.settings, run.options)) as pool:
            yield from pool.map(_lint_chunk, chunks)
    finally:
        _worker = None


def _start(settings: object, options: object) -> None:
    from editlint.vale.running import ValeRun

    global _worker  # noqa: PLW0603  a worker process has one run for its life
    if _worker is None:
        _worker = ValeRun(settings, options)  # type: ignore[arg-type]
    _worker.problems.clear()  # those of the rules have been told
    _worker.left_out.clear()


def _lint_chunk(files: Sequence[File]) -> tuple[list[LintedFile], list[EditlintError], list[EditlintError]]:
    assert _worker is not None
    found = list(_one_by_one(_worker, files))
    told = list(_worker.problems), list(_worker.left_out)
    _worker.problems.clear()
    _worker.left_out.clear()
    return found, *told
