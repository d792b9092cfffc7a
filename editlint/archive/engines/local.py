"""Processes of this machine."""

from __future__ import annotations

import os
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import islice
from typing import TYPE_CHECKING

from editlint.archive.shards import Failure
from editlint.archive.work import do
from editlint.cores import inheriting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.archive.shards import Job, Receipt, Shard

_AHEAD = 2  # shards for each process: one that it works on, one that waits


class LocalEngine:
    """As many processes as asked for, else as this machine has cores."""

    def __init__(self, jobs: int | None = None) -> None:
        self.jobs = jobs or len(os.sched_getaffinity(0))

    def work(self, job: Job, shards: Iterable[Shard]) -> Iterator[Receipt | Failure]:
        """What came of each shard."""
        rest = iter(shards)
        waiting: dict[Future[Receipt], Shard] = {}
        with ProcessPoolExecutor(self.jobs, inheriting()) as pool:
            while True:
                for shard in islice(rest, self.jobs * _AHEAD - len(waiting)):
                    waiting[pool.submit(do, job, shard)] = shard
                if not waiting:
                    return
                for done in wait(waiting, return_when=FIRST_COMPLETED).done:
                    shard = waiting.pop(done)
                    error = done.exception()
                    yield Failure(shard, f"{type(error).__name__}: {error}") if error else done.result()
