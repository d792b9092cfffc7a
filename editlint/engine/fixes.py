"""Applies fixes to a text: edits that do not overlap, in order of place. Reads and writes no file."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.model import Edit, Fix, Violation


class Applied(NamedTuple):
    """A text after fixes, and the violations whose fix is in it."""

    text: str
    fixed: tuple[Violation, ...]


def apply_fixes(text: str, violations: Iterable[Violation], *, unsafe: bool = False) -> Applied:
    """Apply the first acceptable fix of each violation; one that overlaps an earlier one waits for the next pass."""
    edits: list[Edit] = []
    taken: list[tuple[int, int]] = []  # what they replace, in order
    fixed: list[Violation] = []
    for violation in violations:
        fix = first_fix(violation, unsafe=unsafe)
        if fix is not None and not any(_overlaps_one(edit, taken) for edit in fix.edits):
            edits += fix.edits
            for edit in fix.edits:
                insort(taken, (edit.start, edit.end))
            fixed.append(violation)
    return Applied(apply_edits(text, edits), tuple(fixed))


def first_fix(violation: Violation, *, unsafe: bool) -> Fix | None:
    """The fix to apply: the first safe one, or with `unsafe` the first of all."""
    return next((fix for fix in violation.fixes if fix.edits and (fix.safe or unsafe)), None)


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with every edit made. Edits must not overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


def _overlaps_one(edit: Edit, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether an edit overlaps one of several that are in order and apart: only its neighbours can be met."""
    span = (edit.start, edit.end)
    at = bisect_left(taken, span)
    return any(_overlap(span, other) for other in taken[max(0, at - 1) : at + 1])


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return (a[0] < b[1] and b[0] < a[1]) or a == b
