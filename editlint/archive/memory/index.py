"""The index of an archive, `DIR/memory.duckdb`: what articles state, sorted for quick look-ups.

The Parquet files are the truth; the index is made from them and can be thrown away. It is put in place in one step, so
that whoever reads it goes on with the one that is open while a newer one takes its name.
"""

# ruff: noqa: S608  table names and paths of the archive are put into SQL; what people ask for is passed beside it

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING

from editlint.archive.memory.database import counted_rows, database, is_damage, parquet, put_in_place
from editlint.archive.store import RECEIPTS
from editlint.engine.rewrite import mend
from editlint.errors import EditlintError
from editlint.values import NamedTuple
from editlint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from duckdb import DuckDBPyConnection as Connection

INDEX = "memory.duckdb"
_VERSION = f"1 {__version__}"  # of the tables below
_TABLES = ("about", "shards", "articles", "statements", "comparisons", "passage_keys")
# What an index consists of: tables of rows, and nothing that has words of its own to say when it is asked or changed.
_MADE_BY_US = """
    select
        (select list_sort(list(table_name)) from duckdb_tables() where schema_name = 'main' and not temporary),
        (select count(*) from duckdb_views() where not internal)
            + (select count(*) from duckdb_functions() where not internal)
            + (select count(*) from duckdb_types() where not internal)
            + (select count(*) from duckdb_schemas() where not internal and schema_name <> 'main')
            + (select count(*) from duckdb_columns() where not internal and column_default is not null)
            + (select count(*) from duckdb_constraints()) + (select count(*) from duckdb_indexes())
            + (select count(*) from duckdb_sequences())"""
_APPENDED = 0.2  # the part of an index that may lie behind its sorted part before all is sorted again
_AT_ONCE = 200  # shards whose articles are gathered together, so that memory does not grow with the archive


class State(NamedTuple):
    """How an index stands to its archive.

    Attributes:
        usable: it is there, whole, and of this version.
        new: shards that are done and not in it.
        gone: shards that are in it and no more in the archive.
        articles: how many it has.
        appended: how many of them lie behind its sorted part.
    """

    usable: bool
    new: tuple[str, ...]
    gone: tuple[str, ...] = ()
    articles: int = 0
    appended: int = 0

    @property
    def is_fresh(self) -> bool:
        """Whether it says all that the archive says."""
        return self.usable and not self.new and not self.gone


def shards_of(folder: str) -> list[str]:
    """The keys of the shards of an archive that are done, in order.

    Raises:
        EditlintError: the folder is no archive.
    """
    try:
        names = os.listdir(os.path.join(folder, RECEIPTS))
    except OSError:
        said = f"{folder} is no archive" if os.path.exists(folder) else f"there is no archive {folder}"
        raise EditlintError(said, hint="“editlint archive run SOURCE... --out DIR” makes one") from None
    return sorted(name.removesuffix(".json") for name in names if name.endswith(".json"))


def state_of(folder: str) -> State:
    """How the index of an archive stands; a damaged one and one of another version are as if they were not there.

    Raises:
        EditlintError: the folder is no archive, or another program holds the index.
    """
    done, path = shards_of(folder), os.path.join(folder, INDEX)
    missing = State(usable=False, new=tuple(done))
    if not os.path.isfile(path):
        return missing
    try:
        with database(path, read_only=True) as index:
            return _state(index, done) if _is_of_this_version(index) else missing
    except Exception as error:
        if not is_damage(error):
            raise
        return missing


def _is_of_this_version(index: Connection) -> bool:
    if index.execute(_MADE_BY_US).fetchall() != [(sorted(_TABLES), 0)]:
        return False
    return index.execute("select version from about").fetchall() == [(_VERSION,)]


def _state(index: Connection, done: Sequence[str]) -> State:
    held = {key for (key,) in index.execute("select shard from shards").fetchall()}
    articles, appended = index.execute(
        "select count(*), count(*) filter (article >= sorted) from articles, about"
    ).fetchall()[0]
    new = tuple(key for key in done if key not in held)
    return State(usable=True, new=new, gone=tuple(held.difference(done)), articles=articles, appended=appended)


@contextmanager
def opened(folder: str) -> Iterator[Connection]:
    """The index for reading, as it is; made where there is none that can be used.

    Raises:
        EditlintError: the folder is no archive, or holds nothing yet; the index cannot be made, or is found damaged.
    """
    path = os.path.join(folder, INDEX)
    if not shards_of(folder):
        raise EditlintError(f"the archive {folder} holds nothing yet", hint="“editlint archive run” fills it")
    with ExitStack() as stack:
        index = _opened(stack, path)
        if index is None:
            bring_up_to_date(folder)
            index = stack.enter_context(database(path, read_only=True))
        try:
            yield index
        except Exception as error:
            if not is_damage(error):
                raise
            hint = "delete it: it is made anew from the tables beside it"
            raise EditlintError(f"the index {path} cannot be read: {error}", hint=hint) from None


