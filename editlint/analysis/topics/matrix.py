"""The products of many vectors with each other, in whole numbers and without a library.

One packed integer holds one coordinate of every vector, so that a row of the matrix is one sum of products, whatever
the number of vectors: the interpreter's long multiplication does the work of a loop.
"""

from __future__ import annotations

from array import array
from functools import cache
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Matrix = list[list[int]]

UNIT = 1000  # the length of a vector; the product of two that are alike is its square
LANE_BYTES = 4
_BITS = 8 * LANE_BYTES
_SIGN = 1 << (_BITS - 1)
_FEW = 8  # vectors that are multiplied one by one


def dense_products(vectors: Sequence[Sequence[int]]) -> Matrix:
    """The matrix of products of vectors of about length UNIT."""
    if len(vectors) <= _FEW:  # packing them would cost more than it saves
        found = [[sum(map(mul, one, other)) for other in vectors[: at + 1]] for at, one in enumerate(vectors)]
        return [[found[max(at, other)][min(at, other)] for other in range(len(found))] for at in range(len(found))]
    columns = [pack(column) for column in zip(*vectors, strict=True)]
    return [list(unpack(sum(map(mul, vector, columns)), len(vectors))) for vector in vectors]


def sparse_products(vectors: Sequence[Mapping[str, int]]) -> Matrix:
    """The same of vectors that name their coordinates and leave out those that are nothing."""
    columns: dict[str, int] = {}
    for number, vector in enumerate(vectors):
        shift = number * _BITS
        for name, value in vector.items():
            columns[name] = columns.get(name, 0) + (value << shift)
    return [
        list(unpack(sum(map(mul, vector.values(), map(columns.__getitem__, vector))), len(vectors)))
        for vector in vectors
    ]


@cache
def ones(count: int) -> int:
    """A packed integer with 1 in each of so many lanes."""
    return int.from_bytes(array("I", [1] * count).tobytes(), "little")


@cache
def _signs(count: int) -> int:
    return _SIGN * ones(count)


def pack(numbers: Sequence[int]) -> int:
    """An integer with a lane for each signed number, the first lowest: what is added to it is added lane by lane."""
    signs = _signs(len(numbers))
    return (int.from_bytes(array("i", numbers).tobytes(), "little") ^ signs) - signs


def unpack(packed: int, count: int) -> memoryview[int]:
    """The signed numbers in the lanes of a packed integer."""
    signs = _signs(count)
    lanes = ((packed + signs) ^ signs).to_bytes(count * LANE_BYTES, "little")
    return memoryview(lanes).cast("i")
