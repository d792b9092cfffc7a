"""The rules that a configuration asks for, read from its folders of styles. A rule that cannot be read is left out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location, did_you_mean
from editlint.vale.built_in import built_in_rules
from editlint.vale.settings import BUILT_IN, style_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.vale.model import ValeRule
    from editlint.vale.rule_cache import Prepared, RuleCache
    from editlint.vale.settings import ValeSettings


class LoadedRules(NamedTuple):
    """Rules in the order in which they were found, what could not be read, and the cache that some came from.

    `prepared` is what their patterns come down to, as far as that is known.
    """

    rules: tuple[ValeRule, ...]
    problems: tuple[EditlintError, ...]
    prepared: Prepared
    cache: RuleCache


def load_rules(settings: ValeSettings) -> LoadedRules:
    """All rules that run on some file; the first folder of styles that has a rule is the one that it comes from."""
    from editlint.vale.rule_cache import RuleCache

    problems: list[EditlintError] = []
    rules: dict[str, ValeRule] = {}
    if _needs_built_in(settings):
        built_in = built_in_rules(settings.vocabulary, tuple(settings.styles_paths))
        rules.update((rule.name, rule) for rule in built_in if settings.runs_somewhere(rule.name))
    paths: dict[str, str] = {}
    for name, path in _wanted(settings, problems):
        if name not in rules and settings.runs_somewhere(name):
            paths.setdefault(name, path)
    parameters = sorted((rule, sorted(each.items())) for rule, each in settings.parameters.items())
    cache = RuleCache(paths.items(), (parameters, settings.vocabulary, tuple(settings.styles_paths)))
    kept = cache.read()
    known = {rule.name: rule for rule in kept.rules} if kept else {}
    for name, path in paths.items():
        rule = known.get(name) or _read(name, path, settings, problems)
        if rule is not None:
            rules[name] = rule
    return LoadedRules(tuple(rules.values()), tuple(problems), kept.prepared if kept else {}, cache)


def _read(name: str, path: str, settings: ValeSettings, problems: list[EditlintError]) -> ValeRule | None:
    from editlint.vale.rule_files import read_rule

    try:
        return read_rule(path, name, settings.styles_paths, settings.parameters.get(name))
    except EditlintError as error:
        problems += error.each()
    return None


def _needs_built_in(settings: ValeSettings) -> bool:
    named = (name for part in (settings.everywhere, *settings.parts) for name in part.rules)
    return BUILT_IN in settings.wanted_styles() or any(style_of(name) == BUILT_IN for name in named)


def _wanted(settings: ValeSettings, problems: list[EditlintError]) -> Iterator[tuple[str, str]]:
    """The names and paths of rules: those of whole styles, then those that are named one by one."""
    from editlint.vale.style_folders import rules_of_style

    styles = [name for name in settings.wanted_styles() if name != BUILT_IN]
    for style in styles:
        folders = [os.path.join(path, style) for path in settings.styles_paths]
        there = [folder for folder in folders if os.path.isdir(folder)]
        if not there:
            problems.append(_unknown_style(style, settings))
        for folder in there:
            yield from rules_of_style(folder)
    for name in settings.named_rules():
        style, *inner = name.split(".")
        if style not in styles and style != BUILT_IN:
            for path in settings.styles_paths:
                file = os.path.join(path, style, *inner) + ".yml"
                if os.path.isfile(file):
                    yield name, file


def _unknown_style(style: str, settings: ValeSettings) -> EditlintError:
    """What to say of a style that is on no path: that its package is missing, or how it may have been meant."""
    from editlint.vale.configuration import missing_packages

    there = list(_style_names(settings.styles_paths))
    packages = [package for package in missing_packages(settings) if style in package]
    hint = f"looked in {', '.join(settings.styles_paths) or 'no folder: the configuration has no StylesPath'}"
    if packages:
        hint = f"the package {packages[0]} is not on this disk, and is never downloaded: “vale sync” brings it"
    hint = did_you_mean(style, there) or hint
    at = settings.named_at.get(style) or Location(settings.files[-1] if settings.files else "")
    return EditlintError(f"style '{style}' does not exist on StylesPath", hint=hint, location=at)


def _style_names(paths: Iterable[str]) -> Iterator[str]:
    for path in filter(os.path.isdir, paths):
        for name in sorted(os.listdir(path)):
            if name != "config" and not name.startswith(".") and os.path.isdir(os.path.join(path, name)):
                yield name
