"""Grammars of dates with the name of a month: "2 May 2023", "May 2-4", "on june twelfth", "in May".

Each reads at one trigger and returns candidates; what year "in May" means is decided in `resolve`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.candidate import Candidate
from editlint.analysis.dates.numbers import ordinal
from editlint.analysis.dates.numeric import LAST_DAY, at_numeric, plausible_year
from editlint.analysis.dates.passage import words_back
from editlint.analysis.dates.spoken import day_in_words, may_be_month, year_in_words
from editlint.language.en import date_cues as cues
from editlint.language.en import dates as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.dates.passage import DatedPassage

# Headlines and tables write them in capitals, where a month counts only beside a day or a year.
MONTH_NUMBERS = en.MONTHS | en.MONTH_ABBREVIATIONS
MONTH_NUMBERS |= {word.upper(): number for word, number in MONTH_NUMBERS.items()}
MONTH_NUMBERS |= {word.lower(): number for word, number in en.MONTHS.items()}  # as transcribers write
_LATE, _EARLY = 24, 7  # a span of days from one to the other runs over the end of the month
_DAY = r"(\d{1,2})(st|nd|rd|th)?(?!\w|[.,:/]\d|\s?%)"
_NTH = r"(?:st|nd|rd|th)?"
_TO = r"(?:\s?[-–—]\s?|\s+(?:to|and|or|through|until|&)\s+|,\s+)"


_PATTERNS = {
    "days-first": (
        rf"(\d{{1,2}}){_NTH}((?:, (?:the )?\d{{1,2}}{_NTH}){{1,9}})(?:,? (?:and|or|&) (?:the )?(\d{{1,2}}){_NTH})"
        r"(?:\s+of)?\s+([A-Z][A-Za-z]+)\b"
    ),
    "after-month": rf"\.?,?\s+(?:the\s+)?{_DAY}",
    "list-goes-on": (
        rf"(?:,? (?:the )?\d{{1,2}}{_NTH}){{0,8}},? (?:and|or|&) (?:the )?\d{{1,2}}{_NTH}"
        r"(?![\w%]|[.,:/]\d)(?! [a-z])"
    ),
    "own-day": r"\.? \d{1,2}(?![\w:]|[.,/]\d)",
    "more-days": rf"{_TO}{_DAY}(?!\s+[A-Z][A-Za-z]{{2,8}}\b)",
    "year": (
        r"(?:\s?,\s*|\s+(?:of\s+|in\s+)?|,?\s*\()?(\d{3,4})(?![\w%]|[.,:/]\d|-\d(?!\d? [A-Z][a-z])|\s?%)"
        r"(\s+(?:BCE?|B\.C))?|,?\s+[’'](\d\d)\b"
    ),
    "month-year": (
        r"\.?(?:(?:\s?,)?\s+(?:of\s+|in\s+)?|[-/])(\d{3,4})(?![\w%]|[.,:/]\d|\s?%)(\s+(?:BCE?|B\.C))?"
        r"|\.?,?\s+[’'](\d\d)\b"
    ),
    "day-first": (
        rf"(\d{{1,2}})(st|nd|rd|th)?(?:\s+day)?(?:(?:{_TO}|/)(\d{{1,2}})(?:st|nd|rd|th)?)?"
        r"(?:\s+of|,)?[\s-]+([A-Za-z]+)\b"
    ),
    "relative-year": r",?\s+(?:of\s+)?(?:the\s+)?(?=(last|this|next|that|same|following|previous) year\b)",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern by its name, compiled when an article first needs it."""
    return re.compile(_PATTERNS[name])


