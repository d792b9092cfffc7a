"""Sources of articles: cut into shards here, read shard by shard by whoever works on them. Nothing is read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.shards import Shard
from editlint.archive.sources import cutting, files, record_files
from editlint.archive.sources.finding import FILES, PARQUET, WARC, Unfound, find, kind_of
from editlint.archive.sources.kept_cuts import kept_or_cut
from editlint.archive.sources.opening import unreadable
from editlint.archive.sources.packing import unpacked_name
from editlint.cachefiles import digest
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.archive.shards import Job
    from editlint.archive.sources.filed import Filed
    from editlint.archive.sources.finding import Found
    from editlint.engine.run import Run

UNREAD = "unread"  # the kind of a shard that cannot be made: working on it says why


def cut(run: Run, job: Job, sources: Sequence[str]) -> Iterator[Shard]:
    """The shards of all sources, in their order. What cannot be read is a shard, too, which fails with the reason.

    Raises:
        EditlintError: a path is not there.
    """
    batch = files.Batch(job)
    for found in find(run, sources, job.out):
        if isinstance(found, Unfound):
            yield _unread(job, found.path, found.error)
            continue
        try:
            yield from _cut_file(run, job, found, batch)
        except Exception as error:  # noqa: BLE001  one file must not take the others down, nor end the run
            yield _unread(job, found.path, unreadable(found.path, error))
    yield from batch.rest()


def _cut_file(run: Run, job: Job, found: Found, batch: files.Batch) -> Iterator[Shard]:
    kind = kind_of(found.path, run.formats)
    if kind == PARQUET:
        from editlint.archive.sources.parquet import cut as cut_parquet

        yield from kept_or_cut(job, found, lambda: cut_parquet(job, found.path))
    elif kind == WARC:
        from editlint.archive.sources.web_archives import cut as cut_web_archive

        yield from kept_or_cut(job, found, lambda: cut_web_archive(job, found.path))
    elif kind in record_files.RECORDS and (
        found.named or not 0 <= found.size <= cutting.BYTES or unpacked_name(found.path) != found.path
    ):
        yield from kept_or_cut(job, found, lambda: record_files.cut(job, found.path, kind))
    elif not kind and unpacked_name(found.path) != found.path:
        hint = "of packed files those of JSONL, CSV, XML and WARC are read"
        raise EditlintError(f"{found.path} is packed", hint=hint, location=Location(found.path))
    else:
        yield from batch.add(found)


def _unread(job: Job, path: str, error: EditlintError) -> Shard:
    said = f"{error.message} ({error.hint})" if error.hint else error.message
    return Shard(digest(job.stamp, UNREAD, path, said), UNREAD, (path,), head=said)


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:
    """The articles of a shard, linted, in their order.

    Raises:
        EditlintError: its source cannot be read.
        OSError: its copy is not there.
    """
    if shard.kind == UNREAD:
        raise EditlintError(shard.head, location=Location(shard.paths[0]))
    if shard.kind == FILES:
        return files.lint(run, job, shard)
    if shard.kind == record_files.TOO_LONG:
        return record_files.lint_too_long(shard)
    if shard.kind == PARQUET:
        from editlint.archive.sources.parquet import lint as lint_parquet

        return lint_parquet(run, job, shard)
    if shard.kind == WARC:
        from editlint.archive.sources.web_archives import lint as lint_web_archive

        return lint_web_archive(run, job, shard)
    return record_files.lint(run, job, shard)
