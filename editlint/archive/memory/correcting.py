"""A desk's correction, made from what it types: the subject, the fact and the articles that are meant are looked up."""

# ruff: noqa: S608  conditions of ours are put into SQL; what people ask for is passed beside it

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.facts import fold_name
from editlint.archive.memory.about import like
from editlint.archive.memory.corrections import SAME_NAME, Correction, Days, days_meant
from editlint.archive.memory.database import rows_of
from editlint.errors import EditlintError, EditlintErrors, did_you_mean
from editlint.language.en.fact_words import ONCE
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection


_VALUES = "write it as 1961-05-19, 1961-05 or 1961, or as an article would: “May 19, 1961”"
_REFERENCE = "--reference “birth register of Olm”"


class Saying(NamedTuple):
    """An article that gives a value: its words, when and where, the headline, and the days that it means."""

    value: str
    published: str
    path: str
    line: int
    title: str
    days: Days


def correction_of(
    index: Connection, name: str, fact: str, value: str, *, article: str = "", reference: str = "", since: str = ""
) -> Correction:
    """The correction that a desk means.

    Args:
        index: the index of the archive.
        name: of whom or what.
        fact: a word of `ONCE`.
        value: what is right: a day, a month or a year.
        article: the identifier, address or path of the one article that was wrong, "" for all that say otherwise.
        reference: where it can be looked up.
        since: an ISO date, or "".

    Raises:
        EditlintErrors: the archive knows nobody of that name, the fact is none that can be corrected, the value is
            missing or no date, the reference missing: all that holds, in the order in which they are typed.
        EditlintError: the article is not there, or right already.
    """
    mistakes: list[EditlintError] = []
    subject = shown = attribute = ""
    try:
        subject, shown = known_subject(index, name)
    except EditlintError as error:
        mistakes.append(error)
    try:
        attribute = known_fact(fact)
    except EditlintError as error:
        mistakes.append(error)
    days = days_meant(value)
    if days is None:
        said = f"“{value}” is no date" if value else "no value given: what is right?"
        mistakes.append(EditlintError(said, hint=_VALUES))
    if not reference.strip():
        mistakes.append(EditlintError("no reference given: where can it be looked up?", hint=_REFERENCE))
    if mistakes or days is None:
        raise EditlintErrors(mistakes)
    wrong = _mistake_of(index, subject, attribute, article, days, name) if article else None
    return Correction(shown, fact, days, wrong, article, reference, since)


def last_day(index: Connection) -> str:
    """The day of the latest article as an ISO date, "" where none has one."""
    [(day,)] = index.execute("select coalesce(max(published)::varchar, '') from articles").fetchall()
    return str(day)


def known_subject(index: Connection, name: str) -> tuple[str, str]:
    """The folded name of somebody or something that the archive knows, and how it is mostly written.

    Raises:
        EditlintError: it does not, and the hint has whom it knows of a like name.
    """
    subject = fold_name(name)
    [shown] = rows_of(index, "select mode(name) as name from statements where subject = ?", [subject])
    if shown["name"]:
        return subject, shown["name"]
    if rows_of(index, "select 1 from comparisons where topic = 'event' and key = ? limit 1", [subject]):
        return subject, " ".join(name.split())
    raise EditlintError(f"no article states anything of “{name}”", hint=like(index, subject))


def known_fact(fact: str) -> str:
    """The attribute of a fact that can stand corrected.

    Raises:
        EditlintError: it is none.
    """
    if fact not in ONCE:
        hint = did_you_mean(fact, list(ONCE)) or f"what can: {', '.join(ONCE)}"
        raise EditlintError(f"“{fact}” is no fact that can stand corrected", hint=hint)
    return ONCE[fact]


def _mistake_of(index: Connection, subject: str, attribute: str, article: str, days: Days, name: str) -> Days:
    """The wrong value of one article."""
    if not rows_of(index, f"select 1 from articles where {_IS} limit 1", [article] * 3):
        hint = "an article is named as the column “id”, “url” or “path” of the table “statistics” has it"
        raise EditlintError(f"the archive has no article {article}", hint=hint)
    sayings = _sayings(index, subject, attribute, f"({_IS})", [article] * 3)
    if not sayings:
        raise EditlintError(f"{article} gives no such date of “{name}”")
    wrong = [each.days for each in sayings if _apart(each.days, days) > 0]
    if not wrong:
        raise EditlintError(f"{article} is right already: it says {sayings[0].value}")
    return wrong[0]


def mistaken(index: Connection, correction: Correction) -> list[Saying]:
    """The articles that say otherwise, the earliest first: what a desk may want to mend where it was published."""
    subject, wrong = fold_name(correction.subject), correction.instead_of
    return [
        each
        for each in _sayings(index, subject, correction.attribute, "true", [])
        if 0 < _apart(each.days, correction.days) <= SAME_NAME and (wrong is None or _apart(each.days, wrong) == 0)
    ]


def _apart(one: Days, other: Days) -> int:
    """How many days lie between two stretches of days; 0 where they can be the same."""
    return max((one[0] - other[1]).days, (other[0] - one[1]).days, 0)


_IS = "id = ? or url = ? or path = ?"


def _sayings(index: Connection, subject: str, attribute: str, which: str, values: list[str]) -> list[Saying]:
    """What articles say of a subject, or of an event of that name, each once."""
    sql = f"""
        select text, earliest, latest, coalesce(published::varchar, '') as published, path, said.line as line, title
        from (
            select article, line, start, text, earliest, latest from statements where subject = ? and attribute = ?
            union all
            select article, line, start, match, day_of(value, 1), day_of(value, 2) from comparisons
            where ? = '{ONCE["happened"]}' and topic = 'event' and key = ? and value like '["date"%'
        ) as said join articles using (article)
        where earliest is not null and latest is not null and {which}
        order by articles.published nulls last, article, start"""
    index.execute(_DAY_OF)
    rows = rows_of(index, sql, [subject, attribute, attribute, subject, *values])
    found = (
        Saying(
            row["text"],
            row["published"],
            row["path"],
            row["line"],
            row["title"] or "",
            (row["earliest"], row["latest"]),
        )
        for row in rows
    )
    return list(dict.fromkeys(found))


_DAY_OF = """
    create or replace temp macro day_of(value, place) as
        date '0001-01-01' + (json_extract_string(value, '$[' || place || ']')::int - 1)"""
