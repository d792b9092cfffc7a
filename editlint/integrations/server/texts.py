"""The texts that a client has open, kept as it tells of their changes. Nothing here reads them as articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol.types import TextDocumentContentChangeWholeDocument
from pygls.uris import to_fs_path

from editlint.integrations.server.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lsprotocol.types import TextDocumentContentChangeEvent

_HALF = re.compile("[\ud800-\udfff]")
BOM = "\ufeff"


class OpenText:
    """One open text.

    Attributes:
        uri: as the client calls it.
        path: the file's absolute path, "" for a text that lies in no file.
        language: the language identifier that the client gave it.
        version: as the client counts.
        text: as the client has it.
        edition: counts every state of the text and of the settings that it is read by, from 1 on.
    """

    def __init__(self, uri: str, language: str, version: int, text: str, encoding: str) -> None:
        self.uri = uri
        self.path = path_of(uri)
        self.language = language
        self.version = version
        self.edition = 1
        self._encoding = encoding
        self._set(text)

    def change(self, version: int, changes: Sequence[TextDocumentContentChangeEvent]) -> None:
        """Take over changes, in their order."""
        for each in changes:
            if isinstance(each, TextDocumentContentChangeWholeDocument):
                self._set(each.text)
            else:
                start, end = self.positions.span(each.range)
                self._set(self.text[:start] + each.text + self.text[end:])
        self.version = version
        self.edition += 1

    @property
    def prose(self) -> str:
        """The text as it is linted: without a byte order mark, and with a sign for each half of a surrogate pair."""
        return _HALF.sub("?", self.text.removeprefix(BOM))

    @property
    def lead(self) -> int:
        """How many characters of the text stand before what is linted."""
        return int(self.text.startswith(BOM))

    def _set(self, text: str) -> None:
        self.text = joined(text)
        self.positions = Positions(self.text, self._encoding)


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
