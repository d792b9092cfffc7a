"""Tables in Parquet: a row each. Only the columns that are needed are read, a few rows at a time.

The line of a place is the number of the row, its column and offsets are those in the field.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from editlint.archive.shards import Shard
from editlint.archive.sources import cutting
from editlint.archive.sources.copies import lay_down, take_up
from editlint.archive.sources.finding import PARQUET
from editlint.archive.sources.named_fields import asked, lacks
from editlint.archive.sources.opening import opened
from editlint.archive.sources.records import file_flaw, file_nothing, file_part, told, too_long, value_of
from editlint.cachefiles import digest, hash_of
from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.naming import Names
from editlint.documents.collections.news_markup import plain_title
from editlint.documents.collections.parts import BODY, HEADLINE, Field, Flaw, Origin, Part
from editlint.documents.collections.records import body_name, format_of_text, headline_name, listed, metadata_names
from editlint.documents.collections.wrappings import PLAIN
from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.archive.shards import Fields, Job
    from editlint.archive.sources.filed import Filed
    from editlint.engine.run import Run
    from editlint.model import Place

_ROWS = 100  # that are unpacked at a time
_BUFFER = 1_000_000  # bytes of a column that are read at a time
_GAP = "\n\n"


class _Columns(NamedTuple):
    """The names of the columns that are read, by what they tell; `others` are asked for by name."""

    body: str
    headline: str
    metadata: Mapping[str, str]
    others: Sequence[str]

    @property
    def names(self) -> list[str]:
        """Each once."""
        return [*dict.fromkeys(filter(None, (self.body, self.headline, *self.metadata.values(), *self.others)))]


def cut(job: Job, path: str) -> Iterator[Shard]:
    """The shards of a file.

    Raises:
        EditlintError: it is no Parquet, or no column of it holds the article.
        OSError: the folder of results cannot be written.
    """
    number = 0
    with opened(path) as file:
        columns, batches = _read(file, path, job.fields)
        head = json.dumps(columns, ensure_ascii=False)
        for rows in _stretches(batches):
            data = b"".join(rows)
            shard = Shard("", PARQUET, (path,), number, number + len(rows), number + 1, head=head, copied=True)
            shard = shard._replace(key=digest(job.stamp, job.fields, shard, hash_of(data)))
            lay_down(job, shard.key, data)
            yield shard
            number += len(rows)
    if not number:
        yield Shard(digest(job.stamp, job.fields, PARQUET, path), PARQUET, (path,))


def _read(file: Any, path: str, fields: Fields) -> tuple[_Columns, Iterator[Any]]:
    """The columns that are needed, and their rows in batches."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(file, buffer_size=_BUFFER, pre_buffer=False)
    except pa.ArrowInvalid as error:
        said = " ".join(str(error).split())
        raise EditlintError(f"{path} is no Parquet: {said}", location=Location(path)) from None
    columns = _columns(table.schema_arrow, fields, path)
    return columns, table.iter_batches(_ROWS, columns=columns.names)


def _columns(schema: Any, fields: Fields, path: str) -> _Columns:
    import pyarrow as pa

    names = list(schema.names)
    text = (pa.types.is_string, pa.types.is_large_string, pa.types.is_binary, pa.types.is_large_binary)
    texts = [each.name for each in schema if any(fits(_values(each.type)) for fits in text)]
    given = asked(fields)
    there = [name for each in schema for name in _names(each)]
    unknown = next((name for name in given if name not in there and not _in_map(schema, name)), "")
    if unknown:
        raise lacks(path, "column", unknown, there)
    body = fields.body or body_name(texts)
    if not body:
        said = f"{path}: no column is known to hold the article; the columns are: {listed(names)}"
        raise EditlintError(said, hint="--field NAME says which one does", location=Location(path))
    headline = headline_name(texts)
    return _Columns(body, "" if headline == body else headline, metadata_names(names), given)


def _names(column: Any, lead: str = "") -> Iterator[str]:
    """The name of a column, and of the fields in it, with full stops."""
    import pyarrow as pa

    yield f"{lead}{column.name}"
    if pa.types.is_struct(column.type):
        for at in range(column.type.num_fields):
            yield from _names(column.type.field(at), f"{lead}{column.name}.")


