"""A run: the rules of a configuration over files, each rule made ready once and each file read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.errors import EditlintError, EditlintErrors, Location
from editlint.vale.outputs.shown import LintedFile, shown
from editlint.vale.settings import is_below
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.source import Source
    from editlint.vale.blocks import TextSettings
    from editlint.vale.linter import Ready
    from editlint.vale.model import Alert, Check, Text, ValeRule
    from editlint.vale.settings import FileRules, ValeSettings

BINARY = 8192  # bytes at the start of a file in which a zero tells that it is no text


class Options(NamedTuple):
    """What a command line says of a run besides its configuration.

    `extension` is what files are read as whatever their names, "" for what their names say.
    """

    extension: str = ""
    ignore_syntax: bool = False
    filter: str = ""


class ValeRun:
    """Lints one file after another. What goes wrong is noted in `problems`, and the rest goes on."""

    def __init__(self, settings: ValeSettings, options: Options) -> None:
        from editlint.vale.rule_finder import RuleFinder
        from editlint.vale.styles import load_rules

        self.settings = settings
        self.options = options
        self.rules, problems = load_rules(settings)
        self.problems = list(problems)
        self.min_level = settings.min_level
        if options.filter:
            self._filter(options.filter)
        self._checks: dict[str, Check | None] = {}
        self._text_settings: dict[tuple[str, ...], TextSettings] = {}
        self._finder = RuleFinder()

    def _filter(self, text: str) -> None:
        """Keep the rules that a filter lets through; one that speaks of levels also says what is shown."""
        from editlint.vale.filters import read_filter

        chosen = read_filter(text, self.settings.styles_paths)
        levels = self.settings.everywhere
        every = self.settings.rules_for("")._replace(levels={}, every_level=levels.levels)
        self.rules = tuple(
            rule for rule in self.rules if chosen.holds(rule._replace(level=every.level(rule.name, rule.level)))
        )
        if chosen.by_level:
            for rule in self.rules:
                level = every.level(rule.name, rule.level)
                if is_below(level, self.min_level):
                    self.min_level = level

    def lint_file(self, path: str, *, named: bool = True) -> LintedFile:
        """Lint a file; one that is no text is passed over in silence unless it was named itself."""
        from editlint.source import decode

        try:
            data = _read(path, named=named)
            return LintedFile(path) if data is None else self.lint(decode(data, path), path)
        except EditlintError as error:
            self.problems.append(error)
            return LintedFile(path)

    def lint(self, source: Source, path: str) -> LintedFile:
        """Lint a text that has, or could have, a path."""
        said = self.settings.rules_for(path)
        if said.nothing:
            return LintedFile(path)
        rules = self._ready(self._active(said))
        return LintedFile(path, shown(self._alerts(rules, source, path), source))

    def _active(self, said: FileRules) -> list[ValeRule]:
        """The rules that run on a file, each as grave as it is there."""
        found: list[ValeRule] = []
        for rule in self.rules:
            if said.runs(rule.name):
                level = said.level(rule.name, rule.level)
                if not is_below(level, self.min_level):
                    found.append(rule if level == rule.level else rule._replace(level=level))
        return found

    def _ready(self, rules: Iterable[ValeRule]) -> list[Ready]:
        """The rules with their checks; one that cannot be run is told of once."""
        from editlint.vale.linter import Ready

        found: list[Ready] = []
        for rule in rules:
            if rule.name not in self._checks:
                self._checks[rule.name] = self._check(rule)
            check = self._checks[rule.name]
            if check is not None:
                found.append(Ready(rule, check))
        return found

    def _check(self, rule: ValeRule) -> Check | None:
        from editlint.vale.checks import ready

        try:
            return ready(rule, self.settings.vocabulary)
        except EditlintErrors as error:
            self.problems += error.errors
        except EditlintError as error:
            self.problems.append(error)
        return None

    def _alerts(self, rules: Sequence[Ready], source: Source, path: str) -> list[Alert]:
        from editlint.vale.blocks import text_of
        from editlint.vale.dialect import PatternRefused
        from editlint.vale.formats import format_of
        from editlint.vale.linter import lint

        format_ = format_of(self.options.extension or path, self.settings.formats)
        text = text_of(source, format_, self._reading(path))
        try:
            return lint(rules, text, self._finder)
        except PatternRefused:
            return self._alerts_of_each(rules, text)

    def _alerts_of_each(self, rules: Sequence[Ready], text: Text) -> list[Alert]:
        """The alerts of the rules that can be run, found one by one; the others are told of, and run no more."""
        from editlint.vale.dialect import PatternRefused
        from editlint.vale.linter import lint
        from editlint.vale.runnable import mistake

        alerts: list[Alert] = []
        for ready in rules:
            try:
                alerts += lint([ready], text, self._finder)
            except PatternRefused as refused:
                error = mistake(ready.rule, refused.key, refused.message, hint=refused.hint, index=refused.index)
                self.problems.append(error)
                self._checks[ready.rule.name] = None
        return alerts

    def _reading(self, path: str) -> TextSettings:
        """How a file is read; files for which the same sections hold share it."""
        parts = tuple(self.settings.parts_for(path))
        key = tuple(part.label for part in parts)
        if key not in self._text_settings:
            from editlint.vale.reading import text_settings

            settings, problems = text_settings(self.settings, parts, ignore_syntax=self.options.ignore_syntax)
            self.problems += problems
            self._text_settings[key] = settings
        return self._text_settings[key]


def _read(path: str, *, named: bool) -> bytes | None:
    """The bytes of a file; None for one that was found by itself and is no text."""
    try:
        with open(path, "rb") as file:
            start = file.read(BINARY)
            if not named and b"\0" in start and start[:2] not in (b"\xff\xfe", b"\xfe\xff"):
                return None
            return start + file.read()
    except OSError as error:
        raise EditlintError(f"cannot read {path}: {error.strerror}", location=Location(path)) from None
