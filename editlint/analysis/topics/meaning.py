"""What a passage means as a vector of whole thousandths, by the word table.

The vector is the weighted sum of the table's vectors, (1 + log tf) * idf a word, brought to unit length, less the mean
of such vectors over background text: static embeddings share a strong common direction which hides the rest (Mu and
Viswanath, "All-but-the-Top", 2018). The sum is integer arithmetic on packed lanes.
"""

from __future__ import annotations

from math import sqrt
from operator import mul
from typing import TYPE_CHECKING

from editlint.analysis.topics.matrix import UNIT
from editlint.analysis.topics.word_table import BIAS, LANE_BYTES, WordTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.analysis.topics.passages import Weighted

Vector = list[int]

_WEIGHT_STEPS = 16


def vector_of(words: Iterable[Weighted], table: WordTable) -> Vector:
    """The centred vector of a passage, its length UNIT, or all zeros when the table knows none of its words."""
    known = [(int(_WEIGHT_STEPS * weight), term.vector) for term, weight in words if term.vector]
    if not known:
        return [0] * table.lanes
    weights, vectors = zip(*known, strict=True)
    total = sum(map(mul, weights, vectors))
    lanes = memoryview(total.to_bytes(table.lanes * LANE_BYTES, "little")).cast("I")
    base = BIAS * sum(weights)
    raw = [lane - base for lane in lanes]
    length = sqrt(sum(map(mul, raw, raw)))
    return whole([number - length * mean for number, mean in zip(raw, table.centre, strict=True)])


def whole(vector: Sequence[float]) -> Vector:
    """A vector at length UNIT, in whole numbers."""
    scale = UNIT / (sqrt(sum(map(mul, vector, vector))) or 1.0)
    return [int(number * scale) for number in vector]
