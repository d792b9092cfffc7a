"""Periods that take up a date, or are explained by one: "in that same quarter", "in the late Sixties: in May 1968"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.period_passages import ANY_YEAR, last_day, months_of, stand_together
from editlint.analysis.statements.period_places import AGAIN, HALF_OF, SEASON
from editlint.analysis.statements.points import Point, dated_points
from editlint.analysis.statements.statement import DATE, Amount
from editlint.language.en import periods as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

_THAT = LatePattern(en.THAT, re.IGNORECASE)
_MONTHS_TO = LatePattern(en.MONTHS_TO)
_MONTHS_OF = LatePattern(en.MONTHS_OF)
_DAY_OF = LatePattern(en.DAY_OF)
_ENDED = LatePattern(en.ENDED)
_OF = LatePattern(r"(?:['’]s)?(?: [a-z]+){0,2}(?: of|,? (?:\()?on|,| \(| [–—]) ?(?:the )?")
_REACH = 30  # characters


def taken_up(article: Prose, read: Read, start: int, end: int, *, dated: bool) -> list[Point]:
    """The one date that a period takes up, is explained by or ends with; none where two could be meant."""
    text = article.text
    behind = [date for date in read.dates if date.start >= end and _is_point(date)]
    if behind and _ENDED.fullmatch(text, end, behind[0].start):
        return _points(read, behind[:1], dated=dated)
    if not dated and (ended := _months_to(article, read)) is not None:
        return [ended]
    if _THAT.search(text, max(read.start, start - _REACH), start):
        before = [date for date in read.dates if date.end <= start and _is_point(date)]
        told = read
        if not before and read.index > 0 and article.sentences[read.index - 1].block == read.block:
            told = article.reading.sentence(read.index - 1)
            before = [date for date in told.dates if _is_point(date)]
        if len(before) == 1 or (not dated and len(before) > 1 and stand_together(told, months_of(told))):
            return _points(told, before[:1], dated=dated)
    if len(behind) == 1 and text.count(":", end, behind[0].start) == 1:
        return _points(read, behind, dated=dated)
    return []


def months_of_year(article: Prose, read: Read) -> Iterator[tuple[re.Match[str], tuple[int, int]]]:
    """The first and last month of "the last six months of the year"."""
    for found in _MONTHS_OF.finditer(article.text, read.start, read.end):
        count = en.MONTHS_IN[found["count"]]
        yield found, (1, count) if en.ORDINALS[found["which"]] == 1 else (13 - count, 12)


def _months_to(article: Prose, read: Read) -> Point | None:
    """The day on which "the three months to 30 June" end, in a sentence or the one before it."""
    for index in (read.index, read.index - 1):
        told = article.reading.sentence(index) if index >= 0 else read
        for date in told.dates:
            if date.month and _MONTHS_TO.search(article.text, max(told.start, date.start - _REACH), date.start):
                return any_year(date)
    return None


def named_again(article: Prose, read: Read) -> Iterator[tuple[re.Match[str], DateMention, list[Point]]]:
    """The words of a sentence for a decade or century named before, that period, and the one date that it puts in it.

    As in "They made their name in the Thirties. That decade, in 1936, ...".
    """
    for found in AGAIN.finditer(article.text, read.start, read.end):
        first = article.sentences[max(0, read.index - 2)]
        block = [
            it for it in article.dates if it.kind == found["kind"].lower() and first.start <= it.start < found.start()
        ]
        own = [date for date in read.dates if date.start >= found.end() and _is_point(date)]
        if block and len(own) == 1 and len({(it.earliest, it.mod) for it in block}) == 1:
            yield found, block[-1], _points(read, own, dated=True)


def _is_point(date: DateMention) -> bool:
    return not date.mod and date.kind in ("full-date", "iso", "month-year", "year", "month-day", "month")


def _points(read: Read, dates: list[DateMention], *, dated: bool) -> list[Point]:
    if dated:
        wanted = {date.start for date in dates}
        return [point for point in dated_points(read) if point.start in wanted and point.sort == "date"]
    return [point for date in dates if (point := any_year(date)) is not None]


def any_year(date: DateMention) -> Point | None:
    """A day or month as one of a year that is not told."""
    if date.month is None or date.month > 12:
        return None
    first = dt.date(ANY_YEAR, date.month, min(date.day or 1, 28))
    last = first if date.day else last_day(date.month)
    return Point(date.start, date.end, date.text, "", Amount(first.toordinal(), last.toordinal(), DATE))


def seasons_of(article: Prose, read: Read) -> Iterator[tuple[re.Match[str], Amount, Point]]:
    """The seasons of a sentence with a day beside them: "the late-summer gale of 9 July"."""
    text = article.text
    for found in SEASON.finditer(text, read.start, read.end):
        dates = [date for date in read.dates if date.month and _is_point(date)]
        behind = [date for date in dates if date.start >= found.end()][:1]
        before = [date for date in dates if date.end <= found.start()][-1:]
        if behind and not (_OF.fullmatch(text, found.end(), behind[0].start) and _is_season(text, found, behind[0])):
            behind = []
        if before and not _DAY_OF.fullmatch(text[before[0].end : found.start()]):
            before = []
        point = any_year((behind or before)[0]) if behind or before else None
        if point is None or not en.SOUTHERN.isdisjoint(article.words.distinct):
            continue
        yield found, season_days(found["season"].lower(), (behind or before)[0].month or 1), point


def _is_season(text: str, found: re.Match[str], date: DateMention) -> bool:
    """Whether no word behind a season makes a term or a sale of it."""
    return en.NO_SEASON.isdisjoint(text[found.end() : date.start].lower().split())


def speaks_of_land(article: Prose) -> bool:
    """Whether "Georgian" or "Victorian" may be of a land."""
    return not en.OF_LANDS.isdisjoint(article.words.distinct)


def season_days(name: str, month: int) -> Amount:
    """The days of any year that may be of a season; of winter those of the end of the year nearer to a month."""
    low, high = en.SEASONS[name]
    if low > high:
        low, high = (1, high) if month < 8 else (low, 12)
    return Amount(dt.date(ANY_YEAR, low, 1).toordinal(), last_day(high).toordinal(), DATE)


def halves_of_some(article: Prose, read: Read) -> Iterator[tuple[re.Match[str], Amount, list[Point]]]:
    """The halves of a decade or century that is that of the years of the sentence: "from 2016 to 2019"."""
    for found in HALF_OF.finditer(article.text, read.start, read.end):
        years = [it for it in read.dates if it.kind == "year" and it.explicit and it.year and not it.mod]
        length = en.LENGTHS[found["unit"].lower()]
        spans = {it.year // length for it in years if it.year}
        words = article.reading.words_of(read.index)
        if len(years) < _FEWEST_YEARS or len(spans) != 1 or not words.isdisjoint(en.LOOKING_BACK):
            continue
        first = spans.pop() * length
        late = found["which"].lower() in en.LATER_HALF
        low, high = (first + length // 2, first + length) if late else (first, first + length // 2)
        days = Amount(dt.date(low, 1, 1).toordinal(), dt.date(high, 12, 31).toordinal(), DATE)
        points = [it for it in dated_points(read) if it.sort == "date"]
        if all(it.amount.high < days.low or it.amount.low > days.high for it in points):
            yield found, days, points[:1]


_FEWEST_YEARS = 2
