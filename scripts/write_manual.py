#!/usr/bin/env python3
"""Write docs/editlint.1, the manual page that “man editlint” shows, from the parsers of the commands.

Without arguments it writes the page; with --check it exits 1 when the page is not what the parsers say.
"""

from __future__ import annotations

import os
import sys

os.environ["COLUMNS"] = "120"  # the page must not depend on the terminal of whoever writes it

from argparse_manpage.manpage import Manpage
from generated_page import ROOT, write_or_check

from editlint.cli import COMMANDS
from editlint.cli.command_line import whole_parser
from editlint.version import __version__

PAGE = ROOT / "docs" / "editlint.1"
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


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page(), "write_manual.py"))
