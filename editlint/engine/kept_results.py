"""Results of files that are kept between runs, each under all that it depends on: the text, the rules, the facts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cachefiles import cache_folder, digest, hash_of, read_cache, write_cache
from editlint.documents import WEB
from editlint.engine.faults import fault
from editlint.engine.outcome import pack, unpack
from editlint.errors import EditlintError
from editlint.files import read_bytes
from editlint.rulebook.packs import builtin_folder, find_fact_files
from editlint.values import cached_property

if TYPE_CHECKING:
    from editlint.engine.outcome import Outcome
    from editlint.engine.run import Run


class KeptResults:
    """The results that runs like this one have kept."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._rule_keys: dict[tuple[int, ...], str] = {}

    def place(self, path: str, data: bytes, previous: bytes | None = None) -> str:
        """Where the outcome of a file's bytes, compared with their previous version, is kept or would be."""
        run = self._run
        content = hash_of(data)
        if previous is not None:
            content += hash_of(previous)
        rules_key = self._rules_key(run.overrides(path))
        format_name = run.format_of(path)
        name = os.path.abspath(path) if "_posts" in path else ""  # the name of a post says when it appears
        extractor = format_name == "html" and WEB.installed
        key = digest(rules_key, content, format_name, run.as_of, run.galleys, run.clippings, run.field, name, extractor)
        return os.path.join(self._folder, key[:2], key[2:])

    @cached_property
    def _folder(self) -> str:
        return os.path.join(cache_folder(), "results")

    def _rules_key(self, matching: tuple[int, ...]) -> str:
        """The key of the rules and facts that hold under the overrides of these indexes."""
        if matching not in self._rule_keys:
            run = self._run
            rules = [run.rulebook.key(rule) for rule in run.rules(matching)]
            facts = [(path, hash_of(_bytes_of(path))) for path in self._fact_files]
            self._rule_keys[matching] = digest(run.version, rules, facts, run.settings.root)
        return self._rule_keys[matching]

    @cached_property
    def _fact_files(self) -> list[str]:
        return [*find_fact_files(builtin_folder()), *self._run.settings.facts]


def take(place: str, path: str) -> Outcome | None:
    """The outcome that is kept in a place, for the file `path`; None where there is none."""
    data = read_cache(place) if place else None
    return unpack(data, path) if data is not None else None


def keep(place: str, outcome: Outcome) -> Outcome:
    """Keep an outcome, unless something was in the way of it: that may have gone the next time.

    Returns:
        The outcome, with a problem where it cannot be kept though nothing was in its way.
    """
    if place and not outcome.problems and not outcome.notices:
        try:
            write_cache(place, pack(outcome))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  what has been found must not be lost with it
            return outcome._replace(problems=(fault("", "while the result was kept", error),))
    return outcome


def _bytes_of(path: str) -> bytes:
    """The content of a file of facts; loading it says what is wrong where it cannot be read."""
    try:
        return read_bytes(path)
    except EditlintError:
        return b""
