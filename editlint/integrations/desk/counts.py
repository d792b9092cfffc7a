"""How many violations the articles of the folder have: counted one by one, when somebody has looked at the list."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from editlint.integrations.desk.answers import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.integrations.desk.workers import Workers

MOST = 500  # articles; of a larger folder nothing is counted, for that would keep a core busy for minutes
UNCOUNTED: Mapping[str, int | None] = {"error": None, "warning": None, "suggestion": None}


class Counts:
    """The counts of a folder, each for one version of its article. Nothing is counted that nobody asks for."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._known: dict[str, tuple[str, Mapping[str, int]]] = {}
        self._counting: asyncio.Task[None] | None = None

    def add_to(self, files: list[dict[str, Any]]) -> None:
        """Put its counts to each file, and begin to count those that are not known: they are null until then.

        One that cannot be counted has none.
        """
        versions = {each["path"]: each.pop("version") for each in files}
        if len(files) > MOST:
            return
        self._known = {path: each for path, each in self._known.items() if versions.get(path) == each[0]}
        for each in files:
            known = self._known.get(each["path"])
            each.update(known[1] if known else UNCOUNTED)
        missing = {path: version for path, version in versions.items() if path not in self._known}
        if missing and (self._counting is None or self._counting.done()):
            self._counting = asyncio.get_running_loop().create_task(self._count(missing))

    async def _count(self, missing: Mapping[str, str]) -> None:
        for path, version in missing.items():
            found: Mapping[str, int] = {}
            with suppress(Refused):
                found = (await self._workers.do("count_file", {"path": path}, wanted=_always))[0].found
            self._known[path] = (version, found)


async def _always() -> bool:
    return True
