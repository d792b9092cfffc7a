"""How a report may look where it goes: colours and width. Every report is complete without either."""

from __future__ import annotations

import os
from typing import IO

from editlint.values import NamedTuple

_CODES = {"error": "1;31", "warning": "1;33", "suggestion": "1;36", "bold": "1", "dim": "2", "green": "32", "path": "1"}


class Look(NamedTuple):
    """What the place that a report goes to can show. `width` is in columns of a fixed-width font; 0 for no limit."""

    color: bool = False
    width: int = 0

    def paint(self, text: str, style: str) -> str:
        """The text in a style of _CODES, or as it is where there are no colours."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.color and text and style else text


def look_of(stream: IO[str], flag: str = "auto") -> Look:
    """The look for a stream: the flag (auto, always, never) > NO_COLOR > FORCE_COLOR > is it a terminal."""
    terminal = stream.isatty()
    if flag != "auto":
        color = flag == "always"
    elif os.environ.get("NO_COLOR"):
        color = False
    elif os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        color = True
    else:
        color = terminal and os.environ.get("TERM") != "dumb"
    return Look(color, terminal_width(stream) if terminal else 0)


def terminal_width(stream: IO[str]) -> int:
    """The columns of a terminal: COLUMNS, else what it says itself, else 80."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 80
