"""Vale's styles as packs: each rule of a style is a rule of ours, of the kind `vale`, under the name that it has there.

They are read once and kept in a compiled form, as the rulebook's own are.
"""

from __future__ import annotations

import marshal
import os
from typing import TYPE_CHECKING, Any

from editlint.cachefiles import cache_folder, digest, read_cache, write_cache
from editlint.checks.vale.rules import as_rule, plain, written
from editlint.errors import EditlintError
from editlint.rulebook.load import Rulebook
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.vale.model import Vocabulary


class Styles(NamedTuple):
    """What the packs of a run that are Vale's come down to: their folders, and the vocabulary that all of them heed."""

    folders: tuple[str, ...]
    vocabulary: Vocabulary


def with_styles(book: Rulebook, styles: Styles, *, version: str, use_cache: bool = True) -> Rulebook:
    """A rulebook with the rules of Vale's styles in it. One of them replaces an earlier rule of the same name."""
    from editlint.vale.style_folders import rules_of_style

    files = [each for folder in styles.folders for each in rules_of_style(folder)]
    key = digest(version, tuple(styles.vocabulary), [(name, path, *_stamp(path)) for name, path in files])
    cache = os.path.join(cache_folder(), "rules", f"{key}.vale")
    kept = _unpacked(read_cache(cache)) if use_cache else None
    errors: list[EditlintError] = []
    if kept is None:
        kept = _decoded(files, styles.folders, errors)
        if use_cache and not errors:
            write_cache(cache, marshal.dumps(kept))
    rules = {each.name: each for each in (as_rule(written(values), styles.vocabulary) for values in kept)}
    broken = tuple(name for name, _ in files if name not in rules)
    return Rulebook(
        dict(sorted({**book.rules, **rules}.items())),
        (*book.errors, *errors),
        (*book.broken, *broken),
        {**book.keys, **{name: digest(rule.options) for name, rule in rules.items()}},
    )


def _stamp(path: str) -> tuple[int, int]:
    stat = os.stat(path)
    return stat.st_size, stat.st_mtime_ns


def _decoded(
    files: Sequence[tuple[str, str]], folders: Sequence[str], errors: list[EditlintError]
) -> list[tuple[Any, ...]]:
    """The rules as plain values; what is wrong with the others is noted."""
    from editlint.vale.rule_files import read_rule

    around = tuple(dict.fromkeys(os.path.dirname(os.path.abspath(folder)) for folder in folders))
    found = []
    for name, path in files:
        try:
            rule = read_rule(path, name, around)
        except EditlintError as error:
            errors.append(error)
        else:
            found.append(plain(rule))
    return found


def _unpacked(data: bytes | None) -> list[tuple[Any, ...]] | None:
    """The plain values in a cache file; None when there is none or it is damaged."""
    if data is None:
        return None
    try:
        found = marshal.loads(data)  # noqa: S302  our own cache, in the user's folder
    except (ValueError, EOFError, TypeError):
        return None
    return found if isinstance(found, list) else None
