"""Corrections of a contradiction: each statement as the others have it, where that is one value that can be written."""

from __future__ import annotations

from math import ceil, floor, isinf
from typing import TYPE_CHECKING

from editlint.analysis.statements.statement import DATE
from editlint.checks.arithmetic.amounts import Value, size_of
from editlint.checks.arithmetic.figures import redated, rewritten
from editlint.checks.arithmetic.interval import Interval, calendar_year, slack
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
    found = (_correction(contradiction, each) for each in (own, *others))
    return tuple(each for each in found if each is not None)


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
