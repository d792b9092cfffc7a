"""Mistakes in the files that articles are linted by, while they are written: configurations, rules, files of facts.

A rule's own tests are run, too: one that fails is marked where it stands. Everything here runs on the worker.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.config.find import NAMES
from editlint.config.read import settings_in
from editlint.engine.run import Run
from editlint.errors import EditlintError
from editlint.rulebook.decode import decode_rule
from editlint.rulebook.facts_file import decode_facts
from editlint.rulebook.packs import name_of
from editlint.rulebook.yaml_nodes import MAPPING, YamlFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.testing.runner import Bench

_SUFFIXES = (".yml", ".yaml", ".toml")
_SIGNS_OF_A_RULE = {"kind", "message"}


def is_setting_file(path: str) -> bool:
    """Whether a file of this name may hold settings, rules or facts; it is then no article."""
    return path.endswith(_SUFFIXES)


class SettingFiles:
    """Looks at the texts of setting files."""

    def __init__(self) -> None:
        self._benches: dict[str, Bench] = {}

    def reload(self) -> None:
        """Read shared word lists anew when they are next needed."""
        self._benches.clear()

    def mistakes(self, text: str, path: str) -> list[EditlintError]:
        """What is wrong with a text that a file of this path is to hold; nothing with what is not for us."""
        if path.endswith(".toml"):
            return []  # what is wrong with it is told when it is saved
        file = YamlFile(text, path)
        try:
            if os.path.basename(path) in NAMES:
                return _of_configuration(file, path)
            keys = {key.text for key, _ in file.root.pairs} if file.root is not None else set()
            if keys >= _SIGNS_OF_A_RULE:
                return list(self._of_rule(file, path))
            if keys == {"facts"}:
                return _of_facts(file)
        except EditlintError as error:
            return error.each()
        return []

    def _of_rule(self, file: YamlFile, path: str) -> Iterable[EditlintError]:
        from editlint.testing.cases import read_cases
        from editlint.testing.runner import RuleTests

        bench = self._bench(path)
        rule = decode_rule(file, name_of(path), bench.kinds, bench.lists)
        cases = tuple(read_cases(file))
        if rule is None or file.errors:
            return file.errors
        tests = RuleTests(rule.name, path, rule, cases, (), file)
        if bench.missing(tests):
            return ()
        failures = [failure for case in cases for failure in bench.run(tests, case)]
        return [
            EditlintError(f"the test “{failure.case}” fails: {failure.message}", location=failure.location)
            for failure in failures
        ]

    def _bench(self, path: str) -> Bench:
        from editlint.testing.runner import Bench

        packs = os.path.dirname(os.path.dirname(path))
        if packs not in self._benches:
            self._benches[packs] = Bench([packs])
        return self._benches[packs]


def _of_configuration(file: YamlFile, path: str) -> list[EditlintError]:
    file.raise_errors()
    run = Run(settings_in(file, path))
    _ = run.active
    return []


def _of_facts(file: YamlFile) -> list[EditlintError]:
    node = file.root.get("facts") if file.root is not None and file.root.kind == MAPPING else None
    if node is not None:
        decode_facts(file, node)
    return file.errors
