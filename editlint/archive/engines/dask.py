"""A Dask cluster that exists: its scheduler gives shards to workers, and gives them anew when workers end.

Which worker works, what becomes of the shards of one that is gone, and how often an error is tried again, is Dask's
business. Ours is to hand over a few shards at a time, and to see at the beginning that the workers can do the job.
"""

from __future__ import annotations

import logging
import os
import uuid
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

import dask
import distributed

from editlint.archive.engines import failure
from editlint.archive.engines.on_worker import Errand, Unfit, fitness, python, work_on
from editlint.archive.shards import Failure
from editlint.archive.store import Store, written
from editlint.errors import EditlintError
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from editlint.archive.shards import Job, Receipt, Shard

PATIENCE = 30  # seconds in which the scheduler has to answer, and a first worker to come
_AHEAD = 3  # shards for each thread of a worker: one that it works on, others on their way
_RETRIES = 2  # of a shard whose work has raised an error, as many as the local engine's
# How often a shard is handed over whose workers have ended. Dask gives it up after four ends, while `at_work` may need
# three for each article that is to be passed over; and of the shards that waited on such a worker some are innocent.
_HANDINGS = 10
_SHOWN = 10  # workers of an error
_WORKERS = "dask worker {} --nworkers auto --nthreads 1"
_START = f"start one with: dask scheduler; then on each machine: {_WORKERS.format('tcp://HOST:8786')}"


class DaskEngine:
    """The workers of a Dask scheduler.

    Args:
        address: of the scheduler, tcp://HOST:8786; "" for the one that Dask's own configuration names.
        announce: is told in one line what is not as it should be, without being wrong.
    """

    def __init__(self, address: str = "", announce: Callable[[str], None] | None = None) -> None:
        self.address = address or dask.config.get("scheduler-address", None) or ""
        self._announce = announce or (lambda _: None)
        if not self.address:
            raise EditlintError("--engine dask needs the --address of a scheduler", hint=_START)

    def work(self, job: Job, shards: Iterable[Shard]) -> Generator[Receipt | Failure, None, None]:
        """What came of each shard."""
        with _quiet(), _token(job) as token, self._connected() as client:
            yield from _Course(self, client, Errand(job, os.getcwd(), token)).run(iter(shards))

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        try:
            client = distributed.Client(self.address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, AssertionError, TypeError) as error:
            said = " ".join(str(error).split()) or "it is no scheduler"
            message = f"no Dask scheduler answers at {self.address}: {said}"
            raise EditlintError(message, hint=_START) from None
        try:
            yield client
        finally:
            with suppress(OSError, CancelledError):
                client.close()

    def lost(self) -> EditlintError:
        """The error for a scheduler that has gone in the midst."""
        hint = "what is done is kept, and the same command goes on from here once a scheduler is there"
        return EditlintError(f"the Dask scheduler at {self.address} has gone", hint=hint)

    def check(self, client: Any, errand: Errand, source: str) -> None:
        """See that each worker can do a job with a source.

        Raises:
            EditlintError: one cannot, or there is none.
        """
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            hint = f"start some with: {_WORKERS.format(self.address)}"
            raise EditlintError(f"no worker has come to the scheduler at {self.address}", hint=hint) from None
        versions = client.get_versions()["workers"]
        unlike = {
            worker: f"has Python {theirs}, not {python()}"
            for worker, about in versions.items()
            if about and (theirs := ".".join(str(about["host"]["python"]).split(".")[:2])) != python()
        }
        said = unlike or client.run(fitness, errand, source, on_error="return")
        wrong = {worker: text for worker, each in said.items() if (text := _complaint(each))}
        if wrong:
            raise self.unfit(wrong, len(versions))

    def unfit(self, wrong: dict[str, str], workers: int) -> EditlintError:
        """The error for workers that cannot do the job, each with the reason."""
        lines = [f"{len(wrong)} of {counted(workers, 'worker')} at {self.address} cannot do this work:"]
        lines += [f"  {worker} {text}" for worker, text in islice(sorted(wrong.items()), _SHOWN)]
        if len(wrong) > _SHOWN:
            lines.append(f"  and {len(wrong) - _SHOWN:,} more")
        hint = "each needs the same Python, editlint, extras, plug-ins and rules as here, and the same folders"
        return EditlintError("\n".join(lines), hint=hint)

    def capacity(self, client: Any) -> int:
        """How many shards may be with the scheduler: it grows with the cluster, so that an adaptive one does."""
        threads: int = sum(client.nthreads().values())
        return max(1, threads) * _AHEAD

    def remark(self, client: Any) -> None:
        """Say of workers with several threads that they work with one."""
        several = sum(threads > 1 for threads in client.nthreads().values())
        if several:
            who = f"{counted(several, 'worker')} of the cluster {'has' if several == 1 else 'have'} several threads"
            self._announce(f"{who}, of which one works: start them with --nworkers auto --nthreads 1")


