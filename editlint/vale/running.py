"""A run: the rules of a configuration over files, each rule made ready once and each file read once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location
from editlint.files import opened, read_all
from editlint.vale.model import LEVELS
from editlint.vale.outputs.shown import LintedFile, shown
from editlint.vale.settings import grade, is_below
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.source import Source
    from editlint.vale.blocks import TextSettings
    from editlint.vale.linter import Ready
    from editlint.vale.model import Alert, Check, ValeRule
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
    """Lints one file after another. What goes wrong is noted in `problems`, and the rest goes on.

    In `notes` stands what is odd in the configuration, in `left_out` each rule that is right and cannot be run here.
    """

    def __init__(self, settings: ValeSettings, options: Options) -> None:
        from editlint.vale.rule_finder import RuleFinder
        from editlint.vale.styles import load_rules

        self.settings = settings
        self.options = options
        loaded = load_rules(settings)
        self.rules = loaded.rules
        self.problems = list(loaded.problems)
        self.notes = settings.notes
        self.left_out: list[EditlintError] = []
        self.min_level = settings.min_level
        if options.filter:
            self._filter(options.filter)
        self._checks: dict[str, Check | None] = {}
        self._active: dict[tuple[str, ...], Sequence[Ready]] = {}
        self._text_settings: dict[tuple[str, ...], TextSettings] = {}
        self._loaded = loaded
        self._finder = RuleFinder(loaded.prepared)

    def keep(self) -> None:
        """Keep on disk what was made ready, for the next run."""
        self._loaded.cache.write(self._loaded.rules, self._finder.prepared)

    def _filter(self, text: str) -> None:
        """Keep the rules that a filter lets through; one that speaks of levels also says what is shown."""
        from editlint.vale.filters import read_filter

        chosen = read_filter(text, self.settings.styles_paths)
        levels = self.settings.everywhere.levels
        graded = [rule._replace(level=grade(levels, rule.name) or rule.level) for rule in self.rules]
        passing = [rule for rule in graded if chosen.holds(rule)]
        names = {rule.name for rule in passing}
        self.rules = tuple(rule for rule in self.rules if rule.name in names)
        if chosen.by_level:
            self.min_level = min((self.min_level, *(rule.level for rule in passing)), key=LEVELS.index)

    def lint_file(self, path: str, *, named: bool = True) -> LintedFile:
        """Lint a file; one that is no text is passed over in silence unless it was named itself."""
        from editlint.source import decode

        try:
            data = _read(path, named=named)
            return LintedFile(path) if data is None else self.lint(decode(data, path), path)
        except EditlintError as error:
            self.problems += error.each()
        return LintedFile(path)

    def lint(self, source: Source, path: str) -> LintedFile:
        """Lint a text that has, or could have, a path."""
        rules = self._rules_for(path)
        return LintedFile(path, shown(self._alerts(rules, source, path), source)) if rules else LintedFile(path)

    def _rules_for(self, path: str) -> Sequence[Ready]:
        """The rules that run on a file, each as grave as it is there; files of the same sections share them."""
        labels = tuple(part.label for part in self.settings.parts if part.fits(path))
        if labels not in self._active:
            said = self.settings.rules_for(path)
            self._active[labels] = [] if said.nothing else self._ready(said)
        return self._active[labels]

    def _ready(self, said: FileRules) -> list[Ready]:
        """The rules that sections switch on, with their checks; one that cannot be run is told of once."""
        from editlint.vale.linter import Ready

        found: list[Ready] = []
        for rule in self.rules:
            level = said.level(rule.name, rule.level)
            if not said.runs(rule.name) or is_below(level, self.min_level):
                continue
            if rule.name not in self._checks:
                self._checks[rule.name] = self._check(rule)
            check = self._checks[rule.name]
            if check is not None:
                found.append(Ready(rule if level == rule.level else rule._replace(level=level), check))
        return found

    def _check(self, rule: ValeRule) -> Check | None:
        from editlint.vale.checks import ready
        from editlint.vale.runnable import NotRunError

        try:
            return ready(rule, self.settings.vocabulary)
        except NotRunError as error:
            self.left_out.append(error)
        except EditlintError as error:
            self.problems += error.each()
        return None

    def _alerts(self, rules: Sequence[Ready], source: Source, path: str) -> list[Alert]:
        from editlint.vale.blocks import text_of
        from editlint.vale.formats import format_of
        from editlint.vale.linter import lint

        format_ = format_of(self.options.extension or path, self.settings.formats)
        alerts = lint(rules, text_of(source, format_, self._reading(path)), self._finder)
        if self._finder.refused:  # what is left of their rules has run
            self.problems += [error for _, error in self._finder.refusals(rules)]
            self._finder.refused.clear()
        self.left_out += [_notice(alert, source) for alert in alerts if alert.is_notice]
        return [alert for alert in alerts if not alert.is_notice]

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


def _notice(alert: Alert, source: Source) -> EditlintError:
    """What a rule did not look at, which is told of beside what was found."""
    from editlint.vale.runnable import NotRunError

    line, column = source.position(alert.start)
    location = Location(source.path, line, column, column + 1, source.line(line))
    return NotRunError(alert.message, location=location)


def _read(path: str, *, named: bool) -> bytes | None:
    """The bytes of a file; None for one that was found by itself and is no text."""
    try:
        with opened(path) as descriptor:
            start = os.read(descriptor, BINARY)
            if not named and b"\0" in start and start[:2] not in (b"\xff\xfe", b"\xfe\xff"):
                return None
            return start + read_all(descriptor, path)
    except OSError as error:
        raise EditlintError(f"cannot read {path}: {error.strerror}", location=Location(path)) from None
