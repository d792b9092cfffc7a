"""DuckDB as the archive uses it: opened with bounds, closed for sure, its errors as ours."""

# ruff: noqa: S608  table names and paths of the archive are put into SQL; what people ask for is passed beside it

from __future__ import annotations

import errno
import os
import shutil
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from editlint.archive.libraries import demand_libraries
from editlint.engine.rewrite import draft
from editlint.errors import EditlintError, unwritable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from duckdb import DuckDBPyConnection as Connection

MEMORY = "1GB"  # that sorting and joining take at most; what is more goes to a folder beside the database


_AT_ONCE = 2000  # rows of a stream


@contextmanager
def database(path: str, *, read_only: bool = False) -> Iterator[Connection]:
    """A database, for as long as the context lasts.

    Args:
        path: its file, or ":memory:".
        read_only: whether others may read it at the same time, and nobody changes it; of other files only those
            beside it can be reached.

    Raises:
        EditlintError: DuckDB is not installed, or another program holds the file.
        duckdb.Error: the file is damaged, or of a later DuckDB.
    """
    demand_libraries()
    import duckdb

    spilled = f"{path}.spilled" if path != ":memory:" else ""
    config: dict[str, str | int | float | list[str]] = {"memory_limit": MEMORY, "temp_directory": spilled}
    config |= {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    try:
        connection = duckdb.connect(path, read_only=read_only, config=config)
    except duckdb.IOException as error:
        if "lock" not in str(error).lower():
            raise
        hint = "end that program, or let it open the file for reading alone"
        raise EditlintError(f"another program holds {path} open for writing", hint=hint) from None
    with connection:
        if read_only:  # it may have come from elsewhere, with views and macros in the place of our tables
            connection.execute(f"set allowed_directories = [{text(os.path.join(os.path.dirname(path), ''))}]")
            connection.execute("set enable_external_access = false")
            connection.execute("set lock_configuration = true")
        yield connection


def rows_of(connection: Connection, sql: str, values: Iterable[object] = ()) -> list[dict[str, Any]]:
    """The rows of a query by the names of its columns."""
    found = connection.execute(sql, list(values))
    names = [each[0] for each in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def streamed(connection: Connection, sql: str, values: Iterable[object] = ()) -> Iterator[dict[str, Any]]:
    """The rows of a query by the names of its columns, as they come: few are held at a time."""
    found = connection.cursor().execute(sql, list(values))
    names = [each[0] for each in found.description or ()]
    while some := found.fetchmany(_AT_ONCE):
        for row in some:
            yield dict(zip(names, row, strict=True))


def counted_rows(connection: Connection, source: str) -> int:
    """How many rows a table, or what stands for one in SQL, has."""
    return int(connection.execute(f"select count(*) from {source}").fetchall()[0][0])


def is_damage(error: Exception) -> bool:
    """Whether an exception is DuckDB's word that a file is none of its own, or broken."""
    if isinstance(error, EditlintError):
        return False  # perhaps the word that there is no DuckDB
    import duckdb

    return isinstance(error, duckdb.Error)


def said_by(error: Exception) -> str:
    """What an error says; of one that a file system of ours has raised below DuckDB, its own words."""
    said = str(error)
    return said.strip().rpartition("\n")[2].partition(": ")[2] if "Traceback (most recent" in said else said


@contextmanager
def put_in_place(path: str, folder: str, what: str) -> Iterator[str]:
    """A name to write a file by, which takes the place of another in one step where all goes well.

    Args:
        path: the file.
        folder: the archive, of whose tables it is made.
        what: what is done with them, for a message: "read".

    Raises:
        EditlintError: it cannot be written, or the tables are broken or of another version; nothing is left then.
    """
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with _name_beside(path) as temporary:
            yield temporary
            os.replace(temporary, path)
    except OSError as error:
        raise unwritable(path, error) from None
    except Exception as error:
        if not is_damage(error):
            raise
        hint = "an archive holds results of one version: run “editlint archive run” into another folder"
        raise EditlintError(f"the tables of {folder} cannot be {what}: {error}", hint=hint) from None


@contextmanager
def _name_beside(path: str) -> Iterator[str]:
    """A name beside a file, of which nothing is left: neither of this process, nor of one before that was killed.

    It is always the same, and a draft of the file is held as long as it is used. Where another process holds that, the
    name is one that nobody else uses.
    """
    with ExitStack() as stack:
        temporary = f"{path}.new.tmp"
        try:
            stack.enter_context(draft(path))
        except OSError as error:
            if error.errno != errno.EBUSY:
                raise
            temporary = f"{path}.{os.getpid()}.tmp"
        _remove(temporary)
        stack.callback(_remove, temporary)
        yield temporary


def _remove(temporary: str) -> None:
    for left in (temporary, f"{temporary}.wal"):
        with suppress(OSError):
            os.unlink(left)
    shutil.rmtree(f"{temporary}.spilled", ignore_errors=True)


def text(value: str) -> str:
    """A text as SQL has it."""
    return "'" + value.replace("'", "''") + "'"


def parquet(folder: str, table: str, shards: Iterable[str]) -> str:
    """The rows of a table in some shards, one at least, as SQL has them."""
    files = ", ".join(text(os.path.join(folder, table, f"{key}.parquet")) for key in shards)
    return f"read_parquet([{files}])"
