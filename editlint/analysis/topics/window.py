"""A passage's vector among those of the passages round it, moved along an article step by step.

One packed integer holds one coordinate of every passage in the window, so that a vector meets all of them in one sum
of products; a step shifts a passage out and another in. The cost of a step does not depend on the article's length.
"""

from __future__ import annotations

from math import hypot
from operator import mul, sub
from typing import TYPE_CHECKING

from editlint.analysis.topics.matrix import LANE_BYTES, UNIT, pack, unpack
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.topics.meaning import Vector

_BITS = 8 * LANE_BYTES


class Compared(NamedTuple):
    """Cosines of a vector with passages: the two highest, and that with all of them together."""

    closest: float
    second: float
    together: float


class Window:
    """The passages up to `reach` before and after one of them."""

    def __init__(self, vectors: Sequence[Vector], reach: int) -> None:
        self._vectors = vectors
        self._reach = reach
        self._at, self._length = 0, 1.0  # the passage in the middle, and how long the sum of the others is
        self._first, self._last = 0, min(len(vectors), reach + 1)
        columns = list(zip(*vectors[: self._last], strict=True))
        self._columns = list(map(pack, columns))
        self._sum = list(map(sum, columns))

    def move_to(self, number: int) -> None:
        """Put the passage of that number, which is not before the present one, into the middle."""
        while self._last < min(len(self._vectors), number + self._reach + 1):
            shift = (self._last - self._first) * _BITS
            coming = self._vectors[self._last]
            self._columns = [column + (value << shift) for column, value in zip(self._columns, coming, strict=True)]
            self._sum = [total + value for total, value in zip(self._sum, coming, strict=True)]
            self._last += 1
        while self._first < number - self._reach:
            going = self._vectors[self._first]
            self._columns = [(column - value) >> _BITS for column, value in zip(self._columns, going, strict=True)]
            self._sum = [total - value for total, value in zip(self._sum, going, strict=True)]
            self._first += 1
        self._at = number
        self._length = hypot(*map(sub, self._sum, self._vectors[number])) or 1.0

    def compare(self, vector: Vector) -> Compared:
        """A vector of length UNIT against the passages of the window other than the one in its middle."""
        products = unpack(sum(map(mul, vector, self._columns)), self._last - self._first).tolist()
        del products[self._at - self._first]
        with_all = sum(products)
        products.sort(reverse=True)
        return Compared(products[0] / UNIT**2, products[1] / UNIT**2, with_all / (UNIT * self._length))
