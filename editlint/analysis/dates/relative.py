"""Grammars of dates that count from another: "last year", "three weeks ago", "the following day", "next summer".

Also what stands beside a unit or a name instead of a number: centuries, quarters, seasons, holidays, periods.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.candidate import Candidate
from editlint.analysis.dates.numbers import count_before, ordinal
from editlint.analysis.dates.passage import words_back
from editlint.language.en import date_cues as cues
from editlint.language.en import dates as en

if TYPE_CHECKING:
    from editlint.analysis.dates.passage import DatedPassage

_PATTERNS = {
    "distance": r"\s+(ago|earlier|later|before|after|hence|previously|from now)\b",
    "day-beside": r"\s+(before yesterday|after tomorrow)\b",
    "of-year": (
        r",?\s+(?:of\s+|in\s+)?(?:(the\s+)?(last|this|next|previous)\s+year\b"
        r"|(?:fiscal\s+)?(\d{4})\b(?![\d%]|[.,]\d))"
    ),
    "week-of": (
        r"\s+(?:of|beginning|starting|ending)\s+(?=(?:[A-Z][a-z]+day,?\s+)?"
        r"(?:[A-Z][a-z]{2,8}\.?\s+\d|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]))"
    ),
    "year": r",?\s+(?:of\s+)?(\d{4})(?:\s?[-–—/]\s?(\d{4}|\d\d))?(?![\w%]|[.,]\d)",
    "era": r"\s+(BCE?|B\.C\.)",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern by its name, compiled when an article first needs it."""
    return re.compile(_PATTERNS[name])


