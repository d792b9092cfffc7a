"""What a passage means as a vector, and how near passages are to each other.

The vector is the weighted sum of the word table's vectors, (1 + log tf) * idf a word, brought to unit length, less the
mean of such vectors over background text: static embeddings share a strong common direction which hides the rest
(Mu and Viswanath, "All-but-the-Top", 2018). All sums are integer arithmetic on packed lanes.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from math import log, sqrt
from operator import mul

from editlint.analysis.topics.word_table import BIAS, LANE_BYTES, Term, WordTable

Vector = list[float]

_WEIGHT_STEPS = 16
_UNIT = 1000  # a unit vector's numbers in whole thousandths, for exact packed products
_RAISE = 1 << 31


def vector_of(terms: Mapping[Term, int], table: WordTable) -> Vector | None:
    """The centred unit vector of a passage; None when the table knows none of its words."""
    total = weights = 0
    for (_, idf, row), times in terms.items():
        if row >= 0:
            weight = int(_WEIGHT_STEPS * idf * (1 + log(times)))
            total += weight * table.packed(row)
            weights += weight
    if not weights:
        return None
    lanes = memoryview(total.to_bytes(table.lanes * LANE_BYTES, "little")).cast("I")
    base = BIAS * weights
    raw = [lane - base for lane in lanes]
    length = sqrt(sum(map(mul, raw, raw))) or 1.0
    return unit([number / length - mean for number, mean in zip(raw, table.centre, strict=True)])


def unit(vector: Vector) -> Vector:
    """The vector at length one."""
    length = sqrt(sum(map(mul, vector, vector))) or 1.0
    return [number / length for number in vector]


def cosine_matrix(vectors: Sequence[Vector]) -> list[list[float]]:
    """The cosines of unit vectors with each other, by three digits.

    One packed integer holds one number of every vector, so that a row of the matrix is one sum of products.
    """
    if not vectors:
        return []
    whole = [[round(number * _UNIT) for number in vector] for vector in vectors]
    ones = int.from_bytes(array("I", [1] * len(vectors)).tobytes(), "little")
    columns = [
        int.from_bytes(array("I", [number + _UNIT for number in column]).tobytes(), "little") - _UNIT * ones
        for column in zip(*whole, strict=True)
    ]
    size = len(vectors) * LANE_BYTES
    rows = []
    for vector in whole:
        packed = sum(map(mul, vector, columns), _RAISE * ones)
        lanes = memoryview(packed.to_bytes(size, "little")).cast("I")
        rows.append([(lane - _RAISE) / _UNIT**2 for lane in lanes])
    return rows