def _in_map(schema: Any, name: str) -> bool:
    """Whether a name leads into a map, of which the rows alone tell the keys."""
    import pyarrow as pa

    first = name.partition(".")[0]
    return "." in name and first in schema.names and pa.types.is_map(schema.field(first).type)


def _values(kind: Any) -> Any:
    """The type of the values of a column: those of a dictionary lie apart."""
    import pyarrow as pa

    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _stretches(batches: Iterator[Any]) -> Iterator[list[bytes]]:
    """Rows as lines of JSON, so many that they make a shard."""
    rows: list[bytes] = []
    size = 0
    for batch in batches:
        for row in _rows(batch):
            rows.append(json.dumps(row, ensure_ascii=False, default=_plain).encode("utf-8", "replace") + b"\n")
            size += len(rows[-1])
            if size >= cutting.BYTES:
                yield rows
                rows, size = [], 0
    if rows:
        yield rows


def _rows(batch: Any) -> Iterator[dict[str, Any] | int]:
    """The rows of a batch; of one that is longer than any article, as few bytes may unpack to, how long it is."""
    if batch.nbytes <= LARGEST_TEXT:
        yield from batch.to_pylist()
        return
    for number in range(batch.num_rows):
        row = batch.slice(number, 1)
        size = _length(row)
        yield size if size > LARGEST_TEXT else row.to_pylist()[0]


def _length(row: Any) -> int:
    """The bytes of a row: of a dictionary, those of the value that it has."""
    import pyarrow as pa

    return sum((each.dictionary_decode() if pa.types.is_dictionary(each.type) else each).nbytes for each in row.columns)


def _plain(value: Any) -> str:
    """A value that JSON does not have: a day, a decimal number, bytes."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:
    """The articles of a shard, linted.

    Raises:
        OSError: its copy is not there.
    """
    path = shard.paths[0]
    if not shard.stop:
        yield file_nothing(path)
        return
    columns, names = _Columns(*json.loads(shard.head)), Names(shard.number)
    for number, line in enumerate(take_up(job, shard).splitlines(), shard.line):
        row = json.loads(line)
        part = too_long(number, "row", row) if isinstance(row, int) else _part(row, columns, names, number)
        if isinstance(part, Flaw):
            yield file_flaw(path, part)
            continue
        said = told(job.fields, lambda row=row: row)  # type: ignore[misc]
        yield _in_row(file_part(run, path, part, said, number), number, part)


def _part(row: Mapping[str, Any], columns: _Columns, names: Names, number: int) -> Part | Flaw:
    known = {what: said for what, name in columns.metadata.items() if (said := _words(row.get(name), what == "author"))}
    headline = value_of(row, columns.headline) if columns.headline else ""
    title = plain_title(headline)
    name = names.name(title, known.get("url", ""))
    body = _text(row, columns.body)
    if not body:
        return Flaw(number, f"“{name}” has no text in “{columns.body}”")
    fields = [Field(BODY, 0, len(body), (PLAIN,), format_of_text(columns.body, body))]
    if headline:
        start = len(body) + len(_GAP)
        fields.insert(0, Field(HEADLINE, start, start + len(headline), (PLAIN,), "html"))
    metadata = {**({"title": title} if title else {}), **known}
    return Part(name, body + _GAP + headline if headline else body, Origin(), tuple(fields), metadata)


def _text(row: Mapping[str, Any], name: str) -> str:
    """The text in a field as it stands."""
    value: Any = row
    for each in (name,) if name in row else name.split("."):
        value = value.get(each) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def _words(value: Any, several: bool = False) -> str:
    """What a value tells: itself, or the first of a list; or each of it, where there may be several."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(each) for each in (value if several else value[:1]))))
    if isinstance(value, dict):
        return _words(value.get("name"))
    return "" if value is None else str(value).strip()


def _in_row(filed: Filed, number: int, part: Part) -> Filed:
    """An article with places in its row."""
    headline = next((each.start for each in part.fields if each.role == HEADLINE), len(part.text) + 1)

    def move(place: Place) -> Place:
        start, end = (at - headline if at >= headline else at for at in (place.start, place.end))
        return place._replace(line=number, column=start + 1, end_line=number, end_column=end + 1, start=start, end=end)

    return filed._replace(outcome=filed.outcome.moved(move))
