"""The products of many vectors with each other, in whole numbers and without a library.

One packed integer holds one coordinate of every vector, so that a row of the matrix is one sum of products, whatever
the number of vectors: the interpreter's long multiplication does the work of a loop.
"""

from __future__ import annotations

from array import array
from functools import cache
from math import dist, hypot
from operator import mul, sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Matrix = list[list[int]]

UNIT = 1000  # the length of a vector; the product of two that are alike is its square
LANE_BYTES = 4
_BITS = 8 * LANE_BYTES
_SIGN = 1 << (_BITS - 1)
_FEW = 20  # vectors that are multiplied one by one
_EXACT = 1 << 49  # below that, the square of a rounded root is less than half away from a whole number


def dense_products(vectors: Sequence[Sequence[int]]) -> Matrix:
    """The matrix of products of vectors of about length UNIT."""
    if len(vectors) <= _FEW:  # packing them would cost more than it saves
        return _few_products(vectors)
    columns = [pack(column) for column in zip(*vectors, strict=True)]
    return [list(unpack(sum(map(mul, vector, columns)), len(vectors))) for vector in vectors]


def _few_products(vectors: Sequence[Sequence[int]]) -> Matrix:
    """The same by distances, which the interpreter measures in one step: |a - b|² is |a|² + |b|² - 2ab."""
    rows = list(map(tuple, vectors))  # whole numbers: to make them floats would cost more than it saves
    squares = [round(hypot(*row) ** 2) for row in rows]
    found = [
        [
            (square + squares[at] - round(dist(row, other) ** 2)) // 2
            for square, other in zip(squares, rows[:at], strict=False)
        ]
        for at, row in enumerate(rows)
    ]
    for at, own in enumerate(found):
        own.append(squares[at])
        own += [later[at] for later in found[at + 1 :]]
    return found


def squared_length(vector: Sequence[int]) -> int:
    """The square of the length of a vector of whole numbers, to the last digit."""
    squared = round(hypot(*vector) ** 2)
    return squared if squared < _EXACT else sum(map(mul, vector, vector))


def squared_distance(one: Sequence[int], other: Sequence[int]) -> int:
    """The square of the distance of two vectors of whole numbers, to the last digit."""
    squared = round(dist(one, other) ** 2)
    return squared if squared < _EXACT else squared_length(tuple(map(sub, one, other)))


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


def with_rows(matrix: Matrix, rows: Mapping[int, Sequence[int]]) -> Matrix:
    """A symmetric matrix with other rows, and with them other columns."""
    found = [list(rows.get(number, row)) for number, row in enumerate(matrix)]
    for number, row in rows.items():
        for other, value in zip(found, row, strict=True):
            other[number] = value
    return found


@cache
def ones(count: int) -> int:
    """A packed integer with 1 in each of so many lanes."""
    return int.from_bytes(array("I", [1] * count).tobytes(), "little")


@cache
def _signs(count: int) -> int:
    return _SIGN * ones(count)


@cache
def _even(count: int) -> int:
    """All bits of every other one of so many lanes, the first among them."""
    return int.from_bytes(array("I", [(1 << _BITS) - 1, 0] * (count // 2)).tobytes(), "little")


def pack(numbers: Sequence[int]) -> int:
    """An integer with a lane for each signed number, the first lowest: what is added to it is added lane by lane."""
    signs = _signs(len(numbers))
    return (int.from_bytes(array("i", numbers).tobytes(), "little") ^ signs) - signs


def halved(packed: int, count: int) -> tuple[int, int]:
    """The numbers of an even number of lanes in lanes of twice the width: every other one, and those between."""
    signs, even = _signs(count), _even(count)
    raised = packed + signs
    return (raised & even) - (signs & even), (raised >> _BITS & even) - (signs & even)


def upper_halves(wide: Sequence[int], count: int) -> list[int]:
    """The upper halves of the signed numbers in both parts of `halved`, each without its fraction, in order."""
    signs, even = _signs(count), _even(count)
    raised = signs & ~even
    first, second = wide
    halves = (first + raised >> _BITS & even) | (second + raised & ~even)
    return memoryview((halves ^ signs).to_bytes(count * LANE_BYTES, "little")).cast("i").tolist()


def unpack(packed: int, count: int) -> memoryview[int]:
    """The signed numbers in the lanes of a packed integer."""
    signs = _signs(count)
    lanes = ((packed + signs) ^ signs).to_bytes(count * LANE_BYTES, "little")
    return memoryview(lanes).cast("i")
