"""The roots of a client, and the rules that hold for each article: those of the configuration closest to it.

A configuration with mistakes takes nothing down: what it said last holds, or else what holds without one, and its
mistakes are kept for the client to be shown. Everything here runs on the worker.
"""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from editlint.config.find import find_config
from editlint.config.settings import Settings
from editlint.engine.discover import patterns
from editlint.engine.run import Run
from editlint.errors import EditlintError
from editlint.integrations.server.neighbours import stamp_of
from editlint.integrations.server.options import Options
from editlint.integrations.server.yaml_lists import members
from editlint.rulebook.yaml_nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.integrations.server.neighbours import Stamp


class Workspace:
    """The runs of a client's roots.

    Attributes:
        roots: absolute paths of folders, outermost ones may hold others.
        options: what the client asks for.
        mistakes: by the absolute path of the file that they are in; "" for those that are in none.
    """

    def __init__(self) -> None:
        self.roots: Sequence[str] = ()
        self.options = Options()
        self.mistakes: Mapping[str, Sequence[EditlintError]] = {}
        self._runs: dict[tuple[str, str], Run] = {}
        self._good: dict[tuple[str, str], Run] = {}
        self._stamps: dict[tuple[str, str], tuple[Stamp | None, ...]] = {}
        self._configs: dict[str, str] = {}
        self._words: set[str] = set()

    def reload(self, roots: Sequence[str], options: Options) -> None:
        """Read every configuration anew when it is next needed."""
        self.roots, self.options = roots, options
        self._runs.clear()
        self._configs.clear()
        self._words.clear()
        self.mistakes = {}

    def run_for(self, path: str) -> Run:
        """The run for an article's path; of a text that lies in no file, that of the first root."""
        folder = os.path.dirname(path) or (self.roots[0] if self.roots else os.getcwd())
        key = (self._config(folder, path), self.options.profile)
        if key not in self._runs:
            self._runs[key] = self._load(key, folder)
        return self._runs[key]

    def is_excluded(self, path: str, run: Run) -> bool:
        """Whether the configuration leaves an article out."""
        settings = run.settings
        return bool(path and settings.exclude and patterns(settings.root, settings.exclude).match(path))

    def heeds(self, path: str) -> bool:
        """Whether a change of a file may change what holds for articles."""
        return path.endswith((".yml", ".yaml", ".toml", ".ini")) or path in self._words

    def root_of(self, path: str) -> str:
        """The innermost root that holds a path, "" for none."""
        holding = [root for root in self.roots if is_below(path, root)]
        return max(holding, key=len, default="")

    def _config(self, folder: str, path: str) -> str:
        if folder not in self._configs:
            given = self.options.config
            if given:
                base = self.root_of(path) or (self.roots[0] if self.roots else os.getcwd())
                given = os.path.normpath(os.path.join(base, os.path.expanduser(given)))
            self._configs[folder] = given or os.environ.get("EDITLINT_CONFIG", "") or find_config(folder)
        return self._configs[folder]

    def _load(self, key: tuple[str, str], folder: str) -> Run:
        config, profile = key
        self._words |= _word_files(config)
        try:
            run = _ready(Run(_settings(config, profile, folder), as_of=self.options.as_of))
        except EditlintError as error:
            self._note(error.each(), config)
            run = self._good.get(key) or _ready(Run(Settings(root=folder), as_of=self.options.as_of))
        else:
            stamps = tuple(map(stamp_of, run.settings.facts))
            before = self._good.get(key)
            if before is not None and self._stamps.get(key) == stamps and _is_the_same(before, run):
                run = before  # what is open need not be read anew for it
            self._good[key], self._stamps[key] = run, stamps
            self._note(run.rulebook.errors, config)
        return run

    def _note(self, errors: Iterable[EditlintError], config: str) -> None:
        mistakes = {path: list(found) for path, found in self.mistakes.items()}
        for error in errors:
            path = os.path.abspath(error.location.path) if error.location and error.location.path else config
            same = mistakes.setdefault(path, [])
            if all((each.message, each.location) != (error.message, error.location) for each in same):
                same.append(error)
        self.mistakes = mistakes


def _settings(config: str, profile: str, folder: str) -> Settings:
    """The settings as the command line has them.

    Raises:
        EditlintError: the configuration file is not there, or has mistakes.
    """
    from editlint.cli.options import settings_of

    none: list[str] = []
    given = argparse.Namespace(
        config=config, isolated=False, profile=profile, select=none, extend_select=none, ignore=none, fail_level=None
    )
    settings = settings_of(given, folder)
    return settings if settings.root else settings._replace(root=folder)


def _is_the_same(before: Run, now: Run) -> bool:
    """Whether two runs with the same files of facts say the same of every article."""
    settings = now.settings
    known = not settings.vocabularies and all(pack.style == "editlint" for pack in settings.packs)
    rules = (now.rulebook.keys, now.rulebook.broken)
    return (
        known
        and before.settings == settings
        and before.as_of == now.as_of
        and rules
        == (
            before.rulebook.keys,
            before.rulebook.broken,
        )
    )


def _word_files(config: str) -> set[str]:
    """The files of words that a configuration names."""
    try:
        root = read_yaml(config).root if config.endswith((".yml", ".yaml")) else None
    except EditlintError:
        return set()
    words = [each for each in members(root, "dictionary") if each.endswith(".txt")]
    return {os.path.normpath(os.path.join(os.path.dirname(config), each)) for each in words}


def _ready(run: Run) -> Run:
    """A run of which all that can be wrong with its settings has shown.

    Raises:
        EditlintError: settings, selectors or house facts have mistakes.
    """
    _ = run.report_builder, run.facts
    return run


def is_below(path: str, folder: str) -> bool:
    """Whether a path lies in a folder, however deep."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
