"""How the parts of a .docx file find each other: relationships, by their kind or by their id."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from editlint.documents.office.markup import Attributes, MarkupReader, attribute
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.documents.office.package import Package


class Relationship(NamedTuple):
    """A relationship: its kind is the last word of the address that names it; a target outside is an address."""

    name: str
    kind: str
    target: str
    outside: bool


class Relationships(MarkupReader):
    """The relationships of one part, "" for the package itself. Those that lead nowhere are left to lead nowhere."""

    def __init__(self, package: Package, part: str) -> None:
        super().__init__()
        folder, name = posixpath.split(part)
        self.part = posixpath.join(folder, "_rels", f"{name}.rels")
        self.all: dict[str, Relationship] = {}
        self._folder = folder
        if self.part in package:
            self.walk(package, self.part)

    def opened(self, name: str, attributes: Attributes) -> None:  # noqa: D102  the reader's
        if name == "rel:Relationship":
            outside = attribute(attributes, "TargetMode") == "External"
            target = attribute(attributes, "Target")
            if not outside:
                target = posixpath.normpath(posixpath.join("/", self._folder, unquote(target))).lstrip("/")
            kind = attribute(attributes, "Type").rpartition("/")[2]
            each = Relationship(attribute(attributes, "Id"), kind, target, outside)
            self.all.setdefault(each.name, each)

    def of_kind(self, kind: str) -> str:
        """The part to which the first relationship of a kind leads, or an empty string."""
        return next((each.target for each in self.all.values() if each.kind == kind and not each.outside), "")
