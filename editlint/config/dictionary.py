"""The words that a configuration or a user adds to every dictionary: in the configuration itself, or in files.

A file of words has a word a line; what stands behind a `#` is a comment. It never tells which rules use the words.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location
from editlint.files import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.rulebook.fields import Fields
    from editlint.rulebook.yaml_nodes import Node

_FILE = ".txt"  # no word ends so


def read_dictionary(fields: Fields, node: Node | None, root: str) -> Iterator[str]:
    """The words under “dictionary”: each member is a word, or the path of a file of words, which ends in .txt."""
    for text in fields.texts(node, "“dictionary”"):
        if not text.endswith(_FILE):
            yield text
            continue
        path = os.path.normpath(os.path.join(root, text))
        if node is None or not os.path.isfile(path):
            at = next((each for each in (node.items if node else ()) if each.text == text), node)
            fields.file.error(f"there is no file {text}", at, hint=f"looked for {path}")
        else:
            yield from _words(path)


def user_dictionary() -> tuple[str, ...]:
    """The words of the user's own file, if there is one.

    Raises:
        EditlintError: it cannot be read.
    """
    path = user_dictionary_path()
    return tuple(_words(path)) if os.path.isfile(path) else ()


def user_dictionary_path() -> str:
    """Where the user's own words are: `editlint/dictionary.txt` in the platform's folder for configurations."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        folder = os.environ.get("APPDATA") or home
    else:
        folder = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    return os.path.join(folder, "editlint", "dictionary.txt")


def _words(path: str) -> Iterator[str]:
    try:
        lines = read_file(path).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise EditlintError(f"the dictionary cannot be read: {reason}", location=Location(path)) from None
    for line in lines:
        word = line.partition("#")[0].strip()
        if word:
            yield word
