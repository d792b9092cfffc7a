"""The structure of reStructuredText: docutils reads it, and each stretch of text keeps its lines and columns.

docutils knows which lines belong to a paragraph, a cell or a directive, but forgets where in a line each begins. Its
lines are therefore of a class that carries the column through every cut. Headings lie flat instead of in sections, and
no directive of docutils runs: nothing is included, fetched, highlighted or told the time.
"""

from __future__ import annotations

import re
from collections.abc import MutableSequence
from functools import cache
from typing import Any

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, states
from docutils.statemachine import StringList
from docutils.utils import Reporter, column_indices, new_document

from editlint.documents.rst_directives import ARGUMENT_IS_TEXT, TITLED, WITH_TEXT, WITH_VERSION, is_object

_OPTION = re.compile(r":(?![: ])[^:\n]{1,80}:(?:\s|$)")
_PADDING = "\0"  # what docutils puts behind each wide character of a table


class _Rest(MutableSequence[Any]):
    """The rest of a list, copied when it is changed: docutils takes all that follows for each list that it reads."""

    def __init__(self, whole: list[Any], start: int) -> None:
        self._whole = whole
        self._start = min(len(whole), start)

    def behind(self, start: int) -> _Rest:
        """The rest of this rest."""
        return _Rest(self._whole, self._start + start)

    def __len__(self) -> int:
        return len(self._whole) - self._start

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            first, last, _ = index.indices(len(self))
            return self._whole[self._start + first : self._start + max(first, last)]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._whole[self._start + index if index >= 0 else index]

    def __setitem__(self, index: Any, value: Any) -> None:
        self._own()[index] = value

    def __delitem__(self, index: Any) -> None:
        del self._own()[index]

    def insert(self, index: int, value: Any) -> None:
        """Put in a line."""
        self._own().insert(index, value)

    def _own(self) -> list[Any]:
        """The rest as a list of its own, which may be changed."""
        self._whole, self._start = self._whole[self._start :], 0
        return self._whole


class PlacedLines(StringList):  # type: ignore[misc]
    """Lines of a source; the item of each is the column at which it begins and the index of its line."""

    def __getitem__(self, index: Any) -> Any:
        """A line, or a stretch of them."""
        if not isinstance(index, slice) or index.stop is not None or not index.start or index.start < 0:
            return super().__getitem__(index)
        rest = PlacedLines([], items=[], parent=self, parent_offset=index.start)
        rest.data, rest.items = (
            each.behind(index.start) if isinstance(each, _Rest) else _Rest(each, index.start)
            for each in (self.data, self.items)
        )
        return rest

    def get_indented(self, start: int = 0, *settings: Any, **named: Any) -> tuple[PlacedLines, int, bool]:
        """The indented lines from `start` on, less their indent."""
        block, indent, blank_finish = super().get_indented(start, *settings, **named)
        for index, line in enumerate(block.data):
            block.shift(index, len(self.data[start + index]) - len(line))
        return block, indent, blank_finish

    def get_2D_block(  # noqa: N802  the name is docutils'
        self, top: int, left: int, bottom: int, right: int, strip_indent: bool = True
    ) -> PlacedLines:
        """The lines of one cell of a table."""
        block: PlacedLines = super().get_2D_block(top, left, bottom, right, strip_indent)
        for index, cell in enumerate(block.data):
            line = self.data[top + index]
            columns = column_indices(line)
            first = columns[left] if left < len(columns) else left
            last = columns[right] if right < len(columns) else len(line)
            begin = first + len(line[first:last].rstrip()) - len(cell)
            block.shift(index, begin - line.count(_PADDING, 0, begin))
        return block

    def shift(self, index: int, by: int) -> None:
        """Note that a line begins further to the right."""
        if by:
            column, number = self.items[index]
            self.items[index] = (column + by, number)

    def cut(self, by: int) -> None:
        """Take characters off the beginning of the first line."""
        self.data[0] = self.data[0][by:]
        self.shift(0, by)


