"""What a passage means as a vector of whole thousandths, by the word table.

The vector is the weighted sum of the table's vectors, (1 + log tf) * idf a word, brought to unit length, less the mean
of such vectors over background text: static embeddings share a strong common direction which hides the rest (Mu and
Viswanath, "All-but-the-Top", 2018). The sum is integer arithmetic on packed lanes.
"""

from __future__ import annotations

from functools import cache
from math import sqrt
from operator import mul
from typing import TYPE_CHECKING

from editlint.analysis.topics.matrix import (
    LANE_BYTES,
    UNIT,
    halved,
    pack,
    squared_distance,
    squared_length,
    unpack,
    upper_halves,
)
from editlint.analysis.topics.word_table import CENTRE_SCALE
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.topics.word_table import WordTable

Vector = list[int]

_STEP_BITS = 20  # after the point, of the factors by which whole numbers are brought to length ...
_TO_HALF = 8 * LANE_BYTES - _STEP_BITS  # ... and by so much further, which puts the point between two lanes


def vector_of(told: Sequence[int], table: WordTable) -> Vector:
    """The centred vector of a passage, its length UNIT, or all zeros when the table knows none of its words."""
    packed = sum(told)
    return _centred(packed, table) if packed else [0] * table.lanes


def _centred(packed: int, table: WordTable) -> Vector:
    """The numbers in the lanes of an integer at length one less the centre, at length UNIT; by whole numbers alone."""
    centre, numbers = _centre(table), tuple(unpack(packed, table.lanes))
    own_squared = squared_length(numbers)
    twice_with_centre = own_squared + table.centre_squared - squared_distance(numbers, centre.numbers)
    length = sqrt(own_squared)
    pull = length / CENTRE_SCALE
    squared = length**2 - 2 * pull * (twice_with_centre // 2) + pull**2 * table.centre_squared
    if squared <= 0:
        return [0] * table.lanes
    factor = (UNIT << _STEP_BITS) / sqrt(squared)
    own, off = round(factor) << _TO_HALF, round(factor * pull) << _TO_HALF
    wide = [  # a number has twice the room, and what it comes to stands in the upper half of it
        lanes * own - of_centre * off for lanes, of_centre in zip(halved(packed, table.lanes), centre.wide, strict=True)
    ]
    return upper_halves(wide, table.lanes)


class _Centre(NamedTuple):
    """The centre of a table as `_centred` needs it: as numbers, and in wide lanes."""

    numbers: tuple[int, ...]
    wide: tuple[int, int]


@cache
def _centre(table: WordTable) -> _Centre:
    numbers = tuple(table.centre)
    return _Centre(numbers, halved(pack(numbers), len(numbers)))


def whole(vector: Sequence[float]) -> Vector:
    """A vector at length UNIT, in whole numbers."""
    scale = UNIT / (sqrt(sum(map(mul, vector, vector))) or 1.0)
    return [int(number * scale) for number in vector]
