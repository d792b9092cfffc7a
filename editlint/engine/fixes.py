"""Applies fixes to a text: edits that do not overlap, in order of place. Reads and writes no file."""

from __future__ import annotations

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
    fixed: list[Violation] = []
    for violation in violations:
        fix = first_fix(violation, unsafe=unsafe)
        if fix is not None and not any(_overlap(a, b) for a in fix.edits for b in edits):
            edits += fix.edits
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


def _overlap(a: Edit, b: Edit) -> bool:
    return (a.start < b.end and b.start < a.end) or (a.start, a.end) == (b.start, b.end)
