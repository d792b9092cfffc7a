"""A holiday and a date beside it that is another day."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.analysis.dates.intervals import holiday, nth_weekday
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.text.words import find_words
from editlint.checks.base import Evidence, Hit
from editlint.checks.dates.said import day_text
from editlint.language.en import holidays as en
from editlint.language.en.calendar_places import REGION_OF
from editlint.language.en.dates import HOLIDAYS
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.text.words import Words

_REACH = 50  # characters between a holiday and its date
_COMMON_YEAR = 2023  # of dates without a year
_MOVABLE = ("easter", "nth", "thanksgiving")


class NamedHoliday(NamedTuple):
    """A holiday where the text names it: its offsets, its name in `HOLIDAYS` or `KEPT_ON`, and its year.

    `limit` where only a date that is set off by commas on both sides can be its own: "from Halloween, 31 October, on".
    """

    start: int
    end: int
    name: str
    year: int | None = None
    limit: bool = False


def find(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """A holiday with a date in apposition or after a copula: "Thanksgiving, November 27, 2024"."""
    days = [date for date in article.dates if date.month and date.day and not date.bound]
    if not days or article.words.distinct.isdisjoint(_first_words()):
        return
    starts = [date.start for date in days]
    for feast in _feasts(article.text, article.words):
        at = bisect_left(starts, feast.start)
        after, before = days[at : at + 1], days[at - 1 : at] if at else []
        for date in (*after, *before):
            told = _beside(article, feast, date)
            if told is not None:
                yield from _compare(article, told, date, options["near"])


def _known() -> set[str]:
    return {*HOLIDAYS, *en.KEPT_ON} - en.OF_MANY_DAYS


@cache
def _by_first_word() -> Mapping[str, Sequence[str]]:
    return by_first_word(_known())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_by_first_word())


def by_first_word(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Names by the words with which they begin, as `Words.lower` has them."""
    found: dict[str, list[str]] = {}
    for name in names:
        for word in find_words(name).lower[:1]:
            found.setdefault(word, []).append(name)
    return found


def any_of(names: Iterable[str]) -> str:
    """What matches one of some names, the longest first."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace("'", "['’]") for name in ordered)


@cache
def _names(word: str) -> re.Pattern[str]:
    """The names that begin with a word: of all together an article needs few, and to compile them takes long."""
    told = any_of(_by_first_word()[word])
    return re.compile(rf"\b(?P<name>{told})(?![\w’'-])(?:,? (?:in )?(?P<year>[12]\d\d\d)\b)?")


def _feasts(text: str, known: Words) -> Iterator[NamedHoliday]:
    places = known.places(_first_words())
    matches = (_names(known.lower[at]).match(text, known.starts[at]) for at in places)
    for found in filter(None, matches):
        words = text[max(0, found.start() - 24) : found.start()].lower().split()
        after = text[found.end() : found.end() + 30].lower()
        limit = bool(set(words[-1:]) & en.LIMITS)
        other = (set(words[-1:]) & en.OF_ANOTHER_DAY and not limit) or set(words[-2:]) & en.OF_OTHERS
        if not other and not any(word in after for word in en.MOVED):
            year = int(found["year"]) if found["year"] else None
            yield NamedHoliday(found.start(), found.end(), found["name"].replace("’", "'"), year, limit)


_THEN = LatePattern(en.THEN)
_BEFORE = LatePattern(en.BEFORE)
_THAT_DAY = LatePattern(en.THAT_DAY)
_CLOSED = LatePattern(r"[.,;:!?)]|\s*$|\n| (?![\d(])(?!and\b|or\b|to\b|&|through\b)")


def _beside(article: Article, feast: NamedHoliday, date: DateMention) -> NamedHoliday | None:
    """A holiday of which a date is said to be the day, with its year; None where the date is none, or one of a list."""
    text = article.text
    if _listed(article, min(feast.start, date.start), max(feast.end, date.end)):
        return None
    if date.start < feast.end:
        gap = text[date.end : feast.start]
        return feast if len(gap) <= _REACH and _BEFORE.fullmatch(gap) is not None else None
    gap = text[feast.end : date.start]
    if feast.limit:
        return feast if gap in (", ", " (") and text[date.end : date.end + 1] in (",", ")") else None
    found = _THEN.fullmatch(gap) if len(gap) <= _REACH else None
    if found is None:
        return feast if _is_that_day(article, feast, date) else None
    if gap.startswith(", ") and not date.explicit and not _CLOSED.match(text, date.end):
        return None
    return feast._replace(year=int(found["year"])) if found["year"] else feast


def _is_that_day(article: Article, feast: NamedHoliday, date: DateMention) -> bool:
    """Whether a date takes up a feast of its sentence or the one before: "that day, December 26"."""
    start = max(feast.end, date.start - _REACH)
    if date.start - feast.end > _FAR or not _THAT_DAY.search(article.text, start, date.start):
        return False
    between = scene_of(article).between(feast.end, date.start)
    return all(it.kind in ("same", "deictic") for it in between)


_FAR = 240  # characters from a feast to "that day"


def _listed(article: Article, start: int, end: int) -> bool:
    """Whether what follows, or stands before, goes on with another day: "Christmas Day, 26 December and 1 January"."""
    text = article.text
    return any(
        (date.start >= end and _MORE.fullmatch(text, end, date.start))
        or (date.end <= start and _MORE.fullmatch(text, date.end, start))
        for date in scene_of(article).between(start - _LONGEST, end + _LIST_GAP)
        if 0 <= date.start - end < _LIST_GAP or 0 <= start - date.end < _LIST_GAP
    )


_LONGEST = 160  # characters of a date with what is before the day
_LIST_GAP = 16  # characters between two days of a list


_MORE = LatePattern(r",? (?:and|or|to|&) (?:on |the )*|, (?:and |or )?(?:on |the )*|–|-")


def _compare(article: Article, feast: NamedHoliday, date: DateMention, near: int) -> Iterator[Hit]:
    assert date.month is not None
    assert date.day is not None
    candidates = days_told(article, feast, date)
    if not candidates or any(
        (day.month, day.day) == (date.month, date.day) and _year_fits(day, date) for day in candidates
    ):
        return
    actual = candidates[0]
    here = en.LANDS.get(feast.name, frozenset()) & article.words.distinct
    if feast.name in en.DIFFERS and not here and not _is_near(article, feast, date, actual, near):
        return
    name = feast.name[:1].upper() + feast.name[1:]
    told = day_text(actual) if date.year or actual.year != _COMMON_YEAR else day_text(actual).rsplit(",", 1)[0]
    yield Hit(
        date.start,
        date.end,
        {
            "holiday": name,
            "date": day_text(date.earliest) if date.year and date.earliest else date.text,
            "actual": told,
        },
        evidence=(Evidence(feast.start, feast.end, f"{name} is {told}"),),
        data={"holiday": name, "date": actual.isoformat()},
    )


def days_told(article: Article, feast: NamedHoliday, date: DateMention) -> list[dt.date]:
    """The days on which a feast with a date may be kept, the best known first; none where no year is known."""
    years = _years(article, feast, date) or ((_COMMON_YEAR,) if _is_fixed(feast.name) else ())
    eastern = _speaks_of_the_east(article)
    return [day for year in years for day in _days(feast.name, year, eastern=eastern)]


def _year_fits(day: dt.date, date: DateMention) -> bool:
    return date.year is None or date.year == day.year


def _years(article: Article, feast: NamedHoliday, date: DateMention) -> Sequence[int]:
    """The years that a date may be of: its own or the feast's, else those about publication, else none that counts."""
    if feast.year is not None and date.year in (None, feast.year):
        return (feast.year,)
    if date.year is not None:
        return (date.year,)
    if article.published is not None:
        year = article.published.year
        return (date.earliest.year if date.earliest else year, year - 1, year, year + 1)
    return ()


