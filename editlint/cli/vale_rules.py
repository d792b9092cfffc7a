"""`editlint vale compile RULE` and `editlint vale run RULE FILE`: one rule from its file, without a configuration.

Editors call them; help does not list them.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from editlint.cli.vale_flags import Flags
    from editlint.vale.linter import Ready
    from editlint.vale.model import Pattern

_NAME = "Test.Rule"


def run_compile(flags: Flags) -> int:
    """Print the pattern that a rule looks for, as JSON; "" where it looks for none.

    Raises:
        EditlintError: the rule cannot be read or run.
    """
    from editlint.vale.outputs.jsons import go_json
    from editlint.vale.rule_finder import patterns_of

    if len(flags.operands) != 2:
        raise EditlintError("compile: one argument expected", hint="vale compile RULE.yml")
    patterns = patterns_of(_ready(flags.operands[1]).check)
    print(go_json({"Pattern": _joined(patterns[0]) if patterns else ""}))
    return OK


def run_rule(flags: Flags) -> int:
    """Print what a rule says of a file, as JSON.

    Raises:
        EditlintError: the rule cannot be read or run, or the file cannot be read.
    """
    from editlint.files import read_bytes
    from editlint.source import decode
    from editlint.vale.blocks import TextSettings, text_of
    from editlint.vale.formats import format_of
    from editlint.vale.linter import lint
    from editlint.vale.outputs.jsons import render
    from editlint.vale.outputs.shown import LintedFile, shown
    from editlint.vale.rule_finder import RuleFinder

    if len(flags.operands) != 3:
        raise EditlintError("run: two arguments expected", hint="vale run RULE.yml FILE")
    path = flags.operands[2]
    if not os.path.isfile(path):
        raise EditlintError("file not found", location=Location(path))
    source = decode(read_bytes(path), path)
    text = text_of(source, format_of(path, {}), TextSettings(as_vale=True))
    print(render([LintedFile(path, shown(lint([_ready(flags.operands[1])], text, RuleFinder()), source))]), end="")
    return OK


def _ready(path: str) -> Ready:
    from editlint.vale.checks import ready
    from editlint.vale.linter import Ready
    from editlint.vale.model import Vocabulary
    from editlint.vale.rule_files import read_rule

    rule = read_rule(path, _NAME)
    return Ready(rule, ready(rule, Vocabulary()))


def _joined(pattern: Pattern) -> str:
    """A pattern as Vale puts it together."""
    middle = pattern.template.replace("%s", "|".join(pattern.tokens))
    return ("(?i)" if pattern.ignore_case else "") + pattern.before + middle + pattern.after
