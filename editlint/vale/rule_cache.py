"""Rules as they were read, and patterns as they were made ready, kept on disk: both take longer than linting a text."""

from __future__ import annotations

import marshal
import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from editlint.cachefiles import cache_folder, code_stamp, digest, read_cache, write_cache
from editlint.files import read_file
from editlint.vale.model import Action, Pattern, ValeRule
from editlint.vale.preparation import Unit
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BASE = re.compile(rb"^[\"']?extends[\"']?\s*:[^#\n]*\.", re.MULTILINE | re.IGNORECASE)
Prepared = dict[Pattern, tuple[Unit, ...]]


class Kept(NamedTuple):
    """What a cache file holds: the rules of files, and what patterns come down to."""

    rules: tuple[ValeRule, ...]
    prepared: Prepared


class RuleCache:
    """The cache file for some rule files and what a configuration says of them, in values that have a sum."""

    def __init__(self, files: Iterable[tuple[str, str]], said: object) -> None:
        from editlint.version import __version__

        stamps = [(name, path, *_stamp(path)) for name, path in files]
        key = digest(__version__, code_stamp(), said, stamps)
        self.path = os.path.join(cache_folder(), "rules", f"{key}.styles")
        self._kept = 0

    def read(self) -> Kept | None:
        """What is kept, or None where there is nothing that can be used."""
        data = read_cache(self.path)
        if data is None:
            return None
        try:
            rules, patterns = marshal.loads(data)  # noqa: S302  our own cache, in the user's folder
            prepared = {Pattern(*pattern): tuple(Unit(*unit) for unit in units) for pattern, units in patterns}
            kept = Kept(tuple(_rule(values) for values in rules), prepared)
        except (ValueError, EOFError, TypeError):
            return None
        self._kept = len(rules) + len(prepared)
        return kept

    def write(self, rules: Sequence[ValeRule], prepared: Mapping[Pattern, Sequence[Unit]]) -> None:
        """Keep rules and patterns, unless none has come to them since they were read.

        A rule that stands on another one is read again each time, for the file of the other may change; a pattern that
        cannot be run is looked at again, so that it is told of again.
        """
        alone = [rule for rule in rules if rule.path and not _stands_on_another(rule.path)]
        if len(alone) + sum(map(bool, prepared.values())) > self._kept:
            patterns = [(_bare(each), _bare(units)) for each, units in prepared.items() if units]
            write_cache(self.path, marshal.dumps(([_plain(rule) for rule in alone], patterns)))


def _stands_on_another(path: str) -> bool:
    return _BASE.search(read_file(path)) is not None


def _bare(value: Any) -> Any:
    """A value whose tuples have no names, as a cache takes them."""
    return tuple(map(_bare, value)) if isinstance(value, tuple) else value


def _stamp(path: str) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_size, status.st_mtime_ns


def _plain(rule: ValeRule) -> tuple[Any, ...]:
    return tuple(dict(value) if isinstance(value, Mapping) else _bare(value) for value in rule)


def _rule(values: tuple[Any, ...]) -> ValeRule:
    rule = ValeRule(*values)
    return rule._replace(action=Action(*rule.action))
