"""Rows as a table of Arrow. A text that UTF-8 cannot hold is mended, and never keeps a shard from being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from editlint.archive.tables.columns import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.tables.rows import Row, Rows


def table(name: str, of: Sequence[Row]) -> pa.Table:
    """Rows of a table as Arrow has them."""
    schema = SCHEMAS[name]
    columns = list(zip(*of, strict=True)) or [()] * len(schema)
    return pa.table([_array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema)


def sum_of(rows: Rows, name: str, column: str) -> int:
    """What a column of a table comes to, over all rows of a shard."""
    at = SCHEMAS[name].get_field_index(column)
    return sum(row[at] or 0 for row in rows[name])


def _array(values: Sequence[Any], of: pa.DataType) -> pa.Array:
    try:
        return pa.array(values, of)
    except UnicodeEncodeError:
        return pa.array([_mended(each) for each in values], of)


def _mended(value: Any) -> Any:
    """A value whose texts have no half of a surrogate pair: two halves are joined, one by itself is replaced."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return [_mended(each) for each in value] if isinstance(value, list) else _mended_row(value)


def _mended_row(value: Any) -> Any:
    return tuple(map(_mended, value)) if isinstance(value, tuple) else value
