"""Mojibake: UTF-8 that was read as Windows-1252, as in "donâ€™t" or "cafÃ©", and what it was meant to be.

A stretch counts only when reading it back gives a character that belongs in prose, so that honest letters with
accents beside quotation marks stay what they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from editlint.values import LatePattern

# Leading bytes of two, three and four, and the characters that stand for continuation bytes.
_TRAILING = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e"
)
_TRAILING += "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
_CANDIDATE = LatePattern(
    f"[ÂÃÄÅÐÑÎÏ][{_TRAILING}]|[âï][{_TRAILING}]{{2}}|ð[{_TRAILING}]{{3}}|â€(?=\\W|$)|(?<![^\\W\\d_])Â(?=[ £€])"
)
_LOST = {"â€": "”", "Â": ""}
_QUOTES = "\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2026"


def find_mojibake(text: str) -> Iterator[tuple[int, int, str | None]]:
    """The broken characters of a text with what was meant, None where it is lost for good."""
    if "\ufffd" in text:
        for match in re.finditer("\ufffd+", text):
            yield match.start(), match.end(), None
    if not any(lead in text for lead in "ÂÃÄÅâïðÐÑÎÏ"):
        return
    for match in _CANDIDATE.finditer(text):
        broken = match.group()
        meant = _LOST.get(broken) if broken in _LOST else _read_back(broken)
        if meant is not None and not _honest(text, match.start(), match.end(), broken):
            yield match.start(), match.end(), meant


def _read_back(broken: str) -> str | None:
    """The character that the stretch was in UTF-8, or None when it was none that prose uses."""
    try:
        raw = b"".join(c.encode("latin-1") if ord(c) < 0xA0 else c.encode("cp1252") for c in broken)
        meant = raw.decode("utf-8")
    except UnicodeError:
        return None
    category = unicodedata.category(meant)
    if broken[0] == "â":
        return meant if "\u2000" <= meant <= "\u22ff" or "\u2600" <= meant <= "\u27bf" else None
    if broken[0] == "ï":
        return meant if meant in "\ufeff\ufffd\ufe0f" else None
    return meant if category[0] in "LPSZN" or category == "So" else None


def _honest(text: str, start: int, end: int, broken: str) -> bool:
    """Whether a capital with accent simply stands before a mark of punctuation: "SÃO", "Â“", "Å –"."""
    if len(broken) != 2 or broken[1] not in _QUOTES:
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if broken[0] not in "ÃÂ" and not before.isalpha():
        return True
    return not after.islower() or before.isupper()
