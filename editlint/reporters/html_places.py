"""Links from what a page says of an article to the block of its text that it speaks of."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editlint.analysis.galley import Galley


def line_link(galley: Galley, index: int, start: int) -> str:
    """A link to a prose offset in the article of that number on the page, called by its line."""
    line = galley.lines[bisect_right(galley.lines, start, key=lambda each: each[0]) - 1][1]
    return f'<a href="#{anchor(galley, index, start)}">line {line}</a>'


def anchor(galley: Galley, index: int, start: int) -> str:
    """The id of the block in which a place lies."""
    return f"a{index}-b{max(0, bisect_right(galley.blocks, start, key=lambda block: block.start) - 1)}"
