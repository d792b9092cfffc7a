"""`--output=CLI`: a table a file and a last line with the sums, for people."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from editlint.vale.outputs.tables import table
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.vale.outputs.shown import LintedFile

RED, YELLOW, BLUE, UNDERLINED = "31", "33", "34", "4"
COLOURS = {"error": RED, "warning": YELLOW, "suggestion": BLUE}
_NO_CHOICE = ("", "0", "false")


class Paint:
    """Colours where they are wanted, and plain text else."""

    def __init__(self, *, coloured: bool) -> None:
        self.coloured = coloured

    def __call__(self, text: str, colour: str) -> str:
        """A text in a colour."""
        if not self.coloured or not text:
            return text
        return f"\x1b[{colour}m{text}\x1b[0m"


def wants_colour(*, no_color: bool) -> bool:
    """Whether colours are wanted: by an option, by the environment, or because a terminal shows what is written."""
    if no_color or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "") not in _NO_CHOICE or os.environ.get("CLICOLOR_FORCE", "") not in _NO_CHOICE:
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def render(files: Sequence[LintedFile], paint: Paint, *, wrap: bool) -> str:
    """All files that have alerts, and the sums of all."""
    counts = dict.fromkeys(COLOURS, 0)
    parts: list[str] = []
    for file in files:
        for alert in file.alerts:
            counts[alert.severity] += 1
        if file.alerts:
            parts.append(f"\n {paint(visible(file.path), UNDERLINED)}\n{_rows(file, paint, wrap=wrap)}\n")
    return "".join(parts) + _sums(counts, files, paint)


def _rows(file: LintedFile, paint: Paint, *, wrap: bool) -> str:
    rows = [
        (
            f"{alert.line}:{alert.column}",
            paint(alert.severity, COLOURS[alert.severity]),
            visible(alert.message),
            alert.check,
        )
        for alert in file.alerts
    ]
    return table(rows, wrap=wrap)


def _sums(counts: dict[str, int], files: Sequence[LintedFile], paint: Paint) -> str:
    sign = "✖" if counts["error"] or counts["warning"] else "✔"
    said = [paint(_counted(counts[level], level), COLOURS[level]) for level in COLOURS]
    alone = len(files) == 1 and files[0].path.startswith("stdin")
    where = "stdin" if alone else _counted(len(files), "file")
    return f"{sign} {said[0]}, {said[1]} and {said[2]} in {where}.\n"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
