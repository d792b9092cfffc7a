"""A mail as an article: its subject is the headline, its date the day of publication, its text the body.

Of HTML and plain text of the same mail the HTML is read, which is what people see. Attachments are not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.collections import wrappings
from editlint.documents.collections.cutting import as_utf8
from editlint.documents.collections.mime import Section, TooMuch, headers_of, text_sections
from editlint.documents.collections.parts import BODY, FORWARDED, HEADLINE, MAIL, Field, Flaw, Origin, Part
from editlint.documents.collections.transfer import AS_BYTES, known_charset, unwrapped_header
from editlint.errors import EditlintError, Location
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_SUBJECT = LatePattern(
    r"^subject[ \t]*:[ \t]*(?:(?:re|fwd?|aw|wg)[ \t]*:[ \t]*)*(?P<words>(?:[^\r\n]++|\r?\n[ \t])*+)",
    re.IGNORECASE | re.MULTILINE,
)
_FORWARDS = LatePattern(r"subject[ \t]*:[ \t]*(?:fwd?|wg)[ \t]*:", re.IGNORECASE)
_KNOWN_HEADERS = ("from", "to", "subject", "date", "received", "message-id", "mime-version", "content-type")
_MOST = 1_000_000  # characters of a mail's text, encoded
_ENCODED = ("quoted-printable", "base64")


def divide_mail(data: bytes, path: str) -> Iterator[Part | Flaw]:
    """The article that a mail is.

    Raises:
        EditlintError: it is no mail, or nested too deep.
    """
    data, read_as = _as_text(data, path)
    try:
        headers, _ = headers_of(data, 0, len(data))
        if not any(name in headers for name in _KNOWN_HEADERS):
            raise EditlintError("this is no mail: it has no headers", location=Location(path))
        sections = list(text_sections(data))
    except TooMuch as error:
        raise EditlintError(str(error), location=Location(path)) from None
    size = sum(each.end - each.start for each in sections)
    if not sections or size > _MOST:
        said = f"its text has {size:,} bytes, no mail has {_MOST:,}" if sections else "it has no section of text"
        yield Flaw(1, said)
        return
    encoding = "latin-1" if read_as else "utf-8"
    text = data[: sections[-1].end].decode(encoding)
    yield Part("", text, Origin(), tuple(_fields(data, text, sections, encoding, read_as)), _metadata(headers, text))


def _as_text(data: bytes, path: str) -> tuple[bytes, str]:
    """A mail as bytes of UTF-8, or as it is where its sections are in other charsets; and how to read it."""
    data = as_utf8(data, path)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data, AS_BYTES
    return data, ""


def _fields(data: bytes, text: str, sections: list[Section], encoding: str, read_as: str) -> Iterator[Field]:
    subject = _subject(text)
    if subject and subject["words"].strip():
        yield Field(HEADLINE, *subject.span("words"), (wrappings.HEADER,), "text")
    formats = FORWARDED if subject and _FORWARDS.match(subject.group()) else MAIL
    passed = end = 0
    for each in sections:
        start = end + len(data[passed : each.start].decode(encoding))
        end = start + len(data[each.start : each.end].decode(encoding))
        passed = each.end
        transfer = str(each.headers.get("Content-Transfer-Encoding", "")).strip().lower()
        charset = known_charset(each.headers.get_content_charset("ascii" if read_as else "utf-8"))
        wrapping = (wrappings.MAIL, transfer if transfer in _ENCODED else "", charset, read_as)
        page = each.headers.get_content_type() == "text/html"
        yield Field(BODY, start, end, wrapping, formats.page if page else formats.text)


def _subject(text: str) -> re.Match[str] | None:
    """The subject among the headers of a mail."""
    return _SUBJECT.search(text, 0, text.find("\n\n") if "\n\n" in text else len(text))


def _metadata(headers: Message, text: str) -> dict[str, str]:
    from email.utils import parseaddr

    subject = _subject(text)
    sender = str(headers.get("From", ""))
    told = {
        "title": " ".join(unwrapped_header(text, *subject.span("words")).text.split()) if subject else "",
        "published": str(headers.get("Date", "")).strip(),
        "author": parseaddr(unwrapped_header(sender, 0, len(sender)).text)[0],
        "language": str(headers.get("Content-Language", "")).partition(",")[0].strip(),
    }
    return {key: value for key, value in told.items() if value}
