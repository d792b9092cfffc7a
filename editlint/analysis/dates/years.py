"""Grammars of years, decades and numbered dates: "1944", "in 348", "1914-18", "the 1990s", "508 BC", "Q3 2024".

A four-digit number is a year only where the words around it do not count, label or measure with it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.candidate import Candidate
from editlint.analysis.dates.days import MONTH_NUMBERS, at_day_number
from editlint.analysis.dates.numeric import at_iso
from editlint.analysis.dates.spoken import at_two_digits, years_after
from editlint.language.en import date_cues as cues
from editlint.language.en import dates as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.dates.passage import DatedPassage

_ERA = LatePattern(r"\s?(BCE?|B\.C\.(?:E\.)?|CE|AD|A\.D\.)(?!\w)")
_MARKS = frozenset("$£€¥#@+=<>_\\&*%/")
_OPENING = frozenset("-–—")


_PATTERNS = {
    "short-end": r"(\s?[-–—]\s?|/)(\d\d)(?![\d\w%]|[.,:/-]\d)",
    "decade": r"[’']?s\b(?!-\w)",
    "count-end": r"(?:\s?[-–—]\s?|\s+(?:to|or|and)\s+)(\d{4,6}|\d{1,3},\d{3})(?!\d)\s*([A-Za-z]*)",
    "hyphened": r"-([A-Za-z]+)",
    "open-end": r"(?:\s?[-–—]\s?|\s+to\s+(?:the\s+)?)(present)\b",
    "full-end": r"-\d{4}(?!\d)",
    "registered": r"(?<![\w-])[A-Z]{2,}-(?:\d+-)?$",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern by its name, compiled when an article first needs it."""
    return re.compile(_PATTERNS[name])


