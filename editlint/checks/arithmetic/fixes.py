"""Corrections of a contradiction: each statement as the others have it, where that is one value that can be written."""

from __future__ import annotations

from math import ceil, floor, isinf
from typing import TYPE_CHECKING

from editlint.analysis.statements.statement import DATE
from editlint.checks.arithmetic.amounts import Value, size_of
from editlint.checks.arithmetic.evaluate import holds
from editlint.checks.arithmetic.figures import redated, rewritten
from editlint.checks.arithmetic.interval import Interval, calendar_year, slack
from editlint.checks.arithmetic.relation import Term
from editlint.checks.base import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.statements.statement import Statement
    from editlint.checks.arithmetic.solver import Contradiction

_MOST_YEARS = 3  # calendar years among which the one that fits is looked for


def corrections(contradiction: Contradiction) -> tuple[Proposal, ...]:
    """What may be written in place of each statement, that of the reported one first."""
    if any(len(each.readings) != 1 for each in contradiction.statements):
        return ()
    own = contradiction.own
    others = [each for each in contradiction.statements if each != own and not each.origin]
    written = (own, *others) if own.start >= 0 else others  # what the day of publication tells is not in the text
    found = (_correction(contradiction, each) for each in written)
    return tuple(each for each in found if each is not None)


def retimed(contradiction: Contradiction, text: str) -> tuple[Proposal, ...]:
    """What may be written in place of a time in the text with which the law reckons: the same day of another year."""
    places = [each.when_start for each in contradiction.timed]
    taken = {each.start for each in contradiction.statements}
    return tuple(
        proposal
        for timed in contradiction.timed
        if timed.when_start >= 0 and places.count(timed.when_start) == 1 and timed.when_start not in taken
        for proposal in _retimed(contradiction, timed, text[timed.when_start : timed.when_end])
    )


def _retimed(contradiction: Contradiction, timed: Statement, said: str) -> Iterator[Proposal]:
    """The one other year in which a statement would be right, in the words of its time."""
    (slot, index), right = contradiction.slot_of(timed), contradiction.right_value(timed)
    if timed.when is None or right is None or any(map(isinf, right.range)):
        return
    scope, year = contradiction.scope, int(calendar_year(Interval(timed.when.low, timed.when.high)).low)
    own = scope.values[slot][index].range
    dated = timed._replace(text=said, readings=(timed.when,), style="date")
    years = {year + floor(own.low - right.range.low), year + floor(own.high - right.range.high)}
    options = [redated(dated, each) for each in sorted(years) if each != year]
    fitting = [
        text
        for text, days in filter(None, options)
        if holds(contradiction.relation, scope._replace(times={**scope.times, slot.time: days.range}))
    ]
    if len(fitting) == 1:
        edit = (timed.when_start, timed.when_end, fitting[0])
        yield Proposal(f"change “{said}” to “{fitting[0]}”", (edit,))


def swapped(contradiction: Contradiction) -> tuple[Proposal, ...]:
    """The years of two dates in each other's place, where these are all that a comparison is about."""
    relation, two = contradiction.relation, contradiction.statements
    terms = isinstance(relation.left, Term) and isinstance(relation.right, Term)
    if not terms or len(two) != 2 or any(each.style != "date" or each.origin for each in two):
        return ()
    years = [calendar_year(contradiction.scope.values[contradiction.slot_of(each)[0]][0].range).low for each in two]
    dated = [redated(each, int(year)) for each, year in zip(two, reversed(years), strict=True)]
    if years[0] == years[1] or dated[0] is None or dated[1] is None:
        return ()
    slot, index = contradiction.slot_of(two[0])
    one = contradiction._replace(scope=contradiction.scope.with_value(slot, index, dated[0][1]))
    if not one.holds_with(two[1], dated[1][1]):
        return ()
    edits = tuple((each.start, each.end, text) for each, (text, _) in zip(two, (dated[0], dated[1]), strict=True))
    return (Proposal(f"swap the years {int(years[1])} and {int(years[0])}", edits),)


def _correction(contradiction: Contradiction, statement: Statement) -> Proposal | None:
    value = contradiction.right_value(statement)
    if value is None or any(map(isinf, value.range)):
        return None
    options = _dates(statement, value) if value.unit == DATE else _numbers(statement, value)
    fitting = [text for text, new in options if text and contradiction.holds_with(statement, new)]
    if len(fitting) != 1 or fitting[0] == statement.text:
        return None
    title = f"change “{statement.text}” to “{fitting[0]}”"
    return Proposal(title, ((statement.start, statement.end, fitting[0]),))


def _dates(statement: Statement, value: Value) -> Iterator[tuple[str, Value]]:
    """The date in each of the years that are possible; the day and the month stay."""
    years = calendar_year(value.range)
    for number in range(int(years.low), min(int(years.high), int(years.low) + _MOST_YEARS) + 1):
        dated = redated(statement, number)
        if dated is not None:
            yield dated


def _numbers(statement: Statement, value: Value) -> list[tuple[str, Value]]:
    """The number that is right when it is rounded as the stated one is; none where several are."""
    amount, size = statement.readings[0], size_of(statement.readings[0].unit)
    room = (amount.high - amount.low) / 2
    if isinf(room):
        return []
    step = statement.grain if room else min(statement.grain, 1)  # 2,000 that is exact is no rounded number
    wanted = Interval(value.range.low * size - step / 2, value.range.high * size + step / 2)
    free = slack(wanted)
    first, last = ceil((wanted.low - free) / step), floor((wanted.high + free) / step)
    if first != last:
        return []
    number, room = first * step, min(room, step / 2)
    new = Value(Interval((number - room) / size, (number + room) / size), value.unit)
    return [(rewritten(statement, number), new)]
