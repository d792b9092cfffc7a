"""The texts that a client has open, kept as it tells of their changes. Nothing here reads them as articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol.types import TextDocumentContentChangeWholeDocument
from pygls.uris import to_fs_path

from editlint.integrations.server.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lsprotocol.types import Range, TextDocumentContentChangeEvent

_HALF = re.compile("[\ud800-\udfff]")
BOM = "\ufeff"


class OpenText:
    """One state of an open text. Never changes: whoever works on it while the client types keeps what it began with.

    Attributes:
        uri: as the client calls it.
        path: the file's absolute path, "" for a text that lies in no file.
        language: the language identifier that the client gave it.
        version: as the client counts.
        text: as the client has it.
        edition: counts every state of the text and of the settings that it is read by, from 1 on.
        positions: of the text.
    """

    def __init__(self, uri: str, language: str, version: int, text: str, encoding: str, edition: int = 1) -> None:
        self.uri = uri
        self.path = path_of(uri)
        self.language = language
        self.version = version
        self.text = joined(text)
        self.edition = edition
        self.encoding = encoding
        self.positions = Positions(self.text, encoding)

    def changed(self, version: int, changes: Sequence[TextDocumentContentChangeEvent]) -> OpenText:
        """The text after changes, in their order."""
        now = self._with(version, self.text)
        for each in changes:
            if isinstance(each, TextDocumentContentChangeWholeDocument):
                now = self._with(version, each.text)
            else:
                start, end = now.positions.span(each.range)
                now = self._with(version, now.text[:start] + each.text + now.text[end:])
        return now

    def anew(self) -> OpenText:
        """The same text, to be read by other settings."""
        return self._with(self.version, self.text)

    @property
    def prose(self) -> str:
        """The text as it is linted: without a byte order mark, and with a sign for each half of a surrogate pair."""
        return _HALF.sub("?", self.text.removeprefix(BOM))

    @property
    def lead(self) -> int:
        """How many characters of the text stand before what is linted."""
        return int(self.text.startswith(BOM))

    def range(self, start: int, end: int) -> Range:
        """The range between two offsets of what is linted."""
        return self.positions.range(start + self.lead, end + self.lead)

    def span(self, place: Range) -> tuple[int, int]:
        """The offsets of a range in what is linted; what stands before that means its beginning."""
        start, end = self.positions.span(place)
        return max(0, start - self.lead), max(0, end - self.lead)

    def _with(self, version: int, text: str) -> OpenText:
        return OpenText(self.uri, self.language, version, text, self.encoding, self.edition + 1)


def joined(text: str) -> str:
    """A text in which two halves of a surrogate pair that stand together are the character that they mean."""
    if text.isascii() or not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def path_of(uri: str) -> str:
    """The absolute path of a file's address, "" for what lies in no file of this machine or is no address."""
    try:
        path = to_fs_path(uri) or ""
    except ValueError:
        return ""
    return "" if "\0" in path else path
