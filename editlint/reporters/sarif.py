"""SARIF 2.1.0, for code scanning: relative paths, columns in code points, fingerprints that survive moved lines."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.version import __version__
from editlint.visible import as_address, as_file_address, as_json, as_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.model import Fix, Related, Report, Violation
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The report as one log with one run."""
    import json

    names = sorted({violation.rule for violation in report.violations})
    run = {
        "tool": {"driver": _driver(names, rules)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "the folder where editlint was started"}}},
        "results": [_result(violation, names) for violation in report.violations],
        "invocations": [_invocation(report)],
    }
    yield as_json(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1))


def _driver(names: Sequence[str], rules: Mapping[str, Rule]) -> dict[str, Any]:
    return {
        "name": "editlint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(name, rules.get(name)) for name in names],
    }


def _rule(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name}
    described: dict[str, Any] = {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join((rule.why or rule.summary).split())},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": list(rule.tags)},
    }
    if rule.help:
        described["help"] = {"text": rule.help}
    return described


def _result(violation: Violation, names: Sequence[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": violation.rule,
        "ruleIndex": names.index(violation.rule),
        "level": _LEVELS[violation.severity],
        "message": {"text": as_message(violation.message)},
        "locations": [{"physicalLocation": _physical(violation)}],
        "partialFingerprints": {"editlint/v1": violation.fingerprint},
    }
    related = [
        {"id": number, **_related(each, violation), "message": {"text": as_message(each.message)}}
        for number, each in enumerate((r for r in violation.related if r.line), 1)
    ]
    if related:
        result["relatedLocations"] = related
    fixes = [_fix(violation, fix) for fix in violation.fixes if fix.edits]
    if fixes:
        result["fixes"] = fixes
    return result


def _related(each: Related, violation: Violation) -> dict[str, Any]:
    """The place of evidence: an address, a file, and of a file that is not here the name that an archive has of it."""
    if each.is_address:
        return {"physicalLocation": {**_physical(each), "artifactLocation": {"uri": as_address(each.path)}}}
    if each.path != violation.path and not os.path.exists(each.path):
        return {"logicalLocations": [{"fullyQualifiedName": f"{each.path}:{each.line}"}]}
    return {"physicalLocation": _physical(each)}


def _physical(at: Violation | Related) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(at.path),
        "region": {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
            "charOffset": at.start,
            "charLength": at.end - at.start,
        },
    }


def _artifact(path: str) -> dict[str, Any]:
    relative = os.path.relpath(path).replace(os.sep, "/") if path else "stdin"
    return {"uri": as_file_address(relative), "uriBaseId": "%SRCROOT%"}


def _fix(violation: Violation, fix: Fix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(violation.path), "replacements": replacements}
    return {"description": {"text": as_message(fix.title)}, "artifactChanges": [change]}


def _invocation(report: Report) -> dict[str, Any]:
    notes = [{"level": "error", "message": {"text": as_message(problem.message)}} for problem in report.problems]
    return {"executionSuccessful": not report.problems, "toolExecutionNotifications": notes}