class _Course:
    """The course of one run on a cluster.

    Attributes:
        on_way: the shards that the scheduler has, by their future.
    """

    def __init__(self, engine: DaskEngine, client: Any, errand: Errand) -> None:
        self.engine = engine
        self.client = client
        self.errand = errand
        self.on_way: dict[Any, Shard] = {}
        self._results = distributed.as_completed(loop=client.loop)
        self._handings: dict[str, int] = {}  # of the shards whose workers have ended
        self._sources: set[str] = set()
        self._lost = False  # whether the scheduler has gone, so that nothing can be taken back

    def run(self, shards: Iterator[Shard]) -> Generator[Receipt | Failure, None, None]:
        """What came of each shard."""
        room = 1
        try:
            while True:
                for shard in islice(shards, max(0, room - len(self.on_way))):
                    with self._connected():
                        if shard.source not in self._sources:
                            self._look_at(shard.source)
                        self._hand_over(shard)
                if not self.on_way:
                    return
                with self._connected():
                    done = [self._taken(future) for future in self._results.next_batch()]
                    room = self.engine.capacity(self.client)
                yield from (each for each in done if each is not None)
        finally:
            if not self._lost:
                with suppress(OSError, CancelledError):
                    self.client.cancel(list(self.on_way), force=True)

    @contextmanager
    def _connected(self) -> Iterator[None]:
        try:
            yield
        except (OSError, CancelledError):
            self._lost = True
            raise self.engine.lost() from None

    def _look_at(self, source: str) -> None:
        self.engine.check(self.client, self.errand, source)
        if not self._sources:
            self.engine.remark(self.client)
        self._sources.add(source)

    def _hand_over(self, shard: Shard) -> None:
        key = f"editlint-{uuid.uuid4()}"  # a scheduler keeps what it knows of a key: each run has its own
        future = self.client.submit(work_on, self.errand, shard, key=key, pure=False, retries=_RETRIES)
        self.on_way[future] = shard
        self._results.add(future)

    def _taken(self, future: Any) -> Receipt | Failure | None:
        """What came of a shard; None where it was handed over again."""
        shard = self.on_way.pop(future)
        error = future.exception()
        if error is None:
            receipt: Receipt = future.result()
            return receipt
        if isinstance(error, Unfit):
            raise self.engine.unfit({"one that came later": error.message}, len(self.client.nthreads()))
        if not isinstance(error, distributed.KilledWorker):
            return failure(shard, error)
        times = self._handings[shard.key] = self._handings.get(shard.key, 0) + 1
        if times < _HANDINGS:
            self._hand_over(shard)
            return None
        return Failure(shard, "each worker that worked on it has ended; the logs of the workers may say why")


def _complaint(said: Any) -> str:
    """What is wrong with a worker, of what it answered. One that has ended meanwhile is nobody's matter."""
    if isinstance(said, OSError):
        return ""
    if not isinstance(said, BaseException):
        return str(said)
    return "has no editlint" if "No module named 'editlint'" in str(said) else f"fails: {said}"


@contextmanager
def _token(job: Job) -> Iterator[str]:
    """A file in the folder of results by which workers know that they see the same one."""
    path = os.path.join(Store(job.out).at_work, f"{uuid.uuid4().hex}.txt")
    with written(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "xb"):
            pass
    try:
        yield path
    finally:
        with suppress(FileNotFoundError):
            os.unlink(path)


@contextmanager
def _quiet() -> Iterator[None]:
    """Dask's own log says with a traceback what is said here in one line."""
    loggers = [logging.getLogger(name) for name in ("distributed", "distributed.client", "tornado.application")]
    before = [each.level for each in loggers]
    for each in loggers:
        each.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for each, level in zip(loggers, before, strict=True):
            each.setLevel(level)
