"""What is no prose though the parser of a format takes it for some: code of templates, marks of Markdown's extensions.

It is found before the format is parsed, by one walk over the text from sign to sign, and masked character for
character, so that every place stays exact. What does not close is left as it is: it never swallows an article. What a
search for an end has found once is kept, so that the walk is linear whatever the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

TEMPLATE = "template"
MATH = "math"
CODE = "code"
COMMENT = "comment"
MARKUP = "markup"
BOX = "box"

_BLANK_LINE = LatePattern(r"\n[ \t>]*\n")
_BEFORE_ALONE = re.compile(r"[ \t>]*\Z")
_AFTER_ALONE = LatePattern(r"[ \t]*(?:\r?\n|\Z)")


class Opaque(NamedTuple):
    """A stretch of source that is no prose.

    `kind` says what takes its place in the prose: a TEMPLATE and MATH are one OBJECT, CODE, a COMMENT and MARKUP are
    nothing; a BOX is the line above text that is indented because it stands in a box.
    """

    start: int
    end: int
    kind: str


class Ends:
    """The next place of a sign after an offset, for offsets that mostly grow: each part is searched once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, tuple[int, int]] = {}  # sign: from where it was sought, where it was found

    def next(self, sign: str, at: int) -> int:
        """Where `sign` stands next from `at` on; beyond the end of the text when nowhere."""
        begin, found = self._known.get(sign, (0, -1))
        if not begin <= at <= found:
            found = self._text.find(sign, at)
            found = len(self._text) + 1 if found < 0 else found
            self._known[sign] = at, found
        return found

    def next_match(self, name: str, pattern: re.Pattern[str] | LatePattern, at: int) -> tuple[int, int]:
        """Start and end of what `pattern` finds next from `at` on, beyond the text when nothing. `name` is its own."""
        begin, found = self._known.get(name, (0, -1))
        if not begin <= at <= found:
            match = pattern.search(self._text, at)
            found = match.start() if match else len(self._text) + 1
            self._known[name] = at, found
        match = pattern.match(self._text, found) if found <= len(self._text) else None
        return found, match.end() if match else found

    def paragraph(self, at: int) -> int:
        """Where the blank line after `at` begins, or the end of the text."""
        return self.next_match("\n\n", _BLANK_LINE, at)[0]


def mask(text: str, stretches: Sequence[Opaque], *, visible: bool) -> str:
    """The text with every stretch filled, as long as before.

    A stretch in a line of prose becomes a word of its length. One that has its lines for itself becomes a blank line,
    which is what a generator leaves there, unless templates are to be `visible` because nothing will replace them.
    """
    parts: list[str] = []
    at = index = 0
    while index < len(stretches):
        last = index
        while last + 1 < len(stretches) and not text[stretches[last].end : stretches[last + 1].start].strip(" \t"):
            last += 1
        group = stretches[index : last + 1]
        start, end = group[0].start, group[-1].end
        parts.append(text[at:start])
        shown = visible and any(each.kind == TEMPLATE for each in group)
        if group[-1].kind == BOX:
            parts.append("* " + ";" * (end - start - 2))  # an item of a list: its text is indented and no code
        elif not shown and _alone(text, start, end):
            parts.append(" " * (end - start))
        else:
            for each in group:
                # A mark is no letter, so that emphasis can end before it.
                filler = ";" if each.kind == MARKUP else "x"
                parts += (text[start : each.start], filler * (each.end - each.start))
                start = each.end
        at, index = end, last + 1
    parts.append(text[at:])
    return "".join(parts)


def _alone(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return start - line < 1000 and bool(_BEFORE_ALONE.match(text, line, start) and _AFTER_ALONE.match(text, end))
