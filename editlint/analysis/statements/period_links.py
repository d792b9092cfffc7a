"""Dates that only a mark, a list or a repeated noun ties to a period: "in the second half of 2011, all of it in May".

Between a period and what explains it no verb stands, and no word of before or after. Parts of one year are compared by
their months alone: a passage about one of them tells its months without the year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.reading.phrases import Verb
from editlint.analysis.statements.lengths import is_by_itself
from editlint.analysis.statements.period_passages import ANY_YEAR
from editlint.analysis.statements.period_told import any_year
from editlint.analysis.statements.points import Point, dated_points
from editlint.analysis.statements.statement import DATE, Amount
from editlint.language.en import periods as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

Linked = tuple[Amount, list[Point]]  # the days of the period, and the dates of which one has to be among them
_FARTHEST = 90  # characters between a period and what explains it
_FEWEST = 3  # years of a list
_MONTHS_TOLD = 2  # of the sentences that go on after "all of it came in the first half of the year"
_NEXT = 4  # sentences that may go on so
_YEAR = 366
_GAP = LatePattern(en.EXPLAINED, re.IGNORECASE)
_GAP_BEFORE = LatePattern(en.EXPLAINED_BEFORE, re.IGNORECASE)
_LISTED = LatePattern(r"[^.;:(–—]{0,40}(?::| \(| [–—])")
_MEANT = LatePattern(en.MEANT, re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")


def linked(article: Prose, read: Read, place: tuple[int, int], amount: Amount) -> Linked | None:
    """The days of a period and the dates that can only be meant to lie in it; None where others may be meant."""
    return (
        _listed_behind(article, read, place, amount)
        or _explained(article, read, place, amount)
        or _gone_on(article, read, amount)
        or _years_of_list(article, read, place, amount)
    )


def _explained(article: Prose, read: Read, place: tuple[int, int], amount: Amount) -> Linked | None:
    """The date behind a period, or before it, with a mark and no verb between: "the Nineties – 1984's hit"."""
    start, end = place
    holder = next((it for it in read.phrases if it.start <= start < it.end), None)
    if holder is not None and set(holder.preposition.split(" ")) & en.AWAY:
        return None
    dates = [it for it in read.dates if _is_told(it)]
    behind = [it for it in dates if it.start >= end][:1]
    before = [it for it in dates if it.end <= start][-1:]
    if holder is None or (not holder.preposition and article.text[start - 6 : start] != " (the "):
        before = []  # "in 1959, the 1960s seemed far"
    holder_start = start
    for date in (*behind, *before):
        low, high = (end, date.start) if date.start >= end else (date.end, start)
        meant = _MEANT.search(article.text, low, high) is not None
        if date in before and not _GAP_BEFORE.fullmatch(article.text, low, holder_start):
            continue
        if _joins(article, read, low, high, meant=meant) and (meant or _says_when(article, read, date)):
            around = [it for it in dates if it.bound and date.bound and abs(it.start - date.start) < _FARTHEST]
            points = _points(read, [date, *(it for it in around if it is not date)], amount)
            if points:
                return _days(amount), points
    return None


def _joins(article: Prose, read: Read, low: int, high: int, *, meant: bool) -> bool:
    """Whether what stands between a period and a date only explains the one by the other."""
    text = article.text[low:high]
    if high - low > _FARTHEST * (1 + meant) or not _GAP.match(text):
        return False
    verbs = [part for part in read.between(low, high) if isinstance(part, Verb)]
    plain = all(it.shape == "ed" and it.lemma in en.SURELY_MAKING for it in verbs)
    return meant or (plain and en.CONTRASTS.isdisjoint(_WORD.findall(text.lower())))


def _says_when(article: Prose, read: Read, date: DateMention) -> bool:
    """Whether a date tells when: "in May", "1984's hit"; not "the 1984 law", "since 1984"."""
    phrase = next((it for it in read.phrases if it.start <= date.start < it.end), None)
    if phrase is None or article.text[date.end : date.end + 2] in ("'s", "’s"):
        return True
    plain = not set(phrase.preposition.split(" ")) & en.AWAY
    return plain and phrase.kind == "date" and not (phrase.determiner and not date.month)


def _listed_behind(article: Prose, read: Read, place: tuple[int, int], amount: Amount) -> Linked | None:
    """The first of the dates behind a colon or bracket that lies outside: "in the first half: in May and July"."""
    behind = [it for it in read.dates if it.start >= place[1] and _is_told(it)]
    told = _LISTED.match(article.text, place[1], read.end)
    words = set(_WORD.findall(article.text[place[1] : read.end].lower()))
    if len(behind) < _MONTHS_TOLD or told is None or words & en.CONTRASTS_OF_TIME:
        return None
    days = _days(amount)
    outside = [it for it in _points(read, behind, amount) if it.amount.high < days.low or it.amount.low > days.high]
    return (days, outside[:1]) if outside else None


def _gone_on(article: Prose, read: Read, amount: Amount) -> Linked | None:
    """The months of the sentences behind "all of it came in the first half of 2023", where they tell two at least."""
    words = article.reading.words_of(read.index)
    if amount.high - amount.low >= _YEAR or words.isdisjoint(en.ALL) or any(_is_told(it) for it in read.dates):
        return None
    dates: list[tuple[Read, DateMention]] = []
    for index in range(read.index + 1, min(read.index + _NEXT, len(article.sentences))):
        if article.sentences[index].block != read.block:
            break
        told = article.reading.sentence(index)
        if not en.LOOKING_BACK.isdisjoint(article.reading.words_of(index)):
            return None
        dates += [(told, date) for date in told.dates if date.month or date.year]
    if len(dates) < _MONTHS_TOLD or any(date.explicit or not date.month for _, date in dates):
        return None
    points = [point for _, date in dates if (point := any_year(date)) is not None]
    return _days(amount), points


def _years_of_list(article: Prose, read: Read, place: tuple[int, int], amount: Amount) -> Linked | None:
    """The years of a list in the sentence of a decade, all of them in the next or the last one."""
    points = [it for it in dated_points(read) if it.sort == "date" and not place[0] <= it.start < place[1]]
    words = article.reading.words_of(read.index)
    if len(points) < _FEWEST or not words.isdisjoint(en.CONTRASTS_OF_TIME) or amount.high - amount.low < _YEAR:
        return None
    if not all(is_by_itself(read, it) or _is_listed(article, it) for it in points):
        return None
    near = amount.high - amount.low
    gaps = [max(amount.low - it.amount.high, it.amount.low - amount.high) for it in points]
    return (amount, points) if all(0 < gap < near * 1.2 + _YEAR for gap in gaps) else None


def _is_listed(article: Prose, point: Point) -> bool:
    return article.text[point.end : point.end + 1] in (",", " ")


def _is_told(date: DateMention) -> bool:
    """Whether a date is a year, a month or a day."""
    return date.kind in ("full-date", "iso", "month-year", "year", "month-day", "month", "season")


def _is_short(amount: Amount) -> bool:
    return amount.high - amount.low < _YEAR - 1


def _days(amount: Amount) -> Amount:
    """The days of a part of a year, of any year; of what is longer, its days."""
    first, last = (day_at(day) for day in amount[:2])
    if not _is_short(amount) or first.year != last.year:
        return amount
    days = [it.replace(year=ANY_YEAR, day=min(it.day, 28) if it.month == 2 else it.day) for it in (first, last)]
    return Amount(days[0].toordinal(), days[1].toordinal(), DATE)


def _points(read: Read, dates: Sequence[DateMention], amount: Amount) -> list[Point]:
    """Dates as points that can be compared with a period: by months with a part of a year, else by years."""
    if not _is_short(amount):
        wanted = {date.start for date in dates}
        return [it for it in dated_points(read) if it.start in wanted and it.sort == "date"]
    year = day_at(amount.low).year
    if year != ANY_YEAR and any(date.year is not None and date.year != year for date in dates):
        return []
    return [point for date in dates if (point := any_year(date)) is not None]
