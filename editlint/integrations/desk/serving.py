"""Runs the server on a socket of its own until it is interrupted, and ends it cleanly."""

from __future__ import annotations

import asyncio
import signal
import socket
from typing import TYPE_CHECKING, Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp

    from editlint.integrations.desk.workers import Workers

PORT = 8533
NEXT = 20  # ports to try where the first is taken
HEAD_SECONDS = 10  # in which the head of a request must have come
ENDING_SECONDS = 10  # that requests have to be answered when the server ends


class _Patient(H11Protocol):
    """A connection that waits for the head of a request, but not for ever."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in the parent
        super().connection_made(transport)
        self._head = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def data_received(self, data: bytes) -> None:
        cycle = self.cycle
        super().data_received(data)
        if self.cycle is not cycle:  # a request has begun
            self._forget()
        elif (cycle is None or cycle.response_complete) and self._head is None:
            self._head = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget()
        super().connection_lost(exc)

    def _forget(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None

    def _give_up(self) -> None:
        self._head = None
        if not self.transport.is_closing():
            self.transport.close()


class _Server(uvicorn.Server):
    """A server that has its processes ready before it says that it listens, and ends them when it ends."""

    def __init__(self, config: uvicorn.Config, workers: Workers, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._workers = workers
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await self._workers.start()
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await super().shutdown(sockets)
        await self._workers.stop()


def serve(app: ASGIApp, workers: Workers, listening: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until the process is interrupted or told to end; `ready` is called when requests are answered.

    Raises:
        EditlintError: the processes that lint do not start.
    """
    config = uvicorn.Config(
        app,
        http=_Patient,
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_level="critical",  # requests are counted, not written down: their paths are the articles of somebody
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=ENDING_SECONDS,
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a container is told so to end
    try:
        _Server(config, workers, ready).run(sockets=[listening])
    except KeyboardInterrupt:
        return
    except OSError as error:
        raise EditlintError(f"the desk does not start: {error}") from None


def listen(host: str, port: int | None) -> socket.socket:
    """A socket on a port of that host; without a port the first of NEXT that is free.

    Raises:
        EditlintError: there is no such address here, or the port is taken.
    """
    first = PORT if port is None else port
    ports = range(first, first + NEXT) if port is None else (first,)
    reason = ""
    for each in ports:
        try:
            return _bound(host, each)
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", "") or str(error)
            if not isinstance(error, OSError) or isinstance(error, socket.gaierror):
                break
    hint = "“--port N” takes another one; 0 takes any that is free"
    raise EditlintError(f"cannot listen on {host}, port {first}: {reason}", hint=hint)


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = _resolved(host, port)
    bound = socket.socket(family, kind, protocol)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(2048)
    except BaseException:
        bound.close()
        raise
    return bound


def _resolved(host: str, port: int) -> Any:
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
