"""All commands as one parser: what a shell's completion and the manual are made of. No command line is read by it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from editlint.cli import COMMANDS, MODULES
from editlint.cli.check import add_options
from editlint.cli.options import parser

if TYPE_CHECKING:
    from editlint.cli.options import Parser


def whole_parser() -> tuple[Parser, list[Parser]]:
    """The program with its commands as sub-parsers, and these; `check` needs no name, so its options stand first."""
    root = parser("", "A linter for articles: dates, attribution, topic drift, readability and residue.")
    root.add_argument("--version", "-V", action="store_true", help="say which version this is")
    add_options(root)
    sub = root.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    commands = []
    for name, about in COMMANDS.items():
        own: Parser = import_module(f"editlint.cli.{MODULES.get(name, name)}").command_parser()
        commands.append(sub.add_parser(name, help=about, description=own.description, parents=[own], add_help=False))
    return root, commands
