"""Items of XML: posts of a WordPress export (WXR), entries of a feed, items of an agency; round them is the head.

Items are found without a parser, and read by one: what is broken in one leaves the others as they are.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.cutting import Cutter
from editlint.documents.collections.naming import Names
from editlint.documents.collections.parts import Flaw, Origin
from editlint.documents.collections.xml_files import divide_xml
from editlint.documents.collections.xml_walk import declared_encoding
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.archive.sources.cutting import Stretch
    from editlint.archive.sources.window import Window
    from editlint.documents.collections.parts import Part

_NAMES = rb"(?:[\w.-]+:)?(?:item|entry|newsItem|nitf)"
_MET = re.compile(rb"<(?:!\[CDATA\[|!--|/?" + _NAMES + rb"(?=[\s/>]))")
_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>")
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_SLASH = ord("/")
_NAME = re.compile(r"<(/?)([^\s<>/\"']+)(?:[\s/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?>")
_PLACED = re.compile(r"^line \d+(?:, column \d+)?: ")
_LOOK = 100_000  # bytes that tell the encoding, and mostly the head


class Items:
    """An item a record."""

    noun = "item"
    resume = re.compile(rb"</" + _NAMES + rb"\s*>")

    def __init__(self) -> None:
        self._head = ""
        self._item = b""  # the name that items bear here
        self._counted = 0, 0  # where the last item that was met ends, and how many there are to there
        self._closing = b""  # the tag that ends the file
        self._whole = False  # whether nothing tells where items stand

    def begin(self, window: Window, path: str, field: str) -> str:  # noqa: ARG002  one door for all kinds
        """The tags of the elements round the items, and the language that they tell.

        Raises:
            EditlintError: the encoding is not known, or entities are declared.
        """
        window.fill(_LOOK)
        encoding = declared_encoding(window.data)
        try:
            window.decode(encoding or "utf-8")
        except LookupError:
            said = f"it says that it is in the encoding “{encoding}”, which nobody knows"
            raise EditlintError(said, hint="save the file as UTF-8", location=Location(path)) from None
        while (first := _first(window.data)) < 0 and not window.ended and len(window.data) < LARGEST_TEXT:
            window.more(len(window.data))
        head = _Head(window.data[: max(0, first)]).text if first > 0 else ""
        window.take(first if head else 0)
        self._whole = not head
        self._closing = f"</{_names(head)[0]}".encode() if head else b""
        return head

    def end(self, data: bytes, start: int, least: int, *, final: bool) -> int:
        """Behind the first item that ends there."""
        if self._whole:
            return len(data) if final else -1
        at, depth, last, items = start, 0, start, 0
        following = self._pattern(data, start)
        while following and (tag := following.match(data, at)):
            at = tag.end()
            if data[at - 2] != _SLASH:
                depth += -1 if tag["slash"] else 1
            if depth <= 0:
                depth, last, items = 0, at, items + 1
                if at >= least:
                    break
        self._counted = last, items
        if last >= least:
            return last
        if not final:
            return -1
        if last > start:
            return last
        found = self.resume.search(data, start)
        return found.end() if found else len(data)

    def _pattern(self, data: bytes, start: int) -> re.Pattern[bytes] | None:
        """What finds the next tag of an item; None where there is none."""
        if not self._item:
            first = _first(data, start)
            met = _MET.match(data, first) if first >= 0 else None
            self._item = met.group()[1:].lstrip(b"/") if met else b""
        return _following(self._item) if self._item else None

    def count(self, data: bytes) -> int:
        """The items; of what follows the last of them 1 if the file does not end as it should."""
        end, items = self._counted
        if end == len(data) and items:
            return items
        broken = _first(data) >= 0 or not self._closing or self._closing not in data
        return int(bool(data.strip()) and broken)

    def read(self, stretch: Stretch, path: str, field: str) -> Iterator[Part | Flaw]:
        """The articles of the items. Where one is broken, each is read by itself, so that the others are whole."""
        names = Names(stretch.number)
        self._head = stretch.head
        if not stretch.head:
            yield from divide_xml(stretch.data, path, field, names)
            return
        try:
            yield from list(_divided(stretch.data, Origin(), stretch.head, path, field, Names(stretch.number)))
        except EditlintError:
            at, origin = 0, Origin()
            while at < len(stretch.data):
                end = self.end(stretch.data, at, at + 1, final=True)
                item = stretch.data[at:end]
                if item.strip():
                    yield from _alone(item, origin, stretch.head, path, field, names)
                origin, at = _behind(origin, item), end

    def values(self, part: Part) -> Mapping[str, str]:
        """What the elements of an item say, by their local names."""
        from xml.etree import ElementTree as ET

        names = _names(self._head)
        closers = "".join(f"</{name}>" for name in reversed(names))
        item = ET.fromstring(f"{self._head}{part.text}{closers}")  # noqa: S314  it declares no entity
        for _ in names:
            item = item[-1]
        return {each.tag.rpartition("}")[2]: "".join(each.itertext()) for each in item}


@cache
def _following(name: bytes) -> re.Pattern[bytes]:
    """From any place outside of a tag to behind the next tag of a name, past comments and what is no markup."""
    tag = rb"/?" + re.escape(name) + rb"(?=[\s/>])"
    past = (
        rb"[^<]++|<(?!" + tag + rb"|!\[CDATA\[|!--)"
        rb"|<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+\]\]>|<!--(?:[^-]++|-(?!->))*+-->"
    )
    return re.compile(
        rb"(?:" + past + rb")*+<(?P<slash>/?)" + re.escape(name) + rb"(?=[\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>"
    )


def _first(data: bytes, at: int = 0) -> int:
    """Where the first item from a byte on begins, or -1."""
    while met := _MET.search(data, at):
        closing = _ENDS.get(met.group())
        if not closing:
            return met.start()
        at = data.find(closing, met.end())
        if at < 0:
            break
    return -1


def _names(head: str) -> list[str]:
    """The names of the elements of a head that are open."""
    names: list[str] = []
    for slash, name in _NAME.findall(head):
        if slash:
            names.pop()
        else:
            names.append(name)
    return names


def _divided(data: bytes, origin: Origin, head: str, path: str, field: str, names: Names) -> Iterator[Part | Flaw]:
    """The articles of items, places counted from an origin.

    Raises:
        EditlintError: an item is broken.
    """
    closers = "".join(f"</{name}>" for name in reversed(_names(head))) if _first(data) >= 0 else ""
    for each in divide_xml(head.encode() + data + closers.encode(), path, field, names):
        if isinstance(each, Flaw):
            yield each._replace(line=each.line + origin.line - 1)
        else:
            yield each._replace(origin=_moved(each.origin, origin, len(head)))


def _moved(at: Origin, origin: Origin, head: int) -> Origin:
    on_first = at.line == 1
    column = at.column - head + origin.column - 1 if on_first else at.column
    return Origin(at.offset - head + origin.offset, at.line + origin.line - 1, column)


def _alone(item: bytes, origin: Origin, head: str, path: str, field: str, names: Names) -> Iterator[Part | Flaw]:
    try:
        yield from list(_divided(item, origin, head, path, field, names))
    except EditlintError as error:
        line = error.location.line if error.location and error.location.line else 1
        yield Flaw(line + origin.line - 1, _PLACED.sub("", error.message))


def _behind(origin: Origin, data: bytes) -> Origin:
    at = Cutter(data).origin(len(data))
    return Origin(
        origin.offset + at.offset, origin.line + at.line - 1, at.column + (origin.column - 1) * (at.line == 1)
    )


class _Head:
    """What of a beginning goes for all items: open elements with their namespaces, and languages."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[tuple[str, str, int]] = []
        self._languages: dict[int, str] = {}
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._entity
        self._parser = parser
        try:
            parser.Parse(data, False)
        except expat.ExpatError:
            self._open = []  # whoever reads the file as a whole says what is wrong with it

    @property
    def text(self) -> str:
        """The tags, and elements that tell a language."""
        return "".join(tag + self._languages.get(depth, "") for depth, (_, tag, _) in enumerate(self._open))

    def _start(self, name: str, _: Mapping[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        tag = _TAG.match(self._data, at)
        said = " ".join(tag.group().decode("utf-8", "replace").split()) if tag else ""
        self._open.append((name, said, at))

    def _end(self, name: str) -> None:
        _, _, start = self._open.pop()
        if name.rpartition(":")[2] == "language" and self._open:
            said = self._data[start : self._parser.CurrentByteIndex].decode("utf-8", "replace")
            self._languages[len(self._open) - 1] = f"{said}</{name}>"

    def _entity(self, name: str, *_: Any) -> None:
        line = self._parser.CurrentLineNumber
        said = f"line {line}: it declares the entity “{name}”, and no declared entity is taken in"
        raise EditlintError(said, hint="write out what it stands for")
