"""Where a walk over the text of an office file is: which cells, text boxes, fields and links are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.document import PARAGRAPH, TABLE_CELL
from editlint.documents.office.flow import Look, Setting

if TYPE_CHECKING:
    from editlint.documents.office.flow import Flow


class _Frame:
    """What a text box sets aside and what is taken up again behind it."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.outside: list[Setting] = []  # the settings outside the cells that are open
        self.tables: list[list[int]] = []  # number, row and cell of each table that is open


class Places:
    """The tables and text boxes that are open, and with them the setting of the next paragraph."""

    def __init__(self, flow: Flow, setting: Setting) -> None:
        self._flow = flow
        self._frames = [_Frame(setting)]
        self._tables = self._boxes = 0

    @property
    def setting(self) -> Setting:
        """What holds for a paragraph here."""
        return self._frames[-1].setting

    @property
    def in_table(self) -> bool:
        """Whether a paragraph here stands in a cell."""
        return bool(self._frames[-1].outside)

    @property
    def in_box(self) -> bool:
        """Whether a paragraph here stands in a text box."""
        return len(self._frames) > 1

    def open_table(self) -> None:
        """A table begins."""
        self._tables += 1
        self._frames[-1].tables.append([self._tables, 0, 0])

    def close_table(self) -> None:
        """A table ends."""
        if self._frames[-1].tables:
            self._frames[-1].tables.pop()

    def row(self, step: int = 1) -> None:
        """A row begins; with -1 it has turned out to be deleted."""
        if self._frames[-1].tables:
            table = self._frames[-1].tables[-1]
            table[1:] = table[1] + step, 0

    def open_cell(self) -> None:
        """A cell begins."""
        frame = self._frames[-1]
        outer = frame.setting
        frame.outside.append(outer)
        if not frame.tables:  # no table is open: the file is odd, and the cell is read as what it stands in
            return
        frame.tables[-1][2] += 1
        table, row, cell = frame.tables[-1]
        name = outer.where if outer.anchor else f"table {table}"
        frame.setting = Setting(f"{name}, row {row}, cell {cell}", outer.region, outer.anchor)

    def close_cell(self) -> None:
        """A cell ends."""
        self.finish()
        if self._frames[-1].outside:
            self._frames[-1].setting = self._frames[-1].outside.pop()

    def open_box(self, anchor: tuple[int, int]) -> None:
        """A text box begins that is anchored in a child of a run."""
        self._boxes += 1
        outer = self.setting
        where = outer.where if outer.anchor else f"text box {self._boxes}"
        self._frames.append(_Frame(Setting(where, outer.region or "aside", outer.anchor or anchor)))

    def close_box(self) -> None:
        """A text box ends."""
        self.finish()
        if self.in_box:
            self._frames.pop()

    def finish(self) -> None:
        """What stands here is at its end: nothing goes on with a paragraph whose end has been deleted."""
        self._flow.flush(Look(TABLE_CELL if self.in_table else PARAGRAPH), self.setting)


class Fields:
    """The fields and links that are open. Of a field the result is text, its code is not."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._codes: list[str] = []
        self._in_code: list[bool] = []  # of each open field, whether it is still its code that is read
        self._links: list[tuple[tuple[int, int], str]] = []

    @property
    def in_code(self) -> bool:
        """Whether what is read here is the code of a field, or part of it."""
        return any(self._in_code)

    def code(self, text: str) -> None:
        """More of the code of the innermost field."""
        if self._codes and self._in_code[-1] and len(self._codes[-1]) < 5000:
            self._codes[-1] += text

    def edge(self, kind: str) -> None:
        """A sign that begins a field, separates its code from its result, or ends it."""
        if kind == "begin":
            self._codes.append("")
            self._in_code.append(True)
        elif kind == "separate" and self._codes and self._in_code[-1]:
            self._in_code[-1] = False
            self.open_link(_address(self._codes[-1]))
        elif kind == "end" and self._codes:
            self._codes.pop()
            if not self._in_code.pop():
                self.close_link()

    def open_link(self, target: str) -> None:
        """A link begins."""
        self._links.append((self._flow.place, target))

    def close_link(self) -> None:
        """A link ends."""
        if self._links:
            begin, target = self._links.pop()
            if target:
                self._flow.mark("link", begin, target)

    def end_paragraph(self) -> None:
        """Links end with their paragraph, and so does a code: one without an end must not take the rest of a text."""
        while self._links:
            self.close_link()
        self._in_code = [False] * len(self._in_code)


def _address(code: str) -> str:
    """Where a field leads by its code, as HYPERLINK "https://example.com"; an empty string for other fields."""
    words = code.split('"')
    return words[1] if words[0].strip().upper().startswith("HYPERLINK") and len(words) > 1 else ""
