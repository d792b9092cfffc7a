"""News items of agencies as articles: NewsML-G2, alone or several in a message, and NITF.

An item under embargo counts as published on the day on which that ends, any other on the day of its version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.collections.news_markup import plain_words
from editlint.documents.collections.parts import BODY, HEADLINE, Field, Flaw, Part
from editlint.documents.collections.wrappings import XML_MARKUP, XML_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.documents.collections.cutting import Cutter
    from editlint.documents.collections.naming import Names
    from editlint.documents.collections.xml_walk import Element, Item

AGENCY_ITEMS = frozenset(("newsItem", "nitf"))
_HEAD = ("body", "body.head")  # of NITF
_OF_SEVERAL = ("byline", "dateline")  # elements of which each says something of its own
_MARKUP_TYPES = ("nitf", "html")
_CONTENT = ("contentSet", "inlineXML")
_DATA = ("contentSet", "inlineData")

_Prose = tuple[str, "Element", tuple[str, ...], str]  # role, element, wrapping, format


class _Told:
    """The elements of an item by their paths."""

    def __init__(self, item: Item, cutter: Cutter) -> None:
        self._item = item
        self._cutter = cutter

    def all(self, *path: str) -> Sequence[Element]:
        """The elements with a path that have content, in order."""
        return [each for each in self._item.elements if each.path == path and each.end > each.inner]

    def words(self, *path: str) -> str:
        """What the first element with a path says."""
        for each in self.all(*path):
            return plain_words(self._cutter.text(each.inner, each.end), apart=path[-1] in _OF_SEVERAL)
        return ""

    def attribute(self, name: str, *path: str) -> str:
        """An attribute of the first element with a path that has it."""
        found = (each.attributes.get(name, "") for each in self._item.elements if each.path == path)
        return next(filter(None, found), "")


def agency_part(item: Item, cutter: Cutter, names: Names) -> Part | Flaw | None:
    """The article that an item is; None for a picture and the like, which hold no text."""
    origin = cutter.origin(item.start)
    told = _Told(item, cutter)
    nitf = item.name == "nitf"
    metadata = _of_nitf(told) if nitf else _of_newsml(told)
    metadata.setdefault("language", item.language)
    name = names.name(metadata.get("title", ""), item.attributes.get("guid", ""), metadata.get("id", ""))
    prose = list(_nitf_prose(told) if nitf else _newsml_prose(told))
    if not any(role == BODY for role, *_ in prose):
        kind = told.attribute("qcode", "itemMeta", "itemClass").rpartition(":")[2]
        if kind not in ("", "text", "composite"):
            return None
        given = "; the content lies elsewhere" if told.attribute("href", "contentSet", "remoteContent") else ""
        return Flaw(origin.line, f"“{name}” has no text{given}")
    places = cutter.offsets(item.start, [at for _, each, *_ in prose for at in (each.inner, each.end)])
    fields = tuple(
        Field(role, places[each.inner], places[each.end], wrapping, format_name)
        for role, each, wrapping, format_name in prose
    )
    kept = {key: value for key, value in metadata.items() if value and key != "id"}
    return Part(name, cutter.text(item.start, item.end), origin, fields, kept)


def _of_nitf(told: _Told) -> dict[str, str]:
    docdata = ("head", "docdata")
    days = ((*docdata, "date.release"), (*docdata, "date.issue"), (*_HEAD, "dateline", "story.date"))
    return {
        "title": told.words(*_HEAD, "hedline", "hl1") or told.words("head", "title"),
        "published": next(filter(None, (told.attribute("norm", *day) for day in days)), ""),
        "dateline": told.words(*_HEAD, "dateline"),
        "author": told.words(*_HEAD, "byline"),
        "section": told.attribute("position.section", "head", "pubdata")
        or told.attribute("tobject.subject.type", "head", "tobject", "tobject.subject"),
        "id": told.attribute("id-string", *docdata, "doc-id"),
    }


def _of_newsml(told: _Told) -> dict[str, str]:
    found = {
        "title": told.words("contentMeta", "headline") or told.words("itemMeta", "title"),
        "published": told.words("itemMeta", "embargoed") or told.words("itemMeta", "versionCreated"),
        "author": told.words("contentMeta", "by"),
        "section": told.words("contentMeta", "subject", "name"),
    }
    language = told.attribute("tag", "contentMeta", "language")
    return {**found, "language": language} if language else found


def _nitf_prose(told: _Told) -> Iterator[_Prose]:
    if not told.all(*_HEAD, "hedline", "hl1"):
        for title in told.all("head", "title")[:1]:
            yield HEADLINE, title, (XML_TEXT,), "html"
    for body in told.all("body")[:1]:
        yield BODY, body, (XML_MARKUP,), "html"


def _newsml_prose(told: _Told) -> Iterator[_Prose]:
    for headline in told.all("contentMeta", "headline"):
        yield HEADLINE, headline, (XML_TEXT,), "html"
    for dateline in told.all("contentMeta", "dateline")[:1]:
        yield BODY, dateline, (XML_TEXT,), "html"
    for content in told.all(*_CONTENT):
        inside = [told.all(*_CONTENT, name) for name in _MARKUP_TYPES]
        said = content.attributes.get("contenttype", "")
        if any(name in said for name in _MARKUP_TYPES) or (not said and any(inside)):
            yield BODY, content, (XML_MARKUP,), "html"
            return
    for content in told.all(*_DATA):
        said = content.attributes.get("contenttype", "text/plain")
        if said.startswith("text/"):
            yield BODY, content, (XML_TEXT,), "html" if "html" in said else "text"
            return