class Text(nodes.inline):  # type: ignore[misc]  # docutils has no types
    """Text of the source as it is written, with its inline marks.

    Attributes:
        text: its lines, a newline between two.
        rows: the index of each line in the source, and the column at which its text begins there.
    """

    text = ""
    rows: tuple[tuple[int, int], ...] = ()


class Stretch(nodes.Element):  # type: ignore[misc]
    """Lines that are no prose: a comment or a literal block; from the first place to the end of the last line."""

    comment = False
    begin = (0, 0)
    last_line = 0


class _Placed:
    """What all states of the parser do in our way. It stands before docutils' classes in the order of resolution."""

    nested_sm_cache: list[Any] = []  # noqa: RUF012  as docutils has it, but for our states alone
    explicit: Any
    state_machine: Any
    memo: Any
    parent: Any

    def __init__(self, state_machine: Any, debug: bool = False) -> None:
        super().__init__(state_machine, debug)  # type: ignore[call-arg]
        self.nested_sm_kwargs = {"state_classes": _STATES, "initial_state": "Body"}

    def inline_text(self, text: str, lineno: int) -> tuple[list[Text], list[Any]]:
        """The text of a paragraph, a title and the like; its marks are read later."""
        placed = Text()
        placed.text = text
        lines = self.state_machine.input_lines
        first = lineno - self.state_machine.input_offset - 1
        rows = [_row(lines, first + index, line) for index, line in enumerate(text.split("\n"))]
        placed.rows = tuple(row for row in rows if row) if None not in rows else ()
        return [placed], []

    def section(self, title: str, source: str, style: Any, lineno: int, messages: Any) -> None:  # noqa: ARG002
        """A heading. Its level is the place of its style among the styles of the document."""
        styles = self.memo.title_styles
        if style not in styles:
            styles.append(style)
        heading = nodes.title("", "", *self.inline_text(title, lineno)[0])
        heading["level"] = styles.index(style) + 1
        self.parent += heading

    def comment(self, match: re.Match[str]) -> Any:
        """A comment, or any other construct of two dots that is none that is known."""
        stretch = self._stretch(comment=True)
        _, blank_finish = super().comment(match)  # type: ignore[misc]
        return [self._ended(stretch)], blank_finish

    def literal_block(self) -> Any:
        """Lines that are shown as they are."""
        stretch = self._stretch(comment=False)
        super().literal_block()  # type: ignore[misc]
        return [self._ended(stretch)]

    def quoted_literal_block(self) -> Any:
        """Lines of which each begins with the same sign; they end at a blank line, and what follows is not copied."""
        machine = self.state_machine
        lines, begin = machine.input_lines, machine.line_offset
        end = begin
        while end < len(lines) and not lines[end].strip():
            end += 1
        while end < len(lines) and lines[end].strip():
            end += 1
        kinds = {"state_classes": (states.QuotedLiteralBlock,), "initial_state": "QuotedLiteralBlock"}
        parent = nodes.Element()
        behind = self.nested_parse(  # type: ignore[attr-defined]
            lines[begin : end + 1],
            input_offset=machine.abs_line_offset(),
            node=parent,
            match_titles=False,
            state_machine_kwargs=kinds,
        )
        self.goto_line(behind)  # type: ignore[attr-defined]
        return parent.children

    def doctest(self, match: Any, context: Any, next_state: Any) -> Any:  # noqa: ARG002
        """A session of Python."""
        stretch = self._stretch(comment=False)
        self.state_machine.get_text_block()
        self.parent += self._ended(stretch)
        return [], next_state, []

    def directive(self, match: re.Match[str], **_: Any) -> Any:
        """A directive: what of it is text is read, by its name alone."""
        name = match.group(1).lower()
        stretch = self._stretch(comment=False)
        block, _indent, offset, blank_finish = self.state_machine.get_first_known_indented(match.end(), strip_top=0)
        stretch = self._ended(stretch)
        node = nodes.container()
        node["name"] = name
        if name == "replace":
            node = nodes.Text(" ".join(" ".join(block).split()))
        elif name == "post" and block:
            node["published"] = block[0]
        elif name in WITH_TEXT or is_object(name):
            self._content(node, name, block, offset)
        else:
            node += stretch
        return [node], blank_finish or self.state_machine.is_next_line_blank()

    def _content(self, node: Any, name: str, block: PlacedLines, offset: int) -> None:
        """Read the text of a directive into its node: its argument, if that is text, and what stands below."""
        first = 1 if block and (block[0].strip() or len(block) > 1) else 0
        begin = first
        while begin < len(block) and block[begin].strip() and not _OPTION.match(block[begin].strip()):
            begin += 1
        end = begin
        while end < len(block) and block[end].strip() and (end > begin or _OPTION.match(block[end].strip())):
            end += 1
        head = block[:begin]
        if name in WITH_VERSION and head:
            head.cut(len(head[0]) - len(head[0].partition(" ")[2].lstrip()))
        if name in TITLED and head and head[0].strip():
            title = nodes.title("", "")
            self.nested_parse(head, offset, title)  # type: ignore[attr-defined]
            node += title
        elif (name in ARGUMENT_IS_TEXT or name in WITH_VERSION) and head:
            self.nested_parse(head, offset, node, match_titles=True)  # type: ignore[attr-defined]
        elif begin > first and not is_object(name):
            end = first  # lines right below an argument that is no text
        self.nested_parse(block[end:], offset + end, node, match_titles=True)  # type: ignore[attr-defined]

    def _stretch(self, *, comment: bool) -> Stretch:
        stretch = Stretch()
        stretch.comment = comment
        column, number = self._place()
        stretch.begin = (number, column)
        return stretch

    def _ended(self, stretch: Stretch) -> Stretch:
        stretch.last_line = self._place()[1]
        return stretch

    def _place(self) -> tuple[int, int]:
        machine = self.state_machine
        at = min(max(machine.line_offset, 0), len(machine.input_lines.items) - 1)
        column, number = machine.input_lines.items[at]
        return column, number


