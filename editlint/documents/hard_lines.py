"""Lines of text that somebody, or a mail program, has ended by hand: which of them go on with the one before.

Nothing says so but their shape: width, indent, marker, end punctuation, the first sign of the next line.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOSERS = "\"'”’»)]*_ \t"  # what may stand behind the stop of a sentence
WIDEST = 120  # nobody wraps text by hand at more
NARROWEST = 40
_MARKER = re.compile(r"(?:[-*•‣◦▪●·–]|\(?\d{1,3}[.)]|\(?[a-z][)])[^\S\r\n]+(?=\S)")


class Line(NamedTuple):
    """A line with something on it: source offsets without the white space round it."""

    start: int
    end: int
    indent: int
    gap: bool  # a blank line, a rule or a comment stands before it
    marker: int  # the length of a list marker, 0 when there is none
    underlined: int = 0  # level of the heading that a row of "=" or "-" below makes of it

    @property
    def width(self) -> int:
        """Its characters without the white space round them."""
        return self.end - self.start


def line_between(text: str, start: int, end: int, *, gap: bool) -> Line:
    """The line that stands between two offsets of a text, which must not be blank."""
    words = text[start:end]
    indent = len(words) - len(words.lstrip())
    begin = start + indent
    marker = _MARKER.match(text, begin, end)
    return Line(begin, begin + len(words.strip()), indent, gap, marker.end() - begin if marker else 0)


def wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The width to which the text has been wrapped by hand, 0 when it has not been.

    What tells is a line in the middle of a sentence: wrapped text has filled it, a list of short lines has not.
    """
    pairs = [
        (line, following)
        for line, following in pairwise(lines)
        if not following.gap and not line.marker and not following.marker and line.width <= WIDEST
    ]
    width = max((line.width + line.indent for line, _ in pairs), default=0)
    cut = [pair for pair in pairs if not ends_sentence(text, pair[0])]
    full = sum(is_full(text, line, following, width) for line, following in cut)
    return width if width >= NARROWEST and cut and full >= 0.6 * len(cut) else 0


def ends_sentence(text: str, line: Line) -> bool:
    """Whether a line ends with the stop of a sentence."""
    return text[max(line.start, line.end - 8) : line.end].rstrip(CLOSERS)[-1:] in (".", "!", "?", "…", ":")


def is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into this one."""
    word = text[following.start : min(following.end, following.start + WIDEST)].split(maxsplit=1)[0]
    return line.width + line.indent + 1 + len(word) > width


def continues(text: str, line: Line, following: Line, first: Line, width: int) -> bool:
    """Whether a line goes on with the sentence or paragraph of the line before.

    Args:
        text: what they stand in.
        line: the line before.
        following: the line.
        first: the first line of the paragraph.
        width: of the text, as `wrap_width` tells it.
    """
    if following.gap or following.marker or line.underlined:
        return False
    if line.width > WIDEST:
        return False
    if first.marker and following.indent > first.indent:
        return True
    if following.indent > line.indent + 1 and not first.marker:
        return False
    if width and is_full(text, line, following, width):
        return True
    return text[following.start].islower() or text[line.end - 1] in ",;"
