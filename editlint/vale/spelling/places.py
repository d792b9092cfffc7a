"""Where the dictionaries of a rule and its lists of words lie."""

from __future__ import annotations

import os
from os.path import isabs, isdir, isfile, join
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.vale.model import ValeRule

DICTIONARIES = join("config", "dictionaries")
IGNORED = join("config", "ignore")


def styles_of(rule: ValeRule) -> Sequence[str]:
    """The folders in which the styles lie: those that the rule knows of, or the one above its style."""
    if rule.styles or not rule.path:
        return rule.styles
    return (os.path.dirname(os.path.dirname(os.path.abspath(rule.path))),)


def asset(name: str, folders: Sequence[str]) -> str:
    """The path of a file that is named as one of the folders has it, of the working directory, or as it is."""
    tried = [name] if isabs(name) else [*(join(folder, name) for folder in folders), name]
    return next(filter(isfile, tried), "")


def dictionary_folders(rule: ValeRule, dicpath: str) -> list[str]:
    """The folders in which dictionaries are looked for by their name: the rule's own, then those of $DICPATH."""
    styles = styles_of(rule)
    if dicpath:
        own = [dicpath] if isabs(dicpath) else [*(join(each, dicpath) for each in styles), dicpath]
        folders = [next(filter(isdir, own), "")]
    else:
        folders = [join(each, DICTIONARIES) for each in styles]
    return [*filter(None, folders), *filter(None, os.environ.get("DICPATH", "").split(os.pathsep))]


def lists_of(rule: ValeRule, names: Sequence[str]) -> Iterator[str]:
    """The paths of the lists of words that a rule names, each from all places where it is."""
    styles = styles_of(rule)
    for name in names:
        tried = (
            [name] if isabs(name) else [name, *(join(each, below, name) for each in styles for below in ("", IGNORED))]
        )
        yield from dict.fromkeys(os.path.abspath(path) for path in tried if isfile(path))


def all_lists(rule: ValeRule) -> Iterator[str]:
    """The paths of all lists that lie where lists of words lie."""
    for styles in styles_of(rule):
        for where, folders, names in os.walk(join(styles, IGNORED)):
            folders.sort()
            yield from (join(where, name) for name in sorted(names))


def all_dictionaries(folder: str) -> list[str]:
    """The names of the dictionaries in a folder."""
    return sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".dic")) if isdir(folder) else []


def files_of(rule: ValeRule) -> list[str]:
    """The paths of all files besides its own on which the verdicts of a rule of spelling may rest."""
    keys = rule.keys
    styles = styles_of(rule)
    found = [*lists_of(rule, keys.get("ignore", [])), *all_lists(rule)]
    places = [*styles, *(join(each, DICTIONARIES) for each in styles)]
    found += [asset(keys[key], places) for key in ("aff", "dic") if keys.get(key)]
    for folder in dictionary_folders(rule, keys.get("dicpath", "")):
        found += [join(folder, f"{name}.{ending}") for name in all_dictionaries(folder) for ending in ("aff", "dic")]
    return [path for path in dict.fromkeys(found) if isfile(path)]
