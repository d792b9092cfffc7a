"""`editlint archive run|query`: lint archives of millions of articles into tables, and ask them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.errors import EditlintError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "run": "lint all articles of some sources into tables; what is there already is not done again",
    "report": "write a page over a whole archive: years, rules, sections, authors, worst articles",
    "sample": "draw notes for people to read, and say from their verdicts how often each rule is right",
}


def run(argv: Sequence[str]) -> int:
    """Run one of the commands."""
    from importlib import import_module

    if not argv or argv[0] in ("-h", "--help"):
        width = max(map(len, COMMANDS))
        print("usage: editlint archive COMMAND [OPTION]...\n")
        for name, text in COMMANDS.items():
            print(f"  {name:<{width}}  {text}")
        return 0 if argv else 2
    if argv[0] not in COMMANDS:
        hint = did_you_mean(argv[0], list(COMMANDS)) or f"one of: {', '.join(COMMANDS)}"
        raise EditlintError(f"“editlint archive” has no command “{argv[0]}”", hint=hint)
    code: int = import_module(f"editlint.cli.archive_{argv[0]}").run(argv[1:])
    return code
