"""The characters by which sets are told apart: where two sets have some in common, one of these is in both.

A set is made of single characters, of ranges and of the classes of words, digits and white space. So between two
neighbours of all the points that an expression names, characters of one class are in the same sets, and one of each
class stands for all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.expressions.syntax import Character

# Some of every kind.
_SAMPLE = "aZ_09 \t\n.,;:!?'\"()-/@#%&*+<>=[]{}|~^$`\\éßЖ中٣५’“–…€\u00a0\u2003\u2028\u0301😀\x00\x1f"
# Those that are the same in any case as others than their own capital or small letter, by their numbers.
_ODD_CASES = """
49 4b 53 69 6b 73
b5 c5 df e5 130-131 17f 1c4-1cc 1f1-1f3 345 390 392 395 398-39a 39c 3a0-3a1 3a3 3a6 3a9 3b0 3b2 3b5
3b8-3ba 3bc 3c0-3c3 3c6 3c9 3d0-3d1 3d5-3d6 3f0-3f1 3f4-3f5 412 414 41e 421-422 42a 432 434 43e
441-442 44a 462-463 1c80-1c88 1e60-1e61 1e9b 1e9e 1f80-1faf 1fb3 1fbc 1fbe 1fc3 1fcc 1fd3 1fe3 1ff3
1ffc 2126 212a-212b a64a-a64b fb05-fb06
"""
_CLASSES = re.compile(r"\d+|\s+|_|[^\W\d_]+|[^\w\s]+")
_PLANE = 0x10000


def alphabet_of(characters: Sequence[Character]) -> str:
    """What the sets of an expression can be told apart by."""
    points = {ord(point) for character in characters for point in character.points}
    near = {code for point in points for code in (point - 1, point, point + 1) if 0 <= code < 0x110000}
    if any(point > 0x7F for point in points):
        near.update(_between(sorted({0x7F, *points})))
    found = {chr(code) for code in near}
    odd = odd_cases() if any(character.flags & re.IGNORECASE for character in characters) else ()
    both = {other for c in (*found, *odd) for other in (c, c.lower(), c.upper(), c.swapcase()) if len(other) == 1}
    return "".join(sorted(found | both | set(_SAMPLE)))


@cache
def odd_cases() -> tuple[str, ...]:
    """The characters that are the same in any case as others than their own capital or small letter."""
    ends = [[int(code, 16) for code in stretch.split("-")] for stretch in _ODD_CASES.split()]
    return tuple(chr(code) for end in ends for code in range(end[0], end[-1] + 1))


def _between(points: Sequence[int]) -> Iterable[int]:
    """For each stretch between two points, and behind the last, one character of each class that is met in it."""
    starts, kinds = _runs(wide=points[-1] >= _PLANE)
    for low, high in zip(points, (*points[1:], 0x110000), strict=True):
        seen: set[int] = set()
        at = max(0, bisect_right(starts, low + 1) - 1)
        while at < len(starts) and starts[at] < high and len(seen) < 5:
            first = max(starts[at], low + 1)
            if kinds[at] not in seen and first < high:
                seen.add(kinds[at])
                yield first
            at += 1


@cache
def _runs(*, wide: bool) -> tuple[list[int], list[int]]:
    """Where in Unicode characters of another class begin, and which class: in the first plane, and some beyond."""
    end = 0x110000 if wide else _PLANE
    starts, kinds = [], []
    for match in _CLASSES.finditer("".join(map(chr, range(0x80, end)))):
        character = match[0][0]
        starts.append(match.start() + 0x80)
        kinds.append(
            0 if character.isdigit() and re.match(r"\d", character)
            else 1 if character.isspace()
            else 2 if character == "_"
            else 3 if character.isalnum()
            else 4
        )  # fmt: skip
    return starts, kinds
