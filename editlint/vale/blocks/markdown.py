"""Markdown as the tokens of its HTML: CommonMark with tables, strikethrough, tasks, footnotes, bare links and math.

pulldown-cmark (through pyromark) reads it and says for every event which bytes it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyromark import Markdown, Options

from editlint.documents.byte_offsets import ByteOffsets
from editlint.vale.blocks.walker import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.vale.blocks.html import HtmlTokens
    from editlint.vale.blocks.masking import Masked
    from editlint.vale.blocks.settings import TextSettings
    from editlint.vale.blocks.walker import Walker

_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_MATH
)
_TAGS = {
    "Paragraph": "p",
    "BlockQuote": "blockquote",
    "Item": "li",
    "Emphasis": "em",
    "Strong": "strong",
    "Strikethrough": "del",
    "Table": "table",
    "TableRow": "tr",
}
_NOTHING: Any = None


class MarkdownTokens:
    """Reads the events of one document into a walker."""

    def __init__(self, walker: Walker, masked: Masked, begin: int, settings: TextSettings) -> None:
        """Begin a document that stands in a source from `begin` on, after its front matter."""
        text = masked.text
        skipped = settings.skipped_scopes
        self._walker = walker
        self._text = text
        self._body = text[begin:] if begin else text
        if "\r" in self._body:
            from editlint.documents.front_matter import one_newline_a_line

            self._body = one_newline_a_line(self._body)
        # Bytes are code points in text of ASCII alone.
        self._offset: Callable[[int], int] = begin.__add__ if self._body.isascii() else ByteOffsets(self._body, begin)
        self._as_vale = settings.as_vale
        self._alt = "alt" not in skipped
        self._comments = masked.comments
        self._html: HtmlTokens | None = None  # loaded when there is any HTML
        # Whether code blocks are read: where no setting leaves them out. In Vale leaving out "code" undoes that.
        self._code = bool(skipped) and ("pre" not in skipped or (settings.as_vale and "code" in skipped))
        self._run_start = self._run_end = 0  # text events that stand side by side in the source are one run
        self._images = 0  # how deep in images
        self._image_text: list[Piece] = []
        self._links = 0
        self._in_code = False
        self._in_head = False
        self._html_lines: list[tuple[int, int]] = []
        self._note: list[tuple[Any, Any]] | None = None  # the events of the footnote that is being kept
        self._notes: dict[str, list[tuple[Any, Any]]] = {}
        self._numbers: dict[str, int] = {}  # of the footnotes that are referred to

    def read(self) -> None:
        """Read all events; footnotes stand at the end, in the order in which they are referred to."""
        for event, where in _PARSER.events_with_range(self._body):
            self._read(event, where)
        self._flush()
        if self._numbers:
            self._read_notes()
        self._walker.finish()

    def _read(self, event: Any, where: Any) -> None:
        if self._note is not None:
            self._keep(event, where)
            return
        if isinstance(event, str):
            self._bare(event, where)
            return
        ((name, value),) = event.items()
        if name == "Text":
            self._run(value, self._offset(where["start"]), self._offset(where["end"]))
        elif name == "Start":
            self._start(value, where)
        elif name == "End":
            self._end(value)
        else:
            self._other(name, value, self._offset(where["start"]), self._offset(where["end"]))

    # Text.

    def _run(self, text: str, start: int, end: int) -> None:
        """Add text to the run that it continues, or begin another."""
        if self._in_code and not self._code:
            return
        if len(text) == end - start:
            if start != self._run_end:
                self._flush()
                self._run_start = start
            self._run_end = end
        else:
            self._flush()
            # Vale reads every apostrophe that is written as an entity as a straight one.
            self._piece("'" if self._text[start:end] == "&rsquo;" else text, start, end)

    def _flush(self) -> None:
        """Hand over the run of text that has come together."""
        start, end = self._run_start, self._run_end
        if start == end:
            return
        self._run_start = self._run_end = 0
        text = self._text[start:end]
        if self._links or self._images or ("://" not in text and "www." not in text and "@" not in text):
            self._piece(text, start, end)
            return
        from editlint.vale.blocks.bare_links import bare_links

        at = 0
        for link in bare_links(text):
            self._piece(text[at : link.start], start + at, start + link.start)
            self._walker.start("a", start + link.start, target=link.target)
            self._piece(text[link.start : link.end], start + link.start, start + link.end)
            self._walker.end("a")
            at = link.end
        self._piece(text[at:], start + at, end)

    def _piece(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        if self._images:
            self._image_text.append(Piece(text, start, end))
        else:
            self._walker.text(text, start, end)

    def _bare(self, event: str, where: Any) -> None:
        """A line break or a thematic break."""
        start, end = self._offset(where["start"]), self._offset(where["end"])
        if event == "SoftBreak":
            self._run("\n", start, end)
            return
        self._flush()
        if event == "Rule":
            self._walker.start("hr", start)
        elif self._images:
            self._piece("\n", start, end)
        else:
            self._walker.start("br", start)

    # Elements.

    def _start(self, tag: Any, where: Any) -> None:
        self._flush()
        name, value = (tag, _NOTHING) if isinstance(tag, str) else next(iter(tag.items()))
        at = self._offset(where["start"])
        if name == "Image":
            self._images += 1
        elif self._images:
            return
        elif name in _TAGS:
            self._walker.start(_TAGS[name], at)
        elif name == "Heading":
            self._walker.start(value["level"].lower(), at)
        elif name == "List":
            self._walker.start("ul" if value is None else "ol", at)
        elif name == "Link":
            self._links += 1
            self._walker.start("a", at, target="" if value["link_type"] == "Email" else value["dest_url"])
        elif name == "TableHead":
            self._in_head = True
            self._walker.start("thead", at)
            self._walker.start("tr", at)
        elif name == "TableCell":
            self._walker.start("th" if self._in_head else "td", at)
        elif name == "CodeBlock":
            self._in_code = True
            self._walker.start("pre", at)
            self._walker.start("code", at)
        elif name == "FootnoteDefinition":
            self._note = self._notes.setdefault(value, [])

    def _end(self, tag: Any) -> None:
        self._flush()
        name, value = (tag, _NOTHING) if isinstance(tag, str) else next(iter(tag.items()))
        if name == "Image":
            self._end_image()
        elif self._images:
            return
        elif name in _TAGS:
            self._walker.end(_TAGS[name])
        elif name == "Heading":
            self._walker.end(value.lower())
        elif name == "List":
            self._walker.end("ol" if value else "ul")
        elif name == "Link":
            self._links -= 1
            self._walker.end("a")
        elif name == "TableHead":
            self._in_head = False
            self._walker.end("tr")
            self._walker.end("thead")
        elif name == "TableCell":
            self._walker.end("th" if self._in_head else "td")
        elif name == "CodeBlock":
            self._in_code = False
            self._walker.end("code")
            self._walker.end("pre")
        elif name == "HtmlBlock":
            self._read_html(self._html_lines)
            self._html_lines = []

    def _end_image(self) -> None:
        self._images -= 1
        if self._images:
            return
        pieces, self._image_text = self._image_text, []
        self._walker.start("img", pieces[0].start if pieces else 0)
        if pieces and self._alt:
            self._walker.attribute("alt", pieces)

    def _other(self, name: str, value: str, start: int, end: int) -> None:
        """Inline code, HTML, math and the marks of footnotes and tasks."""
        if name == "Code":
            self._flush()
            self._code_span(value, start, end)
        elif name == "InlineHtml" and not self._images:
            self._flush()
            self._read_html([(start, end)])
        elif name == "Html":
            if self._html_lines and self._html_lines[-1][1] == start:
                self._html_lines[-1] = (self._html_lines[-1][0], end)
            else:
                self._html_lines.append((start, end))
        elif name in ("InlineMath", "DisplayMath"):
            self._flush()
            self._math(name, start, end)
        elif name == "FootnoteReference":
            self._flush()
            self._refer(value, start, end)
        elif name == "TaskListMarker":
            self._walker.start("input", start)

    def _code_span(self, text: str, start: int, end: int) -> None:
        raw = self._text[start:end]
        marks = len(raw) - len(raw.lstrip("`"))
        inner = end - start - 2 * marks
        if inner == len(text):
            start, end = start + marks, end - marks
        elif inner == len(text) + 2:  # a space next to each mark, which is no part of the code
            start, end = start + marks + 1, end - marks - 1
        if self._images:
            self._piece(text, start, end)
            return
        self._walker.start("code", start)
        self._walker.text(text, start, end)
        self._walker.end("code")

    def _math(self, name: str, start: int, end: int) -> None:
        if self._images:
            return
        if name == "DisplayMath" and self._as_vale:
            self._walker.start("pre", start)
            self._walker.end("pre")
            return
        self._walker.start("code", start)
        self._walker.text(self._text[start:end], start, end)
        self._walker.end("code")

    def _read_html(self, stretches: list[tuple[int, int]]) -> None:
        if self._html is None:
            from editlint.vale.blocks.html import HtmlTokens

            self._html = HtmlTokens(self._walker, self._text, alt=self._alt, comments=self._comments)
        for start, end in stretches:
            self._html.feed(start, end)
        self._html.end_of_markup()

    # Footnotes.

    def _keep(self, event: Any, where: Any) -> None:
        """Keep an event of a footnote for later."""
        if isinstance(event, dict) and event.get("End") == "FootnoteDefinition":
            self._note = None
        elif self._note is not None:
            self._note.append((event, where))

    def _refer(self, label: str, start: int, end: int) -> None:
        number = self._numbers.setdefault(label, len(self._numbers) + 1)
        if self._as_vale and not self._images:
            self._walker.start("sup", start)
            self._walker.start("a", start, "footnote-ref", f"#fn:{number}")
            self._walker.text(str(number), start, end)
            self._walker.end("a")
            self._walker.end("sup")

    def _read_notes(self) -> None:
        self._walker.start("div", 0, "footnotes")
        self._walker.start("ol", 0)
        read = 0
        while read < len(self._numbers):  # a footnote may refer to further ones
            label = list(self._numbers)[read]
            read += 1
            events = self._notes.get(label, [])
            self._walker.start("li", 0)
            for index, (event, where) in enumerate(events):
                if self._as_vale and index == len(events) - 1:
                    self._back_link(self._offset(where["end"]))
                self._read(event, where)
            self._flush()
            self._walker.end("li")
        self._walker.end("ol")
        self._walker.end("div")

    def _back_link(self, at: int) -> None:
        """The arrow that leads back to where a footnote is referred to, which is text for Vale."""
        self._flush()
        self._walker.start("a", at, "footnote-backref")
        self._walker.text("↩︎", at, at)
        self._walker.end("a")
