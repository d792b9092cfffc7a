"""By which calendar an article may count a day: the weekdays that a date can have, the old calendar reckoned with.

Before October 1582 all of Christendom counted by the Julian calendar; from then until 1926 a date may stand in either,
unless all lands that the article names had changed by its day. Days here are labels (year, month, day), since the old
calendar has days that the new one has not.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.language import calendars
from editlint.language.en.calendar_places import OF_RECKONING, REGION_OF
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.prose import Prose

    Label = tuple[int, int, int]

_RECKONING = LatePattern(OF_RECKONING)
# Of these a match holds one: they are found many times faster.
_IN_RECKONING = ("tyle", "calendar", "Julian", "Gregorian", "proleptic", "OS.", "O.S.", "NS.", "N.S.")


def new_weekday(label: Label) -> int:
    """The weekday (0 is Monday) of a day of the Gregorian calendar."""
    return dt.date(*label).weekday()


def old_weekday(label: Label) -> int:
    """The weekday (0 is Monday) of a day of the Julian calendar (Richards, "Mapping Time", algorithm E)."""
    year, month, day = label
    shift = (14 - month) // 12
    years, months = year + 4800 - shift, month + 12 * shift - 3
    return (day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083) % 7


def exists_somewhere(article: Prose, label: Label) -> bool:
    """Whether a 29 February that the new calendar lacks was a day of the old one where the article may be."""
    year, month, day = label
    return (month, day) == (2, 29) and year % 4 == 0 and year > 0 and _old_may_hold(article, label)


def possible_weekdays(article: Prose, label: Label) -> list[int]:
    """The weekdays that a day can have in the calendars that may hold for it, the likeliest first."""
    year, month, day = label
    if label < calendars.FIRST_CHANGE:
        days = [old_weekday(label)]
        if _of_reckoning(article):
            days.append(new_weekday(label))
    else:
        days = [new_weekday(label)]
        if not _old_may_hold(article, label):
            return days
        days.append(old_weekday(label))
        if calendars.SWEDISH[0] <= label <= calendars.SWEDISH[1] and "sweden" in _regions(article):
            days.append((old_weekday(label) - 1) % 7)
    if year < calendars.YEAR_FROM_MARCH and (month, day) < (3, 25):
        days.append(old_weekday((year + 1, month, day)))
    return days


def counted_by(label: Label, article: Prose) -> str:
    """Which calendar can hold for a day: "old" where no other can, "either" where both can, else "new"."""
    if label < calendars.FIRST_CHANGE:
        return "old"
    return "either" if _old_may_hold(article, label) else "new"


def _old_may_hold(article: Prose, label: Label) -> bool:
    if label < calendars.FIRST_CHANGE or _of_reckoning(article):
        return True
    if label >= calendars.LAST_CHANGE:
        return False
    adopted = [calendars.ADOPTED[region] for region in _regions(article)]
    return not adopted or max(adopted) > label


def _of_reckoning(article: Prose) -> bool:
    return article.remember("of reckoning", _tells_reckoning)


def _tells_reckoning(article: Prose) -> bool:
    text = article.text
    return any(map(text.__contains__, _IN_RECKONING)) and _RECKONING.search(text) is not None


def _regions(article: Prose) -> frozenset[str]:
    return article.remember("regions of calendars", lambda it: frozenset(_named(it)))


def _named(article: Prose) -> Iterable[str]:
    words = article.words
    for form, lower in zip(words.forms, words.lower, strict=True):
        region = REGION_OF.get(lower.removesuffix("'s"))
        if region is not None and form[:1].isupper():
            yield region
