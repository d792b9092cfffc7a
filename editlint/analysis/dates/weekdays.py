"""Grammars of dates that begin with a weekday: "Friday, May 2", "Tuesday 5 and Wednesday 6 March", "last Friday"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.candidate import Candidate
from editlint.analysis.dates.days import MONTH_NUMBERS, at_day_number, at_month
from editlint.analysis.dates.numeric import at_iso
from editlint.language.en import date_cues as cues
from editlint.language.en import dates as en

if TYPE_CHECKING:
    from editlint.analysis.dates.passage import DatedPassage

_WEEKDAY_NUMBERS = en.WEEKDAYS | en.WEEKDAY_ABBREVIATIONS
_WEEKDAY_NUMBERS |= {word.lower(): number for word, number in en.WEEKDAYS.items()}
_WEEKDAY_NUMBERS |= {word.upper(): number for word, number in _WEEKDAY_NUMBERS.items()}
_NAMES = "|".join(sorted(en.WEEKDAYS | en.WEEKDAY_ABBREVIATIONS, key=lambda word: (-len(word), word)))

_PATTERNS = {
    "opening-hours": r"\s+\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[-–—]|to)\s?\d",
    "weekday-tail": r"\.?(?:\s?,\s*|\s+)(?:the\s+)?(?=([A-Za-z]+|\d))",
    "shared-month": (
        r"(\d{1,2})(?:st|nd|rd|th)?"
        r"(?:(?:\s?[-–—]\s?|,? (?:to|and|or|through|until) |, )"
        rf"(?:{_NAMES})\b\.?,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?){{1,7}}"
        r"(?: of)? ([A-Z][A-Za-z]+)\b"
    ),
    "list-before": rf"(?:{_NAMES})\b\.?(?:\s?[-–—/]\s?|,? (?:and|or|to|through) )$",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern by its name, compiled when an article first needs it."""
    return re.compile(_PATTERNS[name])


def at_weekday(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """A weekday, with the date that follows it if one does."""
    text, weekday = passage.text, _WEEKDAY_NUMBERS[word]
    tail = _pattern("weekday-tail").match(text, end)
    if (word == "Sun" and _is_newspaper(passage, start)) or ends_title_of_paper(text, start):
        return []
    if tail:
        dated = _dated(passage, tail.end(), tail[1])
        if dated and (dated[0].day is not None or dated[0].kind == "numeric") and dated[0].start <= tail.end():
            of_a_list = len(dated) > 1 and _pattern("list-before").search(text, max(0, start - 20), start)
            return [dated[0]._replace(start=start, weekday=None if of_a_list else weekday), *dated[1:]]
    if word.capitalize() in en.WEEKDAY_ABBREVIATIONS:
        return []
    return _weekday_alone(passage, start, end, weekday)


def ends_title_of_paper(text: str, start: int) -> bool:
    """Whether the weekday at an offset is the end of the title of a paper: "The Mail on Sunday, 12 May 2004"."""
    if not text.endswith(" on ", max(0, start - 4), start):
        return False
    before = text[max(0, start - 40) : start - 4].split()
    placed = len(before) > 1 and before[-2].lower() in {"at", "from", "in"}  # "in Scotland on Sunday"
    return not placed and bool(before) and before[-1].strip("\"'“”‘’([") in cues.PAPERS_ON_A_DAY


def _is_newspaper(passage: DatedPassage, start: int) -> bool:
    """Whether "Sun" before a date is a paper with the name of its town ("Edmonton Sun, August 16")."""
    before = passage.word_before(start)
    return before[:1].isupper() and before.isalpha() and before not in cues.NO_FIRST_NAMES


def _dated(passage: DatedPassage, offset: int, head: str) -> list[Candidate]:
    if head[0].isdigit():
        number = _DIGITS.match(passage.text, offset)
        end = number.end() if number else offset
        if end - offset == 4:
            return at_iso(passage, offset)
        return at_day_number(passage, offset, end) or _sharing(passage, offset)
    if head in MONTH_NUMBERS:
        return at_month(passage, offset, offset + len(head), head)
    return []


def _sharing(passage: DatedPassage, offset: int) -> list[Candidate]:
    """The day of "Tuesday 5" whose month a later one says: "Tuesday 5 and Wednesday 6 March"."""
    found = _pattern("shared-month").match(passage.text, offset)
    month = MONTH_NUMBERS.get(found[2]) if found else None
    if found is None or month is None or not 1 <= int(found[1]) <= 31:
        return []
    return [Candidate(offset, found.end(1), "month-day", month=month, day=int(found[1]))]


_DIGITS = re.compile(r"\d+")


def _weekday_alone(passage: DatedPassage, start: int, end: int, weekday: int) -> list[Candidate]:
    text = passage.text
    if text[end : end + 1] in {"/", "–", "-"} or text[start - 1 : start] in {"/", "–", "-"}:
        return []
    before, after = passage.word_before(start), passage.word_after(end)
    if after[:1].isdigit() and _pattern("opening-hours").match(text, end):
        return []
    if before in cues.WEEKDAY_NAMES_BEFORE or after in cues.WEEKDAY_NAMES_AFTER:
        return []
    lower = before.lower()
    if lower in {"a", "every", "each", "any", "per", "most"}:
        return []
    if after in {"to", "through"} and passage.word_after(text.find(after, end) + len(after)) in en.WEEKDAYS:
        return []
    if lower in {"to", "through"} and set(passage.before(start)[-2:-1]) & _LOWER_WEEKDAYS:
        return []
    if lower in cues.FROM_TEXT:
        return [Candidate(start, end, "weekday", weekday=weekday, steps=cues.FROM_TEXT[lower], anchor="text")]
    return [Candidate(start, end, "weekday", weekday=weekday, steps=cues.FROM_PUBLICATION.get(lower))]


_LOWER_WEEKDAYS = frozenset(word.lower() for word in en.WEEKDAYS)
