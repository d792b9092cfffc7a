"""What a template sees: files with their alerts, in Vale's names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.vale.outputs.shown import LintedFile, Shown


class Record(dict[str, Any]):
    """Values by name, like one of Go's structs: what has no such name cannot be asked for it."""


def data_of(files: Sequence[LintedFile]) -> Record:
    """The value of the dot: `.Files`, of which each has alerts, and `.LintedTotal`."""
    found = [Record(Alerts=[_alert(alert) for alert in file.alerts], Path=file.path) for file in files if file.alerts]
    return Record(Files=found, LintedTotal=len(files))


def _alert(alert: Shown) -> Record:
    return Record(
        Action=Record(Name=alert.action.name, Params=list(alert.action.params or ())),
        Span=[alert.column, alert.last],
        Check=alert.check,
        Description=alert.description,
        Link=alert.link,
        Message=alert.message,
        Severity=alert.severity,
        Match=alert.match,
        Line=alert.line,
    )
