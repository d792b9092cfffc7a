"""Files of records (JSONL, CSV, XML): cut into shards, and read shard by shard."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from editlint.archive.shards import Fields, Shard
from editlint.archive.sources.copies import lay_down, take_up
from editlint.archive.sources.cutting import Stretch, stretches
from editlint.archive.sources.finding import CSV, JSONL, XML
from editlint.archive.sources.items import Items
from editlint.archive.sources.lines import Lines
from editlint.archive.sources.named_fields import asked, lacks, look_in_lines
from editlint.archive.sources.opening import can_begin_anywhere, read_stretch, streamed, unreadable
from editlint.archive.sources.packing import unpacked_name
from editlint.archive.sources.records import file_flaw, file_nothing, file_part, told, too_long
from editlint.archive.sources.table_rows import TableRows
from editlint.archive.sources.window import Window
from editlint.cachefiles import digest, hash_of
from editlint.documents.collections.parts import Flaw, Origin
from editlint.documents.collections.tables import read_header
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from editlint.archive.shards import Job
    from editlint.archive.sources.cutting import Records
    from editlint.archive.sources.filed import Filed
    from editlint.engine.run import Run

RECORDS: Mapping[str, Callable[[], Records]] = {JSONL: Lines, CSV: TableRows, XML: Items}
TOO_LONG = "too-long"  # the kind of a shard that is one record, and not read


def cut(job: Job, path: str, kind: str) -> Iterator[Shard]:
    """The shards of a file.

    Raises:
        EditlintError: it cannot be read, or not to its end; raised behind the shards of what stands before. Or its
            beginning, of the size of a shard, has no field of a name that was given.
        OSError: the folder of results cannot be written.
    """
    none = True
    with streamed(path) as stream:
        window = Window(stream)
        records = RECORDS[kind]()
        for stretch in stretches(records, window, unpacked_name(path), job.fields.body):
            if none:
                _look_for_fields(kind, stretch, path, job.fields)
            none = False
            yield _shard(job, path, kind, records.noun, stretch, copied=not (window.as_is and can_begin_anywhere(path)))
        if window.error is not None:
            raise unreadable(path, window.error)
    if none:
        yield Shard(digest(job.stamp, job.fields, kind, path), kind, (path,))


def _look_for_fields(kind: str, stretch: Stretch, path: str, fields: Fields) -> None:
    """Look for fields where a file begins. In a folder with files of many kinds each has to have but the article's."""
    if kind == JSONL:
        look_in_lines(stretch.data, path, fields)
    elif kind == CSV and (header := read_header(stretch.head.encode(), path, fields.body)):
        lacking = [name for name in asked(fields) if name not in header.columns]
        if lacking:
            raise lacks(path, "column", lacking[0], header.columns)


def _shard(job: Job, path: str, kind: str, noun: str, stretch: Stretch, *, copied: bool) -> Shard:
    offset, line, column = stretch.origin
    whole = Shard(
        key="",
        kind=TOO_LONG if stretch.too_long else kind,
        paths=(path,),
        start=stretch.start,
        stop=stretch.start + stretch.size,
        line=line,
        column=column,
        offset=offset,
        number=stretch.number,
        head=noun if stretch.too_long else stretch.head,
        copied=copied and not stretch.too_long,
    )
    shard = whole._replace(key=_key(job, whole, stretch.content))
    if shard.copied:
        lay_down(job, shard.key, stretch.data)
    return shard


def _key(job: Job, shard: Shard, content: str) -> str:
    return digest(job.stamp, job.fields, shard._replace(key="", source=""), content)


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:
    """The articles of a shard, linted, in their order.

    Raises:
        EditlintError: the file cannot be read any more, or has changed since it was cut.
        OSError: its copy is not there.
    """
    path = shard.paths[0]
    if shard.stop == 0:
        yield file_nothing(path)
        return
    data = take_up(job, shard) if shard.copied else read_stretch(path, shard.start, shard.stop)
    if _key(job, shard, hash_of(data)) != shard.key:
        said = f"{path} has changed while the archive was read"
        raise EditlintError(said, hint="the next run reads it as it is then", location=Location(path))
    origin = Origin(shard.offset, shard.line, shard.column)
    stretch = Stretch(data, len(data), shard.head, shard.start, origin, shard.number, "")
    yield from _filed(run, job, path, RECORDS[shard.kind](), stretch)


def lint_too_long(shard: Shard) -> Iterator[Filed]:
    """A record that is too long to be an article."""
    yield file_flaw(shard.paths[0], too_long(shard.line, shard.head, shard.stop - shard.start))


def lint_whole(run: Run, job: Job, path: str, kind: str, data: bytes) -> Iterator[Filed]:
    """The articles of a file that is small enough to be one piece.

    Raises:
        EditlintError: it cannot be read, or has no field of the name given for the article.
    """
    window, records = Window(io.BytesIO(data)), RECORDS[kind]()
    none = True
    for stretch in stretches(records, window, path, job.fields.body):
        if none:
            _look_for_fields(kind, stretch, path, Fields(job.fields.body))
        none = False
        if stretch.too_long:
            yield file_flaw(path, too_long(stretch.origin.line, records.noun, stretch.size))
        else:
            yield from _filed(run, job, path, records, stretch)
    if window.error is not None:
        raise unreadable(path, window.error)
    if none:
        yield file_nothing(path)


def _filed(run: Run, job: Job, path: str, records: Records, stretch: Stretch) -> Iterator[Filed]:
    offset, line, column = stretch.origin
    try:
        for each in records.read(stretch, unpacked_name(path), job.fields.body):
            if isinstance(each, Flaw):
                yield file_flaw(path, each._replace(line=each.line + line - 1 if each.line else 0))
                continue
            at = each.origin
            moved = Origin(at.offset + offset, at.line + line - 1, at.column + (column - 1) * (at.line == 1))
            said = told(job.fields, lambda part=each: records.values(part))  # type: ignore[misc]
            yield file_part(run, path, each._replace(origin=moved), said)
    except EditlintError as error:
        yield file_flaw(path, Flaw(0, error.message, error.hint))
