"""The kind `impossible-date`: days, and times of day, that do not exist."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import exists, month_length
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.reckoning import exists_somewhere
from editlint.checks.base import Hit, Proposal
from editlint.checks.dates.said import proposals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.checks.base import Option, Rule

# A sentence about the calendar itself may name days that do not exist.
_ABOUT_CALENDARS = LatePattern(
    r"\b(?:calendar|leap|non-?exist|no such|does not exist|doesn[’']t exist|imaginary|fictional)", re.IGNORECASE
)


# "7:65 p.m.", "10.72pm", "at 9:75"; the numbers of verses, sums and versions have other words around them.
_IMPOSSIBLE_CLOCK = LatePattern(
    r"(?<![\d.:,/$£€-])(?:(?:[01]?\d|2[0-4])[.:](?P<minutes>[6-9]\d) ?(?:[ap]\.m\.|[ap]m\b|hrs\b)"
    r"|(?:2[5-9]|[3-9]\d)[.:][0-5]\d ?(?:[ap]\.m\.|[ap]m\b|hrs\b)"
    r"|(?<= at )(?:2[5-9]|[3-9]\d)[.:][0-5]\d(?= local time| GMT| BST| UTC| hours)"
    r"|(?<= at )(?:[01]?\d|2[0-4]):(?P<bare>[6-9]\d)(?![\d:.,]\d|\w))"
)


class ImpossibleDateCheck:
    """A day that no calendar has, or a time that no clock shows."""

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
        for told in _IMPOSSIBLE_CLOCK.finditer(article.text):
            minutes = told["minutes"] or told["bare"] or ""
            reason = "an hour has 60 minutes" if minutes > "59" else "a day has 24 hours"
            yield Hit(told.start(), told.end(), {"reason": reason}, data={"value": told.group()})


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


CHECKS = (ImpossibleDateCheck(),)
