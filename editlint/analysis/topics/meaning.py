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

from editlint.analysis.topics.matrix import LANE_BYTES, UNIT, pack, raised, squared_distance, upper_halves, widen
from editlint.analysis.topics.word_table import BIAS, CENTRE_SCALE, WordTable
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.analysis.topics.story_passages import Weighted

Vector = list[int]

_WEIGHT_STEPS = 16
_MOST_WEIGHT = 1 << 23  # of all words together: more would run over the lanes of their sum
_STEP_BITS = 20  # after the point, of the factors by which whole numbers are brought to length ...
_TO_HALF = 8 * LANE_BYTES - _STEP_BITS  # ... and by so much further, which puts the point between two lanes


def vector_of(words: Iterable[Weighted], table: WordTable) -> Vector:
    """The centred vector of a passage, its length UNIT, or all zeros when the table knows none of its words."""
    known = [(int(_WEIGHT_STEPS * weight), term.vector) for term, weight in words if term.vector]
    if not known:
        return [0] * table.lanes
    weights, vectors = zip(*known, strict=True)
    if sum(weights) > _MOST_WEIGHT:
        weights = tuple(weight * _MOST_WEIGHT // sum(weights) for weight in weights)
    return _centred(sum(map(mul, weights, vectors)) - BIAS * sum(weights) * table.ones, table)


def _centred(packed: int, table: WordTable) -> Vector:
    """The numbers in the lanes of an integer at length one less the centre, at length UNIT; by whole numbers alone."""
    risen, centre = memoryview(raised(packed, table.lanes)).cast("I"), _centre(table)
    numbers = tuple(map(float, risen))
    own_squared = squared_distance(numbers, centre.nothing)
    twice_with_centre = own_squared + table.centre_squared - squared_distance(numbers, centre.raised)
    length = sqrt(own_squared)
    pull = length / CENTRE_SCALE
    squared = length**2 - 2 * pull * (twice_with_centre // 2) + pull**2 * table.centre_squared
    if squared <= 0:
        return [0] * table.lanes
    factor = (UNIT << _STEP_BITS) / sqrt(squared)
    own, off = round(factor) << _TO_HALF, round(factor * pull) << _TO_HALF
    widened = widen(risen)  # so that a number has twice the room, and what it comes to stands in the upper half of it
    return upper_halves((widened - centre.ground) * own - centre.wide * off, table.lanes)


class _Centre(NamedTuple):
    """The centre of a table as `_centred` needs it.

    Attributes:
        nothing: what zeros are when they have been raised to have no sign. `raised`: the centre raised likewise.
        ground: by how much all lanes are raised, in wide lanes. `wide`: the centre in wide lanes.
    """

    nothing: tuple[float, ...]
    raised: tuple[float, ...]
    ground: int
    wide: int


@cache
def _centre(table: WordTable) -> _Centre:
    nothing, centre = (memoryview(raised(packed, table.lanes)).cast("I") for packed in (0, pack(table.centre)))
    ground = widen(nothing)
    return _Centre(tuple(map(float, nothing)), tuple(map(float, centre)), ground, widen(centre) - ground)


def whole(vector: Sequence[float]) -> Vector:
    """A vector at length UNIT, in whole numbers."""
    scale = UNIT / (sqrt(sum(map(mul, vector, vector))) or 1.0)
    return [int(number * scale) for number in vector]
