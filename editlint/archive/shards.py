"""Pieces of work: which stretch of which source a worker reads. Plain values that cross processes and machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from editlint.config.settings import Settings


class Fields(NamedTuple):
    """The names of the fields of records; "" for the usual ones.

    Attributes:
        body: which holds the article.
        id: which tells one article from all others.
        date: which holds the day of publication.
        url: which holds its address.
    """

    body: str = ""
    id: str = ""
    date: str = ""
    url: str = ""


class Job(NamedTuple):
    """What all shards of a run share.

    Attributes:
        settings: the rules, as the command line and the configuration have them.
        as_of: the day of publication of articles, where one is given for all.
        fields: the names of the fields of records.
        out: the folder of results, which every worker must see.
        stamp: a key of all that results depend on beside the articles: rules, facts, version, fields.
    """

    settings: Settings
    as_of: dt.date | None
    fields: Fields
    out: str
    stamp: str


class Shard(NamedTuple):
    """A piece of work, small enough to be repeated.

    Attributes:
        key: the name of its results, 32 hexadecimal digits, made of its content and of the job's stamp.
        kind: which reader of `sources` takes it.
        paths: the files or addresses; several of a folder, one else.
        start, stop: the stretch of the file, in bytes of its unpacked text in UTF-8 or in rows; both 0 for whole files.
        line, column: the 1-based place of `start`.
        offset: the characters before `start`.
        number: how many articles of the file stand before `start`.
        head: what its reader must know of the beginning of the file: names of columns, elements round all items.
        copied: whether the stretch lies in the folder of results, since its file can only be read from the beginning.
        source: where it was found: the source that the command line names, as an absolute path or an address.
    """

    key: str
    kind: str
    paths: tuple[str, ...]
    start: int = 0
    stop: int = 0
    line: int = 1
    column: int = 1
    offset: int = 0
    number: int = 0
    head: str = ""
    copied: bool = False
    source: str = ""


class Receipt(NamedTuple):
    """What came of a shard that is done.

    Attributes:
        shard: which.
        articles, words, violations: how many it has.
        problems: lines for people about articles that could not be read.
        stamp: that of its job.
        sizes: the bytes of its file in each table.
    """

    shard: Shard
    articles: int
    words: int
    violations: int
    problems: tuple[str, ...]
    stamp: str = ""
    sizes: Mapping[str, int] = {}


class Failure(NamedTuple):
    """A shard that could not be done, and why."""

    shard: Shard
    error: str
