"""How many bytes sources hold, and how many of them a shard is: for whoever wants to know how far a run is."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from editlint.archive.sources.finding import FILES, PARQUET, WARC, Unfound, find, kind_of
from editlint.archive.sources.opening import is_address
from editlint.archive.sources.packing import unpacked_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.shards import Job, Shard
    from editlint.engine.run import Run


def bytes_of(run: Run, job: Job, sources: Sequence[str]) -> int:
    """The bytes of all articles in sources; 0 where nobody can tell without reading them or asking a store for long.

    Raises:
        EditlintError: a path is not there.
    """
    if any(map(is_address, sources)):
        return 0
    size = 0
    for found in find(run, sources, job.out):
        if isinstance(found, Unfound):
            continue
        if unpacked_name(found.path) != found.path or kind_of(found.path, run.formats) in (PARQUET, WARC):
            return 0
        size += max(0, found.size)
    return size


def bytes_of_shard(shard: Shard) -> int:
    """The bytes of the articles of a shard, in a source that `bytes_of` can tell of."""
    if shard.kind != FILES:
        return shard.stop - shard.start
    size = 0
    for path in shard.paths:
        with suppress(OSError):
            size += os.path.getsize(path)
    return size
