"""Notebooks of Jupyter as one article: their Markdown cells, one after the other. Code is no prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.collections.json_places import ARRAY, OBJECT, STRING, Value, json_bytes, places
from editlint.documents.collections.parts import BODY, Field, Flaw, Origin, Part
from editlint.documents.collections.wrappings import JSON_STRING, JSON_STRINGS
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def divide_notebook(data: bytes, path: str) -> Iterator[Part | Flaw]:
    """The article that a notebook is.

    Raises:
        EditlintError: it is no JSON, or no notebook.
    """
    text = json_bytes(data, path, "this notebook is ").decode("utf-8")
    cells = _cells(places(text))
    if cells is None:
        raise EditlintError("this is no notebook: it has no list of cells", location=Location(path))
    fields = tuple(field for cell in cells for field in _fields(text, cell))
    yield Part("", text, Origin(), fields, {})


def _cells(top: Value) -> Sequence[Value] | None:
    """The cells, which in notebooks of version 3 lie in a worksheet."""
    cells = top.members.get("cells")
    sheets = top.members.get("worksheets")
    if cells is None and sheets is not None and sheets.elements:
        cells = sheets.elements[0].members.get("cells")
    return cells.elements if cells is not None and cells.kind == ARRAY else None


def _fields(text: str, cell: Value) -> Iterator[Field]:
    kind, source = cell.members.get("cell_type"), cell.members.get("source")
    if cell.kind != OBJECT or kind is None or source is None or text[kind.start : kind.end] != "markdown":
        return
    if source.kind == STRING:
        yield Field(BODY, source.start, source.end, (JSON_STRING,), "markdown")
    elif source.kind == ARRAY and all(each.kind == STRING for each in source.elements):
        yield Field(BODY, source.start, source.end, (JSON_STRINGS,), "markdown")
