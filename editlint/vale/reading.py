"""How a file is read, out of the sections that hold for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location
from editlint.files import read_file
from editlint.vale.blocks import TextSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.vale.lone import Lone
    from editlint.vale.settings import Part, ValeSettings


def text_settings(
    settings: ValeSettings, parts: Sequence[Part], *, ignore_syntax: bool
) -> tuple[TextSettings, list[EditlintError]]:
    """What is left out of a file, and the patterns for it that cannot be run."""
    problems: list[EditlintError] = []
    blocks = _compiled([each for part in parts for each in part.block_ignores], "BlockIgnores", settings, problems)
    tokens = _compiled([each for part in parts for each in part.token_ignores], "TokenIgnores", settings, problems)
    delimiters = [part.comment_delimiters for part in parts if part.comment_delimiters]
    made = TextSettings(
        skipped_scopes=settings.skipped_scopes or (),
        ignored_scopes=settings.ignored_scopes or (),
        ignored_classes=settings.ignored_classes,
        block_ignores=blocks,
        token_ignores=tokens,
        comment_delimiters=delimiters[-1] if delimiters else ("", ""),
        ignore_syntax=ignore_syntax,
        as_vale=True,
    )
    return made, problems


def _place(settings: ValeSettings, pattern: str) -> Location | None:
    """Where a pattern stands in a configuration, as far as it is found there as it is written."""
    for path in reversed(settings.files):
        try:
            lines = read_file(path).decode("utf-8", "replace").splitlines()
        except OSError:
            continue
        for number, line in enumerate(lines, 1):
            at = line.find(pattern)
            if at >= 0:
                return Location(path, number, at + 1, at + len(pattern) + 1, line)
    return Location(settings.files[-1]) if settings.files else None


def _compiled(
    patterns: Sequence[str], key: str, settings: ValeSettings, problems: list[EditlintError]
) -> tuple[Lone, ...]:
    from editlint.vale.dialect import Refused, compiled

    found: list[Lone] = []
    for pattern in patterns:
        try:
            found.append(compiled(pattern))
        except Refused as refused:
            location = _place(settings, pattern)
            text = f"a pattern of {key} cannot be run, “{pattern}”: {refused.message}"
            problems.append(EditlintError(text, hint=refused.hint, location=location))
    return tuple(found)
