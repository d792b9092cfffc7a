"""What the house has stated of somebody or something: each value once, how many articles say so, and since when."""

# ruff: noqa: S608  table names and paths of the archive are put into SQL; what people ask for is passed beside it

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from editlint.analysis.facts import describe_days, fold_name
from editlint.analysis.statements.statement import Amount
from editlint.archive.memory.corrected import is_mistaken
from editlint.archive.memory.database import rows_of
from editlint.archive.memory.wording import fact_of
from editlint.errors import EditlintError
from editlint.language.en import fact_words as en
from editlint.plural import counted
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

    from editlint.archive.memory.corrections import Correction

_LIKE = 5  # names that are proposed
_ALIKE = 0.9  # of a name with a misspelling, by Jaro and Winkler


class Told(NamedTuple):
    """A value that articles give.

    Attributes:
        fact: the attribute in plain words, as on the fact sheet.
        value: the words of the latest article that gives it.
        when: the days at which it holds, "" where it always does or nothing tells.
        remark: why it is no fact of the house: denied, said by somebody, corrected; else "".
        articles: how many say so.
        first, last: the first and the last day on which one did, as ISO dates; "" where none has a date.
        path, line: where the latest one does.
        title: its headline.
    """

    fact: str
    value: str
    when: str
    remark: str
    articles: int
    first: str
    last: str
    path: str
    line: int
    title: str


def told_of(index: Connection, name: str, corrections: Sequence[Correction] = ()) -> list[Told]:
    """What stands corrected of a subject, then what is stated of it, the attributes of which most is said first.

    Raises:
        EditlintError: nothing is stated of anything of that name; the hint has names like it.
    """
    subject = fold_name(name)
    rows = rows_of(index, _TOLD, [subject, sorted(en.LESS_TELLING - {"happened"})])
    if not rows:
        raise EditlintError(f"no article states anything of “{name}”", hint=like(index, subject))
    own = [each for each in corrections if fold_name(each.subject) == subject]
    return [*map(_right, own), *(_told(row, own) for row in rows)]


# Births and deaths are there under the attribute that laws hold them to, which lives in brackets state as well.
_TOLD = """
    select attribute, readings, held_from, held_until, standing, speaker, count(distinct article) as articles,
        coalesce(min(published)::varchar, '') as first, coalesce(max(published)::varchar, '') as last,
        unnest(arg_max({'text': text, 'path': path, 'line': told.line, 'title': title}, (published, article)))
    from statements as told join articles using (article)
    where subject = ? and not list_contains(?, attribute) and attribute not in ('born', 'died')
    group by attribute, readings, held_from, held_until, standing, speaker
    order by sum(count(distinct article)) over (partition by attribute) desc, attribute,
        articles desc, first, readings"""


def _right(correction: Correction) -> Told:
    """What stands corrected, as a value of the house itself."""
    remark = f"right: {correction.reference}"
    since = correction.since
    return Told(correction.fact, correction.value, "", remark, 0, since, since, correction.path, correction.line, "")


def _told(row: Mapping[str, Any], corrections: Sequence[Correction]) -> Told:
    attribute = row["attribute"]
    readings = [Amount(**each) for each in row["readings"]]
    wrong = any(en.ONCE[each.fact] == attribute and is_mistaken(each, readings) for each in corrections)
    remarks = (en.STANDINGS.get(row["standing"], ""), row["speaker"], "wrong: stands corrected" if wrong else "")
    said = "; ".join(filter(None, remarks))
    return Told(
        en.ATTRIBUTES.get(attribute) or fact_of(attribute),
        row["text"],
        _days(row["held_from"], row["held_until"]),
        said,
        *(row[name] for name in ("articles", "first", "last", "path", "line", "title")),
    )


def _days(first: dt.date | None, last: dt.date | None) -> str:
    if first and last:
        return describe_days(first, last)
    return f"{en.SINCE} {first}" if first else f"{en.UNTIL} {last}" if last else ""


def like(index: Connection, subject: str) -> str:
    """A hint with the names of the archive that have a word of a name, else with those that are spelt like it."""
    found = [each for sql in (_OF_A_WORD, _SPELT_LIKE) for each in rows_of(index, sql, [subject])]
    said: dict[str, int] = {}
    for each in found:  # an event is called by a name, too
        said.setdefault(each["name"], each["said"])
    names = [f"{name} ({counted(number, 'statement')})" for name, number in said.items()]
    return f"the archive has {', '.join(names[:_LIKE])}" if names else ""


_OF_A_WORD = f"""
    select mode(name) as name, count(*) as said from statements
    where contains(' ' || subject || ' ', ' ' || ? || ' ')
    group by subject order by said desc, subject limit {_LIKE}"""
_SPELT_LIKE = f"""
    select mode(name) as name, count(*) as said from statements
    where jaro_winkler_similarity(subject, ?) >= {_ALIKE}
    group by subject order by said desc, subject limit {_LIKE}"""
