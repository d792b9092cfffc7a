"""Weekdays and the days that they name: one beside one, lists beside lists, spans beside spans.

"Monday to Friday, 3-7 June" gives its first weekday to the third and its last to the seventh; "Saturdays, 4 and 11 May"
gives one to each. Where it is not plain which weekday belongs to which day, nothing is given.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import month_length
from editlint.language.en.dates import WEEKDAY_ABBREVIATIONS, WEEKDAYS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.statements.scene import Scene

_WINDOW = 110  # characters before a day in which its weekdays may stand
_MOST_DAYS = 12  # of one list: longer ones are tables


class Weekday(NamedTuple):
    """A word for a weekday at prose offsets; `number` is 0 for Monday, `plural` as in "Saturdays"."""

    start: int
    end: int
    number: int
    plural: bool


class NamedDay(NamedTuple):
    """A day with the weekday that the text gives it.

    Attributes:
        date: the day; its own words begin at `start`, after a weekday that it has taken in.
        weekday: what the text calls it.
        others: further weekdays, of which one may be the day's ("on Monday and Tuesday, May 14").
        year: the year that the last day of its list says for all, None where the day says its own or none is said.
        alone: whether one weekday names one day.
    """

    date: DateMention
    start: int
    weekday: Weekday
    others: tuple[int, ...]
    year: int | None
    alone: bool


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern by its name, compiled when an article first needs it."""
    full = "|".join(form for name in WEEKDAYS for form in (name, name.upper()))
    short = sorted(WEEKDAY_ABBREVIATIONS, key=lambda word: (-len(word), word))
    brief = "|".join(form for name in short for form in (name, name.upper()))
    word = rf"(?:(?P<full>{full})(?P<plural>s|S)?|(?P<brief>{brief})\b\.?)"
    part = r"(?: (?:mornings?|afternoons?|evenings?|nights?|lunchtimes?|week))?"
    sources = {
        "weekday": rf"(?<![\w’'])(?:{word})(?![\w’'])",
        "link": rf"{part}(?:\s?[-–—/]\s?|,? (?:to|and|or|through|thru|until|till|not|&)(?: on)? |, )",
        "lead": (
            rf"{part}(?: in question)?(?:,? \(?| \(|: | [–—-] |—)"
            r"(?:(?:which|that) (?:is|was|falls on|fell on|will be) )?"
            r"(?:the )?(?:dates? )?(?:of )?"
        ),
        "list": r"/|, |,? (?:and|or|&) (?:the )?",
        "span": r"\s?[-–—]\s?|,? (?:to|through|thru|until|till) (?:the )?",
        "after": (
            r"(?:(?:,? |[.;:] |, | [–—] )(?:which |(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]he (?:day|date))(?: day)? )?"
            r"(?:(?:is|was|will be|happened to be|fell on|falls on|being) (?:on )?an? |was (?=[^.]* that year))"
            r"|, (?:an?|the) (?:\w+ )??| [–—] an? |,? \((?:an? )?|, )"
            rf"(?={word}(?![\w’'-]))"
        ),
    }
    return re.compile(sources[name])


def find_named_days(scene: Scene) -> Iterator[Sequence[NamedDay]]:
    """The days of an article that have a weekday, those of one list or span together."""
    mentions = scene.mentions
    index = 0
    while index < len(mentions):
        if not _is_day(mentions[index]):
            index += 1
            continue
        days, links = _series(scene, index)
        index += len(days)
        weekdays, joins = _weekdays_before(scene, days[0])
        if not weekdays:
            weekdays, joins = _weekdays_after(scene, days[-1])
            days = days if len(weekdays) == len(days) else days[-1:]
            links = links if len(weekdays) == len(days) else []
        if weekdays:
            yield _given(scene, weekdays, joins, days, links)


def _is_day(mention: DateMention) -> bool:
    return mention.day is not None and mention.month is not None


def _series(scene: Scene, index: int) -> tuple[list[DateMention], list[str]]:
    """The days from one on that stand in a list or span, with what joins them: "list" or "span"."""
    days, links = [scene.mentions[index]], []
    for mention in scene.mentions[index + 1 : index + _MOST_DAYS]:
        gap = scene.text[days[-1].end : mention.start] if mention.start - days[-1].end < 12 else "."
        link = next((name for name in ("list", "span") if _pattern(name).fullmatch(gap)), "")
        if not link or not _is_day(mention) or _pattern("weekday").match(scene.text, mention.start):
            break
        days.append(mention)
        links.append(link)
    return days, links


def _read(found: re.Match[str]) -> Weekday:
    full, brief = found.group("full"), found.group("brief")
    number = WEEKDAYS[full.capitalize()] if full else WEEKDAY_ABBREVIATIONS[brief.capitalize()]
    return Weekday(found.start(), found.end(), number, bool(found.group("plural")))


def own_start(scene: Scene, date: DateMention) -> int:
    """Where the day of a mention begins that has taken in a weekday: "May 3" of "Friday, May 3"."""
    found = _pattern("weekday").match(scene.text, date.start)
    if found is None:
        return date.start
    lead = _pattern("lead").match(scene.text, found.end())
    return min(lead.end() if lead else found.end(), date.end)


def ends_title(scene: Scene, start: int, end: int) -> bool:
    """Whether the weekday between two offsets is the end of a title: "*Scotland on Sunday*, 9 January 1995"."""
    document = scene.article.document
    marked = document.has_markup(end - 1, end + 1) and start > 0 and not document.has_markup(start - 1, start + 1)
    if marked:
        return True
    from editlint.analysis.dates.weekdays import ends_title_of_paper

    return ends_title_of_paper(scene.text, start)


