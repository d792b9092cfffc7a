"""Texts of others as they may be shown to people: what would steer a terminal, or turn a line round, is written out.

File names, rule texts and articles come from anywhere. Reports for programs have escapes of their own.
"""

from __future__ import annotations

import re

from editlint.values import LatePattern

# Controls of C0 and C1, the breaks of lines and paragraphs, and what UAX 9 calls overrides, embeddings and isolates.
_STEERING = LatePattern("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
# None of them is printable, as most texts are throughout: then nothing has to be looked for.
_NAMES = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def steering(text: str) -> str:
    """The first character of a text that is for a terminal and not for a reader, or an empty string."""
    found = None if text.isprintable() else _STEERING.search(text)
    return found[0] if found else ""


def visible(text: str) -> str:
    """A text on one line, with every control character written as its escape."""
    return text if text.isprintable() else _STEERING.sub(_escape, text)


def visible_lines(text: str) -> str:
    """A text of several lines: line breaks and tabs stay as they are."""
    return _STEERING.sub(lambda found: found[0] if found[0] in "\n\t" else _escape(found), text)


def as_json(text: str) -> str:
    """JSON with the same meaning in which no character steers a terminal."""
    return _STEERING.sub(lambda found: found[0] if found[0] in "\n\t" else f"\\u{ord(found[0]):04x}", text)


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in _NAMES:
        return _NAMES[char]
    return f"\\x{ord(char):02x}" if char <= "\xff" else f"\\u{ord(char):04x}"
