"""Files whose text is not what they are made of, as a Word file: held by the server, and linted as what they are."""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256

from editlint.integrations.desk.answers import Refused
from editlint.values import NamedTuple

MOST = 64_000_000  # bytes of all files together; the one that was asked for longest ago goes first


class Paper(NamedTuple):
    """A file by its name, or its path in the folder, and its bytes."""

    name: str
    data: bytes


def digest_of(paper: Paper) -> str:
    """By what a file is asked for again: it tells name and content apart from all others."""
    return sha256(paper.name.encode("utf-8", "replace") + b"\0" + paper.data).hexdigest()[:32]


class Papers:
    """The files that were read last."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Paper] = OrderedDict()
        self._size = 0

    def keep(self, paper: Paper) -> None:
        """Hold a file; the newest one is held however large it is."""
        digest = digest_of(paper)
        if digest not in self._held:
            self._held[digest] = paper
            self._size += len(paper.data)
        self._held.move_to_end(digest)
        while self._size > MOST and len(self._held) > 1:
            self._size -= len(self._held.popitem(last=False)[1].data)

    def get(self, digest: str) -> Paper:
        """The file of a digest.

        Raises:
            Refused: it is not held any more.
        """
        if digest not in self._held:
            raise Refused(410, "the desk does not hold this file any more", "open it again", field="paper")
        self._held.move_to_end(digest)
        return self._held[digest]
