"""JSON, version 1: a contract that scripts rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.model import Severity
from editlint.version import __version__
from editlint.visible import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Report, Violation
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The report as one object."""
    import json

    yield as_json(json.dumps(report_object(report), ensure_ascii=False, indent=1))


def report_object(report: Report) -> dict[str, Any]:
    """A report as its JSON object."""
    counts = {str(severity): report.count(severity) for severity in Severity}
    return {
        "version": 1,
        "tool": {"name": "editlint", "version": __version__},
        "summary": {
            "files": report.files,
            "violations": len(report.violations),
            **counts,
            "suppressed": report.suppressed,
        },
        "violations": [as_object(violation) for violation in report.violations],
        "errors": [problem._asdict() for problem in report.problems],
    }


def as_object(violation: Violation) -> dict[str, Any]:
    """A violation as its JSON object."""
    values = violation._asdict()
    del values["excerpt"], values["excerpt_start"]
    values["severity"] = str(violation.severity)
    values["tags"] = list(violation.tags)
    values["related"] = [_related(each._asdict()) for each in violation.related]
    values["fixes"] = [
        {"title": fix.title, "safe": fix.safe, "edits": [edit._asdict() for edit in fix.edits]}
        for fix in violation.fixes
    ]
    values["data"] = dict(violation.data)
    return values


def _related(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != "excerpt" and (value or key != "place")}
