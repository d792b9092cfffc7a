"""What an archive needs beside a plain check, asked for before any work: a run must not find out in its midst."""

from __future__ import annotations

from editlint.documents import Extra
from editlint.errors import EditlintError

ARCHIVE = Extra("archive", ("duckdb", "filelock", "fsspec", "leather", "pyarrow", "rensa", "warcio"))


def demand_libraries() -> None:
    """See that all of the extra is there; nothing of it is loaded.

    Raises:
        EditlintError: some of it is not installed.
    """
    missing = [each for each in ARCHIVE.modules if not Extra(ARCHIVE.name, (each,)).installed]
    if missing:
        said = f"an archive needs {', '.join(missing)}"
        raise EditlintError(said, hint=f"pip install 'editlint[{ARCHIVE.name}]'")
