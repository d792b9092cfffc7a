"""`editlint new PACK.RULE`: write a rule with a failing test, and say how to make it pass."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, parser
from editlint.config.find import find_config
from editlint.engine.rewrite import create
from editlint.errors import EditlintError, Location, unwritable

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = re.compile(r"[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*")

RULE = """\
summary: Say it in plain words.
why: |
  Write here for your colleagues why the rule is there: what a reader loses when it is broken.
references: ["House style, plain words"]
severity: warning            # error: wrong; warning: needs a decision; suggestion: advice
tags: [house]
kind: phrase                 # words to find; “pattern” takes regular expressions
options:
  phrases:
    - going forward
message: "“{match}”: say it in plain words."
help: Write what you would say to a friend.
tests:
  valid:                     # what the rule must leave alone; at least two, one of them a near miss
    - The mayor will explain the plan on Monday.
    - The line going forward to the harbour is closed, and blue-sky days are rare.
  invalid:                   # what it must find; [[ and ]] stand round the exact words
    - The council will, [[going forward]], meet in the morning.
    - The mayor praised the [[blue-sky thinking]] of her staff.
"""

STEPS = """\
wrote {path}: a rule with a failing test

next:
  1. editlint test {path}
     It fails at two places. “going forward to the harbour” is found though it is no jargon, and “blue-sky thinking”
     is not found.
  2. Open the file. Below “phrases”, add a line “- blue-sky thinking”; below “phrases” again, write
       except:
         - going forward to
  3. editlint test {path}
     It passes. Now put your own phrases, message and tests in, and run it again.
  4. editlint try {path} articles/
     It shows every hit in your articles, and how many there are in 1,000 words.

{use}"""


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("new", "Write a rule with a failing test.")
    p.add_argument("name", metavar="PACK.RULE", help="as in house.plain-words")
    p.add_argument("--folder", metavar="FOLDER", help="the folder of packs (default: the configuration's, or rules)")
    return p


def run(argv: Sequence[str]) -> int:
    """Write the file; never over one that is there."""
    args = command_parser().parse_args(argv)
    if not _NAME.fullmatch(args.name):
        hint = "two parts of small letters, digits and hyphens, as in house.plain-words"
        raise EditlintError(f"“{args.name}” cannot be a rule's name", hint=hint)
    pack, rule = args.name.split(".")
    config = find_config(".")
    folder = args.folder or _configured_folder(config) or "rules"
    path = os.path.join(folder, pack, f"{rule}.yml")
    if os.path.exists(path):
        raise EditlintError(f"there is a rule already: {path}", location=Location(path))
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        create(path, RULE.encode("utf-8"))
    except OSError as error:
        raise unwritable(path, error) from None
    print(STEPS.format(path=path, use=_use(config, folder)))
    return OK


def _configured_folder(config: str) -> str:
    """The first folder of packs that the configuration names, or ""."""
    if not config:
        return ""
    from editlint.config.read import read_settings

    packs = [pack for pack in read_settings(config).packs if pack.style == "editlint"]
    return os.path.relpath(packs[0].path) if packs else ""


def _use(config: str, folder: str) -> str:
    if config and _configured_folder(config) == os.path.normpath(folder):
        return f"{os.path.relpath(config)} names {folder}: the rule runs from now on."
    where = os.path.relpath(config) if config else ".editlint.yml (“editlint init” writes one)"
    return f"To use it, name the folder in {where}:\n  packs: [{folder}]"
