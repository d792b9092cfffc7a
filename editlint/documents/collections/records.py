"""Records of named fields as articles: which field holds the text, which its headline, its date and its address.

A name is known whatever its case and the signs between its words. What a text is (HTML, Markdown, plain) is told by the
field's name, else by the signs in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# By what they tell, the surest first.
BODIES = (
    *("body", "bodyxhtml", "bodyhtml", "content", "contenthtml", "articlebody", "postcontent", "html", "bodytext"),
    *("contenttext", "maintext", "fulltext", "text", "article", "story", "markdown", "bodymarkdown"),
)
_HEADLINES = ("headline", "title", "posttitle", "hedline", "name")
_METADATA = {
    "published": (
        *("embargoed", "published", "publishedat", "publishdate", "publicationdate", "datepublished", "pubdate"),
        *("publishedon", "postdate", "date", "versioncreated", "contentcreated", "firstcreated", "created"),
        *("createdat", "updated"),
    ),
    "author": ("author", "byline", "by", "creator", "authors"),
    "section": ("section", "sectionname", "articlesection", "desk", "category", "categories", "department", "channel"),
    "language": ("language", "lang", "locale"),
    "url": ("url", "link", "permalink", "canonicalurl", "uri", "href", "guid", "id"),
}
_SIGNS = re.compile(r"[\W_]+")
_HTML = LatePattern(
    r"</?(?:p|div|br|h[1-6]|a|ul|ol|li|blockquote|strong|em|b|i|figure|img|span|section|article|html|body)\b[^<>]*>",
    re.IGNORECASE,
)
_MARKDOWN = LatePattern(r"^#{1,6} \S|\]\(\S+\)|\*\*\S|^(?:[-*+]|\d+\.) \S|^> |^(?:```|~~~)|^---\r?\n", re.MULTILINE)
LOOK = 20_000  # characters that tell what a text is


def key(name: str) -> str:
    """A name without its case and the signs between its words."""
    return _SIGNS.sub("", name).casefold()


def body_name(names: Iterable[str]) -> str:
    """The name of the field that holds the article, or ""."""
    return _first(names, BODIES)


def headline_name(names: Iterable[str]) -> str:
    """The name of the field that holds the headline, or ""."""
    return _first(names, _HEADLINES)


def metadata_names(names: Iterable[str]) -> dict[str, str]:
    """The names of fields by what they tell of an article."""
    listed = list(names)
    return {what: found for what, known in _METADATA.items() if (found := _first(listed, known))}


def format_of_text(name: str, text: str) -> str:
    """The format of a text by the name of its field, or by what is in it."""
    known = key(name)
    for said, format_name in (("html", "html"), ("markdown", "markdown"), ("plain", "text")):
        if said in known:
            return format_name
    looked_at = text[:LOOK]
    if "<" in looked_at and _HTML.search(looked_at):
        return "html"
    return "markdown" if _MARKDOWN.search(looked_at) else "text"


def listed(names: Iterable[str], most: int = 20) -> str:
    """Names of fields for people."""
    shown = [each if len(each) <= 40 else f"{each[:39]}…" for each in names]
    return ", ".join(shown[:most]) + (", …" if len(shown) > most else "") if shown else "none"


def _first(names: Iterable[str], known: Iterable[str]) -> str:
    by_key: Mapping[str, str] = {key(name): name for name in reversed(list(names))}
    return next((by_key[each] for each in known if each in by_key), "")
