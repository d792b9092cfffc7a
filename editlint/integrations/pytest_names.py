"""The names by which pytest knows our files and cases: texts that XML, JSON and a terminal can hold.

A file's name may hold any byte. pytest writes it into its JUnit file and its cache, and sends it to other processes.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.values import LatePattern
from editlint.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_NOWHERE = LatePattern("[^ -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # may not stand in XML


def named(text: str) -> str:
    """A text as a name: on one line, and with an escape for what may not stand everywhere."""
    return _NOWHERE.sub(lambda found: found[0].encode("unicode_escape").decode(), visible(text))


def sendable(text: str) -> str:
    """A text of several lines as another process can be sent it: bytes that are no text are written out."""
    return text.encode("utf-8", "backslashreplace").decode()


def relative(path: Path, config: pytest.Config) -> str:
    """A path as it is shown, relative to the folder of the tests, with slashes."""
    return named(os.path.relpath(path, config.rootpath).replace(os.sep, "/"))


def identity(path: Path, config: pytest.Config) -> dict[str, Any]:
    """What a collector of a file is given beside its path, where that cannot be the name of its node."""
    raw = os.path.relpath(path, config.rootpath).replace(os.sep, "/")
    safe = named(raw)
    return {} if safe == raw else {"nodeid": safe, "name": named(path.name)}
