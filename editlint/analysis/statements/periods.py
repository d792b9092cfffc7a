"""Decades, centuries, quarters and halves beside the dates that are said to lie in them."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, TIME, Joint, Phrase
from editlint.analysis.statements.month_parts import month_parts
from editlint.analysis.statements.period_passages import ANY_YEAR as _ANY_YEAR
from editlint.analysis.statements.period_passages import (
    dates_of_passage,
    month_as_point,
    months_of,
    stand_together,
)
from editlint.analysis.statements.period_passages import (
    last_day as _last_day,
)
from editlint.analysis.statements.period_places import CUT, KINDS, REIGN, sentences_of_periods
from editlint.analysis.statements.period_told import (
    halves_of_some,
    months_of_year,
    named_again,
    seasons_of,
    speaks_of_land,
    taken_up,
)
from editlint.analysis.statements.points import Point, dated_points
from editlint.analysis.statements.season_links import linked_seasons
from editlint.analysis.statements.statement import DATE, Amount
from editlint.analysis.statements.stating import Subject
from editlint.language.en import periods as en
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.statement import Statement

PERIOD, INSIDE = "period", "inside"
_MOST = 16  # periods of a sentence that is no list
_BEFORE = LatePattern(
    r", (?:in|during) the (?:[a-z]+ (?:decade|years|half|quarter|third) of the )?(?:early |mid-|late )?"
)
_RUNS_WITH = LatePattern(en.RUNS_WITH)
_BESIDE = ("", "in", "on", "from", "between", "to", "until", "and")
_MODS = {
    "START": (0.0, 5.0),
    "MID": (3.0, 7.0),
    "END": (5.0, 10.0),
}  # tenths of a decade or century that "early" and so on may be


class Period(NamedTuple):
    """A stretch of the calendar with a name.

    Attributes:
        start, end, text: where it stands.
        amount: which days it may be.
        dated: whether its year is told.
        point: what lies in it, where that is known.
        cut: whether it is a part of a year.
    """

    start: int
    end: int
    text: str
    amount: Amount
    dated: bool = True
    point: Point | None = None
    cut: bool = False


def find_periods(article: Prose) -> Iterator[Statement]:
    """The periods of an article with the dates that its words put in them."""
    for index in sentences_of_periods(article):
        read = article.reading.sentence(index)
        periods = list(_periods(article, read)) if read.is_read else []
        if len(periods) > _MOST:
            continue
        for period in periods:
            points = list(_inside(read, period))
            for several in _ranged(read, points) if period.dated else ([point] for point in points):
                yield from _statements(period, several)
            if not points and len(periods) == 1:
                from editlint.analysis.statements.period_links import linked

                told = taken_up(article, read, period.start, period.end, dated=period.dated) or dates_of_passage(
                    article, read, period.start, dated=period.dated
                )
                if told:
                    yield from _statements(period, told)
                elif (found := linked(article, read, (period.start, period.end), period.amount)) is not None:
                    yield from _statements(period._replace(amount=found[0]), found[1])
        for phrase, amount, points in linked_seasons(article, read):
            text = article.text[phrase.start : phrase.end]
            yield from _statements(Period(phrase.start, phrase.end, text, amount), points)


def _ranged(read: Read, points: list[Point]) -> Iterator[list[Point]]:
    """The points by themselves, but the two ends of a range together: either may lie in a period."""
    bounds = {date.start: date.bound for date in read.dates}
    open_range: list[Point] = []
    for point in points:
        if bounds.get(point.start) == "first":
            open_range = [point]
        elif bounds.get(point.start) == "last" and open_range:
            yield [*open_range, point]
            open_range = []
        else:
            yield [point]
    if open_range:
        yield open_range


def _statements(period: Period, points: list[Point]) -> Iterator[Statement]:
    """The period, and the date in it; of several dates any may be meant."""
    subject = Subject(f"period {period.start} {points[0].start}", "")
    stretch = Point(period.start, period.end, period.text, "date", period.amount)
    yield stretch._replace(sort="").statement(subject, PERIOD, [stretch])
    yield points[0].statement(subject, INSIDE, points)


def _periods(article: Prose, read: Read) -> Iterator[Period]:
    for date in read.dates:
        if date.kind == "century" and date.text.replace(" ", "").isalpha() and date.text.istitle():
            continue  # "The Twentieth Century" is a title
        if date.kind == "quarter" and _may_be_of_books(article, read, date):
            continue
        if date.kind in KINDS and date.earliest is not None and date.latest is not None:
            yield Period(date.start, date.end, date.text, _cut(date, _share_before(read, date), _mod_of(read, date)))
        elif date.kind in CUT and date.explicit and not date.bound and date.earliest is not None:
            share = _share_before(read, date)
            if share is not None or date.mod in _MODS:
                yield Period(date.start, date.end, date.text, _cut(date, share, date.mod), cut=True)
        elif date.kind == "quarter" and (part := _half_of_text(date) or _quarter_of_books(article, read, date)):
            yield Period(date.start, date.end, date.text, _of_any_year(part), dated=False)
    parted = not en.PARTS.keys().isdisjoint(article.reading.words_of(read.index))
    for phrase in read.phrases if parted else ():
        part = _part_of_year(read, phrase)
        if part is not None:
            text = article.text[phrase.start : phrase.end]
            yield Period(phrase.start, phrase.end, text, _of_any_year(part), dated=False)
    for found, part in months_of_year(article, read):
        yield Period(found.start(), found.end(), found.group(), _of_any_year(part), dated=False)
    for found, amount, point in seasons_of(article, read):
        yield Period(found.start(), found.end(), found.group(), amount, point=point)
    eras = [era for era in en.ERAS if article.holds(era)]
    for phrase in read.phrases if eras else ():
        era = next((en.ERAS[word] for word in phrase.words if word in en.ERAS), None)
        if era is not None and phrase.head in en.OF_STYLE and not speaks_of_land(article):
            first, last = (dt.date(year, 1, 1).toordinal() for year in era)
            yield Period(phrase.start, phrase.end, article.text[phrase.start : phrase.end], Amount(first, last, DATE))
    for found in REIGN.finditer(article.text, read.start, read.end):
        if found["name"] in en.REIGNS:
            first, last = en.REIGNS[found["name"]]
            days = Amount(dt.date(first, 1, 1).toordinal(), dt.date(last, 12, 31).toordinal(), DATE)
            yield Period(found.start(), found.end(), found.group(), days)
    for found, amount, points in halves_of_some(article, read):
        yield from (Period(found.start(), found.end(), found.group(), amount, point=it) for it in points)
    for cut in month_parts(article, read):
        yield Period(cut.start, cut.end, article.text[cut.start : cut.end], cut.amount, point=cut.point)
    for found, date, points in named_again(article, read):
        for point in points:
            amount = _cut(date, None, date.mod)
            yield Period(found.start(), found.end(), f"{date.text}", amount, point=point)


def _of_any_year(part: tuple[int, int]) -> Amount:
    """The days from one month to another of a year that is not told."""
    return Amount(dt.date(_ANY_YEAR, part[0], 1).toordinal(), _last_day(part[1]).toordinal(), DATE)


def _cut(date: DateMention, share: tuple[int, int] | None, mod: str) -> Amount:
    """The days of a period, cut to its half or by "early", "mid" and "late"."""
    assert date.earliest is not None
    assert date.latest is not None
    first, last = date.earliest.toordinal(), date.latest.toordinal()
    low, high = map(float, _MODS.get(mod, (0, 10)))
    length = last - first
    if share is not None:
        low, high = 10 * (share[0] - 1) / share[1], 10 * share[0] / share[1]
    rest = min(364.0, length / 8) if (low, high) != (0, 10) else 0  # "the early 1990s" may be taken to hold 1995 or not
    return Amount(max(first, first + length * low / 10 - rest), min(last, first + length * high / 10 + rest), DATE)


def _mod_of(read: Read, date: DateMention) -> str:
    """What cuts a period: its own "early", or the one before it ("the early twentieth century")."""
    before = [item.lower for item in read.items if item.end <= date.start and item.end >= date.start - 2]
    return date.mod or (en.MODS.get(before[-1], "") if before else "")


def _share_before(read: Read, date: DateMention) -> tuple[int, int] | None:
    """Which part of a century: "the second half of the 18th century"."""
    before = read.between(max(read.start, date.start - 40), date.end)
    phrases = [part for part in before if isinstance(part, Phrase)]
    if len(phrases) < 2 or phrases[-1].preposition != "of":
        return None
    years = en.YEARS_OF.get(phrases[-2].head, {})
    told = next((years[word] for word in phrases[-2].words if word in years), None)
    return told or _part(phrases[-2])


def _part(phrase: Phrase) -> tuple[int, int] | None:
    """Which one of how many parts a phrase names: (2, 4) for "the second quarter"."""
    size = en.PARTS.get(phrase.head)
    which = next((en.ORDINALS[word] for word in phrase.words if word in en.ORDINALS), 0)
    if size is None or not which:
        return None
    return (size if which < 0 else which), size


def _part_of_year(read: Read, phrase: Phrase) -> tuple[int, int] | None:
    """The first and last month of a half or quarter of a year that is not told: "the second half of the year"."""
    part = _part(phrase)
    behind = read.complements(phrase)[:1]
    if part is not None and part[1] == en.PARTS["quarter"] and "calendar" in phrase.words:
        return (part[0] - 1) * 3 + 1, part[0] * 3
    if part is None or not behind or behind[0].preposition != "of" or behind[0].head not in en.OF_YEARS:
        return None
    words = set(behind[0].words)
    if words & en.OF_ACCOUNTS or (part[1] == en.PARTS["quarter"] and "calendar" not in words):
        return None
    months = 12 // part[1]
    return (part[0] - 1) * months + 1, part[0] * months


def _half_of_text(date: DateMention) -> tuple[int, int] | None:
    """The first and last month of "the second half of last year"."""
    words = date.text.lower().split()
    which = en.ORDINALS.get(words[0], 0)
    if not which or words[1:3] != ["half", "of"] or tuple(words[3:]) not in en.SOME_YEAR:
        return None
    return (1, 6) if which == 1 else (7, 12)


def _may_be_of_books(article: Prose, read: Read, quarter: DateMention) -> bool:
    """Whether a quarter may be of a year of accounts: one without its year that is told to be three months in a row."""
    words = article.words.distinct
    if quarter.explicit or en.CALENDAR[0] in words:
        return False
    ends = [date.month for date in read.dates if date.bound and date.month is not None]
    whole = len(ends) == 2 and [*range(ends[0], ends[1] + 1)] in en.QUARTERS
    return whole or not en.BOOKS.isdisjoint(words)


def _quarter_of_books(article: Prose, read: Read, date: DateMention) -> tuple[int, int] | None:
    """The first and last month of a quarter where the text says that the books run with the calendar year."""
    words = date.text.lower().replace("-", " ").split()
    which = en.ORDINALS.get(words[0], 0)
    if not which or words[1:] != ["quarter"] or not article.words.places(frozenset(en.CALENDAR[:1])):
        return None
    sentences = (read.index - 1, read.index, read.index + 1)
    told = [article.reading.sentence(it) for it in sentences if 0 <= it < len(article.sentences)]
    around = [item.lower for each in told for item in each.items]
    text = article.text[told[0].start : told[-1].end]
    if en.CALENDAR not in pairwise(around) or (set(around) & en.OF_ACCOUNTS and not _RUNS_WITH.search(text)):
        return None
    count = en.PARTS["quarter"]
    number = count if which < 0 else which
    return (number - 1) * 3 + 1, number * 3


def _inside(read: Read, period: Period) -> Iterator[Point]:
    """The dates that are said to lie in a period."""
    if period.point is not None:
        yield period.point
        return
    if not period.dated:
        yield from _months(read, period)
        return
    for point in dated_points(read):
        if point.sort == "date" and (_is_beside(read, period, point) or _is_of_thing(read, period, point)):
            yield point


def _months(read: Read, period: Period) -> Iterator[Point]:
    """The months of the sentence's one range, taken as those of the period: "January through July"."""
    months = months_of(read)
    if period.start < read.end and stand_together(read, months):
        yield from (month_as_point(date) for date in months)


