"""An alert as outputs show it: in lines and columns of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.vale.model import Action
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.source import Source
    from editlint.vale.model import Alert


class Shown(NamedTuple):
    """One alert. Lines and columns are 1-based, `last` is the column of the last character."""

    check: str
    severity: str
    message: str
    line: int
    column: int
    last: int
    match: str = ""
    description: str = ""
    link: str = ""
    action: Action = Action()


class LintedFile(NamedTuple):
    """A file with its alerts, in the order of their places."""

    path: str
    alerts: tuple[Shown, ...] = ()


def shown(alerts: Iterable[Alert], source: Source) -> tuple[Shown, ...]:
    """Alerts in the order of their places in a file, those at one place by the names of their rules."""
    found = [_shown(alert, source) for alert in alerts]
    return tuple(sorted(found, key=lambda each: (each.line, each.column, each.check, each.message)))


def _shown(alert: Alert, source: Source) -> Shown:
    line, column = source.position(alert.start)
    rest = len(source.line(line)) + 1  # a line break counts, as the last column that a match may have
    last = max(1, min(column + alert.end - alert.start - 1, rest))
    rule = alert.rule
    return Shown(
        rule.name,
        alert.level,
        alert.message.replace("\n", " "),
        line,
        column,
        last,
        alert.match,
        alert.description,
        rule.link,
        alert.action,
    )


def has_errors(files: Iterable[LintedFile]) -> bool:
    """Whether any alert is an error, which is what makes a run fail."""
    return any(alert.severity == "error" for file in files for alert in file.alerts)
