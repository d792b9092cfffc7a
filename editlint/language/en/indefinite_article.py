"""“A” or “an”: which of the two stands before a word. It goes by sound, so that spelling has exceptions."""

from __future__ import annotations

import re

_SILENT_H = re.compile(r"hour|honest|hono|heir")
_CONSONANT_SOUND = re.compile(r"eu|ewe|once\b|one\b|ubiq|uni(?![dmn])|unanim|us[eu]|uti|uto|ur[ai]")


def indefinite_article(word: str) -> str:
    """“a” or “an”, by the sound with which a word begins (Garner's Modern English Usage, "a; an")."""
    lower = word.lower()
    if _SILENT_H.match(lower):
        return "an"
    if _CONSONANT_SOUND.match(lower):
        return "a"
    return "an" if lower[:1] in tuple("aeiou") else "a"
