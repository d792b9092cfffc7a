"""MDX as Markdown: what is code of the page is masked length for length, tags of components become tags of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.finding import find_opaque
from editlint.documents.opaque import COMMENT, MARKUP, mask
from editlint.vale.blocks.masking import MASKED, Masked

if TYPE_CHECKING:
    from editlint.documents.opaque import Opaque

DELIMITERS = ("{/*", "*/}")  # of comments in MDX
_SHORTEST_COMMENT = len("<!---->")


def masked_mdx(masked: Masked, begin: int) -> Masked:
    """The text of an MDX document from `begin` on in a form that is read as Markdown."""
    opaque = find_opaque(masked.text, begin, dialect="mdx")
    text = mask(masked.text, opaque, visible=False)
    parts: list[str] = []
    at = 0
    for each in opaque:
        parts += (text[at : each.start], _instead(each, masked.text, text))
        at = each.end
    parts.append(text[at:])
    return masked._replace(text="".join(parts))


def _instead(opaque: Opaque, source: str, text: str) -> str:
    """What stands in place of code that has no lines for itself, where those are blank."""
    shown = text[opaque.start : opaque.end]
    length = len(shown)
    if shown.isspace():
        return shown
    if opaque.kind == COMMENT and length >= _SHORTEST_COMMENT:
        return f"<!--{' ' * (length - _SHORTEST_COMMENT)}-->"
    if opaque.kind == MARKUP:
        tag = "</b" if source.startswith("</", opaque.start) else "<b"
        return f"{tag}{' ' * (length - len(tag) - 1)}>" if length > len(tag) else " " * length
    return MASKED * length
