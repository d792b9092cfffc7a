"""Rows in columns for people: numbers to the right, long cells cut, as wide as the terminal and no wider."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.reporters.clusters import width_of
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.reporters.look import Look

_GAP = "  "
_WIDEST = 60  # columns of a cell where there is no terminal to fit
_NARROWEST = 8
_CUT = "…"


def result_table(columns: Sequence[str], rows: Sequence[Sequence[Any]], look: Look) -> Iterator[str]:
    """The lines of a table."""
    cells = [[visible(name) for name in columns], *([_shown(value) for value in row] for row in rows)]
    widths = _fitting([max(map(width_of, column)) for column in zip(*cells, strict=True)], look.width)
    right = [bool(rows) and all(_is_number(row[at]) for row in rows) for at in range(len(columns))]
    for number, row in enumerate(cells):
        line = _GAP.join(_set(*each) for each in zip(row, widths, right, strict=True)).rstrip()
        yield look.paint(line, "dim") if number == 0 else line


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    return " ".join(visible(str(value)).split())


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, (int, float)) and not isinstance(value, bool))


def _fitting(widest: list[int], room: int) -> list[int]:
    """The width of each column: the widest give way until the table fits."""
    if not room:
        return [min(width, _WIDEST) for width in widest]
    widths = list(widest)
    while sum(widths) + len(_GAP) * (len(widths) - 1) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _set(cell: str, width: int, right: bool) -> str:
    if width_of(cell) > width:
        while width_of(cell) > width - 1:
            cell = cell[:-1]
        cell += _CUT
    pad = " " * (width - width_of(cell))
    return pad + cell if right else cell + pad
