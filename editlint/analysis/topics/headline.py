"""Whether the body of an article is about what its headline announces.

Both measures must fail: hardly a telling word of the headline occurs in the body, not even in another form, and the
two mean different things by the word table. Measured: 1 of 696 articles as published, 64 in 100 under the headline
of another.
"""

from __future__ import annotations

from collections import Counter
from operator import mul
from typing import TYPE_CHECKING

from editlint.analysis.topics.matrix import UNIT
from editlint.analysis.topics.meaning import vector_of
from editlint.analysis.topics.passages import weigh
from editlint.analysis.topics.word_table import english
from editlint.documents.document import HEADING
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article

_TELLING = 3  # words that a headline needs to announce anything
_BODY = 150  # words that a body needs to be about anything


class Support(NamedTuple):
    """How far the body bears out the headline.

    Attributes:
        start, end: prose offsets of the headline.
        covered: share of its idf mass whose stems occur in the body, 0 to 1.
        meaning: cosine of its meaning with the body's, -1 to 1.
        words: the telling words of the headline, as they stand there.
    """

    start: int
    end: int
    covered: float
    meaning: float
    words: tuple[str, ...]


def headline_support(article: Article) -> Support | None:
    """The support of the headline, or None where there is no headline or too little text to tell."""
    from editlint.analysis.topics.leftovers import story_blocks

    story = story_blocks(article)
    if not story or article.blocks[story[0]].kind != HEADING:
        return None
    words = article.words
    block = article.blocks[story[0]]
    first, last = words.index_at(block.start), words.index_at(block.end)
    body: list[str] = []
    for index in story[1:]:
        other = article.blocks[index]
        if other.kind != HEADING:
            body += words.lower[words.index_at(other.start) : words.index_at(other.end)]
    if len(body) < _BODY:
        return None
    return _support(block.start, block.end, words.forms[first:last], words.lower[first:last], body)


def _support(start: int, end: int, forms: Sequence[str], lower: Sequence[str], body: Sequence[str]) -> Support | None:
    table = english()
    counts = Counter(body)
    known = table.terms([*lower, *counts])
    announced, weights = weigh(Counter(lower), known)
    told, body_weights = weigh(counts, known)
    if len(announced) < _TELLING:
        return None
    meaning = sum(map(mul, vector_of(weights, table), vector_of(body_weights, table))) / UNIT**2
    mass = sum(idf for _, idf in announced.values())
    covered = sum(idf for stem, (_, idf) in announced.items() if stem in told) / mass
    telling = tuple(form for form, word in zip(forms, lower, strict=True) if word in known)
    return Support(start, end, covered, meaning, telling)
