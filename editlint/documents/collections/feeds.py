"""Items of feeds as articles: RSS 0.9 to 2.0, Atom, and what WordPress exports (WXR).

The body is what the feed gives in full; a summary stands in for it where there is nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.collections.news_markup import plain_words
from editlint.documents.collections.parts import BODY, HEADLINE, Field, Flaw, Part
from editlint.documents.collections.wrappings import XML_MARKUP, XML_TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.documents.collections.cutting import Cutter
    from editlint.documents.collections.naming import Names
    from editlint.documents.collections.xml_walk import Element, Item

FEED_ITEMS = frozenset(("item", "entry"))
_ATOM = "http://www.w3.org/2005/Atom"
_WORDPRESS = "http://wordpress.org/export/"
_DUBLIN_CORE = "http://purl.org/dc/"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
# Posts of WordPress that are no articles: files, menus, styles, and what it keeps of former versions.
_NO_ARTICLES = frozenset(
    (
        *("attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache"),
        *("user_request", "wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation"),
        *("wp_font_family", "wp_font_face", "acf-field", "acf-field-group", "shop_order", "scheduled-action"),
    )
)
_DATES = ("post_date", "published", "pubDate", "issued", "date", "updated", "modified")
_NO_DATE = "0000"


def feed_part(item: Item, cutter: Cutter, names: Names, field: str) -> Part | Flaw | None:
    """The article that an item is; None for what is no article.

    Args:
        item: an item of a feed.
        cutter: the file.
        names: the names of the file's articles.
        field: the name of the element that holds the body, "" for the one that feeds use.
    """
    origin = cutter.origin(item.start)
    known = _known(item)
    words = {name: plain_words(cutter.text(each.inner, each.end)) for name, each in known.items() if name in _TOLD}
    if words.get("post_type", "") in _NO_ARTICLES or words.get("status") in ("trash", "auto-draft"):
        return None
    name = names.name(words.get("title", ""), _link(item, words), words.get("guid", ""), words.get("id", ""))
    body = _body(item, field)
    if body is None:
        what = f"has no element “{field}”" if field else "has no text: neither content nor description"
        given = ", ".join(dict.fromkeys(each.path[0] for each in item.elements))
        hint = f"its elements are {given}" if given else ""
        return Flaw(origin.line, f"“{name}” {what}", hint, textless=not field and bool(given))
    title = known.get("title")
    found = [(HEADLINE, title, "")] if title and title.end > title.inner else []
    found.append((BODY, body, _WORDPRESS if "post_type" in known else ""))
    places = cutter.offsets(item.start, [at for _, each, _ in found for at in (each.inner, each.end)])
    fields = tuple(
        Field(role, places[each.inner], places[each.end], *_reading(each, system)) for role, each, system in found
    )
    metadata = _metadata(item, cutter, words)
    return Part(name, cutter.text(item.start, item.end), origin, fields, metadata)


_TOLD = frozenset(("title", "link", "guid", "id", "creator", "author", "post_type", "status", "language", *_DATES))


def _known(item: Item) -> dict[str, Element]:
    """The elements by their names; the feed's own before those of Dublin Core and WordPress, and of no others."""
    found: dict[str, Element] = {}
    for own in (True, False):
        for each in item.elements:
            lent = each.space.startswith((_WORDPRESS, _DUBLIN_CORE))
            if len(each.path) == 1 and (each.space == item.space if own else lent):
                found.setdefault(each.path[0], each)
    return found


def _body(item: Item, field: str) -> Element | None:
    """The element with the article, the fullest first."""
    own = [each for each in item.elements if len(each.path) == 1]
    if field:
        return next((each for each in own if each.path[0] == field), None)
    ranked = sorted((rank, number) for number, each in enumerate(own) if (rank := _rank(each, item.space)) < _NONE)
    return next((own[number] for _, number in ranked if own[number].end > own[number].inner), None)


_NONE = 9


def _rank(element: Element, own: str) -> int:
    name, space = element.path[0], element.space
    if name == "encoded":
        return 0 if space == _CONTENT else _NONE
    if name == "content":
        return 1 if space == _ATOM and "src" not in element.attributes else _NONE
    return {"description": 2, "summary": 3}.get(name, _NONE) if space == own else _NONE


def _reading(element: Element, system: str) -> tuple[tuple[str, ...], str]:
    """How an element is wrapped, and the format of what is in it."""
    said = element.attributes.get("type", "html") if element.space == _ATOM else "html"
    if said in ("xhtml", "application/xhtml+xml"):
        return (XML_MARKUP,), "html"
    if system:
        return (XML_TEXT,), "wordpress"
    if element.space == _ATOM and said != "html":
        return (XML_TEXT,), "text" if element.path[0] != "title" and said in ("text", "text/plain") else "html"
    return (XML_TEXT,), "html"


def _link(item: Item, words: Mapping[str, str]) -> str:
    linked = [each for each in item.elements if each.path == ("link",)]
    for each in linked:
        if each.attributes.get("rel", "alternate") == "alternate" and "href" in each.attributes:
            return each.attributes["href"]
    return words.get("link", "")


def _section(item: Item, cutter: Cutter) -> str:
    """The first category that is no tag of WordPress: its words, or what Atom has in attributes."""
    for each in item.elements:
        if each.path == ("category",) and each.attributes.get("domain", "") != "post_tag":
            said = plain_words(cutter.text(each.inner, each.end)) if each.end > each.inner else ""
            if said := said or each.attributes.get("label") or each.attributes.get("term", ""):
                return said
    return ""


def _metadata(item: Item, cutter: Cutter, words: Mapping[str, str]) -> dict[str, str]:
    published = next((words[name] for name in _DATES if words.get(name) and not words[name].startswith(_NO_DATE)), "")
    told = {
        "title": words.get("title", ""),
        "published": published,
        "author": words.get("creator") or words.get("author", ""),
        "section": _section(item, cutter),
        "language": words.get("language") or item.language,
        "url": _link(item, words),
    }
    return {key: value for key, value in told.items() if value}
