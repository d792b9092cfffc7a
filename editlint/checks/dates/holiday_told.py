"""The kind `holiday-told`: a sentence that tells of one feast and of one day, which is no day of that feast."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import groupby, islice
from typing import TYPE_CHECKING

from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit
from editlint.checks.calendar.holidays import NamedHoliday, any_of, by_first_word, days_told
from editlint.language.en import holidays as en
from editlint.language.en.dates import HOLIDAYS, MONTH_NAMES
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.text.sentences import Sentence
    from editlint.checks.base import Option, Rule

_WORD = LatePattern(r"[a-z]+(?:[’'][a-z]+)?")
_ON = LatePattern(en.ON, re.IGNORECASE)
_ASIDE = 12  # characters between a feast and a day that stand beside each other: another kind compares those


class HolidayToldCheck:
    """A feast and the day of its sentence, which is another one."""

    kind = "holiday-told"
    options: tuple[Option, ...] = ()
    values = ("holiday", "date", "actual")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the contract of a kind
        """The sentences with one feast and one day that is none of those on which it is kept."""
        days = [date for date in article.dates if date.month and date.day and not date.mod]
        for sentence, found in _lone_feasts(article) if days else ():
            told = _goes_on(article, sentence, days) or sentence
            own = _between(days, told.start, told.end)
            if len(own) == 1 and _is_told_of_the_day(article, told, found, own[0]):
                yield from _compare(article, found, own[0])


def _between(days: Sequence[DateMention], start: int, end: int) -> Sequence[DateMention]:
    """The days that begin at an offset or behind it, and before another."""
    low = bisect_left(days, start, key=lambda date: date.start)
    return days[low : bisect_left(days, end, low, key=lambda date: date.start)]


def _lone_feasts(article: Article) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """The feasts that are the only one of their sentence."""
    for sentence, feasts in groupby(_told_feasts(article), key=lambda found: article.sentence_at(found.start())):
        if sentence is not None and len(list(islice(_any_name().finditer(article.text, *sentence[:2]), 2))) < 2:
            yield from ((sentence, found) for found in feasts)


def _told_feasts(article: Article) -> Iterator[re.Match[str]]:
    """Where the article names a feast: only words with which one can begin are looked at."""
    words = article.words
    places = words.places(_first_words())
    matches = (_name(words.lower[at]).match(article.text, words.starts[at]) for at in places)
    return filter(None, matches)


def _goes_on(article: Article, sentence: Sentence, days: Sequence[DateMention]) -> Sentence | None:
    """The next sentence, where it tells of the same feast: "Last year was no exception: on 24 December ..."."""
    following = article.sentence_at(sentence.end + 1)
    if following is None or following.block != sentence.block or following.start == sentence.start:
        return None
    dated = bool(_between(days, sentence.start, sentence.end))
    words = set(_WORD.findall(article.text[following.start : following.end].lower()))
    return following if not dated and words & en.AS_EVER else None


def _known() -> set[str]:
    return {*en.KEPT_ON, *HOLIDAYS} - en.DIFFERS.keys()


@cache
def _by_first_word() -> Mapping[str, Sequence[str]]:
    return by_first_word(_known())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_by_first_word())


@cache
def _name(word: str) -> re.Pattern[str]:
    """The names that begin with a word."""
    return _pattern(_by_first_word()[word])


@cache
def _any_name() -> re.Pattern[str]:
    return _pattern(_known())


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<name>{any_of(names)})(?![\w’'-])(?: (?P<held>[a-z]+))?")


def _is_told_of_the_day(article: Article, sentence: Sentence, feast: re.Match[str], date: DateMention) -> bool:
    """Whether a sentence can only tell of what happened on a feast, and says on which day that was."""
    text = article.text
    start, end = feast.span("name")
    if date.bound or start <= date.start < end or min(abs(date.start - end), abs(start - date.end)) < _ASIDE:
        return False
    words = set(_WORD.findall(text[sentence.start : sentence.end].lower()))
    if words & en.NOT_THAT_DAY or text[sentence.start : sentence.end].rstrip().endswith("?"):
        return False
    on = _ON.search(text, max(0, date.start - 20), date.start) or date.start == sentence.start
    on_feast = _ON.search(text, max(0, start - 20), start)
    others = [it for it in scene_of(article).between(sentence.start, sentence.end) if it.start != date.start]
    others = [it for it in others if it.kind not in ("holiday", "year", "unit", "window")]
    drawing = start == sentence.start and feast.group("held") in en.DRAWING
    name = feast.group("name").replace("’", "'")
    held = feast.group("held") in en.HELD and name not in en.LOOSELY_KEPT
    return bool(on) and not others and bool(on_feast or drawing or held)


def _compare(article: Article, feast: re.Match[str], date: DateMention) -> Iterator[Hit]:
    start, end = feast.span("name")
    name = feast.group("name").replace("’", "'")
    days = days_told(article, NamedHoliday(start, end, name), date)
    if not days or any((day.month, day.day) == (date.month, date.day) for day in days):
        return
    actual = f"{MONTH_NAMES[days[0].month - 1]} {days[0].day}" if len(days) == 1 else "another day"
    yield Hit(
        date.start,
        date.end,
        {"holiday": name, "date": date.text, "actual": actual},
        evidence=(Evidence(start, end, f"{name} is {actual}"),),
    )


CHECKS = (HolidayToldCheck(),)
