"""Reads the articles of a workspace that are not open, when nobody waits for anything: what they state counts too."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol.types import MessageType

from editlint.integrations.server.neighbours import stamp_of
from editlint.integrations.server.worker import IDLE, Worker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.engine.run import Run
    from editlint.integrations.server.server import Server

MOST = 2_000  # articles; what more there is, is not read unless it is opened
LARGEST = 1_000_000  # bytes of an article


class Survey:
    """The articles of the roots. Made inside the running event loop; looks for files on a thread of its own."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._walker = Worker()
        self.paths: list[str] = []

    async def look(self) -> None:
        """Find the articles anew and read those that are new or have changed; forget those that are gone."""
        server = self._server
        found: dict[str, None] = {}
        for root in server.roots if server.options.workspace else ():
            if _is_too_wide(root):
                server.once(f"{root} is too wide for a workspace: only open articles are read", MessageType.Info)
                continue
            run = await server.worker.run(partial(server.desk.run_for, os.path.join(root, "")), IDLE)
            found |= dict.fromkeys(await self._walker.run(partial(run.find, [root]), IDLE))
        if len(found) > MOST:
            said = f"of the workspace's {len(found):,} articles the first {MOST:,} are read, and those that are open"
            server.once(said, MessageType.Info)
        self.paths = list(found)[:MOST]
        gone = set(await server.worker.run(server.neighbours.paths, IDLE)) - found.keys()
        await self.read([*self.paths, *gone])
        server.tell_mistakes()

    async def read(self, paths: Iterable[str]) -> None:
        """Read articles that may have changed on disk; open ones are as the client has them."""
        server = self._server
        for path in paths:
            if server.open_text(path) is None:
                server.concern(await server.worker.run(partial(self._read, path), IDLE))

    def _read(self, path: str) -> set[str]:
        """Take over what a file states; on the worker. The paths of others that this concerns."""
        desk, neighbours = self._server.desk, self._server.neighbours
        run = desk.run_for(path)
        if desk.is_excluded(path, run) or not _is_an_article(path, run):
            return neighbours.drop(path)
        return neighbours.read(path, run)


def _is_an_article(path: str, run: Run) -> bool:
    """Whether a file is one text: an office's file or a feed of a thousand posts is not to be read unasked."""
    stamp, known = stamp_of(path), run.formats.get(run.format_of(path))
    one = known is not None and known.decode is None and known.divide is None
    return one and stamp is not None and stamp.size <= LARGEST


def _is_too_wide(root: str) -> bool:
    """Whether a root holds everything that somebody has."""
    home = os.path.expanduser("~")
    return root == os.path.dirname(root) or f"{home}{os.sep}".startswith(f"{root.rstrip(os.sep)}{os.sep}")
