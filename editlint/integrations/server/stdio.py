"""Messages over standard input and output: framed, bounded, and ended by whatever ends an editor.

Standard output belongs to the protocol alone: what anything else prints there, a child process included, goes to
standard error.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from threading import Condition, Thread
from typing import TYPE_CHECKING, BinaryIO

from editlint.integrations.server.protocol import PARSE_ERROR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editlint.integrations.server.protocol import Protocol

LARGEST = 256_000_000  # bytes of a message
_LENGTH = re.compile(rb"content-length:\s*(\d{1,20})\s*", re.IGNORECASE)
_LONGEST_LINE = 65_536  # bytes of a header line; garbage need not have lines
AHEAD = 1_000_000  # bytes of messages that are read before those before them are dealt with
PARENT_SECONDS = 3.0  # how often a parent process is looked at


class _Writer:
    """Where the protocol writes; a client that has gone is no error of ours."""

    def __init__(self, stream: BinaryIO, lost: Callable[[], None]) -> None:
        self._stream = stream
        self._lost = lost

    def write(self, data: bytes) -> None:
        try:
            self._stream.write(data)
            self._stream.flush()
        except (OSError, ValueError):
            self._lost()

    def close(self) -> None:
        """Nothing: the process ends with it."""


class _Ahead:
    """Keeps the one who reads from getting far ahead: a client that does not take its answers is not read from."""

    def __init__(self) -> None:
        self._bytes = 0
        self._less = Condition()

    def wait(self, size: int) -> None:
        """Wait until there is room for a message; the only one always has it."""
        with self._less:
            self._less.wait_for(lambda: self._bytes == 0 or self._bytes + size <= AHEAD)
            self._bytes += size

    def done(self, size: int) -> None:
        """A message has been dealt with."""
        with self._less:
            self._bytes -= size
            self._less.notify()


def serve(start: Callable[[], Protocol]) -> int:
    """Serve a client until it says “exit” or goes; the exit code is 0 after an orderly end and 1 after any other.

    Args:
        start: makes the protocol; called inside the running event loop.
    """
    source, sink = _own_streams()
    return asyncio.run(_serve(start, source, sink))


async def _serve(start: Callable[[], Protocol], source: BinaryIO, sink: BinaryIO) -> int:
    loop = asyncio.get_running_loop()
    end: asyncio.Future[int] = loop.create_future()
    protocol = start()
    ahead = _Ahead()

    def ended(code: int) -> None:
        if not end.done():
            end.set_result(code)

    def lost() -> None:
        ended(0 if protocol.is_shut_down else 1)

    def deliver(body: bytes | None) -> None:
        if body is None:
            lost()
            return
        try:
            if not end.done():
                _receive(protocol, body)
        finally:
            ahead.done(len(body))

    protocol.ended = ended
    protocol.set_writer(_Writer(sink, lost))
    Thread(target=_read, args=(source, loop, deliver, ahead), name="stdin", daemon=True).start()
    watching = asyncio.create_task(_watch_parent(protocol, lost))
    try:
        return await end
    finally:
        watching.cancel()


def _receive(protocol: Protocol, body: bytes) -> None:
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        protocol.refuse(None, PARSE_ERROR, f"this is no JSON: {error}")
        return
    protocol.receive(message)


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """The client's two ends, moved where nobody else writes or reads by mistake."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout.flush()
    os.dup2(2, 1)
    return source, sink


def _read(
    source: BinaryIO, loop: asyncio.AbstractEventLoop, deliver: Callable[[bytes | None], None], ahead: _Ahead
) -> None:
    """Hand every message to the loop, and None when there is no more."""
    try:
        for body in messages(source):
            ahead.wait(len(body))
            loop.call_soon_threadsafe(deliver, body)
        loop.call_soon_threadsafe(deliver, None)
    except (OSError, MemoryError):
        loop.call_soon_threadsafe(deliver, None)
    except RuntimeError:  # the loop has ended
        return


def messages(source: BinaryIO) -> Iterator[bytes]:
    """The bodies of the messages in a stream. What is no message is passed over up to the next header of one."""
    length = 0
    while line := source.readline(_LONGEST_LINE):
        found = _LENGTH.fullmatch(line)
        if found:
            length = int(found[1])
        elif length and not line.strip():
            if length <= LARGEST:
                body = source.read(length)
                if len(body) < length:
                    return
                yield body
            elif not _pass_over(source, length):
                return
            length = 0


def _pass_over(source: BinaryIO, length: int) -> bool:
    """Skip so many bytes; False where the stream ends before."""
    while length > 0:
        piece = source.read(min(length, _LONGEST_LINE))
        if not piece:
            return False
        length -= len(piece)
    return True


async def _watch_parent(protocol: Protocol, lost: Callable[[], None]) -> None:
    """End with the editor, where it told its process and went without a word."""
    while True:
        await asyncio.sleep(PARENT_SECONDS)
        parent = protocol.parent
        if parent is not None and not _is_alive(parent):
            lost()


def _is_alive(process: int) -> bool:
    if sys.platform == "win32":  # there, to signal a process would end it; its end closes our input
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
