"""How the tests of documents ask for prose."""

from __future__ import annotations

import re

from editlint.documents import FORMATS, parse
from editlint.source import Source

TEXT_FORMATS = sorted(
    name for name, each in FORMATS.items() if each.decode is None and each.divide is None
)  # their files are text


def read(text, format_name):
    return parse(Source(text), format_name)


def texts(document):
    """The text of each block."""
    return [document.text[block.start : block.end] for block in document.blocks]


def kinds(document):
    """Kind, level and text of each block."""
    return [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks]


def assert_sound(document):
    """What holds of every document, whatever its source."""
    source = document.source.text
    end = 0
    for piece in document.pieces:
        assert piece.length > 0
        assert piece.start >= end
        end = piece.start + piece.length
        prose = document.text[piece.start : end]
        if piece.verbatim:
            assert re.sub(r"\s", " ", source[piece.source_start : piece.source_end]) == prose
        else:
            assert 0 <= piece.source_start < piece.source_end <= len(source)
    assert end <= len(document.text)
    position = 0
    for number, block in enumerate(document.blocks):
        assert block.start == position
        assert document.text[block.start : block.end].strip() == document.text[block.start : block.end] != ""
        assert document.block_index(block.start) == document.block_index(block.end - 1) == number
        gap = "" if number + 1 == len(document.blocks) else "\n\n"
        assert document.text[block.end : block.end + 2] == gap
        position = block.end + 2
    assert not re.search(r"[^\S \n]|  |\n\n\n| \n|\n [^\n]", document.text)
    last = 0
    for offset in range(len(document.text)):
        span = document.source_span(offset, offset + 1)
        assert last <= span.start <= span.end <= len(source)
        last = span.start
    for comment in document.comments:
        assert 0 <= comment.block <= len(document.blocks)
        assert source[comment.start : comment.end].startswith(("<!--", "{", "<%", "[", "..", "//", "%"))
    for link in document.links:
        assert 0 <= link.start < link.end <= len(document.text)
    for skipped in document.skipped:
        assert 0 <= skipped.start < skipped.end <= len(source)
