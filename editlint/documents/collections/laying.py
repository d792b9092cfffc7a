"""Lays what a format found in an unwrapped text on the source again: every piece, comment, link and template in place.

The fields of one article become one document: the headline's blocks, then those of the body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.documents.document import (
    BLOCK_QUOTE,
    FRONT_MATTER,
    HEADING,
    Block,
    Comment,
    Document,
    Link,
    Piece,
    Skipped,
    Template,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from editlint.documents.collections.unwrapping import Unwrapped
    from editlint.source import Source


class Laying:
    """Collects the documents of one article's fields on one source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._texts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._pieces: list[Piece] = []
        self._comments: list[Comment] = []
        self._links: list[Link] = []
        self._skipped: list[Skipped] = []
        self._templates: list[Template] = []

    def add(self, document: Document, unwrapped: Unwrapped, *, headline: bool = False, quoted: int = 0) -> None:
        """Add a document that was read from an unwrapped text.

        Args:
            document: the document.
            unwrapped: the text that it was read from.
            headline: whether it is the article's headline and no part of its body.
            quoted: how deep all of it is quoted, 0 for not at all.
        """
        span = unwrapped.source_span
        before, blocks = self._length, len(self._blocks)
        for each in document.comments:
            self._comments.append(Comment(*span(each.start, each.end), each.text, each.block + blocks))
        self._skipped += [Skipped(each.kind, *span(each.start, each.end)) for each in document.skipped]
        if not document.blocks:
            return
        for block in document.blocks:
            moved = block._replace(start=block.start + before, end=block.end + before)
            if headline:
                moved = moved._replace(kind=HEADING, level=1, region=FRONT_MATTER)
            elif quoted:
                moved = moved._replace(kind=BLOCK_QUOTE, level=quoted)
            self._blocks.append(moved)
        self._pieces += _moved(document.pieces, unwrapped, before)
        self._links += [Link(each.start + before, each.end + before, each.target) for each in document.links]
        for code in document.templates:
            self._templates.append(Template(code.start + before, *span(code.source_start, code.source_end)))
        self._texts.append(document.text)
        self._length += len(document.text) + len(_GAP)

    def document(
        self, format_name: str, metadata: Mapping[str, Any], front_matter: Mapping[str, Any], *, legible: bool = True
    ) -> Document:
        """The article; `legible` says whether people can read it as it stands in the source."""
        return Document(
            self._source,
            _GAP.join(self._texts),
            self._blocks,
            self._pieces,
            format=format_name,
            metadata=metadata,
            front_matter=front_matter,
            comments=self._comments,
            links=self._links,
            skipped=self._skipped,
            templates=self._templates,
            wrapped=True,
            legible=legible,
        )


_GAP = "\n\n"


def _moved(pieces: Iterable[Piece], unwrapped: Unwrapped, before: int) -> Iterable[Piece]:
    """The pieces with their places in the source, each divided where its text is."""
    for piece in pieces:
        start = piece.start + before
        if not piece.verbatim:
            yield Piece(start, piece.length, *unwrapped.source_span(piece.source_start, piece.source_end), False)
            continue
        for first, last, segment in unwrapped.stretches(piece.source_start, piece.source_end):
            at = start + first - piece.source_start
            yield Piece(at, last - first, segment.source_start, segment.source_end, segment.verbatim)
