"""Find every mention of a date in a text: triggers, the grammar of each, the anchors, and the ranges they form.

Linear in the length of the text. Times of day, durations, ages and sets ("every Monday") are no dates here.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from editlint.analysis.dates.passage import DatedPassage
from editlint.analysis.dates.resolve import resolve
from editlint.analysis.dates.triggers import find_triggers
from editlint.language.en import date_cues as cues
from editlint.values import LatePattern

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from editlint.analysis.dates.candidate import Candidate
    from editlint.analysis.dates.mention import DateMention

    Grammar = Callable[[DatedPassage, int, int, str], list[Candidate]]

# The module of each sort of dates, which is loaded when a word of that sort stands in a text.
_ROOMS = {
    "number": "years",
    "month": "days",
    "weekday": "weekdays",
    "unit": "relative",
    "season": "relative",
    "decade": "relative",
    "deictic": "relative",
    "half": "relative",
    "quarter": "relative",
    "holiday": "relative",
    "period": "relative",
    "present": "spoken",
    "spoken-year": "spoken",
}
_RANGE = LatePattern(r"\s*[-–—]\s*|\s+(?:to|through|until|till)\s+(?:the\s+)?")
_DASHES = frozenset("-–—")
_AND = LatePattern(r"\s+(?:and|or)\s+(?:the\s+)?|/")


@cache
def _grammar(sort: str) -> Grammar:
    """What reads the dates of a sort."""
    grammar: Grammar = getattr(import_module(f"{__package__}.{_ROOMS[sort]}"), f"at_{sort.replace('-', '_')}")
    return grammar


def find_dates(text: str, published: dt.date | None = None) -> list[DateMention]:
    """The dates that `text` mentions, sorted by start, without overlaps.

    Args:
        text: prose; offsets are code points of it.
        published: the day of publication, from which "yesterday" and dates without a year count. None leaves their
            intervals open.

    Returns:
        Mentions of TIMEX3 type DATE with their values and intervals (TimeML 1.2.1, Ferro et al.). Durations, times of
        day and sets are not among them.
    """
    passage = DatedPassage(text)
    return told_dates(passage, candidates_of(passage, find_triggers(text)), published)


def candidates_of(passage: DatedPassage, triggers: Sequence[tuple[int, int, str, str]]) -> list[Candidate]:
    """What the grammars read at some triggers, in order and without overlaps."""
    candidates: list[Candidate] = []
    reached = 0
    for start, end, sort, word in triggers:
        if start < reached or sort not in _ROOMS:
            continue
        for candidate in _grammar(sort)(passage, start, end, word):
            while candidates and candidate.start < candidates[-1].end:
                candidates.pop()  # a longer reading that looks back takes in what it covers
            candidates.append(candidate)
            reached = candidate.end
    return candidates


def told_dates(passage: DatedPassage, candidates: list[Candidate], published: dt.date | None) -> list[DateMention]:
    """The mentions of all candidates of a text."""
    text = passage.text
    return _with_bounds(text, resolve(passage, _with_lent_years(text, candidates), published))


def _with_lent_years(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Lend the year at the end of a range or pair to its beginning: "28 February to 2 March 2023"."""
    for index in range(len(candidates) - 2, -1, -1):
        first, last = candidates[index], candidates[index + 1]
        if first.month is None or first.year is not None or last.month is None or last.start - first.end > 12:
            continue
        year = last.year or last.lent
        between = text[first.end : last.start]
        if year and year > 0 and (_RANGE.fullmatch(between) or _AND.fullmatch(between)):
            candidates[index] = first._replace(lent=year - (first.month > last.month))
    return candidates


def _with_bounds(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Mark the two ends of ranges such as "2 May to 4 June", "1914–1918" and "between March and May"."""
    for index in range(len(mentions) - 1):
        first, last = mentions[index], mentions[index + 1]
        if last.start - first.end > 12 or first.bound == "last":
            continue
        if _spans(text, first, text[first.end : last.start]):
            mentions[index] = first._replace(bound="first")
            mentions[index + 1] = last._replace(bound="last")
    return mentions


def _spans(text: str, first: DateMention, between: str) -> bool:
    """Whether the words between two dates, and those before them, make a stretch of the two."""
    if between.strip() == "and":
        return text[max(0, first.start - 8) : first.start].lower() == "between "
    if not _RANGE.fullmatch(between):
        return False
    clause = re.split(r"[.!?\n]", text[max(0, first.start - 40) : first.start])[-1]
    before = clause.lower().split()
    return between.strip() in _DASHES or before[-1:] != ["from"] or not cues.CHANGES.intersection(before)
