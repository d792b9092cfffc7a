"""What the styles of an OpenDocument text say a paragraph or a span is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.document import BLOCK_QUOTE, CAPTION, HEADING, PARAGRAPH
from editlint.documents.office.flow import Look
from editlint.documents.office.markup import Attributes, attribute, number
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = "code"
_KINDS = {"quotations": BLOCK_QUOTE, "quote": BLOCK_QUOTE, "caption": CAPTION, "preformatted text": CODE}
_TITLES = {"title": 1, "subtitle": 2}
_CODE_SPANS = frozenset({"source text", "teletype", "user entry", "example", "variable"})
_ESCAPE = re.compile("_([0-9a-f]{1,4})_")
_RAISED = re.compile(r"super\b|[1-9]\d?%")  # the name of the place, or how far above the line
_LONGEST_CHAIN = 20


class _Style(NamedTuple):
    name: str
    base: str
    outline: int
    hidden: bool
    raised: bool = False
    struck: bool | None = None  # None where it does not say


class OdtStyles:
    """The styles of one file, by family and name, as they are met."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str], _Style] = {}
        self._now = ("", "")

    def meet(self, name: str, attributes: Attributes) -> None:
        """Take note of an element that defines a style, or a property of it."""
        if name == "style:style":
            own = attribute(attributes, "style:name")
            self._now = attribute(attributes, "style:family"), own
            shown = attribute(attributes, "style:display-name") or _ESCAPE.sub(lambda m: chr(int(m[1], 16)), own)
            level = number(attribute(attributes, "style:default-outline-level"), 0)
            base = attribute(attributes, "style:parent-style-name")
            self._styles[self._now] = _Style(shown.lower(), base, level, hidden=False)
        elif name == "style:text-properties" and self._now in self._styles:
            hidden = attribute(attributes, "text:display") == "none"
            line = attribute(attributes, "style:text-line-through-style") or attribute(
                attributes, "style:text-line-through-type"
            )
            struck = line != "none" if line else None
            raised = _RAISED.match(attribute(attributes, "style:text-position")) is not None
            self._styles[self._now] = self._styles[self._now]._replace(hidden=hidden, struck=struck, raised=raised)

    def look(self, style: str) -> Look:
        """What a paragraph of a style is."""
        for each in self._chain("paragraph", style):
            if each.name in _TITLES:
                return Look(HEADING, _TITLES[each.name])
            if each.name in _KINDS:
                return Look(_KINDS[each.name], int(_KINDS[each.name] == BLOCK_QUOTE))
            if each.outline:
                return Look(HEADING, min(each.outline, 6))
        return Look(PARAGRAPH)

    def is_hidden(self, family: str, style: str) -> bool:
        """Whether what has a style is not to be seen."""
        return any(each.hidden for each in self._chain(family, style))

    def is_raised(self, style: str) -> bool:
        """Whether a span of a style is superscript."""
        return any(each.raised for each in self._chain("text", style))

    def is_struck(self, family: str, style: str) -> bool | None:
        """Whether what has a style is struck through; None where it does not say."""
        return next((each.struck for each in self._chain(family, style) if each.struck is not None), None)

    def is_code(self, style: str) -> bool:
        """Whether a span of a style is code."""
        return any(each.name in _CODE_SPANS for each in self._chain("text", style))

    def _chain(self, family: str, style: str) -> Iterator[_Style]:
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get((family, style))
            if found is None:
                return
            yield found
            style = found.base
