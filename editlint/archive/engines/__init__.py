"""Who works on shards: processes of this machine, or a cluster that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.archive.shards import Failure, Job, Receipt, Shard


class Engine(Protocol):
    """Works on shards, a few at a time, whatever order they end in."""

    def work(self, job: Job, shards: Iterable[Shard]) -> Iterator[Receipt | Failure]:
        """What came of each shard. Few are taken ahead of the work, so that memory does not grow with their number."""


def engine_of(name: str, *, address: str = "", jobs: int | None = None) -> Engine:
    """The engine of a name."""
    from editlint.archive.engines.local import LocalEngine

    assert name == "local"
    assert not address
    return LocalEngine(jobs)
