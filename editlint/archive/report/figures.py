"""What the report counts: groups of articles by year, section and author, rules by year, sources, the worst articles.

All is counted by DuckDB in one pass over a table each; what comes out is as small as a page, however large the archive.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from editlint.archive.report.intervals import Interval, Sums, mean
from editlint.reporters.html_desk import NAMED
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

SHOWN = 100  # groups of one kind
_MOST_YEARS = 10_000
_CHARTED = 0.001  # of the articles a year must have to be in a chart: one slip in a date would stretch it to Rome

_SLIGHT = 0.2  # of the words of a year such as most are, likewise; with so many articles it tells enough all the same:
_ENOUGH = 30

_SHARDS = "create type shards as enum (select distinct shard from statistics)"  # joins are made of numbers so
_ARTICLES = """
create temp table articles as
select cast(shard as shards) as shard, number, cast(words as bigint) as words,
    errors + warnings + suggestions as notes, errors, warnings, suggestions, grade,
    year(try_cast(published as date)) as year, coalesce(trim(section), '') as section,
    coalesce(trim(author), '') as author
from statistics where words > 0
"""
_MEASURES = ("notes", "errors", "warnings", "suggestions")
_OF_MEASURE = "sum({0}), sum(cast({0} as bigint) * {0}), sum(cast({0} as bigint) * words)"
_GROUPS = f"""
select cast({{key}} as varchar) as name, count(*), sum(words), sum(cast(words as bigint) * words),
    {", ".join(map(_OF_MEASURE.format, _MEASURES))}
from articles where {{key}} is not null group by {{key}} order by {{order}} limit {{most}}
"""  # noqa: S608  names of our own
_RULES = """
with spoken as (
    select rule, cast(shard as shards) as shard, number, count(*) as said from violations group by all
)
select rule, year, sum(said), sum(cast(said as bigint) * said), sum(cast(said as bigint) * words), count(*)
from spoken join articles using (shard, number) group by rule, year order by rule, year
"""
_SEVERITIES = "select rule, severity from violations group by rule, severity order by count(*) desc, severity"
_GRADES = """
select year, count(*), sum(cast(grade as decimal(9, 1))),
    sum(cast(grade as decimal(9, 1)) * cast(grade as decimal(9, 1)))
