"""`editlint clean`: delete the caches."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from editlint.cachefiles import cache_folder
from editlint.cli import OK
from editlint.cli.options import Parser, parser
from editlint.cli.streams import say

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTS = ("results", "rules", "facts", "frames", "tables", "plugins", "grammar")


def command_parser() -> Parser:
    """No operands, no options."""
    return parser("clean", "Delete the caches of results, compiled rules, facts and plug-ins.")


def run(argv: Sequence[str]) -> int:
    """Delete what caches hold; nothing else is in those folders."""
    command_parser().parse_args(argv)
    folder = cache_folder()
    for part in PARTS:
        shutil.rmtree(os.path.join(folder, part), ignore_errors=True)
    say(f"cleaned {folder}")
    return OK
