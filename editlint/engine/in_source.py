"""Violations of what was found in the source itself: their excerpt is the lines, not the sentences, they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.model import Edit, Fix, Violation
from editlint.rulebook.message import seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.checks.base import SourceHit
    from editlint.model import Place
    from editlint.rulebook.rule import Rule
    from editlint.source import Source

_LONGEST = 2000  # characters of an excerpt
_BEFORE = 200  # characters of a long line before what was found


def violation_in_source(source: Source, rule: Rule, hit: SourceHit) -> Violation:
    """The violation of a hit whose offsets are those of the source."""
    place = source.place(hit.start, hit.end)
    first = max(source.line_starts[place.line - 1], hit.start - _BEFORE)
    last = _line_end(source.text, hit.end, first + _LONGEST)
    return Violation(
        *place._replace(path=""),
        rule=rule.name,
        severity=hit.severity or rule.severity,
        tags=rule.tags,
        message=seen(hit.message),
        match=source.text[hit.start : hit.end],
        related=(),
        fixes=tuple(
            Fix(each.title, each.safe, tuple(Edit(*edit) for edit in sorted(each.edits))) for each in hit.proposals
        ),
        data=placed(hit.data, source, place),
        excerpt=source.text[first:last],
        excerpt_start=first,
    )


def placed(data: Mapping[str, Any], source: Source, place: Place) -> dict[str, Any]:
    """The data of a violation, with its place in words where line and column do not tell it."""
    described = source.describe(place.start, place.end)
    return {**data, "place": described} if described else dict(data)


def _line_end(text: str, offset: int, limit: int) -> int:
    """Where the line of an offset ends, or the limit before that."""
    ends = [at for sign in "\n\r" if (at := text.find(sign, offset, limit)) >= 0]
    return min(ends, default=limit)
