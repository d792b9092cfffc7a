"""A run over an archive: what is not done yet is cut into shards, given to an engine, and what fails is set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.shards import Failure, Fields, Job
from editlint.archive.sources import cut
from editlint.archive.store import Store
from editlint.archive.work import stamp_of
from editlint.engine.run import Run
from editlint.values import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from editlint.archive.engines import Engine
    from editlint.archive.shards import Shard
    from editlint.config.settings import Settings


class Tally(NamedTuple):
    """What a run did.

    Attributes:
        articles, words, violations: of the shards that it worked on.
        kept: the shards that were done before.
        done: the shards that it has done.
        failures: the shards that it has set aside.
        problems: lines for people about articles that were not read.
    """

    articles: int = 0
    words: int = 0
    violations: int = 0
    kept: int = 0
    done: int = 0
    failures: tuple[Failure, ...] = ()
    problems: tuple[str, ...] = ()


def run_archive(
    sources: Sequence[str],
    out: str,
    engine: Engine,
    settings: Settings,
    *,
    as_of: dt.date | None = None,
    fields: Fields | None = None,
    progress: Callable[[Tally], None] | None = None,
) -> Tally:
    """Lint all articles of some sources into a folder of results; what is there already is not done again.

    Raises:
        EditlintError: a source or the settings are wrong.
    """
    fields = fields or Fields()
    run = Run(settings, as_of=as_of, use_cache=False, field=fields.body, clippings=True)
    job = Job(settings, as_of, fields, out, stamp_of(run))
    store, tally = Store(out), Tally()
    kept = 0

    def missing() -> Iterator[Shard]:
        nonlocal kept
        for shard in cut(run, job, sources):
            if store.has(shard.key):
                kept += 1
            else:
                yield shard

    for result in engine.work(job, missing()):
        if isinstance(result, Failure):
            store.set_aside(result)
            tally = tally._replace(failures=(*tally.failures, result))
        else:
            tally = tally._replace(
                articles=tally.articles + result.articles,
                words=tally.words + result.words,
                violations=tally.violations + result.violations,
                done=tally.done + 1,
                problems=(*tally.problems, *result.problems),
            )
        tally = tally._replace(kept=kept)
        if progress is not None:
            progress(tally)
    return tally._replace(kept=kept)
