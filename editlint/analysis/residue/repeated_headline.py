"""A headline that stands twice at the head of an article: from its own field, and as a copy in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editlint.analysis.residue.layout import has_marked_headings
from editlint.documents.document import HEADING

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.documents.document import Block

_LINE = re.compile(r"\w(?:.*\w)?", re.DOTALL)  # without the marks at its ends
_LONGEST = 600  # characters of a headline
_FEWEST, _MOST = 3, 40  # words
_BLOCKS = 4  # a headline is repeated among the first blocks, or it is no headline


def repeated_headlines(article: Prose) -> Iterator[tuple[Block, Block]]:
    """The first and the second of two equal lines among the first blocks."""
    seen: dict[str, Block] = {}
    for block in article.blocks[:_BLOCKS]:
        if block.end - block.start > _LONGEST:
            continue
        line = _LINE.search(article.text[block.start : block.end].lower())
        key = line.group() if line else ""
        again = key in seen and _FEWEST <= len(key.split()) <= _MOST
        if block.kind == HEADING and not again and has_marked_headings(article):
            seen.clear()  # what follows stands in a section of its own
        if again and _one_is_headline(article, seen[key], block):
            yield seen[key], block
        seen.setdefault(key, block)


def _one_is_headline(article: Prose, first: Block, second: Block) -> bool:
    """Whether one of two equal lines is a headline, by its markup or because it does not end like a sentence."""
    return HEADING in (first.kind, second.kind) or not article.text[first.start : first.end].endswith(".")
