"""Where a note stands, as words and as a link: to the page on the web, with the words found there, or to the file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from editlint.archive.report.markup import shown
from editlint.visible import as_file_address, as_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.report.worst import Listed, Note

_WORDS = 4  # round a place, and at either end of a long passage, by which a browser finds it
_SHOWN = 90  # characters of the words that a link shows


def address(article: Listed, folder: str) -> str:
    """What leads to an article: its address on the web, else its file as seen from a folder; "" where nothing does."""
    if _on_the_web(article.url):
        return article.url
    alone = article.id == article.path and not article.path.startswith("-")
    if not alone or "://" in article.path:
        return ""  # one record of many in a file: nothing opens that
    return as_file_address(os.path.relpath(article.path, folder).replace(os.sep, "/"))


def link(article: Listed, folder: str, note: Note | None = None) -> str:
    """An article as HTML, leading to the place of a note in it where one is given."""
    named = shown(article.title or article.url or article.id or article.path)
    return _linked(article, folder, note, named)


def place_link(article: Listed, folder: str, note: Note) -> str:
    """The words that a note is about, leading to where they stand."""
    words = note.match if len(note.match) <= _SHOWN else f"{note.match[:_SHOWN]}…"
    return _linked(article, folder, note, f"“{shown(words)}”" if words else "the place")


def _linked(article: Listed, folder: str, note: Note | None, inner: str) -> str:
    to = address(article, folder)
    if not to:
        return inner
    fragment = _fragment(to, note) if note is not None else ""
    return f'<a href="{as_xml(to + fragment)}" rel="noreferrer">{inner}</a>'


def _on_the_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme.lower() in ("http", "https")
    except ValueError:  # brackets that hold no address
        return False


def _fragment(to: str, note: Note) -> str:
    """What makes a browser go to some words of a page: a text fragment, with what stands round them in the sentence.

    https://wicg.github.io/scroll-to-text-fragment/ has its form.
    """
    told = note.match.split()
    if not told:
        return ""
    ends = [told] if len(told) <= 2 * _WORDS else [told[:_WORDS], told[-_WORDS:]]
    parts = [_encoded(each) for each in ends]
    before, found, after = note.excerpt.partition(note.match)
    if found and note.match not in after:
        parts = [*(f"{_encoded(before.split()[-_WORDS:])}-" for _ in before.split()[:1]), *parts]
        parts += [f"-{_encoded(after.split()[:_WORDS])}" for _ in after.split()[:1]]
    return f"{'' if '#' in to else '#'}:~:text={','.join(parts)}"


def _encoded(words: Sequence[str]) -> str:
    """Some words without the signs that part a fragment."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
