"""Grammars of dates in numbers alone: "2023-05-02", "2/5/2023", "02.05.2023"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.dates.candidate import Candidate
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.dates.passage import DatedPassage

LAST_DAY = 39  # beyond it, a number beside a month is no slip for a day
_ISO = LatePattern(r"(\d{4})([-/])(\d\d)\2(\d\d)(?:(?=T\d)|(?![\w/-]|\.\d))")
_NUMERIC = LatePattern(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\w/]|[.-]\d|,\d)")


def plausible_year(number: int) -> bool:
    """Whether a number of an article can be a year of our era."""
    return 1000 <= number <= 2199


def at_numeric(passage: DatedPassage, start: int) -> list[Candidate]:
    """As in "2/5/2023": the order is the document's; where it is open the value keeps the year alone."""
    found = _NUMERIC.match(passage.text, start)
    if not found:
        return []
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if len(found[4]) == 2:
        if found[2] != "/":
            return []  # 10.4.12 is a version or a section
        year += 2000 if year < 50 else 1900
    day_first = _order(passage, first, second, found[2])
    if not plausible_year(year) or not (first and second) or max(first, second) > LAST_DAY:
        return []
    end = found.end()
    if day_first is None:
        return [Candidate(start, end, "numeric", value=f"{year:04}-XX-XX", year=year, steps=first * 100 + second)]
    day, month = (first, second) if day_first else (second, first)
    if month > 12:
        return []
    return [Candidate(start, end, "numeric", year=year, month=month, day=day)]


def _order(passage: DatedPassage, first: int, second: int, separator: str) -> bool | None:
    """Whether the day comes first; None where both readings stand."""
    if separator == "." or first > 12 or first == second:
        return True
    if second > 12:
        return False
    return passage.day_first


def at_iso(passage: DatedPassage, start: int) -> list[Candidate]:
    """As in "2023-05-02" and "2023/05/02", also before a time of day."""
    found = _ISO.match(passage.text, start)
    if not found:
        return []
    year, month, day = int(found[1]), int(found[3]), int(found[4])
    if not (plausible_year(year) and 1 <= month <= 12 and 1 <= day <= LAST_DAY):
        return []
    return [Candidate(start, found.end(), "iso", year=year, month=month, day=day)]
