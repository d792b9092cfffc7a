"""Statements made by hand, each at a place of its own, and a few conversions of units."""

from __future__ import annotations

import datetime as dt
from itertools import count

from editlint.analysis.statements.statement import DATE, Amount, Statement

_places = count(0, 100)
_METERS = {"mile": 1609.344, "kilometer": 1000.0}


def conversion(value, unit, to):
    if unit in _METERS and to in _METERS:
        return (value * _METERS[unit] / _METERS[to],)
    return ()


def said(attribute, value, unit="", *, high=None, text="", subject="q", at=None, when=None, style="digits", grain=1):
    start = next(_places) if at is None else at
    text = text or f"{value:,} {unit}".strip()
    readings = (Amount(value, value if high is None else high, unit),)
    return Statement(
        subject, "Torres", attribute, readings, start, start + len(text), text, when, style=style, grain=grain
    )


def dates(year, month=None, day=None):
    first = dt.date(year, month or 1, day or 1)
    last = dt.date(year, month or 12, day or 31)
    return Amount(first.toordinal(), last.toordinal(), DATE)


def year(attribute, number):
    return _dated(attribute, dates(number), str(number))


def days(attribute, day):
    return _dated(attribute, dates(day.year, day.month, day.day), f"{day.day} {day:%B %Y}")


def _dated(attribute, amount, text):
    start = next(_places)
    return Statement("q", "Torres", attribute, (amount,), start, start + len(text), text, style="date")
