"""One line a violation: path:line:column: severity rule message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.model import Severity
from editlint.plural import counted
from editlint.reporters.folding import folded
from editlint.reporters.look import Part
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Report, Violation
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:
    """The lines of the report."""
    for violation in report.violations:
        yield header(violation, look, rules.get(violation.rule))
    yield from summary(report, look)


def header(violation: Violation, look: Look, rule: Rule | None = None) -> str:
    """Where, how bad, which rule, and what."""
    return " ".join(look.show(part, visible(part.text)) for part in header_parts(violation, look, rule))


def header_parts(violation: Violation, look: Look, rule: Rule | None) -> tuple[Part, ...]:
    """The parts of a header; the name of the rule leads to its explanation."""
    path = violation.path or "<stdin>"
    if path[0].isspace() or path[0] in ":#":
        path = f"./{path}"  # a file may not be called like an order to who reads the line, or like one of another kind
    place = f"{path}:{violation.line}:{violation.column}:"
    severity = str(violation.severity)
    address = ""
    if look.links and rule:
        from editlint.rulebook.addresses import address_of

        address = address_of(rule)
    name = Part(violation.rule, "dim", address)
    return Part(place, "path"), Part(severity, severity), name, Part(violation.message)


def summary(report: Report, look: Look) -> Iterator[str]:
    """The last line: how much of what, in how many files."""
    files = counted(report.files, "article")
    hidden = f" ({report.suppressed} hidden)" if report.suppressed else ""
    doubts = _doubts(report)
    if not report.violations:
        if report.files:
            yield from folded((Part(f"No violations in {files}{hidden}{doubts}.", "" if doubts else "green"),), look)
        else:
            yield from folded((Part(f"No article was checked{doubts}."),), look)
        return
    counts = ", ".join(counted(report.count(each), each) for each in Severity if report.count(each))
    touched = len({(v.path, v.data.get("article")) for v in report.violations})
    where = files if touched == report.files else f"{touched} of {files}"
    fixable = sum(any(fix.safe for fix in v.fixes) for v in report.violations)
    fixes = f" {fixable} fixable with --fix." if fixable else ""
    yield from folded((Part(f"Found {counts} in {where}{hidden}{doubts}.{fixes}", "bold"),), look)


def _doubts(report: Report) -> str:
    """What a report says nothing about, so that its silence is not taken for approval."""
    unchecked = f"; {report.unchecked} hardly checked, see the notes" if report.unchecked else ""
    unread = f"; {counted(report.unread, 'file')} could not be read" if report.unread else ""
    return unchecked + unread
