"""Residue: what publishing systems and drafting leave in an article that is no part of it.

Whole blocks (menus, share buttons, teasers, comment forms, footers) are found here for the rules that report them and
for every analysis that must not read them as story. What stands inside a sentence is found by `marks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editlint.documents.document import HEADING
from editlint.model import Span
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

KINDS = (
    "advertisement",
    "author-box",
    "caption",
    "cms-artifact",
    "copyright-footer",
    "date-stamp",
    "image-slug",
    "navigation",
    "newsletter-prompt",
    "page-stamp",
    "share-buttons",
    "tag-line",
    "teaser-block",
)


class Residue(NamedTuple):
    """A left-over that fills whole blocks.

    Attributes:
        kind: one of KINDS.
        start, end: prose offsets, from the first character of its first block to the last of its last.
        blocks: how many blocks it takes.
    """

    kind: str
    start: int
    end: int
    blocks: int


def find_residue(article: Prose) -> Sequence[Residue]:
    """The left-overs that fill whole blocks, in order, none overlapping another."""
    return article.remember("residue", _find)


def residue_spans(article: Prose) -> Sequence[Span]:
    """The extents of prose that are no story, in order: for analyses of topic, readability and names."""
    return [Span(item.start, item.end) for item in find_residue(article)]


def _find(article: Prose) -> Sequence[Residue]:
    from editlint.analysis.genre import is_about_code
    from editlint.analysis.residue.extents import find_extents

    blocks = article.blocks
    found = [
        Residue(s.kind, blocks[s.first].start, blocks[s.last].end, s.last - s.first + 1) for s in find_extents(article)
    ]
    if found and is_about_code(article):
        found = [each for each in found if not _is_label(article, each)]
    return tuple(found)


def _is_label(article: Prose, item: Residue) -> bool:
    """What a manual has of its own: a label or a file that it explains, a heading, a list of links to read on."""
    if item.kind == "teaser-block":
        return True
    if item.blocks > 1:
        return False
    heading = article.blocks[article.document.block_index(item.start)].kind == HEADING
    return heading or item.kind in ("image-slug", "navigation", "share-buttons")
