"""Points in time as a sentence tells them: dates, days without a year and times of day, alone and as ranges."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at, month_length
from editlint.analysis.facts import describe_days
from editlint.analysis.reading.phrases import NOMINAL, Joint, Phrase, Verb
from editlint.analysis.reading.quantity import CLOCK
from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import DATE, Amount, Statement
from editlint.analysis.statements.time_places import POINTS
from editlint.language.en import spans as en
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.stating import Subject

_REACH = 100  # characters from "from" to its date
_HALF_A_YEAR = 183  # days
_YEAR = 2001  # any year that is no leap year, for days without one
OF_PLAY = LatePattern(en.OF_PLAY)
_WHOLE_YEAR = 364  # days between the first and the last
_WEEK = dt.date(2001, 1, 1)  # a Monday
FIRST_MONDAY = _WEEK.toordinal()


class Point(NamedTuple):
    """A point in time: where it stands, what it may be, and by what it is told.

    Attributes:
        sort: "date" (with its year), "day" (of a year that is not told), "weekday" or "clock".
        origin: where it comes from when the article does not tell it.
        lent: whether it has its year from another date: "began on 1 October 2023 and closed on 30 September".
    """

    start: int
    end: int
    text: str
    sort: str
    amount: Amount
    origin: str = ""
    lent: bool = False

    @property
    def is_a_year(self) -> bool:
        """Whether it is told to the year only."""
        return self.amount.high - self.amount.low >= _WHOLE_YEAR

    def is_like(self, other: Point) -> bool:
        """Whether the time between the two can be reckoned."""
        return self.sort == other.sort

    def statement(self, subject: Subject, attribute: str, readings: Sequence[Point]) -> Statement:
        """That this is the value of an attribute, or one of the others that could be meant."""
        amounts = tuple(dict.fromkeys(point.amount for point in readings))
        style = "clock" if self.sort == "clock" else "date" if self.sort == "date" else ""
        return Statement(
            subject.key,
            subject.name,
            attribute,
            amounts,
            self.start,
            self.end,
            self.text,
            style=style,
            origin=self.origin,
        )


def point_of(date: DateMention) -> Point | None:
    """A date as a point; None for one that is not known or is a stretch of time."""
    if date.kind not in POINTS:
        return None
    told = date.explicit or date.year is not None or date.anchor == "text"
    if told and date.earliest is not None and date.latest is not None:
        days = _days(date.earliest, date.latest)
        return Point(date.start, date.end, date.text, "date", days, lent=date.anchor == "text")
    if date.kind == "weekday" and date.weekday is not None:
        weekday = _WEEK + dt.timedelta(date.weekday)
        return Point(date.start, date.end, date.text, "weekday", _days(weekday, weekday))
    if date.month is not None and date.day is not None:
        known = _day_of(date.month, date.day)
        return Point(date.start, date.end, date.text, "day", _days(known, known)) if known else None
    return None


def _day_of(month: int, day: int) -> dt.date | None:
    try:
        return dt.date(_YEAR, month, day)
    except ValueError:  # 29 February, or a day that does not exist
        return None


def _days(first: dt.date, last: dt.date) -> Amount:
    return Amount(first.toordinal(), last.toordinal(), DATE)


def dated_points(read: Read) -> list[Point]:
    """The dates of a sentence that are points, in order, found once."""
    return read.remember("dated-points", _dated_points)


def _dated_points(read: Read) -> list[Point]:
    points = [point for date in read.dates if (point := point_of(date)) is not None]
    return [it._replace(lent=it.lent and not _is_of_that_year(read, it)) for it in points]


def _is_of_that_year(read: Read, point: Point) -> bool:
    """Whether a day is said to be of the year of another one: "on 3 May of that year"."""
    return read.text.startswith(en.OF_THAT_YEAR, point.end - read.start)


def clock_points(article: Prose, read: Read) -> list[Point]:
    """The times of day of a sentence, in order."""
    return [
        Point(it.start, it.end, article.text[it.start : it.end], "clock", Amount(it.low, it.high, it.unit))
        for it in read.quantities
        if it.kind == CLOCK
    ]


def play_points(article: Prose, read: Read) -> list[Point]:
    """The minutes of a game that a sentence tells: "in the 23rd minute", "on 83"."""
    found = []
    for told in OF_PLAY.finditer(article.text, read.start, read.end):
        name = told.lastgroup or "nth"
        minute = int(told[name])
        text = article.text[told.start(name) : told.end()]
        found.append(Point(told.start(name), told.end(), text, "clock", Amount(minute, minute, "minute")))
    return found


def ranges_of(read: Read, points: Sequence[Point]) -> list[tuple[Point, Point]]:
    """The stretches that a sentence tells by their two ends: "from X on 4 June to Y on 10 June", "2001–2009".

    `points` are all of the sentence, in order.
    """
    bounds = {date.start: date.bound for date in read.dates if date.bound}
    found: list[tuple[Point, Point]] = []
    for first, last in itertools.pairwise(points):
        if first.sort != last.sort:
            continue
        bound = bounds.get(first.start) == "first" and bounds.get(last.start) == "last"
        if _goes_on(read, last):
            continue
        if bound or _is_range(read, first, last):
            through = any(it.preposition in en.THROUGH for it in read.phrases if it.start <= last.start < it.end)
            ends = in_order(first, _after(last) if through else last)
            if ends is not None:
                found.append(ends)
    return found


def _goes_on(read: Read, last: Point) -> bool:
    """Whether a date is followed by the noun that it belongs to: "from 1990 to 2000 levels"."""
    following = next(iter(read.behind(last.end)), None)
    touches = isinstance(following, Phrase) and following.start == last.end + 1 and not following.preposition
    if (
        not touches
        or not isinstance(following, Phrase)
        or following.kind != NOMINAL
        or following.determiner
        or following.proper
    ):
        return False
    return not isinstance(next(iter(read.behind(following.end)), None), Verb)


def is_before_noun(read: Read, point: Point) -> bool:
    """Whether a date stands right before a noun that it belongs to.

    As in "and 2008 NBA champion"; no subject is meant.
    """
    following = next(iter(read.behind(point.end)), None)
    if not isinstance(following, Phrase) or following.start != point.end + 1 or following.kind != NOMINAL:
        return False
    if following.preposition or following.determiner:
        return False
    return not isinstance(next(iter(read.behind(following.end)), None), Verb)


def _is_range(read: Read, first: Point, last: Point) -> bool:
    """Whether two points are joined by "from" and "to", with the things that happened then between them."""
    low = None
    for part in read.between(max(read.start, first.start - _REACH), first.end):
        if isinstance(part, Phrase) and part.preposition in ("from", "between") and part.start <= first.start:
            low = part
    if low is None or any(isinstance(part, Verb) for part in read.between(low.start, first.start)):
        return False
    between = [*read.between(first.end, last.start)]
    between += [it for it in read.phrases if it.start <= last.start < it.end]
    if any(isinstance(part, Verb) or (isinstance(part, Joint) and part.lower in (";", ":")) for part in between):
        return False
    joins = {part.preposition for part in between if isinstance(part, Phrase)}
    if low.preposition == "between":
        return any(isinstance(part, Joint) and part.lower == "and" for part in between)
    return bool(joins & en.TO_THE_END)


def _after(last: Point) -> Point:
    """The day after the last one, which "through" counts in."""
    if last.sort == "clock" or last.amount.low != last.amount.high:
        return last
    return last._replace(amount=last.amount._replace(low=last.amount.low + 1, high=last.amount.high + 1))


def in_order(first: Point, last: Point) -> tuple[Point, Point] | None:
    """The two ends with the second after the first: a day without a year may be of the next year, or week."""
    if last.amount.high >= first.amount.low or first.sort == "clock":
        return first, last
    if first.sort == "weekday":
        later = last.amount._replace(low=last.amount.low + 7, high=last.amount.high + 7)
        return first, last._replace(amount=later)
    if first.sort == "day":
        later = last.amount._replace(low=last.amount.low + 365, high=last.amount.high + 365)
        return first, last._replace(amount=later)
    return None


def now_of(article: Prose) -> Point | None:
    """The time of writing: the publication date, or the day by which the article itself gives it."""
    now = scene_of(article).now
    if now is None or now.days.first is None or now.days.last is None:
        return None
    days = _days(now.days.first, now.days.last)
    if now.mention is None:
        return Point(-1, -1, describe_days(now.days.first, now.days.last), "date", days, "publication date")
    later = days._replace(high=dt.date.max.toordinal())  # it was written then or at any later time
    return Point(now.mention.start, now.mention.end, now.mention.text, "date", later)


def known_points(article: Prose, start: int, end: int) -> list[Point]:
    """The known events that a stretch of prose names, each with the days on which it happened."""
    found = []
    for name in known_between(article, start, end):
        fact = name.fact("event")
        if fact is not None:
            found.append(
                Point(
                    name.start, name.end, f"{fact.name}, {fact.when}", "date", _days(fact.start, fact.end), fact.origin
                )
            )
    return found


def _in_year(day: dt.date, year: int) -> dt.date:
    """The day of that name in a year; for one that only leap years have, the day before it in others."""
    return day.replace(year=year, day=min(day.day, month_length(year, day.month)))


def lend_year(day: Point, dated: Point) -> Point:
    """A day without a year as one of the year of a date, or of the next where it would else lie far before it."""
    year = day_at(dated.amount.low).year
    told = _in_year(day_at(day.amount.low), year)
    if dated.amount.low - told.toordinal() > _HALF_A_YEAR and day.start > dated.start:
        told = _in_year(told, min(year + 1, dt.MAXYEAR))
    return day._replace(sort="date", amount=_days(told, told), lent=True)
