"""The stretches of an article whose subject can be told, with the words that tell it.

Says which blocks count: running text of some length. Headings and short blocks lend their words to what stands
elsewhere in the article but are not judged; what the publishing system left is not read at all.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from editlint.documents.document import BLOCK_QUOTE, LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.topics.word_table import Term, WordTable

MIN_WORDS = 18  # below that a block says too little of its subject; measured
EDGE = 3  # the lede stands among the first blocks, after headline and byline; the ending among the last
QUOTED = 0.6  # a paragraph with more of its characters in quotation marks is its speaker's, not the article's
_RUNNING = frozenset((PARAGRAPH, LIST_ITEM, BLOCK_QUOTE))
_ENDS_SENTENCE = frozenset(".!?:“‘\"'(")
_TALK = frozenset(
    ("i", "me", "my", "we", "us", "our", "you", "your", "i'm", "we're", "i've", "we've", "it's", "that's", "don't")
)
_BULLETS = ("•", "·", "-", "–", "—", "*")


class Passage(NamedTuple):
    """One block as a bag of terms.

    Attributes:
        block: its index in the article. `start`, `end`: prose offsets. `words`: how many it has.
        first: index of its first word among the article's words.
        terms: how often each telling term occurs, in order of first mention.
        names: capitalised words that stand inside a sentence, folded, in order of first mention.
        quoted: share of its characters that are other people's words, 0 to 1.
        talk: share of its words that talk to or about the speaker ("I", "you"), 0 to 1.
        judged: whether it can be called foreign at all: a paragraph, neither lede nor ending, mostly the author's own.
    """

    block: int
    start: int
    end: int
    words: int
    first: int
    terms: dict[Term, int]
    names: dict[str, None]
    quoted: float
    talk: float
    judged: bool


class Body(NamedTuple):
    """The passages of an article in order, and the stems of its headings and short blocks."""

    passages: Sequence[Passage]
    beside: frozenset[str]


def read_body(article: Article, table: WordTable) -> Body:
    """The passages of an article, without what the publishing system left."""
    from editlint.analysis.topics.leftovers import story_blocks

    passages: list[Passage] = []
    beside: set[str] = set()
    words = article.words
    quoted = _quoted_characters(article)
    story = story_blocks(article)
    for index in story:
        block = article.blocks[index]
        first, last = words.index_at(block.start), words.index_at(block.end)
        lower = words.lower[first:last]
        terms = count_terms(lower, table)
        if block.kind not in _RUNNING or len(lower) < MIN_WORDS:
            beside.update(term.stem for term in terms)
            continue
        share = quoted.get(index, 0) / (block.end - block.start)
        own = block.kind == PARAGRAPH and share <= QUOTED
        passages.append(
            Passage(
                block=index,
                start=block.start,
                end=block.end,
                words=len(lower),
                first=first,
                terms=terms,
                names=_names(article, first, last),
                quoted=share,
                talk=sum(word in _TALK for word in lower) / len(lower),
                judged=own and not article.text.startswith(_BULLETS, block.start),
            )
        )
    return Body(_spare_edges(passages, story), frozenset(beside))


def _quoted_characters(article: Article) -> dict[int, int]:
    """How many characters of each block stand in quotation marks."""
    characters: dict[int, int] = {}
    for quotation in article.quotations:
        block = article.document.block_index(quotation.start)
        characters[block] = characters.get(block, 0) + quotation.end - quotation.start
    return characters


def _spare_edges(passages: list[Passage], story: Sequence[int]) -> list[Passage]:
    """Leave the lede and the ending unjudged: the one announces what comes, the other looks beyond it."""
    if passages and passages[0].block in story[:EDGE]:
        passages[0] = passages[0]._replace(judged=False)
    if passages and passages[-1].block in story[-EDGE:]:
        passages[-1] = passages[-1]._replace(judged=False)
    return passages


def count_terms(words: Iterable[str], table: WordTable) -> dict[Term, int]:
    """How often each telling term occurs among lower-case words."""
    counts: dict[Term, int] = {}
    for word, times in Counter(words).items():
        for term in table.terms(word):
            counts[term] = counts.get(term, 0) + times
    return counts


def _names(article: Article, first: int, last: int) -> dict[str, None]:
    """Capitalised words that do not begin a sentence, without their possessive ending."""
    text, words = article.text, article.words
    forms, starts, lower = words.forms, words.starts, words.lower
    return {
        lower[i].removesuffix("'s"): None
        for i in range(first + 1, last)
        if forms[i][0].isupper() and text[starts[i] - 1] == " " and text[starts[i] - 2] not in _ENDS_SENTENCE
    }
