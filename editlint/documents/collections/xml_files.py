"""Files of XML: what is in them is told by their first element, whatever the file is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.collections.agency_items import AGENCY_ITEMS, agency_part
from editlint.documents.collections.cutting import Cutter
from editlint.documents.collections.feeds import FEED_ITEMS, feed_part
from editlint.documents.collections.naming import Names
from editlint.documents.collections.parts import Part
from editlint.documents.collections.xml_walk import XmlWalk
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.collections.parts import Flaw

_FEEDS = ("rss", "RDF", "feed")
_AGENCIES = ("nitf", "newsItem", "newsMessage", "packageItem")
_KNOWN = "a feed, an export of WordPress, NITF or NewsML-G2"


def divide_xml(data: bytes, path: str, field: str, names: Names | None = None) -> Iterator[Part | Flaw]:
    """The articles of an XML file, one after the other.

    Args:
        data: the file.
        path: its name in errors.
        field: the element of a feed's item that holds the article, "" for the usual ones.
        names: those of the articles before.

    Raises:
        EditlintError: it is XML of another kind, or broken; what stands before the break has been given by then.
    """
    walk = XmlWalk(data, path, FEED_ITEMS | AGENCY_ITEMS)
    cutter, names = Cutter(walk.data), names or Names()
    for item in walk.items():
        _check_root(walk.root, path)
        feed = item.name in FEED_ITEMS
        part = feed_part(item, cutter, names, field) if feed else agency_part(item, cutter, names)
        if isinstance(part, Part) and not walk.is_utf8:
            part = part._replace(writable=False)
        if part is not None:
            yield part
    _check_root(walk.root, path)


def _check_root(root: tuple[str, str], path: str) -> None:
    space, name = root
    if name in _FEEDS or name in _AGENCIES:
        return
    hint = ""
    if name == "html":
        hint = "it is a page: name it .xhtml or .html"
    elif name == "NewsML" or (name == "NewsItem" and not space):
        hint = "it is NewsML 1, the format before NewsML-G2"
    raise EditlintError(f"this XML is not {_KNOWN}: its first element is <{name}>", hint=hint, location=Location(path))