def at_number(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """The dates that begin with a number."""
    text = passage.text
    before = text[start - 1] if start else " "
    if before in _MARKS or before.isalpha():
        return _fiscal(passage, start, end) if text[max(0, start - 2) : start] == "FY" else []
    if before == "(" and start > 1 and text[start - 2].isalnum():
        return []  # code: f(2010)
    if before in ".,:" and start > 1 and (text[start - 2].isdigit() or not text[start - 2].isalpha()):
        return []
    if before == "-" and _is_registered(text, start, end):
        return []
    if before in _OPENING and start > 1 and text[start - 2].isdigit():
        return _year_after_dash(passage, start, end)
    if len(word) == 4:
        return (at_iso(passage, start) if text[end : end + 1] in {"-", "/"} else []) or _at_year(passage, start, end)
    if len(word) <= 2:
        return (
            _named_day(passage, start, end)
            or at_day_number(passage, start, end)
            or _short(passage, start, end)
            or (at_two_digits(passage, start, end) if len(word) == 2 else [])
        )
    return _with_era(passage, start, end) or (_bare_antique(passage, start, end) if len(word) == 3 else [])


def _is_registered(text: str, start: int, end: int) -> bool:
    """Whether a number is a part of that of an entry in a register: CVE-2016-1669."""
    lead = _pattern("registered").search(text[max(0, start - 16) : start])
    return lead is not None and (lead.group().count("-") > 1 or text[end : end + 1] == "-")


def _named_day(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """As in "9/11": a day that goes by its number."""
    if passage.text[end : end + 1] != "/":
        return []
    stop = end + 1
    while passage.text[stop : stop + 1].isdigit():
        stop += 1
    named = en.NAMED_DAYS.get(passage.text[start:stop])
    if named is None or passage.text[stop : stop + 1] in {"/", "%"}:
        return []
    year, month, day = named
    return [Candidate(start, stop, "named-day", value=f"{year:04}-{month:02}-{day:02}")]


def _year_after_dash(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """The second year of "1914–1918"; other numbers after number and dash are scores, telephones and the like."""
    head = passage.text[max(0, start - 6) : start - 1]
    after = passage.word_after(end)
    if after.lower() in cues.COUNTED_NOUNS or _counts(after):
        return []
    if not re.search(r"(?<!\d)[12]\d{3}\s?$", head):
        return []
    if end - start == 4:
        return _at_year(passage, start, end, firm=True)
    days = at_day_number(passage, start, end) if end - start < 3 and after in MONTH_NUMBERS else []
    return [day for day in days if day.kind == "full-date"]


def _fiscal(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    if end - start not in {2, 4}:
        return []
    number = int(passage.text[start:end])
    if end - start == 2:
        number += 2000
    if not _plausible(number):
        return []
    return [Candidate(start - 2, end, "fiscal-year", value=f"FY{number}", year=number)]


def _plausible(number: int) -> bool:
    return 1000 <= number <= 2199


def _at_year(passage: DatedPassage, start: int, end: int, *, firm: bool = False) -> list[Candidate]:
    text, number = passage.text, int(passage.text[start:end])
    if number == 0:
        return []
    decade = _decade(passage, start, end)
    if decade:
        return decade
    era = _with_era(passage, start, end)
    if era or not _plausible(number):
        return era
    if text[end : end + 1].isalpha() or _continues(text, end):
        return []
    if not firm and not _is_year(passage, start, end, number):
        return []
    lead = passage.before(start)[-2:]
    named_after = passage.word_after(end) in {"fiscal", "financial"}
    if (
        named_after
        or lead[-1:] in (["fiscal"], ["fy"])
        or (lead[-1:] == ["year"] and lead[0] in {"fiscal", "financial", "budget", "tax"})
    ):
        return [Candidate(start, end, "fiscal-year", value=f"FY{number}", year=number)]
    schooled = lead[-1:] == ["year"] and lead[0] in {"school", "academic"}
    split = _split(passage, start, end, number, named=schooled)
    if split:
        return split
    year = Candidate(start, end, "year", year=number, mod=passage.part(start))
    more = _short_end(passage, end, number) or _open_end(passage, end) or years_after(passage, end, number)
    return [year, *more]


def _open_end(passage: DatedPassage, end: int) -> list[Candidate]:
    """The second end of "2013 – present"."""
    found = _pattern("open-end").match(passage.text, end)
    return [Candidate(found.start(1), found.end(), "present", value="PRESENT_REF")] if found else []


def _continues(text: str, end: int) -> bool:
    """Whether a number goes on behind its digits: 1,999.5, 2010%, 1:1999."""
    after = text[end : end + 1]
    if after in {"%", "°", "+"}:
        return True
    if after == "/" and _pattern("short-end").match(text, end):
        return False
    if after in {".", ",", ":", "/"}:
        return text[end + 1 : end + 2].isdigit()
    return (
        after == "-"
        and text[end + 1 : end + 2].isdigit()
        and not _pattern("short-end").match(text, end)
        and not _pattern("full-end").match(text, end)
    )


def _is_year(passage: DatedPassage, start: int, end: int, number: int) -> bool:
    """Whether the words around a four-digit number let it be a year."""
    text = passage.text
    before, after = passage.word_before(start), passage.word_after(end)
    lower = before.lower().rstrip(".,:")
    if lower in cues.LABELS or lower in cues.COUNT_LEADS or after.lower() in cues.COUNTED_NOUNS:
        return False
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return _hyphened(text, end) not in cues.MEASURE_HEADS
    if _follows_a_year(passage, start, number):
        return True
    if _starts_a_count(passage, end, named=lower in cues.DETERMINERS):
        return False
    if lower in cues.TEMPORAL_PREPOSITIONS:
        return not _counts(after) or lower in {"since", "until"}
    if after == "of" or _is_address(passage, end, after):
        return False
    if text[start - 1 : start] in {"(", "[", "’", "'"} or lower in cues.DETERMINERS or lower == "year":
        return True
    if not 1400 <= number <= 2060:
        return False
    return not _counts(after) or before[:1].isupper()


def _hyphened(text: str, end: int) -> str:
    """The word after the hyphen behind a number, in lower case."""
    found = _pattern("hyphened").match(text, end)
    return found[1].lower() if found else ""


def _follows_a_year(passage: DatedPassage, start: int, number: int) -> bool:
    """Whether a number goes on a list of years: "1965, 1966 and 1967"."""
    words = passage.before(start)[-2:]
    if words[-1:] in (["and"], ["or"]):
        words.pop()
    last = words[-1].rstrip(",") if words else ""
    return len(last) == 4 and last.isdecimal() and abs(int(last) - number) <= 60


def _starts_a_count(passage: DatedPassage, end: int, *, named: bool) -> bool:
    """Whether a number opens a range that counts: "2000 to 3000", "1500 or 1600 people"."""
    found = _pattern("count-end").match(passage.text, end)
    if not found:
        return False
    number = int(found[1].replace(",", ""))
    far = number > 2060 and int(passage.text[end - 4 : end]) < 1950
    return (
        "," in found[1]
        or number > 2199
        or far
        or found[2].lower() in cues.COUNTED_NOUNS
        or (not named and _counts(found[2]))
    )


def _counts(after: str) -> bool:
    """Whether the next word is a plural that a number would count."""
    if not after.islower() or len(after) < 4 or after in cues.AFTER_YEAR:
        return False
    if after.endswith("s"):
        return not after.endswith(("ss", "us", "is"))
    return after.endswith(("children", "women", "people", "folk"))


def _is_address(passage: DatedPassage, end: int, after: str) -> bool:
    if not after[:1].isupper():
        return False
    words = passage.text[end : end + 40].split("\n", 1)[0].split()
    return any(word.rstrip(".,;)") in cues.STREETS for word in words[:4])


def _short_end(passage: DatedPassage, end: int, number: int) -> list[Candidate]:
    """The second year of "1914-18" and "1999–00"."""
    found = _pattern("short-end").match(passage.text, end)
    if not found or found[1] == "/":
        return []
    last = number // 100 * 100 + int(found[2])
    if last <= number:
        last += 100
    if last - number > 60:
        return []
    return [Candidate(found.start(2), found.end(), "year", year=last)]


def _split(passage: DatedPassage, start: int, end: int, number: int, *, named: bool) -> list[Candidate]:
    """As in "2019/20" and "the 2023-24 season": one year of sports, schools and budgets over two of the calendar."""
    found = _pattern("short-end").match(passage.text, end)
    if not found or int(found[2]) != (number + 1) % 100:
        return []
    after = passage.word_after(found.end())
    if found[1] != "/" and after not in cues.SPLIT_YEARS and not named:
        return []
    return [Candidate(start, found.end(), "split-year", value=f"{number}/{number + 1}", year=number)]


def _decade(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """As in "the 1990s", "’90s", "the late 80s"."""
    found = _pattern("decade").match(passage.text, end)
    digits = passage.text[start:end]
    if not found or digits[-1] != "0":
        return []
    if len(digits) == 4:
        if not _plausible(int(digits)) or (
            found.group() != "s" and digits[-2:] != "00" and passage.word_after(found.end())
        ):
            return []
        value = digits[:2] if digits[2:] == "00" and int(digits) < 2000 else digits[:3]
        kind = "century" if len(value) == 2 else "decade"
        return [Candidate(start, found.end(), kind, value=value, year=int(digits), mod=passage.part(start))]
    apart = passage.text[start - 1 : start] == " " and passage.text[max(0, start - 3) : start - 1] in {" ’", " '", " `"}
    quoted = 1 + apart if apart or passage.text[start - 1 : start] in {"’", "'", "‘"} else 0
    before = passage.word_before(start - quoted).lower()
    if not quoted and before not in {"the", "early", "late", "mid"} and not _after_decade(passage, start):
        return []
    begin = start - quoted
    return [Candidate(begin, found.end(), "decade", value=f"19{digits[0]}", mod=passage.part(begin))]


def _after_decade(passage: DatedPassage, start: int) -> bool:
    """Whether a short decade goes on from a full one ("the 1970s and 80s")."""
    words = passage.before(start)[-2:]
    if words and words[-1].endswith(("0s-", "0s–", "0s—")):
        return True
    return len(words) == 2 and words[1] in {"and", "or", "to", "-", "–", "—"} and words[0].endswith("0s")


def _short(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """Numbers of one and two digits: decades, years with an era, "’68"."""
    found = _decade(passage, start, end) or _with_era(passage, start, end)
    if found or end - start != 2 or passage.text[start - 1 : start] not in {"’", "'", "‘"}:
        return found
    before = passage.word_before(start - 1).lower()
    if before not in {"in", "since", "of", "until", "summer", "spring", "winter", "autumn", "fall"}:
        return []
    if passage.text[end : end + 1].isalnum() or passage.text[end : end + 1] in {"’", "'", '"'}:
        return []
    number = int(passage.text[start:end])
    year = number + (2000 if number < 40 else 1900)
    return [Candidate(start - 1, end, "year", year=year), *years_after(passage, end, year)]


def _with_era(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """As in "508 BC", "AD 79", "347 AD"."""
    if end - start > 4:
        return []
    found = _ERA.match(passage.text, end)
    number = int(passage.text[start:end])
    if found and number:
        gone = found[1].startswith("B")
        return [Candidate(start, found.end(), "year", year=-number if gone else number)]
    if passage.text[max(0, start - 3) : start] == "AD " and 0 < number < 2100:
        return [Candidate(start - 3, end, "year", year=number)]
    return []


def _bare_antique(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """As in "in 348" and "(594)" where the text writes of antiquity."""
    text = passage.text
    if text[end : end + 1].isalpha() or _continues(text, end) or text[end : end + 1] == "-":
        return []
    before, after = passage.word_before(start).lower(), passage.word_after(end)
    bracketed = text[start - 1 : start] == "(" or text[end : end + 1] == ")"
    if not bracketed and before.rstrip(".") not in {
        "in",
        "until",
        "since",
        "c",
        "ca",
        "circa",
        "about",
        "around",
        "by",
        "–",
        "",
    }:
        return []
    if after.islower() and not bracketed and after not in cues.AFTER_A_TIME:
        return []
    return [Candidate(start, end, "year", year=int(text[start:end]))] if passage.antique else []
