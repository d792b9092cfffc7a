"""The rows that articles give: tuples in the order of the columns, so that a shard of long articles stays small."""

from __future__ import annotations

import datetime as dt
import json
from math import inf
from typing import TYPE_CHECKING, Any

from editlint.analysis.statements.statement import DATE
from editlint.archive.tables.columns import STATISTICS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.clipping import ClippedStatement, Clipping
    from editlint.analysis.statements.statement import Amount
    from editlint.archive.sources.filed import Filed
    from editlint.engine.outcome import Stated
    from editlint.model import Related, Violation

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
_LONGEST = 2000  # characters of a text that people are shown
_LAST_DAY = dt.date.max.toordinal()
_NOTHING_TOLD = (None,) * 8


def rows(shard: str, filed: Iterable[tuple[Filed, tuple[Violation, ...], int, str]]) -> Rows:
    """The rows of all tables for the articles of a shard.

    Args:
        shard: its key.
        filed: each article with its violations, how many it suppresses, and what kept it from being read.
    """
    found: Rows = {name: [] for name in TABLES}
    for number, (each, violations, suppressed, problem) in enumerate(filed):
        clipping = each.outcome.clipping
        found["violations"] += [violation_row(shard, number, violation) for violation in violations]
        found["comparisons"] += [_comparison(shard, number, stated) for stated in each.outcome.statements]
        if clipping is not None:
            found["statements"] += [_statement(shard, number, stated) for stated in clipping.statements]
            found["passages"] += [(shard, number, *each[:-1], *each.place[1:]) for each in clipping.passages]
            found["sources"] += [(shard, number, *source) for source in clipping.sources]
        counts = (*_severities(violations), suppressed)
        found[STATISTICS].append((shard, number, *_particulars(each, clipping), *counts, problem))
    return found


def violation_row(shard: str, number: int, violation: Violation) -> Row:
    """The row of a violation of the article with a number in a shard."""
    return (
        *(shard, number, violation.rule, str(violation.severity)),
        *(violation.line, violation.column, violation.end_line, violation.end_column, violation.start, violation.end),
        *(_cut(violation.message), _cut(violation.match), _cut(violation.excerpt), violation.fingerprint),
        [_related(each) for each in violation.related],
    )


def _related(related: Related) -> Row:
    return (*related[:7], _cut(related.message))


def _statement(shard: str, number: int, stated: ClippedStatement) -> Row:
    return (
        *(shard, number, stated.subject, stated.kind, stated.described, stated.name, stated.thing, stated.attribute),
        [(_number(low), _number(high), unit) for low, high, unit in stated.readings],
        *(_cut(stated.text), *_days(stated.readings), *_days((stated.when,) if stated.when is not None else ())),
        *(stated.style, _number(stated.grain), stated.standing, stated.speaker, *stated.place[1:], stated.excerpt),
    )


def _comparison(shard: str, number: int, stated: Stated) -> Row:
    value = json.dumps(stated.value, ensure_ascii=False)
    told = (stated.rule, stated.topic, stated.key, value)
    return (shard, number, *told, *stated.place[1:], _cut(stated.match), _cut(stated.excerpt))


def _particulars(filed: Filed, clipping: Clipping | None) -> Row:
    """What is known of an article, from `id` to `grade`."""
    if clipping is None:
        return (filed.id, filed.path, filed.line, filed.url or None, *_NOTHING_TOLD)
    published = dt.date.fromisoformat(clipping.published) if clipping.published else None
    return (
        *(filed.id, filed.path, filed.line, filed.url or clipping.url, _cut(clipping.title), published),
        *(_cut(clipping.author), _cut(clipping.section), clipping.language),
        *(clipping.words, clipping.sentences, clipping.grade),
    )


def _severities(violations: Iterable[Violation]) -> tuple[int, int, int]:
    found = [str(each.severity) for each in violations]
    return found.count("error"), found.count("warning"), found.count("suggestion")


def _days(readings: Iterable[Amount]) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of dates; None for no date and for an open end."""
    dates = [each for each in readings if each.unit == DATE]
    if not dates:
        return None, None
    return _day(min([each.low for each in dates])), _day(max([each.high for each in dates]))


def _day(ordinal: float) -> dt.date | None:
    return dt.date.fromordinal(int(ordinal)) if 1 <= ordinal <= _LAST_DAY else None


def _number(value: float) -> float:
    """A number as 64 bits hold it: one with more digits is rounded, one that is beyond them is infinite."""
    try:
        return float(value)
    except OverflowError:
        return inf if value > 0 else -inf


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
