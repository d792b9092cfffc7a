"""Shared word lists: `lists/<name>.yml` beside the packs, named in rules as `{name}`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.rulebook.fields import Fields
from editlint.rulebook.rule import WordList
from editlint.rulebook.yaml_nodes import read_noting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.errors import EditlintError

INFLECTIONS = ("none", "verb", "noun")


def read_lists(paths: Sequence[str], errors: list[EditlintError]) -> dict[str, WordList]:
    """The word lists by name; mistakes are added to `errors`."""
    lists: dict[str, WordList] = {}
    for path in paths:
        file = read_noting(path, errors)
        if file is None:
            continue
        if file.root is not None:
            fields = Fields(file)
            found = fields.mapping(file.root, "a word list", ("summary", "words", "inflect"))
            words = fields.texts(found.get("words"), "“words”")
            inflect = fields.choice(found.get("inflect"), "“inflect”", INFLECTIONS, "none")
            lists[os.path.basename(path).rsplit(".", 1)[0]] = WordList(tuple(words), inflect)
        errors += file.errors
    return lists
