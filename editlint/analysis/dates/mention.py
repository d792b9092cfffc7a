"""One mention of a date, as text, as a TIMEX3 value and as an interval of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    import datetime as dt


class DateMention(NamedTuple):
    """A stretch of prose that names a point or stretch of calendar time.

    Attributes:
        start, end: prose offsets. `text` is what stands there.
        value: TIMEX3, as in `2024-09-02`, `2024-W36`, `2024-Q3`, `198`, `XXXX-10-22`, `BC0508`, `PRESENT_REF`.
        kind: the form: "full-date" (day, month and year), "month-day", "iso", "numeric", "month-year", "month",
            "weekday", "year", "decade", "century", "season", "quarter" (also halves), "holiday", "named-day" (9/11),
            "period" (World War II), "split-year" (2023-24), "fiscal-year", "week-of", "deictic" (yesterday), "unit"
            (last year), "ago" (two years ago), "later" (two years later, the following day), "same" (that year),
            "window" (the past five years), "present" (the open end of a range; "currently").
        earliest, latest: the days between which it lies, both inclusive; None where the text alone leaves it
            open and for days that do not exist.
        explicit: the year is in the mention itself, not taken from the publication date or another mention.
        weekday: 0 (Monday) to 6 where the mention names one.
        month, day: what the mention itself says, else None; also for days that do not exist (30 February). Both
            None for a numeric date whose order is open.
        year: the year that the mention itself says, else None; negative before Christ; the first year of a decade.
        mod: "START", "MID", "END" or "APPROX" for "early 1990s", "late May", "about 1850"; the interval is not cut.
        bound: "first" or "last" for the two ends of a range, which are neighbours in the list; else "".
        anchor: what gave the year or the day: "published", "text" (a date before) or "" (the mention itself).
            "published" also where there is no publication date and one is needed.
    """

    start: int
    end: int
    text: str
    value: str
    kind: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    explicit: bool = False
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    mod: str = ""
    bound: str = ""
    anchor: str = ""
