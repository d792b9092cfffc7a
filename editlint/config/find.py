"""Where the configuration of an article is: the closest file upward, and nothing merged in silently."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.files import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence

BASELINE = ".editlint-baseline.jsonl"  # lies beside the configuration
NAMES = (".editlint.yml", ".editlint.yaml", "editlint.yml", "editlint.yaml")


def find_config(*paths: str) -> str:
    """The configuration file closest to files and folders, upward; "" when there is none.

    Of several paths it is the one that holds for all of them: upward from the folder that they share, so that neither
    their order nor what lies in one of them decides for the others.

    In one folder `.editlint.yml` goes before `editlint.yml`, and that before a `pyproject.toml` that speaks of us.
    """
    folder = _shared_folder(paths)
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                return path
        if speaks_of_us(os.path.join(folder, "pyproject.toml")):
            return os.path.join(folder, "pyproject.toml")
        parent = os.path.dirname(folder)
        if parent == folder:
            return ""
        folder = parent


def _shared_folder(paths: Sequence[str]) -> str:
    absolute = map(os.path.abspath, paths)
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in absolute]
    try:
        return os.path.commonpath(folders)
    except ValueError:  # they lie on several drives
        return min(folders)


def speaks_of_us(pyproject: str) -> bool:
    """Whether a pyproject.toml has a table for editlint. Looks at bytes: parsing would cost every run."""
    try:
        return b"[tool.editlint" in read_file(pyproject)
    except OSError:
        return False
