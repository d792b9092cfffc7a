"""Sources of articles: cut into shards here, read shard by shard by whoever works on them. Nothing is read whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.archive.sources import folders, json_lines
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.archive.shards import Job, Shard
    from editlint.archive.sources.filed import Filed
    from editlint.engine.run import Run


def cut(run: Run, job: Job, sources: Sequence[str]) -> Iterator[Shard]:
    """The shards of all sources, in their order.

    Raises:
        EditlintError: a source is not there or cannot be read.
    """
    for source in sources:
        if source.endswith(".jsonl"):
            yield from json_lines.cut(job, source)
        elif os.path.exists(source):
            yield from folders.cut(run, job, source)
        else:
            raise EditlintError(f"there is no source {source}")


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:
    """The articles of a shard, linted, in their order."""
    if shard.kind == json_lines.KIND:
        return json_lines.lint(run, job, shard)
    return folders.lint(run, job, shard)
