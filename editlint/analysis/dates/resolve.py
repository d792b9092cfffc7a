"""From candidates to mentions: the year of "in May", the week of "Friday", the day of "two days later".

The publication date anchors what an article says of its own time; a date in the same sentence, or the thread of a
narrative that keeps naming years of its own, anchors the rest. Where nothing safe is near, the value stays open.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.dates.counting import counted, unknown, year_text
from editlint.analysis.dates.intervals import OPEN, exists, holiday, interval, step_days, week_value
from editlint.analysis.dates.mention import DateMention
from editlint.language.en import date_cues as cues
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates.candidate import Candidate
    from editlint.analysis.dates.intervals import Interval
    from editlint.analysis.dates.passage import DatedPassage

# Characters over which "the next day" and "a year later" look back for what they count from.
_REACH = {"day": 600, "week": 600, "month": 1000, "year": 2000}
_THREAD = 3000  # characters over which a narrative keeps its year
_NEWS = 14  # days before the publication of which a day without a year is told as news
_TIMETABLE = LatePattern(r"\b(?:is|are|takes? place) (?:on )?$")  # the present of what is fixed: "is on Saturday"
_BETWEEN_BOUNDS = LatePattern(r"\s*[-–—]\s*|\s+(?:to|through|until|till|and)\s+(?:the\s+)?")


class Thread:
    """The dates before the one that is read: what "that year" and "two days later" count from."""

    def __init__(self, passage: DatedPassage, published: dt.date | None, candidates: Sequence[Candidate]) -> None:
        self.passage = passage
        self.published = published
        self.narrative = _is_narrative(candidates, published)
        self.last: DateMention | None = None  # the last mention with days
        self.last_year: DateMention | None = None  # the last mention that names its year

    def add(self, mention: DateMention) -> None:
        """Take a mention in as what the next ones may count from."""
        if mention.earliest is None or mention.kind in {"period", "window", "century", "decade", "fiscal-year"}:
            return
        self.last = mention
        if mention.explicit:
            self.last_year = mention

    def year_for(self, candidate: Candidate) -> tuple[int | None, str]:
        """The year that the text around a date without one gives, with "text", or (None, "")."""
        last = self.last_year
        if last is None or last.year is None or last.year < 1 or self._is_news(candidate, last):
            return None, ""
        same = last.end > self.passage.sentence_start(candidate.start)
        if same and self._is_planned(candidate, last):
            return None, ""
        if same and (self.published is None or last.year != self.published.year):
            return last.year, "text"
        if self.narrative and self._reaches(last, candidate.start):
            return last.year, "text"
        return None, ""

    def _is_news(self, candidate: Candidate, last: DateMention) -> bool:
        """Whether a day is of those just before the publication: "launched in 1985, she sailed on 31 August"."""
        if self.published is None or candidate.day is None or candidate.month is None or last.day is not None:
            return False
        year = self.published.year
        if not exists(year, candidate.month, candidate.day):
            return False
        return 0 <= (self.published - dt.date(year, candidate.month, candidate.day)).days <= _NEWS

    def _is_planned(self, candidate: Candidate, last: DateMention) -> bool:
        """Whether a day is announced beside a year of the past: "built in 1903, it will reopen on 14 June"."""
        past = self.published is not None and last.year is not None and last.year < self.published.year
        return past and candidate.day is not None and self.passage.tense(candidate.start, candidate.end) > 0

    def _reaches(self, last: DateMention, offset: int) -> bool:
        """Whether the thread of a narrative still runs: in the paragraph of a year, or in one after a full date."""
        if offset - last.end > _THREAD:
            return False
        breaks = self.passage.text.count("\n\n", last.end, offset)
        if breaks == 0:
            return True
        return breaks <= 2 and (last.month is not None or (last.kind == "year" and _alone(self, last)))

    def partner(self, candidate: Candidate) -> DateMention | None:
        """The date before, where it is the first end of a range that a candidate closes."""
        last = self.last
        if last is None or not 0 < candidate.start - last.end < 12 or last.earliest is None:
            return None
        return last if _BETWEEN_BOUNDS.fullmatch(self.passage.text, last.end, candidate.start) else None


def _alone(thread: Thread, mention: DateMention) -> bool:
    """Whether a year stands on a line of its own, as a heading."""
    text = thread.passage.text
    return text[mention.start - 1 : mention.start] in {"\n", ""} and text[mention.end : mention.end + 1] == "\n"


def _is_narrative(candidates: Sequence[Candidate], published: dt.date | None) -> bool:
    """Whether an article tells of years of its own (a life, a history) rather than of the days around publication."""
    named = [c.year for c in candidates if c.year and c.kind in {"full-date", "month-year", "year", "iso"}]
    if len(named) < 4:
        return False
    near = 0 if published is None else sum(abs(year - published.year) <= 1 for year in named)
    deictic = sum(c.kind in {"deictic", "weekday", "unit"} for c in candidates)
    return near * 3 < len(named) and deictic * 6 < len(named)


def resolve(passage: DatedPassage, candidates: Sequence[Candidate], published: dt.date | None) -> list[DateMention]:
    """The mentions of candidates that are sorted and do not overlap."""
    thread = Thread(passage, published, candidates)
    mentions: list[DateMention] = []
    for candidate in candidates:
        value, days, anchor = _read(thread, candidate)
        mention = DateMention(
            start=candidate.start,
            end=candidate.end,
            text=passage.text[candidate.start : candidate.end],
            value=value,
            kind=candidate.kind,
            earliest=days[0],
            latest=days[1],
            explicit=candidate.year is not None or candidate.kind in {"period", "named-day"},
            weekday=candidate.weekday,
            month=candidate.month,
            day=candidate.day,
            year=candidate.year,
            mod=candidate.mod,
            anchor=anchor,
        )
        if mentions and mentions[-1].kind == "week-of":
            mentions[-1] = _week_of(mentions[-1], mention)
        mentions.append(mention)
        thread.add(mention)
    return mentions


def _week_of(week: DateMention, day: DateMention) -> DateMention:
    """As in "the week of March 4" with its value, now that the day is known."""
    if day.earliest is None or day.earliest != day.latest or day.start - week.end > 24:
        return week
    value = week_value(day.earliest)
    earliest, latest = interval(value)
    return week._replace(value=value, earliest=earliest, latest=latest, anchor=day.anchor)


def _read(thread: Thread, c: Candidate) -> tuple[str, Interval, str]:
    """The value, the days and the anchor of a candidate."""
    if c.value:
        return c.value, _open_order(c) if c.kind == "numeric" else interval(c.value), ""
    if c.month is not None:
        return _month(thread, c)
    if c.weekday is not None:
        return _weekday(thread, c)
    if c.kind == "holiday":
        return _holiday(thread, c)
    if c.kind == "year":
        value = year_text(c.year or 0)
        return value, interval(value), ""
    if c.kind == "season":
        return _season(thread, c)
    if c.kind == "window" and thread.narrative and thread.last and thread.last.earliest and (c.steps or 0) > 0:
        return counted(thread.passage, c, thread.last.earliest, "text")
    if c.anchor == "published":
        return counted(thread.passage, c, thread.published, "published")
    return _from_text(thread, c)


def _open_order(c: Candidate) -> Interval:
    """The days of a numeric date whose order is open: from the earlier reading to the later."""
    first, second = divmod(int(c.steps or 0), 100)
    year = c.year or 1
    readings = [dt.date(year, m, d) for m, d in ((first, second), (second, first)) if exists(year, m, d)]
    return (min(readings), max(readings)) if readings else OPEN


def _month(thread: Thread, c: Candidate) -> tuple[str, Interval, str]:
    """Dates with a month: the year is named, or that of the thread, or that nearest to the publication."""
    assert c.month is not None
    tail = f"-{c.month:02}" + ("" if c.day is None else f"-{c.day:02}")
    year, anchor = c.year, ""
    if year is None and c.lent is not None:
        year, anchor = c.lent, "text"
    elif c.unit == "year" and year is None:
        year, anchor = _year_told(thread, c)
    elif year is None and c.steps is None:
        first = thread.partner(c)
        if first is not None and first.earliest is not None and first.month is not None:
            year, anchor = first.earliest.year + (c.month < first.month), first.anchor or "text"
        else:
            year, anchor = thread.year_for(c)
    if year is None and thread.published is not None:
        year, anchor = _near_year(thread, c, thread.published), "published"
    if year is None:
        return f"XXXX{tail}", OPEN, anchor or "published"
    value = year_text(year) + tail
    return value, interval(value), anchor


def _year_told(thread: Thread, c: Candidate) -> tuple[int | None, str]:
    """The year of "in May last year" and "in May that year"."""
    steps = int(c.steps or 0)
    if c.anchor == "text":
        last = thread.last_year or thread.last
        return (None if last is None or last.earliest is None else last.earliest.year + steps), "text"
    return (None if thread.published is None else thread.published.year + steps), "published"


def _near_year(thread: Thread, c: Candidate, published: dt.date) -> int:
    """The year that brings a month, or a month and day, to the side of the publication of which the text speaks."""
    assert c.month is not None
    if c.steps is not None and c.steps < 0:
        return published.year if c.month < published.month else published.year - 1
    if c.steps is not None and c.steps > 0:
        return published.year if c.month > published.month else published.year + 1
    if c.steps == 0:
        return published.year
    here = (c.month, c.day or 15)
    now = (published.month, published.day if c.day else 15)
    if here == now:
        return published.year
    if c.weekday is not None and c.day is not None:
        by_weekday = _year_of_weekday(c.month, c.day, c.weekday, published)
        if by_weekday is not None:
            return by_weekday
    distance = (here[0] - now[0]) * 30 + here[1] - now[1]
    if distance > 0 and thread.passage.word_before(c.start).lower() in cues.AHEAD:
        return published.year
    return published.year + _beside(thread.passage.tense(c.start, c.end), distance, 200)


def _beside(tense: int, distance: int, farthest: int) -> int:
    """-1, 0 or 1: the year beside that of the publication of which a day of the year is told.

    `distance` is from the publication to that day, in days; one beyond `farthest` ahead is past whatever the words say.
    """
    if distance > farthest or (tense < 0 and distance > 20):
        return -1
    return 1 if distance < -300 or (tense > 0 and distance < -60) else 0


def _year_of_weekday(month: int, day: int, weekday: int, published: dt.date) -> int | None:
    """The year beside the publication in which a day falls on its weekday, only when the nearest year does not."""
    fits = []
    for year in (published.year - 1, published.year, published.year + 1):
        if 1 <= year <= 9999 and exists(year, month, day):
            found = dt.date(year, month, day)
            distance = abs((found - published).days)
            if found.weekday() == weekday and distance <= 200:
                fits.append((distance, year))
    return min(fits)[1] if fits else None


def _weekday(thread: Thread, c: Candidate) -> tuple[str, Interval, str]:
    """A weekday alone: the last one up to the publication, or the next where the words announce it."""
    published, last = thread.published, thread.last
    if c.anchor == "text" and last is not None and last.earliest is not None and last.earliest == last.latest:
        ahead = ((c.weekday or 0) - last.earliest.weekday()) % 7
        steps = int(c.steps or 0)
        found = step_days(last.earliest, {-1: ahead - 7, 0: ahead, 1: ahead or 7}[steps])
        if found is not None and c.start - last.end <= _REACH["day"]:
            return found.isoformat(), (found, found), "text"
    if published is None:
        return "XXXX-WXX-" + str((c.weekday or 0) + 1), OPEN, "published"
    back = (published.weekday() - (c.weekday or 0)) % 7
    if c.steps == -1:
        days = -(back or 7)
    elif c.steps == 1:
        days = 7 - back
    elif c.steps == 0:
        days = -back if thread.passage.tense(c.start, c.end) < 0 else (7 - back) % 7
    else:
        tense = thread.passage.tense(c.start, c.end)
        if tense == 0 and thread.passage.word_before(c.start).lower() in cues.AHEAD:
            tense = 1
        if tense == 0 and _TIMETABLE.search(thread.passage.text, max(0, c.start - 24), c.start):
            tense = 1
        ahead = back and tense > 0
        days = 7 - back if ahead else -back
    found = step_days(published, days)
    return ("", OPEN, "published") if found is None else (found.isoformat(), (found, found), "published")


def _holiday(thread: Thread, c: Candidate) -> tuple[str, Interval, str]:
    year, anchor = c.year, ""
    if year is None:
        year, anchor = thread.year_for(c)
    if year is None and thread.published is not None:
        published, anchor = thread.published, "published"
        year = published.year
        day = holiday(c.rule, year)
        if day and c.steps and (day < published) != (c.steps < 0):
            year += int(c.steps)
        elif day and c.steps is None:
            year += _beside(thread.passage.tense(c.start, c.end), (day - published).days, 180)
    found = holiday(c.rule, year) if year is not None else None
    if found is None:
        fixed = isinstance(c.rule[0], int)
        return (f"XXXX-{c.rule[0]:02}-{c.rule[1]:02}" if fixed else "XXXX-XX-XX"), OPEN, "published"
    return found.isoformat(), (found, found), anchor


def _season(thread: Thread, c: Candidate) -> tuple[str, Interval, str]:
    """A season: of the thread, or the nearest on the side that "last" or "next" says; open where used in general."""
    if c.anchor == "text":
        last = thread.last
        if last is None or last.earliest is None:
            return f"XXXX-{c.unit}", OPEN, "text"
        begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[c.unit]
        year = last.earliest.year + (1 if (c.steps or 0) > 0 and last.earliest.month >= begins else 0)
        value = f"{year:04}-{c.unit}"
        return value, interval(value), "text"
    published = thread.published
    if c.anchor != "published" or published is None:
        return f"XXXX-{c.unit}", OPEN, c.anchor or "published"
    steps = int(c.steps or 0)
    options = [f"{year:04}-{c.unit}" for year in range(published.year - 2, published.year + 3)]
    spans = [(option, interval(option)) for option in options]
    if steps < 0:
        spans = [item for item in spans if item[1][1] and item[1][1] < published][-1:]
    elif steps > 0:
        spans = [item for item in spans if item[1][0] and item[1][0] > published][:1]
    else:
        spans = [item for item in spans if item[0].startswith(f"{published.year:04}")]
    return (*spans[0], "published") if spans else (f"XXXX-{c.unit}", OPEN, "published")


def _from_text(thread: Thread, c: Candidate) -> tuple[str, Interval, str]:
    """What counts from the date before: "that year", "two days later", "the following day"."""
    last = thread.last
    if last is None or last.earliest is None or c.start - last.end > _REACH.get(c.unit, 2000):
        if thread.published and c.kind == "later" and (c.steps or 0) < 0:
            return counted(thread.passage, c, thread.published, "published")
        return unknown(c), OPEN, "text"
    return counted(thread.passage, c, last.earliest, "text", precise=last.earliest == last.latest)
