"""Text without markup, and the source of a file as it stands: newlines are one character, whatever the file has."""

from __future__ import annotations

import re

from editlint.vale.model import Stretch

_OTHER = re.compile(r"\r\n?|&rsquo;")


def plain_text(text: str, start: int = 0, end: int | None = None) -> tuple[str, list[Stretch]]:
    """A stretch of source as rules see it, and where its characters come from.

    Vale reads the entity `&rsquo;` as a straight apostrophe everywhere, also in plain text.
    """
    end = len(text) if end is None else end
    inner = text[start:end]
    if "\r" not in inner and "&rsquo;" not in inner:
        return inner, [Stretch(0, end - start, start, end)] if end > start else []
    parts: list[str] = []
    stretches: list[Stretch] = []
    length = at = 0
    for found in _OTHER.finditer(inner):
        if found.start() > at:
            parts.append(inner[at : found.start()])
            stretches.append(Stretch(length, found.start() - at, start + at, start + found.start()))
            length += found.start() - at
        parts.append("'" if found.group() == "&rsquo;" else "\n")
        stretches.append(Stretch(length, 1, start + found.start(), start + found.end()))
        length += 1
        at = found.end()
    if at < len(inner):
        parts.append(inner[at:])
        stretches.append(Stretch(length, len(inner) - at, start + at, end))
    return "".join(parts), stretches
