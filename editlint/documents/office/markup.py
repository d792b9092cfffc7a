"""The XML of office files, walked over in one pass, with the byte at which everything stands.

The parser is the standard library's expat: it fetches nothing and takes no depth amiss. A document type is refused:
no word processor writes one, and entities are how XML does harm. Names come in short forms, whatever a file's prefixes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from editlint.documents.office.package import Package

Attributes = Mapping[str, str]

_UTF8, _UTF16 = ("utf-8", "utf8", "us-ascii"), ("utf-16", "utf-16le", "utf-16be")
_BYTES = bytes(range(256))

_OOXML = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    _OOXML + "wordprocessingml/2006/main": "w",
    _STRICT + "wordprocessingml/main": "w",
    _OOXML + "officeDocument/2006/relationships": "r",
    _STRICT + "officeDocument/relationships": "r",
    _OOXML + "markup-compatibility/2006": "mc",
    _OOXML + "drawingml/2006/wordprocessingDrawing": "wp",
    _STRICT + "drawingml/wordprocessingDrawing": "wp",
    _OOXML + "officeDocument/2006/math": "m",
    _STRICT + "officeDocument/math": "m",
    _OOXML + "package/2006/relationships": "rel",
    _OOXML + "package/2006/content-types": "ct",
    _OOXML + "package/2006/metadata/core-properties": "cp",
    _OOXML + "officeDocument/2006/custom-properties": "custom",
    _STRICT + "officeDocument/customProperties": "custom",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:schemas-microsoft-com:vml": "v",
    _ODF + "office:1.0": "office",
    _ODF + "text:1.0": "text",
    _ODF + "table:1.0": "table",
    _ODF + "drawing:1.0": "draw",
    _ODF + "style:1.0": "style",
    _ODF + "meta:1.0": "meta",
    _ODF + "manifest:1.0": "manifest",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_TAG_END = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")


class _Names(dict[str, str]):
    """Names as the parser gives them, by what we call them: “w:p”; those of other vocabularies have no prefix."""

    def __missing__(self, raw: str) -> str:
        space, _, local = raw.rpartition("}")
        prefix = _PREFIXES.get(space)
        short = self[raw] = f"{prefix}:{local}" if prefix else local
        return short


_short = _Names()


def attribute(attributes: Attributes, name: str, default: str = "") -> str:
    """The value of an attribute by its short name."""
    for raw, value in attributes.items():
        if _short[raw] == name:
            return value
    return default


def number(text: str, default: int) -> int:
    """A small whole number of an attribute."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else default


def tag_end(data: bytes, start: int) -> int:
    """The offset after the tag that begins at `start` in well-formed XML."""
    found = _TAG_END.match(data, start)
    return found.end() if found else start


def element_end(data: bytes, start: int, end: int) -> int:
    """The offset after the element that begins at `start`, where the parser has told its end at `end`."""
    begun = tag_end(data, start)
    return begun if data[begun - 2 : begun] == b"/>" else tag_end(data, end)


class MarkupReader:
    """Walks over one part of a package. A subclass says what elements and text mean.

    Attributes:
        at: the byte of the part at which what is being handled begins; of an element's end, its end
            tag, or what follows where it has none.
        utf8: whether the part is in UTF-8, so that characters can be counted in bytes.
    """

    def __init__(self) -> None:
        self.utf8 = True
        self._parser: expat.XMLParserType | None = None

    @property
    def at(self) -> int:  # noqa: D102  above
        return self._parser.CurrentByteIndex if self._parser is not None else 0

    def opened(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def closed(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Character data: whole, or in several pieces."""

    def walk(self, package: Package, name: str) -> None:
        """Walk over the part of that name.

        Raises:
            EditlintError: the part is not there, or is not well-formed.
        """
        data = package.read(name)
        parser = expat.ParserCreate(namespace_separator="}")
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

        def refuse(*_: object) -> None:
            said = f"{name} has a document type, which no word processor writes"
            raise package.damaged(said, hint="it may have been made to harm: do not open it")

        parser.StartDoctypeDeclHandler = refuse
        parser.XmlDeclHandler = self._declaration(package, name)
        parser.StartElementHandler = lambda raw, attributes: self.opened(_short[raw], attributes)
        parser.EndElementHandler = lambda raw: self.closed(_short[raw])
        parser.CharacterDataHandler = self.text
        parser.StartCdataSectionHandler = self.section
        self.utf8 = not data.startswith((b"\xff\xfe", b"\xfe\xff"))
        self._parser = parser
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            said = (
                f"{name} is not whole: {expat.ErrorString(error.code)}, line {error.lineno}, column {error.offset + 1}"
            )
            raise package.damaged(said) from None
        finally:
            self._parser = None

    def section(self) -> None:
        """A section of CDATA begins."""

    def _declaration(self, package: Package, name: str) -> Callable[[str, str | None, int], None]:
        """What hears the encoding that a part declares: one that nobody knows is damage."""

        def hear(_version: str, encoding: str | None, _standalone: int) -> None:
            if not _is_readable(encoding or _UTF8[0]):
                raise package.damaged(f"{name} says that it is in the encoding “{encoding}”, which nobody knows")
            self.utf8 = self.utf8 and (encoding or _UTF8[0]).lower() in _UTF8

        return hear


def _is_readable(encoding: str) -> bool:
    """Whether expat can read an encoding: it knows some by itself, and those of one byte a character from Python."""
    if encoding.lower() in (*_UTF8, *_UTF16):
        return True
    try:
        return len(_BYTES.decode(encoding, "replace")) == len(_BYTES)
    except (LookupError, ValueError):
        return False
