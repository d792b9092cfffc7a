"""AsciiDoc, read line by line: its text, its headings, lists, quotations, tables and the head of the document.

No parser in Python gives places and stands long texts, so this reads what articles are made of. Nothing is included;
what stands under a condition is text. A block whose end is missing never swallows the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING

from editlint.documents import asciidoc_inline as inline
from editlint.documents.builder import ProseBuilder
from editlint.documents.document import BLOCK_QUOTE, CAPTION, HEADING, LIST_ITEM, PARAGRAPH, TABLE_CELL, Document
from editlint.documents.front_matter import find_front_matter

if TYPE_CHECKING:
    from editlint.source import Source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_UNDERLINES = "=-~^+"
_ENTRY = re.compile(r":(!?)([\w-]+)(!?):(?:[ \t]+(\S.*))?$")
_STYLE = re.compile(r"\[(?!\[)([^\]\n]*)\]$|\[\[[^\]\n]*\]\]$")
_TITLE = re.compile(r"\.(?=[^\s.])")
_MACRO = re.compile(r"[a-z][\w-]*::[^\s\[]*\[")
_CONDITION = re.compile(r"(?:ifn?def|ifeval|endif|include)::")
_RULE = re.compile(r"'{3,}$|<{3,}$|-{3}$|\*{3}$|(?:- ?){3}$")
_ITEM = re.compile(
    r"[ \t]*(\*{1,6}|-|\.{1,6}|(?:\d{1,4}|[a-zA-Z])[.)]|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)"
)
_TERM = re.compile(r"[ \t]*(\S[^\n]{0,200}?)(:{2,4}|;;)(?:[ \t]+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_CODE_FENCE = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|`{3,}[\w-]*|[,:]={3,})$")
_COMMENT_FENCE = re.compile(r"/{4,}$")
_BOX_FENCE = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|\"\")$")
_TABLE_FENCE = re.compile(r"[|!]={3,}$")
_CODE_STYLES = frozenset(
    (
        "source",
        "listing",
        "literal",
        "stem",
        "latexmath",
        "asciimath",
        "comment",
        "pass",
        "plantuml",
        "mermaid",
        "graphviz",
    )
)
_QUOTE_STYLES = ("quote", "verse")
_CELL = re.compile(
    r"(?:(?<=\s)|^)(?:\d+(?:\.\d+)?[*+]|\.\d+[*+])?(?:[<^>])?(?:\.[<^>])?([a-z]?)\||(?<!\\)()\|", re.MULTILINE
)
_BLANK_LINE = re.compile(r"(?>\r?\n|\r)[ \t]*(?:\r?\n|\r)")
_VERSION = re.compile(r"\Av?\d[\w.]{0,20},[ \t]*")
_VERSION_ALONE = re.compile(r"v\d[\w.-]{0,20}(?::|$)")
_YEAR = re.compile(r"\d{4}")
_LONGEST_DATE = 60  # characters
_METADATA = {
    "revdate": "published",
    "date": "published",
    "pubdate": "published",
    "author": "author",
    "description": "description",
    "lang": "language",
}


def parse_asciidoc(source: Source) -> Document:
    """The document that a source of AsciiDoc holds."""
    front_matter = find_front_matter(source.text)
    begin = front_matter.end if front_matter else int(source.text.startswith("\ufeff"))
    builder = ProseBuilder(source)
    if front_matter:
        from editlint.documents.titles import add_titles

        builder.skip("front-matter", 0, begin)
        add_titles(builder, source.text, front_matter)
    reader = _Reader(builder, source.text, begin)
    reader.read()
    return builder.document("asciidoc", metadata=reader.metadata, front_matter=front_matter)


class _Reader:
    """Reads one document."""

    def __init__(self, builder: ProseBuilder, text: str, begin: int) -> None:
        self.metadata: dict[str, str] = {}
        self._builder = builder
        self._text = text
        self._lines = [
            (line.start(), line.start() + len(line.group().rstrip())) for line in _LINE.finditer(text, begin)
        ]
        self._fences: dict[str, list[int]] = {}  # where lines stand that may end a block
        for index in range(len(self._lines)):
            line = self._line(index)
            if len(line) < 200 and not line[:1].isalnum():
                self._fences.setdefault(line, []).append(index)
        self._attributes: dict[str, str] = {}
        self._boxes: list[tuple[str, bool]] = []  # open blocks that hold others: their fence, whether they quote
        self._style = ""
        self._item = 0  # the level of the list item that a paragraph would belong to
        self._parts: list[tuple[int, int, bool]] = []  # of the paragraph: its lines, and comments between them

    def read(self) -> None:
        """Read all lines."""
        index = self._head(0)
        while index < len(self._lines):
            index = self._at(index)
        self._flush()

    def _line(self, index: int) -> str:
        start, end = self._lines[index]
        return self._text[start:end]

    def _head(self, index: int) -> int:
        """Read the title of the document and what it says of itself."""
        while index < len(self._lines) and (not self._line(index) or self._line(index).startswith(("//", ":"))):
            index = self._at(index)
        if index >= len(self._lines) or not re.match(r"[=#][ \t]+\S", self._line(index)):
            return index
        index = self._at(index)
        plain = 0
        while index < len(self._lines) and self._line(index):
            line = self._line(index)
            if line.startswith(("//", ":")) or _CONDITION.match(line):
                index = self._at(index)
                continue
            revision = _VERSION.sub("", line.partition(":")[0], count=1)
            if plain and len(revision) <= _LONGEST_DATE and _YEAR.search(revision):
                self._note("revdate", revision)
            elif plain and _VERSION_ALONE.match(line):
                pass
            elif plain == 0 and re.match(r"\w", line) and len(line) < 200 and not line.endswith("."):
                self._note("author", re.sub(r"\s*<[^<>]*>", "", line).replace("_", " "))
            else:
                return index
            plain += 1
            index += 1
        return index

    def _note(self, name: str, value: str) -> None:
        if name in _METADATA and value.strip():
            self.metadata.setdefault(_METADATA[name], value.strip())

    def _at(self, index: int) -> int:
        """Read what begins at a line; the index of the line after it."""
        line = self._line(index)
        start, end = self._lines[index]
        if not line:
            if self._parts:
                self._flush()
            return index + 1
        if line.startswith("//") and not line.startswith("///"):
            self._parts.append((start, end, True))
            return index + 1
        if _CONDITION.match(line):
            return index + 1
        fenced = self._fenced(index, line)
        if fenced:
            return fenced
        if not self._parts or self._in_list():
            item = self._list_item(index, line)
            if item:
                return item
        if any(not comment for _, _, comment in self._parts):
            if line == "+" and self._item:
                self._flush(stay=True)
            else:
                self._parts.append((start + self._mark_of_quote(line), end, False))
            return index + 1
        return self._begin(index, line)

    def _in_list(self) -> bool:
        return self._item > 0

    def _begin(self, index: int, line: str) -> int:
        """Read a line at which a block begins."""
        start, end = self._lines[index]
        if line == "+":
            return index + 1
        if entry := _ENTRY.match(line):
            return self._entry(index, entry)
        heading = _HEADING.match(line)
        if heading:
            self._flush()
            self._add(start + heading.end(), end, HEADING, len(heading[1]))
            self._item, self._style = 0, ""
            return index + 1
        style = _STYLE.match(line)
        if style:
            self._style = (style[1] or self._style).partition(",")[0].partition("%")[0].partition("#")[0].lower()
            return index + 1
        if _TITLE.match(line):
            self._flush()
            self._add(start + 1, end, CAPTION)
            return index + 1
        if _is_macro(line) or _RULE.match(line):
            self._style = ""
            return index + 1
        underlined = self._underlined(index, line)
        if underlined:
            self._flush()
            self._add(start, end, HEADING, underlined)
            return index + 2
        if line[0] in " \t" or self._style in _CODE_STYLES:
            return self._code(index)
        if line.startswith("> "):
            self._style = "quote"
        admonition = _ADMONITION.match(line)
        begin = admonition.end() if admonition else self._mark_of_quote(line)
        self._parts.append((start + begin, end, False))
        return index + 1

    def _mark_of_quote(self, line: str) -> int:
        """The length of the mark with which a line of a quotation begins, as in Markdown."""
        return 2 if self._style == "quote" and line.startswith("> ") else 0

    def _entry(self, index: int, entry: re.Match[str]) -> int:
        value = entry[4] or ""
        while value.endswith(" \\") and index + 1 < len(self._lines):
            index += 1
            value = f"{value[:-2].rstrip()} {self._line(index).strip()}"
        name = entry[2].lower()
        unset = entry[1] or entry[3]
        if unset or not inline.is_plain(value):
            self._attributes.pop(name, None)
        else:
            self._attributes[name] = value
        self._note(name, "" if unset else value)
        return index + 1

    def _underlined(self, index: int, line: str) -> int:
        """The level of the heading that the next line makes of this one, or 0."""
        if index + 1 >= len(self._lines) or not line[0].isalnum() or not 2 <= len(line) < 200:
            return 0
        below = self._line(index + 1)
        if below and below[0] in _UNDERLINES and below == below[0] * len(below) and abs(len(below) - len(line)) <= 1:
            return _UNDERLINES.index(below[0]) + 1
        return 0

    def _fenced(self, index: int, line: str) -> int:
        """The index after the block whose fence the line is, or after the fence of a box; 0 where it is none."""
        if line[0] not in '-.+`,:/=*_"|!' or len(line) > 200:
            return 0
        comment = _COMMENT_FENCE.match(line)
        if comment or _CODE_FENCE.match(line) or (_BOX_FENCE.match(line) and self._style in _CODE_STYLES):
            closing = self._closing(index, "```" if line.startswith("```") else line)
            self._flush()
            self._style = ""
            if closing:
                start, end = self._lines[index][0], self._lines[closing][1]
                inner = self._text[self._lines[index][1] : self._lines[closing][0]]
                self._builder.comment(start, end, inner) if comment else self._builder.skip("code", start, end)
            return (closing or index) + 1
        if _TABLE_FENCE.match(line):
            return self._table(index, line)
        if _BOX_FENCE.match(line):
            self._flush()
            if self._boxes and any(fence == line for fence, _ in self._boxes):
                while self._boxes.pop()[0] != line:
                    pass
            else:
                self._boxes.append((line, line[0] in '_"' or self._style in _QUOTE_STYLES))
            self._item, self._style = 0, ""
            return index + 1
        return 0

    def _closing(self, index: int, fence: str) -> int:
        """The index of the next line that is the same fence, or 0."""
        places = self._fences.get(fence, [])
        at = bisect_right(places, index)
        return places[at] if at < len(places) else 0

    def _list_item(self, index: int, line: str) -> int:
        start, end = self._lines[index]
        item = _ITEM.match(line)
        if item:
            self._flush()
            self._item = len(item[1]) if item[1][0] in "*." else 1
            self._parts.append((start + item.end(), end, False))
            return index + 1
        term = _TERM.match(line) if "::" in line or ";;" in line else None
        if term and not _is_macro(line) and "://" not in term[1]:
            self._flush()
            self._item = 1
            self._add(start + term.start(1), start + term.end(1), LIST_ITEM, 1)
            if term.end() < len(line):
                self._parts.append((start + term.end(), end, False))
            return index + 1
        return 0

    def _code(self, index: int) -> int:
        """Pass over a paragraph that is shown as it is."""
        start = self._lines[index][0]
        while index < len(self._lines) and self._line(index):
            index += 1
        self._builder.skip("code", start, self._lines[index - 1][1])
        self._style = ""
        return index

    def _table(self, index: int, fence: str) -> int:
        closing = self._closing(index, fence)
        self._flush()
        self._style = ""
        if not closing:
            return index + 1
        start, end = self._lines[index][1], self._lines[closing][0]
        cells = list(_CELL.finditer(self._text, start, end))
        for cell, following in zip_longest(cells, cells[1:]):
            if cell[1] not in ("l", "m"):
                self._cell(cell.end(), following.start() if following else end)
        return closing + 1

    def _cell(self, start: int, end: int) -> None:
        for blank in _BLANK_LINE.finditer(self._text, start, end):
            if blank.start() > start:
                self._add(start, blank.start(), TABLE_CELL)
            start = blank.end()
        self._add(start, end, TABLE_CELL)

    def _flush(self, *, stay: bool = False) -> None:
        """End the paragraph; `stay` in its list item, to which the next block belongs too."""
        parts, self._parts = self._parts, []
        role = self._role()
        last = 0
        for start, end, comment in _joined(self._text, parts):
            if comment:
                self._builder.comment(start, end, self._text[start + 2 : end])
                continue
            if last:
                self._builder.space(last, start)
            self._inline(start, end)
            last = end
        self._builder.end_block(*role)
        if any(not comment for _, _, comment in parts):
            self._style = ""
            self._item = self._item if stay else 0

    def _role(self) -> tuple[str, int]:
        quotes = sum(quoted for _, quoted in self._boxes) + (self._style in _QUOTE_STYLES)
        if quotes:
            return BLOCK_QUOTE, quotes
        return (LIST_ITEM, self._item) if self._item else (PARAGRAPH, 0)

    def _add(self, start: int, end: int, kind: str, level: int = 0) -> None:
        self._inline(start, end)
        self._builder.end_block(kind, level)

    def _inline(self, start: int, end: int) -> None:
        """Add a stretch of the source with its marks."""
        builder = self._builder
        at = raised = start
        links: list[tuple[int, str]] = []
        for sign in inline.find_signs(self._text, start, end, self._attributes):
            if sign.start < at:
                continue
            if sign.start > at:
                builder.prose(at, sign.start)
            at = sign.end
            raised = builder.length if sign.kind == inline.RAISED else raised
            if sign.kind == inline.LINK:
                links.append((builder.length, sign.value))
            elif sign.kind == inline.LINK_END and links:
                builder.link(*links.pop())
            elif sign.kind == inline.RAISED_END:
                builder.raised(raised)
            elif sign.kind == inline.NOTE:
                builder.space(sign.start, sign.start + 1)
                builder.replaced("(", sign.start + 1, sign.end)
            elif sign.kind in (inline.TEXT, inline.NOTE_END):
                builder.replaced(sign.value or ")", sign.start, sign.end)
            elif sign.kind == inline.BREAK:
                builder.line_break(sign.start, sign.end)
            elif sign.kind in (inline.OBJECT, inline.CODE):
                builder.object(sign.start, sign.end)
                if sign.kind == inline.CODE:
                    builder.skip("code", sign.start, sign.end)
        if at < end:
            builder.prose(at, end)


def _joined(text: str, parts: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """The lines of a paragraph, those that follow each other as one stretch."""
    joined: list[tuple[int, int, bool]] = []
    for start, end, comment in parts:
        if joined and not comment and not joined[-1][2] and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end, False)
        else:
            joined.append((start, end, comment))
    return joined


def _is_macro(line: str) -> bool:
    return line.endswith("]") and _MACRO.match(line) is not None
