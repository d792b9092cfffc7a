"""`editlint plugins`: what is installed, what it adds, and what is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli import FAILED, OK
from editlint.cli.options import Parser, parser
from editlint.cli.streams import say
from editlint.plugins.manager import load_plugins

if TYPE_CHECKING:
    from collections.abc import Sequence


def command_parser() -> Parser:
    """The operands and options."""
    return parser("plugins", "List the plug-ins of this environment. EDITLINT_DISABLE_PLUGINS=1 keeps all of them out.")


def run(argv: Sequence[str]) -> int:
    """List the plug-ins; 2 when one of them is broken."""
    command_parser().parse_args(argv)
    plugins = load_plugins()
    for each in plugins.loaded:
        point = each.entry_point
        adds = ", ".join(f"{count} {hook.removeprefix('editlint_')}" for hook, count in each.adds.items())
        state = f"broken: {each.error}" if each.error else adds or "adds nothing"
        say(f"{point.name} ({point.distribution} {point.version}, {point.value}): {state}")
    if not plugins.loaded:
        say("no plug-ins installed")
    return FAILED if plugins.broken else OK
