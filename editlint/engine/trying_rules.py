"""Runs for trying rules out: one rule file beside the others, or one folder of rules in place of another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.config.settings import Pack
from editlint.engine.run import Run
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from editlint.config.settings import Settings


def run_with(settings: Settings, rule_file: str) -> Run:
    """A run that knows the rules of the folder of packs in which a rule file lies."""
    pack = os.path.dirname(os.path.abspath(rule_file))
    folder = pack if os.path.basename(pack) == "rules" else os.path.dirname(pack)
    return Run(settings._replace(packs=(*settings.packs, Pack(folder, "editlint", Location(rule_file)))))


def run_of_folder(settings: Settings, folder: str) -> Run:
    """A run in which the rules of one folder of packs are all active, and no others.

    Raises:
        EditlintError: the folder holds no rules.
    """
    from editlint.rulebook.packs import find_rule_files

    names = tuple(file.name for file in find_rule_files(folder))
    if not names:
        raise EditlintError(f"there are no rule files below {folder}", location=Location(folder))
    packs = (Pack(os.path.abspath(folder), "editlint", Location(folder)),)
    return Run(settings._replace(packs=packs, rules=(), select=names, extend_select=(), ignore=()), use_cache=False)


def count_words(run: Run, path: str) -> int:
    """The words of prose in a file; 0 when it cannot be read, of which the run itself tells."""
    try:
        return sum(len(article.words) for article in run.read(path))
    except EditlintError:
        return 0
