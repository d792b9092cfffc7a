"""The number in the words of a statement: which one is written there, and the words with another one in its place."""

from __future__ import annotations

import datetime as dt
from math import isinf
from typing import TYPE_CHECKING

from editlint.analysis.facts import describe_days
from editlint.analysis.reading.quantities import find_quantities
from editlint.analysis.reading.writing_numbers import number_span, write_number
from editlint.analysis.statements.arithmetic import Days, in_year
from editlint.analysis.statements.statement import DATE
from editlint.analysis.statements.wording import with_year
from editlint.analysis.text.words import Words
from editlint.checks.arithmetic.amounts import CLOCK, Value, size_of
from editlint.checks.arithmetic.interval import Interval, point

if TYPE_CHECKING:
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.statements.statement import Statement


def quantity_of(statement: Statement) -> Quantity | None:
    """The number in the words of a statement that is its value, in offsets of these words; None where there is none."""
    low, high = statement.readings[0].low, statement.readings[0].high
    words = Words(statement.text)
    found = find_quantities(statement.text, words, 0, len(words))
    return next((each for each in found if low <= each.value <= high or low <= -each.value <= high), None)


def nominal(statement: Statement, value: Value) -> Value:
    """A value as a reader takes it: the number that is written, not what rounding allows. Dates stay, and open ends."""
    low, high = value.range
    if value.unit in (DATE, CLOCK) or low == high or isinf(low) or isinf(high):
        return value
    quantity = quantity_of(statement)
    number = (low + high) / 2 if quantity is None else quantity.value / size_of(statement.readings[0].unit)
    number = number if low <= number <= high else -number
    return value._replace(range=point(number)) if value.range.holds(number) else value


def rewritten(statement: Statement, number: float) -> str:
    """The words of a statement with another number in its unit, written as they are; "" where that cannot be done."""
    old, text = statement.readings[0], statement.text
    quantity = quantity_of(statement)
    if not statement.style or quantity is None or (number < 0) != (old.high <= 0 and old.low < 0):
        return ""
    start, end = number_span(quantity, text)
    written = write_number(abs(number), quantity, text)
    return f"{text[:start]}{written}{text[end:]}" if written else ""


def redated(statement: Statement, number: int) -> tuple[str, Value] | None:
    """The words of a date with another year, and its days then; None where it names no single year."""
    first, last = (_day(end) for end in statement.readings[0][:2])
    if statement.style != "date" or first is None or last is None or first.year != last.year or not 1 <= number <= 9999:
        return None
    text = with_year(statement.text, first.year, number)
    moved = in_year(Days(first, last), number)
    return (text, Value(Interval(moved.first.toordinal(), moved.last.toordinal()), DATE)) if text else None


def days_text(days: Interval) -> str:
    """Some days as an editor writes them; "" where they have no end."""
    first, last = _day(days.low), _day(days.high)
    return describe_days(first, last) if first is not None and last is not None else ""


def _day(ordinal: float) -> dt.date | None:
    return dt.date.fromordinal(int(ordinal)) if 1 <= ordinal <= dt.date.max.toordinal() else None
