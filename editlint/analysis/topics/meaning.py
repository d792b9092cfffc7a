"""What a passage means as a vector of whole thousandths, by the word table.

The vector is the weighted sum of the table's vectors, (1 + log tf) * idf a word, brought to unit length, less the mean
of such vectors over background text: static embeddings share a strong common direction which hides the rest (Mu and
Viswanath, "All-but-the-Top", 2018). The sum is integer arithmetic on packed lanes.
"""

from __future__ import annotations

from math import sqrt
from operator import mul
from typing import TYPE_CHECKING

from editlint.analysis.topics.matrix import UNIT, unpack
from editlint.analysis.topics.word_table import BIAS, CENTRE_SCALE, WordTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.analysis.topics.story_passages import Weighted

Vector = list[int]

_WEIGHT_STEPS = 16
_MOST_WEIGHT = 1 << 23  # of all words together: more would run over the lanes of their sum
_STEP_BITS = 20  # after the point, of the factors by which whole numbers are brought to length


def vector_of(words: Iterable[Weighted], table: WordTable) -> Vector:
    """The centred vector of a passage, its length UNIT, or all zeros when the table knows none of its words."""
    known = [(int(_WEIGHT_STEPS * weight), term.vector) for term, weight in words if term.vector]
    if not known:
        return [0] * table.lanes
    weights, vectors = zip(*known, strict=True)
    if sum(weights) > _MOST_WEIGHT:
        weights = tuple(weight * _MOST_WEIGHT // sum(weights) for weight in weights)
    raw = unpack(sum(map(mul, weights, vectors)) - BIAS * sum(weights) * table.ones, table.lanes).tolist()
    return _centred(raw, table)


def _centred(raw: list[int], table: WordTable) -> Vector:
    """A vector at length one less the centre, at length UNIT; by whole numbers alone, in one pass."""
    length = sqrt(sum(map(mul, raw, raw)))
    centre, pull = table.centre, length / CENTRE_SCALE
    squared = length**2 - 2 * pull * sum(map(mul, raw, centre)) + pull**2 * table.centre_squared
    if squared <= 0:
        return [0] * table.lanes
    factor = (UNIT << _STEP_BITS) / sqrt(squared)
    own, off = round(factor), round(factor * pull)
    return [(number * own - mean * off) >> _STEP_BITS for number, mean in zip(raw, centre, strict=True)]


def whole(vector: Sequence[float]) -> Vector:
    """A vector at length UNIT, in whole numbers."""
    scale = UNIT / (sqrt(sum(map(mul, vector, vector))) or 1.0)
    return [int(number * scale) for number in vector]
