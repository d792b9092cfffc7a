"""The text of a WordPress post as it lies in the database: HTML in which a blank line ends a paragraph.

Shortcodes are no prose here: WordPress replaces them when it shows the post.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.builder import ProseBuilder
from editlint.documents.document import PARAGRAPH
from editlint.documents.finding import find_opaque
from editlint.documents.html import HtmlReader
from editlint.documents.opaque import MARKUP, Opaque, mask
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents.document import Document
    from editlint.source import Source

_BLANK = LatePattern(r"\n[ \t\r]*\n\s*")
_BUILT_IN = "audio|caption|wp_caption|embed|gallery|playlist|video"
_SHORTCODE = LatePattern(
    rf"\[(?:/?(?:{_BUILT_IN})\b[^\]\n]{{0,2000}}|/[a-z][\w-]{{0,60}}"
    r"|[a-z][\w-]{0,60}(?:\s+[\w-]{1,60}=(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\s\[\]\"']{1,2000})){1,40}\s*/?)\]"
)


def parse_wordpress(source: Source) -> Document:
    """The document that the content of a post holds."""
    text = source.text
    opaque = _with_shortcodes(text)
    masked = mask(text, opaque, visible=False) if opaque else text
    builder = ProseBuilder(source, opaque, masked)
    reader = HtmlReader(builder, masked)
    at = 0
    for blank in _BLANK.finditer(masked):
        reader.feed(at, blank.start())
        if not reader.hidden:
            reader.end_block(PARAGRAPH, 0)
        at = blank.end()
    reader.feed(at, len(text))
    reader.finish()
    return builder.document("html")


def _with_shortcodes(text: str) -> Sequence[Opaque]:
    """What is opaque in any HTML, and the shortcodes, in order."""
    found = [each._replace(kind=MARKUP) if text[each.start] == "[" else each for each in find_opaque(text)]
    if "[" in text:
        known = {each.start for each in found}
        codes = [each.span() for each in _SHORTCODE.finditer(text)]
        found += [Opaque(start, end, MARKUP) for start, end in codes if start not in known]
    kept: list[Opaque] = []
    for each in sorted(found):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
