"""An office file's text to a Document: what is heading, paragraph, list item, cell; what in it is no prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.builder import ProseBuilder
from editlint.documents.document import HEADING, PARAGRAPH, Comment, Document
from editlint.documents.finding import find_opaque
from editlint.documents.headlines import Line, headline_by_shape
from editlint.documents.office.source import BREAK, OfficeSource
from editlint.documents.office.torn import torn_lines
from editlint.documents.opaque import mask
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.documents.office.source import Mark, Paragraph
    from editlint.source import Source

CODE = "code"
RAISED = "raised"
_HEAD = 100  # paragraphs among which the headline is looked for
_NONE = Line(PARAGRAPH, 0, "")


def parse_office(source: Source) -> Document:
    """The document that an office file holds.

    Raises:
        EditlintError: the source is a text that was not read from such a file.
    """
    if not isinstance(source, OfficeSource):
        said = "an office file is read from its bytes, and this is a text"
        raise EditlintError(said, hint="lint the file by its path", location=Location(source.path))
    opaque = find_opaque(source.text)
    masked = mask(source.text, opaque, visible=True) if opaque else source.text
    builder = ProseBuilder(source, opaque, masked, visible=True)
    first_blocks: list[int] = []  # of each paragraph, the index of the block that it begins
    continuing = torn_lines(source)
    headline = _headline(source)
    for number, (paragraph, start) in enumerate(zip(source.paragraphs, source.line_starts, strict=False), 1):
        first_blocks.append(len(builder.blocks))
        if paragraph.kind == CODE:
            if paragraph.text:
                builder.skip(CODE, start, start + len(paragraph.text))
            continue
        _add(builder, paragraph, start)
        if number in continuing:
            builder.prose(start + len(paragraph.text), start + len(paragraph.text) + 1)
            continue
        if number - 1 == headline:
            builder.end_block(HEADING, 1)
        else:
            builder.end_block(paragraph.kind, paragraph.level, paragraph.region)
    for start, end, text in source.comments:
        block = first_blocks[source.position(start)[0] - 1]
        builder.comments.append(Comment(start, end, text.strip(), block))
    builder.comments.sort()
    return builder.document(source.form, metadata=source.metadata)


def _headline(source: OfficeSource) -> int | None:
    """The index of the paragraph that is the headline without a style that says so."""
    lines = [
        Line(each.kind, each.level, each.text.replace(BREAK, " ").strip()) if not (each.where or each.region) else _NONE
        for each in source.paragraphs[:_HEAD]
    ]
    return headline_by_shape(lines)


def _add(builder: ProseBuilder, paragraph: Paragraph, start: int) -> None:
    """Add the prose of a paragraph that begins at the offset `start` of the source."""
    at = 0
    links: list[tuple[Mark, int]] = []  # links and raised text that are open, with the prose offset of their begin

    def advance(to: int) -> None:
        nonlocal at
        if to > at:
            builder.prose(start + at, start + to)
            at = to

    def close_links(until: int) -> None:
        while links and links[-1][0].end <= until:
            mark, begin = links.pop()
            advance(mark.end)
            if mark.kind == RAISED:
                builder.raised(begin)
            else:
                builder.link(begin, mark.target)

    for mark in _in_one(paragraph.marks):
        close_links(mark.start)
        advance(mark.start)
        if mark.kind in ("link", RAISED):
            links.append((mark, builder.length))
        elif mark.end <= at:
            continue  # it lies in a stretch that is code as a whole
        elif mark.kind == "break":
            builder.line_break(start + mark.start, start + mark.end)
            at = mark.end
        else:
            builder.object(start + mark.start, start + mark.end)
            builder.skip(CODE if mark.kind == CODE else "object", start + mark.start, start + mark.end)
            at = mark.end
    close_links(len(paragraph.text))
    advance(len(paragraph.text))


def _in_one(marks: Iterable[Mark]) -> list[Mark]:
    """The marks, the outer before the inner, and raised text that several runs hold as one."""
    joined: list[Mark] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        last = joined[-1] if joined else None
        if last and last.kind == mark.kind == RAISED and last.end == mark.start:
            joined[-1] = last._replace(end=mark.end)
        else:
            joined.append(mark)
    return joined
