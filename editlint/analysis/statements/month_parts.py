"""Parts of a month beside the day that is said to lie in them: "in early January, on the 29th"."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Verb
from editlint.analysis.statements.period_passages import ANY_YEAR, last_day
from editlint.analysis.statements.points import Point
from editlint.analysis.statements.statement import DATE, Amount
from editlint.language.en import periods as en
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

_REACH = 40  # characters before a month in which its part is told
_FARTHEST = 60  # characters between a part and its day
_DAY = LatePattern(en.DAY_OF_MONTH, re.IGNORECASE)
_OF_THAT_MONTH = LatePattern(en.OF_THAT_MONTH, re.IGNORECASE)
_BEFORE = LatePattern(en.BEFORE_DAY, re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")


class MonthPart(NamedTuple):
    """A part of a month where it stands, the days that may be counted in it, and the day that is said to be one."""

    start: int
    end: int
    amount: Amount
    point: Point


def month_parts(article: Prose, read: Read) -> Iterator[MonthPart]:
    """The parts of months of a sentence that a mark joins to a day."""
    months = [date for date in read.dates if date.kind in ("month", "month-year") and date.month]
    for date in months:
        found = _part_before(article, read, date)
        if found is None:
            continue
        start, days = found
        points = list(_days_behind(article, read, date)) or _days_of_that_month(article, read, date)
        for point in points:
            yield MonthPart(start, date.end, _amount(date.month or 1, days), point)


def _part_before(article: Prose, read: Read, date: DateMention) -> tuple[int, tuple[int, int]] | None:
    """Where the part of a month begins, and its days."""
    name = date.start + len(date.text) - len(date.text.lstrip())
    low = max(read.start, name - _REACH)
    for pattern, days in _patterns():
        told = pattern.search(article.text, low, date.end)
        if told is not None and told.end() > date.start:
            return told.start(), days
    return None


@cache
def _patterns() -> list[tuple[LatePattern, tuple[int, int]]]:
    months = "|".join(name for name in en.MONTHS)
    return [
        (LatePattern(rf"\b(?:{words})[ -](?:(?:last|this|next) )?(?:{months})", re.IGNORECASE), days)
        for words, days in en.MONTH_PARTS
    ]


def _days_behind(article: Prose, read: Read, date: DateMention) -> Iterator[Point]:
    """The days behind a part of a month that are said to be its own."""
    stop = min([read.end, date.end + _FARTHEST + _REACH, *(it.start for it in read.dates if it.start >= date.end)])
    for told in _DAY.finditer(article.text, date.end, stop):
        number = _number(told["day"])
        if number and _joins(article, read, date.end, told.start()):
            yield _point(article, told.start(), told.end(), date.month or 1, number)
            return
    for other in [it for it in read.dates if it.start >= date.end and it.day and it.month][:1]:
        if _joins(article, read, date.end, other.start):
            yield _point(article, other.start, other.end, other.month or 1, other.day or 1)


def _days_of_that_month(article: Prose, read: Read, date: DateMention) -> list[Point]:
    """The day of the next sentence that is said to be of that month: "on the 4th of that month"."""
    following = read.index + 1
    if following >= len(article.sentences) or article.sentences[following].block != read.block:
        return []
    start, end, _ = article.sentences[following]
    words = article.reading.words_of(following)
    told = list(_OF_THAT_MONTH.finditer(article.text, start, end))
    if len(told) != 1 or not words.isdisjoint(en.LOOKING_BACK | {"had"}):
        return []
    number = _number(told[0]["day"])
    return [_point(article, told[0].start(), told[0].end(), date.month or 1, number)] if number else []


def _joins(article: Prose, read: Read, low: int, high: int) -> bool:
    text = article.text[low:high]
    words = set(_WORD.findall(text.lower()))
    plain = high - low <= _FARTHEST and not any(isinstance(part, Verb) for part in read.between(low, high))
    return plain and text[:1] in (",", " ", ":") and bool(_BEFORE.search(text)) and words.isdisjoint(en.CONTRASTS)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else en.NUMBERED_DAYS.get(text.lower(), 0)


def _point(article: Prose, start: int, end: int, month: int, day: int) -> Point:
    day = min(day, last_day(month).day)
    told = dt.date(ANY_YEAR, month, day).toordinal()
    return Point(start, end, article.text[start:end], "", Amount(told, told, DATE))


def _amount(month: int, days: tuple[int, int]) -> Amount:
    first, last = (dt.date(ANY_YEAR, month, min(day, last_day(month).day)) for day in days)
    return Amount(first.toordinal(), last.toordinal(), DATE)
