"""Lines for people, folded between words where a terminal would break them anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.reporters.clusters import width_of
from editlint.visible import visible, without_orders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.reporters.look import Look, Part

NARROWEST = 24  # columns; a terminal of fewer is written to as if it had them
INDENT = "    "


def folded(parts: Sequence[Part], look: Look, *, lead: str = "") -> Iterator[str]:
    """Stretches of text, one behind the other, on lines that fit; without a width on one line.

    Control characters are shown. `lead` goes before the first line, and INDENT before the others.
    """
    words = [(word, part) for part in parts for word in visible(part.text).split(" ") if word]
    if not look.width:
        yield lead + " ".join(look.show(part, visible(part.text)) for part in parts)
        return
    width = max(NARROWEST, look.width)
    line, used = lead, width_of(lead)
    begun = False
    for word, part in words:
        size = width_of(word)
        if begun and used + 1 + size > width:
            yield without_orders(line, begins=True)  # words may be one that have been apart
            line, used, begun = INDENT, len(INDENT), False
        line += " " * begun + look.show(part, word)
        used += begun + size
        begun = True
    yield without_orders(line, begins=True)
