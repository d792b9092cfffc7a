"""Questions in SQL over the tables of an archive. They read it and nothing else: no other file, no network, no change.

Every table is a view over the Parquet files of the shards that are done, so that what a run is writing does not count.
"""

# ruff: noqa: S608  table names and paths of the archive are put into SQL; what people ask for is passed beside it

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from editlint.archive.memory.database import database, is_damage, said_by, text
from editlint.archive.memory.index import shards_of
from editlint.archive.memory.judgement import CONTRADICTIONS, FILE
from editlint.archive.memory.tables_only import ADDRESS, TableFiles
from editlint.archive.tables import SCHEMAS
from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from duckdb import DuckDBPyConnection as Connection

_PLACE = re.compile(r"\n\nLINE (\d+): (.*)\n( *)(\^+)")
_COMMENT = re.compile(r"--[^\n]*|/\*[^*]*\*+(?:[^*/][^*]*\*+)*/")
_WORD = re.compile(r"[a-zA-Z]+")
_OTHER_FILE = re.compile(r'Cannot access (?:file|directory) "([^"]*)"')
_NO_TABLE = "Table with name"
NAMES = (*SCHEMAS, CONTRADICTIONS)
TABLES = " union all by name ".join(  # the question that nobody has asked: what there is to ask
    f"""select '{name}' as "table", (select count(*) from {name}) as rows,
    (select string_agg(column_name, ', ' order by column_index) from duckdb_columns()
    where table_name = '{name}') as columns"""
    for name in NAMES
)


class Answer(NamedTuple):
    """What a question gives: the names of its columns, and its rows as they come, none of them held."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


@contextmanager
def answer_to(folder: str, sql: str) -> Iterator[Answer]:
    """The answer to a question in SQL; its rows can be read while the context lasts.

    Raises:
        EditlintError: the folder is no archive or holds nothing yet, the SQL has a mistake or would change something.
    """
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="editlint-") as spilled, database(":memory:") as connection:
        _prepare(connection, folder, spilled)
        try:
            _check(connection, sql)
            found = connection.execute(sql)
            yield Answer(tuple(each[0] for each in found.description or ()), _rows(found))
        except Exception as error:
            if not is_damage(error):
                raise
            raise _mistake(said_by(error), sql) from None


def _rows(found: Connection) -> Iterator[tuple[Any, ...]]:
    while some := found.fetchmany(1000):
        yield from some


def _prepare(connection: Connection, folder: str, spilled: str) -> None:
    shards = shards_of(folder)
    if not shards:
        raise EditlintError(f"the archive {folder} holds nothing yet", hint="“editlint archive run” fills it")
    files = {f"{table}/{key}": os.path.join(folder, table, f"{key}.parquet") for table in SCHEMAS for key in shards}
    judged = os.path.join(folder, CONTRADICTIONS, FILE)
    if os.path.exists(judged):
        files[f"{CONTRADICTIONS}/{FILE}"] = judged
    connection.register_filesystem(TableFiles(files))
    try:
        for table in SCHEMAS:
            connection.execute(f"create view {table} as from {_read(f'{table}/{key}' for key in shards)}")
        found = [name for name in files if name.startswith(f"{CONTRADICTIONS}/")]
        connection.execute(f"create view {CONTRADICTIONS} as from {_read(found) if found else 'violations limit 0'}")
    except Exception as error:
        if not is_damage(error):
            raise
        raise EditlintError(f"the tables of {folder} cannot be read: {said_by(error)}") from None
    connection.execute(f"set temp_directory = {text(spilled)}")
    connection.execute(f"set allowed_directories = [{text(ADDRESS)}]")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


def _read(names: Iterable[str]) -> str:
    return f"read_parquet([{', '.join(text(f'{ADDRESS}{name}') for name in names)}])"


def _check(connection: Connection, sql: str) -> None:
    """Refuse what is no question, so that nothing can be written even where files may be read."""
    statements = connection.extract_statements(sql)
    if not statements:
        raise EditlintError("the SQL is empty", hint="select rule, count(*) from violations group by 1")
    if len(statements) > 1:
        raise EditlintError("one question at a time: there are several statements in the SQL")
    try:
        kind = statements[0].type.name
    except ValueError:  # one that DuckDB knows and its binding does not
        kind = "UNKNOWN"
    if kind != "SELECT":
        hint = "a question begins with select, with, from, describe or summarize"
        said = _WORD.search(_COMMENT.sub(" ", sql))  # “install” is of the same kind as “load”
        word = said.group() if said else kind
        raise EditlintError(f"the archive is only read: “{word.lower()}” is no question", hint=hint)


def _mistake(said: str, sql: str) -> EditlintError:
    """DuckDB's word on a mistake, with its place in the SQL; what it may not read is none."""
    found = _PLACE.search(said)
    if other := _OTHER_FILE.search(said):
        refused, hint = f"only the archive is read: not “{other[1]}”", f"its tables are {', '.join(NAMES)}"
        return EditlintError(refused, hint=hint, location=_at(found, sql) if found else None)
    message = " ".join(said[: found.start()].split()) if found else " ".join(said.split())
    message = re.sub(r"^[A-Z]\w*(?: [A-Z]\w*)* Error: ", "", message)
    hint = ""
    if _NO_TABLE in message:
        message, hint = message.partition("!")[0], f"the tables are {', '.join(NAMES)}"
    return EditlintError(f"the SQL has a mistake: {message}", hint=hint, location=_at(found, sql) if found else None)


def _at(found: re.Match[str], sql: str) -> Location | None:
    """The place of a mistake; DuckDB shows a long line in part."""
    number, shown, spaces, carets = int(found[1]), found[2], len(found[3]), len(found[4])
    lines = sql.split("\n")
    if number > len(lines):
        return None
    inner = spaces - len(f"LINE {number}: ")
    dots = 3 if shown.startswith("...") else 0
    begins = max(0, lines[number - 1].find(shown[dots:].removesuffix("...")))
    column = begins + inner - dots + 1
    return Location("SQL", number, column, column + carets, lines[number - 1])
