"""A part of a file: one article, with its place in the file and the fields that make it.

Parts are plain values, so that they can cross a process; reading one into a document is the work of whoever lints it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.model import Edit
from editlint.source import Source
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.documents.document import Document
    from editlint.model import Fix, Place

HEADLINE = "headline"
BODY = "body"
ILLEGIBLE = {"base64", "quoted-printable"}  # wrappings in which words cannot be seen, or are cut at the end of a line


class MailFormats(NamedTuple):
    """The formats of a section of a mail: as plain text, and as HTML."""

    text: str
    page: str


MAIL = MailFormats("mail-text", "mail-page")
FORWARDED = MailFormats("forwarded-text", "forwarded-page")  # of a mail that hands on another one


class Origin(NamedTuple):
    """Where a part begins in its file: an offset in code points, a 1-based line and column."""

    offset: int = 0
    line: int = 1
    column: int = 1

    def place(self, place: Place) -> Place:
        """A place of the part as one of the file."""
        first, last = place.line == 1, place.end_line == 1
        return place._replace(
            line=place.line + self.line - 1,
            column=place.column + (self.column - 1) * first,
            end_line=place.end_line + self.line - 1,
            end_column=place.end_column + (self.column - 1) * last,
            start=place.start + self.offset,
            end=place.end + self.offset,
        )


class Field(NamedTuple):
    """A stretch of a part's text that is prose of its article.

    Attributes:
        role: HEADLINE or BODY.
        start, end: offsets in the text of the part.
        wrapping: the name of what it is wrapped in, as `unwrapped` takes it, and what that needs to know (a charset).
        format: the format of the house that reads it once it is unwrapped.
    """

    role: str
    start: int
    end: int
    wrapping: tuple[str, ...]
    format: str


class Flaw(NamedTuple):
    """What kept an article of the file from being read.

    Attributes:
        line: 1-based, 0 where none can be told.
        message: what is wrong.
        hint: what to do.
        textless: whether it is no article but an item of links, which is no fault of a file that holds articles, too.
    """

    line: int
    message: str
    hint: str = ""
    textless: bool = False


class PartSource(Source):
    """The text of a part; its places are those inside the part."""

    def __init__(self, part: Part, path: str) -> None:
        super().__init__(part.text, path)
        self.origin = part.origin
        self.article = part.name

    def in_file(self, place: Place) -> Place:
        """A place of the part as one of its file."""
        return self.origin.place(place)


class Part(NamedTuple):
    """One article of a file.

    Attributes:
        name: what people call it: its headline, else its address or number; no two parts of a file share one.
        text: the stretch of the file that holds it.
        origin: where that stretch begins.
        fields: the prose in it, headlines first.
        metadata: what is known of it: title, published, dateline, author, section, language, url.
        writable: whether the file is UTF-8, in which new text can be written.
    """

    name: str
    text: str
    origin: Origin
    fields: tuple[Field, ...]
    metadata: Mapping[str, str]
    writable: bool = True

    @property
    def size(self) -> int:
        """The characters of its prose, still wrapped."""
        return sum(each.end - each.start for each in self.fields)

    @property
    def legible(self) -> bool:
        """Whether people can read its prose as it stands in the file."""
        return all(ILLEGIBLE.isdisjoint(each.wrapping) for each in self.fields)

    def rewrapped(self, fix: Fix) -> Fix | None:
        """A fix of the part's prose as one of its text, in which new text is wrapped; None where that cannot be."""
        from editlint.documents.collections.wrapping_again import wrapped

        if not self.writable:
            return None
        edits = []
        for start, end, new in fix.edits:
            text = wrapped(self.text, self.fields, start, end, new)
            if text is None:
                return None
            edits.append(Edit(start, end, text))
        return fix._replace(edits=tuple(edits))

    def document(self, path: str) -> Document:
        """The article as a document whose places are those inside the part."""
        from editlint.documents.collections.joining import joined

        return joined(self, PartSource(self, path))
