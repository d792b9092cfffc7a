"""How foreign each sentence is to its own paragraph and to the article.

A sentence is short, so that the score is rough: at the limit one clean article in a hundred has such a sentence, and
of those planted from a far-off article one in three is found. For suggestions; `strays` has the narrow, certain case.
"""

from __future__ import annotations

from collections import Counter
from math import log
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from editlint.analysis.topics.cohesion import word_cosine
from editlint.analysis.topics.matrix import UNIT
from editlint.analysis.topics.meaning import vector_of, whole
from editlint.analysis.topics.passages import sentence_spans, weigh
from editlint.language.en.drift_sentences import BIAS, LIMIT, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.passages import Body, Passage, Stem
    from editlint.analysis.topics.word_table import WordTable

MIN_STEMS = 6  # of a sentence that tells what it is about
NEIGHBOURS = 30  # passages before and after with which a sentence is compared


class SentenceTopic(NamedTuple):
    """A sentence of a judged paragraph: prose offsets, and its score, 1 at the limit."""

    start: int
    end: int
    score: float


class _Measured(NamedTuple):
    """What is known of one sentence, in the order of WEIGHTS; cosines and shares."""

    start: int
    end: int
    new: float  # share of its idf mass that stands nowhere else
    new_words: float  # the same times the logarithm of its stems
    paragraph: float  # cosine of meaning with the rest of its paragraph
    closest: float  # highest cosine of meaning with another passage
    second: float
    article: float  # cosine of meaning with all other passages together
    log_stems: float
    new_names: float  # share of its words that are names found in no other passage
    log_passages: float
    log_sentences: float  # of its paragraph
    quoted: float
    paragraph_words: float  # tf-idf cosine with the rest of its paragraph


_AGAINST_MEDIAN = ("new", "paragraph", "closest", "article")


def sentence_topics(
    article: Article, body: Body, vectors: Sequence[Vector], table: WordTable
) -> Iterator[SentenceTopic]:
    """The sentences of judged paragraphs that have more than one, with their scores."""
    for (start, end), case in sentence_cases(article, body, vectors, table):
        yield SentenceTopic(start, end, (sum(map(mul, WEIGHTS, case)) + BIAS) / LIMIT)


def sentence_cases(
    article: Article, body: Body, vectors: Sequence[Vector], table: WordTable
) -> Iterator[tuple[tuple[int, int], tuple[float, ...]]]:
    """Each such sentence with the numbers that its score is made of."""
    measured = list(_measure(article, body, vectors, table))
    usual = {name: _median([getattr(each, name) for each in measured]) for name in _AGAINST_MEDIAN if measured}
    for each in measured:
        against = (getattr(each, name) - usual[name] for name in _AGAINST_MEDIAN)
        yield (each.start, each.end), (*each[2:], *against)


def _measure(article: Article, body: Body, vectors: Sequence[Vector], table: WordTable) -> Iterator[_Measured]:
    holders = Counter(stem for passage in body.passages for stem in passage.stems)
    named = Counter(name for passage in body.passages for name in passage.names)
    for number, passage in enumerate(body.passages):
        if passage.judged:
            first = max(0, number - NEIGHBOURS)
            others = [*vectors[first:number], *vectors[number + 1 : number + 1 + NEIGHBOURS]]
            paragraph = _Paragraph(article, passage, others, table)
            yield from paragraph.measured(holders, named, body)


class _Paragraph:
    """The sentences of one passage, and the passages round it."""

    def __init__(self, article: Article, passage: Passage, others: Sequence[Vector], table: WordTable) -> None:
        words = article.words
        self._article = article
        self._passage = passage
        self._others = others
        self._rest = whole([sum(column) for column in zip(*others, strict=True)])
        self._spans = list(sentence_spans(article, passage))
        self._stems: list[dict[str, Stem]] = []
        self._vectors: list[Vector] = []
        for start, end in self._spans:
            counts = Counter(words.lower[words.index_at(start) : words.index_at(end)])
            stems, weights = weigh(counts, table.terms(counts))
            self._stems.append(stems)
            self._vectors.append(vector_of(weights, table))
        self._sum = [sum(column) for column in zip(*self._vectors, strict=True)]
        self._holders = Counter(stem for stems in self._stems for stem in stems)

    def measured(self, holders: Mapping[str, int], named: Mapping[str, int], body: Body) -> Iterator[_Measured]:
        """What is known of each sentence that tells enough, where there are two and more."""
        for place, (start, end) in enumerate(self._spans):
            stems, vector = self._stems[place], self._vectors[place]
            if len(stems) < MIN_STEMS or len(self._spans) < 2:
                continue
            mass = sum(idf for _, idf in stems.values())
            new = sum(
                idf
                for stem, (_, idf) in stems.items()
                if self._holders[stem] < 2 and holders[stem] < 2 and stem not in body.beside
            )
            near = sorted((_cosine(vector, other) for other in self._others), reverse=True)
            own = whole([total - number for total, number in zip(self._sum, vector, strict=True)])
            beside = {stem: (1, 1.0) for other in self._stems if other is not stems for stem in other}
            yield _Measured(
                start=start,
                end=end,
                new=new / mass,
                new_words=new / mass * log(len(stems)),
                paragraph=_cosine(vector, own),
                closest=near[0],
                second=near[1],
                article=_cosine(vector, self._rest),
                log_stems=log(len(stems)),
                new_names=self._new_names(start, end, named),
                log_passages=log(len(body.passages)),
                log_sentences=log(len(self._spans)),
                quoted=float(self._article.in_quotation(start, end)),
                paragraph_words=word_cosine(stems, beside),
            )

    def _new_names(self, start: int, end: int, named: Mapping[str, int]) -> float:
        words = self._article.words
        first, last = words.index_at(start), words.index_at(end)
        names = (words.lower[i].removesuffix("'s") for i in range(first + 1, last) if words.forms[i][0].isupper())
        return sum(named.get(name, 0) <= (name in self._passage.names) for name in names) / (last - first)


def _cosine(one: Vector, other: Vector) -> float:
    product: int = sum(map(mul, one, other))
    return product / UNIT**2


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
