"""What tags, comments and entities of HTML look like: expressions that never go back, for all that read HTML."""

from __future__ import annotations

import re
from functools import cache

from editlint.values import LatePattern

TAG_NAME = re.compile(r"[^\s/>]+")
# The rest of a tag. A quotation mark delimits a value only right after "=". What follows can be matched in one way
# only, so that the expression never goes back.
REST_OF_TAG = re.compile(r"""[^>=]*(?:=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?[^>=]*)*""")
COMMENT_END = re.compile(r"--!?>")
_LONG_NUMBER = LatePattern(r"&#(?:[0-9]{9,}+|([xX])[0-9a-fA-F]{9,}+)")
_NO_CHARACTER = 0x110000
ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?")


@cache
def raw_end(name: str) -> re.Pattern[str]:
    """What ends the raw text of an element."""
    return re.compile(rf"</{name}(?=[\s/>]|$)", re.IGNORECASE)


def unescaped(text: str) -> str:
    """A text with the characters that its entities stand for."""
    from html import unescape

    return unescape(_LONG_NUMBER.sub(_in_few_digits, text) if "&#" in text else text)


def code_point(digits: str, base: int) -> int:
    """The number of a character, in however many digits it is written; one beyond all of them where it is too large."""
    digits = digits.lstrip("0")
    return int(digits or "0", base) if len(digits) <= 8 else _NO_CHARACTER


def _in_few_digits(found: re.Match[str]) -> str:
    """A number that Python might refuse to read, as one that means the same."""
    return f"&#x{code_point(found.group()[3 if found[1] else 2 :], 16 if found[1] else 10):x}"
