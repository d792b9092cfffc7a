"""From a part to its document: each field is unwrapped, read in its own format, and laid on the part in order.

A headline that the body repeats at its top is one headline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.documents.collections.laying import Laying
from editlint.documents.collections.parts import FORWARDED, HEADLINE, MAIL
from editlint.documents.collections.wrappings import escaped_once, unwrapped
from editlint.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.collections.parts import Field, Part
    from editlint.documents.document import Document

_HEAD_BLOCKS = 3  # of a body, among which its headline may stand again
_LETTERS = re.compile(r"[\W_]+")


def joined(part: Part, source: Source) -> Document:
    """The document of a part on a source that has the part's text, of the format that its body is in."""
    read = []
    for field in part.fields:
        text = unwrapped(part.text, field)
        if field.role == HEADLINE and field.format == "html":
            text = escaped_once(text)
        read.append((field, text, _read(field, text.text)))
    seen = {key for field, _, document in read if field.role != HEADLINE for key in _heads(document)}
    laying = Laying(source)
    metadata: dict[str, Any] = {}
    front_matter: dict[str, Any] = {}
    for field, text, document in read:
        if field.role == HEADLINE:
            key = _key(document.text)
            if key in seen:
                continue
            seen.add(key)
        laying.add(document, text, headline=field.role == HEADLINE)
        metadata.update(document.metadata)
        front_matter.update(document.front_matter)
    bodies = [document.format for field, _, document in read if field.role != HEADLINE]
    return laying.document(bodies[0] if bodies else "text", {**metadata, **part.metadata}, front_matter)


def _read(field: Field, text: str) -> Document:
    """The text of a field as the document of its format."""
    from editlint.documents import parse

    source = Source(text)
    if field.format == "wordpress":
        from editlint.documents.collections.wordpress import parse_wordpress

        return parse_wordpress(source)
    if field.format in (*MAIL, *FORWARDED):
        from editlint.documents.collections.mail_text import parse_mail_page, parse_mail_text

        read = parse_mail_page if field.format in (MAIL.page, FORWARDED.page) else parse_mail_text
        return read(source, forwarded=field.format in FORWARDED)
    return parse(source, field.format)


def _heads(document: Document) -> Iterator[str]:
    for block in document.blocks[:_HEAD_BLOCKS]:
        yield _key(document.text[block.start : block.end])


def _key(text: str) -> str:
    return _LETTERS.sub("", text).lower()
