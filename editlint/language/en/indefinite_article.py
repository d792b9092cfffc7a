"""“A” or “an”: which of the two stands before a word. It goes by sound, so that spelling has exceptions.

After Garner's Modern English Usage and the AP Stylebook under "a, an". Where people differ, or where it takes knowing
how an abbreviation is read, nothing is said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from editlint.values import LatePattern

_SILENT_H = ("hour", "honest", "hono", "heir")
_CONSONANT_SOUND = LatePattern(
    r"eu|ew|once\b|one(?:time|self|ness)?\b|ouija|ubiq|uga|uk|unanim|unar[yi]|uni(?![dmn])|ur[aiou]|us[aeiu]|ut[aio]|uv[eu]"
)
_MAY_SOUND = frozenset("eou")  # letters of which one begins what sounds like a consonant and is none
_LETTER_X = LatePattern(r"x[bcdfgjklmnpqrstvwz]")  # read as its letter: "an Xcode project"
_SPELT_OUT = LatePattern(r"[^aeiouy]+$|ur[il]s?$|u[is]b?$|[aeio]pi?s?$")
# Names of code, and abbreviations in small letters: no English word begins like that, and who knows how it is read.
_NO_WORD = LatePattern(
    r"u[aiou]|uv(?![eu])|u(?:byte|char|double|float|long|short|word)|(?!ch|gh|gn|kn|mn|pf|ph|pn|ps|pt|qu|rh|sc|sh|sk|sl|sm|sn|sp|sq|st|sv|sw"
    r"|th|tw|ts|wh|wr|[bcdfghkpstvw][lrhj]|[bcdfghjklmnpqrstvwxz]y|ll|dw|gw|cz|kv|zh)[bcdfghjklmnpqrstvwxz]{2}"
)
_AN_NUMBER = LatePattern(r"8|1[18](?!\d)")


def indefinite_article(word: str) -> str:
    """“a” or “an” before a word that is read as a word."""
    lower = word.lower()
    if lower.startswith(_SILENT_H):
        return "an"
    if lower[:1] in _MAY_SOUND and _CONSONANT_SOUND.match(lower):
        return "a"
    if lower[:1] == "x" and _LETTER_X.match(lower):
        return "an"
    return "an" if lower[:1] in tuple("aeiou") else "a"


@lru_cache(maxsize=4096)
def certain_article(word: str) -> str:
    """“a” or “an” where there can be no two opinions, else "": numbers, abbreviations and single letters included."""
    first = word.split("-", 1)[0]
    if word[0].isdigit():
        return _before_number(word)
    if len(first) == 1 or not first.replace("'", "").replace("’", "").isalpha() or not first.isascii():
        return ""
    if first.isupper() or not first[1:].islower():
        return _before_letters(first)
    return "" if _SPELT_OUT.match(first) or _NO_WORD.match(first.lower()) else indefinite_article(word)


def _before_number(number: str) -> str:
    if re.match(r"1[18]\d|1[18],\d", number):
        return ""  # a hundred and ten, or eleven hundred: who knows
    return "an" if _AN_NUMBER.match(number) else "a"


def _before_letters(letters: str) -> str:
    """Before an abbreviation, whether it is spelt out or read as a word."""
    if letters[0] in "AEIO" and not letters.startswith(("EU", "ONE")):
        return "an"
    return "a" if letters[0] in "BCDGJKPQTVWYZ" else ""
