"""The stretches of an article whose subject can be told, with the words that tell it.

Says which blocks count: running text of some length. Headings and short blocks lend their words to what stands
elsewhere in the article but are not judged; what the publishing system left is not read at all.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from editlint.analysis.topics.word_table import MOST_WORDS, lightened
from editlint.documents.document import BLOCK_QUOTE, LIST_ITEM, PARAGRAPH
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.story import Story
    from editlint.analysis.topics.word_table import KnownWord, WordTable

MIN_WORDS = 18  # below that a block says too little of its subject; measured
EDGE = 3  # the lede stands among the first blocks, after headline and byline; the ending among the last
QUOTED = 0.9  # a paragraph with more of its characters in quotation marks is its speaker's, not the article's
_RUNNING = frozenset((PARAGRAPH, LIST_ITEM, BLOCK_QUOTE))
_ENDS_SENTENCE = frozenset(".!?:“‘\"'(")
_TALK = ("i", "me", "my", "we", "us", "our", "you", "your", "i'm", "we're", "i've", "we've", "it's", "that's", "don't")
_BULLETS = ("•", "·", "-", "–", "—", "*")


Stem = tuple[int, float]  # how often a stem occurs in a passage, and its inverse document frequency


class StoryPassage(NamedTuple):
    """One block as a bag of words.

    Attributes:
        block: its index in the article. `start`, `end`: prose offsets. `words`: how many it has.
        first: index of its first word among the article's words.
        stems: what tells its subject, in order of first mention.
        told: the vectors of its words, each times its weight, (1 + log tf) * idf, as packed integers to be summed.
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
    stems: dict[str, Stem]
    told: list[int]
    names: dict[str, None]
    quoted: float
    talk: float
    judged: bool


class Body(NamedTuple):
    """The passages of an article in order, the stems of its headings and short blocks, and the terms of its words."""

    passages: Sequence[StoryPassage]
    beside: frozenset[str]
    known: Mapping[str, Sequence[KnownWord]]


def may_have(article: Story, passages: int, judged: int) -> bool:
    """Whether an article has so many passages, and may have so many that are judged: only paragraphs are.

    Told by the number of words of its blocks, before any of them is looked up.
    """
    from editlint.analysis.topics.story_blocks import story_blocks

    blocks, words = article.blocks, article.block_words
    kinds = [
        blocks[index].kind
        for index in story_blocks(article)
        if blocks[index].kind in _RUNNING and words[index][1] - words[index][0] >= MIN_WORDS
    ]
    return len(kinds) >= passages and kinds.count(PARAGRAPH) >= judged


def read_body(article: Story, table: WordTable) -> Body:
    """The passages of an article, without what the publishing system left."""
    from editlint.analysis.topics.story_blocks import story_blocks

    passages: list[StoryPassage] = []
    beside: set[str] = set()
    words = article.words
    known = table.terms(words.distinct)
    quoted = _quoted_characters(article)
    story = story_blocks(article)
    for index in story:
        block = article.blocks[index]
        first, last = article.block_words[index]
        if block.kind not in _RUNNING or last - first < MIN_WORDS:
            told_beside = dict.fromkeys(words.lower[first:last])
            beside.update([term.stem for word in told_beside for term in known.get(word, ())])
            continue
        share = quoted.get(index, 0) / (block.end - block.start)
        own = block.kind == PARAGRAPH and share <= QUOTED
        stems, told, talk = _weighed(article, first, last, known)
        passages.append(
            StoryPassage(
                block=index,
                start=block.start,
                end=block.end,
                words=last - first,
                first=first,
                stems=stems,
                told=told,
                names=_names(article, first, last),
                quoted=share,
                talk=talk,
                judged=own and not article.text.startswith(_BULLETS, block.start),
            )
        )
    return Body(_spare_edges(passages, story), frozenset(beside), known)


def _weighed(
    article: Story, first: int, last: int, known: Mapping[str, Sequence[KnownWord]]
) -> tuple[dict[str, Stem], list[int], float]:
    """What `weigh` gives for the words of a passage, and how much of it is talk."""
    lower = article.words.lower[first:last]

    def find() -> tuple[dict[str, Stem], list[int], float]:
        counts = Counter(lower)
        return *weigh(counts, known), sum(counts[word] for word in _TALK if word in counts) / len(lower)

    return find() if article.carried is None else article.carried.recall(("weighed", *lower), find)


def weigh(counts: Mapping[str, int], known: Mapping[str, Sequence[KnownWord]]) -> tuple[dict[str, Stem], list[int]]:
    """The stems of counted lower-case words, and the vectors of the words times their weights."""
    stems: dict[str, Stem] = {}
    told: list[int] = []
    for word in filter(known.__contains__, counts):
        times = counts[word]
        for term in known[word]:
            stem = term.stem
            if times == 1 and stem not in stems:  # most words
                stems[stem] = term.once
                told.append(term.told)
            else:
                before = stems.get(stem, (0, term.idf))
                stems[stem] = (times + before[0], before[1])
                told.append(term.weighed(term.idf * (1 + log(times))))
    if len(told) > MOST_WORDS:
        words = [(term, times) for word, times in counts.items() for term in known.get(word, ())]
        told = lightened([(term, term.idf * (1 + log(times))) for term, times in words])
    return stems, told


def _quoted_characters(article: Story) -> dict[int, int]:
    """How many characters of each block stand in quotation marks."""
    characters: dict[int, int] = {}
    for quotation in article.quotations:
        block = article.document.block_index(quotation.start)
        characters[block] = characters.get(block, 0) + quotation.end - quotation.start
    return characters


def _spare_edges(passages: list[StoryPassage], story: Sequence[int]) -> list[StoryPassage]:
    """Leave the lede and the ending unjudged: the one announces what comes, the other looks beyond it."""
    if passages and passages[0].block in story[:EDGE]:
        passages[0] = passages[0]._replace(judged=False)
    if passages and passages[-1].block in story[-EDGE:]:
        passages[-1] = passages[-1]._replace(judged=False)
    return passages


def sentence_spans(article: Story, passage: StoryPassage) -> Iterator[tuple[int, int]]:
    """The sentences of a passage."""
    at = passage.start
    while (sentence := article.sentence_at(at)) is not None and sentence.end <= passage.end:
        yield sentence.start, sentence.end
        at = sentence.end
        while at < passage.end and article.text[at].isspace():
            at += 1


def _names(article: Story, first: int, last: int) -> dict[str, None]:
    """Capitalised words that do not begin a sentence, without their possessive ending."""
    text, words = article.text, article.words
    starts, lower = words.starts, words.lower
    return {
        lower[i].removesuffix("'s"): None
        for i in words.capitals_between(first + 1, last)
        if text[starts[i] - 1] == " " and text[starts[i] - 2] not in _ENDS_SENTENCE
    }
