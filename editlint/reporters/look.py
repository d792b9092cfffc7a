"""How a report may look where it goes: colours and width. Every report is complete without either."""

from __future__ import annotations

import os
from typing import IO

from editlint.values import NamedTuple

_CODES = {"error": "1;31", "warning": "1;33", "suggestion": "1;36", "bold": "1", "dim": "2", "green": "32", "path": "1"}


# Who shows the links of OSC 8, by a variable that the terminal sets or by how TERM begins: others may print addresses.
_LINKING = ("WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR", "DOMTERM")
_LINKING_PROGRAMS = {"iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "rio", "Tabby", "zed"}
_LINKING_TERMS = ("xterm-kitty", "alacritty", "foot", "xterm-ghostty")
_VTE_SINCE = 5000  # its version, 0.50, as GNOME's terminals tell it


class Part(NamedTuple):
    """A stretch of a line: its text, a style of _CODES or "", and where it leads to, as a URI, or ""."""

    text: str
    style: str = ""
    address: str = ""


class Look(NamedTuple):
    """What the place that a report goes to can show. `width` is in columns of a fixed-width font; 0 for no limit."""

    color: bool = False
    width: int = 0
    links: bool = False

    def paint(self, text: str, style: str) -> str:
        """The text in a style of _CODES, or as it is where there are no colours."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.color and text and style else text

    def show(self, part: Part, text: str) -> str:
        """Text of a part in its style, a link where it leads somewhere and links can be shown."""
        painted = self.paint(text, part.style)
        if not (self.links and part.address and text):
            return painted
        return f"\x1b]8;;{part.address}\x1b\\{painted}\x1b]8;;\x1b\\"


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
    return Look(color, terminal_width(stream) if terminal else 0, _shows_links(terminal))


def _shows_links(terminal: bool) -> bool:
    """Whether links can be followed: FORCE_HYPERLINK says so (1) or not (0), else a terminal that is known for it."""
    forced = os.environ.get("FORCE_HYPERLINK", "")
    if forced:
        return forced != "0"
    vte = os.environ.get("VTE_VERSION", "")
    return terminal and (
        any(os.environ.get(each) for each in _LINKING)
        or os.environ.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or os.environ.get("TERM", "").startswith(_LINKING_TERMS)
        or (vte.isdigit() and int(vte) >= _VTE_SINCE)
    )


def terminal_width(stream: IO[str]) -> int:
    """The columns of a terminal: COLUMNS, else what it says itself, else 80."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 80
