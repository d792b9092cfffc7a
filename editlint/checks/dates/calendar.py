"""Kinds of rule that hold single dates against the calendar: days that do not exist, and holidays."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import exists, holiday, month_length, nth_weekday
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.reckoning import exists_somewhere
from editlint.checks.base import Evidence, Hit, Proposal
from editlint.checks.dates.said import day_text, proposals
from editlint.language.en.dates import HOLIDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.checks.base import Option, Rule

# A sentence about the calendar itself may name days that do not exist.
_ABOUT_CALENDARS = LatePattern(
    r"\b(?:calendar|leap|non-?exist|no such|does not exist|doesn[’']t exist|imaginary|fictional)", re.IGNORECASE
)


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
            if mention.year is not None and exists_somewhere(article, (mention.year, month, day)):
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


CHECKS = (ImpossibleDateCheck(), HolidayCheck())
