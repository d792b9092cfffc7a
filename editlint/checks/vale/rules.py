"""Vale's rules as rules of ours, of the kind `vale`: what lists, pages and reports show of them, and back again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError, EditlintErrors
from editlint.model import Severity
from editlint.rulebook.rule import PROFILES, Rule
from editlint.vale.model import Action, ValeRule, Vocabulary

if TYPE_CHECKING:
    from editlint.rulebook.yaml_nodes import YamlFile

NO_TERMS = Vocabulary()


def as_rule(rule: ValeRule, vocabulary: Vocabulary = NO_TERMS) -> Rule:
    """A rule of ours that runs one of Vale's. It is in every profile: who names a style wants all of it."""
    style = rule.name.partition(".")[0]
    return Rule(
        name=rule.name,
        summary=" ".join(rule.message.replace("%s", "…").split()),
        why=rule.description or f"A rule of the style {style}, as it is written for Vale.",
        references=(rule.link,) if rule.link else (),
        severity=Severity(rule.level),
        tags=("vale",),
        kind="vale",
        options={"rule": plain(rule), "vocabulary": tuple(vocabulary), "files": stamps(rule)},
        profile=PROFILES[0],
        scope=(),
        not_in=(),
        message=rule.message,
        help="",
        path=rule.path,
        in_residue=True,
    )


def stamps(rule: ValeRule) -> tuple[tuple[str, int, int], ...]:
    """Other files that a rule rests on, with size and time: what was found before holds while they are the same."""
    if rule.extends != "spelling":
        return ()
    from editlint.vale.spelling.places import files_of

    stats = ((path, os.stat(path)) for path in files_of(rule))
    return tuple((path, stat.st_size, stat.st_mtime_ns) for path, stat in stats)


def plain(rule: ValeRule) -> tuple[Any, ...]:
    """A rule of Vale's as plain values, for options and caches."""
    return tuple(tuple(value) if isinstance(value, Action) else value for value in rule)


def written(values: tuple[Any, ...]) -> ValeRule:
    """The rule of Vale's that plain values are."""
    rule = ValeRule(*values)
    return rule._replace(action=Action(*rule.action))


def require_runnable(rule: ValeRule) -> None:
    """See to it that a rule can be run.

    Raises:
        EditlintError: what it says cannot be run, or (EditlintErrors) several things; each with its place.
    """
    from editlint.vale.checks import ready
    from editlint.vale.rule_finder import Ready, RuleFinder
    from editlint.vale.runnable import NotRunError

    try:
        check = ready(rule, NO_TERMS)
    except NotRunError:
        return  # it is told of where it would run
    errors = [error for _, error in RuleFinder().refusals([Ready(rule, check)])]
    if errors:
        raise EditlintErrors(errors)


def read_as_rule(file: YamlFile, name: str) -> Rule | None:
    """The rule of a file that is written for Vale; None when a mistake was noted in the file."""
    from editlint.vale.rule_files import read_rule

    styles = os.path.dirname(os.path.dirname(os.path.abspath(file.path)))
    try:
        rule = read_rule(file.path, name, (styles,))
        require_runnable(rule)
        return as_rule(rule)
    except EditlintError as error:
        file.errors += error.each()
    return None
