"""What articles say of one subject, reduced to distinct values with those who say them: as many as are needed, no more.

Ages of one person in a thousand articles are one value if they come to one year of birth, so that a subject of whom
everybody writes costs no more than another.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import PLANNED, STATED
from editlint.analysis.statements.statement import DATE, Statement
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.analysis.clipping import ClippedStatement
    from editlint.archive.memory.kept import KeptArticle, KeptStatement

MOST_VALUES = 40  # of an attribute: who has more years of birth than that is no one person
_ENOUGH = 500  # articles: where so many say something, more do not make it truer
_SUBJECT = "one subject"
_HALF = 7  # the month with which the second half of a year begins


class Value(NamedTuple):
    """One thing that articles say of a subject.

    Attributes:
        statement: as the solver takes it; `start` is the place in the order of all values.
        kept: who says it, the earliest article first.
        articles: how many articles say it.
        settled: whether the house holds it to be so.
    """

    statement: Statement
    kept: tuple[KeptStatement, ...]
    articles: int
    settled: bool

    @property
    def witnesses(self) -> frozenset[object]:
        """A key for each article that says it, so that who says several things counts once; of very many, enough."""
        known = {(each.article.shard, each.article.number) for each in self.kept}
        return frozenset((*known, *range(min(self.articles - len(known), _ENOUGH))))


def latest_versions(kept: Iterable[KeptStatement]) -> list[KeptStatement]:
    """What counts: facts that articles state themselves, of each story those of its last version, in order of day."""
    last: dict[str, tuple[str, str, int]] = {}
    told = [each for each in kept if each.settled or is_told(each.statement)]
    for each in told:
        story, order = each.article.story, _order(each.article)
        last[story] = max(last.get(story, order), order)
    return sorted(
        (each for each in told if each.settled or last[each.article.story] == _order(each.article)),
        key=lambda each: (_order(each.article), each.statement.place),
    )


def is_told(statement: ClippedStatement) -> bool:
    """Whether an article states something as a fact, in its own words.

    What is told as to come is one where it counts years to a day: that is fixed, whatever is done on that day.
    """
    counts = statement.standing == PLANNED and statement.when is not None
    return (statement.standing == STATED or counts) and not statement.speaker


def values_of(kept: Sequence[KeptStatement], attributes: frozenset[str]) -> list[Value]:
    """The distinct values of some attributes among statements of one subject, in order of the first day of each."""
    groups: dict[tuple[object, ...], list[KeptStatement]] = {}
    for each in kept:
        if each.statement.attribute in attributes:
            groups.setdefault(_key(each), []).append(each)
    by_attribute: dict[str, list[tuple[int, list[KeptStatement]]]] = {}
    for group in groups.values():
        own = by_attribute.setdefault(group[0].statement.attribute, [])
        own.append((_articles(group), group))
    chosen: list[tuple[int, list[KeptStatement]]] = []
    for own in by_attribute.values():
        chosen += sorted(own, key=lambda it: (not it[1][0].settled, -it[0]))[:MOST_VALUES]
    chosen.sort(key=lambda it: (_order(it[1][0].article), it[1][0].statement.place, it[1][0].statement.attribute))
    return [
        Value(in_words_of(group[0], place), tuple(group), articles, any(each.settled for each in group))
        for place, (articles, group) in enumerate(chosen)
    ]


def _order(article: KeptArticle) -> tuple[str, str, int]:
    return (article.published, article.shard, article.number)


def _articles(group: Sequence[KeptStatement]) -> int:
    named = {(each.article.shard, each.article.number) for each in group}
    return max(len(named), *(each.articles for each in group))


def _key(kept: KeptStatement) -> tuple[object, ...]:
    """What two statements share that say the same: a value, or a number of years and a time that lead to one year."""
    statement = kept.statement
    when, readings = statement.when, statement.readings
    if when is None or len(readings) != 1 or readings[0].unit == DATE or readings[0].low != readings[0].high:
        return (statement.attribute, readings, when, kept.settled)
    first, last = (dt.date.fromordinal(int(end)) if 1 <= end <= dt.date.max.toordinal() else None for end in when[:2])
    if first is None or last is None or first.year != last.year:
        return (statement.attribute, readings, when, kept.settled)
    halves = tuple(day.month >= _HALF for day in (first, last))
    return (statement.attribute, first.year - readings[0].low, readings[0].unit, halves, kept.settled)


def in_words_of(kept: KeptStatement, place: int) -> Statement:
    """What an article says as the solver takes it, at a place in the order of all values."""
    told = kept.statement
    return Statement(
        _SUBJECT,
        told.name,
        told.attribute,
        told.readings,
        place,
        place,
        told.text,
        when=told.when,
        style=told.style,
        grain=told.grain,
    )
