"""GitLab's code quality report. Its fingerprints are ours: they survive moved lines and are unique in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.visible import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Report
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule

_SEVERITIES = {"error": "critical", "warning": "major", "suggestion": "minor"}


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The report as one array."""
    import json

    issues = [
        {
            "type": "issue",
            "check_name": v.rule,
            "description": v.message,
            "categories": ["Style"],
            "severity": _SEVERITIES[v.severity],
            "fingerprint": v.fingerprint,
            "location": {
                "path": v.path,
                "positions": {
                    "begin": {"line": v.line, "column": v.column},
                    "end": {"line": v.end_line, "column": v.end_column},
                },
            },
        }
        for v in report.violations
    ]
    yield as_json(json.dumps(issues, ensure_ascii=False, indent=1))
