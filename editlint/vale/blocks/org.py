"""Org, as far as its prose goes."""

from __future__ import annotations

import re

from editlint.vale.blocks.light_markup import LightMarkup

_HEADING = re.compile(r"(\*{1,9})[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?=\S)")
_BEGIN = re.compile(r"[ \t]*#\+BEGIN_(\w+)", re.IGNORECASE)
_QUOTES = frozenset(("quote", "verse"))
_PROSE = frozenset(("center", "note", "warning", "tip", "abstract"))
_TITLE = re.compile(r"#\+TITLE:[ \t]*", re.IGNORECASE)
_KEYWORD = re.compile(r"[ \t]*#\+\w+")
_COMMENT = re.compile(r"[ \t]*#(?:[ \t]+|$)")
_DRAWER = re.compile(r"[ \t]*:\w+:[ \t]*$")
_DRAWER_END = re.compile(r"[ \t]*:END:", re.IGNORECASE)
_FIXED = re.compile(r"[ \t]*:(?:[ \t]|$)")
_ITEM = re.compile(r"[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]+(?:\[[ xX-]\][ \t]+)?|[ \t]+\*[ \t]+")
_ROW = re.compile(r"[ \t]*\|(?!-)")
_RULE = re.compile(r"[ \t]*\|-")
_CELL = re.compile(r"\|([^|\n]*)(?=\|)")
_AROUND = r"(?<![\w{0}]){0}(?P<{1}>[^\s{0}](?:[^{0}\n]*[^\s{0}])?){0}(?!\w)"


class Org(LightMarkup):
    """Reads a document."""

    marks = re.compile(
        r"\[\[[^\[\]]{1,1000}\]\[(?P<link>[^\[\]]{1,500})\]\]"
        r"|\[\[(?P<code>[^\[\]]{1,1000})\]\]|"
        + "|".join(
            _AROUND.format(re.escape(mark), name)
            for mark, name in (
                ("=", "code_"),
                ("~", "code__"),
                ("*", "strong"),
                ("/", "em"),
                ("+", "gone"),
                ("_", "em_"),
            )
        )
    )
    _quoted = False

    def line(self, index: int) -> int:
        """Read what begins at a line."""
        start, end = self.lines[index]
        line = self.content(index)
        if not line.strip():
            self.end_paragraph()
            return index + 1
        if line.lstrip().startswith(("#", ":")):
            after = self._special(index, line)
            if after:
                return after
        heading = _HEADING.match(line)
        item = None if heading else _ITEM.match(line)
        if heading:
            self.begin_paragraph(start + heading.end(), end, f"h{min(6, len(heading[1]))}")
            self.end_paragraph()
        elif item:
            self.begin_paragraph(start + item.end(), end, "ul", "li")
        elif _ROW.match(line):
            self._row(index)
        elif not _RULE.match(line):
            if self.in_paragraph:
                self.add_line(start, end)
            else:
                indent = self.indent(index)
                self.begin_paragraph(start + indent, end, *(("blockquote", "p") if self._quoted else ("p",)))
        return index + 1

    def _special(self, index: int, line: str) -> int:
        """The index after a line that is a keyword, a comment or the begin of a block; 0 where it is text."""
        start, end = self.lines[index]
        begin = _BEGIN.match(line)
        title = _TITLE.match(line)
        comment = _COMMENT.match(line)
        self.end_paragraph()
        if begin:
            name = begin[1].lower()
            self._quoted = self._quoted or name in _QUOTES
            if name in _QUOTES or name in _PROSE:
                return index + 1
            closing = self.closing(index + 1, re.compile(rf"[ \t]*#\+END_{re.escape(begin[1])}", re.IGNORECASE))
            return self.leave_out(index, closing + 1)
        if title:
            self.begin_paragraph(start + title.end(), end, "h1")
            self.end_paragraph()
        elif comment:
            self.walker.comment(line[comment.end() :], start)
        elif _KEYWORD.match(line):
            self._quoted = self._quoted and "end_" not in line.lower()
        elif _DRAWER.match(line):
            return self.closing(index, _DRAWER_END) + 1
        elif _FIXED.match(line):
            return self.leave_out(index, index + 1)
        else:
            return 0
        return index + 1

    def _row(self, index: int) -> None:
        """Read the cells of a row; it is the head of its table where a rule stands below it and no row above."""
        above = self.content(index - 1) if index else ""
        below = self.content(index + 1) if index + 1 < len(self.lines) else ""
        head = bool(_RULE.match(below)) and not above.lstrip().startswith("|")
        for cell in _CELL.finditer(self.text, *self.lines[index]):
            self.begin_paragraph(cell.start(1), cell.end(1), "tr", "th" if head else "td")
        self.end_paragraph()