def _row(lines: PlacedLines, index: int, text: str) -> tuple[int, int] | None:
    """Line and column of the source at which a line of text stands; None where it does not stand there."""
    if not 0 <= index < len(lines.data):
        return None
    line = lines.data[index].rstrip()
    at = len(line) - len(text) if line.endswith(text) else line.find(text)
    column, number = lines.items[index]
    return (number, column + at) if at >= 0 else None


def _constructs() -> Any:
    """Docutils' table of what begins with two dots, with our directive and comment in it."""
    own = {states.Body.directive: _Placed.directive}
    explicit = states.Struct(**vars(states.Body.explicit))
    explicit.constructs = [(own.get(method, method), pattern) for method, pattern in states.Body.explicit.constructs]
    return explicit


_Placed.explicit = _constructs()
_STATES = tuple(type(each.__name__, (_Placed, each), {}) for each in states.state_classes)


@cache
def _settings() -> Any:
    settings = get_default_settings(Parser)
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    return settings


def read_structure(lines: list[str]) -> Any:
    """The tree of docutils for the lines of a source, tabs expanded; with `Text` and `Stretch` in it."""
    document = new_document("", _settings())
    document.reporter = Reporter("", report_level=5, halt_level=6, stream=False)
    document.note_source = lambda *_: None  # our lines have no name of a file
    kept = [number for number, line in enumerate(lines) if line or (number and lines[number - 1])]  # one blank says all
    placed = PlacedLines([lines[number] for number in kept], items=[(0, number) for number in kept])
    machine = states.RSTStateMachine(state_classes=_STATES, initial_state="Body")
    machine.run(placed, document)
    return document
