"""Patterns of files as in a .gitignore, of which none makes the comparison with a path take for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec

_MOST_STARS = 3  # within one name, or of folders in a path


def path_spec(lines: Iterable[str]) -> GitIgnoreSpec:
    """Patterns made ready.

    Raises:
        ValueError: a line is no pattern, or each of its many stars may try all of a name again.
    """
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines(map(_checked, lines))


def _checked(line: str) -> str:
    if line.count("**") > _MOST_STARS or any(part.strip("*").count("*") > _MOST_STARS for part in line.split("/")):
        raise ValueError(f"“{line}” has more than {_MOST_STARS} stars in one name, or in one path")
    return line
