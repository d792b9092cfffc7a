"""The work on one shard, in whatever process: read, lint, write. What a worker holds between shards is its rules."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from editlint.archive.at_work import AtWork
from editlint.archive.shards import Receipt
from editlint.archive.sources import lint
from editlint.archive.store import Store, encoded
from editlint.archive.tables import rows
from editlint.engine.outcome import Outcome
from editlint.engine.run import Run
from editlint.errors import EditlintError
from editlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.archive.shards import Job, Shard
    from editlint.archive.sources.filed import Filed
    from editlint.archive.tables import Rows
    from editlint.model import Violation

_runs: dict[str, Run] = {}  # by the stamp of their job: a worker of a cluster serves several
_alone = threading.Lock()  # rules and what is cached in them are of one thread, and so are the limits of a process


def do(job: Job, shard: Shard) -> Receipt:
    """Lint a shard and put its results in place.

    Raises:
        EditlintError: its source cannot be read, or it has ended too many processes.
        CannotWrite: its results cannot be written.
    """
    with _alone:
        run = run_of(job)
        store = Store(job.out)
        with AtWork(store.at_work, shard.key) as at_work:
            run.spiked = at_work.begin
            found, files, problems = _made(run, job, shard, at_work)
            statistics = found["statistics"]
            words = sum(each["words"] or 0 for each in statistics)
            receipt = Receipt(shard, len(statistics), words, len(found["violations"]), tuple(problems), job.stamp)
            store.put(files, receipt)
        if not gc.isenabled():
            gc.collect()
        return receipt


def run_of(job: Job) -> Run:
    """The run of a job in this process."""
    if job.stamp not in _runs:
        _runs.clear()
        _runs[job.stamp] = Run(job.settings, as_of=job.as_of, use_cache=False, field=job.fields.body, clippings=True)
    return _runs[job.stamp]


def _made(run: Run, job: Job, shard: Shard, at_work: AtWork) -> tuple[Rows, dict[str, bytes], list[str]]:
    """The rows of a shard, its files, and the problems of its articles. An article that spoils them is left out."""
    try:
        return _with(run, job, shard, at_work, {})
    except (EditlintError, OSError):
        raise
    except Exception:
        spoilt = _spoilt(run, job, shard, at_work)
        if not spoilt:
            raise
        return _with(run, job, shard, at_work, spoilt)


def _with(
    run: Run, job: Job, shard: Shard, at_work: AtWork, spoilt: Mapping[int, str]
) -> tuple[Rows, dict[str, bytes], list[str]]:
    problems: list[str] = []
    found = rows(shard.key, _settled(run, _articles(run, job, shard, at_work, spoilt), problems))
    return found, encoded(found), problems


def _spoilt(run: Run, job: Job, shard: Shard, at_work: AtWork) -> dict[int, str]:
    """The articles of which no rows can be made, by their number in the shard, each with what is wrong."""
    spoilt = {}
    for number, each in enumerate(_articles(run, job, shard, at_work, {})):
        try:
            encoded(rows(shard.key, _settled(run, iter((each,)), [])))
        except Exception as error:  # noqa: BLE001  one article must not take the others down
            spoilt[number] = f"what is found in the article cannot be kept: {type(error).__name__}: {error}"
    return spoilt


def _articles(run: Run, job: Job, shard: Shard, at_work: AtWork, spoilt: Mapping[int, str]) -> Iterator[Filed]:
    at_work.from_start()
    for number, each in enumerate(lint(run, job, shard)):
        at_work.end()
        if number in spoilt:
            hint = "this is a defect of editlint, not of the article"
            yield each._replace(outcome=Outcome(problems=(Problem(each.path, spoilt[number], hint),), unread=True))
        else:
            yield each


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
    return digest(run.version, [run.rulebook.key(rule) for rule in run.active.values()], run.as_of, run.settings)