def at_month(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    """A date that begins with the name of a month: month and day, month and year, or the month alone."""
    text, month = passage.text, MONTH_NUMBERS[word]
    spelled = _spelled_day(passage, start, end, month) or _ordinal_day(passage, start, end, month)
    if spelled:
        return spelled
    if word.islower() and not may_be_month(passage, start, word):
        return []
    bare = word not in en.MONTHS_AND_WORDS
    word = word.capitalize() if word.islower() else word
    day = _pattern("after-month").match(text, end)
    if day and _is_day(passage, start, day):
        return _days_after(passage, start, month, day)
    told = year_in_words(passage, end)
    if told:
        return [Candidate(start, told[1], "month-year", year=told[0], month=month, mod=passage.part(start))]
    year = _pattern("month-year").match(text, end)
    if year:
        number = _full_year(year[3]) if year[3] else int(year[1])
        if plausible_year(number) or (number < 1000 and passage.antique):
            era = bool(year[2])
            mod = passage.part(start)
            stop = year.end()
            return [Candidate(start, stop, "month-year", year=-number if era else number, month=month, mod=mod)]
    return _month_alone(passage, start, end, word) if bare else []


def _spelled_day(passage: DatedPassage, start: int, end: int, month: int) -> list[Candidate]:
    """As in "the second of May 2023" and "the first day of May"."""
    words = [word for word in passage.before(start)[-4:] if word != "day"]
    if words[-1:] != ["of"] or len(words) < 2:
        return []
    day = ordinal(words[-2]) if words[-2].isalpha() or "-" in words[-2] else None
    if day is None or day > 31:
        return []
    year = _year_after(passage, end)
    begin = words_back(passage.text, start, 2 + (passage.before(start)[-2] == "day"))
    number, stop = year or (None, end)
    return [Candidate(begin, stop, "full-date" if year else "month-day", year=number, month=month, day=day)]


def _ordinal_day(passage: DatedPassage, start: int, end: int, month: int) -> list[Candidate]:
    """As in "on june twelfth" and "August the second, 1970"."""
    told = day_in_words(passage, start, end)
    if told is None:
        return []
    day, stop = told
    year = _year_after(passage, stop)
    number, stop = year or (None, stop)
    one = Candidate(start, stop, "full-date" if year else "month-day", year=number, month=month, day=day)
    return [one] if year else _with_year_beside(passage, [one], stop)


def _is_day(passage: DatedPassage, start: int, day: re.Match[str]) -> bool:
    """Whether the number after a month is a day and not a count ("In March 34 people ...")."""
    number = int(day[1])
    if not 1 <= number <= LAST_DAY:
        return False
    if day[2]:
        return True
    has_year = _year_after(passage, day.end()) is not None
    if number > 31 and not has_year:
        return False
    if has_year or passage.word_before(start).lower() != "in":
        return True
    return not passage.word_after(day.end()).islower()


def _days_after(passage: DatedPassage, start: int, month: int, first: re.Match[str]) -> list[Candidate]:
    """As in "May 2", "May 2-4, 2023", "May 2, 4 and 6": one candidate a day; a year at the end is that of each."""
    spans = [(start, first.end(), int(first[1]))]
    more = _pattern("more-days")
    end = first.end()
    while _year_after(passage, end) is None:
        found = more.match(passage.text, end)
        if not found or not 1 <= int(found[1]) <= 31 or _counts(passage, found):
            break
        spans.append((found.start(1), found.end(), int(found[1])))
        end = found.end()
    year = _year_after(passage, end)
    number, stop = year or (None, end)
    kind = "full-date" if year else "month-day"
    days = [Candidate(a, stop if b == end else b, kind, year=number, month=month, day=day) for a, b, day in spans]
    if len(days) == 2 and _over_the_end(spans[0][2], spans[1][2], passage.text[spans[0][1] : spans[1][0]]):
        days[1] = _month_after(days[1])
    return days if year else _with_year_beside(passage, days, end)


def _with_year_beside(passage: DatedPassage, days: list[Candidate], end: int) -> list[Candidate]:
    beside = _year_beside(passage, end)
    if beside is None:
        attack = en.ATTACK_DAYS.get((days[0].month or 0, days[0].day or 0))
        if attack and passage.word_after(end) in en.ATTACK_WORDS:
            return [day._replace(lent=attack) for day in days]
        return days
    return [day._replace(steps=beside[0], unit="year", anchor=beside[1]) for day in days]


def _year_beside(passage: DatedPassage, end: int) -> tuple[int, str] | None:
    """The steps and the anchor that "last year" or "of that year" after a month tells."""
    found = _pattern("relative-year").match(passage.text, end)
    if not found:
        return None
    if found[1] in cues.FROM_TEXT:
        return cues.FROM_TEXT[found[1]], "text"
    return cues.FROM_PUBLICATION[found[1]], "published"


def _counts(passage: DatedPassage, found: re.Match[str]) -> bool:
    """Whether a further number after a day counts things ("on May 2, 14 people", "on May 2 and 30 others")."""
    if found[2] or _year_after(passage, found.end()):
        return False
    joined = found.group()[: found.start(1) - found.start()]
    if "," in joined and not _pattern("list-goes-on").match(passage.text, found.end()):
        return True
    return joined.strip() in {"and", "or", "to"} and passage.word_after(found.end()).islower()


def _year_after(passage: DatedPassage, offset: int) -> tuple[int, int] | None:
    """The year that follows a day and month, with its end."""
    found = _pattern("year").match(passage.text, offset)
    if not found or found.start(1) == offset:
        return year_in_words(passage, offset)
    if found[3]:
        return _full_year(found[3]), found.end()
    number = int(found[1])
    if found[2] or (number < 1000 and passage.antique):
        return (-number if found[2] else number), found.end()
    if "(" in found.group() and passage.text[found.end() : found.end() + 1] != ")":
        return None
    return (number, found.end()) if plausible_year(number) else None


def _full_year(two_digits: str) -> int:
    """The year of "’23" and "’68"."""
    return int(two_digits) + (2000 if int(two_digits) < 40 else 1900)


def _month_alone(passage: DatedPassage, start: int, end: int, word: str) -> list[Candidate]:
    if _opens_months(passage, end):
        return [Candidate(start, end, "month", month=MONTH_NUMBERS[word], mod=passage.part(start))]
    if word not in en.MONTHS:
        return []
    if passage.text[end : end + 1] in {"-", "’", "'"} and passage.text[end + 1 : end + 2].isalpha():
        return []
    before = passage.word_before(start).lower()
    if before in {"every", "each", "per"}:
        return []
    direction = cues.FROM_PUBLICATION.get(before)
    beside = _year_beside(passage, end)
    if beside is not None:
        month = Candidate(start, end, "month", month=MONTH_NUMBERS[word])
        return _with_year_beside(passage, [month], end)
    mod = passage.part(start)
    firm = direction is not None or bool(mod) or before in cues.TEMPORAL_PREPOSITIONS
    if word in en.NAME_MONTHS and not _name_month_is_time(passage, end, before, word, firm=firm):
        return []
    after = passage.word_after(end)
    if not firm and (after[:1].isupper() or not _plain_before(passage, start, before)):
        return []
    return [Candidate(start, end, "month", month=MONTH_NUMBERS[word], steps=direction, mod=mod)]


def _opens_months(passage: DatedPassage, end: int) -> bool:
    """Whether another month follows a dash or a stroke: "March–April 2020", "May/June"."""
    if passage.text[end : end + 1] not in {"-", "–", "—", "/"}:
        return False
    found = _CAPITALISED.match(passage.text, end + 1)
    return found is not None and found.group() in MONTH_NUMBERS


def _name_month_is_time(passage: DatedPassage, end: int, before: str, word: str, *, firm: bool) -> bool:
    """Whether a month that is also a name is the month here."""
    if passage.word_after(end)[:1].isupper():
        return False
    if before in cues.DETERMINERS:
        after = passage.word_after(end)
        return after.islower() and after not in cues.AFTER_A_TIME and not passage.is_name(word)
    if not firm and before not in {"of", "for", "to", "and", "or"}:
        return False
    if before in {"by", "of", "for", "from", "to", "and", "or", "after", "before", "around", "between", "into"}:
        return not passage.is_name(word)
    return True


def _plain_before(passage: DatedPassage, start: int, before: str) -> bool:
    """Whether no name leads up to a bare month ("Black September")."""
    word = passage.word_before(start)
    return not word[:1].isupper() or before in cues.LOOSE_PREPOSITIONS or before in cues.DETERMINERS


_CAPITALISED = LatePattern(r"[A-Z][a-z]+")
_ONE_DAY = re.compile(r"\d{1,2}")


def at_day_number(passage: DatedPassage, start: int, end: int) -> list[Candidate]:
    """A date that begins with the number of a day: "2 May", "2nd of May 2023", "2-4 May", "2/5/2023"."""
    several = _pattern("days-first").match(passage.text, start)
    if several and several[4] in MONTH_NUMBERS:
        listed = _list_before(passage, several, MONTH_NUMBERS[several[4]])
        if listed:
            return listed
    found = _pattern("day-first").match(passage.text, start)
    if found:
        month = _month_at(passage, found)
        if month:
            return _days_before(passage, found, month)
    if passage.text[end : end + 1] in {"/", ".", "-"}:
        return at_numeric(passage, start)
    return []


def _month_at(passage: DatedPassage, found: re.Match[str]) -> int | None:
    word = found[4]
    month = MONTH_NUMBERS.get(word)
    if month is None or not 1 <= int(found[1]) <= LAST_DAY or (found[3] and not 1 <= int(found[3]) <= 31):
        return None
    if int(found[1]) > 31 and _year_after(passage, found.end()) is None:
        return None
    if word.islower() and en.MONTHS_AND_WORDS.intersection((word,)) and not (found[2] or " of " in found.group()):
        return None
    if "," in found.group() and not found[2]:
        return None
    if _pattern("own-day").match(passage.text, found.end()) and _is_label(passage.word_before(found.start())):
        return None
    return month


def _is_label(word: str) -> bool:
    """Whether a number after a word is its own: "Level 4 Dec. 24"."""
    return word[:1].isupper() and word.isalpha() and word not in cues.NO_FIRST_NAMES


def _days_before(passage: DatedPassage, found: re.Match[str], month: int) -> list[Candidate]:
    end = found.end()
    if found[4].capitalize() in en.MONTH_ABBREVIATIONS and passage.text[end : end + 1] == ".":
        end += 1
    year = _year_after(passage, end) or _hyphened_year(passage, found, end)
    number, stop = year or (None, found.end())
    kind = "full-date" if year else "month-day"
    last = Candidate(found.start(), stop, kind, year=number, month=month, day=int(found[3] or found[1]))
    if not year:
        last = _with_year_beside(passage, [last], stop)[0]
    if not found[3]:
        return [last]
    first_end = found.end(2) if found[2] else found.end(1)
    link = passage.text[first_end : found.start(3)]
    if _over_the_end(int(found[1]), int(found[3]), link):
        first = _month_before(last, int(found[1]))._replace(end=first_end)
    else:
        first = last._replace(end=first_end, day=int(found[1]))
    return [first, last._replace(start=found.start(3))]


def _list_before(passage: DatedPassage, found: re.Match[str], month: int) -> list[Candidate]:
    """The days of "4, 11 and 18 May": numbers that go up, with one month and year for all."""
    spots = [*_ONE_DAY.finditer(passage.text, found.start(), found.end(3))]
    days = [int(spot.group()) for spot in spots]
    if days != sorted(days) or not 1 <= days[0] <= days[-1] <= 31:
        return []
    year = _year_after(passage, found.end())
    number, stop = year or (None, found.end())
    kind = "full-date" if year else "month-day"
    listed = [
        Candidate(spot.start(), spot.end(), kind, year=number, month=month, day=day)
        for spot, day in zip(spots, days, strict=True)
    ]
    listed[-1] = listed[-1]._replace(end=stop)
    return listed if year else _with_year_beside(passage, listed, stop)


def _over_the_end(first: int, last: int, link: str) -> bool:
    """Whether a span goes on into the next month: "Sept 30-01", "30-02 Nov"."""
    return first >= _LATE and last <= _EARLY and last < first and link.strip() not in {"and", "or", "/", ",", "&"}


def _month_before(candidate: Candidate, day: int) -> Candidate:
    """A day of the month before that of a candidate."""
    month = (candidate.month or 1) - 1
    year = candidate.year if month or candidate.year is None else candidate.year - 1
    return candidate._replace(day=day, month=month or 12, year=year)


def _month_after(candidate: Candidate) -> Candidate:
    """The same day of the month after."""
    month = (candidate.month or 12) + 1
    year = candidate.year if month <= 12 or candidate.year is None else candidate.year + 1
    return candidate._replace(month=month if month <= 12 else 1, year=year)


def _hyphened_year(passage: DatedPassage, found: re.Match[str], end: int) -> tuple[int, int] | None:
    """The year of "02-May-2023"."""
    if "-" not in found.group():
        return None
    year = re.compile(r"-(\d{4})\b").match(passage.text, end)
    return (int(year[1]), year.end()) if year and plausible_year(int(year[1])) else None
