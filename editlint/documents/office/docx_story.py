"""One part of a .docx file with text in it: the article, its notes, a header or a footer, walked over once.

Insertions and moved text are read where they stand now; deletions are not, nor what is struck through by hand. Of a
field its result is read, of two drawings that show the same the first.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from editlint.documents.document import OBJECT, PARAGRAPH, TABLE_CELL
from editlint.documents.office.docx_styles import CODE, Styles, is_on
from editlint.documents.office.flow import Flow, Look, Setting
from editlint.documents.office.markup import Attributes, MarkupReader, attribute, number
from editlint.documents.office.places import Fields, Places
from editlint.documents.office.source import BREAK, STRIDE
from editlint.documents.office.symbols import symbol
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.documents.office.ooxml import Relationships

# What is read no further. A change of properties holds those of before it.
_SKIPPED = frozenset(
    {
        "w:del", "w:moveFrom", "w:delText", "w:delInstrText", "w:rt", "w:sdtPr", "w:tblPr", "w:tblGrid",
        "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange",
        "w:tblPrExChange", "w:tblGridChange", "w:numberingChange",
    }
)  # fmt: skip
_OBJECTS = frozenset({"m:oMath", "m:oMathPara", "w:object"})
_CHARACTERS = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": BREAK, "w:cr": BREAK, "w:noBreakHyphen": "-", "w:softHyphen": "\u00ad",
    "wp:inline": OBJECT, "v:imagedata": OBJECT,
}  # fmt: skip
_OF_RUNS = ("w:vanish", "w:rStyle", "w:strike", "w:dstrike", "w:vertAlign")
_NO_RUN = -1


class Reference(NamedTuple):
    """A note that the text refers to: “footnote” or “endnote”, its id, and the place as an anchor."""

    kind: str
    name: str
    anchor: tuple[int, int]


class _Properties:
    """What a paragraph says of itself."""

    def __init__(self) -> None:
        self.style = ""
        self.outline = -1
        self.listed = -1
        self.joined = False  # the mark of its end has been deleted


class _Run:
    """A run that is being read; with the number _NO_RUN a paragraph of a text box, which lies inside of a run."""

    def __init__(self, number: int, depth: int, begin: tuple[int, int], *, hidden: bool, struck: bool = False) -> None:
        self.number = number
        self.children = depth + 1  # the depth of its children
        self.begin = begin
        self.child = 0  # the byte at which the child begins that is being read
        self.sealed = ""  # what stands in that child and cannot be divided
        self.loose: list[tuple[str, int]] | None = None  # text whose white space at the edges is nothing
        self.reads = ""  # whose character data counts: "text", "code", "" for nothing
        self.in_properties = False
        self.hidden = hidden
        self.struck = struck
        self.code = False
        self.raised = False


class Story(MarkupReader):
    """Reads one part into a flow.

    Attributes:
        found: whether it holds an article.
        runs: see `OfficeSource.runs`.
        references: the notes that the text refers to, in order.
        headers: “header” or “footer”, on which pages it stands, and the id of the relationship that leads to it.
        comments: by the id of a comment, where its stretch begins and ends: index of the paragraph, offset in it.
    """

    def __init__(self, flow: Flow, styles: Styles, links: Relationships, setting: Setting) -> None:
        super().__init__()
        self.found = False
        self.runs = array("q")
        self.references: list[Reference] = []
        self.headers: list[tuple[str, str, str]] = []
        self.comments: dict[str, list[tuple[int, int]]] = {}
        self._styles = styles
        self._relationships = links
        self._begin(flow, setting)
        self._paragraphs: list[_Properties] = []
        self._runs: list[_Run] = []
        self._alternatives: list[bool] = []  # of each choice between drawings that is open, whether one has been read
        self._depth = 0
        self._skip = 0  # how deep the walk is inside of what is not read
        self._skipped_at = -1  # where that begins, if it is one object of the sentence
        self._gone = 0  # the depth of a row or cell that is deleted
        self._sealing = False  # whether the text stands in a section of CDATA
        self._in_properties = self._in_row_properties = False

    def _begin(self, flow: Flow, setting: Setting) -> None:
        self._flow = flow
        self._places = Places(flow, setting)
        self._fields = Fields(flow)
        self._starts = self._what_begins()
        self._ends = self._what_ends()

    def opened(self, name: str, attributes: Attributes) -> None:  # noqa: D102  the reader's
        self._depth += 1
        if self._skip or self._gone:
            self._skip += 1
            return
        run = self._runs[-1] if self._runs else None
        if run is not None and self._depth == run.children:
            run.child = self.at
            if name != "w:rPr" and run.number >= 0 and not self.runs[run.number * STRIDE + 3]:
                self.runs[run.number * STRIDE + 3] = run.child
        if run is not None and run.in_properties and name not in _OF_RUNS:
            self._skip = 1  # nothing else is a property, and what a file hides there would be doubled in a cut
        elif name in _SKIPPED or name in _OBJECTS or self._is_other_choice(name):
            self._note_deletion(name)
            self._skip = 1
            self._skipped_at = self.at if name in _OBJECTS else -1
        elif name in self._starts:
            self._starts[name](attributes)
        elif name in _CHARACTERS and run is not None and self._is_shown(run):
            run.sealed += _CHARACTERS[name]

    def closed(self, name: str) -> None:  # noqa: D102  the reader's
        run = self._runs[-1] if self._runs else None
        if self._skip:
            self._skip -= 1
            if not self._skip and self._skipped_at >= 0:
                self._formula(run)
        elif name in self._ends:
            self._ends[name]()
        if run is not None and run.sealed and self._depth == run.children and not self._skip:
            self._flow.stand_in(run.sealed, run.child, self.at, run.number)
            run.sealed = ""
        self._gone = 0 if self._depth == self._gone else self._gone
        self._depth -= 1

    def text(self, text: str) -> None:  # noqa: D102  the reader's
        run = self._runs[-1] if self._runs else None
        if self._skip or run is None or not run.reads:
            return
        if run.reads == "code":
            self._fields.code(text)
        elif not self._is_shown(run):
            return
        elif self._sealing or self._depth != run.children:
            run.sealed += text
        elif run.loose is not None:
            run.loose.append((text, self.at))
        else:
            self._flow.add(text, self.at, run.child, run.number)

    def section(self) -> None:  # noqa: D102  the reader's
        self._sealing = True

    def finish(self) -> None:
        """The part has been walked over."""
        self._places.finish()

    def _find(self) -> None:
        self.found = True

    def _is_shown(self, run: _Run) -> bool:
        return not run.hidden and not run.struck and not self._fields.in_code

    def _is_other_choice(self, name: str) -> bool:
        """Whether an element is a second way to show what has been read already."""
        if name not in ("mc:Choice", "mc:Fallback") or not self._alternatives:
            return False
        if self._alternatives[-1]:
            return True
        self._alternatives[-1] = True
        return False

    def _note_deletion(self, name: str) -> None:
        if name in ("w:del", "w:moveFrom"):
            if self._in_properties and self._paragraphs:
                self._paragraphs[-1].joined = True
            elif self._in_row_properties:
                self._delete_around()

    def _delete_around(self) -> None:
        """Leave out the row or cell whose properties say that it is deleted."""
        self._gone = self._depth - 2
        if self._in_row_properties:
            self._places.row(-1)

    def _formula(self, run: _Run | None) -> None:
        """A formula stands as one object, in its run or between runs."""
        begin, self._skipped_at = self._skipped_at, -1
        if run is None or run.number == _NO_RUN:
            self._flow.stand_in(OBJECT, begin, self.at, _NO_RUN)
        elif self._is_shown(run):
            run.sealed += OBJECT

    def _open_paragraph(self) -> None:
        self._paragraphs.append(_Properties())
        self._flow.open()
        if self._runs:
            self._runs.append(_Run(_NO_RUN, self._depth, self._flow.place, hidden=True))

    def _close_paragraph(self) -> None:
        if self._runs and self._runs[-1].number == _NO_RUN:
            self._runs.pop()
        self._fields.end_paragraph()
        own = self._paragraphs.pop()
        look = self._styles.look(own.style, own.outline, own.listed)
        if self._places.in_table and look.kind == PARAGRAPH:
            look = Look(TABLE_CELL, region=look.region)
        self._flow.close(look, self._places.setting, join=own.joined)

    def _property(self, name: str, value: str) -> None:
        """A property of the paragraph; outside of its properties, of nothing that matters."""
        if not self._in_properties or not self._paragraphs:
            return
        own = self._paragraphs[-1]
        if name == "style":
            own.style = value
        elif name == "outline":
            own.outline = number(value, -1)
        elif name == "list":
            own.listed = -2 if value == "0" else max(0, own.listed)
        elif own.listed != -2:
            own.listed = number(value, 0)

    def _properties(self, *, inside: bool) -> None:
        self._in_properties = inside

    def _row_properties(self, *, inside: bool) -> None:
        self._in_row_properties = inside

    def _open_run(self) -> None:
        style = self._paragraphs[-1].style if self._paragraphs else ""
        hidden, struck = self._styles.is_hidden(style), self._styles.is_struck(style)
        run = _Run(len(self.runs) // STRIDE, self._depth, self._flow.place, hidden=hidden, struck=struck)
        self._runs.append(run)
        self.runs.extend((self.at, 0, 0, 0))

    def _close_run(self) -> None:
        run = self._runs.pop()
        if run.code:
            self._flow.mark(CODE, run.begin)
        if run.raised:
            self._flow.mark("raised", run.begin)

    def _run_properties(self, edge: int) -> None:
        """The properties of a run begin (1) or end (2)."""
        run = self._runs[-1] if self._runs else None
        if run is not None and run.number >= 0 and self._depth == run.children:
            self.runs[run.number * STRIDE + edge] = self.at
            run.in_properties = edge == 1

    def _vanish(self, attributes: Attributes) -> None:
        if self._runs and not self._in_properties:
            self._runs[-1].hidden = is_on(attributes)

    def _strike(self, attributes: Attributes, *, double: bool) -> None:
        if self._runs and not self._in_properties:
            run = self._runs[-1]
            run.struck = is_on(attributes) or (double and run.struck)

    def _run_style(self, attributes: Attributes) -> None:
        if self._runs and not self._in_properties:
            style = attribute(attributes, "w:val")
            self._runs[-1].hidden = self._runs[-1].hidden or self._styles.is_hidden(style)
            self._runs[-1].struck = self._runs[-1].struck or self._styles.is_struck(style)
            self._runs[-1].code = self._styles.is_code(style)
            self._runs[-1].raised = self._styles.is_raised(style)

    def _height(self, attributes: Attributes) -> None:
        if self._runs and not self._in_properties:
            self._runs[-1].raised = attribute(attributes, "w:val") == "superscript"

    def _open_text(self, attributes: Attributes) -> None:
        if self._runs:
            self._runs[-1].reads = "text"
            self._runs[-1].loose = None if attribute(attributes, "xml:space") == "preserve" else []

    def _close_text(self) -> None:
        self._sealing = False
        if not self._runs:
            return
        run = self._runs[-1]
        run.reads = ""
        pieces, run.loose = run.loose or [], None
        whole = "".join(text for text, _ in pieces)
        if whole != whole.strip(" \t\n"):
            run.sealed += whole.strip(
                " \t\n"
            )  # what is left out at its edges would show if the element were cut in two
            return
        for text, at in pieces:
            self._flow.add(text, at, run.child, run.number)

    def _open_code(self) -> None:
        if self._runs:
            self._runs[-1].reads = "code"

    def _symbol(self, attributes: Attributes) -> None:
        if self._runs and self._is_shown(self._runs[-1]):
            self._runs[-1].sealed += symbol(attribute(attributes, "w:font"), attribute(attributes, "w:char"))

    def _open_link(self, attributes: Attributes) -> None:
        known = self._relationships.all.get(attribute(attributes, "r:id"))
        anchor = attribute(attributes, "w:anchor")
        self._fields.open_link((known.target if known else "") + (f"#{anchor}" if anchor else ""))

    def _close_alternatives(self) -> None:
        self._alternatives.pop()

    def _open_box(self) -> None:
        run = next((run for run in self._runs if run.number >= 0), None)
        self._places.open_box((run.child, run.number) if run else (0, _NO_RUN))

    def _reference(self, kind: str, attributes: Attributes) -> None:
        if self._runs and self._runs[-1].number >= 0:
            anchor = self._places.setting.anchor or (self._runs[-1].child, self._runs[-1].number)
            self.references.append(Reference(kind, attribute(attributes, "w:id"), anchor))

    def _header(self, kind: str, attributes: Attributes) -> None:
        self.headers.append((kind, attribute(attributes, "w:type", "default"), attribute(attributes, "r:id")))

    def _comment_edge(self, attributes: Attributes) -> None:
        if not self._places.in_box:
            here = (len(self._flow.paragraphs), self._flow.place[1])
            self.comments.setdefault(attribute(attributes, "w:id"), []).append(here)

    def _what_begins(self) -> Mapping[str, Callable[[Attributes], None]]:
        return {
            "w:document": lambda _: self._find(),
            "w:p": lambda _: self._open_paragraph(),
            "w:pPr": lambda _: self._properties(inside=True),
            "w:pStyle": lambda attributes: self._property("style", attribute(attributes, "w:val")),
            "w:outlineLvl": lambda attributes: self._property("outline", attribute(attributes, "w:val")),
            "w:numId": lambda attributes: self._property("list", attribute(attributes, "w:val")),
            "w:ilvl": lambda attributes: self._property("level", attribute(attributes, "w:val")),
            "w:r": lambda _: self._open_run(),
            "w:rPr": lambda _: self._run_properties(1),
            "w:vanish": self._vanish,
            "w:strike": lambda attributes: self._strike(attributes, double=False),
            "w:dstrike": lambda attributes: self._strike(attributes, double=True),
            "w:rStyle": self._run_style,
            "w:vertAlign": self._height,
            "w:t": self._open_text,
            "w:instrText": lambda _: self._open_code(),
            "w:sym": self._symbol,
            "w:fldChar": lambda attributes: self._fields.edge(attribute(attributes, "w:fldCharType")),
            "w:hyperlink": self._open_link,
            "w:tbl": lambda _: self._places.open_table(),
            "w:tr": lambda _: self._places.row(),
            "w:trPr": lambda _: self._row_properties(inside=True),
            "w:tc": lambda _: self._places.open_cell(),
            "w:cellDel": lambda _: self._delete_around(),
            "w:txbxContent": lambda _: self._open_box(),
            "w:footnoteReference": lambda attributes: self._reference("footnote", attributes),
            "w:endnoteReference": lambda attributes: self._reference("endnote", attributes),
            "w:headerReference": lambda attributes: self._header("header", attributes),
            "w:footerReference": lambda attributes: self._header("footer", attributes),
            "w:commentRangeStart": self._comment_edge,
            "w:commentRangeEnd": self._comment_edge,
            "mc:AlternateContent": lambda _: self._alternatives.append(False),
        }

    def _what_ends(self) -> Mapping[str, Callable[[], None]]:
        return {
            "w:p": self._close_paragraph,
            "w:pPr": lambda: self._properties(inside=False),
            "w:r": self._close_run,
            "w:rPr": lambda: self._run_properties(2),
            "w:t": self._close_text,
            "w:instrText": self._close_text,
            "w:hyperlink": self._fields.close_link,
            "w:tbl": self._places.close_table,
            "w:trPr": lambda: self._row_properties(inside=False),
            "w:tc": self._places.close_cell,
            "w:txbxContent": self._places.close_box,
            "mc:AlternateContent": self._close_alternatives,
        }
