"""The sections of a mail (RFC 2045 ff.) by the places of their bodies; `email` reads their headers."""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

MOST_HEADERS = 1_000_000  # bytes of the headers of a section
MOST_SECTIONS = 1_000  # of a mail
DEEPEST = 50  # multiparts inside each other; mail programs make three or four
_BLANK = re.compile(rb"(?:\A|(?<=\n))\r?\n|\r?\n\r?\n")
_HEADERS = re.compile(rb"(?:[!-9;-~]+[ \t]*:|[ \t]|From |\r?\n)")


class Section(NamedTuple):
    """A section that holds no others: its headers, and the bytes of its body."""

    headers: Message
    start: int
    end: int


class TooMuch(Exception):  # noqa: N818  it is caught where it is called
    """More than any program makes: multiparts nested deeper than DEEPEST, headers longer, more sections."""


def headers_of(data: bytes, start: int, end: int) -> tuple[Message, int]:
    """The headers that stand at `start`, and the byte at which their body begins.

    Raises:
        TooMuch: they are longer than MOST_HEADERS.
    """
    blank = _BLANK.search(data, start, end)
    body = blank.end() if blank else end
    if body - start > MOST_HEADERS:
        raise TooMuch(f"it has headers of {body - start:,} bytes, no mail has {MOST_HEADERS:,}")
    return BytesHeaderParser().parsebytes(data[start:body]), body


def text_sections(data: bytes) -> Iterator[Section]:
    """The sections that a reader is shown as text, in order: of alternatives one, no attachments.

    Raises:
        TooMuch: multiparts are nested deeper, or headers longer, than any program makes them.
    """
    stack = [(0, len(data), 0)]
    count = 0
    while stack:
        start, end, depth = stack.pop()
        count += 1
        if count > MOST_SECTIONS:
            raise TooMuch(f"the mail has more than {MOST_SECTIONS:,} sections")
        if depth > DEEPEST:
            raise TooMuch(f"the mail has more than {DEEPEST} sections inside each other")
        headers, body = headers_of(data, start, end)
        kind = headers.get_content_type()
        boundary = headers.get_boundary() if kind.startswith("multipart/") else None
        if boundary:
            inner = list(_between(data, body, end, boundary))
            stack += [(*each, depth + 1) for each in reversed(_shown(data, kind, inner))]
        elif kind in ("text/plain", "text/html") and headers.get_content_disposition() != "attachment":
            yield Section(headers, body, end)


def _between(data: bytes, start: int, end: int, boundary: str) -> Iterator[tuple[int, int]]:
    """What stands between the lines of a boundary; the line break before such a line belongs to it."""
    sign = re.escape(boundary.encode("utf-8", "replace"))
    opened = -1
    for line in re.compile(rb"(?:\r\n|\n|\A)--" + sign + rb"(--)?[ \t]*(?=\r|\n|\Z)(?:\r\n|\n)?").finditer(
        data, max(0, start - 1), end
    ):
        if opened >= 0:
            yield opened, max(opened, line.start())
        opened = line.end()
        if line.group(1):
            return
    if 0 <= opened < end:
        yield opened, end


def _shown(data: bytes, kind: str, inner: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of the sections of a multipart those that a reader is shown."""
    if kind in ("multipart/related", "multipart/signed"):
        return inner[:1]
    if kind == "multipart/alternative":
        kinds = [headers_of(data, *each)[0].get_content_type() for each in inner]
        for wanted in ("text/html", "multipart/", "text/plain"):
            chosen = [each for each, said in zip(inner, kinds, strict=True) if said.startswith(wanted)]
            if chosen:
                return chosen[-1:]
    return inner
