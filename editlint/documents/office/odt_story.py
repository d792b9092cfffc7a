"""The text of an OpenDocument file, walked over once: the article with its notes, or the headers of its pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from editlint.documents.document import HEADING, LIST_ITEM, OBJECT, PARAGRAPH, TABLE_CELL
from editlint.documents.office.flow import Flow, Look, Setting
from editlint.documents.office.markup import Attributes, MarkupReader, attribute, number
from editlint.documents.office.odt_styles import CODE, OdtStyles
from editlint.documents.office.places import Places
from editlint.documents.office.source import BREAK
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.documents.office.source import Paragraph

# What is read no further: deletions that are kept, declarations, what describes a picture or lies in it.
_SKIPPED = frozenset(
    {
        "text:tracked-changes", "text:note-citation", "text:ruby-text", "text:hidden-text", "office:forms",
        "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "office:scripts", "draw:object",
        "text:table-of-content-source", "text:alphabetical-index-source", "text:illustration-index-source",
        "text:table-index-source", "text:object-index-source", "text:user-index-source", "text:bibliography-source",
        "title", "desc",
    }
)  # fmt: skip
_CHARACTERS = {"text:tab": "\t", "text:line-break": BREAK}
_MARGINS = {
    "style:header": "header", "style:footer": "footer", "style:header-first": "first-page header",
    "style:footer-first": "first-page footer", "style:header-left": "left-page header",
    "style:footer-left": "left-page footer",
}  # fmt: skip
_INDEXES = frozenset(
    {
        "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
        "text:alphabetical-index", "text:bibliography",
    }
)  # fmt: skip
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1000  # that one element may stand for


class _Text:
    """One text that is being read: the article, or a note in it, with what is open there."""

    def __init__(self, flow: Flow, setting: Setting) -> None:
        self.flow = flow
        self.places = Places(flow, setting)
        self.lists = 0
        self.spans: list[_Span] = []
        self.links: list[tuple[tuple[int, int], str]] = []
        self.paragraphs: list[tuple[Look, bool, bool]] = []  # look, whether hidden, whether struck through


class _Span(NamedTuple):
    """A span that is open. `struck`: whether what stands in it is struck through."""

    begin: tuple[int, int]
    hidden: bool
    struck: bool
    code: bool
    raised: bool


class OdtStory(MarkupReader):
    """Reads the content of a file, or its pages' headers and footers.

    Attributes:
        found: whether there was an article at all.
        notes: the paragraphs of footnotes and of endnotes.
        comments: the texts of comments by their names, with the edges of their stretches as in `docx_story`.
    """

    def __init__(self, flow: Flow, styles: OdtStyles, path: str) -> None:
        super().__init__()
        self.found = False
        self.notes: dict[str, list[Paragraph]] = {"footnote": [], "endnote": []}
        self.comments: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        self._counts = {"footnote": 0, "endnote": 0}
        self._path = path
        self._styles = styles
        self._main = flow
        self._texts: list[_Text] = []
        self._skip = self._indexes = self._run = 0
        self._spaces = ""
        self._comment: tuple[str, list[str]] | None = None  # name and lines of the comment that is being read
        self._in_line = False
        self._frames: list[int] = []  # the byte of each frame that is open
        self._note = ("footnote", 0)  # kind of the note that is open and the byte at which it begins
        self._starts = self._what_begins()
        self._ends = self._what_ends()
        self._begins: list[int] = []  # the bytes of elements that stand for characters

    def opened(self, name: str, attributes: Attributes) -> None:  # noqa: D102  the reader's
        if self._skip:
            self._skip += 1
        elif self._comment is not None:
            self._in_line = self._in_line or name in ("text:p", "text:h")
            if name in ("text:p", "text:h"):
                self._comment[1].append("")
        elif name in _SKIPPED or (name == "text:section" and attribute(attributes, "text:display") == "none"):
            self._skip = 1
        elif name in _CHARACTERS or name == "text:s":
            self._begins.append(self.at)
            self._spaces = " " * min(number(attribute(attributes, "text:c"), 1), _MOST_SPACES)
        elif name in self._starts:
            self._starts[name](attributes)
        else:
            self._styles.meet(name, attributes)

    def closed(self, name: str) -> None:  # noqa: D102  the reader's
        if self._skip:
            self._skip -= 1
        elif self._comment is not None:
            self._close_comment(name)
        elif self._begins and (name in _CHARACTERS or name == "text:s"):
            self._stand_in(_CHARACTERS.get(name) or self._spaces, self._begins.pop())
        elif name in self._ends:
            self._ends[name]()

    def text(self, text: str) -> None:  # noqa: D102  the reader's
        if self._comment is not None and not self._skip:
            if self._in_line:
                self._comment[1][-1] += text
            return
        if self._skip or not self._texts or not self._is_shown():
            return
        flow, at, begin = self._texts[-1].flow, self.at, 0
        for blank in _BLANKS.finditer(text):
            self._add(text, begin, blank.start(), at)
            if not flow.ends_in_space:
                flow.add(" ", at + len(text[: blank.start()].encode()), 0, self._run)
            begin = blank.end()
        self._add(text, begin, len(text), at)

    def _add(self, text: str, begin: int, end: int, at: int) -> None:
        if end > begin:
            self._texts[-1].flow.add(text[begin:end], at + len(text[:begin].encode()), 0, self._run)

    def _is_shown(self) -> bool:
        now = self._texts[-1]
        if not now.paragraphs or now.paragraphs[-1][1] or self._is_struck():
            return False
        return not any(span.hidden for span in now.spans)

    def _is_struck(self) -> bool:
        """Whether what stands here is struck through: what the innermost element says holds."""
        now = self._texts[-1]
        if now.spans:
            return now.spans[-1].struck
        return bool(now.paragraphs) and now.paragraphs[-1][2]

    def _stand_in(self, characters: str, begin: int) -> None:
        if self._texts and self._is_shown():
            self._texts[-1].flow.stand_in(characters, begin, self.at, self._run)

    # Texts

    def _open_article(self, _: Attributes) -> None:
        self.found = True
        self._texts.append(_Text(self._main, Setting()))

    def _open_margin(self, name: str) -> None:
        where = _MARGINS[name]
        self._texts.append(_Text(self._main, Setting(where, where.rpartition(" ")[2], (0, -1))))

    def _close_text(self) -> None:
        if self._texts:
            self._texts.pop().places.finish()

    def _open_note(self, attributes: Attributes) -> None:
        kind = "endnote" if attribute(attributes, "text:note-class") == "endnote" else "footnote"
        self._note = kind, self.at

    def _open_note_body(self, _: Attributes) -> None:
        kind, at = self._note
        self._counts[kind] += 1
        outer = self._texts[-1].places.setting.anchor if self._texts else None
        setting = Setting(f"{kind} {self._counts[kind]}", kind, outer or (at, 0))
        self._texts.append(_Text(Flow(self._path), setting))

    def _close_note_body(self) -> None:
        if len(self._texts) > 1:
            now = self._texts.pop()
            kind = now.places.setting.region
            self.notes.setdefault(kind, []).extend(now.flow.paragraphs)

    # Paragraphs

    def _open_paragraph(self, attributes: Attributes, *, heading: bool) -> None:
        if not self._texts:
            return
        now = self._texts[-1]
        style = attribute(attributes, "text:style-name")
        look = self._styles.look(style)
        if heading and look.kind != HEADING:
            look = Look(HEADING, min(max(1, number(attribute(attributes, "text:outline-level"), 1)), 6))
        if look.kind == PARAGRAPH and now.places.in_table:
            look = Look(TABLE_CELL)
        elif look.kind == PARAGRAPH and now.lists:
            look = Look(LIST_ITEM, now.lists)
        look.region = "nav" if self._indexes else ""
        hidden, struck = self._styles.is_hidden("paragraph", style), self._styles.is_struck("paragraph", style)
        now.paragraphs.append((look, hidden, bool(struck)))
        now.flow.open()
        self._run += 1

    def _close_paragraph(self) -> None:
        if self._texts and self._texts[-1].paragraphs:
            now = self._texts[-1]
            look, *_ = now.paragraphs.pop()
            now.flow.close(look, now.places.setting)

    def _open_span(self, attributes: Attributes) -> None:
        self._run += 1
        if self._texts:
            style = attribute(attributes, "text:style-name")
            hidden = self._styles.is_hidden("text", style)
            struck = self._styles.is_struck("text", style)
            span = _Span(
                self._texts[-1].flow.place,
                hidden,
                self._is_struck() if struck is None else struck,
                self._styles.is_code(style),
                self._styles.is_raised(style),
            )
            self._texts[-1].spans.append(span)

    def _close_span(self) -> None:
        self._run += 1
        if self._texts and self._texts[-1].spans:
            span = self._texts[-1].spans.pop()
            if span.raised:
                self._texts[-1].flow.mark("raised", span.begin)
            if span.code:
                self._texts[-1].flow.mark(CODE, span.begin)

    def _open_link(self, attributes: Attributes) -> None:
        self._run += 1
        if self._texts:
            self._texts[-1].links.append((self._texts[-1].flow.place, attribute(attributes, "xlink:href")))

    def _close_link(self) -> None:
        self._run += 1
        if self._texts and self._texts[-1].links:
            begin, target = self._texts[-1].links.pop()
            self._texts[-1].flow.mark("link", begin, target)

    def _list(self, step: int) -> None:
        if self._texts:
            self._texts[-1].lists = max(0, self._texts[-1].lists + step)

    def _index(self, step: int) -> None:
        self._indexes += step

    # Tables and frames

    def _in_places(self, act: Callable[[Places], None]) -> None:
        if self._texts:
            act(self._texts[-1].places)

    def _open_frame(self, attributes: Attributes) -> None:
        self._frames.append(self.at)
        in_line = attribute(attributes, "text:anchor-type") == "as-char"
        self._begins.append(self.at if in_line else -1)

    def _close_frame(self) -> None:
        if self._frames:
            self._frames.pop()
            begin = self._begins.pop()
            if begin >= 0:
                self._stand_in(OBJECT, begin)

    def _open_box(self, _: Attributes) -> None:
        if self._texts:
            now = self._texts[-1]
            inside = bool(now.paragraphs) and bool(self._frames)
            now.places.open_box((self._frames[0], 0) if inside else (0, -1))

    # Comments

    def _open_comment(self, attributes: Attributes) -> None:
        name = attribute(attributes, "office:name")
        self._comment = name, []
        self._edge(name)

    def _close_comment(self, name: str) -> None:
        if name in ("text:p", "text:h"):
            self._in_line = False
        elif name == "office:annotation" and self._comment is not None:
            own, lines = self._comment
            if own in self.comments:
                self.comments[own] = "\n".join(lines), self.comments[own][1]
            self._comment = None

    def _edge(self, name: str) -> None:
        if len(self._texts) == 1 and not self._texts[0].places.in_box:
            here = (len(self._main.paragraphs), self._main.place[1])
            self.comments.setdefault(name, ("", []))[1].append(here)

    def _what_begins(self) -> Mapping[str, Callable[[Attributes], None]]:
        margins = {name: lambda _, name=name: self._open_margin(name) for name in _MARGINS}
        return {
            "office:text": self._open_article,
            "text:note": self._open_note,
            "text:note-body": self._open_note_body,
            "text:p": lambda attributes: self._open_paragraph(attributes, heading=False),
            "text:h": lambda attributes: self._open_paragraph(attributes, heading=True),
            "text:span": self._open_span,
            "text:a": self._open_link,
            "text:list": lambda _: self._list(1),
            "table:table": lambda _: self._in_places(Places.open_table),
            "table:table-row": lambda _: self._in_places(Places.row),
            "table:table-cell": lambda _: self._in_places(Places.open_cell),
            "table:covered-table-cell": lambda _: self._in_places(Places.open_cell),
            "draw:frame": self._open_frame,
            "draw:text-box": self._open_box,
            "office:annotation": self._open_comment,
            "office:annotation-end": lambda attributes: self._edge(attribute(attributes, "office:name")),
            **dict.fromkeys(_INDEXES, lambda _: self._index(1)),
            **margins,
        }

    def _what_ends(self) -> Mapping[str, Callable[[], None]]:
        return {
            "office:text": self._close_text,
            "text:note-body": self._close_note_body,
            "text:p": self._close_paragraph,
            "text:h": self._close_paragraph,
            "text:span": self._close_span,
            "text:a": self._close_link,
            "text:list": lambda: self._list(-1),
            "table:table": lambda: self._in_places(Places.close_table),
            "table:table-cell": lambda: self._in_places(Places.close_cell),
            "table:covered-table-cell": lambda: self._in_places(Places.close_cell),
            "draw:frame": self._close_frame,
            "draw:text-box": lambda: self._in_places(Places.close_box),
            **dict.fromkeys(_INDEXES, lambda: self._index(-1)),
            **dict.fromkeys(_MARGINS, self._close_text),
        }
