"""Reviewdog's diagnostic format (rdjson)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.visible import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Related, Report, Violation
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The report as one object."""
    import json

    whole = {"source": {"name": "editlint"}, "diagnostics": [_diagnostic(v) for v in report.violations]}
    yield as_json(json.dumps(whole, ensure_ascii=False, indent=1))


def _diagnostic(violation: Violation) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": violation.message,
        "location": _location(violation),
        "severity": _SEVERITIES[violation.severity],
        "code": {"value": violation.rule},
    }
    related = [{"message": r.message, "location": _location(r)} for r in violation.related if r.line]
    if related:
        diagnostic["relatedLocations"] = related
    suggestions = [
        {"range": _range(violation), "text": fix.edits[0].text}
        for fix in violation.fixes
        if len(fix.edits) == 1 and (fix.edits[0].start, fix.edits[0].end) == (violation.start, violation.end)
    ]
    if suggestions:
        diagnostic["suggestions"] = suggestions
    return diagnostic


def _location(at: Violation | Related) -> dict[str, Any]:
    return {"path": at.path, "range": _range(at)}


def _range(at: Violation | Related) -> dict[str, Any]:
    return {
        "start": {"line": at.line, "column": at.column},
        "end": {"line": at.end_line, "column": at.end_column},
    }
