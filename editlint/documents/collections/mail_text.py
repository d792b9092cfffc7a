"""The plain text of a mail: paragraphs as in any text, quoted lines as block quotes, the signature left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.collections.laying import Laying
from editlint.documents.collections.unwrapping import Unwrapping, as_it_stands
from editlint.documents.plain import parse_plain
from editlint.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.document import Document

_LINE = re.compile(r"(?P<marks>(?:>[ \t]?)*)(?P<words>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_SIGNATURE = re.compile(r"^-- \r?$", re.MULTILINE)


def parse_mail_text(source: Source) -> Document:
    """The document that a mail's plain text holds."""
    text = source.text
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    whole = as_it_stands(text, 0, len(text))
    laying = Laying(source)
    for depth, lines in _runs(text, end):
        run = Unwrapping()
        for start, after in lines:
            run.copied(whole, start, after)
        unwrapped = run.done()
        laying.add(parse_plain(Source(unwrapped.text)), unwrapped, quoted=depth)
    return laying.document("text", {}, {})


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
