"""Tables without lines, for people: columns as wide as what is in them, long cells on several lines."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST = 30  # columns of a cell that is wrapped
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def table(rows: Sequence[Sequence[str]], *, wrap: bool) -> str:
    """The rows below each other, a space before and behind each cell."""
    cells = [[_lines(cell, wrap=wrap) for cell in row] for row in rows]
    columns = max(map(len, cells), default=0)
    widths = [
        max((text_width(line) for row in cells if at < len(row) for line in row[at]), default=0)
        for at in range(columns)
    ]
    return "".join(_row(row, widths) for row in cells)


def _at(row: list[list[str]], column: int) -> list[str]:
    return row[column] if column < len(row) else [""]


def _row(row: list[list[str]], widths: list[int]) -> str:
    made = ""
    for number in range(max(map(len, row), default=0)):
        for lines, width in zip(row, widths, strict=False):
            line = lines[number] if number < len(lines) else ""
            made += f" {line}{' ' * (width - text_width(line))} "
        made += "\n"
    return made


def text_width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    plain = _COLOUR.sub("", text)
    if plain.isascii():
        return len(plain)
    return sum(_char_width(char) for char in plain)


def _char_width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _lines(cell: str, *, wrap: bool) -> list[str]:
    lines = cell.split("\n") or [""]
    return [part for line in lines for part in _wrapped(line)] if wrap else lines


def _wrapped(line: str) -> list[str]:
    """A line broken at spaces so that what stays free at the ends of its parts is evenly spread."""
    words = line.split()
    if not words or text_width(line) <= WIDEST:
        return [" ".join(words)]
    widths = [text_width(word) for word in words]
    room = max(WIDEST, *widths)
    costs = [0] * (len(words) + 1)
    breaks = [len(words)] * (len(words) + 1)
    for first in range(len(words) - 1, -1, -1):
        if sum(widths[first:]) + len(words) - first - 1 > room:
            costs[first], breaks[first] = _cheapest(first, widths, room, costs)
    parts: list[str] = []
    at = 0
    while at < len(words):
        parts.append(" ".join(words[at : breaks[at]]))
        at = breaks[at]
    return parts


def _cheapest(first: int, widths: list[int], room: int, costs: list[int]) -> tuple[int, int]:
    """The best place to end a part that begins with a word: the sum of squares of free columns, and the place."""
    used = -1
    found: list[tuple[int, int]] = []
    for end in range(first + 1, len(widths) + 1):
        used += widths[end - 1] + 1
        if used > room:
            break
        if end < len(widths):
            found.append(((room - used) ** 2 + costs[end], end))
    return min(found)
