"""Tells the ends of a run that a person wants from those that a plug-in makes up: unsent interrupts, `os._exit`.

An interrupt is a signal, and comes to the main thread alone. While a plug-in runs there, a handler of ours notes it.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

_sent = False


def _note(number: int, frame: FrameType | None) -> None:
    global _sent  # noqa: PLW0603  of this process, as signals are
    _sent = True
    signal.default_int_handler(number, frame)


_KNOWN = (_note, signal.SIG_IGN)  # under any other handler, nobody can tell who has interrupted


def notice_interrupts() -> None:
    """From now on, note the interrupts that come, where nobody else has asked for them.

    Raises:
        ValueError: this is not the main thread, to which none comes.
    """
    global _sent  # noqa: PLW0603  as above
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        _sent = False
        signal.signal(signal.SIGINT, _note)


def blamed(error: BaseException) -> BaseException:
    """The error; in place of an interrupt that nobody has sent, one that is the plug-in's."""
    if not isinstance(error, KeyboardInterrupt) or _sent or signal.getsignal(signal.SIGINT) not in _KNOWN:
        return error
    return RuntimeError("KeyboardInterrupt, which nobody has sent")


def exits_refused() -> Callable[[], object]:
    """Let `os._exit` end the call of a plug-in that is under way, and not the process; the way back from it.

    Processes that it has forked, and other threads, end as they like.
    """
    from threading import get_ident

    end, process, thread = os._exit, os.getpid(), get_ident()

    def refuse(status: int) -> NoReturn:
        if (os.getpid(), get_ident()) != (process, thread):
            end(status)
        raise SystemExit(f"it calls os._exit({status})")

    os._exit = refuse

    def put_back() -> None:
        os._exit = end

    return put_back