def at_unit(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """A date around a unit of time, or nothing."""
    text = passage.text
    unit, plural = en.UNITS[word.lower()], word.endswith("s")
    words = passage.before(start)
    if unit in {"century", "quarter"}:
        ago = _pattern("distance").match(text, end)
        counted = _distance(passage, start, ago, unit, words) if ago else []
        if counted or unit == "century":
            return counted or _century(passage, start, end, words)
        return _part_of_year(passage, start, end, words, "Q")
    if text[end : end + 1] == "-" or text[start - 1 : start] in {"-", "–"}:
        return []
    beside = _pattern("day-beside").match(text, end) if unit == "day" else None
    if beside:
        steps = -2 if beside[1].endswith("yesterday") else 2
        return [Candidate(start, beside.end(), "deictic", steps=steps, unit="day", anchor="published")]
    found = _pattern("distance").match(text, end)
    if found:
        return _distance(passage, start, found, unit, words)
    if plural and words[-1:] != ["this"]:  # "this years" for "this year's" is a common slip
        return _window(passage, start, end, unit, words)
    return _one_unit(passage, start, end, unit, words)


def _distance(passage: DatedPassage, start: int, found: re.Match[str], unit: str, words: list[str]) -> list[Candidate]:
    """As in "five years ago", "two days later", "a week earlier", "the day before", "the year after"."""
    direction = found[1].split()[0]
    sign = -1 if direction in {"ago", "earlier", "before", "previously"} else 1
    anchor = "published" if direction in {"ago", "hence", "from"} else "text"
    end = found.end()
    if direction in {"before", "after"} and not _closes(passage, end):
        return []
    if words[-1:] == ["the"] and direction in {"before", "after"}:
        return [Candidate(words_back(passage.text, start, 1), end, "later", steps=sign, unit=unit, anchor="text")]
    told = count_before(words)
    if told is None or (told[0] is None and direction != "ago"):
        return []
    number, width = told
    begin = words_back(passage.text, start, width)
    kind = "ago" if anchor == "published" else "later"
    mod = "APPROX" if set(words[-width - 2 : -width]) & cues.APPROXIMATE else ""
    return [
        Candidate(begin, end, kind, steps=None if number is None else sign * number, unit=unit, anchor=anchor, mod=mod)
    ]


def _closes(passage: DatedPassage, end: int) -> bool:
    """Whether a phrase ends here, so that "the day before" has no complement of its own."""
    return passage.text[end : end + 1] in {".", ",", ";", ")", "", "\n", ":", "—"}


def _window(passage: DatedPassage, start: int, end: int, unit: str, words: list[str]) -> list[Candidate]:
    """As in "the past five years", "the next ten days": the stretch up to or from the publication."""
    told = count_before(words)
    if told is None or told[1] >= len(words):
        return []
    number, width = told
    if number is None:
        return []
    which = words[-width - 1]
    if which not in {"last", "past", "next", "coming", "previous", "following"}:
        return []
    begin = words_back(passage.text, start, width + 1)
    sign = -1 if which in {"last", "past", "previous"} else 1
    anchor = "text" if which in {"previous", "following"} else "published"
    return [Candidate(begin, end, "window", steps=sign * number, unit=unit, anchor=anchor)]


def _one_unit(passage: DatedPassage, start: int, end: int, unit: str, words: list[str]) -> list[Candidate]:
    """As in "last year", "this week", "that same day", "the past decade", "the end of the year"."""
    which = words[-1] if words else ""
    second = words[-2] if len(words) > 1 else ""
    if which in {"fiscal", "financial", "school", "academic", "calendar", "tax"}:
        return _named_year(passage, start, end, unit, words)
    if unit == "week":
        found = _pattern("week-of").match(passage.text, end)
        if found and which in {"the", "a", "for"}:
            return [Candidate(start, end, "week-of", unit="week", anchor="text")]
    if which in {"past", "last", "coming"} and second in {"the", "this"} and not (which == "last" and second == "this"):
        begin = words_back(passage.text, start, 2)
        sign = 1 if which == "coming" else -1
        if unit in {"decade", "century"} or (which == "past" and unit == "year"):
            return [Candidate(begin, end, "window", steps=sign, unit=unit, anchor="published")]
        if which == "last" and second == "the" and (unit == "day" or passage.word_after(end) == "of"):
            return []  # "the last weekend of July"
        return [Candidate(begin, end, "unit", steps=sign, unit=unit, anchor="published")]
    if which == "next" and second == "the" and unit in {"decade", "century"}:
        begin = words_back(passage.text, start, 2)
        return [Candidate(begin, end, "window", steps=1, unit=unit, anchor="published")]
    if which == "next" and second == "the":
        return [Candidate(words_back(passage.text, start, 2), end, "later", steps=1, unit=unit, anchor="text")]
    if which in cues.FROM_PUBLICATION:
        if unit == "day" and which in {"this", "last", "current", "past"}:
            return []
        begin = words_back(passage.text, start, 1)
        return [Candidate(begin, end, "unit", steps=cues.FROM_PUBLICATION[which], unit=unit, anchor="published")]
    if which in cues.FROM_TEXT:
        if which == "that" and second in {"said", "of", "believe", "think", "announced", "know"}:
            return []
        begin = words_back(passage.text, start, 2 if second in {"the", "that"} else 1)
        away = cues.FROM_TEXT[which]
        return [Candidate(begin, end, "later" if away else "same", steps=away, unit=unit, anchor="text")]
    return _definite(passage, start, end, unit, words)


def _named_year(passage: DatedPassage, start: int, end: int, unit: str, words: list[str]) -> list[Candidate]:
    """As in "the current fiscal year", "last school year"; with a number it is read at the number."""
    which = words[-2] if len(words) > 1 else ""
    if unit != "year" or which not in cues.FROM_PUBLICATION:
        return []
    begin = words_back(passage.text, start, 2)
    return [Candidate(begin, end, "fiscal-year", steps=cues.FROM_PUBLICATION[which], unit="year", anchor="published")]


def _definite(passage: DatedPassage, start: int, end: int, unit: str, words: list[str]) -> list[Candidate]:
    """As in "the end of the year", "over the weekend"."""
    if words[-1:] != ["the"]:
        return []
    lead = words[-2] if len(words) > 1 else ""
    if unit == "weekend" and lead in {"over", "at", "during", "throughout", "for"}:
        return [Candidate(words_back(passage.text, start, 1), end, "unit", unit=unit, anchor="published")]
    if unit in {"year", "month", "week"} and lead == "of" and len(words) > 2 and words[-3] in cues.PARTS:
        if len(words) > 3 and words[-4] not in {"the", "by", "at", "since", "until"}:
            return []
        begin = words_back(passage.text, start, 4 if len(words) > 3 and words[-4] == "the" else 3)
        mod = cues.PARTS[words[-3]]
        return [Candidate(begin, end, "unit", steps=0, unit=unit, anchor="published", mod=mod)]
    return []


def _century(passage: DatedPassage, start: int, end: int, words: list[str]) -> list[Candidate]:
    """As in "the 19th century", "late 19th- and early 20th-century", "the 7th century BC", "this century"."""
    if passage.text[start - 1 : start] == "-" and words:
        words = [*words[:-1], words[-1].rstrip("-")]
    number = ordinal(_without_part(words[-1])) if words else None
    if number is None:
        return _this_century(passage, start, end, words)
    if not 1 <= number <= 30:
        return []
    era = _pattern("era").match(passage.text, end)
    begin = words_back(passage.text, start, 1)
    last = _of_century(passage, begin, era.end() if era else end, number, before_christ=bool(era))
    for back in (3, 4):
        if len(words) >= back and words[1 - back] in {"and", "or", "to"}:
            earlier = ordinal(words[-back].strip("-"))
            if earlier:
                first = words_back(passage.text, start, back)
                stop = passage.text.index(words[-back].strip("-")[:2], first) + len(words[-back].rstrip("-"))
                return [_of_century(passage, first, stop, earlier, before_christ=bool(era)), last]
    return [last]


def _without_part(word: str) -> str:
    """The ordinal of "mid-20th" and "early-19th"."""
    head, hyphen, rest = word.partition("-")
    return rest if hyphen and head in cues.ADVERBIAL_PARTS else word


def _of_century(passage: DatedPassage, start: int, end: int, number: int, *, before_christ: bool) -> Candidate:
    value = f"BC{number - 1:02}" if before_christ else f"{number - 1:02}"
    year = -number * 100 if before_christ else (number - 1) * 100 or 1
    return Candidate(start, end, "century", value=value, year=year, mod=passage.part(start))


def _this_century(passage: DatedPassage, start: int, end: int, words: list[str]) -> list[Candidate]:
    which = words[-1] if words else ""
    if which not in {"this", "last", "next", "past"} or end - start != len("century"):
        return []
    begin = words_back(passage.text, start, 2 if words[-2:-1] == ["the"] else 1)
    kind = "unit" if which == "this" else "window"
    return [Candidate(begin, end, kind, steps=cues.FROM_PUBLICATION[which], unit="century", anchor="published")]


def at_half(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """As in "the first half of 2023": a half of a year only where the year is said."""
    del word
    return _part_of_year(passage, start, end, passage.before(start), "H")


def _part_of_year(passage: DatedPassage, start: int, end: int, words: list[str], letter: str) -> list[Candidate]:
    """As in "the third quarter of 2023", "fourth-quarter", "last quarter", "the first half of this year"."""
    if not words:
        return []
    which = words[-1].rstrip("-")
    number = {"final": 4, "last": None}.get(which, ordinal(which)) if letter == "Q" else ordinal(which)
    found = _pattern("of-year").match(passage.text, end)
    begin = words_back(passage.text, start, 1)
    if number is None:
        if letter == "Q" and which in cues.FROM_PUBLICATION and passage.text[end : end + 1] != "-":
            steps = cues.FROM_PUBLICATION[which]
            return [Candidate(begin, end, "unit", steps=steps, unit="quarter", anchor="published")]
        return []
    if number > (4 if letter == "Q" else 2):
        return []
    if found and found[3]:
        year = int(found[3])
        return [Candidate(begin, found.end(), "quarter", value=f"{year:04}-{letter}{number}", year=year)]
    if letter == "H":
        if not found:
            return []
    elif not found and passage.word_after(end) in {"of", "century", "mile"}:
        return []
    away = cues.FROM_PUBLICATION.get(found[2], -1) if found else None
    stop = found.end() if found else end
    return [Candidate(begin, stop, "quarter", steps=away, unit=f"{letter}{number}", anchor="published")]


def at_quarter(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """As in "Q3 2024", "Q3"."""
    found = _pattern("year").match(passage.text, end)
    if found and 1900 <= int(found[1]) <= 2199:
        year = int(found[1])
        return [Candidate(start, found.end(1), "quarter", value=f"{year:04}-{word}", year=year)]
    return [Candidate(start, end, "quarter", unit=word, anchor="published")] if word[0] == "Q" else []


def at_season(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """As in "the summer of 2012", "fall 2004", "last winter", "in the spring"."""
    season = en.SEASONS[word.lower()]
    before = passage.word_before(start).lower()
    found = _pattern("year").match(passage.text, end)
    mod = passage.part(start)
    if found and (1000 <= int(found[1]) <= 2199 or passage.antique):
        year = int(found[1])
        return [Candidate(start, found.end(), "season", value=f"{year:04}-{season}", year=year, mod=mod)]
    lowered = [item for item in passage.before(start)[-2:] if item != "the"]
    lead = lowered[-1] if lowered else ""
    if lead in {"last", "past", "this", "next", "coming", "that", "following", "previous"}:
        if passage.word_after(end)[:1].isupper():
            return []
        if lead in cues.FROM_TEXT:
            begin = words_back(passage.text, start, 1)
            return [Candidate(begin, end, "season", steps=cues.FROM_TEXT[lead], unit=season, anchor="text", mod=mod)]
        steps = cues.FROM_PUBLICATION[lead]
        begin = words_back(passage.text, start, 1)
        return [Candidate(begin, end, "season", steps=steps, unit=season, anchor="published", mod=mod)]
    if not _is_season(passage, end, word, lead, before):
        return []
    return [Candidate(start, end, "season", unit=season, mod=mod)]


def _is_season(passage: DatedPassage, end: int, word: str, lead: str, before: str) -> bool:
    """Whether a bare word for a season is the time and not a jump, a drop, a coil or part of a compound."""
    after = passage.word_after(end)
    if passage.text[end : end + 1] in {"-", "’", "'"} or (after and after not in cues.AFTER_A_TIME):
        return False
    if lead in {"in", "during", "throughout", "by", "until", "since", "and", "or", "early", "late", "mid", "from"}:
        return word.lower() in {"summer", "winter", "autumn"} or (before == "the" and after != "of")
    return word in {"Spring", "Summer", "Winter", "Autumn"} and (not before or before[-1] in ".!?") and bool(after)


def at_decade(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """As in "the sixties", "the late eighties"; of this or the last century, as usage has it."""
    before = passage.word_before(start).lower()
    if before not in {"the", "early", "late", "mid", "mid-"} or passage.word_before(start - 5) in {"her", "his"}:
        return []
    return [Candidate(start, end, "decade", value=f"19{en.DECADE_WORDS[word.lower()] // 10}", mod=passage.part(start))]


def at_deictic(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """As in "yesterday", "tomorrow", and "today" where it is the day and not the age."""
    steps = en.DEICTICS[word.lower()]
    text = passage.text
    if word[0].isupper() and passage.word_before(start)[:1].isupper() and passage.word_before(start).isalpha():
        return []  # USA Today
    possessive = text[end : end + 2] in {"'s", "’s"}
    if passage.word_before(start) in {"before", "after"} and passage.word_before(start - 7).lower() == "day":
        return []
    if word.lower() == "today":
        if not _is_this_day(passage, start, end, possessive=possessive):
            return []
    elif possessive and passage.word_after(end + 2).endswith("s"):
        return []
    return [Candidate(start, end, "deictic", steps=steps, unit="day", anchor="published")]


def _is_this_day(passage: DatedPassage, start: int, end: int, *, possessive: bool) -> bool:
    """Whether "today" reports or announces something of the day rather than the state of things."""
    before = passage.word_before(start).lower()
    if before in {"of", "as", "known", "still", "even", "than", "like", "exist", "exists", "used", "what", "is", "are"}:
        return False
    if possessive:
        return before in {"", "at", "in", "after", "before"} or passage.tense(start, start) < 0
    return passage.day_tense(start, end) != 0


def at_holiday(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """A holiday with a rule, with its year where one follows."""
    name = word.replace("’", "'")
    rule = en.HOLIDAYS[name]
    found = _pattern("year").match(passage.text, end)
    if found and 1500 <= int(found[1]) <= 2199:
        return [Candidate(start, found.end(1), "holiday", year=int(found[1]), rule=rule)]
    before = passage.word_before(start).lower()
    if passage.text[end : end + 1] in {"’", "'", "-"}:
        return []
    steps = cues.FROM_PUBLICATION.get(before)
    if name in en.BARE_HOLIDAYS:
        after = passage.word_after(end)
        if after and after not in cues.AFTER_A_TIME:
            return []
        if steps is None and before not in {"on", "at", "before", "after", "since", "until", "by", "over", "around"}:
            return []
    return [Candidate(start, end, "holiday", rule=rule, steps=steps)] if rule else []


def at_period(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """A named stretch of history."""
    del passage
    return [Candidate(start, end, "period", value=en.PERIODS[word])]
