"""Where a date may stand: the words and numbers that every date expression holds, found in one pass.

Local grammars run only here, so the cost of a text without dates is that of the pass.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.language.en import dates as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from ahocorasick_rs import AhoCorasick

# A digit of any script. Its first is looked for by the ranges of almost all else, which is twice as quick as by its
# class; they are short, for to compile one takes time for each character of it.
_NUMBER = re.compile(r"[^\x00-/:-\u024f\u2010-\u2026](?<=\d)\d*")


class Trigger(NamedTuple):
    """A word or number at prose offsets; `sort` names the grammar that reads it."""

    start: int
    end: int
    sort: str
    word: str


def _in_both_cases(words: Collection[str]) -> tuple[str, ...]:
    return (*words, *(word.upper() for word in words))


@lru_cache(maxsize=1)
def _words() -> tuple[AhoCorasick, list[str], list[str]]:
    import ahocorasick_rs

    sorts: dict[str, str] = {}
    for sort, words in (
        ("season", (*en.SEASONS, *(season.capitalize() for season in en.SEASONS))),
        ("unit", (*en.UNITS, *(unit.capitalize() for unit in en.UNITS))),
        ("short-unit", tuple(en.SHORT_UNITS)),
        ("decade", (*en.DECADE_WORDS, *(word.capitalize() for word in en.DECADE_WORDS))),
        ("deictic", (*en.DEICTICS, *(word.capitalize() for word in en.DEICTICS))),
        ("present", (*en.PRESENT_WORDS, *(word.capitalize() for word in en.PRESENT_WORDS))),
        ("spoken-year", (*en.SPOKEN_YEARS, *(word.capitalize() for word in en.SPOKEN_YEARS))),
        ("half", ("half",)),
        ("quarter", ("Q1", "Q2", "Q3", "Q4", "H1", "H2")),
        ("period", tuple(en.PERIODS)),
        ("weekday", _in_both_cases(en.WEEKDAYS | en.WEEKDAY_ABBREVIATIONS)),
        ("month", _in_both_cases(en.MONTHS | en.MONTH_ABBREVIATIONS)),
        ("weekday", tuple(name.lower() for name in en.WEEKDAYS)),  # as transcribers write them
        ("month", tuple(name.lower() for name in en.MONTHS)),
        ("holiday", (*en.HOLIDAYS, *(name.replace("'", "’") for name in en.HOLIDAYS))),
    ):
        sorts.update(dict.fromkeys(words, sort))
    words_in_order = list(sorts)
    automaton = ahocorasick_rs.AhoCorasick(words_in_order, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, words_in_order, list(sorts.values())


@lru_cache(maxsize=2)
def find_triggers(text: str) -> list[tuple[int, int, str, str]]:
    """The triggers of `text` in order, as plain tuples: start, end, sort of grammar, and the word itself.

    The dates and durations of one article share them.
    """
    automaton, words, sorts = _words()
    found = []
    length = len(text)
    for index, start, end in automaton.find_matches_as_indexes(text):
        if (start and text[start - 1].isalnum()) or (end < length and text[end].isalnum()):
            continue
        found.append((start, end, sorts[index], words[index]))
    found += [(*m.span(), "number", m[0]) for m in _NUMBER.finditer(text)]
    found.sort()
    return found


def find_numbers(text: str) -> list[tuple[int, int]]:
    """The runs of digits of `text` in order, as offsets."""
    return [(start, end) for start, end, sort, _ in find_triggers(text) if sort == "number"]
