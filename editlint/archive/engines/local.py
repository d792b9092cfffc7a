"""Processes of this machine. One that is killed takes nothing with it but what it was at, and is replaced.

Each has a line of its own to this process, so that it is known which shard ended which process; a pool would only say
that one of its processes has gone, and end the others. Workers end when this process does, however it ends.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from editlint.archive.engines import failure
from editlint.archive.shards import Failure
from editlint.archive.work import do, warm
from editlint.cores import begin_apart, cores, inheriting, undisturbed
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from multiprocessing.connection import Connection

    from editlint.archive.shards import Job, Receipt, Shard

# How often a shard is done whose work raises an error. What an article does wrong is caught when it is linted: what is
# left are sources, and a store or a network that has failed us twice in a row has not hiccuped.
TRIES = 3
# How many processes a shard may end. `at_work` passes over the articles that do it, up to ten at three processes each,
# so this is for a machine on which no process lives long enough to leave a note.
ENDS = 40


class LocalEngine:
    """As many processes as asked for, else as this machine has cores."""

    def __init__(self, jobs: int | None = None) -> None:
        self.jobs = jobs or cores()

    def work(self, job: Job, shards: Iterable[Shard]) -> Generator[Receipt | Failure, None, None]:
        """What came of each shard."""
        ahead: deque[_Task] = deque()
        rest = (_Task(shard) for shard in shards)
        workers: list[_Worker] = []
        try:
            while True:
                ahead.extend(islice(rest, max(0, self.jobs - len(ahead))))
                busy = [worker for worker in workers if worker.task]
                while ahead and len(busy) < self.jobs:
                    worker = next((each for each in workers if not each.task), None)
                    if worker is None:
                        warm(job)
                        worker = _Worker(job)
                        workers.append(worker)
                    worker.give(ahead.popleft())
                    busy.append(worker)
                if not busy:
                    return
                ready = wait([worker.line for worker in busy])  # a result, or the process has ended
                for worker in [each for each in busy if each.line in ready]:
                    task, result = worker.take()
                    if not worker.alive:
                        workers.remove(worker)
                    if result is None:
                        ahead.appendleft(task)
                    else:
                        yield result
        finally:
            for worker in workers:
                worker.stop()


class _Task:
    """A shard on its way: how often its work has raised an error, and how many processes it has ended."""

    def __init__(self, shard: Shard) -> None:
        self.shard = shard
        self.errors = 0
        self.ends = 0


class _Worker:
    """A process and the line to it, where results come from. `task` is what it is at."""

    def __init__(self, job: Job) -> None:
        context = inheriting()
        self.line, other = context.Pipe()
        self.process = context.Process(target=_serve, args=(job, other, self.line), daemon=True)
        with undisturbed():
            self.process.start()
        other.close()
        self.task: _Task | None = None
        self.alive = True

    def give(self, task: _Task) -> None:
        """Let it work on a shard."""
        self.task = task
        with suppress(OSError):  # it has ended meanwhile, as `take` will find
            self.line.send(task.shard)

    def take(self) -> tuple[_Task, Receipt | Failure | None]:
        """What came of its task; None where it is to be done again.

        Raises:
            CannotGoOn: no shard is to blame.
        """
        assert self.task is not None
        task, self.task = self.task, None
        try:
            result = self.line.recv()
        except (EOFError, OSError):
            return task, self._ended(task)
        if not isinstance(result, BaseException):
            return task, result
        task.errors += 1
        failed = failure(task.shard, result)
        return task, failed if task.errors >= TRIES else None

    def _ended(self, task: _Task) -> Failure | None:
        self.alive = False
        self.process.join()
        self.line.close()
        task.ends += 1
        if task.ends < ENDS:
            return None
        last = f"the last with exit code {self.process.exitcode}"
        return Failure(task.shard, f"{task.ends} processes that worked on it have ended, {last}")

    def stop(self) -> None:
        """End the process, whatever it is at: nothing of that counts before it is in place."""
        self.process.kill()
        self.process.join()
        self.line.close()


def _serve(job: Job, line: Connection, other: Connection) -> None:
    """The life of a worker: shards come, receipts or errors go, until nobody sends any more."""
    other.close()
    begin_apart()
    with suppress(EOFError, OSError):
        while True:
            shard = line.recv()
            try:
                result: Receipt | BaseException = do(job, shard)
            except Exception as error:  # noqa: BLE001  the shard is tried again, then set aside
                result = error
            line.send(_portable(result))


def _portable(result: Receipt | BaseException) -> Receipt | BaseException:
    """An error in a form that crosses to another process, whatever a library has put into it."""
    if not isinstance(result, BaseException) or isinstance(result, EditlintError):
        return result
    return EditlintError(f"{type(result).__name__}: {result}")
