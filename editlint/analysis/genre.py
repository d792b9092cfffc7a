"""Whether a text is to be followed or looked up, not read as a story: a how-to, a reference, notes of a release.

Such a text goes from one matter to the next, as its subject does, so that nothing in it is out of place for being of
another subject. Told by form alone: code, lists, headings, links, version numbers, and how often it speaks to its
reader. No single one of these makes a text one, but code does: measured on 350 pages of documentation and 885 articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.document import BLOCK_QUOTE, HEADING, LIST_ITEM, PARAGRAPH
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

_CODE = 3  # pieces of code that no story has
_HEADINGS = 3  # below the headline
_ITEMS = 0.25  # share of the running blocks that are items of a list
_LINKED = 0.02  # links a word
_ADDRESSED = 0.01  # share of the words that speak to the reader
_RELEASES = 2  # numbers of versions
_RELEASE = LatePattern(r"(?<![\w.])v?\d{1,3}\.\d{1,4}\.\d{1,6}(?![\w.]*\w)")
_RUNNING = frozenset((PARAGRAPH, LIST_ITEM, BLOCK_QUOTE))


def is_manual(article: Prose) -> bool:
    """Whether an article is a how-to, a reference or notes of a release; told once."""
    return article.remember("is manual", _is_manual)


def _is_manual(article: Prose) -> bool:
    code = sum(skipped.kind == "code" for skipped in article.document.skipped)
    if code >= _CODE:
        return True
    what = (bool(code), _has_releases(article), _is_addressed(article), _is_listed(article))
    form = (_is_divided(article), len(article.document.links) > _LINKED * len(article.words))
    return any(what) and sum(what) + sum(form) > 1


def is_about_code(article: Prose) -> bool:
    """Whether an article is a manual that shows code: signs, labels and blanks to fill in are what it is about."""
    return any(skipped.kind == "code" for skipped in article.document.skipped) and is_manual(article)


def _has_releases(article: Prose) -> bool:
    words = article.words
    pointed = frozenset([word for word in words.mixed if word.count(".") > 1])
    places = {article.document.block_index(words.starts[at]) for at in words.places(pointed)}
    blocks = [article.blocks[index] for index in sorted(places)]
    return sum(len(_RELEASE.findall(article.text, block.start, block.end)) for block in blocks) >= _RELEASES


def _is_addressed(article: Prose) -> bool:
    from editlint.language.en.function_words import SECOND_PERSON

    words = article.words
    met = words.distinct & SECOND_PERSON
    return bool(met) and len(words.places(met)) > _ADDRESSED * len(words)


def _is_listed(article: Prose) -> bool:
    running = [block.kind for block in article.blocks if block.kind in _RUNNING]
    return running.count(LIST_ITEM) > _ITEMS * len(running)


def _is_divided(article: Prose) -> bool:
    return sum(block.kind == HEADING for block in article.blocks) > _HEADINGS
