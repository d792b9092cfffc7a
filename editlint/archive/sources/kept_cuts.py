"""How a file of a store was cut, kept by what its store calls its version: one that is all done is not read again."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from editlint.archive.shards import Shard
from editlint.archive.store import CUTS, Store
from editlint.cachefiles import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editlint.archive.shards import Job
    from editlint.archive.sources.finding import Found


def kept_or_cut(job: Job, file: Found, cut: Callable[[], Iterator[Shard]]) -> Iterator[Shard]:
    """The shards of a file: from the last run, if the file is of the same version and they are done; else cut anew."""
    if not file.version:
        yield from cut()
        return
    path = os.path.join(job.out, CUTS, f"{digest(file.path)}.jsonl")
    version = digest(job.stamp, job.fields, file.path, file.version)
    has = Store(job.out).has
    if all(shard is not None and has(shard.key) for shard in _kept(path, version)):
        yield from filter(None, _kept(path, version))
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8") as note:
            note.write(f"{json.dumps(version)}\n")
            for shard in cut():
                note.write(f"{json.dumps(shard)}\n")
                yield shard
        os.replace(temporary, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _kept(path: str, version: str) -> Iterator[Shard | None]:
    """The shards that are noted of a version; None where there is no note of it."""
    try:
        with open(path, encoding="utf-8") as note:
            if json.loads(next(note)) != version:
                yield None
            for line in note:
                values = json.loads(line)
                values[2] = tuple(values[2])
                yield Shard(*values)
    except (OSError, StopIteration, ValueError):
        yield None
