"""The parts of an article that are measured by themselves: sections and paragraphs, as ranges of blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.document import HEADING, PARAGRAPH
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

_ENDS_OF_SENTENCES = (".", "!", "?", "…", "”", '"', "’", ":")


class Part(NamedTuple):
    """A run of blocks: indexes `first` up to, not including, `after`; `title` is a section's heading, or ""."""

    first: int
    after: int
    title: str = ""


def whole(article: Prose) -> list[Part]:
    """The article as its only part; none when it has no blocks."""
    return [Part(0, len(article.blocks))] if article.blocks else []


def sections(article: Prose) -> list[Part]:
    """What stands under each heading, and before the first; headings with nothing under them are left out."""
    parts = []
    first, title = 0, ""
    for index, block in enumerate(article.blocks):
        if block.kind == HEADING:
            parts.append(Part(first, index, title))
            first, title = index + 1, article.text[block.start : block.end]
    parts.append(Part(first, len(article.blocks), title))
    return [part for part in parts if part.first < part.after]


def paragraphs(article: Prose) -> list[Part]:
    """Each paragraph; list items and block quotes are parts of their section only."""
    return [Part(i, i + 1) for i, block in enumerate(article.blocks) if block.kind == PARAGRAPH]


def lede(article: Prose) -> list[Part]:
    """The opening paragraph: the first that ends as sentences do, and is thus no byline and no dateline."""
    for part in paragraphs(article):
        block = article.blocks[part.first]
        if article.text[block.start : block.end].endswith(_ENDS_OF_SENTENCES):
            return [part]
    return []
