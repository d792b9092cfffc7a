"""What the first word of a command line may mean: a command, a misspelt one, or a file or folder of the same name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli.streams import say
from editlint.errors import EditlintError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CLOSE = 0.7  # of two words that are more alike than this, one is likely the other misspelt


def refuse_misspelt(word: str, commands: Iterable[str]) -> None:
    """A word that is neither a command nor anything on the disk, and nearly a command.

    Raises:
        EditlintError: it is such a word.
    """
    if word.startswith("-") or os.sep in word or "." in word or os.path.exists(word):
        return
    hint = did_you_mean(word, list(commands), cutoff=CLOSE)
    if hint:
        raise EditlintError(f"“{word}” is no command, and there is no file or folder of that name", hint=hint)


def note_namesake(command: str, rest: Sequence[str]) -> None:
    """Say that a command was understood where articles of the same name lie beside it, and no path was given."""
    if not os.path.exists(command) or not all(each.startswith("-") for each in rest):
        return
    from editlint.engine.discover import holds_articles

    if holds_articles(command):
        dotted = os.path.join(os.curdir, command)
        what = "folder" if os.path.isdir(command) else "file"
        say(f"note: “{command}” is a command here; “editlint {dotted}” lints the {what}", error=True)
