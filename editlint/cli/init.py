"""`editlint init`: write a configuration to start from, and say what to do next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, parser
from editlint.cli.streams import say
from editlint.config.find import NAMES
from editlint.engine.rewrite import create
from editlint.errors import EditlintError, Location, unwritable

if TYPE_CHECKING:
    from collections.abc import Sequence

CONFIG = """\
# The rules of this newsroom. “editlint rules” lists all rules, “editlint rule NAME” explains one.
profile: standard            # essential: only what is wrong; standard: the default; strict: everything

rules: {}
#  dates: error                          # a whole pack
#  readability.grade: {max: 14}          # an option of one rule
#  attribution.loaded-language: on       # a rule of a stricter profile
#  attribution.unsourced-figure: off

# packs: [house/rules]       # your own rules, each with its tests: “editlint new house.my-rule”
# facts: [house/facts.yml]   # dated events and official names that articles are checked against

overrides: []
#  - files: ["opinion/**"]
#    rules: {attribution.loaded-language: off}

exclude: []
#  - "archive/**"
"""


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("init", "Write a configuration to start from.")
    p.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="default: here")
    p.add_argument(
        "--from-vale", action="store_true", help="say the same as the configuration of Vale that holds there"
    )
    return p


def run(argv: Sequence[str]) -> int:
    """Write `.editlint.yml` into a folder; never over a configuration that is there."""
    args = command_parser().parse_args(argv)
    if not os.path.isdir(args.folder):
        raise EditlintError(f"there is no folder {args.folder}", location=Location(args.folder))
    for name in NAMES:
        path = os.path.join(args.folder, name)
        if os.path.exists(path):
            raise EditlintError(f"there is a configuration already: {path}", hint="edit it, or delete it first")
    text = _from_vale(args.folder) if args.from_vale else CONFIG
    path = os.path.join(args.folder, NAMES[0])
    try:
        create(path, text.encode("utf-8"))
    except OSError as error:
        raise unwritable(path, error) from None
    say(f"wrote {path}")
    say("next: “editlint .” lints the articles below this folder, “editlint rules” lists the rules")
    return OK


def _from_vale(folder: str) -> str:
    """What Vale's configuration for a folder says, in our words; what is left out is told of."""
    from editlint.cli.init_vale import Translation
    from editlint.vale.configuration import load_settings

    translation = Translation(load_settings(start=folder, with_user=False), folder)
    text = translation.text()
    for note in translation.notes:
        say(f"left out: {note}", error=True)
    return text
