"""Where the configuration of an article is: the closest file upward, and nothing merged in silently."""

from __future__ import annotations

import os

from editlint.files import read_file

BASELINE = ".editlint-baseline.jsonl"  # lies beside the configuration
NAMES = (".editlint.yml", ".editlint.yaml", "editlint.yml", "editlint.yaml")


def find_config(start: str) -> str:
    """The configuration file closest to a file or folder, upward; "" when there is none.

    In one folder `.editlint.yml` goes before `editlint.yml`, and that before a `pyproject.toml` that speaks of us.
    """
    folder = os.path.abspath(start)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
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


def speaks_of_us(pyproject: str) -> bool:
    """Whether a pyproject.toml has a table for editlint. Looks at bytes: parsing would cost every run."""
    try:
        return b"[tool.editlint" in read_file(pyproject)
    except OSError:
        return False
