"""Values that count from a day: "three weeks ago", "last year", "the past decade", "two days later".

What the day is, the publication or a date before, is decided in `resolve`.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import OPEN, interval, month_length, step_days, step_months, week_value

if TYPE_CHECKING:
    from editlint.analysis.dates.candidate import Candidate
    from editlint.analysis.dates.intervals import Interval
    from editlint.analysis.dates.passage import DatedPassage

_REFERENCES = {-1: "PAST_REF", 1: "FUTURE_REF"}
_YEARS = {"decade": 10, "century": 100}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def year_text(year: int) -> str:
    """A year as TIMEX3 writes it: four digits, with BC before those before Christ."""
    return f"{year:04}" if year > 0 else f"BC{-year:04}"


def unknown(c: Candidate) -> str:
    """The value of a date of which only the unit is known."""
    return {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX"}.get(c.unit, "XXXX-XX-XX")


def counted(
    passage: DatedPassage, c: Candidate, anchor: dt.date | None, name: str, *, precise: bool = True
) -> tuple[str, Interval, str]:
    """The value of so many units from an anchor, at the precision of the unit."""
    if anchor is None:
        return _unanchored(c), OPEN, name
    if c.steps is None and c.kind not in {"unit", "quarter"}:
        return _REFERENCES[-1], OPEN, name
    steps = c.steps or 0
    if c.kind == "window":
        return _window(c, anchor, steps, name)
    if c.unit == "weekend" and c.kind == "unit" and not steps:
        steps = _weekend_steps(passage, c, anchor)
    value = _step(c.unit, anchor, steps, precise=precise)
    if c.kind == "fiscal-year" and value.isdigit():
        value = f"FY{value}"
    return value, interval(value) if value else OPEN, name


def _weekend_steps(passage: DatedPassage, c: Candidate, anchor: dt.date) -> int:
    """Whether "the weekend" and "this weekend" is the one behind or the one ahead of a working day."""
    if anchor.weekday() >= 5:
        return 0
    tense = passage.tense(c.start, c.end)
    ahead = tense > 0 or (tense == 0 and c.steps == 0)
    return 0 if ahead else -1


def _unanchored(c: Candidate) -> str:
    """Without an anchor only the direction is known."""
    if c.kind == "ago" and c.steps is None:
        return _REFERENCES[-1]
    if c.kind in {"ago", "deictic", "unit", "window"} and c.steps:
        return _REFERENCES[1 if c.steps > 0 else -1]
    return "PRESENT_REF" if c.kind in {"deictic", "unit"} else unknown(c)


def _step(unit: str, anchor: dt.date, steps: float, *, precise: bool) -> str:
    """The TIMEX3 value `steps` units from a day."""
    if unit in {"day", "week", "fortnight", "weekend"}:
        found = step_days(anchor, round(steps * _DAYS[unit]))
        if found is None:
            return ""
        if unit == "day":
            return found.isoformat() if precise else f"{found.year:04}-{found.month:02}"
        return week_value(found) + ("-WE" if unit == "weekend" else "")
    if unit in {"month", "quarter"}:
        year, month = step_months(anchor, round(steps * (1 if unit == "month" else 3)))
        return f"{year:04}-{month:02}" if unit == "month" else f"{year:04}-Q{(month + 2) // 3}"
    if unit[:1] in "QH" and unit[1:].isdigit():
        return f"{anchor.year + round(steps):04}-{unit}"
    if steps % 1:
        year, month = step_months(anchor, round(steps * 12 * _YEARS.get(unit, 1)))
        return f"{year:04}-{month:02}" if unit == "year" else f"{year:04}"
    year = anchor.year + round(steps) * _YEARS.get(unit, 1)
    if unit == "decade":
        return f"{year // 10:03}"
    return f"{year // 100:02}" if unit == "century" else year_text(year)


def _window(c: Candidate, anchor: dt.date, steps: float, name: str) -> tuple[str, Interval, str]:
    """As in "the past five years": from then to the anchor, or from the anchor to then."""
    months = _MONTHS.get(c.unit)
    if months:
        year, month = step_months(anchor, round(steps * months))
        if not 1 <= year <= 9999:
            return _REFERENCES[-1 if steps < 0 else 1], OPEN, name
        far: dt.date | None = dt.date(year, month, min(anchor.day, month_length(year, month)))
    else:
        far = step_days(anchor, round(steps * _DAYS.get(c.unit, 1)))
    if far is None:
        return _REFERENCES[-1 if steps < 0 else 1], OPEN, name
    first, last = sorted((far, anchor))
    if c.unit in {"year", "decade", "century"}:
        return f"{first.year:04}/{last.year:04}", (first, last), name
    return f"{first.isoformat()}/{last.isoformat()}", (first, last), name
