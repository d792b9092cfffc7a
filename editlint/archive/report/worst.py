"""The articles of which most has to be said for their length, and what contradicts across articles, with places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.report.opening import CONTRADICTIONS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from duckdb import DuckDBPyConnection as Connection

ARTICLES = 25
NOTES = 12  # of one article
CONTRADICTED = 50
LEAST_WORDS = 200  # a brief of forty words with one slip is not what is looked for
LEAST_NOTES = 3

_ARTICLE = """id, path, statistics.line as line, url, title, cast(published as varchar) as published,
    coalesce(author, '') as author, coalesce(section, '') as section, words, errors, warnings, suggestions"""
_LEAST = """
select least(?, coalesce(cast(median(words) as integer), 0)), least(?, coalesce(max(errors + warnings), 0))
from articles
"""
_WORST = f"""
create temp table worst as
select shard, number, {_ARTICLE} from statistics where words >= ? and errors + warnings >= greatest(?, 1)
order by (errors + warnings) / words desc, errors desc, id, shard, number limit ?
"""  # noqa: S608  names of our own
_RANK = "case severity when 'error' then 0 when 'warning' then 1 else 2 end"
_NOTES = f"""
select shard, number, rule, severity, violations.line, col, message, match, excerpt
from violations join worst using (shard, number)
qualify row_number() over (partition by shard, number order by {_RANK}, violations.line, col, rule) <= ?
order by {_RANK}, violations.line, col, rule
"""  # noqa: S608  names of our own
_HOW_MANY = f"select count(*) from {CONTRADICTIONS} join statistics using (shard, number)"  # noqa: S608  as above
_BETWEEN = f"""
select rule, severity, found.line, col, message, match, excerpt, related, {_ARTICLE}
from {CONTRADICTIONS} as found join statistics using (shard, number)
order by {_RANK}, published, id, found.line, col, rule limit ?
"""  # noqa: S608  names of our own


class Listed(NamedTuple):
    """An article as a list names it. `published` is an ISO date, every text may be ""."""

    id: str
    path: str
    line: int
    url: str
    title: str
    published: str
    author: str
    section: str
    words: int
    errors: int
    warnings: int
    suggestions: int


class Note(NamedTuple):
    """A violation as a list shows it; `line` and `col` are those of the file."""

    rule: str
    severity: str
    line: int
    col: int
    message: str
    match: str
    excerpt: str


class WorstArticle(NamedTuple):
    """An article with the gravest of its notes, at most `NOTES`."""

    article: Listed
    notes: Sequence[Note]


class Worst(NamedTuple):
    """The worst articles, of those that have at least so many words, and so many errors and warnings."""

    least_words: int
    least_notes: int
    articles: Sequence[WorstArticle]


class Between(NamedTuple):
    """A contradiction between articles: the note, its article, and what is said of the other places."""

    note: Note
    article: Listed
    others: Sequence[tuple[str, int, str]]  # file, line, message


def worst_articles(connection: Connection) -> Worst:
    """The articles with most errors and warnings for their words. It needs the table `articles` of `figures`."""
    [(words, grave)] = connection.execute(_LEAST, [LEAST_WORDS, LEAST_NOTES]).fetchall()
    connection.execute(_WORST, [words, grave, ARTICLES])
    notes: dict[tuple[str, int], list[Note]] = {}
    for shard, number, *values in connection.execute(_NOTES, [NOTES]).fetchall():
        notes.setdefault((shard, number), []).append(Note(*values))
    rows = connection.execute("from worst").fetchall()
    return Worst(words, grave, [WorstArticle(_listed(row[2:]), notes.get(row[:2], [])) for row in rows])


def contradictions(connection: Connection) -> tuple[int, Sequence[Between]]:
    """How many contradictions between articles there are, and the first of them, gravest first."""
    there = connection.execute("select 1 from duckdb_views() where view_name = ?", [CONTRADICTIONS]).fetchone()
    if not there:
        return 0, ()
    row = connection.execute(_HOW_MANY).fetchone()
    found = []
    for *note, related, in_article in (
        (*row[:7], row[7], row[8:]) for row in connection.execute(_BETWEEN, [CONTRADICTED]).fetchall()
    ):
        others = [(each["path"] or "", each["line"] or 0, each["message"] or "") for each in related or ()]
        found.append(Between(Note(*note), _listed(in_article), others))
    return int(row[0]) if row else 0, found


def _listed(values: Sequence[object]) -> Listed:
    return Listed(*("" if each is None else each for each in values))  # type: ignore[arg-type]
