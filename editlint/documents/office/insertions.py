"""Sets pieces into the XML of an office file: between its bytes, which stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.office.foreign import open_package
from editlint.documents.office.markup import Attributes, MarkupReader, element_end, tag_end
from editlint.documents.office.source import STRIDE
from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.documents.office.package import Package
    from editlint.documents.office.source import OfficeSource, Paragraph

_DECLARES_W = re.compile(rb"<w:\w+\s")
_NO_XML = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def open_main(data: bytes, source: OfficeSource) -> tuple[Package, bytes]:
    """The archive of a file and its main part, to be written into.

    Raises:
        EditlintError: characters of the part cannot be counted in bytes.
    """
    package = open_package(data, source.path, source.form)
    if not source.countable:
        raise uncommentable(source.path, "its text is not in UTF-8")
    return package, package.read(source.main)


def uncommentable(path: str, why: str) -> EditlintError:
    """The error for a file that no comment can be put into."""
    hint = "save it anew with Word or LibreOffice"
    return EditlintError(f"{path or 'this'} cannot be commented: {why}", hint=hint, location=Location(path))


class Cut(NamedTuple):
    """A place between two bytes, what must stand before and behind all that is set in there, and one more insertion."""

    byte: int
    before: bytes = b""
    behind: bytes = b""
    also: tuple[int, bytes] | None = None


class _Place:
    """What is set in at one byte: what ends there, what is there alone, what begins there."""

    def __init__(self, cut: Cut) -> None:
        self.cut = cut
        self.ends: list[bytes] = []
        self.points: list[bytes] = []
        self.starts: list[bytes] = []


class Insertions:
    """All that is to be set into one part."""

    def __init__(self, data: bytes) -> None:
        self.declares_w = bool(_DECLARES_W.search(data, 0, 4096))
        self._data = data
        self._places: dict[int, _Place] = {}
        self._also: dict[int, bytes] = {}

    def start(self, cut: Cut, mark: bytes) -> None:
        """Set in what begins a stretch."""
        self._at(cut).starts.append(mark)

    def end(self, cut: Cut, mark: bytes) -> None:
        """Set in what ends a stretch."""
        self._at(cut).ends.append(mark)

    def point(self, cut: Cut, mark: bytes) -> None:
        """Set in what marks a place alone."""
        self._at(cut).points.append(mark)

    def applied(self) -> bytes:
        """The part with everything set in."""
        at = 0
        out: list[bytes] = []
        pieces = {byte: self._whole(place) for byte, place in self._places.items()}
        for byte, text in self._also.items():
            pieces[byte] = text + pieces.get(byte, b"")
        for byte in sorted(pieces):
            out += (self._data[at:byte], pieces[byte])
            at = byte
        return b"".join([*out, self._data[at:]])

    def _at(self, cut: Cut) -> _Place:
        if cut.also is not None:
            self._also[cut.also[0]] = cut.also[1]
        return self._places.setdefault(cut.byte, _Place(cut))

    @staticmethod
    def _whole(place: _Place) -> bytes:
        return b"".join([place.cut.before, *place.ends, *place.points, *place.starts, place.cut.behind])


def extent(paragraph: Paragraph, character: int, data: bytes) -> tuple[int, int, int, int]:
    """The bytes at which a character of a paragraph begins and ends, the element round it, and its run.

    What cannot be divided is taken as a whole; the element is then negative, as in `Paragraph.parts`.
    """
    index = paragraph.part_at(character)
    first, at, inner, run = paragraph.parts[index : index + STRIDE]
    if inner < 0:
        return at, element_end(data, at, -inner), inner, run
    begin = at + len(paragraph.text[first:character].encode())
    if data.startswith(b"&", begin):
        return begin, data.index(b";", begin) + 1, inner, run
    length = 2 if data.startswith(b"\r\n", begin) else len(paragraph.text[character : character + 1].encode())
    return begin, begin + length, inner, run


class _Root(MarkupReader):
    """Finds where the outermost element ends."""

    def __init__(self) -> None:
        super().__init__()
        self.end = 0
        self._depth = 0

    def opened(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002  the reader's
        self._depth += 1

    def closed(self, name: str) -> None:  # noqa: ARG002  the reader's
        self._depth -= 1
        if not self._depth:
            self.end = self.at


def appended(package: Package, part: str, children: bytes, vocabulary: tuple[str, str]) -> bytes:
    """A part with more children in its outermost element; where there is no such part, a part with these alone.

    Args:
        package: what holds it.
        part: its name.
        children: well-formed elements without children of other vocabularies, in UTF-8.
        vocabulary: the prefix that they have, and what it stands for.
    """
    prefix, space = vocabulary
    if part not in package:
        root = {"relationships": b"Relationships"}[space.rpartition("/")[2]]
        head = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<' + root + f' xmlns="{space}">'.encode()
        return head + children + b"</" + root + b">"
    reader = _Root()
    reader.walk(package, part)
    data = package.read(part)
    if not reader.utf8:
        raise uncommentable(package.path, f"{part} is not in UTF-8")
    start = _root_start(data)
    tag = data[start : tag_end(data, start)]
    name = re.split(rb"[\s/>]", tag[1:], maxsplit=1)[0]
    if name.rpartition(b":")[0].decode() != prefix:
        declared = f' xmlns{":" + prefix if prefix else ""}="{space}"'.encode()
        element = re.compile(rb"<" + (prefix.encode() + rb":" if prefix else rb"") + rb"[A-Za-z]\w*(?=[\s/>])")
        children = element.sub(lambda found: found.group() + declared, children)
    if tag.endswith(b"/>"):
        return data[:start] + tag[:-2].rstrip() + b">" + children + b"</" + name + b">" + data[start + len(tag) :]
    return data[: reader.end] + children + data[reader.end :]


def _root_start(data: bytes) -> int:
    found = re.search(rb"<(?![?!])", data)
    return found.start() if found else 0


def quoted(text: str) -> str:
    """A text as it may stand in an element; characters that no XML may hold are left out."""
    text = _NO_XML.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
