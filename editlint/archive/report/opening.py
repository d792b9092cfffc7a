"""The tables of an archive, opened for questions in SQL: shards that are done, and nothing else.

DuckDB reads the Parquet files as a stream; what does not fit into its memory goes to a folder of its own for the while.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from editlint.archive.store import RECEIPTS, SET_ASIDE, Store
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import duckdb

MEMORY = "1GB"
TABLES = ("statistics", "violations", "sources")
CONTRADICTIONS = "contradictions"  # between articles, which not every archive has
_SIGNS = "[*?"  # of patterns, which a folder's name may hold


@contextmanager
def opened(folder: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in which each table of the archive is a view.

    Raises:
        EditlintError: there is no archive, a file of it is broken, or DuckDB is not installed.
    """
    if not os.path.isdir(os.path.join(folder, RECEIPTS)):
        hint = f"“editlint archive run SOURCE... --out {folder}” makes one"
        raise EditlintError(f"there is no archive in {folder}", hint=hint)
    try:
        import duckdb
    except ImportError:
        raise EditlintError("the archive needs DuckDB", hint="pip install 'editlint[archive]'") from None
    keys = done(folder)
    if not keys:
        raise EditlintError(
            f"the archive in {folder} has no article yet", hint="“editlint archive run” goes on with it"
        )
    with TemporaryDirectory(prefix="editlint-") as spill:
        connection = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": spill})
        try:
            connection.execute("set preserve_insertion_order = false")
            for table in (*TABLES, CONTRADICTIONS):
                _view(connection, folder, table, keys)
            yield connection
        except (duckdb.IOException, duckdb.InvalidInputException, duckdb.BinderException) as error:
            raise EditlintError(
                f"the archive in {folder} cannot be read: {' '.join(str(error).split())}",
                hint="“editlint archive run” with the same sources does again what is broken",
            ) from None
        finally:
            connection.close()


def done(folder: str) -> list[str]:
    """The keys of the shards that count, in order."""
    return sorted(name[:-5] for name in os.listdir(os.path.join(folder, RECEIPTS)) if name.endswith(".json"))


def set_aside(folder: str) -> int:
    """How many shards could not be done."""
    place = os.path.join(folder, SET_ASIDE)
    return sum(name.endswith(".json") for name in os.listdir(place)) if os.path.isdir(place) else 0


def _view(connection: duckdb.DuckDBPyConnection, folder: str, table: str, keys: list[str]) -> None:
    store = Store(folder)
    if table == CONTRADICTIONS:
        place = os.path.join(folder, table)
        names = sorted(os.listdir(place)) if os.path.isdir(place) else []
        paths = [os.path.join(place, name) for name in names if name.endswith(".parquet")]
    else:
        paths = [store.path(table, key) for key in keys]
    if paths:
        connection.read_parquet([_literal(path) for path in paths]).create_view(table)


def _literal(path: str) -> str:
    """A path as DuckDB takes it for itself and for no pattern."""
    return "".join(f"[{char}]" if char in _SIGNS else char for char in path)
