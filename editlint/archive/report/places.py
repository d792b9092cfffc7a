"""Where a note stands, as words and as a link: to the page on the web, with the words found there, or to the file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from editlint.archive.report.markup import shown
from editlint.reporters.xml import escape

if TYPE_CHECKING:
    from editlint.archive.report.worst import Listed

_WORDS = 5  # at either end of a long passage, by which a browser finds it


def address(article: Listed, folder: str) -> str:
    """What leads to an article: its address on the web, else its file as seen from a folder; "" where nothing does."""
    if _on_the_web(article.url):
        return article.url
    alone = article.id == article.path and not article.path.startswith("-")
    if not alone or "://" in article.path:
        return ""  # one record of many in a file: nothing opens that
    return quote(os.fsencode(os.path.relpath(article.path, folder).replace(os.sep, "/")))


def link(article: Listed, folder: str, words: str = "") -> str:
    """The place of an article, or of some of its words, as HTML."""
    named = shown(article.title or article.url or article.id or article.path)
    to = address(article, folder)
    if not to:
        return named
    return f'<a href="{escape(to + _fragment(to, words))}" rel="noreferrer">{named}</a>'


def place_link(article: Listed, folder: str, words: str, short: str) -> str:
    """Some words of an article, leading to where they stand where something leads there."""
    said = f"“{shown(short)}”" if short else "the article"
    to = address(article, folder)
    return f'<a href="{escape(to + _fragment(to, words))}" rel="noreferrer">{said}</a>' if to else said


def _on_the_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme.lower() in ("http", "https")
    except ValueError:  # brackets that hold no address
        return False


def _fragment(to: str, words: str) -> str:
    """What makes a browser go to some words of a page."""
    told = words.split()
    if not told:
        return ""
    ends = [told] if len(told) <= 2 * _WORDS else [told[:_WORDS], told[-_WORDS:]]
    joint = "" if "#" in to else "#"
    return f"{joint}:~:text=" + ",".join(quote(" ".join(each), safe="").replace("-", "%2D") for each in ends)
