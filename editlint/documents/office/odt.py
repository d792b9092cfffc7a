"""OpenDocument texts, .odt: the article in reading order, then its notes, then the headers and footers of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.office.flow import Flow
from editlint.documents.office.foreign import open_package
from editlint.documents.office.odt_story import OdtStory
from editlint.documents.office.odt_styles import OdtStyles
from editlint.documents.office.properties import Properties
from editlint.documents.office.source import OfficeSource, Said
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents.office.package import Package

MAIN = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"


def decode_odt(data: bytes, path: str) -> OfficeSource:
    """The text of an .odt file.

    Raises:
        EditlintError: it is no such file, damaged, protected with a password, or larger than any article.
    """
    package = open_package(data, path, "odt")
    _refuse_locked(package)
    styles = OdtStyles()
    margins = Flow(path)
    if _STYLES in package:
        OdtStory(margins, styles, path).walk(package, _STYLES)
    flow = Flow(path)
    story = OdtStory(flow, styles, path)
    story.walk(package, MAIN)
    if not story.found:
        said = f"{path or 'this'} holds no text of an OpenDocument"
        raise EditlintError(said, hint="it may be a table or slides by another name", location=Location(path))
    paragraphs = [*flow.paragraphs, *story.notes["footnote"], *story.notes["endnote"], *margins.paragraphs]
    source = OfficeSource(path, "odt", MAIN, paragraphs)
    source.countable = story.utf8
    source.comments = _comments(story, source)
    properties = Properties()
    properties.read(package, "meta.xml")
    source.metadata = properties.values
    return source


def _refuse_locked(package: Package) -> None:
    if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
        said = f"{package.path or 'this'} is protected with a password"
        raise EditlintError(said, hint="open it and save it without one", location=Location(package.path))


def _comments(story: OdtStory, source: OfficeSource) -> Sequence[Said]:
    starts = source.line_starts
    last = len(starts) - 1
    found = []
    for text, edges in story.comments.values():
        (first, begin), (second, end) = edges[0], edges[-1]
        found.append(Said(starts[min(first, last)] + begin, starts[min(second, last)] + end, text))
    return sorted(found)
