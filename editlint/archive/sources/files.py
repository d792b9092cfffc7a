"""Files that are read whole, some of them a shard. Where a shard ends depends on names and sizes alone."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any
from zlib import crc32

from editlint.archive.shards import Shard
from editlint.archive.sources import record_files
from editlint.archive.sources.filed import Filed
from editlint.archive.sources.finding import FILES, kind_of
from editlint.archive.sources.opening import is_address, opened, read_whole, unreadable
from editlint.archive.sources.records import file_flaw, file_nothing, file_part, told
from editlint.cachefiles import digest, hash_of
from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.parts import Flaw
from editlint.engine.parts import divided
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.shards import Job
    from editlint.archive.sources.finding import Found
    from editlint.documents.collections.parts import Part
    from editlint.engine.run import Run

LARGEST = 100_000_000  # bytes of a file that is read whole
MEAN = 250  # files of a shard
_MOST = 1000
_BYTES = 16_000_000
_STEP = 1_000_000


class Batch:
    """The files of the next shard."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._keys: list[tuple[str, str]] = []
        self._bytes = 0

    def add(self, file: Found) -> Iterator[Shard]:
        """Take a file, and give the shard that it makes full.

        Raises:
            EditlintError: it cannot be read.
        """
        if file.size > LARGEST:
            said = f"{file.path} has {file.size:,} bytes: a file that is read whole has {LARGEST:,} at most"
            hint = "as JSONL, CSV, WXR or Parquet a collection may have any size"
            raise EditlintError(said, hint=hint, location=Location(file.path))
        self._keys.append((file.path, file.version or _content(file.path)))
        self._bytes += max(0, file.size)
        ends = crc32(file.path.encode("utf-8", "surrogateescape")) % MEAN == 0
        if ends or len(self._keys) == _MOST or self._bytes > _BYTES:
            yield from self.rest()

    def rest(self) -> Iterator[Shard]:
        """The shard of the files that were taken since the last."""
        if self._keys:
            key = digest(self._job.stamp, self._job.fields, FILES, self._keys)
            yield Shard(key, FILES, tuple(path for path, _ in self._keys))
        self._keys, self._bytes = [], 0


def _content(path: str) -> str:
    """A key of what is in a file."""
    found: list[str] = []
    with opened(path) as file:
        try:
            while data := file.read(_STEP):
                found.append(hash_of(data))
        except OSError as error:
            raise unreadable(path, error) from None
    return digest(found)


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:
    """The articles of the files, linted. A file that cannot be read is a problem, and the others go on.

    Raises:
        EditlintError: a store does not give a file; the shard is to be tried again.
    """
    for path in shard.paths:
        try:
            data = read_whole(path)
        except EditlintError as error:
            if is_address(path):
                raise
            yield file_flaw(path, Flaw(0, error.message, error.hint))
            continue
        try:
            yield from _lint_file(run, job, path, data)
        except EditlintError as error:
            yield file_flaw(path, Flaw(0, error.message, error.hint))


def _lint_file(run: Run, job: Job, path: str, data: bytes) -> Iterator[Filed]:
    kind, name = kind_of(path, run.formats), run.format_of(path)
    if kind in record_files.RECORDS:
        yield from record_files.lint_whole(run, job, path, kind, data)
    elif run.divides(name):
        none = True
        for each in divided(run, data, path, run.formats[name]):
            none = False
            if isinstance(each, Flaw):
                yield file_flaw(path, each)
            else:
                yield file_part(run, path, each, told(job.fields, lambda part=each: _values(part)))  # type: ignore[misc]
        if none:
            yield file_nothing(path)
    elif len(data) > LARGEST_TEXT and run.is_text(name):
        yield file_flaw(path, Flaw(0, f"it has {len(data):,} bytes, and is passed over: no article has so many"))
    else:
        yield Filed(path, path, 1, "", run.lint_data(data, path, name).at(path))


def _values(part: Part) -> dict[str, Any]:
    """The fields of an article that is an object of JSON."""
    try:
        values = json.load(io.StringIO(part.text))
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
