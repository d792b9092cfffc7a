"""Grammars of dates as they are spoken and transcribed: "nineteen ninety-six", "the third of may", "in 80 and 84".

Words are no figures for sure, so each needs a sign beside it that it tells a time and counts nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.candidate import Candidate
from editlint.analysis.dates.numbers import ordinal
from editlint.language.en import date_cues as cues
from editlint.language.en import dates as en

if TYPE_CHECKING:
    from editlint.analysis.dates.passage import DatedPassage

_ONES = [word for word, number in en.NUMBER_WORDS.items() if number < 10]
_TEENS = [word for word, number in en.NUMBER_WORDS.items() if 10 <= number < 20 and word != "dozen"]
_CENTURIES = (*_TEENS[1:], "twenty")
_LONGEST_START = max(map(len, _CENTURIES))
_BEFORE_A_YEAR = cues.TEMPORAL_PREPOSITIONS | {"year", "of", "late", "early", "mid"}
_BEFORE_A_DAY = frozenset({"on", "by", "until", "till", "since", "from", "before", "after"})
_BEFORE_A_MONTH = _BEFORE_A_DAY | cues.TEMPORAL_PREPOSITIONS | {"last", "next", "this", "of", "early", "late", "mid"}
_LONGEST_LIST = 9


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern by its name, compiled when an article first needs it."""
    ones, tens = "|".join(_ONES), "|".join(sorted(en.TENS))
    teens = "|".join(_TEENS)
    rest = rf"(?P<hundred>hundred)|oh[\s-](?P<oh>{ones})|(?P<teen>{teens})|(?P<ten>{tens})(?:[\s-](?P<one>{ones}))?"
    return re.compile(
        {
            "century": rf"(?P<first>{'|'.join(_CENTURIES)})[\s-](?:{rest})(?![\w-])",
            "thousand": (
                rf"(?P<thousand>one|two)[\s-]thousand(?:(?:[\s-]and)?[\s-](?:(?P<small>{ones})|(?P<teen>{teens})"
                rf"|(?P<ten>{tens})(?:[\s-](?P<one>{ones}))?))?(?![\w-])"
            ),
            "lead": r"\s?,?\s+(?:of\s+)?(?=[A-Za-z])",
            "ordinal": r"\s+(?P<the>the\s+)?(?P<day>(?:twenty|thirty)[ -][a-z]+|[a-z]{5,11})(?![\w-])",
            "elided": r"(?:, \d\d)*,? (?:and|or|&) \d\d(?=[.,;:)\]]|\s+[A-Z]|\s*$)",
            "quoted": r"(?:, [’'‘]\d\d)*,? (?:and|or|&) [’'‘]\d\d(?![\w’'])",
            "spoken-list": r"(?:\s*(?:,|and|or) \d\d)?(?=[.,;]|\s+(?:and|or)\b|\s*$)",
            "year-near": r"\b[Ii]n (?:1[5-9]|20)\d\d\b",
            "two-digits": r"\d\d",
        }[name],
        re.IGNORECASE if name in {"century", "thousand"} else 0,
    )


def spoken_year(text: str, offset: int) -> tuple[int, int] | None:
    """The year in words at an offset, with its end: "nineteen oh five", "two thousand and four", "twenty twelve"."""
    start = text[offset : offset + _LONGEST_START].lower()
    found = _pattern("century").match(text, offset) if start.startswith(_CENTURIES) else None
    if found:
        century = _number(found["first"]) * 100
        low = 0 if found["hundred"] else _number(found["oh"] or found["teen"]) or _tens(found)
        return century + low, found.end()
    found = _pattern("thousand").match(text, offset) if start.startswith(("one", "two")) else None
    if not found:
        return None
    return _number(found["thousand"]) * 1000 + (_number(found["small"] or found["teen"]) or _tens(found)), found.end()


def _number(word: str | None) -> int:
    return int(en.NUMBER_WORDS[word.lower()]) if word else 0


def _tens(found: re.Match[str]) -> int:
    return _number(found["ten"]) + _number(found["one"])


