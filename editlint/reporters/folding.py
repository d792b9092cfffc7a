"""Lines for people, folded between words where a terminal would break them anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.reporters.clusters import width_of
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.reporters.look import Look

NARROWEST = 24  # columns; a terminal of fewer is written to as if it had them
INDENT = "    "


def folded(parts: Sequence[tuple[str, str]], look: Look, *, lead: str = "") -> Iterator[str]:
    """Stretches of text with their styles, one behind the other, on lines that fit; without a width on one line.

    Control characters are shown. `lead` goes before the first line, and INDENT before the others.
    """
    words = [(word, style) for text, style in parts for word in visible(text).split(" ") if word]
    if not look.width:
        yield lead + " ".join(look.paint(visible(text), style) for text, style in parts)
        return
    width = max(NARROWEST, look.width)
    line, used = lead, width_of(lead)
    begun = False
    for word, style in words:
        size = width_of(word)
        if begun and used + 1 + size > width:
            yield line
            line, used, begun = INDENT, len(INDENT), False
        line += " " * begun + look.paint(word, style)
        used += begun + size
        begun = True
    yield line
