"""Days, and times of day, that do not exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.analysis.dates.intervals import exists, month_length
from editlint.analysis.dates.triggers import find_numbers
from editlint.checks.base import Hit, Proposal
from editlint.checks.calendar.excuses import is_excused
from editlint.checks.dates.said import proposals
from editlint.language.en import clock_roles as en
from editlint.language.en.dates import MONTH_NAMES
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention

# "7:65 p.m.", "10.72pm", "at 9:75"; the numbers of verses, sums and versions have other words around them.
_IMPOSSIBLE_CLOCK = LatePattern(
    r"(?<![\d.:,/$£€-])(?:(?:[01]?\d|2[0-4])[.:](?P<minutes>[6-9]\d) ?(?:[ap]\.m\.|[ap]m\b|hrs\b)"
    r"|(?:2[5-9]|[3-9]\d)[.:][0-5]\d ?(?:[ap]\.m\.|[ap]m\b|hrs\b)"
    r"|(?<= at )(?:2[5-9]|[3-9]\d)[.:][0-5]\d(?= local time| GMT| BST| UTC| hours)"
    r"|(?<= at )(?:[01]?\d|2[0-4]):(?P<bare>[6-9]\d)(?![\d:.,]\d|\w)"
    r"|(?:1[3-9]|2[0-4])(?:[.:][0-5]\d)? ?a\.?m\b|(?:2[5-9]|[3-9]\d) ?[ap]\.?m\b(?!\.?\w)"
    r"|(?:1[3-9]|2\d) o['’]clock\b)"
)
_LONGEST_HOUR = 2  # figures
# "The last bus leaves at 25.40": a number with a point is a time beside a word of what keeps to times.
_POINTED = LatePattern(
    r"(?<= at | by )(?:(?:2[5-9]|[3-9]\d)\.[0-5]\d|(?:[01]?\d|2[0-4])\.[6-9]\d)"
    r"(?=[.,;)]? [A-Za-z]|[.,;)]?$|[.,;)]?\n)(?! per\b| euros?\b| pence\b| points?\b| on (?:the|a)\b)"
)


def find(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """The days that no calendar has: 31 April, and 29 February of a year that is not a leap year."""
    for mention in article.dates:
        month, day = mention.month, mention.day
        if month is None or day is None or exists(mention.year, month, day):
            continue
        from editlint.analysis.statements.reckoning import exists_somewhere  # asked of days that are none today

        if mention.year is not None and exists_somewhere(article, (mention.year, month, day)):
            continue
        if is_excused(article, mention.start, options):
            continue  # a sentence about the calendar itself may name days that do not exist
        length = month_length(mention.year or 2001, month) if 1 <= month <= 12 else 0
        yield Hit(
            mention.start,
            mention.end,
            {"reason": _reason(mention, length)},
            proposals=proposals(_last_day(mention, length)),
            data={"value": mention.value},
        )
    yield from _times(article)


def _times(article: Article) -> Iterator[Hit]:
    """The times that no clock shows: 7:75 p.m., 27:30 hrs."""
    words = article.words.distinct
    pointed = any("." in word for word in article.words.numerals)
    if ":" not in article.text and not pointed and en.AFTER_HOURS.isdisjoint(words):
        return
    for start, end in find_numbers(article.text):
        told = _IMPOSSIBLE_CLOCK.match(article.text, start) if end - start <= _LONGEST_HOUR else None
        if told is not None:
            yield _time(told, told["minutes"] or told["bare"] or "")
    for told in _POINTED.finditer(article.text) if pointed and not en.KEEPING_TIMES.isdisjoint(words) else ():
        sentence = article.sentence_at(told.start())
        around = set(article.text[sentence.start : sentence.end].lower().split()) if sentence is not None else set()
        if around & en.KEEPING_TIMES and not around & en.KEEPING_PRICES and not _has_unit(article, told.start()):
            yield _time(told, told.group()[-2:])


def _has_unit(article: Article, place: int) -> bool:
    """Whether a number is counted in something, and is no time: "left its rate at 3.75 percent"."""
    read = article.reading.at(place)
    return read is not None and any(it.start <= place < it.end and it.unit != "" for it in read.quantities)


def _time(told: re.Match[str], minutes: str) -> Hit:
    reason = "an hour has 60 minutes" if minutes > "59" else "a day has 24 hours"
    return Hit(told.start(), told.end(), {"reason": reason}, data={"value": told.group()})


def _reason(mention: DateMention, length: int) -> str:
    if not length:
        return "there is no such month"
    month = MONTH_NAMES[(mention.month or 1) - 1]
    if mention.month == 2 and mention.day == 29 and mention.year:
        return f"{mention.year} is not a leap year"
    return f"{month} has {length if length != 28 or mention.year else '28 or 29'} days"


def _last_day(mention: DateMention, length: int) -> Proposal | None:
    match = re.search(rf"(?<!\d){mention.day}(?!\d)(?!st|nd|rd|th)", mention.text)
    if not length or match is None:
        return None
    start = mention.start + match.start()
    return Proposal(f"change the day to {length}", ((start, start + len(match.group()), str(length)),))
