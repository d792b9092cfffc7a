"""`--output=line`: an alert a line, as path:line:column:rule:message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.errors import EditlintError
    from editlint.vale.outputs.shown import LintedFile


def render(files: Sequence[LintedFile]) -> str:
    """All alerts of all files."""
    return "".join(
        visible(f"{file.path}:{alert.line}:{alert.column}:{alert.check}:{alert.message}") + "\n"
        for file in files
        for alert in file.alerts
    )


def render_errors(errors: Sequence[EditlintError]) -> str:
    """Mistakes, a line each."""
    return "\n".join(map(as_line, errors))


def as_line(error: EditlintError) -> str:
    """A mistake on one line: path, line, code and text; the text alone where it has no place."""
    at = error.location
    text = error.message.replace("\n", " ")
    return visible(f"{at.path}:{at.line}:E201:{text}" if at is not None and at.line else f"E100:{text}")
