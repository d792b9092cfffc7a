"""Astro's own pages: a script between two fences, then HTML with components and expressions in braces.

The script and the expressions are code of the page; what stands between tags is its text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents import mdx
from editlint.documents.builder import ProseBuilder
from editlint.documents.html import HtmlReader
from editlint.documents.opaque import Opaque, mask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.document import Document
    from editlint.source import Source

_SCRIPT = re.compile(r"\ufeff?\s*---[ \t]*\r?\n(?:.*?\r?\n)??---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_SIGN = re.compile(r"<(?:!--|/?[A-Z]|/?>)|\{")


def parse_astro(source: Source) -> Document:
    """The document that a page of Astro holds."""
    text = source.text.replace("\r\n", " \n").replace("\r", "\n")
    script = _SCRIPT.match(text)
    begin = script.end() if script else 0
    opaque = list(_opaque(text, begin))
    masked = mask(source.text, opaque, visible=False)
    builder = ProseBuilder(source, opaque, masked)
    if begin:
        builder.skip("script", 0, begin)
    reader = HtmlReader(builder, masked)
    reader.feed(begin, len(text))
    reader.finish()
    return builder.document("astro", metadata=reader.metadata.values())


def _opaque(text: str, begin: int) -> Iterator[Opaque]:
    """Expressions, and the tags of components, whose attributes may hold anything."""
    braces = mdx.matching_braces(text)
    at = begin
    while sign := _SIGN.search(text, at):
        at = sign.end()
        if sign.group() == "<!--":
            closed = text.find("-->", at)
            at = closed if closed >= 0 else len(text)
        elif sign.group() == "{":
            expression = mdx.expression_at(text, sign.start(), braces)
            if expression is not None:
                yield expression
                at = expression.end
        else:
            for each in mdx.tag_at(text, sign.start(), braces):
                yield each
                at = max(at, each.end)