from articles
where grade > 0 and year is not null group by year order by year
"""
_SOURCES = """
with cited as (
    select shard, number, sum(citations) as times,
        coalesce(sum(citations) filter (list_contains(?, source_class)), 0) as named
    from sources group by shard, number
)
select year, count(*), count(*) filter (named * 2 < times), count(*) filter (named = 0)
from cited join articles on articles.shard = cast(cited.shard as shards) and articles.number = cited.number
where year is not null group by year order by year
"""


class Group(NamedTuple):
    """Articles that have something in common: all of a year, of a section, of an author.

    Attributes:
        name: the year, the section, the author; "" where the articles say none.
        notes: how many articles, words and notes of all severities.
        errors, warnings, suggestions: the same with the notes of one severity.
    """

    name: str
    notes: Sums
    errors: Sums
    warnings: Sums
    suggestions: Sums


class RuleFigures(NamedTuple):
    """How often a rule speaks.

    Attributes:
        rule: its name.
        severity: that of most of its notes.
        notes: how many.
        articles: in how many.
        years: by year, as a number, the sums over all articles of that year.
    """

    rule: str
    severity: str
    notes: int
    articles: int
    years: Mapping[int, Sums]


class Citing(NamedTuple):
    """The articles of a year that cite anybody: how many, and those whose claims rest on sources without a name.

    Attributes:
        articles: that cite a source.
        mostly: of these, those that cite sources without a name more often than named ones.
        only: of these, those of which no source has a name.
    """

    articles: int
    mostly: int
    only: int


class Figures(NamedTuple):
    """All that is counted over the archive.

    Attributes:
        articles: those that were read and hold words, all together.
        quiet: how many of them have no note.
        unread: how many could not be read.
        first, last: the first and the last day of publication as ISO dates, "" for none.
        undated: how many articles have no day.
        suppressed: how many notes the articles themselves keep silent.
        years, sections, authors: the groups; sections and authors by words, at most `SHOWN`.
        more: how many sections and authors there are beyond them.
        rules: those that speak, by how often.
        grades: by year, the mean grade of an article.
        citing: by year, the articles that cite.
    """

    articles: Group
    quiet: int
    unread: int
    first: str
    last: str
    undated: int
    suppressed: int
    years: Sequence[Group]
    sections: Sequence[Group]
    authors: Sequence[Group]
    more: Mapping[str, int]
    rules: Sequence[RuleFigures]
    grades: Mapping[int, Interval]
    citing: Mapping[int, Citing]

    @property
    def slight(self) -> list[int]:
        """The years with hardly an article, which would stretch a chart and tell nothing in it."""
        if not self.years:
            return []
        least = _CHARTED * self.articles.notes.articles
        words = _SLIGHT * median(each.notes.words for each in self.years)
        return [
            int(each.name)
            for each in self.years
            if each.notes.articles < least or (each.notes.words < words and each.notes.articles < _ENOUGH)
        ]

    def charted(self, points: Mapping[int, Interval]) -> dict[int, Interval]:
        """Those of some figures by year that a chart shows."""
        slight = self.slight
        return {year: point for year, point in points.items() if year not in slight}


def figures(connection: Connection) -> Figures:
    """Count everything. The table `articles` stays in the connection for further questions."""
    connection.execute(_SHARDS)
    connection.execute(_ARTICLES)
    whole = _groups(connection, "''", "1") or [Group("", Sums(), Sums(), Sums(), Sums())]
    years = _groups(connection, "year", "year", most=_MOST_YEARS)
    quiet = _one(connection, "select count(*) from articles where notes = 0")
    unread = _one(connection, "select count(*) from statistics where coalesce(words, 0) = 0")
    undated = _one(connection, "select count(*) from articles where year is null")
    first, last, suppressed = _row(
        connection,
        "select min(try_cast(published as date)), max(try_cast(published as date)), sum(suppressed) from statistics",
    )
    return Figures(
        articles=whole[0],
        quiet=quiet,
        unread=unread,
        first=str(first or ""),
        last=str(last or ""),
        undated=undated,
        suppressed=int(suppressed or 0),
        years=years,
        sections=_groups(connection, "section", "sum(words) desc, name"),
        authors=_groups(connection, "author", "sum(words) desc, name"),
        more={
            key: max(_one(connection, f"select count(distinct {key}) from articles") - SHOWN, 0)  # noqa: S608  as above
            for key in ("section", "author")
        },
        rules=_rules(connection, {int(each.name): each.notes for each in years}),
        grades={year: mean(*map(float, sums)) for year, *sums in connection.execute(_GRADES).fetchall()},
        citing={year: Citing(*counts) for year, *counts in connection.execute(_SOURCES, [list(NAMED)]).fetchall()},
    )


def _one(connection: Connection, question: str) -> int:
    return int(_row(connection, question)[0])


def _row(connection: Connection, question: str) -> tuple[Any, ...]:
    row = connection.execute(question).fetchone()
    assert row is not None
    return tuple(row)


def _groups(connection: Connection, key: str, order: str, most: int = SHOWN) -> list[Group]:
    rows = connection.execute(_GROUPS.format(key=key, order=order, most=most)).fetchall()
    return [
        Group(
            name, *(Sums(articles, int(words), int(own[at]), own[at + 1], own[at + 2], squared) for at in (0, 3, 6, 9))
        )
        for name, articles, words, squared, *own in rows
    ]


def _rules(connection: Connection, years: Mapping[int, Sums]) -> list[RuleFigures]:
    severities: dict[str, str] = {}
    for rule, severity in connection.execute(_SEVERITIES).fetchall():
        severities.setdefault(rule, severity)
    notes: dict[str, int] = {}
    articles: dict[str, int] = {}
    found: dict[str, dict[int, Sums]] = {}
    for rule, year, spoken, squared, by_words, speaking in connection.execute(_RULES).fetchall():
        notes[rule] = notes.get(rule, 0) + int(spoken)
        articles[rule] = articles.get(rule, 0) + speaking
        own = found.setdefault(rule, {})
        if year is not None:
            own[year] = years[year]._replace(notes=int(spoken), notes_squared=squared, notes_by_words=by_words)
    rules = (
        RuleFigures(
            rule,
            severities[rule],
            notes[rule],
            articles[rule],
            {
                year: own.get(year) or sums._replace(notes=0, notes_squared=0.0, notes_by_words=0.0)
                for year, sums in years.items()
            },
        )
        for rule, own in found.items()
    )
    return sorted(rules, key=lambda each: (-each.notes, each.rule))
