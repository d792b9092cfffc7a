"""`[[...]]` in a test's text gives the exact span of a violation, its number and its order.

Brackets of the text itself may stand inside: in `[[[gallery]]]` the span is “[gallery]”.
"""

from __future__ import annotations

from editlint.model import Span
from editlint.values import NamedTuple

OPEN, CLOSE = "[[", "]]"


class MarkedText(NamedTuple):
    """A text without its markers, and the spans that they stood round."""

    text: str
    spans: tuple[Span, ...]


def read_markers(text: str) -> MarkedText:
    """Take the markers out of a text. Markers may be nested: the outer span comes first.

    Raises:
        ValueError: a marker is not closed, or closed without being open.
    """
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    open_at: list[int] = []
    length = at = 0
    while at < len(text):
        token = text[at : at + 2]
        if token == OPEN:
            open_at.append(len(spans))
            spans.append((length, -1))
            at += 2
        elif token == CLOSE and open_at and not _inside_bracket(parts, spans[open_at[-1]][0]):
            index = open_at.pop()
            spans[index] = (spans[index][0], length)
            at += 2
        elif token == CLOSE and not open_at:
            raise ValueError("“]]” without “[[” before it")
        else:
            parts.append(text[at])
            length += 1
            at += 1
    if open_at:
        raise ValueError("“[[” without “]]” behind it")
    return MarkedText("".join(parts), tuple(Span(*span) for span in spans))


def _inside_bracket(parts: list[str], start: int) -> bool:
    """Whether the text since `start` has a bracket of its own that is still open."""
    return parts[start:].count("[") > parts[start:].count("]")
