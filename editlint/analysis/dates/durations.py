"""Find counted stretches of time: "nearly five years ago", "for two decades", "an eight-year term".

What they count from is for statements to say; here is only what the words tell.
"""

from __future__ import annotations

import re
from functools import lru_cache

from editlint.analysis.dates.measures import DurationMention
from editlint.analysis.dates.numbers import cardinal, count_before
from editlint.analysis.dates.passage import DatedPassage, words_back
from editlint.analysis.dates.triggers import Trigger, find_triggers
from editlint.language.en import dates as en
from editlint.language.en import measures as words_of

_UNITS = en.UNITS | en.SHORT_UNITS
_ENDS = frozenset({".", ",", ";", ")", "", "\n", ":", "—"})


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    directions = "|".join(words_of.DIRECTIONS)
    return (
        re.compile(rf"\s+({directions})\b(?!-)"),
        re.compile(r"[\s-]+(?:old|of age|olds)\b"),
        re.compile(r"(?:[’']|\s)?\s?time\b"),
    )


def find_durations(text: str) -> list[DurationMention]:
    """The durations that `text` counts, sorted by start, without overlaps; ages are not among them.

    A bare "a year" is a duration only with a direction or a preposition ("a year ago", "for a year"), since it is
    also a rate ("twice a year").
    """
    passage = DatedPassage(text)
    found: list[DurationMention] = []
    for item in find_triggers(text):
        if item[2] not in {"unit", "short-unit"}:
            continue
        mention = _at_unit(passage, Trigger(*item))
        if mention and (not found or mention.start >= found[-1].end):
            found.append(mention)
    return found


def _at_unit(passage: DatedPassage, trigger: Trigger) -> DurationMention | None:
    text, end = passage.text, trigger.end
    _, age, _ = _patterns()
    if age.match(text, end):
        return None
    if text[trigger.start - 1 : trigger.start] in {"-", "‑"}:
        return _attributive(passage, trigger)
    if text[end : end + 1] == "-":
        return None
    words = passage.before(trigger.start)
    whole = words[-1:] in words_of.WHOLE
    told = count_before(words[:-1] if whole else words)
    return _counted(passage, trigger, words, told[0], told[1] + whole) if told else None


def _attributive(passage: DatedPassage, trigger: Trigger) -> DurationMention | None:
    """As in "a five-year term", "the 40-hour week"."""
    text = passage.text
    begin = words_back(text, trigger.start, 1)
    number = cardinal(text[begin : trigger.start].lower().rstrip("-‑"))
    if number is None:
        return None
    end = trigger.end + (5 if text.startswith("-long", trigger.end) else 0)
    if end == trigger.end and text[end : end + 1] == "-":
        return None
    return DurationMention(
        start=begin,
        end=end,
        text=text[begin:end],
        number=number,
        unit=_UNITS[trigger.word.lower()],
        kind="attributive",
        head=passage.word_after(end).lower(),
    )


def _counted(
    passage: DatedPassage, trigger: Trigger, words: list[str], number: float | None, width: int
) -> DurationMention | None:
    text, end = passage.text, trigger.end
    modifier, extra = modifier_before(words[: len(words) - width])
    width += extra
    lead = words[-width - 1] if len(words) > width else ""
    if lead in words_of.AGED:
        return None
    after, _, of_time = _patterns()
    follows = after.match(text, end)
    kind, direction, anaphoric = "span", words_of.PREPOSITIONS.get(lead, ""), False
    if lead in words_of.WINDOWS:
        kind, direction = "window", words_of.WINDOWS[lead]
        anaphoric = lead in {"previous", "following", "preceding", "prior"}
        width += 2 if words[-width - 2 : -width - 1] in (["the"], ["these"], ["those"]) else 1
    elif follows:
        direction = follows[1].split()[0]
        direction = words_of.SAME_DIRECTION.get(direction, direction)
        kind, end = "distance", follows.end()
        anaphoric = direction in {"earlier", "later"} or (
            direction in words_of.ANAPHORIC and text[end : end + 1] in _ENDS
        )
        if direction == "since" and lead == "the":
            kind, width = "window", width + 1
    elif lead == "in" and text[end : end + 1] in {"'", "’", " "} and of_time.match(text, end):
        kind, direction = "distance", "hence"
    elif lead == "the" and number is not None:
        width += 1
        direction = words_of.PREPOSITIONS.get(words[-width - 1] if len(words) > width else "", "")
    if not direction and words[len(words) - 1] in {"a", "an"}:
        return None
    begin = words_back(text, trigger.start, width)
    return DurationMention(
        start=begin,
        end=end,
        text=text[begin:end],
        number=number,
        unit=_UNITS[trigger.word.lower()],
        kind=kind,
        direction=direction,
        modifier=modifier,
        approximate=bool(modifier) or number is None,
        anaphoric=anaphoric,
    )


def modifier_before(words: list[str]) -> tuple[str, int]:
    """What bounds the number that follows these words, and how many of them say so."""
    if len(words) > 1 and (words[-2], words[-1]) in words_of.MODIFIER_PAIRS:
        return words_of.MODIFIER_PAIRS[words[-2], words[-1]], 2
    if words[-3:] == ["as", "many", "as"]:
        return "less", 3
    if words and words[-1] in words_of.MODIFIERS:
        return words_of.MODIFIERS[words[-1]], 1
    return "", 0