def _is_fixed(name: str) -> bool:
    return name in en.KEPT_ON or isinstance(HOLIDAYS[name][0], int)


def _speaks_of_the_east(article: Article) -> bool:
    """Whether an article speaks of lands or churches that may keep the Easter of the east."""
    return article.remember("east spoken of", _names_the_east)


def _names_the_east(article: Article) -> bool:
    words = article.words.distinct
    return not en.OF_EASTERN_CHURCHES.isdisjoint(words) or any(REGION_OF.get(it) in en.OF_THE_EAST for it in words)


def _days(name: str, year: int, *, eastern: bool) -> list[dt.date]:
    """The days of a holiday in a year, the western one first; none for a holiday of which no day serves everywhere."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return []
    if name in en.KEPT_ON:
        return [dt.date(year, month, number) for month, number in en.KEPT_ON[name]]
    rule = HOLIDAYS.get(name, ())
    if not rule or (rule[0] not in _MOVABLE and not isinstance(rule[0], int)):
        return []
    day = holiday(rule, year)
    days = [day] if day is not None else []
    if rule[0] == "easter" and eastern:
        days.append(orthodox_easter(year) + dt.timedelta(int(rule[1])))
    if name.startswith("Thanksgiving"):
        days.append(nth_weekday(year, 10, 0, 2))  # in Canada
    days += [dt.date(year, month, number) for month, number in en.ALSO.get(name, ())]
    if name == "May Day":
        days.append(nth_weekday(year, 5, 0, 1))
    return days


def _is_near(article: Article, feast: NamedHoliday, date: DateMention, actual: dt.date, near: int) -> bool:
    """Whether a date can only be a slip for a holiday that other countries keep on other days."""
    year = actual.year
    told = dt.date(year, date.month or 1, min(date.day or 1, 28))
    countries = en.DIFFERS[feast.name].get((date.month or 0, date.day or 0), ())
    return abs((told - actual).days) <= near and not _names_one(article, countries)


def _names_one(article: Article, countries: Sequence[str]) -> bool:
    """Whether one of some countries is named anywhere in the article."""
    named = article.remember("countries named", lambda _: dict[str, bool]())
    for country in countries:
        if country not in named:
            named[country] = country in article.text
    return any(named[country] for country in countries)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Orthodox churches, in the Gregorian calendar, for 1900 to 2099 (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    return dt.date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1) + dt.timedelta(days=13)
