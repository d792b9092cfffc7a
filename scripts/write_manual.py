#!/usr/bin/env python3
"""Write docs/editlint.1, the manual page that “man editlint” shows, from the parsers of the commands.

Without arguments it writes the page; with --check it exits 1 when the page is not what the parsers say.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["COLUMNS"] = "120"  # the page must not depend on the terminal of whoever writes it

from argparse_manpage.manpage import Manpage

from editlint.cli import COMMANDS
from editlint.cli.command_line import whole_parser
from editlint.version import __version__

PAGE = Path(__file__).resolve().parents[1] / "docs" / "editlint.1"
EXIT_CODE = """\
.SH EXIT STATUS
.TP
\\fB0\\fR
nothing at or above \\fB\\-\\-fail\\-level\\fR
.TP
\\fB1\\fR
something
.TP
\\fB2\\fR
wrong use, a mistake in the configuration, a path that is not there, a rule that crashed
"""


def page() -> str:
    """The whole page."""
    root, commands = whole_parser()
    root.usage = "editlint [COMMAND] [OPTION]... [PATH]..."
    for own, (name, about) in zip(commands, COMMANDS.items(), strict=True):
        own.usage = f"editlint {name} [OPTION]..."
        own.description = own.description or about
    setattr(root, "man_short_description", "a linter for articles")  # noqa: B010  what “whatis” shows
    manual = Manpage(root)
    manual.date, manual.source, manual.manual = "", f"editlint {__version__}", "editlint"
    return f"{str(manual).rstrip()}\n{EXIT_CODE}"


def main() -> int:
    """Write or compare."""
    text = page()
    if "--check" in sys.argv[1:]:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
        print("docs/editlint.1 is up to date" if same else "docs/editlint.1 is stale: run scripts/write_manual.py")
        return 0 if same else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
