"""Whether a quotation is no speech but an entry: a title in a list of works, the words of a link, the value of a key.

A title in sentence case looks like a sentence that somebody spoke; where it stands tells it from one. It never decides
who speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.documents.document import LIST_ITEM
from editlint.language.en import attribution_cues as cues
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.quotations.quotation import Quotation

_LONGEST_ENTRY = 24  # words of an entry beside its title: authors, the paper, volume and pages
_MARKS = 2  # characters of the marks round a quotation
_LONGEST_KEY = 40
_KEY = LatePattern(r"\n[ \t]*[a-z][\w.-]*[ \t]*[:=][ \t]*[\"“‘']{0,2}\Z")
_SITE = re.compile(r"\.[a-z]")


def is_entry(article: Prose, quotation: Quotation) -> bool:
    """Whether a quotation is a title in a list of works, a link's words, or all that follows a key."""
    return _is_of_a_link(article, quotation) or _is_of_a_list(article, quotation) or _is_value(article, quotation)


def _is_of_a_link(article: Prose, quotation: Quotation) -> bool:
    """Whether a link is laid on a quotation from its first word to its last."""
    links = article.document.links
    index = bisect_right(links, quotation.start, key=lambda link: link.start) - 1
    return index >= 0 and links[index].end >= quotation.end


def _is_of_a_list(article: Prose, quotation: Quotation) -> bool:
    """Whether an item of a list holds nothing beside a title but names, sites and figures."""
    block = article.blocks[article.document.block_index(quotation.start)]
    if block.kind != LIST_ITEM:
        return False
    words = article.words
    first, last = words.index_at(block.start), bisect_left(words.starts, block.end)
    inner, outer = words.index_at(quotation.start), bisect_left(words.starts, quotation.end)
    before, behind = range(first, min(inner, last)), range(outer, last)
    short = 0 < len(before) + len(behind) <= _LONGEST_ENTRY
    return short and all(_is_label(article, index) for index in (*before, *behind))


def _is_label(article: Prose, index: int) -> bool:
    """Whether a word can stand in the entry of a work: a name, a figure, a site, "in", "pp."."""
    form, lower = article.words.forms[index], article.words.lower[index]
    if not form[0].islower() or lower in cues.SMALL or lower in cues.IN_AN_ENTRY:
        return lower not in cues.NEVER_IN_AN_ENTRY
    text, start, end = article.text, article.words.starts[index], article.words.ends[index]
    return "." in form or bool(_SITE.match(text, end)) or text[max(0, start - 1) : start] in (".", "/")


def _is_value(article: Prose, quotation: Quotation) -> bool:
    """Whether a key stands before a quotation and nothing else on its line of the source: description: “...”."""
    document = article.document
    if document.wrapped:
        return False
    start, end = document.source_span(quotation.start, quotation.end)
    text = document.source.text
    before = text[start - _LONGEST_KEY : start] if start > _LONGEST_KEY else "\n" + text[:start]
    after = text[end : end + _MARKS].lstrip("\"”’'")
    return bool(_KEY.search(before)) and after[:1] in ("", "\n", "\r")
