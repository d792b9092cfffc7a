"""JSON Lines: one violation a line, in the form that `json` gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.reporters.json import as_object
from editlint.visible import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Report
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The lines of the report."""
    import json

    for violation in report.violations:
        yield as_json(json.dumps(as_object(violation), ensure_ascii=False))
