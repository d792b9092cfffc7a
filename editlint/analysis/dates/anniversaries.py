"""Find anniversaries: "the 85th anniversary of", "her 50th birthday", "the centenary", "a golden jubilee".

What is commemorated, and whether the sum is right, is for statements to say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from editlint.analysis.dates.durations import modifier_before
from editlint.analysis.dates.measures import AnniversaryMention
from editlint.analysis.dates.numbers import cardinal, ordinal
from editlint.analysis.dates.passage import Passage, words_back
from editlint.analysis.dates.triggers import Trigger, find_triggers
from editlint.language.en import dates as en
from editlint.language.en import measures as words_of


@lru_cache(maxsize=1)
def _of() -> re.Pattern[str]:
    return re.compile(r"(?:\s+(?:celebrations?|commemorations?|ceremony))?\s+of\s+(?=\S)")


def find_anniversaries(text: str) -> list[AnniversaryMention]:
    """The anniversaries, birthdays and jubilees that `text` names, sorted by start, without overlaps."""
    passage = Passage(text)
    found: list[AnniversaryMention] = []
    for item in find_triggers(text):
        if item[2] == "anniversary":
            mention = _at_noun(passage, Trigger(*item))
            if not found or mention.start >= found[-1].end:
                found.append(mention)
    return found


def _at_noun(passage: Passage, trigger: Trigger) -> AnniversaryMention:
    text, noun = passage.text, trigger.word.lower()
    words = passage.before(trigger.start)
    number, unit, width = _number(noun, words)
    begin = words_back(text, trigger.start, width) if width else trigger.start
    modifier, extra = modifier_before([word for word in words[: len(words) - width] if word not in {"the", "its"}])
    of = _of().match(text, trigger.end)
    kind = noun if noun == "jubilee" else "birthday" if noun.startswith("birthday") else "anniversary"
    return AnniversaryMention(
        start=begin,
        end=trigger.end,
        text=text[begin : trigger.end],
        number=number,
        unit=unit,
        kind=kind,
        of=of.end() if of else None,
        modifier=modifier if extra else "",
    )


def _number(noun: str, words: list[str]) -> tuple[int | None, str, int]:
    """The number that stands before the noun or in it, its unit, and how many words tell it."""
    fixed = words_of.ANNIVERSARIES[noun]
    if fixed:
        return fixed, "year", 0
    for width in (1, 2):
        if len(words) < width:
            break
        word = words[-width]
        named = noun == "jubilee" if width == 1 else words[-1] == "wedding"
        if named and word in words_of.JUBILEES:
            return words_of.JUBILEES[word], "year", width
        number = ordinal(word.removesuffix("-year"))
        if number is not None:
            return number, "year", width
        head, _, unit = word.rpartition("-")
        counted = cardinal(head) if unit in en.UNITS else None
        if counted is not None and not counted % 1:
            return int(counted), en.UNITS[unit], width
        if word in {"the", "a", "of", "and", "this", "her", "his", "its"}:
            break
    return None, "year", 0
