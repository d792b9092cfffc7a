"""A run: the rules of a configuration over files, each rule made ready once and each file read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location
from editlint.vale.outputs.shown import LintedFile, shown
from editlint.vale.settings import is_below
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.source import Source
    from editlint.vale.model import ValeRule
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
        from editlint.vale.styles import load_rules

        self.settings = settings
        self.options = options
        self.rules, problems = load_rules(settings)
        self.problems = list(problems)
        self.min_level = settings.min_level
        if options.filter:
            self._filter(options.filter)
        self._linters: dict[tuple[str, ...], object] = {}

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
        active = self._active(said)
        return LintedFile(path, shown(self._alerts(active, source, path), source))

    def _active(self, said: FileRules) -> list[ValeRule]:
        """The rules that run on a file, each as grave as it is there."""
        found: list[ValeRule] = []
        for rule in self.rules:
            if said.runs(rule.name):
                level = said.level(rule.name, rule.level)
                if not is_below(level, self.min_level):
                    found.append(rule if level == rule.level else rule._replace(level=level))
        return found


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
