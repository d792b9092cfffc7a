"""What readers take for one character, and the columns it takes: an emoji of seven code points is not to be cut.

The boundaries of UAX 29 as far as news needs them: marks, joined emoji, flags, skin tones, keycaps, Korean letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may take another width than one column: combining marks and all beyond the scripts of Europe, said by what does
# not, for to compile a range takes time for each character of it.
_WIDE = LatePattern(
    "[^\x00-\u02ff\u0370-\u0482\u048a-\u058f\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2319]"
)
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_TONES = ("\U0001f3fb", "\U0001f3ff")
_TAGS = ("\U000e0020", "\U000e007f")
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")
_KOREAN_ENDS = ("\u1160", "\u11ff")


def clusters(text: str) -> Iterator[str]:
    """The characters as readers see them, in order; together they are the text."""
    if plain(text):
        yield from text
        return
    start = 0
    for at in range(1, len(text)):
        if not _goes_on(text, start, at):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def plain(text: str) -> bool:
    """Whether every code point is a character of one column."""
    return text.isascii() or _WIDE.search(text) is None


def width_of(text: str) -> int:
    """The columns that a text takes: two for a wide character, none for a combining mark."""
    return len(text) if plain(text) else sum(map(_width, clusters(text)))


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether the code point at `at` belongs to the cluster that began at `start`."""
    import unicodedata

    char, before = text[at], text[at - 1]
    if _JOINER in (char, before) or _in(char, _TONES) or _in(char, _TAGS) or _in(char, _KOREAN_ENDS):
        return before not in "\r\n"
    if _in(char, _FLAG_LETTERS):
        return at - start == 1 and _in(before, _FLAG_LETTERS)
    return unicodedata.category(char) in ("Mn", "Me", "Mc")


def _in(char: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= char <= ends[1]


def _width(cluster: str) -> int:
    import unicodedata

    first = cluster[0]
    if unicodedata.category(first) in ("Mn", "Me", "Cf"):
        return 0
    if _EMOJI_STYLE in cluster or (_in(first, _FLAG_LETTERS) and len(cluster) > 1):
        return 2
    return 2 if unicodedata.east_asian_width(first) in ("W", "F") else 1
