"""What a web page says about itself: title, dates, author and description, from its head, JSON-LD and time elements.

Several places may say the same thing; the one that newsroom systems fill most carefully wins. Nothing is guessed from
the prose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.documents.html_syntax import unescaped
from editlint.documents.stock_titles import is_stock_title

if TYPE_CHECKING:
    from collections.abc import Mapping

# Names of meta tags (property, name or itemprop) by what they tell, the most trusted first: Open Graph's article
# vocabulary, schema.org, Dublin Core, and those of common newsroom systems.
_META = {
    "title": ("og:title", "headline", "twitter:title", "dc.title"),
    "published": (
        "article:published_time",
        "datepublished",
        "og:published_time",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "citation_publication_date",
    ),
    "modified": ("article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified"),
    "author": ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"),
    "section": ("article:section", "articlesection", "parsely-section", "dc.subject"),
    "url": ("og:url",),
    "description": ("description", "og:description", "twitter:description", "dc.description"),
    "language": ("content-language", "og:locale", "dc.language", "dcterms.language"),
}
_JSON_LD = {
    "headline": "title",
    "datePublished": "published",
    "dateModified": "modified",
    "author": "author",
    "articleSection": "section",
    "url": "url",
    "description": "description",
    "inLanguage": "language",
}
_RANKS = {name: (key, rank + 1) for key, names in _META.items() for rank, name in enumerate(names)}
_ARTICLE_TYPES = ("Article", "Posting", "Report", "Blog", "WebPage")
_BLANK = re.compile(r"\s+")


class PageMetadata:
    """Collects what the parts of a page say, and keeps the most trusted."""

    def __init__(self) -> None:
        self.script = False  # whether the script being read is JSON-LD
        self._found: dict[str, tuple[int, str]] = {}

    def values(self) -> dict[str, str]:
        """What the page tells, by the names of `_META`, as it writes them."""
        return {key: self._found[key][1] for key in _META if key in self._found}

    def title(self, raw: str) -> None:
        """Note the text of the title element, which often carries the site's name too."""
        self._note("title", 50, unescaped(raw))

    def meta(self, attributes: Mapping[str, str]) -> None:
        """Note a meta tag."""
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        name = name or attributes.get("http-equiv", "")
        known = _RANKS.get(name.lower())
        if known is not None:
            self._note(*known, attributes.get("content", ""))

    def language(self, attributes: Mapping[str, str]) -> None:
        """Note the language that the html element gives its content."""
        self._note("language", 0, attributes.get("lang") or attributes.get("xml:lang", ""))

    def time(self, attributes: Mapping[str, str]) -> None:
        """Note a time element, if it says that it is the time of publication."""
        said = f"{attributes.get('itemprop', '')} {attributes.get('class', '')}".lower()
        if "pubdate" in attributes or "datepublished" in said or "published" in said or "entry-date" in said:
            self._note("published", 60, attributes["datetime"])
        elif "datemodified" in said or "updated" in said:
            self._note("modified", 60, attributes["datetime"])

    def json_ld(self, raw: str) -> None:
        """Note what a script of type application/ld+json says of the article; one that is broken says nothing."""
        import json

        try:
            said = json.loads(raw)
        except (ValueError, RecursionError):
            return
        for thing in _things(said):
            for name, key in _JSON_LD.items():
                self._note(key, 0, _words(thing.get(name)))

    def _note(self, key: str, rank: int, text: str) -> None:
        text = _BLANK.sub(" ", text).strip()
        if key == "title" and is_stock_title(text):
            return
        if text and (key not in self._found or rank < self._found[key][0]):
            self._found[key] = (rank, text)


def _things(said: Any) -> list[dict[str, Any]]:
    """The articles and pages of a JSON-LD value, articles first."""
    listed = said if isinstance(said, list) else [said]
    things: list[dict[str, Any]] = []
    for thing in listed:
        if isinstance(thing, dict):
            graph = thing.get("@graph")
            things += [each for each in (graph if isinstance(graph, list) else [thing]) if isinstance(each, dict)]
    typed = [thing for thing in things if str(thing.get("@type", "")).strip("[]'").endswith(_ARTICLE_TYPES)]
    return sorted(typed, key=lambda thing: "WebPage" in str(thing["@type"]))


def _words(value: Any) -> str:
    """A value of JSON-LD as text: a name of a person, names of several."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _words(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(each) for each in value[:20] if not isinstance(each, list))))
    return ""
