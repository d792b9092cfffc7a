"""The kind `calendar`: dates that no calendar bears out, alone or beside a weekday, a holiday or another date."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Option
from editlint.language.en.dates import WEEKDAY_ABBREVIATIONS, WEEKDAYS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from editlint.analysis.article import Article
    from editlint.checks.base import Hit, Rule

_DAYS = tuple(name.lower() for name in WEEKDAYS)
_ABBREVIATIONS = frozenset(name.lower() for name in WEEKDAY_ABBREVIATIONS)
_APART = LatePattern(r"[^a-z]+")
_FAULTS = ("weekday", "holiday", "day", "range", "year")  # each in the module of its plural


class CalendarCheck:
    """Holds the dates of an article against the calendars that may be meant."""

    kind = "calendar"
    formerly: Mapping[str, str] = {
        "weekday-mismatch": "it is “calendar” with “of: weekday”",
        "holiday-mismatch": "it is “calendar” with “of: holiday”",
        "impossible-date": "it is “calendar” with “of: day”",
        "reversed-range": "it is “calendar” with “of: range”",
        "year-typo": "it is “calendar” with “of: year”",
    }
    options = (
        Option(
            "of",
            "text",
            required=True,
            doc="what cannot be: the weekday or the holiday of a date, the day itself, a range, a year",
            choices=_FAULTS,
        ),
        Option("unless", "texts", [], "beginnings of words of its sentence that excuse a day or a range", cues=True),
        Option("before", "integer", 0, "words before it among which they must stand; 0: anywhere in the sentence"),
        Option("then", "texts", [], "words right behind a range that excuse it", cues=True),
        Option("guess", "integer", 200, "days from publication within which a date without a year is read"),
        Option("near", "integer", 3, "days by which a date may miss a holiday that countries keep on several days"),
        Option("ahead", "integer", 30, "years behind the last one of the article that a year may be"),
        Option("beyond", "integer", 150, "years behind the last one of the article from which a year is none"),
    )
    values = ("date", "actual", "named", "holiday", "reason", "first", "last", "likely")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The dates with the fault that the rule is about."""
        fault = rule.options["of"]
        if fault == "weekday" and not _names_weekday(article):
            return ()
        return _finder(fault)(article, rule.options)


@cache
def _finder(fault: str) -> Callable[[Article, Mapping[str, Any]], Iterable[Hit]]:
    """What finds a fault: imported when an article may have it, and asked for the module once."""
    found: Callable[[Article, Mapping[str, Any]], Iterable[Hit]] = import_module(f"{__package__}.{fault}s").find
    return found


def _names_weekday(article: Article) -> bool:
    """Whether a weekday is named, without which no date has a wrong one: in full, or by an abbreviation of it."""
    if not article.dates:
        return False
    words = article.words
    if not _ABBREVIATIONS.isdisjoint(words.distinct) or any(name in article.folded for name in _DAYS):
        return True
    return any(not _ABBREVIATIONS.isdisjoint(_APART.split(word)) for word in words.mixed)


CHECKS = (CalendarCheck(),)
