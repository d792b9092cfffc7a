"""`editlint vale fix ALERT`: what may stand in the place of a match, for an alert as JSON shows it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from editlint.cli import OK
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from editlint.cli.vale_flags import Flags


def run_fix(flags: Flags) -> int:
    """Print the texts that an alert's action proposes; the alert is given as JSON, or as a file that holds it.

    Raises:
        EditlintError: it is no alert.
    """
    from editlint.files import read_bytes
    from editlint.source import decode
    from editlint.vale.outputs.jsons import go_json

    if len(flags.operands) != 2:
        raise EditlintError("fix: one argument expected", hint="vale fix ALERT, as --output=JSON shows one")
    given = flags.operands[1]
    if os.path.isfile(given):
        given = decode(read_bytes(given), given).text
    try:
        alert = json.loads(given)
    except ValueError:
        alert = None
    if not isinstance(alert, dict):
        raise EditlintError("fix: this is no alert", hint="give it one of the objects that --output=JSON shows")
    print(go_json({"suggestions": _proposals(alert, flags), "error": ""}))
    return OK


def _proposals(alert: dict[str, Any], flags: Flags) -> list[str]:
    from editlint.vale.actions import suggestions, what_is_wrong
    from editlint.vale.model import Action
    from editlint.vale.rule_finder import RuleFinder

    said = alert.get("Action") or {}
    action = Action(str(said.get("Name", "")), tuple(map(str, said.get("Params") or ())))
    match = str(alert.get("Match", ""))
    if action.name == "suggest":
        return _spellings(str(alert.get("Check", "")), match, flags)
    wrong = what_is_wrong(action, "")
    if wrong:
        raise EditlintError(f"fix: {wrong}")
    return list(suggestions(action, match, (), RuleFinder()))


def _spellings(name: str, word: str, flags: Flags) -> list[str]:
    """What a rule of spelling proposes for a word, by the configuration that holds here."""
    from editlint.cli.vale import settings_of
    from editlint.vale.checks import ready
    from editlint.vale.styles import load_rules

    settings = settings_of(flags)
    rule = next((each for each in load_rules(settings).rules if each.name == name), None)
    if rule is None or rule.extends != "spelling":
        return []
    from editlint.vale.checks.spelling import Spelling

    check = ready(rule, settings.vocabulary)
    return list(check.suggestions(word)) if isinstance(check, Spelling) else []
