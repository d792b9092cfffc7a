"""Citations as scholars give them: “...” [Ruiz, Old Bridges, p. 42], “...” (Ruiz 1999: 23), [Op. Cit., p. 7], [12].

A quotation with a citation has its source, whoever the sentence names; and an article full of them discusses the words
of others, which two authors may both be cited with. No author is looked up: the form of the bracket tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.language.en.sourcing import CALENDAR
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose

_BRACKET = LatePattern(r"[\[(](?:(?<=\[)([^\[\]]{1,300})\]|(?<=\()([^()]{1,300})\))")  # a set first: far quicker
_PLACE = LatePattern(
    r"\bpp?\.\s?\d|\b(?:vol|ch|chap|fn|no)\.\s?\d|\bop\.\s?cit\b|\bibid\b|\bloc\.\s?cit\b|\bet al\b"
    r"|^\s?(?:quoted|cited|qtd\.?) (?:by|in|from)\b",
    re.IGNORECASE,
)
_AUTHOR_AND_YEAR = LatePattern(
    r"\s?(?:[Ss]ee |[Cc]f\. )?([^\W\d_a-z][\w’'-]{1,40})[^\d]{0,80}\b(?:1[4-9]|20)\d\d[a-z]?(?:[:,]\s?\d[\d–-]*)?\s?"
)
_AND_PAGE = LatePattern(r":\s?\d[\d–-]*\s?$")
_NOTE = LatePattern(r"\[?\^?\d{1,3}\]?")
_LONGEST_NOTE = 5
_FOOTNOTE = LatePattern(r"[\s,.;:!?…”\"’'»*_]*\[\^")  # in Markdown, where it is no prose
_NAME = LatePattern(r"\s?[^\W\d_a-z][\w.’'-]*,? (?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+")
_TOUCHING = LatePattern(r"[\s,.;:!?…”\"’'»]*")
_FEWEST = 3  # citations of an article that argues from what others wrote
_APART = 500  # words that it has at most for each of them


class Citation(NamedTuple):
    """A citation in brackets, the brackets included, as prose offsets."""

    start: int
    end: int


def is_scholarly(article: Prose) -> bool:
    """Whether an article cites its sources in brackets throughout."""
    count = len(_citations(article))
    return count >= _FEWEST and count * _APART >= len(article.words)


def is_cited(article: Prose, end: int) -> bool:
    """Whether a citation stands behind a quotation that ends here: right behind it, or later in its paragraph."""
    after = _TOUCHING.match(article.text, end)
    bracket = _BRACKET.match(article.text, after.end() if after is not None else end)
    if bracket is not None and (_AUTHOR_AND_YEAR.fullmatch(_inside(bracket)) or _NAME.match(_inside(bracket))):
        return True
    document = article.document
    if document.format == "markdown" and _FOOTNOTE.match(document.source.text, document.source_span(end - 1, end)[1]):
        return True
    found = _citations(article)
    at = bisect_left(found, end, key=lambda citation: citation.start)
    return at < len(found) and found[at].start < article.blocks[article.document.block_index(end)].end


def _citations(article: Prose) -> Sequence[Citation]:
    return article.remember("citations", _find)


def _find(article: Prose) -> Sequence[Citation]:
    text = article.text
    notes = (
        Citation(link.start, link.end)
        for link in article.document.links
        if link.end - link.start <= _LONGEST_NOTE and _NOTE.fullmatch(text, link.start, link.end)
    )
    return tuple(sorted({*_in_text(text), *notes}))


def _in_text(text: str) -> Iterator[Citation]:
    for bracket in _BRACKET.finditer(text):
        inside = _inside(bracket)
        note = bracket[2] is None and _NOTE.fullmatch(inside) is not None
        if note or _PLACE.search(inside) is not None or _is_author_and_page(inside):
            yield Citation(bracket.start(), bracket.end())


def _inside(bracket: re.Match[str]) -> str:
    return bracket[1] or bracket[2]


def _is_author_and_page(inside: str) -> bool:
    """Whether a bracket holds a name, a year and a page; without the page a film or a month has that form too."""
    if ":" not in inside or _AND_PAGE.search(inside) is None:
        return False
    match = _AUTHOR_AND_YEAR.fullmatch(inside)
    return match is not None and match[1].lower() not in CALENDAR
