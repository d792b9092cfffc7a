"""The tables of an archive, opened for questions in SQL: shards that are done, and nothing else.

DuckDB reads the Parquet files as a stream; what does not fit into its memory goes to a folder of its own for the while.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from editlint.archive.memory.database import database, is_damage, text
from editlint.archive.memory.index import shards_of
from editlint.archive.store import SET_ASIDE, Store
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import duckdb

TABLES = ("statistics", "violations", "sources")
CONTRADICTIONS = "contradictions"  # between articles, of an archive that has been judged
TOLD = "told"  # both, as people are given them to read
_SIGNS = "[*?"  # of patterns, which a folder's name may hold


@contextmanager
def opened(folder: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in which each table of the archive is a view.

    Raises:
        EditlintError: there is no archive or nothing in it, a file of it is broken, or DuckDB is not installed.
    """
    keys = shards_of(folder)
    if not keys:
        hint = "“editlint archive run” with the same sources goes on with it"
        raise EditlintError(f"the archive in {folder} has no article yet", hint=hint)
    store = Store(folder)
    with TemporaryDirectory(prefix="editlint-") as spilled, database(":memory:") as connection:
        connection.execute(f"set temp_directory = {text(spilled)}")
        connection.execute("set preserve_insertion_order = false")
        try:
            for table in TABLES:
                _view(connection, table, [store.path(table, key) for key in keys])
            between = _judged(folder)
            _view(connection, CONTRADICTIONS, between)
            and_between = f" union all by name from {CONTRADICTIONS}" if between else ""
            connection.execute(f"create view {TOLD} as from violations{and_between}")
            yield connection
        except Exception as error:
            if not is_damage(error):
                raise
            said = f"the archive in {folder} cannot be read: {' '.join(str(error).split())}"
            hint = "“editlint archive run” with the same sources does again what is broken"
            raise EditlintError(said, hint=hint) from None


def set_aside(folder: str) -> int:
    """How many shards could not be done."""
    place = os.path.join(folder, SET_ASIDE)
    return sum(name.endswith(".json") for name in os.listdir(place)) if os.path.isdir(place) else 0


def _judged(folder: str) -> list[str]:
    place = os.path.join(folder, CONTRADICTIONS)
    names = sorted(os.listdir(place)) if os.path.isdir(place) else []
    return [os.path.join(place, name) for name in names if name.endswith(".parquet")]


def _view(connection: duckdb.DuckDBPyConnection, table: str, paths: list[str]) -> None:
    if paths:
        connection.read_parquet([_literal(path) for path in paths]).create_view(table)


def _literal(path: str) -> str:
    """A path as DuckDB takes it for itself and for no pattern."""
    return "".join(f"[{char}]" if char in _SIGNS else char for char in path)