def _is_beside(read: Read, period: Period, point: Point) -> bool:
    """Whether only dates and marks stand between: "in the 1920s, in 1934", "the 19th century (1905)"."""
    if point.start < period.end:
        return _is_right_before(read, period, point)
    holder = next((it for it in reversed(read.phrases) if it.start <= period.start < it.end), None)
    mine = next((it for it in read.phrases if it.start <= point.start < it.end), None)
    if holder is None or mine is None or holder.kind != TIME or mine.kind != TIME or mine.preposition not in _BESIDE:
        return False
    if period.cut and mine.preposition not in ("in", "on"):
        return False  # "At the end of 2016, 2017 seemed far"
    between = read.between(period.end, mine.start)
    dates = all(
        (isinstance(part, Joint) and part.lower in (",", "(", "and", "–", "—"))
        or (isinstance(part, Phrase) and part.kind == TIME and part.preposition in _BESIDE)
        or (isinstance(part, Phrase) and part.head == "years" and part.determiner == "the" and not part.preposition)
        for part in between
    )
    marked = any(isinstance(part, Joint) and part.lower in (",", "(", "–", "—") for part in between[:1])
    return dates and marked


def _is_right_before(read: Read, period: Period, point: Point) -> bool:
    """Whether only a comma stands between a date and the period behind it: "in 1895, in the late Nineties"."""
    between = read.text[point.end - read.start : period.start - read.start]
    return not period.cut and _BEFORE.fullmatch(between) is not None


def _is_of_thing(read: Read, period: Period, point: Point) -> bool:
    """Whether a date says when a thing of the period was made: "the 17th-century hall, put up in 1743"."""
    thing = next((it for it in read.phrases if it.start <= period.start < it.end), None)
    if thing is None or thing.kind != NOMINAL:
        return False
    for clause in read.clauses:
        dated = any(it.start <= point.start < it.end and it.kind == TIME for it in clause.adjuncts)
        if (
            dated
            and clause.verb.lemma in en.MAKING
            and clause.subject is not None
            and clause.subject.start == thing.start
        ):
            return clause.verb.passive or clause.verb.lemma == "date"
    return False
