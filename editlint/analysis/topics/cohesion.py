"""How well each passage of an article hangs together with the others: by its words, its names and its meaning.

Lexical cohesion after Halliday and Hasan (Cohesion in English, 1976) as it is measured since TextTiling (Hearst 1997):
repeated words weighted by how rare they are. Every measure is a number about one passage against the rest; what is too
little is not decided here.
"""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from operator import mul
from typing import TYPE_CHECKING

from editlint.analysis.topics.matrix import UNIT, Matrix, dense_products, sparse_products, with_rows
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.story_passages import Stem, StoryPassage

_K1 = 1.2


class Cohesion(NamedTuple):
    """One passage against the rest of its article; all are shares or cosines, higher is closer.

    Attributes:
        rest: tf-idf cosine with the sum of the other passages.
        closest: highest tf-idf cosine with another passage.
        covered: share of its idf mass whose stems occur elsewhere.
        answered: BM25 of the passage as a query against the rest, over its maximum.
        names_shared: share of its names that occur in another passage, 0 without names.
        names_new: share of its words that are names found nowhere else.
        meaning_rest: cosine of its meaning with the sum of the others'.
        meaning_first, meaning_second: the two highest cosines of meaning with another passage.
        meaning_beside: the higher of the cosines of meaning with the passages before and after.
    """

    rest: float
    closest: float
    covered: float
    answered: float
    names_shared: float
    names_new: float
    meaning_rest: float
    meaning_first: float
    meaning_second: float
    meaning_beside: float


class Likeness(NamedTuple):
    """The products of passages with each other, by their words and by what they mean: cosines times UNIT squared."""

    words: Matrix
    meaning: Matrix


class Compared(NamedTuple):
    """The products of passages with each other, and what they are products of."""

    weights: Sequence[Mapping[str, int]]
    vectors: Sequence[Vector]
    likeness: Likeness


def compare(passages: Sequence[StoryPassage], vectors: Sequence[Vector]) -> Compared:
    """Every passage against every other, so that callers give a limited number."""
    weights = [unit_weights(passage.stems) for passage in passages]
    return Compared(weights, vectors, Likeness(sparse_products(weights), dense_products(vectors)))


def compare_again(
    before: Compared, passages: Sequence[StoryPassage], vectors: Sequence[Vector], changed: Collection[int]
) -> Compared:
    """What `compare` gives, where all passages but some are those of before: of whole numbers, each for itself."""
    weights = [
        unit_weights(passage.stems) if number in changed else kept
        for number, (passage, kept) in enumerate(zip(passages, before.weights, strict=True))
    ]
    words = {number: [_product(weights[number], each) for each in weights] for number in changed}
    meaning = {number: [sum(map(mul, vectors[number], each)) for each in vectors] for number in changed}
    likeness = Likeness(with_rows(before.likeness.words, words), with_rows(before.likeness.meaning, meaning))
    return Compared(weights, vectors, likeness)


def measure(passages: Sequence[StoryPassage], beside: frozenset[str], likeness: Likeness) -> list[Cohesion]:
    """The cohesion of each passage with the others and with the words that stand beside them."""
    return [
        Cohesion(*words, *covered, *names, *meaning)
        for words, covered, names, meaning in zip(
            _word_cosines(likeness.words),
            _coverage(passages, beside),
            _names(passages),
            _meanings(likeness.meaning),
            strict=True,
        )
    ]


def word_cosine(one: Mapping[str, Stem], other: Mapping[str, Stem]) -> float:
    """The tf-idf cosine of two bags of stems."""
    return _product(unit_weights(one), unit_weights(other)) / UNIT**2


def _product(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    return sum([weight * other[stem] for stem, weight in one.items() if stem in other])


def unit_weights(stems: Mapping[str, Stem]) -> dict[str, int]:
    """(1 + log tf) * idf of each stem, at length UNIT."""
    weights = [idf if times == 1 else idf * (1 + log(times)) for times, idf in stems.values()]
    scale = UNIT / (sqrt(sum(map(mul, weights, weights))) or 1.0)
    return dict(zip(stems, [int(weight * scale) for weight in weights], strict=True))


def _word_cosines(matrix: Matrix) -> Iterator[tuple[float, float]]:
    """Cosine with the sum of the others, and the highest with any one of them."""
    squared = sum(map(sum, matrix))
    for number, row in enumerate(matrix):
        yield _with_rest(row, number, squared), max(row[:number] + row[number + 1 :], default=0) / UNIT**2


def _with_rest(row: Sequence[int], number: int, squared: int) -> float:
    """A vector's cosine with the sum of all others, from its row of the matrix and the squared length of the sum."""
    with_all = sum(row)
    length = squared - 2 * with_all + row[number]
    return (with_all - row[number]) / (UNIT * sqrt(length)) if length > 0 else 0.0


def _coverage(passages: Sequence[StoryPassage], beside: frozenset[str]) -> Iterator[tuple[float, float]]:
    """Share of each passage's idf mass found elsewhere, and its BM25 against the rest."""
    everywhere: Counter[str] = Counter()
    for passage in passages:
        for stem, (times, _) in passage.stems.items():
            everywhere[stem] += times
    for passage in passages:
        mass = covered = answered = 0.0
        for stem, (times, idf) in passage.stems.items():
            mass += idf
            elsewhere = everywhere[stem] - times
            if elsewhere:
                covered += idf
                answered += idf * elsewhere / (elsewhere + _K1)
            elif stem in beside:
                covered += idf
        yield (covered / mass, answered / mass) if mass else (1.0, 1.0)


def _names(passages: Sequence[StoryPassage]) -> Iterator[tuple[float, float]]:
    """Share of a passage's names that others hold, and the names that none does a word of it."""
    holders = Counter(name for passage in passages for name in passage.names)
    for passage in passages:
        shared = sum(holders[name] > 1 for name in passage.names)
        new = len(passage.names) - shared
        yield shared / len(passage.names) if passage.names else 0.0, new / passage.words


def _meanings(matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    """Cosine of meaning with the others' sum, the two highest with one of them, and the higher with a neighbour."""
    squared = sum(map(sum, matrix))
    for number, row in enumerate(matrix):
        others = sorted(row[:number] + row[number + 1 :], reverse=True)
        beside = max(row[max(0, number - 1) : number] + row[number + 1 : number + 2], default=0)
        first, second = [*others[:2], 0, 0][:2]
        yield _with_rest(row, number, squared), first / UNIT**2, second / UNIT**2, beside / UNIT**2
