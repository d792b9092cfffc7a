"""What all results of a job depend on beside the articles, as one key: rules, facts, options, and this very program.

The same program gives the same stamp on every machine and after every installation, so that an archive is not done
again for nothing; and a worker that would find something else than the others is known by its stamp.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from editlint.cachefiles import digest, hash_of
from editlint.documents import WEB
from editlint.errors import EditlintError
from editlint.files import read_bytes
from editlint.rulebook.packs import builtin_folder, find_fact_files
from editlint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.shards import Job
    from editlint.engine.run import Run
    from editlint.rulebook.rule import Rule

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_OF_THE_PACKAGE = (".py", ".yml", ".tsv", ".txt")


def stamp_of(run: Run, job: Job) -> str:
    """The key of a job.

    Raises:
        EditlintErrors: the settings have mistakes, or a file of facts cannot be read.
    """
    if not run.active:
        raise EditlintError("no rule is active")
    settings = run.settings

    def keys(rules: tuple[Rule, ...]) -> list[tuple[str, ...]]:
        return [run.rulebook.key(rule) for rule in rules]

    plugins = [(each.entry_point.name, each.entry_point.version) for each in run.plugins.loaded]
    overrides = [(each.files, keys(run.rules((index,)))) for index, each in enumerate(settings.overrides)]
    facts = [hash_of(read_bytes(path)) for path in (*find_fact_files(builtin_folder()), *settings.facts)]
    return digest(
        __version__,
        _program(),
        plugins,
        keys(run.rules(())),
        overrides,
        facts,
        settings.root if settings.overrides or settings.facts else "",
        job.as_of,
        job.fields,
        WEB.installed,
    )


@cache
def _program() -> str:
    """A key of the content of our own files, whenever and wherever they were installed."""
    return digest([(name, hash_of(read_bytes(os.path.join(_PACKAGE, name)))) for name in sorted(_files(""))])


def _files(below: str) -> Iterator[str]:
    with os.scandir(os.path.join(_PACKAGE, below)) as entries:
        for entry in entries:
            name = f"{below}{entry.name}"
            if entry.name.endswith(_OF_THE_PACKAGE):
                yield name
            elif "." not in entry.name and not entry.name.startswith("_") and entry.is_dir():
                yield from _files(f"{name}/")