def lacking_shards(index: Connection, folder: str) -> int:
    """How many shards of an archive are done and not in its index."""
    held = {key for (key,) in index.execute("select shard from shards").fetchall()}
    return sum(key not in held for key in shards_of(folder))


def _opened(stack: ExitStack, path: str) -> Connection | None:
    """The index, where it is there, whole and of this version."""
    if not os.path.isfile(path):
        return None
    try:
        index = stack.enter_context(database(path, read_only=True))
        if _is_of_this_version(index):
            return index
    except Exception as error:
        if not is_damage(error):
            raise
    stack.close()  # whoever makes it anew needs the file for itself
    return None


def bring_up_to_date(folder: str) -> bool:
    """Let the index say all that is done; False where it did already, and where nothing is done yet.

    Raises:
        EditlintError: the folder is no archive, or one of another version; the index cannot be written.
    """
    state = state_of(folder)
    if state.is_fresh or not (done := shards_of(folder)):
        with suppress(EditlintError):  # another process is at it
            mend(os.path.join(folder, INDEX))  # what one left that was killed behind its last step
        return False
    with put_in_place(os.path.join(folder, INDEX), folder, "read") as path:
        if state.usable and _more(folder, state) <= _APPENDED * state.articles:
            shutil.copyfile(os.path.join(folder, INDEX), path)
            _change(folder, path, state)
        else:
            _build(folder, path, done)
    return True


def _more(folder: str, state: State) -> int:
    """The articles that would lie behind the sorted part."""
    if not state.new:
        return state.appended
    with database(":memory:") as connection:
        return state.appended + counted_rows(connection, parquet(folder, "statistics", state.new))


def _build(folder: str, path: str, shards: Sequence[str]) -> None:
    with database(path) as index:
        index.execute("create table shards (shard varchar)")
        some = shards[:1]
        index.execute(f"create table articles as {_articles(folder, some, 0)} limit 0")
        _add_articles(index, folder, shards)
        index.execute(f"create table statements as {_statements(folder, shards)}")
        index.execute(f"create table comparisons as {_comparisons(folder, shards)}")
        index.execute(f"create table passage_keys as {_passage_keys(folder, shards)}")
        index.execute(f"create table about as select '{_VERSION}' as version, count(*)::int as sorted from articles")


def _change(folder: str, path: str, state: State) -> None:
    with database(path) as index:
        if state.gone:
            index.execute(
                "create temp table gone as select article from articles where list_contains(?, shard)", [state.gone]
            )
            for table in ("articles", "statements", "comparisons", "passage_keys"):
                index.execute(f"delete from {table} where article in (from gone)")
            index.execute("delete from shards where list_contains(?, shard)", [state.gone])
        if state.new:
            _add_articles(index, folder, state.new)
            index.execute(f"insert into statements {_statements(folder, state.new)}")
            index.execute(f"insert into comparisons {_comparisons(folder, state.new)}")
            index.execute(f"insert into passage_keys {_passage_keys(folder, state.new)}")


def _add_articles(index: Connection, folder: str, shards: Sequence[str]) -> None:
    rest = iter(shards)
    while some := list(islice(rest, _AT_ONCE)):
        index.execute("insert into shards select unnest(?)", [some])
        [(known,)] = index.execute("select coalesce(max(article) + 1, 0) from articles").fetchall()
        index.execute(f"insert into articles {_articles(folder, some, known)}")


def _articles(folder: str, shards: Sequence[str], known: int) -> str:
    """The articles of some shards, numbered on from those that are known, with the names that each tells of."""
    return f"""
        select ({known} + row_number() over (order by shard, number) - 1)::int as article, shard, number,
            id, path, line, url, title, published, coalesce(names, []) as names
        from {parquet(folder, "statistics", shards)}
        left join (
            select shard, number, list_sort(list(distinct subject)) as names
            from {parquet(folder, "statements", shards)} where subject <> '' group by shard, number
        ) using (shard, number)
        order by shard, number"""


def _statements(folder: str, shards: Sequence[str]) -> str:
    """What articles state of whom or what has a name, sorted as it is looked up."""
    return f"""
        select article, told.* exclude (shard, number)
        from {parquet(folder, "statements", shards)} as told join articles using (shard, number)
        where subject <> '' order by subject, attribute, article"""


def _comparisons(folder: str, shards: Sequence[str]) -> str:
    return f"""
        select article, told.* exclude (shard, number)
        from {parquet(folder, "comparisons", shards)} as told join articles using (shard, number)
        order by rule, topic, key, article"""


def _passage_keys(folder: str, shards: Sequence[str]) -> str:
    """Where passages stand, by the keys that they share with others of mostly the same words."""
    return f"""
        select unnest(keys) as key, article, start
        from {parquet(folder, "passages", shards)} join articles using (shard, number)
        order by key, article"""
