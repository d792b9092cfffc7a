"""The number in the words of a statement: which one is written there, and the words with another one in its place."""

from __future__ import annotations

import datetime as dt
import re
from math import isinf
from typing import TYPE_CHECKING

from editlint.analysis.facts import describe_days
from editlint.analysis.statements.arithmetic import Days, in_year
from editlint.analysis.statements.statement import DATE
from editlint.analysis.statements.wording import restyle, with_year
from editlint.checks.arithmetic.amounts import CLOCK, Value, size_of
from editlint.checks.arithmetic.interval import Interval
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.statements.statement import Statement

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = (1, 10**3, 10**6, 10**9, 10**12)  # 1.2 million: the figure stands for so much more
_MOST_DIGITS = 15


class Figure(NamedTuple):
    """Figures in a text: offsets into it, the number that they are, and how many times as much is meant."""

    start: int
    end: int
    number: float
    scale: int


def figure_of(statement: Statement) -> Figure | None:
    """The figures that give the value of a statement; None where it is in words or a date."""
    low, high = statement.readings[0].low, statement.readings[0].high
    for match in _FIGURE.finditer(statement.text):
        digits = match.group().rstrip(",")
        if len(digits) <= _MOST_DIGITS:
            number = float(digits.replace(",", ""))
            for scale in _SCALES:
                if low <= number * scale <= high or low <= -number * scale <= high:
                    return Figure(match.start(), match.start() + len(digits), number, scale)
    return None


def nominal(statement: Statement, value: Value) -> Value:
    """A value as a reader takes it: the number that is written, not what rounding allows. Dates stay, and open ends."""
    low, high = value.range
    if value.unit in (DATE, CLOCK) or low == high or isinf(low) or isinf(high):
        return value
    figure = figure_of(statement)
    if figure is not None:
        number = figure.number * figure.scale / size_of(statement.readings[0].unit)
        number = number if low <= number <= high else -number
    else:
        number = (low + high) / 2
    return value._replace(range=Interval(number, number)) if value.range.holds(number) else value


def rewritten(statement: Statement, number: float) -> str:
    """The words of a statement with another number in its unit, written as they are; "" where that cannot be done."""
    old = statement.readings[0]
    if not statement.style or (number < 0) != (old.high <= 0 and old.low < 0):
        return ""
    number = abs(number)
    figure = figure_of(statement)
    if figure is None or statement.style == "ordinal":
        before = abs(old.low + old.high) / 2
        return restyle(statement.text, int(before), int(number)) if before % 1 == 0 == number % 1 else ""
    digits = statement.text[figure.start : figure.end]
    decimals = len(digits.partition(".")[2])
    grouped = "," in digits or figure.number < 1000
    new = f"{number / figure.scale:{',' if grouped else ''}.{decimals}f}"
    if abs(float(new.replace(",", "")) * figure.scale - number) > number * 1e-9:
        return ""  # it has more decimals than are written there
    return statement.text[: figure.start] + new + statement.text[figure.end :]


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
