"""What an office file says about itself: title, author, and days; that of publication only where the file names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.office.markup import Attributes, MarkupReader, attribute
from editlint.documents.stock_titles import is_stock_title

if TYPE_CHECKING:
    from editlint.documents.office.package import Package

_NAMES = {
    "dc:title": "title",
    "dc:creator": "author",
    "meta:initial-creator": "author",
    "dcterms:created": "created",
    "meta:creation-date": "created",
    "dcterms:modified": "modified",
    "dc:date": "modified",
    "dc:description": "description",
}
# Names that houses give properties of their own: which says when an article appears, which what language it is in.
_OWN_NAMES = {
    **dict.fromkeys(
        ("published", "publication date", "publish date", "date of publication", "date published", "publishdate"),
        "published",
    ),
    "language": "language",
}
_LONGEST = 1000  # characters of a value


class Properties(MarkupReader):
    """Collects what the parts with properties say. Of the language only a property of the house's own is taken.

    The one that every file has is that of the program.

    Attributes:
        values: title, author, created, modified, published, language, description, as far as they are told.
    """

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._key = ""
        self._text = ""

    def read(self, package: Package, name: str) -> None:
        """Read a part of properties, if it is there."""
        if name and name in package:
            self.walk(package, name)

    def opened(self, name: str, attributes: Attributes) -> None:  # noqa: D102  the reader's
        if name in ("custom:property", "meta:user-defined"):
            own = attribute(attributes, "name") or attribute(attributes, "meta:name")
            self._key = _OWN_NAMES.get(own.strip().lower(), "")
        elif name in _NAMES:
            self._key = _NAMES[name]
        self._text = ""

    def text(self, text: str) -> None:  # noqa: D102  the reader's
        if self._key and len(self._text) < _LONGEST:
            self._text += text[:_LONGEST]

    def closed(self, name: str) -> None:  # noqa: ARG002, D102  the reader's
        said = " ".join(self._text.split())
        if self._key and said and not (self._key == "title" and is_stock_title(said)):
            self.values.setdefault(self._key, said)
            self._key = ""
        self._text = ""
