"""The files that a run lints: those named, and all that lie below named folders and that a section speaks of."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.vale.globs import Glob
    from editlint.vale.settings import ValeSettings

_NEVER = ("node_modules", ".git")


def find_files(
    paths: Iterable[str], glob: Glob, settings: ValeSettings, problems: list[EditlintError]
) -> Iterator[tuple[str, bool]]:
    """The files below paths, in the order of their names, each with whether it was named itself.

    A folder that cannot be read is noted among the problems.

    Raises:
        EditlintError: a path is not there.
    """
    for given in paths:
        if not os.path.exists(given):
            raise EditlintError(f"argument '{given}' does not exist", location=Location(given))
        named = not os.path.isdir(given)
        for path in (os.path.normpath(given),) if named else _below(os.path.normpath(given), (), problems):
            fits = glob.match(path) or glob.match(settings.known_path(path))
            if fits and settings.is_wanted(path):
                yield path, named


def _below(folder: str, above: tuple[str, ...], problems: list[EditlintError]) -> Iterator[str]:
    """The files below a folder; links are followed, but not round in a circle."""
    real = os.path.realpath(folder)
    if real in above or folder in _NEVER:
        return
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        problems.append(EditlintError(f"cannot read {folder}: {error.strerror}", location=Location(folder)))
        return
    for entry in entries:
        path = entry.name if folder == os.curdir else os.path.join(folder, entry.name)
        if entry.is_dir():
            yield from _below(path, (*above, real), problems)
        elif entry.is_file():
            yield path
