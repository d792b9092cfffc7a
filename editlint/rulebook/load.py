"""All rules of a run: found, decoded, and kept in a compiled form whose key is everything that went into it."""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any

from editlint.cachefiles import cache_folder, digest, read_cache, write_cache
from editlint.model import Severity
from editlint.rulebook.kept import KeptOptions, packed
from editlint.rulebook.packs import RuleFile, find_list_files, find_rule_files
from editlint.rulebook.rule import Rule
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from editlint.errors import EditlintError
    from editlint.rulebook.rule import Kind


class Rulebook(NamedTuple):
    """The rules by name, the mistakes that kept some files from becoming rules, and what these would be called.

    `keys` has for each rule's name a key of all that the rule says, wherever its file lies.
    """

    rules: Mapping[str, Rule]
    errors: tuple[EditlintError, ...]
    broken: tuple[str, ...] = ()
    keys: Mapping[str, str] = {}

    def key(self, rule: Rule) -> tuple[str, ...]:
        """What tells a rule as it runs, with the severity and the options that a configuration gave it, from others."""
        own = self.rules[rule.name]
        known = self.keys[rule.name] if rule.options is own.options else _key_of(rule)
        return rule.name, known, str(rule.severity)


def load_rulebook(
    folders: Sequence[str], kinds: Callable[[], Mapping[str, Kind]], *, version: str, use_cache: bool = True
) -> Rulebook:
    """The rules of several folders of packs; a later folder's rule replaces an earlier one's of the same name.

    `kinds` is called only when files must be decoded: it imports every check.
    """
    files = [file for folder in folders for file in find_rule_files(folder)]
    lists = [path for folder in folders for path in find_list_files(folder)]
    key = _key(version, files, lists)
    path = os.path.join(cache_folder(), "rules", f"{key}.bin")
    if use_cache:
        cached = _unpack(read_cache(path))
        if cached is not None:
            return cached
    book = _decode_all(files, lists, kinds())
    if use_cache and not book.errors:
        write_cache(path, _pack(book))
    return book


def _key(version: str, files: Sequence[RuleFile], lists: Sequence[str]) -> str:
    stats = [(path, os.stat(path)) for path in [file.path for file in files] + list(lists)]
    return digest(version, sys.version_info[:3], [(p, s.st_size, s.st_mtime_ns) for p, s in stats])


def _decode_all(files: Sequence[RuleFile], lists: Sequence[str], kinds: Mapping[str, Kind]) -> Rulebook:
    from editlint.rulebook.decode import decode_rule
    from editlint.rulebook.lists import read_lists
    from editlint.rulebook.yaml_nodes import noting, read_noting

    errors: list[EditlintError] = []
    words = read_lists(lists, errors)
    rules: dict[str, Rule] = {}
    for each in files:
        file = read_noting(each.path, errors)
        if file is None:
            continue
        with noting(each.path, errors):
            rule = decode_rule(file, each.name, kinds, words)
            if rule is not None:
                rules[each.name] = rule
        errors += file.errors
    broken = tuple(each.name for each in files if each.name not in rules)
    ordered = dict(sorted(rules.items()))
    return Rulebook(ordered, tuple(errors), broken, {name: _key_of(rule) for name, rule in ordered.items()})


def _key_of(rule: Rule) -> str:
    return digest(rule._replace(path="", severity=Severity.ERROR))


def _pack(book: Rulebook) -> bytes:
    plain = [
        tuple(rule._replace(severity=str(rule.severity), options=packed(rule.options)))  # type: ignore[arg-type]
        for rule in book.rules.values()
    ]
    return marshal.dumps((plain, dict(book.keys)))


def _unpack(data: bytes | None) -> Rulebook | None:
    """The rules of a cache file; None when there is none or it is damaged."""
    if data is None:
        return None
    try:
        plain, keys = marshal.loads(data)  # noqa: S302  our own cache, in the user's folder
        rules = [_unpacked(*values) for values in plain]
        return Rulebook({rule.name: rule for rule in rules}, (), (), keys)
    except (ValueError, EOFError, TypeError, IndexError):
        return None


def _unpacked(*values: Any) -> Rule:
    rule = Rule._make(values)
    return rule._replace(severity=Severity(rule.severity), options=KeptOptions(rule.options))  # type: ignore[arg-type]
