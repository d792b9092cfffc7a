"""reStructuredText, as far as its prose goes."""

from __future__ import annotations

import re

from editlint.vale.blocks.light_markup import LightMarkup

_EXPLICIT = re.compile(r"\s*\.\.(?:\s+|$)")
_DIRECTIVE = re.compile(r"(?:\|[^|]{1,80}\| )?([\w:+.-]{1,80})::\s*")
_NOTE = re.compile(r"\[[\w#*.-]{1,40}\]\s+")
_WITH_TEXT = (
    "note warning tip important caution danger error hint attention admonition seealso versionadded versionchanged "
    "deprecated topic sidebar epigraph highlights pull-quote compound container rubric centered line-block"
)
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_TABLE = re.compile(r"\s*(?:\+[-=]{2,}|={2,}[ ]+={2,})")
_ITEM = re.compile(r"\s*(?:[-*+•‣]|\(?(?:\d{1,9}|#|[A-Za-z])[.)])\s+")
_FIELD = re.compile(r"\s*:[^:\s][^:]{0,100}:(?:\s+|$)")
_LINE_BLOCK = re.compile(r"\s*\|\s+")


class Rst(LightMarkup):
    """Reads a document; headings get their levels in the order in which their rulers first occur."""

    marks = re.compile(
        r"``(?P<code>[^`]+)``"
        r"|:(?:ref|doc|term|any|numref|abbr|sup|sub|emphasis|strong|guilabel|menuselection):`(?P<text>[^`<]+)(?:<[^`>]*>)?`"
        r"|:[\w:+.-]{1,60}:`(?P<code_>[^`]+)`"
        r"|`(?P<link>[^`<]+)(?:<[^`>]*>)?`_{0,2}"
        r"|\*\*(?P<strong>[^*\s][^*]*)\*\*"
        r"|(?<![\w*])\*(?P<em>[^*\s][^*]*)\*(?!\w)"
    )
    _levels: tuple[str, ...] = ()
    _literal = -1  # the indentation beyond which lines are no text, after a paragraph that ends in "::"
    _item = -1  # the indentation of the list that we are in
    _frame = -1  # the indentation of the directive whose text we are in

    def line(self, index: int) -> int:
        """Read what begins at a line."""
        start, end = self.lines[index]
        line = self.content(index)
        if not line.strip():
            self._close()
            return index + 1
        indent = self.indent(index)
        if self._literal >= 0 and not self.in_paragraph:
            literal, self._literal = self._literal, -1
            if indent > literal:
                return self.leave_out(index, self._indented(index, literal))
        if _EXPLICIT.match(line):
            return self._explicit(index)
        heading = 0 if self.in_paragraph else self._heading(index)
        if heading:
            return heading
        if not self.in_paragraph and _TABLE.match(line):
            return self.leave_out(index, self._blank(index))
        item = _ITEM.match(line) or (None if self.in_paragraph else _FIELD.match(line) or _LINE_BLOCK.match(line))
        if item and (not self.in_paragraph or self._item >= 0):
            self._close()
            self._item = indent
            self.begin_paragraph(start + item.end(), end, "ul", "li")
        elif self.in_paragraph:
            self.add_line(start, end)
        else:
            self._paragraph(start, end, indent)
        return index + 1

    def _paragraph(self, start: int, end: int, indent: int) -> None:
        if indent <= self._item:
            self._item = -1
        if indent <= self._frame:
            self._frame = -1
        quoted = indent > 0 and self._frame < 0
        inside = ("ul", "li", "p") if self._item >= 0 else ("blockquote", "p") if quoted else ("p",)
        self.begin_paragraph(start + indent, end, *inside)

    def _close(self) -> None:
        """End the paragraph; two colons at its end say that what is indented after it is no text."""
        text = self.paragraph_text().rstrip()
        if text.endswith("::"):
            self._literal = max(self._item, 0)
            self.shorten(2 if text == "::" or text[-3].isspace() else 1)
        self.end_paragraph()

    def _explicit(self, index: int) -> int:
        """A directive, a footnote, a target or a comment."""
        self._close()
        self._literal = -1
        start, end = self.lines[index]
        indent = self.indent(index)
        mark = _EXPLICIT.match(self.content(index))
        at = start + (mark.end() if mark else 0)
        note = _NOTE.match(self.text, at, end)
        if note:
            self.begin_paragraph(note.end(), end, "p")
            return index + 1
        directive = _DIRECTIVE.match(self.text, at, end)
        if directive is None:
            if not self.text.startswith(("_", "|"), at):
                self.walker.comment(self.text[at:end], start)
            return self._indented(index + 1, indent)
        if directive[1].lower() not in _WITH_TEXT.split():
            return self.leave_out(index, self._indented(index + 1, indent))
        self._frame = indent
        if directive.end() < end:
            self.begin_paragraph(directive.end(), end, "p")
        index += 1
        while index < len(self.lines) and _FIELD.match(self.content(index)):
            index += 1
        return index

    def _heading(self, index: int) -> int:
        """The index after the heading that begins at a line, or 0 where none does."""
        over = _is_ruler(self.content(index))
        title = index + over
        if title + 1 >= len(self.lines):
            return 0
        line, ruler = self.content(title).rstrip(), self.content(title + 1)
        if not line.strip() or not _is_ruler(ruler) or len(ruler.rstrip()) < min(len(line.strip()), 3):
            return index + 1 if over and len(self.content(index).strip()) >= 4 else 0
        if over and self.content(index)[0] != ruler[0]:
            return 0
        style = ruler[0] * (1 + over)
        if style not in self._levels:
            self._levels = (*self._levels, style)
        start, _ = self.lines[title]
        level = min(6, self._levels.index(style) + 1)
        self.begin_paragraph(start + len(line) - len(line.lstrip()), start + len(line), f"h{level}")
        self.end_paragraph()
        self._item = -1
        return title + 2

    def _indented(self, index: int, indent: int) -> int:
        """The index of the first line from one on that is not indented beyond a limit."""
        while index < len(self.lines) and self.indent(index) > indent:
            index += 1
        return index

    def _blank(self, index: int) -> int:
        while index < len(self.lines) and self.content(index).strip():
            index += 1
        return index


def _is_ruler(line: str) -> bool:
    """Whether a line is one mark again and again."""
    line = line.rstrip()
    return len(line) > 1 and _PUNCTUATION.match(line) is not None and line == line[0] * len(line)