def _weekdays_before(scene: Scene, date: DateMention) -> tuple[list[Weekday], list[str]]:
    """The weekdays that lead up to a day, with what joins them."""
    start = own_start(scene, date)
    low = max(0, start - _WINDOW)
    found = [_read(match) for match in _pattern("weekday").finditer(scene.text, low, start)]
    if found and ends_title(scene, found[-1].start, found[-1].end):
        return [], []
    if found and _is_the_day_that(scene, found[-1], start):
        return found[-1:], []
    if not found or not _pattern("lead").fullmatch(scene.text, found[-1].end, start):
        return [], []
    weekdays = [found[-1]]
    joins: list[str] = []
    for word in reversed(found[:-1]):
        gap = scene.text[word.end : weekdays[0].start]
        if not _pattern("link").fullmatch(gap):
            break
        weekdays.insert(0, word)
        joins.insert(0, "span" if re.search(r"[-–—]|\b(?:to|through|thru|until|till)\b", gap) else "list")
    return weekdays, joins


def _is_the_day_that(scene: Scene, word: Weekday, start: int) -> bool:
    """Whether a weekday is what a day behind a colon or dash names: "the Sunday that he won: 9 September 2023"."""
    between = scene.text[word.end : start]
    told = between.endswith((": ", " – ", " — ", "—", " - ")) and between[:5] in (" that", " when", " on w", " the ")
    alone = not any(mark in between[:-3] for mark in (". ", "\n", ":", ";", "–", "—"))
    return told and alone and scene.text.endswith(("the ", "that ", "a "), 0, word.start) and not word.plural


def _weekdays_after(scene: Scene, date: DateMention) -> tuple[list[Weekday], list[str]]:
    """The weekdays right after a day: "on May 3, a Thursday", "3 and 4 May (Friday and Saturday)"."""
    lead = _pattern("after").match(scene.text, date.end)
    if lead is None or date.bound == "first":
        return [], []
    weekdays: list[Weekday] = []
    joins: list[str] = []
    at = lead.end()
    while found := _pattern("weekday").match(scene.text, at):
        weekdays.append(_read(found))
        link = _pattern("link").match(scene.text, found.end())
        if link is None or not _pattern("weekday").match(scene.text, link.end()) or len(weekdays) == _MOST_DAYS:
            break
        joins.append("span" if _pattern("span").fullmatch(link.group()) else "list")
        at = link.end()
    follows = scene.text[weekdays[-1].end : weekdays[-1].end + 1]
    closed = "(" in lead.group() or " a" in lead.group() or " the " in lead.group()
    return ([], []) if not closed and follows == " " else (weekdays, joins)


def _given(
    scene: Scene, weekdays: list[Weekday], joins: list[str], days: list[DateMention], links: list[str]
) -> list[NamedDay]:
    """Each day with its weekday, as far as it is plain."""
    last = next((day for day in reversed(days) if day.explicit), None)
    pairs = [*_pairs(weekdays, joins, days, links)]
    alone = len(weekdays) == 1 and len(pairs) == 1
    others = tuple(word.number for word in weekdays[:-1]) if len(pairs) == 1 else ()
    return [
        NamedDay(day, own_start(scene, day), weekday, others, None if day.explicit else _lent(day, last), alone)
        for weekday, day in pairs
    ]


def _lent(day: DateMention, last: DateMention | None) -> int | None:
    """The year that the last of several days says for one before it."""
    if last is None or last.year is None or last.month is None or day.month is None:
        return None
    return last.year - (day.month > last.month)


def _pairs(
    weekdays: list[Weekday], joins: list[str], days: list[DateMention], links: list[str]
) -> Iterator[tuple[Weekday, DateMention]]:
    plural = any(word.plural for word in weekdays)
    if len(weekdays) == 1:
        if not plural:
            yield weekdays[0], days[0]
        elif "span" not in links:
            yield from ((weekdays[0], day) for day in days)
    elif len(days) == 1 and not plural:
        # one of several weekdays is that of the day; the last, where none is
        yield weekdays[-1], days[0]
    elif plural:
        return
    elif joins == links and (links != ["span"] or 1 < _length(days[0], days[1]) < 7):
        yield from zip(weekdays, days, strict=True)  # a week or more is a season, of which the weekdays are the hours
    elif _as_long(weekdays, joins, days, links):
        yield weekdays[0], days[0]
        yield weekdays[-1], days[-1]


def _as_long(weekdays: list[Weekday], joins: list[str], days: list[DateMention], links: list[str]) -> bool:
    """Whether a list on one side and a span on the other have the same number of days."""
    if joins == ["span"] and "span" not in links:
        return (weekdays[1].number - weekdays[0].number) % 7 + 1 == len(days) and _length(days[0], days[-1]) == len(
            days
        )
    return links == ["span"] and "span" not in joins and _length(days[0], days[1]) == len(weekdays)


def _length(first: DateMention, last: DateMention) -> int:
    """How many days there are from one to another of the same or the next month, both counted; 0 where none."""
    assert first.month is not None
    assert first.day is not None
    assert last.day is not None
    if first.month == last.month:
        return max(0, last.day - first.day + 1)
    if first.month % 12 + 1 != last.month:
        return 0
    return month_length(last.year or 2001, first.month) - first.day + 1 + last.day