def year_in_words(passage: DatedPassage, offset: int) -> tuple[int, int] | None:
    """The year in words that follows a month or a day, with its end; none where the words may count."""
    lead = _pattern("lead").match(passage.text, offset)
    told = spoken_year(passage.text, lead.end()) if lead else None
    if told is None:
        return None
    after = passage.word_after(told[1])
    return told if told[0] % 1000 and (not after or after.lower() in cues.AFTER_A_TIME) else None


def day_in_words(passage: DatedPassage, start: int, end: int) -> tuple[int, int] | None:
    """The day that an ordinal after a month names, with its end: "june twelfth", "August the second"."""
    found = _pattern("ordinal").match(passage.text, end)
    day = ordinal(found["day"].lower().replace(" ", "-")) if found else None
    if found is None or day is None or not 1 <= day <= 31:
        return None
    before = passage.word_before(start).lower()
    firm = bool(found["the"]) or before in _BEFORE_A_DAY or before.capitalize() in en.WEEKDAYS
    return (day, found.end()) if firm else None


def may_be_month(passage: DatedPassage, start: int, word: str) -> bool:
    """Whether a month in lower case can be meant: a verb ("may", "march") needs a preposition of days before it."""
    before = passage.word_before(start).lower()
    return before in _BEFORE_A_DAY if word in en.MONTHS_AND_WORDS else before in _BEFORE_A_MONTH


def at_spoken_year(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """A year in words after a preposition or "the year", and before nothing that it could count."""
    del end, word
    told = spoken_year(passage.text, start)
    before = passage.word_before(start).lower()
    if told is None or before not in _BEFORE_A_YEAR or passage.text[start - 1 : start] == "-":
        return []
    year, stop = told
    after = passage.word_after(stop)
    if after and after.lower() not in cues.AFTER_A_TIME:
        return []
    begin = start
    if before == "year":
        lead = passage.text[max(0, start - 9) : start]
        begin = start - (9 if lead.lower() == "the year " else 5)
    elif year % 1000 == 0:
        return []  # "in two thousand" counts as often as it dates
    return [Candidate(begin, stop, "year", year=year)]


def years_after(passage: DatedPassage, end: int, year: int) -> list[Candidate]:
    """The years that go on a list in two digits: "1980, 84, 88 and 92", "’80, ’84 and ’88"."""
    found = _pattern("elided").match(passage.text, end) or _pattern("quoted").match(passage.text, end)
    if not found:
        return []
    spots = [*_pattern("two-digits").finditer(passage.text, found.start(), found.end())][:_LONGEST_LIST]
    years = [year // 100 * 100 + int(spot.group()) for spot in spots]
    if [year, *years] != sorted({year, *years}):
        return []
    quoted = passage.text[spots[0].start() - 1] in "’'‘"
    return [Candidate(s.start() - quoted, s.end(), "year", year=y) for s, y in zip(spots, years, strict=True)]


def at_two_digits(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """A year as speakers cut it, "Reagan in 80 and 84": after a name, in a sentence that names a full year as well."""
    text = passage.text
    pair = text[max(0, start - 7) : start]
    lead = (
        3
        if pair.endswith(" in ")
        else 10
        if re.search(r" in \d\d (?:and|or) ?$", text[max(0, start - 11) : start])
        else 0
    )
    if not lead or not _pattern("spoken-list").match(text, end):
        return []
    name = passage.word_before(start - lead)
    begin = passage.sentence_start(start)
    if not name[:1].isupper() or not _pattern("year-near").search(text, begin, start + 160):
        return []
    number = int(text[start:end])
    return [Candidate(start, end, "year", year=number + (2000 if number < 40 else 1900))]


def at_present(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """The time of speaking: "right now", "currently", "at the moment"."""
    del word
    follows_a_hyphen = passage.text[start - 1 : start] == "-" or passage.text[end : end + 1] == "-"
    if follows_a_hyphen or passage.word_after(end) == "of":
        return []
    return [Candidate(start, end, "present", value="PRESENT_REF")]
