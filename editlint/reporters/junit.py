"""JUnit XML: a suite an article, a failing case a violation, one passing case for a clean article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.plural import counted
from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Report, Violation
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The lines of the report."""
    total = len(report.violations)
    errors = len(report.problems)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<testsuites name="editlint" tests="{max(1, total + errors)}" failures="{total}" errors="{errors}">'
    by_path: dict[str, list[Violation]] = {}
    for violation in report.violations:
        by_path.setdefault(violation.path, []).append(violation)
    for path, violations in by_path.items():
        count = len(violations)
        yield f' <testsuite name="{as_xml(path)}" tests="{count}" failures="{count}" errors="0">'
        for violation in violations:
            yield from _case(violation)
        yield " </testsuite>"
    for problem in report.problems:
        yield f' <testsuite name="{as_xml(problem.path)}" tests="1" failures="0" errors="1">'
        yield f'  <testcase classname="{as_xml(problem.path)}" name="editlint">'
        yield f'   <error message="{as_xml(problem.message)}"/>'
        yield "  </testcase>"
        yield " </testsuite>"
    if not by_path and not report.problems:
        articles = counted(report.files, "article")
        yield ' <testsuite name="editlint" tests="1" failures="0" errors="0">'
        yield f'  <testcase classname="editlint" name="no violations in {articles}"/>'
        yield " </testsuite>"
    yield "</testsuites>"


def _case(violation: Violation) -> Iterator[str]:
    name = f"{violation.rule} at {violation.line}:{violation.column}"
    path = as_xml(violation.path)
    yield f'  <testcase classname="{path}" name="{as_xml(name)}" file="{path}" line="{violation.line}">'
    text = f"{violation.path}:{violation.line}:{violation.column}: {violation.match}"
    yield f'   <failure type="{violation.severity}" message="{as_xml(violation.message)}">{as_xml(text)}</failure>'
    yield "  </testcase>"
