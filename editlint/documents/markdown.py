"""Markdown: CommonMark with tables, footnotes, strikethrough, task lists, alerts and front matter.

pulldown-cmark (through pyromark) reads it and says for every event which bytes it comes from; here the events become
blocks of prose. HTML inside goes to the reader of HTML. Code of templates and signs of
Markdown's extensions are masked before, length for length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyromark import Markdown, Options

from editlint.documents.builder import ProseBuilder
from editlint.documents.byte_offsets import ByteOffsets
from editlint.documents.document import BLOCK_QUOTE, HEADING, LIST_ITEM, PARAGRAPH, TABLE_CELL, Document
from editlint.documents.finding import find_opaque
from editlint.documents.front_matter import find_front_matter, one_newline_a_line
from editlint.documents.opaque import mask

if TYPE_CHECKING:
    from editlint.documents.html import HtmlReader
    from editlint.source import Source

_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
    | Options.ENABLE_DEFINITION_LIST
)
_NOTHING: Any = None
_INLINE = frozenset(("Emphasis", "Strong"))
_SPANS = ("Link", "Image")
_ADDRESS_LINKS = ("Autolink", "Email")


def parse_markdown(source: Source) -> Document:
    """The document that a Markdown source holds."""
    return _parse(source, "markdown")


def parse_mdx(source: Source) -> Document:
    """The document that a source of MDX holds: Markdown with JSX in it."""
    return _parse(source, "mdx")


def _parse(source: Source, dialect: str) -> Document:
    front_matter = find_front_matter(source.text)
    begin = front_matter.end if front_matter else 0
    opaque = find_opaque(source.text, begin, dialect=dialect, wiki=front_matter is not None)
    # With front matter or JSX it is the source of a site, whose generator reads such code; else nothing will.
    visible = front_matter is None and dialect == "markdown"
    masked = mask(source.text, opaque, visible=visible) if opaque else source.text
    builder = ProseBuilder(source, opaque, masked, visible=visible)
    if begin:
        builder.skip("front-matter", 0, begin)
    if front_matter:
        from editlint.documents.titles import add_titles

        add_titles(builder, source.text, front_matter)
    _MarkdownReader(builder, masked, begin).read()
    return builder.document(dialect, front_matter=front_matter)


class _MarkdownReader:
    """Turns the events of one document into prose."""

    def __init__(self, builder: ProseBuilder, text: str, begin: int) -> None:
        self._builder = builder
        self._text = text
        self._body = one_newline_a_line(text[begin:] if begin else text)
        self._offset = ByteOffsets(self._body, begin)
        self._html: HtmlReader | None = None  # loaded when there is any HTML
        self._quotes = 0
        self._lists = 0
        self._run_start = self._run_end = 0  # text events that stand side by side in the source are one run
        self._ignored = 0  # how deep in something whose text is no prose: an image, a code block, an address
        self._html_lines: list[tuple[int, int]] = []
        self._spans: list[tuple[int, str, bool]] = []  # open links and images: prose offset, target, opaque

    def read(self) -> None:
        """Read all events, in order."""
        value: Any
        for event, where in _PARSER.events_with_range(self._body):
            if isinstance(event, str):
                self._bare(event, where["start"], where["end"])
                continue
            ((name, value),) = event.items()
            if name == "Text":
                if not self._ignored:
                    self._prose(value, self._offset(where["start"]), self._offset(where["end"]))
            elif name == "Start":
                self._start(value, where["start"], where["end"])
            elif name == "End":
                self._end(value)
            else:
                self._other(name, self._offset(where["start"]), self._offset(where["end"]))
        self._end_block()

    def _prose(self, text: str, start: int, end: int) -> None:
        if len(text) == end - start:
            if start != self._run_end:
                self._flush()
                self._run_start = start
            self._run_end = end
        else:
            self._flush()
            if not self._hidden:
                self._builder.replaced(text, start, end)

    def _flush(self) -> None:
        """Hand over the run of text that has come together."""
        if self._run_end > self._run_start and not self._hidden:
            self._builder.prose(self._run_start, self._run_end)
        self._run_start = self._run_end = 0

    @property
    def _hidden(self) -> bool:
        """Whether an element of HTML that is still open hides what stands here."""
        return self._html is not None and self._html.hidden

    def _role(self) -> tuple[str, int]:
        """Kind and level of the block that running text stands in."""
        if self._quotes:
            return BLOCK_QUOTE, self._quotes
        return (LIST_ITEM, self._lists) if self._lists else (PARAGRAPH, 0)

    def _end_block(self, kind: str = "", level: int = 0) -> None:
        if self._run_end:
            self._flush()
        if self._html is None and not self._builder.begun:
            return
        if not kind:
            kind, level = self._role()
        if self._html is None:
            self._builder.end_block(kind, level)
        else:
            self._html.end_block(kind, level)

    def _bare(self, event: str, start_byte: int, end_byte: int) -> None:
        """A line break or a thematic break."""
        start, end = self._offset(start_byte), self._offset(end_byte)
        if event == "Rule":
            self._end_block()
        elif self._ignored:
            return
        elif event == "SoftBreak":
            self._prose(" " * (end - start), start, end)
        else:
            self._flush()
            if self._builder.at_line_start:
                self._end_block()  # an empty line within a paragraph parts it, as in a browser
            elif not self._hidden:
                self._builder.line_break(start, end)

    def _start(self, tag: Any, start_byte: int, end_byte: int) -> None:
        name, value = (tag, _NOTHING) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _INLINE:
            return
        if name == "Strikethrough":
            self._strike(self._offset(start_byte), self._offset(end_byte))
            return
        if name in _SPANS:
            self._start_span(name, value, self._offset(start_byte), self._offset(end_byte))
            return
        self._end_block()
        if name == "BlockQuote":
            self._quotes += 1
        elif name == "List":
            self._lists += 1
        elif name == "CodeBlock":
            self._ignored += 1
            self._builder.skip("code", self._offset(start_byte), self._offset(end_byte))

    def _strike(self, start: int, end: int) -> None:
        """What is struck through is no prose: somebody has deleted it."""
        self._flush()
        if not self._ignored:
            self._builder.skip("html", start, end)
        self._ignored += 1

    def _start_span(self, name: str, value: Any, start: int, end: int) -> None:
        """A link, whose text is prose, or an address or image, which is one OBJECT."""
        self._flush()
        at = self._builder.length
        opaque = name == "Image" or value["link_type"] in _ADDRESS_LINKS
        if opaque and not self._ignored and not self._hidden:
            self._builder.object(start, end)
            self._builder.skip("html" if name == "Image" else "url", start, end)
        self._spans.append((at, value["dest_url"] if name == "Link" else "", opaque))
        self._ignored += opaque

    def _end_span(self) -> None:
        self._flush()
        at, target, opaque = self._spans.pop()
        self._ignored -= opaque
        if target and not self._ignored:
            self._builder.link(at, target)

    def _end(self, tag: Any) -> None:
        name, value = (tag, _NOTHING) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _INLINE:
            return
        if name == "Strikethrough":
            self._ignored -= 1
        elif name in _SPANS:
            self._end_span()
        elif name == "Heading":
            self._end_block(HEADING, int(value[1]))
        elif name == "TableCell":
            self._end_block(TABLE_CELL)
        elif name == "HtmlBlock":
            self._feed_html()
            self._end_block()
        elif name == "CodeBlock":
            self._ignored -= 1
        else:
            self._end_block()
            if name == "BlockQuote":
                self._quotes -= 1
            elif name == "List":
                self._lists -= 1

    def _other(self, name: str, start: int, end: int) -> None:
        """Inline code, HTML; the marks of footnotes and tasks are no prose."""
        if name == "InlineHtml":
            self._inline_html(start, end)
        elif name == "Html":
            if self._html_lines and not self._text[self._html_lines[-1][1] : start].strip():
                self._html_lines[-1] = (self._html_lines[-1][0], end)
            else:
                self._html_lines.append((start, end))
        elif name == "Code" and not self._ignored:
            self._flush()
            self._builder.skip("code", start, end)
            if not self._hidden:
                self._builder.object(start, end)

    def _inline_html(self, start: int, end: int) -> None:
        if self._ignored:
            return
        self._flush()
        self._read_html(start, end)
        if self._html is not None:
            self._html.end_of_markup()

    def _feed_html(self) -> None:
        for start, end in self._html_lines:
            self._read_html(start, end)
        self._html_lines.clear()
        if self._html is not None:
            self._html.end_of_markup()

    def _read_html(self, start: int, end: int) -> None:
        if self._html is None:
            from editlint.documents.html import HtmlReader

            self._html = HtmlReader(self._builder, self._text)
        self._html.outer = self._role()
        self._html.feed(start, end)
