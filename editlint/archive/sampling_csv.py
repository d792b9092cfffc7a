"""A reading list as CSV, for a spreadsheet: a row an entry, with the marks that Excel needs to see UTF-8.

A text that a spreadsheet would run as a formula is written behind an apostrophe, which reading takes away. Commas,
semicolons and tabs are read, since spreadsheets write what the country of their user is used to.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from editlint.archive.sampling_entries import Entry, Given, entries_of
from editlint.errors import EditlintError, Location
from editlint.visible import as_cell, of_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARK = "\ufeff"


def written(entries: Iterable[Entry]) -> str:
    """The text of a list."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(Entry._fields)
    for each in entries:
        rows.writerow([as_cell(value) for value in each])
    return _MARK + out.getvalue()


def read(text: str, path: str) -> list[Entry]:
    """The entries of a text.

    Raises:
        EditlintErrors: it has mistakes.
        EditlintError: it is no such table.
    """
    return entries_of(_given(text.removeprefix(_MARK), path))


def _given(text: str, path: str) -> Iterator[Given]:
    first = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        heads = [each.strip().casefold() for each in next(rows, [])]
        lacking = [name for name in ("key", "rule", "verdict") if name not in heads]
        if lacking:
            hint = f"the first row names the columns: {', '.join(Entry._fields)}"
            raise EditlintError(
                f"no column “{lacking[0]}”", hint=hint, location=Location(path, 1, 1, 1, first.strip("\r"))
            )
        before = rows.line_num
        for row in rows:
            place = Location(path, before + 1, 1)
            before = rows.line_num
            if any(each.strip() for each in row):
                yield Given(dict(zip(heads, map(of_cell, row), strict=False)), {}, place)
    except csv.Error as error:
        raise EditlintError(f"not valid CSV: {error}", location=Location(path, rows.line_num, 1)) from None
