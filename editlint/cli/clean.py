"""`editlint clean`: delete the caches."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from editlint.cachefiles import cache_folder
from editlint.cli import OK
from editlint.cli.options import Parser, parser
from editlint.cli.streams import say

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTS = ("results", "rules", "facts", "frames", "tables", "plugins", "grammar")
_OURS = re.compile(r"[0-9a-f]{30,32}(?:\.bin|\.styles)?(?:\.\d+)?(?:\.tmp)?")


def command_parser() -> Parser:
    """No operands, no options."""
    return parser("clean", "Delete the caches of results, compiled rules, facts and plug-ins.")


def run(argv: Sequence[str]) -> int:
    """Delete what caches hold, and nothing that others have laid beside it."""
    command_parser().parse_args(argv)
    folder = cache_folder()
    for part in PARTS:
        _clear(os.path.join(folder, part))
    say(f"cleaned {folder}")
    return OK


def _clear(folder: str) -> None:
    """Delete the files of a cache, and the folders that are empty then.

    By name: a person may have named a folder for the caches that holds files, and folders called so, of their own.
    """
    if os.path.islink(folder):
        return
    for place, _, names in os.walk(folder, topdown=False):
        for name in filter(_OURS.fullmatch, names):
            with suppress(OSError):
                os.unlink(os.path.join(place, name))
        with suppress(OSError):  # somebody's files are in it
            os.rmdir(place)
