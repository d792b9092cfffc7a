"""Folders of files: some files a shard. Where a shard ends depends on names alone, so that a new file changes one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from editlint.archive.shards import Shard
from editlint.archive.sources.filed import Filed
from editlint.cachefiles import digest, hash_of
from editlint.engine.article_files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.archive.shards import Job
    from editlint.engine.run import Run

KIND = "files"
_MEAN = 250  # files of a shard
_MOST = 1000


def cut(run: Run, job: Job, source: str) -> Iterator[Shard]:
    """The shards of a folder or file."""
    held: list[str] = []
    for path in run.find([source]):
        held.append(path)
        if crc32(path.encode("utf-8", "surrogateescape")) % _MEAN == 0 or len(held) == _MOST:
            yield _shard(job, held)
            held = []
    if held:
        yield _shard(job, held)


def _shard(job: Job, paths: Sequence[str]) -> Shard:
    return Shard(digest(job.stamp, [(path, hash_of(read_bytes(path))) for path in paths]), KIND, tuple(paths))


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:  # noqa: ARG001  one door for all kinds
    """The articles of a shard, linted."""
    for path in shard.paths:
        outcome = run.lint_file(path)
        for number, each in enumerate(outcome.parts or (outcome,), 1):
            yield Filed(f"{path}#{number}" if outcome.parts else path, path, 1, "", each)
