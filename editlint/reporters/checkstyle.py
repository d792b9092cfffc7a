"""Checkstyle XML, which many build servers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Report
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule

_LEVELS = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The lines of the report."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<checkstyle version="4.3">'
    path: str | None = None
    for violation in report.violations:
        if violation.path != path:
            if path is not None:
                yield " </file>"
            path = violation.path
            yield f' <file name="{as_xml(path)}">'
        yield (
            f'  <error line="{violation.line}" column="{violation.column}" severity="{_LEVELS[violation.severity]}"'
            f' message="{as_xml(violation.message)}" source="editlint.{as_xml(violation.rule)}"/>'
        )
    if path is not None:
        yield " </file>"
    yield "</checkstyle>"
