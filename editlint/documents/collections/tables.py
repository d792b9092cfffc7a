"""Tables of articles (CSV, RFC 4180): a row each, with the names of the columns above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.cutting import Cutter, as_utf8, check_utf8
from editlint.documents.collections.naming import Names
from editlint.documents.collections.news_markup import plain_title
from editlint.documents.collections.parts import BODY, HEADLINE, Field, Flaw, Part
from editlint.documents.collections.records import (
    LOOK,
    body_name,
    format_of_text,
    headline_name,
    listed,
    metadata_names,
)
from editlint.documents.collections.wrappings import CSV_FIELD, PLAIN
from editlint.errors import EditlintError, Location, did_you_mean
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_QUOTED = re.compile(rb'"[^"]*+(?:""[^"]*+)*+"')
_LINE_END = re.compile(rb"[\r\n]")
_SAID = re.compile(rb"sep=([,;\t|])\r?\n")  # the line by which spreadsheets tell each other
_LOOK = 100_000  # bytes that hold the names of the columns
_DELIMITERS = b",;\t|"


class Cell(NamedTuple):
    """A field of a row: the bytes of its content, between its quotation marks where it has any."""

    start: int
    end: int
    quoted: bool


class Row(NamedTuple):
    """A row: its cells, its bytes, and the byte of what is wrong in it, or -1."""

    cells: Sequence[Cell]
    start: int
    end: int
    wrong: int = -1


class Header(NamedTuple):
    """The names of the columns, the index of the one with the article, the sign between fields, the byte behind."""

    columns: Sequence[str]
    body: int
    delimiter: bytes
    end: int


def rows(data: bytes, delimiter: bytes, at: int = 0) -> Iterator[Row]:
    """The rows of a table from a byte on, blank lines left out."""
    plain = re.compile(rb"[^\r\n" + re.escape(delimiter) + rb"]*+")
    while at < len(data):
        row = _row(data, at, delimiter, plain)
        if row.cells and (len(row.cells) > 1 or row.end > row.start):
            yield row
        at = row.end + (2 if data[row.end : row.end + 2] == b"\r\n" else 1)


def _row(data: bytes, start: int, delimiter: bytes, plain: re.Pattern[bytes]) -> Row:
    cells: list[Cell] = []
    at, wrong = start, -1
    while True:
        quoted = _QUOTED.match(data, at) if data[at : at + 1] == b'"' else None
        if quoted:
            cells.append(Cell(at + 1, quoted.end() - 1, quoted=True))
            at = quoted.end()
        elif data[at : at + 1] == b'"':
            line = _LINE_END.search(data, at)  # whoever forgot a mark meant no more than this line
            return Row(cells, start, line.start() if line else len(data), at)
        rest = plain.match(data, at)
        end = rest.end() if rest else at
        if not quoted:
            cells.append(Cell(at, end, quoted=False))
        elif end > at and wrong < 0:
            wrong = at
        if data[end : end + 1] != delimiter:
            return Row(cells, start, end, wrong)
        at = end + 1


def divide_table(data: bytes, path: str, field: str) -> Iterator[Part | Flaw]:
    """The articles of a table, one a row.

    Raises:
        EditlintError: no column holds the article, or the table is no UTF-8.
    """
    data = as_utf8(data, path)
    check_utf8(data, path)
    header = read_header(data, path, field)
    if header is not None:
        yield from divide_rows(data, header, header.end, Names())


def read_header(data: bytes, path: str, field: str) -> Header | None:
    """What the first row says; None for a table without rows.

    Raises:
        EditlintError: no column holds the article.
    """
    told = _SAID.match(data)
    delimiter = told.group(1) if told else _delimiter(data, path)
    read = rows(data, delimiter)
    first = next(read, None)
    if told:
        first = next(read, None)
    if first is None:
        return None
    cutter = Cutter(data)
    columns = [said(cutter, each) for each in first.cells]
    return Header(columns, _column(columns, field, path), delimiter, first.end)


def divide_rows(data: bytes, header: Header, start: int, names: Names) -> Iterator[Part | Flaw]:
    """The articles of rows from a byte on."""
    cutter = Cutter(data)
    for row in rows(data, header.delimiter, start):
        yield _article(row, header.columns, header.body, cutter, names)


def _delimiter(data: bytes, path: str) -> bytes:
    if path.lower().endswith(".tsv"):
        return b"\t"
    first = _QUOTED.sub(b"", data[:_LOOK]).partition(b"\n")[0]
    counts = [(first.count(sign), -number) for number, sign in enumerate(_DELIMITERS)]
    most = -max(counts)[1]
    return _DELIMITERS[most : most + 1]


def _column(columns: Sequence[str], field: str, path: str) -> int:
    """The index of the column with the article."""
    name = field or body_name(columns)
    if name in columns:
        return columns.index(name)
    said = f"there is no column “{field}”" if field else "no column is known to hold the article"
    hint = did_you_mean(field, list(columns)) if field else "--field NAME says which one does"
    raise EditlintError(f"{said}; the columns are: {listed(columns)}", hint=hint, location=Location(path, 1))


def _article(row: Row, columns: Sequence[str], body: int, cutter: Cutter, names: Names) -> Part | Flaw:
    origin = cutter.origin(row.start)
    if row.wrong >= 0:
        closed = row.wrong > row.start and cutter.data[row.wrong - 1 : row.wrong] == b'"'
        wrong = "a quotation mark inside of a field is not doubled" if closed else "a quotation mark is never closed"
        return Flaw(
            origin.line, wrong, "a field with quotation marks stands in quotation marks, each of its own doubled"
        )
    try:
        cutter.data[row.start : row.end].decode("utf-8")
    except UnicodeDecodeError as error:
        return Flaw(origin.line, f"not UTF-8: byte 0x{error.object[error.start]:02x} at its byte {error.start + 1}")
    cells = dict(zip(columns, row.cells, strict=False))
    told = {what: said(cutter, cells[name]) for what, name in metadata_names(columns).items() if name in cells}
    head = cells.get(headline_name(columns))
    title = plain_title(said(cutter, head)) if head else ""
    name = names.name(title, told.get("url", ""))
    if body >= len(row.cells):
        return Flaw(origin.line, f"the row has {len(row.cells)} of {len(columns)} fields, and no “{columns[body]}”")
    cell = row.cells[body]
    if row.end - row.start > LARGEST_TEXT:
        return Flaw(
            origin.line, f"the row has {row.end - row.start:,} bytes, and is passed over: no article has so many"
        )
    if cell.end == cell.start:
        return Flaw(origin.line, f"“{name}” has no text in “{columns[body]}”")
    shown = [(HEADLINE, head, "html")] if head and head.end > head.start and head is not cell else []
    shown.append((BODY, cell, format_of_text(columns[body], cutter.text(cell.start, min(cell.end, cell.start + LOOK)))))
    places = cutter.offsets(row.start, [at for _, each, _ in shown for at in (each.start, each.end)])
    fields = tuple(
        Field(role, places[each.start], places[each.end], (CSV_FIELD if each.quoted else PLAIN,), format_name)
        for role, each, format_name in shown
    )
    metadata = {what: said for what, said in {"title": title, **told}.items() if said}
    return Part(name, cutter.text(row.start, row.end), origin, fields, metadata)


def said(cutter: Cutter, cell: Cell) -> str:
    """What a cell says."""
    text = cutter.text(cell.start, cell.end)
    return text.replace('""', '"') if cell.quoted else text
