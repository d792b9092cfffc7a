"""Walks through an XML file with expat and says where its items and their elements stand, item by item.

Nothing of the file is kept but places. Entity declarations are refused, so that no text can grow; what lies outside of
the file is never fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from editlint.documents.bounds import DEEPEST
from editlint.documents.collections.cutting import as_utf8, line_and_column, not_utf8
from editlint.errors import EditlintError, Location
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?\sencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_START_TAG = LatePattern(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>")  # type: ignore[arg-type]
_CHUNK = 4_000_000  # bytes: a sign that does not end in one chunk is read again with the next
_DEEPEST = 5  # levels inside of an item whose elements are noted
_BAD_SIGN = 4  # expat's code for what is no character of XML, or no UTF-8
LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"


class Element(NamedTuple):
    """An element inside of an item.

    Attributes:
        path: local names from the item's child down to it.
        space: the namespace of the last of them.
        attributes: with their namespaces before their names.
        start: the byte of its start tag.
        inner, end: the bytes between which its content stands.
    """

    path: tuple[str, ...]
    space: str
    attributes: Mapping[str, str]
    start: int
    inner: int
    end: int


class Item(NamedTuple):
    """One item: its name, the bytes it stands between, its language, and the elements in it in order of their ends."""

    space: str
    name: str
    start: int
    end: int
    language: str
    attributes: Mapping[str, str]
    elements: tuple[Element, ...]


def declared_encoding(data: bytes) -> str:
    """The encoding that a file declares or shows by its first two bytes; "" for UTF-8."""
    declared = _DECLARED.match(data[:300].lstrip())
    if declared is None:
        return "utf-16-le" if data[:2] == b"<\0" else "utf-16-be" if data[:2] == b"\0<" else ""
    name = declared[1].decode()
    return "" if name.lower().startswith(("utf-16", "ucs")) else name  # else its declaration could not be read so


class XmlWalk:
    """One walk. `root` is the namespace and the local name of the first element as soon as it has been met."""

    def __init__(self, data: bytes, path: str, items: frozenset[str]) -> None:
        """Begin a walk.

        Args:
            data: the file.
            path: its name in errors.
            items: the local names of elements that are items.

        Raises:
            EditlintError: its encoding is not known, or it is not in the one that it declares.
        """
        encoding = declared_encoding(data)
        self.data = as_utf8(data, path, encoding)
        self.is_utf8 = encoding.lower() in ("", "utf-8", "utf8")
        self.root = ("", "")
        self._path = path
        self._names = items
        self._stack: list[tuple[str, str, Mapping[str, str], int]] = []
        self._item = -1  # the place on the stack of the item that is open
        self._elements: list[Element] = []
        self._found: list[Item] = []
        self._met = False  # whether any item has ended
        self._languages: list[tuple[int, str]] = []  # the depth from which on a language holds
        self._parser = self._new_parser()

    def items(self) -> Iterator[Item]:
        """The items, each as soon as it has ended.

        Raises:
            EditlintError: the file is not well-formed, or declares entities; with line and column.
        """
        data = self.data
        for at in range(0, max(1, len(data)), _CHUNK):
            broken = self._feed(data[at : at + _CHUNK], final=at + _CHUNK >= len(data))
            found, self._found = self._found, []
            yield from found
            if broken is not None:
                raise broken

    def _feed(self, chunk: bytes, *, final: bool) -> EditlintError | None:
        """Read on; what is wrong with the file, behind the items that stand before it."""
        try:
            self._parser.Parse(chunk, final)
        except expat.ExpatError as error:
            return self._broken(error)
        except EditlintError as error:
            return error
        return None

    def _broken(self, error: expat.ExpatError) -> EditlintError:
        at = max(0, self._parser.ErrorByteIndex)
        if error.code == _BAD_SIGN:
            try:
                self.data[at : at + 4].decode("utf-8")
            except UnicodeDecodeError as undecoded:
                if undecoded.reason != "unexpected end of data":
                    return not_utf8(self.data, at + undecoded.start, self._path)
        line, column = line_and_column(self.data, at)
        said = f"line {line}, column {column}: the XML is broken: {expat.ErrorString(error.code)}"
        hint = "the items before it were checked, what comes after was not" if self._met else ""
        return EditlintError(said, hint=hint, location=Location(self._path, line, column))

    def _new_parser(self) -> Any:
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._entity
        return parser

    def _entity(self, name: str, *_: object) -> None:
        line, column = line_and_column(self.data, self._parser.CurrentByteIndex)
        said = f"line {line}: it declares the entity “{name}”, and no declared entity is taken in"
        raise EditlintError(said, hint="write out what it stands for", location=Location(self._path, line, column))

    def _start(self, full_name: str, attributes: Mapping[str, str]) -> None:
        space, _, name = full_name.rpartition(" ")
        at = self._parser.CurrentByteIndex
        if not self._stack and not self.root[1]:
            self.root = space, name
        if LANGUAGE in attributes:
            self._languages.append((len(self._stack), attributes[LANGUAGE]))
        if self._item < 0 and name in self._names:
            self._item = len(self._stack)
        self._stack.append((space, name, attributes, at))
        if len(self._stack) > DEEPEST:
            line, column = line_and_column(self.data, at)
            said = f"line {line}: elements are nested more than {DEEPEST:,} deep"
            raise EditlintError(said, location=Location(self._path, line, column))

    def _end(self, _: str) -> None:
        space, name, attributes, start = self._stack.pop()
        depth = len(self._stack)
        end = self._parser.CurrentByteIndex
        if self._item < 0:
            if name == "language":
                self._languages.append((depth - 1, self._text(start, end)))
        elif depth == self._item:
            empty = self.data[end - 2 : end] == b"/>" and self._after_tag(start) == end  # expat tells the end of a tag
            after = end if empty else self.data.index(b">", end) + 1
            language = self._languages[-1][1] if self._languages else ""
            self._found.append(Item(space, name, start, after, language, attributes, tuple(self._elements)))
            self._elements = []
            self._item = -1
            self._met = True
        elif depth - self._item <= _DEEPEST:
            path = tuple(each[1] for each in self._stack[self._item + 1 :])
            inner = min(self._after_tag(start), end) if end > start else end
            self._elements.append(Element((*path, name), space, attributes, start, inner, end))
        while self._languages and self._languages[-1][0] >= depth:
            self._languages.pop()

    def _after_tag(self, start: int) -> int:
        found = _START_TAG.match(self.data, start)
        return found.end() if found else start

    def _text(self, start: int, end: int) -> str:
        return self.data[min(self._after_tag(start), end) : end].decode("utf-8", "replace").strip()
