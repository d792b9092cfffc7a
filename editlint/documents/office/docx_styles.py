"""What Word's styles say a paragraph or a run is: a heading, a list item, a quotation, code, hidden text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.document import BLOCK_QUOTE, CAPTION, HEADING, LIST_ITEM, PARAGRAPH
from editlint.documents.office.flow import Look
from editlint.documents.office.markup import Attributes, MarkupReader, attribute, number

if TYPE_CHECKING:
    from editlint.documents.office.package import Package

CODE = "code"
_DEEPEST = 6  # levels of headings
_BODY = 9  # the outline level of what is no heading
_OFF = ("0", "false", "off")
# Names of styles as every Word has them, whatever its language; in a file they stand beside the ids, which differ.
_KINDS = {
    "quote": BLOCK_QUOTE,
    "intense quote": BLOCK_QUOTE,
    "block text": BLOCK_QUOTE,
    "quotations": BLOCK_QUOTE,
    "caption": CAPTION,
    "html preformatted": CODE,
    "macro": CODE,
    "source code": CODE,
    "preformatted text": CODE,
}
_CODE_RUNS = frozenset(
    {
        "html code",
        "html sample",
        "html keyboard",
        "html typewriter",
        "verbatim char",
        "source text",
        "code",
        "inline code",
    }
)
_TITLES = {"title": 1, "subtitle": 2}


class Style:
    """A style as the file defines it, and the one that it is based on."""

    def __init__(self, base: str = "", name: str = "") -> None:
        self.base = base
        self.name = name
        self.outline = -1
        self.listed = -1  # the level of the list that its paragraphs are in
        self.hidden: bool | None = None
        self.raised: bool | None = None
        self.struck: bool | None = None


class Styles(MarkupReader):
    """The styles of one file."""

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[str, Style] = {}
        self._now = Style()
        self._default = ""

    def read(self, package: Package, name: str) -> Styles:
        """Read the part that holds them; a file without one has none."""
        if name and name in package:
            self.walk(package, name)
        return self

    def opened(self, name: str, attributes: Attributes) -> None:  # noqa: D102  the reader's
        value = attribute(attributes, "w:val")
        if name == "w:style":
            self._now = self._styles.setdefault(attribute(attributes, "w:styleId"), Style())
            is_default = attribute(attributes, "w:default") in ("1", "true", "on")
            if is_default and attribute(attributes, "w:type") == "paragraph":
                self._default = attribute(attributes, "w:styleId")
        elif name == "w:name":
            self._now.name = value.lower()
        elif name == "w:basedOn":
            self._now.base = value
        elif name == "w:outlineLvl":
            self._now.outline = number(value, -1)
        elif name == "w:numPr":
            self._now.listed = max(0, self._now.listed)
        elif name == "w:ilvl":
            self._now.listed = number(value, 0)
        elif name == "w:numId" and value == "0":
            self._now.listed = -1
        elif name == "w:vertAlign":
            self._now.raised = value == "superscript"
        elif name == "w:vanish":
            self._now.hidden = value not in _OFF
        elif name in ("w:strike", "w:dstrike"):
            self._now.struck = value not in _OFF or (name == "w:dstrike" and self._now.struck is True)

    def look(self, style: str, outline: int, listed: int) -> Look:
        """What a paragraph is.

        Args:
            style: the id of its style, "" for the default.
            outline: its own outline level from 0, -1 where it has none.
            listed: the level from 0 of the list that it is itself in; -1 where it does not say, -2 where it is in none.
        """
        chain = self._chain(style or self._default)
        for each in chain:
            if each.name in _TITLES:
                return Look(HEADING, _TITLES[each.name])
            if each.name.startswith("toc ") or each.name == "toc heading":
                return Look(PARAGRAPH, region="nav")
            if each.name in _KINDS:
                kind = _KINDS[each.name]
                return Look(kind, int(kind == BLOCK_QUOTE))
            if outline < 0 <= each.outline:
                outline = each.outline
            if outline < 0 and each.name.startswith("heading "):
                outline = number(each.name[8:], 0) - 1
        if 0 <= outline < _BODY:
            return Look(HEADING, min(outline + 1, _DEEPEST))
        if listed == -1:
            listed = next((each.listed for each in chain if each.listed >= 0), -1)
        return Look(LIST_ITEM, listed + 1) if listed >= 0 else Look(PARAGRAPH)

    def is_code(self, style: str) -> bool:
        """Whether a run of this style is code."""
        return any(each.name in _CODE_RUNS for each in self._chain(style))

    def is_raised(self, style: str) -> bool:
        """Whether a run of this style is superscript."""
        return next((each.raised for each in self._chain(style) if each.raised is not None), False)

    def is_hidden(self, style: str) -> bool:
        """Whether what has this style is not to be seen."""
        return next((each.hidden for each in self._chain(style) if each.hidden is not None), False)

    def is_struck(self, style: str) -> bool:
        """Whether what has this style is struck through."""
        return next((each.struck for each in self._chain(style) if each.struck is not None), False)

    def _chain(self, style: str) -> list[Style]:
        """A style and those that it is based on; one that is based on itself ends it."""
        chain: list[Style] = []
        while style in self._styles and self._styles[style] not in chain and len(chain) < 20:  # Word allows eleven
            chain.append(self._styles[style])
            style = chain[-1].base
        return chain


def is_on(attributes: Attributes) -> bool:
    """Whether a property that is on or off is on."""
    return attribute(attributes, "w:val") not in _OFF
