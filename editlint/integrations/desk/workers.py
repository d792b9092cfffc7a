"""The processes that do the work of the desk: started as they are needed, replaced when they hang or die.

One that is at work beyond the time limit is ended, and the request that it was at is told so; no other one suffers.
Requests of one session go to one process, which keeps the article open. Who comes first is served first.
"""

from __future__ import annotations

import asyncio
import marshal
import os
import pickle
import signal
import sys
import time
from collections import OrderedDict, deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from editlint.integrations.desk.answers import Answer, Refused
from editlint.integrations.desk.worker import HEADER, READY, framed
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from editlint.config.settings import Settings

MOST_WAITING = 1000  # requests beyond those at work; more are sent away
SESSIONS = 1024  # whose process is remembered
START_SECONDS = 60  # in which a process must be ready
_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # Windows ends a process by any signal
STOP_SECONDS = 5


class _Worker:
    """One process, at most one job at a time."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        assert process.stdin is not None
        assert process.stdout is not None
        self._jobs, self._answers = process.stdin, process.stdout

    @classmethod
    async def start(cls, what: bytes) -> _Worker:
        """Start a process and wait until it is ready.

        Raises:
            OSError: it cannot be started, or ends at once.
        """
        # -P: no module of ours is taken from the folder that the desk happens to be opened in.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            "-m",
            "editlint.integrations.desk.worker",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=environment,
        )
        worker = cls(process)
        try:
            async with asyncio.timeout(START_SECONDS):
                said = await worker._exchange(what)
        except BaseException:
            worker.kill()
            await worker.end()
            raise
        if said != READY:
            await worker.end()
            raise OSError(said.decode())
        return worker

    async def do(self, kind: str, asked: dict[str, Any]) -> Answer:
        """Do a job.

        Raises:
            OSError: the process has ended.
        """
        return Answer(*marshal.loads(await self._exchange(marshal.dumps((kind, asked)))))  # noqa: S302  our own process

    async def _exchange(self, message: bytes) -> bytes:
        try:
            self._jobs.write(framed(message))
            await self._jobs.drain()
            length = int.from_bytes(await self._answers.readexactly(HEADER), "big")
            return await self._answers.readexactly(length)
        except asyncio.IncompleteReadError:
            raise OSError("a process of the desk has ended") from None

    async def end(self) -> None:
        """End the process: at its next look if it is idle, else at once."""
        self._jobs.close()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._process.wait()
        except TimeoutError:
            self.kill()
            await self._process.wait()

    @property
    def lives(self) -> bool:
        """Whether the process has not ended by itself, as the system may end it when memory is short."""
        return self._process.returncode is None

    def kill(self) -> None:
        """End the process in the middle of its work.

        Not by the process object's own method: that looks first whether the process has ended, and takes its exit code
        away from the loop, which complains of it.
        """
        if self.lives:
            with suppress(ProcessLookupError):
                os.kill(self._process.pid, _KILL)


class _Waiting(NamedTuple):
    """A request that waits for a process: for the one of its session, where that has one."""

    session: str
    given: asyncio.Future[_Worker]


class Workers:
    """All processes of a desk. `replaced` counts those that were ended in the middle of their work, or died."""

    def __init__(self, settings: Settings, folder: str, *, seconds: float) -> None:
        """Prepare processes with these settings for a folder ("" for none), each job of which may take so long."""
        self._what = pickle.dumps((settings, folder))
        self._seconds = seconds
        self._most = max(2, min(_cores(), 8))  # two at least, so that an article that takes long stops no other
        self._all: set[_Worker] = set()
        self._idle: list[_Worker] = []
        self._queue: deque[_Waiting] = deque()
        self._homes: OrderedDict[str, _Worker] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self._starting = 0
        self._closed = False
        self.replaced = 0

    @property
    def size(self) -> int:
        """How many processes there are."""
        return len(self._all)

    @property
    def waiting(self) -> int:
        """How many requests wait for a process."""
        return len(self._queue)

    async def start(self) -> None:
        """Have one process ready.

        Raises:
            OSError: it does not start.
        """
        self._all.add(worker := await _Worker.start(self._what))
        self._give(worker)

    async def stop(self) -> None:
        """End all processes."""
        self._closed = True
        for each in self._tasks:
            each.cancel()
        await asyncio.gather(*(worker.end() for worker in self._all), *self._tasks, return_exceptions=True)

    async def do(
        self, kind: str, asked: dict[str, Any], *, wanted: Callable[[], Awaitable[bool]]
    ) -> tuple[Answer, float]:
        """Do a job as soon as a process is free, unless it is `wanted` no more by then; with the seconds it took.

        Raises:
            Refused: too many requests wait already, or the job took too long, or its process died of it.
        """
        session = asked.get("session", "")
        worker = await self._free(session)
        whole = True
        try:
            if not await wanted():
                raise Refused(499, "the request was given up")
            whole = False
            begun = time.monotonic()
            async with asyncio.timeout(self._seconds):
                answer = await worker.do(kind, asked)
            whole = True
        except TimeoutError:
            hint = "the article, or a rule, takes too long; “editlint --timings” shows which"
            raise Refused(503, f"not done within {self._seconds:g} seconds", hint) from None
        except OSError:
            raise Refused(500, "the process that was at it has ended", "another one has taken its place") from None
        finally:
            if whole:
                self._remember(session, worker)
                self._give(worker)
            else:
                self._replace(worker)
        return answer, time.monotonic() - begun

    def _remember(self, session: str, worker: _Worker) -> None:
        if session:
            self._homes[session] = worker
            self._homes.move_to_end(session)
            if len(self._homes) > SESSIONS:
                self._homes.popitem(last=False)

    async def _free(self, session: str) -> _Worker:
        """A process for one request alone."""
        if self._closed:
            raise Refused(503, "the desk is being closed")
        for each in [each for each in self._idle if not each.lives]:
            self._idle.remove(each)
            self._replace(each)
        home = self._homes.get(session)
        if home in self._idle or (home is None and self._idle):
            worker = home or self._idle[-1]
            self._idle.remove(worker)
            return worker
        if len(self._queue) >= MOST_WAITING:
            raise Refused(503, "too many requests wait already", "try again in a moment", headers={"retry-after": "1"})
        waiting = _Waiting(session, asyncio.get_running_loop().create_future())
        self._queue.append(waiting)
        if home is None:
            self._grow()
        try:
            return await waiting.given
        except asyncio.CancelledError:
            if waiting in self._queue:
                self._queue.remove(waiting)
            elif waiting.given.done() and not waiting.given.cancelled() and waiting.given.exception() is None:
                self._give(waiting.given.result())
            raise

    def _give(self, worker: _Worker) -> None:
        """Hand a process to the first request that may have it."""
        for waiting in self._queue:
            if self._homes.get(waiting.session) in (None, worker) and not waiting.given.done():
                self._queue.remove(waiting)
                waiting.given.set_result(worker)
                return
        self._idle.append(worker)

    def _grow(self) -> None:
        """Start one more process, where there may be more."""
        if len(self._all) + self._starting < self._most:
            self._starting += 1
            self._in_background(self._start_another())

    async def _start_another(self) -> None:
        try:
            worker = await _Worker.start(self._what)
        except (OSError, TimeoutError):
            if not self._all:
                self._send_away()
            return
        finally:
            self._starting -= 1
        self._all.add(worker)
        self._give(worker)

    def _send_away(self) -> None:
        """No process is left, and none can be started: nobody waits for one in vain."""
        while self._queue:
            given = self._queue.popleft().given
            if not given.done():
                given.set_exception(Refused(503, "no process can be started", "the machine may have no memory left"))

    def _replace(self, worker: _Worker) -> None:
        """End a process with all that it had open; whoever waits for it may have another."""
        worker.kill()
        self.replaced += 1
        self._all.discard(worker)
        self._homes = OrderedDict((key, home) for key, home in self._homes.items() if home is not worker)
        self._in_background(worker.end())
        idle, self._idle = self._idle, []
        for each in idle:
            self._give(each)
        if self._queue or not self._all:
            self._grow()

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
