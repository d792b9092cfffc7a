"""What plug-ins bring runs inside a fence: it prints to standard error, reads nothing, and changes nothing for long.

A fence keeps mistakes from doing harm. It is no prison: a plug-in is a program with all our rights.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError
from editlint.plugins.ends import blamed, exits_refused, notice_interrupts

if TYPE_CHECKING:
    from types import TracebackType

MOST = 100_000  # values of one call; whoever gives more would never end


class _Aside(io.TextIOBase):
    """Standard error under the name of standard output; whoever closes it closes nothing of ours."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return int(self._stream.write(text) or 0)

    def flush(self) -> None:
        self._stream.flush()

    def close(self) -> None:
        """Nothing: it is everybody's."""

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return bool(self._stream.isatty())

    def fileno(self) -> int:
        return int(self._stream.fileno())

    @property
    def buffer(self) -> Any:
        return self._stream.buffer


class Fence:
    """A stretch in which code of a plug-in runs. May stand inside another."""

    def __enter__(self) -> None:
        """Turn its streams aside, and note what is to be put back."""
        self._streams = sys.stdin, sys.stdout, sys.stderr
        self._put_back = [*_folder(), *_limit(), *_signals(), exits_refused()]
        with suppress(ValueError):  # another thread, to which no interrupt comes
            notice_interrupts()
        sys.stdout = sys.stderr = sys.stderr if isinstance(sys.stderr, _Aside) else _Aside(sys.stderr)
        sys.stdin = io.StringIO()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Put everything back.

        Raises:
            RuntimeError: the plug-in has raised an interrupt that nobody has sent.
        """
        whose = error and blamed(error)
        sys.stdin, sys.stdout, sys.stderr = self._streams
        for put_back in self._put_back:
            with suppress(OSError, ValueError):  # what cannot be put back has gone for us as well
                put_back()
        if whose is not None and whose is not error:
            raise whose from None


def fenced(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of a plug-in behind a fence; what it gives bit by bit is taken there as a whole.

    Raises:
        EditlintError: by the function that is given back, where there is no end to it.
    """

    def call(*values: Any, **named: Any) -> Any:
        with Fence():
            given = function(*values, **named)
            if not isinstance(given, Iterator):
                return given
            taken = list(islice(given, MOST + 1))
        if len(taken) > MOST:
            raise EditlintError(f"it gives more than {MOST:,} values at once")
        return taken

    return call


_Undo = list[Callable[[], object]]


def _folder() -> _Undo:
    try:
        here = os.getcwd()
    except OSError:  # it has been deleted
        return []
    return [lambda: os.chdir(here)]


def _limit() -> _Undo:
    limit = sys.getrecursionlimit()
    return [lambda: sys.setrecursionlimit(limit)]


def _signals() -> _Undo:
    import signal

    handlers = [(each, signal.getsignal(each)) for each in (signal.SIGINT, signal.SIGTERM)]
    return [lambda each=each, handler=handler: signal.signal(each, handler) for each, handler in handlers if handler]  # type: ignore[misc]
