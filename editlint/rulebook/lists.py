"""Shared word lists: `lists/<name>.yml` beside the packs, named in rules as `{name}`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.rulebook.fields import Fields
from editlint.rulebook.rule import WordList
from editlint.rulebook.yaml_nodes import noting, read_noting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.errors import EditlintError
    from editlint.rulebook.yaml_nodes import YamlFile

INFLECTIONS = ("none", "verb", "noun")


def read_lists(paths: Sequence[str], errors: list[EditlintError]) -> dict[str, WordList]:
    """The word lists by name; mistakes are added to `errors`.

    Those that the language itself uses come first; a file of the same name takes the place of a list, or with `extend`
    adds to it.
    """
    from editlint.language.en.reporting_verbs import SHARED_LISTS

    lists = {name: WordList(tuple(words), inflect) for name, (words, inflect) in SHARED_LISTS.items()}
    for path in paths:
        file = read_noting(path, errors)
        if file is None:
            continue
        with noting(path, errors):
            _add(lists, file, path)
        errors += file.errors
    return lists


def _add(lists: dict[str, WordList], file: YamlFile, path: str) -> None:
    """Add the list of one file to those that are there."""
    if file.root is None:
        return
    fields = Fields(file)
    found = fields.mapping(file.root, "a word list", ("summary", "words", "inflect", "extend"))
    words = fields.texts(found.get("words"), "“words”")
    name = os.path.basename(path).rsplit(".", 1)[0]
    known = lists.get(name) if fields.boolean(found.get("extend"), "“extend”") else None
    usual = known.inflect if known else "none"
    inflect = fields.choice(found.get("inflect"), "“inflect”", INFLECTIONS, usual)
    lists[name] = WordList((*(known.words if known else ()), *words), inflect)
