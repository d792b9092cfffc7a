"""The work on one shard, in whatever process: read, lint, write. What a worker holds between shards is its rules."""

from __future__ import annotations

import gc
import json
import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from editlint.archive.at_work import AtWork
from editlint.archive.shards import Job, Receipt
from editlint.archive.sources import lint
from editlint.archive.sources.filed import Filed
from editlint.archive.stamps import stamp_of
from editlint.archive.store import CannotGoOn, Store, encoded
from editlint.archive.tables import STATISTICS, rows, sum_of
from editlint.engine.outcome import Outcome
from editlint.engine.run import Run
from editlint.errors import EditlintError
from editlint.model import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from editlint.archive.shards import Fields, Shard
    from editlint.archive.tables import Rows
    from editlint.config.settings import Settings
    from editlint.model import Violation

_runs: dict[str, Run] = {}  # by the stamp of their job: a worker of a cluster serves several
_warm: set[str] = set()  # stamps of the jobs for which all is loaded in this process
# An article that states, quotes, dates and counts, so that linting it loads what articles need. It is our own: one of
# the archive's might end the process that all others are made from.
_SPECIMEN = """\
# Bank buys the yard

*By Ana Ruiz, March 4, 2024*

The Torres Bank, which was founded in 1951, bought the yard on Monday for $2.5 million, its director said.

“We have waited for ten years,” Maria Keller, 42, told the newspaper. According to a report by the ministry, 12 of 30
ferries, or 40%, are older than she is; sales rose from 200 to 250 tons, and the trip takes two hours, not 90 minutes.

The first ferry sank on May 2, 1995. Its captain, Jan Moser, who was born in 1961, was 35 then.
"""

_alone = threading.Lock()  # rules and what is cached in them are of one thread, and so are the limits of a process


def do(job: Job, shard: Shard) -> Receipt:
    """Lint a shard and put its results in place.

    Raises:
        EditlintError: its source cannot be read, or it has ended too many processes.
        CannotGoOn: its results cannot be written, or this process has other rules than the job.
    """
    with _alone:
        run = run_of(job)
        store = Store(job.out)
        with AtWork(store.at_work, shard.key) as at_work:
            run.spiked = at_work.begin
            found, files, problems = _made(run, job, shard, at_work)
            articles, words = len(found[STATISTICS]), sum_of(found, STATISTICS, "words")
            receipt = Receipt(shard, articles, words, len(found["violations"]), tuple(problems), job.stamp)
            store.put(files, receipt)
        if not gc.isenabled():
            gc.collect()
        return receipt


def job_of(settings: Settings, out: str, *, as_of: dt.date | None, fields: Fields) -> Job:
    """The job that all shards of a run share; its rules are loaded in this process then.

    Raises:
        EditlintErrors: the settings have mistakes.
    """
    job = Job(settings, as_of, fields, os.path.abspath(out), "")
    run = _new_run(job)
    job = job._replace(stamp=stamp_of(run, job))
    _runs[job.stamp] = run
    return job


def run_of(job: Job) -> Run:
    """The run of a job in this process.

    Raises:
        CannotGoOn: this process would find something else than the one that has made the job.
    """
    if job.stamp not in _runs:
        run = _new_run(job)
        if stamp_of(run, job) != job.stamp:
            hint = "every machine that works needs the same editlint, and the same configuration, rules and facts"
            raise CannotGoOn("a worker has another version of editlint, or other rules, than this run", hint=hint)
        _runs.clear()
        _runs[job.stamp] = run
    return _runs[job.stamp]


def _new_run(job: Job) -> Run:
    return Run(job.settings, as_of=job.as_of, use_cache=False, field=job.fields.body, clippings=True)


def warm(job: Job) -> None:
    """Load what linting and writing need, so that processes that are forked from this one have it already."""
    if job.stamp in _warm:
        return
    _warm.add(job.stamp)
    run = run_of(job)
    record = json.dumps({"title": "Bank buys the yard", "date": "2024-03-04", "body": _SPECIMEN}).encode()
    for name, data in (("specimen.md", _SPECIMEN.encode()), ("specimen.jsonl", record)):
        outcome = run.lint_data(data, name, run.format_of(name))
        with suppress(Exception):  # what is wrong with a rule is said of each article
            encoded(rows("", iter(((Filed("", "", 1, "", outcome), outcome.violations, 0, ""),))))
    if not gc.isenabled():
        gc.collect()
        gc.freeze()  # what is loaded stays, and need not be looked at again after each shard


def _made(run: Run, job: Job, shard: Shard, at_work: AtWork) -> tuple[Rows, dict[str, bytes], list[str]]:
    """The rows of a shard, its files, and the problems of its articles. An article that spoils them is left out."""
    spoilt: dict[int, str] = {}
    while True:
        try:
            return _with(run, job, shard, at_work, spoilt)
        except Exception as error:
            if at_work.blame(error):
                continue
            if spoilt or isinstance(error, (EditlintError, OSError)):
                raise
            spoilt = _spoilt(run, job, shard, at_work)
            if not spoilt:
                raise


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
