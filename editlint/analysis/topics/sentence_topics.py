"""How foreign each sentence is to its own paragraph and to the article.

A sentence is short, so that the score is rough: at the limit one clean article in a hundred has such a sentence, and
of those planted from a far-off article one in three is found. For suggestions; `strays` has the narrow, certain case.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import chain
from math import log, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from editlint.analysis.topics.cohesion import unit_weights
from editlint.analysis.topics.matrix import UNIT
from editlint.analysis.topics.meaning import vector_of
from editlint.analysis.topics.story_passages import sentence_spans, weigh
from editlint.analysis.topics.window import Window
from editlint.language.en.drift_sentences import BIAS, LIMIT, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.story import Story
    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.story_passages import Body, Stem, StoryPassage
    from editlint.analysis.topics.word_table import KnownWord, WordTable

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


def sentence_topics(article: Story, body: Body, vectors: Sequence[Vector], table: WordTable) -> Iterator[SentenceTopic]:
    """The sentences of judged paragraphs that have more than one, with their scores."""
    for (start, end), case in sentence_cases(article, body, vectors, table):
        yield SentenceTopic(start, end, (sum(map(mul, WEIGHTS, case)) + BIAS) / LIMIT)


def sentence_cases(
    article: Story, body: Body, vectors: Sequence[Vector], table: WordTable
) -> Iterator[tuple[tuple[int, int], tuple[float, ...]]]:
    """Each such sentence with the numbers that its score is made of."""
    measured = list(_measure(article, body, vectors, table))
    usual = {name: _median([getattr(each, name) for each in measured]) for name in _AGAINST_MEDIAN if measured}
    for each in measured:
        against = (getattr(each, name) - usual[name] for name in _AGAINST_MEDIAN)
        yield (each.start, each.end), (*each[2:], *against)


def _measure(article: Story, body: Body, vectors: Sequence[Vector], table: WordTable) -> Iterator[_Measured]:
    holders = Counter(stem for passage in body.passages for stem in passage.stems)
    named = Counter(name for passage in body.passages for name in passage.names)
    window = Window(vectors, NEIGHBOURS)
    for number, passage in enumerate(body.passages):
        spans = list(sentence_spans(article, passage)) if passage.judged else ()
        if len(spans) > 1:
            window.move_to(number)
            yield from _Paragraph(article, passage, spans, window, table, body.known).measured(holders, named, body)


class _Paragraph:
    """The sentences of one passage, two at least, and the passages round it."""

    def __init__(
        self,
        article: Story,
        passage: StoryPassage,
        spans: Sequence[tuple[int, int]],
        window: Window,
        table: WordTable,
        known: Mapping[str, Sequence[KnownWord]],
    ) -> None:
        words = article.words
        self._article = article
        self._passage = passage
        self._window = window
        self._spans = spans
        self._stems: list[dict[str, Stem]] = []
        self._vectors: list[Vector] = []
        for start, end in spans:
            lower = words.lower[words.index_at(start) : words.index_at(end)]
            find = partial(_meant, lower, known, table)
            stems, vector = find() if article.carried is None else article.carried.recall(("meant", *lower), find)
            self._stems.append(stems)
            self._vectors.append(vector)
        self._sum = list(map(sum, zip(*self._vectors, strict=True)))
        self._holders = Counter(chain.from_iterable(self._stems))

    def measured(self, holders: Mapping[str, int], named: Mapping[str, int], body: Body) -> Iterator[_Measured]:
        """What is known of each sentence that tells enough."""
        own, beside, log_passages = self._holders, body.beside, log(len(body.passages))
        squared = sum(map(mul, self._sum, self._sum))
        for (start, end), stems, vector in zip(self._spans, self._stems, self._vectors, strict=True):
            if len(stems) < MIN_STEMS:
                continue
            mass = sum(idf for _, idf in stems.values())
            new = sum(
                idf for stem, (_, idf) in stems.items() if own[stem] < 2 and holders[stem] < 2 and stem not in beside
            )
            others = self._window.compare(vector)
            yield _Measured(
                start=start,
                end=end,
                new=new / mass,
                new_words=new / mass * log(len(stems)),
                paragraph=_cosine_with_others(vector, self._sum, squared),
                closest=others.closest,
                second=others.second,
                article=others.together,
                log_stems=log(len(stems)),
                new_names=self._new_names(start, end, named),
                log_passages=log_passages,
                log_sentences=log(len(self._spans)),
                quoted=float(self._article.in_quotation(start, end)),
                paragraph_words=self._shared_words(stems),
            )

    def _shared_words(self, stems: Mapping[str, Stem]) -> float:
        """The tf-idf cosine of a sentence with the set of stems of the paragraph's other sentences."""
        shared = [stem for stem in stems if self._holders[stem] > 1]
        if not shared:
            return 0.0
        others = len(self._holders) - len(stems) + len(shared)
        weights = unit_weights(stems)
        return sum(weights[stem] for stem in shared) * int(UNIT / sqrt(others)) / UNIT**2

    def _new_names(self, start: int, end: int, named: Mapping[str, int]) -> float:
        words = self._article.words
        first, last = words.index_at(start), words.index_at(end)
        names = [words.lower[i].removesuffix("'s") for i in words.capitals_between(first + 1, last)]
        return sum(named.get(name, 0) <= (name in self._passage.names) for name in names) / (last - first)


def _meant(
    lower: Sequence[str], known: Mapping[str, Sequence[KnownWord]], table: WordTable
) -> tuple[dict[str, Stem], Vector]:
    """The stems of the words of a sentence, and what they mean together."""
    stems, told = weigh(Counter(lower), known)
    return stems, vector_of(told, table)


def _cosine_with_others(vector: Vector, total: Vector, squared: int) -> float:
    """The cosine of a vector of length UNIT with the others of a sum, from that sum and its squared length."""
    if not any(vector):
        return 0.0
    with_all: int = sum(map(mul, vector, total))
    length = squared - 2 * with_all + UNIT**2
    return (with_all - UNIT**2) / (UNIT * sqrt(length)) if length > 0 else 0.0


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
