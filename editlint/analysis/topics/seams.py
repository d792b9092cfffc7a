"""Where one story ends and another begins: two stories in one file, or a section that belongs elsewhere.

A seam is the place where all that stands before and all that stands after have least in common, by words and by
meaning (the divisive segmentation of Choi 2000 with one cut, or two round a section). A change of topic inside a story
is no seam, because the story comes back to what it began with.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.topics.cohesion import Likeness
    from editlint.analysis.topics.matrix import Matrix


class Seam(NamedTuple):
    """A cut before passage `passage`: `likeness` is the sum of two cosines, of words and of meaning, of both sides."""

    passage: int
    likeness: float


def deepest_seam(likeness: Likeness, least: int) -> Seam | None:
    """The cut with the least likeness that leaves so many passages on either side."""
    count = len(likeness.words)
    seams = [
        Seam(cut, sum(profile))
        for cut, profile in enumerate(zip(*map(_profile, likeness), strict=True))
        if least <= cut <= count - least
    ]
    return min(seams, key=lambda seam: (seam.likeness, seam.passage), default=None)


def _profile(matrix: Matrix) -> list[float]:
    """The cosine of the sum of the first so many vectors with the sum of the others, for each number of them."""
    squared = sum(map(sum, matrix))
    before = across = 0
    out = [1.0]
    for number, row in enumerate(matrix):
        left = sum(row[:number])
        before += row[number] + 2 * left
        across += sum(row) - 2 * left - row[number]
        after = squared - before - 2 * across
        out.append(across / sqrt(before * after) if before > 0 and after > 0 else 1.0)
    return out


def section_likeness(likeness: Likeness, first: int, last: int) -> float:
    """The likeness of the passages from `first` up to `last` with all others: the sum of two cosines."""
    return sum(_apart(matrix, first, last) for matrix in likeness)


def _apart(matrix: Matrix, first: int, last: int) -> float:
    squared = sum(map(sum, matrix))
    inside = sum(sum(row[first:last]) for row in matrix[first:last])
    across = sum(map(sum, matrix[first:last])) - inside
    outside = squared - inside - 2 * across
    return across / sqrt(inside * outside) if inside > 0 and outside > 0 else 1.0
