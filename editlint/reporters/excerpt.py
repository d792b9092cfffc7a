"""The sentence of a violation with carets under the span, cut to the width at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.reporters.clusters import clusters, plain, width_of
from editlint.values import NamedTuple
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFAULT_WIDTH = 100
ELLIPSIS = "…"
_BREAKS = str.maketrans(dict.fromkeys("\r\n\t\v\f\u2028\u2029", " "))


class Excerpt(NamedTuple):
    """One line of text and the carets below it; `marked` are the start and end of the span in `text`."""

    text: str
    carets: str
    marked: tuple[int, int]


def excerpt(sentence: str, start: int, end: int, width: int = 0) -> Excerpt:
    """A sentence on one line of at most `width` columns (0: DEFAULT_WIDTH), cut at words round the span.

    `start` and `end` are offsets into the sentence.
    """
    width = max(24, width or DEFAULT_WIDTH)
    start, end = _whole_characters(sentence, max(0, start), min(len(sentence), max(end, start + 1)))
    before, match, after = (_one_line(part) for part in (sentence[:start], sentence[start:end], sentence[end:]))
    before, match, after = before.lstrip(), match.rstrip(), after.rstrip()
    if width_of(match) > width - 2:
        match = _head(match, width - 2) + ELLIPSIS
        before, after = "", ""
    room = width - width_of(match)
    left = min(width_of(before), max(room // 2, room - width_of(after)))
    before = _tail(before, left)
    after = _fit_head(after, room - width_of(before))
    carets = " " * width_of(before) + "^" * max(1, width_of(match))
    return Excerpt(before + match + after, carets, (len(before), len(before) + len(match)))


def _whole_characters(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The span, widened to whole characters as readers see them."""
    if plain(sentence):
        return start, end
    low = high = at = 0
    for cluster in clusters(sentence):
        if at <= start:
            low = at
        at += len(cluster)
        if high < end:
            high = at
    return low, high


def _one_line(text: str) -> str:
    return visible(text if text.isprintable() else text.translate(_BREAKS))


def _tail(text: str, width: int) -> str:
    """The end of a text that fits, from a word on, with an ellipsis where something is cut."""
    if width_of(text) <= width:
        return text
    cut = "".join(reversed(_fitting(list(clusters(text))[::-1], width - 1)))
    space = cut.find(" ")
    return ELLIPSIS + (cut[space:] if 0 <= space < len(cut) - 1 else cut)


def _fit_head(text: str, width: int) -> str:
    if width_of(text) <= width:
        return text
    head = _head(text, width - 1)
    space = head.rfind(" ")
    return (head[:space] if space > 0 else head) + ELLIPSIS


def _head(text: str, width: int) -> str:
    """As much of the beginning of a text as fits."""
    return "".join(_fitting(clusters(text), width))


def _fitting(characters: Iterable[str], width: int) -> list[str]:
    """The first of these characters, as many as fit."""
    fitting = []
    for char in characters:
        width -= width_of(char)
        if width < 0:
            break
        fitting.append(char)
    return fitting
