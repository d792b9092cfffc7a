"""`editlint archive run|query`: lint archives of millions of articles into tables, and ask them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from editlint.cli import FAILED, OK
from editlint.errors import EditlintError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from editlint.cli.options import Parser

COMMANDS = {
    "run": "lint all articles of some sources into tables; what is there already is not done again",
    "judge": "hold all articles against each other: contradictions, and passages published twice",
    "query": "ask what the house has published: in SQL, or what it has stated of somebody",
    "correct": "keep what stands corrected: it outranks what was published, and a repeated mistake is told",
    "report": "write a page over a whole archive: years, rules, sections, authors, worst articles",
    "sample": "draw notes for people to read, and say from their verdicts how often each rule is right",
}


def command_parser() -> Parser:
    """All commands with their operands and options, for a shell's completion and the manual."""
    from editlint.cli.options import parser

    p = parser("archive", "Lint millions of articles into tables, and ask what the house has published.")
    sub = p.add_subparsers(title="commands", dest="archive_command", metavar="COMMAND")
    for name, about in COMMANDS.items():
        own: Parser = _module(name).command_parser()
        usage = f"editlint archive {name} [OPTION]..."
        sub.add_parser(name, help=about, description=own.description, usage=usage, parents=[own], add_help=False)
    return p


def run(argv: Sequence[str]) -> int:
    """Run one of the commands."""
    if not argv or argv[0] in ("-h", "--help"):
        width = max(map(len, COMMANDS))
        print("usage: editlint archive COMMAND [OPTION]...\n")
        for name, text in COMMANDS.items():
            print(f"  {name:<{width}}  {text}")
        print("\n“editlint archive COMMAND --help” shows the options of a command.")
        return OK if argv else FAILED
    if argv[0] not in COMMANDS:
        hint = did_you_mean(argv[0], list(COMMANDS)) or f"one of: {', '.join(COMMANDS)}"
        raise EditlintError(f"“editlint archive” has no command “{argv[0]}”", hint=hint)
    if not {"-h", "--help"}.intersection(argv):
        from editlint.archive.libraries import demand_libraries

        demand_libraries()
    code: int = _module(argv[0]).run(argv[1:])
    return code


def _module(command: str) -> ModuleType:
    return import_module(f"editlint.cli.archive_{command}")
