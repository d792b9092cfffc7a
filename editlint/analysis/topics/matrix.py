"""The cosines of many vectors with each other, in whole numbers and without a library.

One packed integer holds one coordinate of every vector, so that a row of the matrix is one sum of products, whatever
the number of vectors: the interpreter's long multiplication does the work of a loop.
"""

from __future__ import annotations

from array import array
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Matrix = list[list[float]]

UNIT = 1000  # the length of a vector, and what a coordinate is at most
_LANE = 4
_BITS = 8 * _LANE
_RAISE = 1 << 31  # makes every lane positive


def dense_cosines(vectors: Sequence[Sequence[int]]) -> Matrix:
    """The matrix of cosines of vectors of length UNIT, by three digits."""
    ones = _ones(len(vectors))
    columns = [
        int.from_bytes(array("I", [number + UNIT for number in column]).tobytes(), "little") - UNIT * ones
        for column in zip(*vectors, strict=True)
    ]
    return [_row(sum(map(mul, vector, columns), _RAISE * ones), len(vectors)) for vector in vectors]


def sparse_cosines(vectors: Sequence[Mapping[str, int]]) -> Matrix:
    """The same of vectors that name their coordinates and leave out those that are nothing."""
    columns: dict[str, int] = {}
    for number, vector in enumerate(vectors):
        shift = number * _BITS
        for name, value in vector.items():
            columns[name] = columns.get(name, 0) + (value << shift)
    offset = _RAISE * _ones(len(vectors))
    return [
        _row(sum(map(mul, vector.values(), map(columns.__getitem__, vector)), offset), len(vectors))
        for vector in vectors
    ]


def _ones(count: int) -> int:
    return int.from_bytes(array("I", [1] * count).tobytes(), "little")


def _row(packed: int, count: int) -> list[float]:
    lanes = memoryview(packed.to_bytes(count * _LANE, "little")).cast("I")
    return [(lane - _RAISE) / UNIT**2 for lane in lanes]
