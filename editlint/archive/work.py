"""The work on one shard, in whatever process: read, lint, write. What a worker holds between shards is its rules."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from editlint.archive.shards import Receipt
from editlint.archive.sources import lint
from editlint.archive.store import Store
from editlint.archive.tables import rows
from editlint.engine.run import Run
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.shards import Job, Shard
    from editlint.archive.sources.filed import Filed
    from editlint.model import Violation

_runs: dict[str, Run] = {}  # by the stamp of their job: a worker of a cluster serves several


def do(job: Job, shard: Shard) -> Receipt:
    """Lint a shard and put its results in place.

    Raises:
        EditlintError: its source cannot be read.
        OSError: its results cannot be written.
    """
    run = _run(job)
    problems: list[str] = []
    found = rows(shard.key, _settled(run, lint(run, job, shard), problems))
    statistics = found["statistics"]
    words = sum(each["words"] or 0 for each in statistics)
    receipt = Receipt(shard, len(statistics), words, len(found["violations"]), tuple(problems))
    Store(job.out).put(found, receipt)
    if not gc.isenabled():
        gc.collect()
    return receipt


def _run(job: Job) -> Run:
    if job.stamp not in _runs:
        _runs.clear()
        _runs[job.stamp] = Run(job.settings, as_of=job.as_of, use_cache=False, field=job.fields.body, clippings=True)
    return _runs[job.stamp]


def _settled(
    run: Run, filed: Iterator[Filed], problems: list[str]
) -> Iterator[tuple[Filed, tuple[Violation, ...], int, str]]:
    """Each article with what a report shows of it: without what it suppresses itself, with fingerprints."""
    for each in filed:
        report = run.report_builder.report([each.outcome])
        said = "; ".join(problem.message for problem in report.problems)
        if said:
            problems.append(f"{each.id}: {said}")
        yield each, report.violations, report.suppressed, said


def stamp_of(run: Run) -> str:
    """A key of all that results of a run depend on beside the articles.

    Raises:
        EditlintErrors: the settings have mistakes.
    """
    from editlint.cachefiles import digest

    if not run.active:
        raise EditlintError("no rule is active")
    settings = run.settings._replace(archive="")  # what articles are held against is no part of what they say
    return digest(run.version, [run.rulebook.key(rule) for rule in run.active.values()], run.as_of, settings)
