"""The terms of a vocabulary on disk: `accept.txt` and `reject.txt` in a folder of config/vocabularies."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, did_you_mean
from editlint.files import read_bytes
from editlint.vale.model import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.errors import Location

VOCABULARIES = os.path.join("config", "vocabularies")


def read_vocabulary(names: Iterable[str], styles_paths: Sequence[str], named_at: Mapping[str, Location]) -> Vocabulary:
    """The terms of several vocabularies, each from the first folder of styles that has it.

    `named_at` says where the configuration names them.

    Raises:
        EditlintError: a vocabulary is nowhere, or a list of it cannot be read.
    """
    return terms_in(_folder(name, styles_paths, named_at.get(name)) for name in names)


def terms_in(folders: Iterable[str]) -> Vocabulary:
    """The terms of the lists in some folders.

    Raises:
        EditlintError: a list cannot be read.
    """
    accept: list[str] = []
    reject: list[str] = []
    for folder in folders:
        for path in _files(folder):
            (accept if os.path.basename(path) == "accept.txt" else reject).extend(_terms(path))
    return Vocabulary(tuple(accept), tuple(reject))


def _folder(name: str, styles_paths: Sequence[str], named_at: Location | None) -> str:
    tried = [os.path.join(path, VOCABULARIES, name) for path in styles_paths]
    for path in tried:
        if os.path.isdir(path):
            return path
    there = [each for path in styles_paths for each in _names(os.path.join(path, VOCABULARIES))]
    hint = did_you_mean(name, there) or f"looked for {', '.join(tried)}"
    raise EditlintError(f"there is no vocabulary “{name}”", hint=hint, location=named_at)


def _names(folder: str) -> list[str]:
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def _files(folder: str) -> Iterator[str]:
    """The lists of a vocabulary, those of folders in it as well."""
    for where, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name in ("accept.txt", "reject.txt"):
                yield os.path.join(where, name)


def _terms(path: str) -> Iterator[str]:
    from editlint.source import decode

    for line in decode(read_bytes(path), path).text.split("\n"):
        term = line.strip()
        if term and not term.startswith("# "):
            yield term
