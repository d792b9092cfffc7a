"""Annotations of GitHub's workflow commands, the worst first, since a step shows ten of a level at most.

Where GITHUB_STEP_SUMMARY names a file, a table of all violations is appended to it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.reporters.concise import header, summary
from editlint.reporters.look import Look
from editlint.rulebook.message import shortened
from editlint.visible import as_command, as_markdown, as_property

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Report, Violation
    from editlint.rulebook.rule import Rule

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
LONGEST_MATCH = 60  # characters; the place says where a longer one stands
SHOWN = 10  # annotations of one level that a step shows


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The lines of the report: commands as far as they are shown, the rest as text."""
    used: dict[str, int] = {}
    for violation in sorted(report.violations, key=lambda v: v.severity.rank):
        command = _COMMANDS[violation.severity]
        used[command] = used.get(command, 0) + 1
        yield _annotation(command, violation) if used[command] <= SHOWN else header(violation, Look())
    yield from summary(report, Look())
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        _append(path, report)


def _annotation(command: str, violation: Violation) -> str:
    end_column = f",endColumn={violation.end_column}" if violation.end_line == violation.line else ""
    place = f"file={as_property(violation.path)},line={violation.line},endLine={violation.end_line}"
    title = as_property(f"editlint ({violation.rule})")
    return f"::{command} {place},col={violation.column}{end_column},title={title}::{as_command(_text(violation))}"


def _text(violation: Violation) -> str:
    places = [(f"{r.path}:{r.line}" if r.line and not r.is_address else r.path, r.message) for r in violation.related]
    evidence = [f"{place}: {message}" for place, message in places]
    quoted = shortened(violation.match)
    known = not quoted or quoted in violation.message or len(quoted) > LONGEST_MATCH
    return "\n".join([violation.message if known else f"“{quoted}”: {violation.message}", *evidence])


def _append(path: str, report: Report) -> None:
    rows = [
        f"| {v.severity} | {as_markdown(v.path)}:{v.line}:{v.column} "
        f"| {as_markdown(v.rule)} | {as_markdown(v.message)} |"
        for v in sorted(report.violations, key=lambda v: v.severity.rank)
    ]
    head = ["## editlint", "", *summary(report, Look()), ""]
    table = ["| severity | place | rule | message |", "|---|---|---|---|", *rows, ""] if rows else []
    with open(path, "a", encoding="utf-8", errors="replace") as file:
        file.write("\n".join([*head, *table]) + "\n")
