"""HTML: fragments and whole article pages, read as a browser reads them, with the exact place of every character.

A scanner of our own goes over the text once: the one of the standard library takes quadratic time on unclosed tags,
and reads comments and scripts differently from one Python to the next. Nothing is fetched and no style sheet is read;
only `hidden`, `display: none` and the elements that no browser shows are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.bounds import DEEPEST
from editlint.documents.document import BLOCK_QUOTE, HEADING, LIST_ITEM, PARAGRAPH
from editlint.documents.html_attributes import (
    attributes_of,
    docs_title,
    is_hidden,
    is_struck,
    link_target,
    review_link,
    struck_classes,
)
from editlint.documents.html_elements import (
    BLOCKS,
    CELLS,
    CODE,
    HEADINGS,
    ITEMS,
    KINDS,
    LISTS,
    RAW,
    REGIONS,
    ROWS,
    SCOPES,
    STRUCK,
    TABLE_PARTS,
    UNSEEN,
    UNSEEN_BLOCKS,
    VOID,
)
from editlint.documents.html_syntax import COMMENT_END, ENTITY, REST_OF_TAG, TAG_NAME, raw_end, unescaped
from editlint.documents.page_metadata import PageMetadata
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.documents.builder import ProseBuilder


class _Open(NamedTuple):
    """An open element, with all that holds for the prose inside it."""

    name: str
    start: int  # offset of its tag in the source
    hidden: bool
    kind: str  # of a block inside it, "" where nothing tells
    level: int
    region: str
    quotes: int  # depth of block quotes
    lists: int  # depth of lists
    item: int  # place on the stack of the list item, cell, code or hidden paragraph that a new one closes, or -1
    cell: int
    code: int
    paragraph: int


_ROOT = _Open(
    "", 0, hidden=False, kind="", level=0, region="", quotes=0, lists=0, item=-1, cell=-1, code=-1, paragraph=-1
)


class HtmlReader:
    """Reads stretches of one source into a builder; what is open at the end of one is open in the next.

    Attributes:
        outer: kind and level of a block where HTML does not tell, as when it stands inside Markdown.
        metadata: what the page says about itself.
    """

    def __init__(self, builder: ProseBuilder, text: str) -> None:
        self.outer = (PARAGRAPH, 0)
        self.metadata = PageMetadata()
        self._builder = builder
        self._text = text
        self._xml = text.startswith("<?xml")  # where `<script/>` is an element without content
        self._stack = [_ROOT]
        self._open_names: list[dict[str, int]] = [{}]  # how many are open of each name, one dictionary a table or cell
        self._beyond: dict[str, int] = {}  # how many are open of each name, too deep to be told from what is round them
        self._raw, self._raw_start = "", 0  # the element in whose raw text we are, as in a script
        self._unclosed = ""  # what would close the tag or comment at which the last stretch ended
        self._link: tuple[int, str] | None = None
        self._raised = -1  # where superscript began
        self._quote_marks = 0
        self._after_body = False
        self._struck: set[str] = set()  # classes of Google Docs that strike through
        self._closers: dict[str, int] = {}  # where the next end tag of what strikes through was found last

    @property
    def hidden(self) -> bool:
        """Whether text here would not be shown."""
        return self._stack[-1].hidden or self._after_body or self._raw != ""

    def end_block(self, kind: str, level: int) -> None:
        """End the block that prose stands in; `kind` and `level` hold where no open element of HTML knows better."""
        top = self._stack[-1]
        if top.kind and (kind in (PARAGRAPH, LIST_ITEM) or top.kind == HEADING):
            kind, level = top.kind, top.level
        self._builder.end_block(kind, level, top.region)

    def feed(self, start: int, end: int) -> None:
        """Read the source from `start` to `end`."""
        text = self._text
        if self._unclosed:
            start = self._rest_of_unclosed(start, end)
        if self._raw:
            start = self._raw_text(start, end)
        position = prose = start
        while (at := text.find("<", position, end)) >= 0:
            after = text[at + 1 : at + 2] if at + 1 < end else ""
            if after.isalpha() and after.isascii():
                self._prose(prose, at)
                position = prose = self._start_tag(at, end)
            elif after == "/":
                self._prose(prose, at)
                position = prose = self._end_tag(at, end)
            elif after and after in "!?":
                self._prose(prose, at)
                position = prose = self._declaration(at, end)
            else:
                position = at + 1
        self._prose(prose, end)

    def end_of_markup(self) -> None:
        """Forget a tag or comment without an end: what follows is text again."""
        self._unclosed = ""

    def _rest_of_unclosed(self, start: int, end: int) -> int:
        """Pass over the rest of a tag or comment that began in an earlier stretch."""
        closed = self._text.find(self._unclosed, start, end)
        if closed < 0:
            return end
        closer, self._unclosed = self._unclosed, ""
        return closed + len(closer)

    def finish(self) -> None:
        """Close all that is still open."""
        if self._stack[-1].code >= 0:
            self._pop_to(self._stack[-1].code, len(self._text))
        self._break()
        while len(self._stack) > 1:
            self._pop(len(self._text))

    def _prose(self, start: int, end: int) -> None:
        if start < end and not self.hidden:
            self._builder.prose(start, end, self._with_entities)

    def _with_entities(self, start: int, end: int) -> None:
        text = self._text[start:end]
        if "&" not in text:
            self._builder.verbatim(text, start)
            return
        at = 0
        for entity in ENTITY.finditer(text):
            character = unescaped(entity.group())
            if character != entity.group():
                self._builder.verbatim(text[at : entity.start()], start + at)
                self._builder.replaced(character, start + entity.start(), start + entity.end())
                at = entity.end()
        self._builder.verbatim(text[at:], start + at)

    def _break(self) -> None:
        self.end_block(*self.outer)

    def _start_tag(self, at: int, end: int) -> int:
        """Read the start tag at `at`; the offset after it, or after the raw text that follows it."""
        name_match = TAG_NAME.match(self._text, at + 1, end)
        rest = REST_OF_TAG.match(self._text, name_match.end(), end) if name_match else None
        if name_match is None or rest is None or rest.end() >= end:
            self._unclosed = ">"
            return end  # a tag without an end takes all that follows, as in a browser
        name = name_match.group().lower()
        after = rest.end() + 1
        attributes = rest.group()
        if name in RAW and not (self._xml and attributes.endswith("/")):
            self._raw, self._raw_start = name, at
            self.metadata.script = name == "script" and "ld+json" in attributes
            return self._raw_text(after, end)
        if name == "html" and "lang" in attributes:
            self.metadata.language(attributes_of(attributes))
        if name in VOID:
            self._void(name, attributes, at, after)
        elif name in BLOCKS:
            self._open_block(name, attributes, at)
        else:
            self._open_inline(name, attributes, at, after)
        return after

    def _raw_text(self, start: int, end: int) -> int:
        """Pass over the text of a script and the like, up to its end tag."""
        name = self._raw
        closing = raw_end(name).search(self._text, start, end)
        if name == "style":
            self._struck.update(struck_classes(self._text[start : closing.start() if closing else end]))
        elif name == "title" and self._stack[-1].name in ("", "head"):
            self.metadata.title(self._text[start : closing.start() if closing else end])
        elif self.metadata.script:
            self.metadata.json_ld(self._text[start : closing.start() if closing else end])
        if closing is None:
            self._builder.skip(name if name in ("script", "style") else "html", self._raw_start, end)
            return end
        self._raw = ""
        after = self._text.find(">", closing.end(), end) + 1 or end
        self._builder.skip(name if name in ("script", "style") else "html", self._raw_start, after)
        return after

    def _void(self, name: str, attributes: str, at: int, after: int) -> None:
        if name == "meta":
            self.metadata.meta(attributes_of(attributes))
        elif name == "hr":
            self._break()
        elif self.hidden:
            return
        elif name == "br":
            if self._builder.at_line_start:
                self._break()
            else:
                self._builder.line_break(at, after)
        elif name == "img":
            self._builder.object(at, after)

    def _open_inline(self, name: str, attributes: str, at: int, after: int) -> None:
        top = self._stack[-1]
        if name == "a":
            self._end_link()
            if "href" in attributes and not top.hidden:
                self._link = (self._builder.length, link_target(attributes))
            elif "footnote-number" in attributes:
                self._link = (self._builder.length, "#footnote")
        elif name == "sup":
            self._raised = self._builder.length
        elif name == "time" and "datetime" in attributes:
            self.metadata.time(attributes_of(attributes))
        elif name == "body":
            self._after_body = False
        elif name == "q" and not self.hidden:
            self._builder.replaced("“", at, after)
            self._quote_marks += 1
        review = review_link(attributes) if name == "a" and "nt" in attributes else ""
        if review == "comment" and top.name == "div":
            self._stack[-1] = top._replace(hidden=True)  # a reviewer's comment below the article, in a box of its own
        closed = attributes.endswith("/")
        unseen = name in CODE or name in UNSEEN or is_hidden(attributes) or self._strikes(name, attributes, after)
        if not closed and (top.hidden or unseen or review):
            code = len(self._stack) if name in CODE and top.code < 0 else top.code
            self._push(top._replace(name=name, start=at, hidden=True, code=code))

    def _strikes(self, name: str, attributes: str, after: int) -> bool:
        """Whether an element is struck through; one that nothing closes would take the rest of the article along."""
        if name not in STRUCK and not is_struck(attributes, self._struck):
            return False
        if self._closers.get(name, -1) < after:
            closer = self._text.find(f"</{name}", after)
            self._closers[name] = closer if closer >= 0 else len(self._text)
        return self._closers[name] < len(self._text)

    def _open_block(self, name: str, attributes: str, at: int) -> None:
        name = (docs_title(attributes) if name == "p" else "") or name
        if self._stack[-1].name == "head":
            self._pop(at)
        if self._stack[-1].code >= 0:
            self._pop_to(self._stack[-1].code, at)
        self._break()
        self._close_implied(name, at)
        top = self._stack[-1]
        hidden = top.hidden or name in UNSEEN_BLOCKS or is_hidden(attributes) or is_struck(attributes, self._struck)
        if name == "p" and not hidden:
            return
        here = len(self._stack)
        kind, level, quotes, lists = top.kind, top.level, top.quotes, top.lists
        if name == "blockquote":
            quotes += 1
            kind, level = BLOCK_QUOTE, quotes
        elif name in LISTS:
            lists += 1
        elif name in ITEMS and not quotes:
            kind, level = LIST_ITEM, lists or 1
        elif name in HEADINGS:
            kind, level = HEADING, HEADINGS[name]
        elif name in KINDS:
            kind, level = KINDS[name], 0
        self._push(
            _Open(
                name,
                at,
                hidden,
                kind,
                level,
                name if name in REGIONS else top.region,
                quotes,
                lists,
                here if name in ITEMS else -1 if name in LISTS or name in SCOPES else top.item,
                here if name in CELLS else -1 if name == "table" else top.cell,
                top.code,
                here if name == "p" else -1 if name in SCOPES else top.paragraph,
            )
        )

    def _close_implied(self, name: str, at: int) -> None:
        """Close what the start of a block closes without an end tag."""
        if self._stack[-1].paragraph >= 0 and name != "button":
            self._pop_to(self._stack[-1].paragraph, at)
        if name in ITEMS and self._stack[-1].item >= 0:
            self._pop_to(self._stack[-1].item, at)
        elif name in ROWS and self._stack[-1].cell >= 0:
            self._pop_to(self._stack[-1].cell, at)
        elif name == "p" or name in HEADINGS:
            while self._stack[-1].kind == HEADING:
                self._pop(at)

    def _end_tag(self, at: int, end: int) -> int:
        """Read the end tag or the malformed comment at `at`; the offset after it."""
        after = self._text.find(">", at, end) + 1 or end
        name_match = TAG_NAME.match(self._text, at + 2, after)
        if name_match is None or not name_match.group()[0].isalpha():
            return after
        name = name_match.group().lower()
        if name == "a":
            self._end_link()
        elif name == "sup":
            self._builder.raised(self._raised)
        elif name == "br":
            self._void(name, "", at, after)
        elif name == "q" and self._quote_marks and not self.hidden:
            self._builder.replaced("”", at, after)
            self._quote_marks -= 1
        elif name in ("body", "html"):
            self._break()
            self._after_body = True
        if name in BLOCKS:
            if self._stack[-1].code >= 0:
                self._pop_to(self._stack[-1].code, at)
            self._break()
            if name in HEADINGS and self._stack[-1].kind == HEADING:
                while self._pop(after) not in HEADINGS:
                    pass
                return after
        if self._beyond.get(name):
            self._beyond[name] -= 1
            return after
        scopes = self._open_names[-3:] if name in TABLE_PARTS else self._open_names[-1:]
        if any(names.get(name) for names in scopes):
            while self._pop(after) != name:
                pass
        return after

    def _declaration(self, at: int, end: int) -> int:
        """Read the comment, doctype or instruction at `at`; the offset after it."""
        if self._text.startswith("<!--", at):
            closing = COMMENT_END.search(self._text, at + 2, end)
            after = closing.end() if closing else end
            self._unclosed = "" if closing else "-->"
            if not self._stack[-1].hidden:
                self._builder.comment(at, after, self._text[at + 4 : closing.start() if closing else end])
            return after
        closer = "]]>" if self._text.startswith("<![CDATA[", at) else ">"
        closed = self._text.find(closer, at, end)
        return end if closed < 0 else closed + len(closer)

    def _end_link(self) -> None:
        if self._link is not None:
            self._builder.link(*self._link)
            self._link = None

    def _push(self, element: _Open) -> None:
        if len(self._stack) > DEEPEST and element.hidden == self._stack[-1].hidden:
            self._beyond[element.name] = self._beyond.get(element.name, 0) + 1
            return
        self._stack.append(element)
        names = self._open_names[-1]
        names[element.name] = names.get(element.name, 0) + 1
        if element.name in SCOPES:
            self._open_names.append({})

    def _pop(self, end: int) -> str:
        """Close the innermost element at `end`; its name."""
        element = self._stack.pop()
        self._beyond.clear()
        if element.name in SCOPES:
            self._open_names.pop()
        self._open_names[-1][element.name] -= 1
        if element.hidden and not self._stack[-1].hidden:
            code = element.code == len(self._stack)
            self._builder.skip("code" if code or element.name == "pre" else "html", element.start, end)
            if code:
                self._builder.object(element.start, end)
        return element.name

    def _pop_to(self, index: int, end: int) -> None:
        """Close the element at `index` of the stack and all inside it."""
        while len(self._stack) > index:
            self._pop(end)
