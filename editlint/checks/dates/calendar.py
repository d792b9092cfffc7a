"""Kinds of rule that hold single dates against the calendar: weekdays, days that do not exist, holidays.

A year that the text leaves out is the one nearest to publication; where no publication date is known and the year is
not in the date, nothing is said.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import exists, holiday, month_length, nth_weekday
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit, Proposal
from editlint.checks.dates.said import WEEKDAYS, day_text, now_evidence, proposals
from editlint.language.en.dates import HOLIDAYS, WEEKDAY_ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.statements.scene import Scene
    from editlint.checks.base import Option, Rule

_NEAR = dt.timedelta(days=200)
_PARAGRAPH = 3000  # characters of a paragraph in which the year of a date may stand
# A sentence about the calendar itself may name days that do not exist.
_ABOUT_CALENDARS = LatePattern(
    r"\b(?:calendar|leap|non-?exist|no such|does not exist|doesn[’']t exist|imaginary|fictional)", re.IGNORECASE
)
_WEEKDAY_WORD = LatePattern(
    rf"\b(?:{'|'.join(WEEKDAYS)}|(?:{'|'.join(sorted(WEEKDAY_ABBREVIATIONS, key=lambda w: (-len(w), w)))})\b\.?)"
)


class WeekdayCheck:
    """A weekday and a date that do not go together."""

    kind = "weekday-mismatch"
    options: tuple[Option, ...] = ()
    values = ("date", "actual", "named")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """The dates whose weekday the calendar contradicts in every year that can be meant."""
        for mention in (*article.dates, *_apposed_weekdays(article)):
            if mention.weekday is None or mention.day is None or mention.month is None:
                continue
            days = _possible_days(scene_of(article), mention)
            if days and all(day.weekday() != mention.weekday for day in days):
                yield self._hit(article, mention, days[0])

    def _hit(self, article: Article, mention: DateMention, day: dt.date) -> Hit:
        assert mention.weekday is not None
        evidence: tuple[object, ...] = ()
        now = scene_of(article).now
        if not mention.explicit and now is not None:
            evidence = (now_evidence(now),)
        actual, named = WEEKDAYS[day.weekday()], WEEKDAYS[mention.weekday]
        return Hit(
            mention.start,
            mention.end,
            {"date": day_text(day), "actual": actual, "named": named},
            evidence=evidence,  # type: ignore[arg-type]
            proposals=proposals(_other_weekday(mention, actual), _other_day(mention, day)),
            data={"date": day.isoformat(), "weekday": actual},
        )


_WEEKDAY_AFTER = LatePattern(rf"(?:, an? | \((?:an? )?)({'|'.join(WEEKDAYS)})\b(?![’'-])")
_WEEKDAY_BEFORE = LatePattern(rf"\b({'|'.join(WEEKDAYS)}) \($")


def _apposed_weekdays(article: Article) -> Iterator[DateMention]:
    """Dates whose weekday stands beside them: "on May 3, a Thursday", "on Thursday (May 3)", as one mention."""
    text = article.text
    for date in article.dates:
        if date.day is None or date.weekday is not None or date.bound:
            continue
        after = _WEEKDAY_AFTER.match(text, date.end)
        before = _WEEKDAY_BEFORE.search(text, max(0, date.start - 12), date.start)
        found = after or before
        if found is not None:
            start, end = min(date.start, found.start()), max(date.end, found.end())
            weekday = WEEKDAYS.index(found.group(1))
            yield date._replace(start=start, end=end, text=text[start:end], weekday=weekday)


def _possible_days(scene: Scene, mention: DateMention) -> list[dt.date]:
    """The days that a date can mean, the likeliest first; none where too little is known."""
    assert mention.month is not None
    assert mention.day is not None
    if mention.explicit:
        return _day(mention.year, mention.month, mention.day) if mention.year else []
    now = scene.now
    if now is None:
        return []
    year = now.days.first.year
    near = [day for each in (year, year - 1, year + 1) for day in _day(each, mention.month, mention.day)]
    near = [day for day in near if abs(day - now.days.first) <= _NEAR]
    if not near:
        return []
    block = scene.article.blocks[scene.article.document.block_index(mention.start)]
    start, end = max(block.start, mention.start - _PARAGRAPH), min(block.end, mention.end + _PARAGRAPH)
    years = {other.year for other in scene.between(start, end) if other.explicit and other.year}
    if mention.earliest is not None:
        years.add(mention.earliest.year)
    others = [day for each in sorted(years) if 0 < each < dt.MAXYEAR for day in _day(each, mention.month, mention.day)]
    return near + others


def _day(year: int | None, month: int, day: int) -> list[dt.date]:
    return (
        [dt.date(year, month, day)] if year is not None and 0 < year <= dt.MAXYEAR and exists(year, month, day) else []
    )


def _other_weekday(mention: DateMention, actual: str) -> Proposal | None:
    match = _WEEKDAY_WORD.search(mention.text)
    if match is None or match.group() not in WEEKDAYS:
        return None
    start = mention.start + match.start()
    return Proposal(f"change “{match.group()}” to “{actual}”", ((start, start + len(match.group()), actual),))


def _other_day(mention: DateMention, day: dt.date) -> Proposal | None:
    """The nearest day of the month that is such a weekday."""
    assert mention.weekday is not None
    ahead = (mention.weekday - day.weekday()) % 7
    for step in sorted((ahead, ahead - 7), key=abs):
        other = day + dt.timedelta(step)
        match = re.search(rf"(?<!\d){day.day}(?!\d)", mention.text)
        if (
            other.month == day.month
            and match is not None
            and not mention.text[match.end() :].startswith(("st", "nd", "rd", "th"))
        ):
            start = mention.start + match.start()
            return Proposal(f"change the day to {other.day}", ((start, start + len(match.group()), str(other.day)),))
    return None


class ImpossibleDateCheck:
    """A day that no calendar has."""

    kind = "impossible-date"
    options: tuple[Option, ...] = ()
    values = ("reason",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """The days that do not exist: 31 April, and 29 February of a year that is not a leap year."""
        for mention in article.dates:
            month, day = mention.month, mention.day
            if month is None or day is None or exists(mention.year, month, day):
                continue
            sentence = article.sentence_at(mention.start)
            if sentence is not None and _ABOUT_CALENDARS.search(article.text, sentence.start, sentence.end):
                continue
            length = month_length(mention.year or 2001, month) if 1 <= month <= 12 else 0
            yield Hit(
                mention.start,
                mention.end,
                {"reason": _reason(mention, length)},
                proposals=proposals(_last_day(mention, length)),
                data={"value": mention.value},
            )


def _reason(mention: DateMention, length: int) -> str:
    if not length:
        return "there is no such month"
    month = dt.date(2001, mention.month or 1, 1).strftime("%B")
    if mention.month == 2 and mention.day == 29 and mention.year:
        return f"{mention.year} is not a leap year"
    return f"{month} has {length if length != 28 or mention.year else '28 or 29'} days"


def _last_day(mention: DateMention, length: int) -> Proposal | None:
    match = re.search(rf"(?<!\d){mention.day}(?!\d)(?!st|nd|rd|th)", mention.text)
    if not length or match is None:
        return None
    start = mention.start + match.start()
    return Proposal(f"change the day to {length}", ((start, start + len(match.group()), str(length)),))


class HolidayCheck:
    """A holiday and a date beside it that is another day."""

    kind = "holiday-mismatch"
    options: tuple[Option, ...] = ()
    values = ("holiday", "date", "actual")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """A holiday with a date in apposition, as in "Thanksgiving, November 27, 2024"."""
        mentions = article.dates
        for first, second in pairwise(mentions):
            if (first.kind == "holiday") != (second.kind == "holiday") and second.start - first.end <= 8:
                yield from self._compare(article, first, second)

    def _compare(self, article: Article, first: DateMention, second: DateMention) -> Iterator[Hit]:
        gap = article.text[first.end : second.start]
        feast, date = (first, second) if first.kind == "holiday" else (second, first)
        if not date.explicit or date.earliest is None or date.earliest != date.latest or not _APPOSED.fullmatch(gap):
            return
        feast_days = _feast_days(feast, date.earliest.year)
        if feast_days and date.earliest not in feast_days:
            actual = feast_days[0]
            name = feast.text[:1].upper() + feast.text[1:]
            yield Hit(
                date.start,
                date.end,
                {"holiday": name, "date": day_text(date.earliest), "actual": day_text(actual)},
                evidence=(Evidence(feast.start, feast.end, f"{name} of {actual.year} is {day_text(actual)}"),),
                data={"holiday": name, "date": actual.isoformat()},
            )


_APPOSED = LatePattern(
    r"(?:,? on |, | \(| – | — |,? falls on |,? fell on |,? which (?:falls|fell) on |"
    r" (?:is|was|will be) on )(?:\w+day,? )?"
)
# Feasts of which one date serves everywhere; Orthodox Easter is counted in as well.
_MOVABLE = ("easter", "nth", "thanksgiving")
_FIXED = frozenset({"Christmas Eve", "Christmas Day", "Boxing Day", "New Year's Eve", "New Year's Day", "Halloween"})


def _feast_days(feast: DateMention, year: int) -> list[dt.date]:
    """The days of a holiday in a year, the western one first; none for a holiday that differs by country."""
    text = feast.text.replace("’", "'")
    name = next((name for name in sorted(HOLIDAYS, key=lambda n: (-len(n), n)) if text.startswith(name)), "")
    rule = HOLIDAYS.get(name, ())
    if not rule or (rule[0] not in _MOVABLE and name not in _FIXED):
        return []
    day = holiday(rule, year)
    days = [day] if day is not None else []
    if rule[0] == "easter":
        days.append(orthodox_easter(year) + dt.timedelta(int(rule[1])))
    if name.startswith("Thanksgiving"):
        days.append(nth_weekday(year, 10, 0, 2))  # in Canada
    if name == "Columbus Day":
        days.append(dt.date(year, 10, 12))
    return days


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Orthodox churches, in the Gregorian calendar, for 1900 to 2099 (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    return dt.date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1) + dt.timedelta(days=13)


CHECKS = (WeekdayCheck(), ImpossibleDateCheck(), HolidayCheck())
