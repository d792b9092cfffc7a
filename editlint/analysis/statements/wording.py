"""Numbers and dates in the wording of the text: what stands in the place of a wrong one, written as the author writes.

Used for proposals only. Where the wording is not understood there is no proposal.
"""

from __future__ import annotations

import re

from editlint.language.en.dates import NUMBER_WORDS, ORDINAL_WORDS
from editlint.values import LatePattern

_WORDS = {number: word for word, number in NUMBER_WORDS.items() if word != "dozen"}
_ORDINALS = {number: word for word, number in ORDINAL_WORDS.items()}
_DIGITS = LatePattern(r"(\d+)(st|nd|rd|th)?")
_SPELT = LatePattern(r"[A-Za-z]+(?:-[A-Za-z]+)?")


def ordinal_suffix(number: int) -> str:
    """The letters after an ordinal in figures: st, nd, rd or th."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ordinal(number: int) -> str:
    """An ordinal in figures: 85th."""
    return f"{number}{ordinal_suffix(number)}"


def spelt(number: int, *, as_ordinal: bool = False) -> str:
    """A number from 1 to 99 in words, or 100; an empty text beyond."""
    words = _ORDINALS if as_ordinal else _WORDS
    if number in words and number <= 100:
        return words[number]
    tens, ones = number - number % 10, number % 10
    if not 20 < number < 100:
        return ""
    return f"{_WORDS[tens]}-{words[ones]}"


def restyle(text: str, old: int, new: int) -> str:
    """`text` with the number `old` replaced by `new`, in figures or words as it has it; "" when it is not there."""
    for match in _DIGITS.finditer(text):
        if int(match.group(1)) == old:
            suffix = ordinal_suffix(new) if match.group(2) else ""
            return f"{text[: match.start()]}{new}{suffix}{text[match.end() :]}"
    for match in _SPELT.finditer(text):
        word = match.group()
        for as_ordinal in (False, True):
            written = spelt(old, as_ordinal=as_ordinal)
            if written and (word.lower() == written or word.lower().startswith(written + "-")):
                value = spelt(new, as_ordinal=as_ordinal) or (ordinal(new) if as_ordinal else str(new))
                value = value.capitalize() if word[0].isupper() else value
                return text[: match.start()] + value + word[len(written) :] + text[match.end() :]
    return ""


def with_year(text: str, old: int, new: int) -> str:
    """`text` with the year `old` replaced by `new`; "" when the year is not in it."""
    found = re.sub(rf"(?<!\d){old}(?!\d)", str(new), text, count=1)
    return found if found != text else ""
