"""JSONL: a stretch of lines a shard, some megabytes each. The file is read as a stream and never held whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.shards import Shard
from editlint.archive.sources.filed import Filed
from editlint.cachefiles import digest, hash_of
from editlint.documents.collections.json_files import divide_json_lines
from editlint.documents.collections.parts import Flaw, Origin
from editlint.engine.outcome import Outcome
from editlint.engine.parts import lint_part
from editlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.shards import Job
    from editlint.engine.run import Run

KIND = "jsonl"
_BYTES = 1_000_000  # of a shard, about; some seconds of work


def cut(job: Job, path: str) -> Iterator[Shard]:
    """The shards of a file."""
    start, line, offset = 0, 1, 0
    with open(path, "rb") as file:
        while data := file.read(_BYTES):
            data += file.readline()
            stop = start + len(data)
            yield Shard(
                digest(job.stamp, path, start, hash_of(data)), KIND, (path,), start, stop, line, offset, line - 1
            )
            line += data.count(b"\n")
            offset += len(data.decode("utf-8", "replace"))
            start = stop


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:
    """The articles of a shard, linted."""
    path = shard.paths[0]
    with open(path, "rb") as file:
        file.seek(shard.start)
        data = file.read(shard.stop - shard.start)
    for each in divide_json_lines(data, path, job.fields.body):
        if isinstance(each, Flaw):
            line = each.line + shard.line - 1
            flawed = Outcome(problems=(Problem(path, f"line {line}: {each.message}", each.hint),), unread=True)
            yield Filed(f"{path}#{line}", path, line, "", flawed)
            continue
        at = each.origin
        part = each._replace(origin=Origin(at.offset + shard.offset, at.line + shard.line - 1, at.column))
        url = part.metadata.get("url", "")
        yield Filed(
            url or f"{path}#{part.origin.line}", path, part.origin.line, url, lint_part(run, part, path).at(path)
        )
