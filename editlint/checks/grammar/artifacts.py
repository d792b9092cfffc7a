"""What LanguageTool is made of: the artifacts of the lock file, each with its size and its checksum.

The checksums are ours, not the repository's: a mirror that gives another file is found out.
"""

from __future__ import annotations

import os

from editlint.values import NamedTuple

_LOCK = os.path.join(os.path.dirname(__file__), "languagetool.lock")


class Artifact(NamedTuple):
    """One file of a Maven repository: its path there, its size in bytes, its SHA-256 in hexadecimal digits."""

    sha256: str
    size: int
    path: str

    @property
    def file(self) -> str:
        """The name of the file alone."""
        return self.path.rsplit("/", 1)[1]


class Release(NamedTuple):
    """A version of LanguageTool and all that it needs."""

    version: str
    artifacts: tuple[Artifact, ...]

    @property
    def size(self) -> int:
        """Bytes of all artifacts together."""
        return sum(each.size for each in self.artifacts)


def locked_release() -> Release:
    """The version that `editlint grammar install` installs."""
    with open(_LOCK, encoding="utf-8") as file:
        heading, *lines = file.read().splitlines()
    version = heading.split()[2].rstrip(":")
    rows = (line.split() for line in lines)
    return Release(version, tuple(Artifact(checksum, int(size), path) for checksum, size, path in rows))
