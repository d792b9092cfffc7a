"""Whether the body of an article is about what its headline announces.

Both measures must fail: hardly a telling word of the headline occurs in the body, not even in another form, and the
two mean different things by the word table. Measured: 1 of 696 articles as published, 64 in 100 under the headline
of another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from operator import mul
from typing import TYPE_CHECKING

from editlint.analysis.topics.matrix import UNIT
from editlint.analysis.topics.meaning import vector_of
from editlint.analysis.topics.story_passages import weigh
from editlint.analysis.topics.word_table import english
from editlint.documents.document import HEADING
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.analysis.story import Story
    from editlint.analysis.text.words import Words
    from editlint.analysis.topics.word_table import KnownWord


_ROUNDING = 1e-6


class HeadlineLimits(NamedTuple):
    """Where a headline is looked at, and which is weak.

    Attributes:
        covered: share of its idf mass whose stems occur in the body, at most.
        telling_words: words that it needs to announce anything.
        min_words: words that a body needs to be about anything.
    """

    covered: float
    telling_words: int
    min_words: int


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


def weak_headline(article: Story, limits: HeadlineLimits) -> Support | None:
    """The support of a headline of which hardly a share is covered; None too where there is nothing to compare."""
    from editlint.analysis.topics.story_blocks import story_blocks

    story = story_blocks(article)
    if not story or article.blocks[story[0]].kind != HEADING:
        return None
    words = article.words
    block = article.blocks[story[0]]
    first, last = article.block_words[story[0]]
    edges = [at for index in story[1:] if article.blocks[index].kind != HEADING for at in article.block_words[index]]
    if sum(edges[1::2]) - sum(edges[::2]) < limits.min_words:
        return None
    if _stands_there(words, first, last, edges, limits):
        return None
    body = [word for at in range(0, len(edges), 2) for word in words.lower[edges[at] : edges[at + 1]]]
    forms, lower = words.forms[first:last], words.lower[first:last]
    counts = Counter(body)
    known = english().terms([*lower, *counts])
    share, meaning = _support(Counter(lower), counts, known, limits)
    if share > limits.covered:
        return None
    telling = tuple(form for form, word in zip(forms, lower, strict=True) if word in known)
    return Support(block.start, block.end, share, meaning, telling)


def _stands_there(words: Words, first: int, last: int, edges: Sequence[int], limits: HeadlineLimits) -> bool:
    """Whether the words of a headline, as they are, stand in the body to more than the share: almost always.

    The body is the words between one of `edges` and the next, the headline those from `first` up to `last`.
    """
    headline = Counter(words.lower[first:last])
    known = english().terms(headline)
    announced, _ = weigh(headline, known)
    mass = sum(idf for _, idf in announced.values())
    if len(announced) < limits.telling_words or not mass:
        return False
    met = (word for word in known if any(bisect_right(edges, at) % 2 for at in words.where[word]))
    there = {term.stem for word in met for term in known[word]}
    return sum(announced[stem][1] for stem in there) > (limits.covered + _ROUNDING) * mass


def _support(
    headline: Counter[str], body: Counter[str], known: Mapping[str, tuple[KnownWord, ...]], limits: HeadlineLimits
) -> tuple[float, float]:
    """The share of the headline that the body covers, 1 for one that announces nothing; if little, their cosine too."""
    announced, own = weigh(headline, known)
    told = {term.stem for word in body for term in known.get(word, ())}
    mass = sum(idf for _, idf in announced.values())
    share = sum(idf for stem, (_, idf) in announced.items() if stem in told) / mass if mass else 1.0
    if len(announced) < limits.telling_words or share > limits.covered:
        return 1.0, 0.0
    table = english()
    ours, theirs = vector_of(own, table), vector_of(weigh(body, known)[1], table)
    product: int = sum(map(mul, ours, theirs))
    return share, product / UNIT**2
