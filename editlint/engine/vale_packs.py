"""Vale's styles as packs: each of their rules is one of ours, of the kind `vale`, under the name that it has there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cachefiles import digest
from editlint.checks.vale.rules import as_rule, plain, require_runnable, stamps
from editlint.errors import EditlintError
from editlint.rulebook.load import Rulebook
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.vale.model import ValeRule, Vocabulary


class Styles(NamedTuple):
    """What the packs of a run that are Vale's come down to: their folders, and the vocabulary that all of them heed."""

    folders: tuple[str, ...]
    vocabulary: Vocabulary


def with_styles(book: Rulebook, styles: Styles, *, version: str) -> Rulebook:
    """A rulebook with the rules of Vale's styles in it. One of them replaces an earlier rule of the same name."""
    from editlint.vale.style_folders import rules_of_style

    files = [each for folder in styles.folders for each in rules_of_style(folder)]
    errors: list[EditlintError] = []
    read = _read(files, styles.folders, errors)
    terms = digest(tuple(styles.vocabulary))
    rules = {rule.name: as_rule(rule, styles.vocabulary) for rule in read}
    keys = {rule.name: digest(version, plain(rule), stamps(rule), terms) for rule in read}
    return Rulebook(
        dict(sorted({**book.rules, **rules}.items())),
        (*book.errors, *errors),
        (*book.broken, *(name for name, _ in files if name not in rules)),
        {**book.keys, **keys},
    )


def _read(files: Sequence[tuple[str, str]], folders: Sequence[str], errors: list[EditlintError]) -> list[ValeRule]:
    """The rules of files, from the cache as far as they are there; what is wrong with the others is noted."""
    from editlint.vale.rule_cache import RuleCache

    around = tuple(dict.fromkeys(os.path.dirname(os.path.abspath(folder)) for folder in folders))
    cache = RuleCache(files, around)
    kept = cache.read()
    known = {rule.name: rule for rule in kept.rules} if kept else {}
    found = []
    for name, path in files:
        rule = known.get(name)
        if rule is None:
            from editlint.vale.rule_files import read_rule

            try:
                rule = read_rule(path, name, around)
                require_runnable(rule)
            except EditlintError as error:
                errors += error.each()
                continue
        found.append(rule)
    cache.write(found, {})
    return found
