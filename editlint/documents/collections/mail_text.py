"""The text of a mail: paragraphs as in any text, quoted lines as block quotes.

Its signature and the older mail that it answers are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.collections.laying import Laying
from editlint.documents.collections.mail_replies import Line, blanked, older_lines
from editlint.documents.collections.unwrapping import Unwrapping, as_it_stands
from editlint.documents.document import BLOCK_QUOTE
from editlint.documents.html_pages import parse_html
from editlint.documents.plain import parse_plain
from editlint.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.documents.document import Document

_LINE = re.compile(r"(?P<marks>(?:>[ \t]?)*)(?P<words>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_SIGNATURE = re.compile(r"^-- \r?$", re.MULTILINE)


def parse_mail_text(source: Source, *, forwarded: bool) -> Document:
    """The document that a mail's plain text holds; `forwarded` where the mail hands on another one."""
    signature = _SIGNATURE.search(source.text)
    end = signature.start() if signature else len(source.text)
    lines = [
        Line(each.start(), each.end(), each["marks"].count(">"), each["words"].strip())
        for each in _LINE.finditer(source.text, 0, end)
    ]
    text = blanked(source.text, [each[:2] for each in older_lines(lines, forwarded=forwarded)])
    whole = as_it_stands(text, 0, len(text))
    laying = Laying(source)
    for depth, stretches in _runs(text, end):
        run = Unwrapping()
        for start, after in stretches:
            run.copied(whole, start, after)
        unwrapped = run.done()
        laying.add(parse_plain(Source(unwrapped.text)), unwrapped, quoted=depth)
    return laying.document("text", {}, {})


def parse_mail_page(source: Source, *, forwarded: bool) -> Document:
    """The document that a mail's HTML holds; `forwarded` where the mail hands on another one."""
    page = parse_html(source)
    older = [(each.start, each.end) for each in older_lines(list(_lines(page)), forwarded=forwarded)]
    if not older:
        return page
    return parse_html(Source(blanked(source.text, list(_words_of(page, older)))))


def _lines(page: Document) -> Iterator[Line]:
    """The lines of each block of a page, with the offsets of its prose."""
    for block in page.blocks:
        depth = block.level if block.kind == BLOCK_QUOTE else 0
        start = block.start
        for words in page.text[block.start : block.end].split("\n"):
            yield Line(start, start + len(words), depth, words.strip())
            start += len(words) + 1


def _words_of(page: Document, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the words between some offsets of a page's prose stand in its source, tags left aside; all in order."""
    pieces = iter(page.pieces)
    piece = next(pieces, None)
    for start, end in spans:
        while piece is not None and piece.start < end:
            if piece.start >= start and "<" not in page.source.text[piece.source_start : piece.source_end]:
                yield piece.source_start, piece.source_end
            piece = next(pieces, None)


def _runs(text: str, end: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Lines that are quoted equally deep, without their marks; a blank line belongs to what stands before it."""
    run: list[tuple[int, int]] = []
    depth = 0
    for line in _LINE.finditer(text, 0, end):
        marks = line["marks"].count(">")
        if run and marks != depth and (marks or line["words"].strip()):
            yield depth, run
            run = []
        if marks or line["words"].strip() or not run:
            depth = marks
        run.append((line.end("marks"), line.end()))
    if run:
        yield depth, run
