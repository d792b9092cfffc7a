"""AsciiDoc, as far as its prose goes."""

from __future__ import annotations

import re

from editlint.vale.blocks.light_markup import LightMarkup

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_VERBATIM = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,})\w*\s*$")
_QUOTE = re.compile(r"_{4,}\s*$")
_FRAME = re.compile(r"(?:={4,}|\*{4,}|--|~{4,}|\+)\s*$")
_TABLE = re.compile(r"[|!,:]={3,}\s*$")
_CELL = re.compile(r"(?<!\S)[.\d+*<^>a-z]{0,24}\|([^|\n]*)")
_ATTRIBUTES = re.compile(r"\[[^\]]*\]\s*$")
_VERBATIM_STYLE = re.compile(r"\[(?:source|listing|literal|stem|latexmath|asciimath|pass)\b")
_SETTING = re.compile(r":!?[\w-]{1,80}!?:(?:\s|$)")
_MACRO = re.compile(r"(?:image|include|video|audio|ifdef|ifndef|ifeval|endif|toc)::")
_COMMENT = re.compile(r"//(?!/)[ \t]*")
_TITLE = re.compile(r"\.(?=[^\s.])")
_ITEM = re.compile(r"[ \t]*(?:\*{1,6}|-|\.{1,6}|\d{1,9}\.|<\d{1,3}>|<\.>)[ \t]+(?:\[[ x*]\][ \t]+)?")
_TERM = re.compile(r"(?P<term>[^\s:][^:\n]{0,200}):{2,4}(?:[ \t]+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")


class Adoc(LightMarkup):
    """Reads a document."""

    marks = re.compile(
        r"pass:\[<!--(?P<comment>[^\]>]*)-->\]"
        r"|(?<!\w)``?(?P<code>[^`\n]+)``?"
        r"|(?<!\w)\+(?P<code_>[^+\s][^+\n]*)\+(?!\w)"
        r"|(?<![\w*])\*{1,2}(?P<strong>[^*\s][^*]*)\*{1,2}(?!\w)"
        r"|(?<![\w_])_{1,2}(?P<em>[^_\s][^_]*)_{1,2}(?!\w)"
        r"|(?:https?://|link:|xref:|mailto:)[^\s\[\]<>]{1,1000}\[(?P<link>[^\]]*)\]"
        r"|<<[^<>,]{1,200},(?P<link_>[^<>]{1,500})>>"
        r"|<<(?P<code__>[^<>,]{1,200})>>"
        r"|(?P<code___>https?://[^\s\[\]<>]{1,1000})"
    )
    _quoted = False
    _verbatim = False  # whether the paragraph that comes is code

    def line(self, index: int) -> int:
        """Read what begins at a line."""
        start, end = self.lines[index]
        line = self.content(index)
        if not line.strip():
            self.end_paragraph()
            return index + 1
        fence = _VERBATIM.match(line)
        if fence:
            self._verbatim = False
            closing = self.closing(index + 1, re.compile(re.escape(fence[1]) + r"\s*$"))
            return self.leave_out(index, closing + 1)
        if _TABLE.match(line):
            return self._table(index + 1, line.rstrip())
        if self._passed(index, line):
            return index + 1
        if self._verbatim or (line[0] in " \t" and not self.in_paragraph and not _ITEM.match(line)):
            self._verbatim = False
            return self.leave_out(index, self._blank(index))
        self._prose(line, start, end)
        return index + 1

    def _passed(self, index: int, line: str) -> bool:
        """Whether a line is none of text: a frame, a setting, a comment; a paragraph ends at it."""
        comment = _COMMENT.match(line)
        if comment:
            self.walker.comment(line[comment.end() :], self.lines[index][0])
            return True
        quote = _QUOTE.match(line)
        attributes = _ATTRIBUTES.match(line)
        if not (quote or attributes or _FRAME.match(line) or _SETTING.match(line) or _MACRO.match(line)):
            return False
        self.end_paragraph()
        if quote:
            self._quoted = not self._quoted
        self._verbatim = bool(attributes and _VERBATIM_STYLE.match(line))
        return True

    def _prose(self, line: str, start: int, end: int) -> None:
        heading = None if self.in_paragraph else _HEADING.match(line)
        item = _ITEM.match(line)
        if heading:
            self.begin_paragraph(start + heading.end(), end, f"h{len(heading[1])}")
            self.end_paragraph()
        elif item:
            self.begin_paragraph(start + item.end(), end, "ul", "li", "p")
        elif self.in_paragraph:
            self.add_line(start, end)
        elif term := _TERM.match(line):
            self.begin_paragraph(start, start + term.end("term"), "dl", "dt")
            self.end_paragraph()
            if term.end() < len(line):
                self.begin_paragraph(start + term.end(), end, "dd", "p")
        else:
            before = _ADMONITION.match(line) or _TITLE.match(line)
            tags = ("blockquote", "p") if self._quoted else ("p",)
            self.begin_paragraph(start + (before.end() if before else 0), end, *tags)
            if before and before.group() == ".":
                self.end_paragraph()

    def _table(self, index: int, fence: str) -> int:
        """Read the cells of a table; the index after it. The first row is its head where a blank line follows it."""
        self.end_paragraph()
        closing = self.closing(index, re.compile(re.escape(fence) + r"\s*$"))
        head = index + 1 < closing and not self.content(index + 1).strip()
        for row in range(index, closing):
            start, end = self.lines[row]
            for cell in _CELL.finditer(self.text, start, end):
                self.begin_paragraph(cell.start(1), cell.end(1), "tr", "th" if head and row == index else "td")
        self.end_paragraph()
        return closing + 1

    def _blank(self, index: int) -> int:
        while index < len(self.lines) and self.content(index).strip():
            index += 1
        return index
