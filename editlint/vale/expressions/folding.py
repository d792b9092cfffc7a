"""Texts of one case and one kind of white space, in which literals of all patterns are looked for together."""

from __future__ import annotations

EDGE = "\x00"  # stands between two blocks
_CASELESS = (("İ", "i"), ("ς", "σ"), ("ſ", "s"), ("ẞ", "ß"))
_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_LATER_SPACES = "\u2028\u2029\u202f\u205f\u3000"
_ASCII_SPACES = _SPACES[:9]


def lowered(text: str) -> str:
    """A text in lower case, character for character."""
    if not text.isascii():
        text = text.replace("Σ", "σ")  # its lower case depends on what stands around
        for upper, lower in _CASELESS:
            if upper in text:
                text = text.replace(upper, lower)
    return text.lower()


def folded(text: str) -> str:
    """A text in lower case with each white space as a blank, character for character."""
    text = lowered(text)
    for space in _ASCII_SPACES if text.isascii() else _SPACES + _LATER_SPACES:
        if space in text:
            text = text.replace(space, " ")
    return text
