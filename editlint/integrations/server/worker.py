"""The one thread on which articles are read and asked: rules and analyses are made for one thread, the loop for none.

Work that nobody waits for any more is dropped before it begins. The thread never keeps the process alive.
"""

from __future__ import annotations

import asyncio
from itertools import count
from queue import PriorityQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from editlint.errors import in_words

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

ASKED, TYPED, IDLE = 0, 1, 2  # somebody waits; somebody types; nobody would notice


class Worker:
    """Runs one call after the other, the most urgent first. Made inside the running event loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._order = count()
        self._stopped = False
        self._waiting: PriorityQueue[tuple[int, int, Callable[[], Any], asyncio.Future[Any]]] = PriorityQueue()
        self._thread = Thread(target=self._work, name="editlint", daemon=True)
        self._thread.start()

    async def run(self, call: Callable[[], T], urgency: int = ASKED) -> T:
        """What a call returns or raises. Where the caller is cancelled before it began, it never runs."""
        future: asyncio.Future[T] = self._loop.create_future()
        self._waiting.put((urgency, next(self._order), call, future))
        return await future

    def stop(self, seconds: float) -> bool:
        """Begin nothing more; whether the thread has ended within so many seconds. The loop has ended before."""
        self._stopped = True
        self._waiting.put((ASKED, -1, lambda: None, self._loop.create_future()))
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while True:
            _, _, call, future = self._waiting.get()
            if self._stopped:
                return
            if future.cancelled():
                continue
            result, error = None, None
            try:
                result = call()
            except BaseException as raised:  # noqa: BLE001  it belongs to whoever asked; the thread goes on
                error = raised
            try:
                self._loop.call_soon_threadsafe(_settle, future, result, error)
            except RuntimeError:  # the loop has ended while we worked
                return


def _settle(future: asyncio.Future[Any], result: Any, error: BaseException | None) -> None:
    if future.cancelled():
        return
    if error is None:
        future.set_result(result)
    elif isinstance(error, Exception) and not isinstance(error, StopIteration):
        future.set_exception(error)
    else:  # what would end the loop, or cannot be put into a future
        future.set_exception(RuntimeError(in_words(error)))
