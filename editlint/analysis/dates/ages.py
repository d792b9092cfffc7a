"""Find ages: "aged 48", "the 48-year-old", "turned 50", "Maria Ruiz, 48, said", "in her 80s".

Whose age it is and when it held is for statements to say.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.durations import modifier_before
from editlint.analysis.dates.measures import AgeMention
from editlint.analysis.dates.numbers import cardinal
from editlint.analysis.dates.passage import Passage, words_back
from editlint.analysis.dates.triggers import Trigger, find_triggers
from editlint.language.en import dates as en
from editlint.language.en import measures as words_of

if TYPE_CHECKING:
    from collections.abc import Callable

_OLDEST = 125  # years a person may be said to be in "Ruiz, 48,"


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"(?:-|\s)olds?\b|\s+of\s+age\b"),
        re.compile(r"\s+[A-Za-z]+\s+was\s+(?:only\s+|just\s+)?([\w-]+)(?=[,.;)\]]|\s+and\b|\s*\n|$)"),
        re.compile(r"(?:\s+of)?\s+(?:about\s+|around\s+|just\s+|only\s+)?([\w-]+)(?!\w)(?!\.\d|%|,\d)"),
    )


def find_ages(text: str) -> list[AgeMention]:
    """The ages that `text` tells, sorted by start, without overlaps."""
    passage = Passage(text)
    found: list[AgeMention] = []
    for item in find_triggers(text):
        read = _READERS.get(item[2])
        mention = read(passage, Trigger(*item)) if read else None
        if mention and (not found or mention.start >= found[-1].end):
            found.append(mention)
    return found


def _year_old(passage: Passage, trigger: Trigger) -> AgeMention | None:
    """As in "48-year-old", "48 years old", "a six-month-old baby"."""
    text = passage.text
    old, _, _ = _patterns()
    follows = old.match(text, trigger.end)
    if not follows:
        return None
    begin = words_back(text, trigger.start, 1)
    number = cardinal(text[begin : trigger.start].lower().rstrip("- "))
    if number is None:
        return None
    words = passage.before(begin)
    modifier, extra = modifier_before(words)
    begin = words_back(text, begin, extra) if extra else begin
    end = follows.end()
    noun = "" if follows.group().endswith(("s", "age")) or "-" not in follows.group() else passage.word_after(end)
    return AgeMention(
        start=begin,
        end=end,
        text=text[begin:end],
        number=number,
        unit=en.UNITS[trigger.word.lower()],
        kind="year-old",
        modifier=modifier,
        approximate=bool(modifier),
        noun=noun.lower(),
    )


def _aged(passage: Passage, trigger: Trigger) -> AgeMention | None:
    """As in "aged 48", "at the age of 17", "at age 17", "turned 50"."""
    text, word = passage.text, trigger.word.lower()
    _, _, number_after = _patterns()
    follows = number_after.match(text, trigger.end)
    if not follows:
        return None
    number = cardinal(follows[1].lower())
    if number is None or not 0 < number <= _OLDEST or number % 1:
        return None
    of_age = " of" in follows.group()
    if of_age and word != "age":
        return None
    if word in words_of.TURNS and not _ends_an_age(passage, follows.end()):
        return None
    begin, kind = trigger.start, "aged"
    if word in words_of.TURNS:
        kind = "turn"
    elif word == "age":
        lead = passage.before(begin)[-2:]
        if of_age:
            begin, kind = words_back(text, begin, 2 if lead[:1] in (["at"], ["by"], ["from"]) else 1), "at-age"
        elif lead[-1:] in (["at"], ["by"]):
            begin, kind = words_back(text, begin, 1), "at-age"
    approximate = "about" in follows.group() or "around" in follows.group()
    return AgeMention(
        start=begin,
        end=follows.end(),
        text=text[begin : follows.end()],
        number=number,
        unit="year",
        kind=kind,
        modifier="about" if approximate else "",
        approximate=approximate,
    )


def _when_was(passage: Passage, trigger: Trigger) -> AgeMention | None:
    """As in "in 1877 when he was 17": the number is the age then."""
    _, clause, _ = _patterns()
    found = clause.match(passage.text, trigger.end)
    number = cardinal(found[1].lower()) if found else None
    if found is None or number is None or not 0 < number <= _OLDEST or number % 1:
        return None
    return AgeMention(found.start(1), found.end(1), found[1], number, "year", "at-age")


def _ends_an_age(passage: Passage, end: int) -> bool:
    """Whether "turned 50" ends here and does not go on as a count ("turned 50 people away")."""
    after = passage.word_after(end)
    return not after.islower() or after in {"in", "on", "this", "last", "and", "next", "when", "the", "years", "before"}


def _apposition(passage: Passage, trigger: Trigger) -> AgeMention | None:
    """As in "Maria Ruiz, 48, said": a number between commas after a full name."""
    text, start, end = passage.text, trigger.start, trigger.end
    if text[start - 2 : start] != ", " or text[end : end + 1] not in {",", ".", ";", ")"} or end - start > 3:
        return None
    if text[end + 1 : end + 2].isdigit() or not 0 < int(trigger.word) <= _OLDEST:
        return None
    names = text[max(0, start - 42) : start - 2].rsplit("\n", 1)[-1].split()
    if len(names) < 2 or not _is_name(names[-1]) or names[-1].rstrip(".") in en.MONTHS | en.MONTH_ABBREVIATIONS:
        return None
    if not (_is_name(names[-2]) or names[-2] in words_of.PARTICLES):
        return None
    return AgeMention(start, end, trigger.word, int(trigger.word), "year", "apposition")


def _is_name(word: str) -> bool:
    word = word.lstrip("(“\"'‘")
    return word[:1].isupper() and word.rstrip(".").replace("-", "").replace("’", "").replace("'", "").isalpha()


def _decade(passage: Passage, trigger: Trigger) -> AgeMention | None:
    """As in "in her 80s", "in his early 40s"."""
    text, end = passage.text, trigger.end
    if (
        len(trigger.word) != 2
        or trigger.word[1] != "0"
        or text[end : end + 1] != "s"
        or text[end + 1 : end + 2].isalnum()
    ):
        return None
    words = passage.before(trigger.start)
    lead = [word for word in words[-3:] if word not in {"early", "mid", "late", "mid-", "early-", "late-"}]
    if lead[-1:] not in (["her"], ["his"], ["their"], ["my"], ["your"]):
        return None
    begin = words_back(text, trigger.start, words[::-1].index(lead[-1]) + 1)
    return AgeMention(begin, end + 1, text[begin : end + 1], int(trigger.word), "year", "decade", approximate=True)


def _number(passage: Passage, trigger: Trigger) -> AgeMention | None:
    return _apposition(passage, trigger) or _decade(passage, trigger)


_READERS: dict[str, Callable[[Passage, Trigger], AgeMention | None]] = {
    "unit": _year_old,
    "age": _aged,
    "age-clause": _when_was,
    "number": _number,
}
