"""One mention of a date, as text, as a TIMEX3 value and as an interval of days."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class DateMention(NamedTuple):
    """A stretch of prose that names a point or stretch of calendar time.

    Attributes:
        start, end: prose offsets. `text` is what stands there.
        value: TIMEX3, as in `2024-09-02`, `2024-W36`, `2024-Q3`, `198`, `XXXX-10-22`, `PRESENT_REF`.
        kind: the form, for example "month-day", "weekday", "year", "decade", "ago", "deictic".
        earliest, latest: the days between which it lies, both inclusive; None where the text alone leaves it open.
        explicit: the year is in the mention itself, not taken from the publication date or another mention.
        weekday: 0 (Monday) to 6 where the mention names one.
        month, day: what the mention itself says, else None; also for days that do not exist (30 February).
        year: the year that the mention itself says, else None.
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
