"""What is found in the articles of the workspace that are not open, kept for as long as it holds.

An editor may ask for it every few seconds: where nothing has changed, nothing is read, and whoever asks again waits.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from editlint.cachefiles import digest
from editlint.integrations.server.described import describe_file
from editlint.integrations.server.neighbours import stamp_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lsprotocol.types import Diagnostic

    from editlint.integrations.server.neighbours import Stamp
    from editlint.integrations.server.server import Server


class Found(NamedTuple):
    """The diagnostics of a file as it was at its stamp, and what tells them from others."""

    stamp: Stamp | None
    diagnostics: Sequence[Diagnostic]
    result: str


class ClosedArticles:
    """The diagnostics of files by their paths. Made inside the running event loop.

    Attributes:
        edition: counts what may have changed them.
        told: the edition that the client was told of last; -1 for none.
        is_watched: whether the client tells of every change on disk.
    """

    def __init__(self, server: Server) -> None:
        self.edition = 0
        self.told = -1
        self.is_watched = False
        self._server = server
        self._found: dict[str, Found] = {}
        self._stirred = asyncio.Event()

    def stir(self) -> None:
        """Something may be another now."""
        self.edition += 1
        self._stirred.set()
        self._stirred = asyncio.Event()

    def forget(self, paths: Iterable[str]) -> None:
        """What was found in these has to be found again."""
        for path in paths:
            self._found.pop(path, None)
        self.stir()

    def forget_all(self) -> None:
        """Everything has to be found again; on the worker, so that nothing is found meanwhile by what held before."""
        self._found.clear()

    async def news(self) -> None:
        """Wait until there may be something that the client was not told."""
        while self.is_watched and self.told == self.edition:
            await self._stirred.wait()

    async def find(self, paths: Sequence[str], urgency: int) -> list[Found]:
        """What is found in files, in their order."""
        return await self._server.worker.run(partial(self._find, paths), urgency)

    def _find(self, paths: Sequence[str]) -> list[Found]:
        """On the worker."""
        server = self._server
        found = []
        for path in paths:
            stamp, kept = stamp_of(path), self._found.get(path)
            if kept is None or kept.stamp != stamp:
                told = describe_file(path, server.desk, server.neighbours, server.describer, server.options.severity)
                kept = self._found[path] = Found(stamp, told, result_id(told))
            found.append(kept)
        return found


def result_id(diagnostics: Sequence[Diagnostic]) -> str:
    """What tells diagnostics from others."""
    return digest([repr(each) for each in diagnostics])[:16]
