"""A process of the desk: it takes one job after the other from its standard input and answers on its standard output.

It ends when its input does, so that none is left behind by a server that is gone, whatever a rule is at just then.
"""

from __future__ import annotations

import marshal
import os
import pickle
import signal
import sys
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, BinaryIO

from editlint.errors import in_words

if TYPE_CHECKING:
    from editlint.integrations.desk.jobs import Jobs

HEADER = 8  # bytes before each message that say its length, big-endian
READY = b"ready"
_WARM = "Officials said on Monday, May 1, 1995, that 3 of 5 ferries sank in 1994. “It rained,” said Ana Ruiz, 40."


def framed(data: bytes) -> bytes:
    """A message as it goes through a pipe."""
    return len(data).to_bytes(HEADER, "big") + data


def main() -> None:
    """Work until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which lets us finish
    os.environ.pop("GITHUB_STEP_SUMMARY", None)  # a report of that format is sent, and written nowhere
    jobs_in, answers_out = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)  # what a rule or a plug-in prints must not get among the answers
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  for as long as the process lives
    waiting: SimpleQueue[bytes] = SimpleQueue()
    settings, folder = pickle.loads(_message(jobs_in))  # noqa: S301  from the server that started us
    threading.Thread(target=_listen, args=(jobs_in, waiting), daemon=True).start()
    try:
        jobs = _ready(settings, folder)
    except Exception as error:  # noqa: BLE001  the server says it
        _send(answers_out, in_words(error).encode("utf-8", "replace"))
        return
    _send(answers_out, READY)
    while True:
        _send(answers_out, marshal.dumps(_done(jobs, *marshal.loads(waiting.get()))))  # noqa: S302  from the server


def _listen(jobs_in: BinaryIO, waiting: SimpleQueue[bytes]) -> None:
    while True:
        message = _message(jobs_in)
        if not message:
            os._exit(0)
        waiting.put(message)


def _message(stream: BinaryIO) -> bytes:
    """The next message; nothing when the stream has ended."""
    return stream.read(int.from_bytes(stream.read(HEADER), "big"))


def _send(stream: BinaryIO, data: bytes) -> None:
    stream.write(framed(data))
    stream.flush()


def _ready(settings: Any, folder: str) -> Jobs:
    """The jobs, with all loaded that the first article would have to wait for."""
    from editlint.engine.run import Run
    from editlint.integrations.desk.jobs import Jobs

    if folder:
        os.chdir(folder)  # overrides of the configuration look at paths, which are relative to it
    jobs = Jobs(Run(settings, use_cache=False), folder)
    jobs.article({"text": _WARM})
    return jobs


def _done(jobs: Jobs, kind: str, asked: dict[str, Any]) -> tuple[Any, ...]:
    """The answer to a job, whatever happens in it."""
    from editlint.errors import EditlintError
    from editlint.integrations.desk.answers import Refused, refused_by

    try:
        answer = getattr(jobs, kind)(asked)
    except Refused as refused:
        answer = refused.answer()
    except EditlintError as error:
        answer = refused_by(error)
    except Exception as error:  # noqa: BLE001  the next job must find a process that works
        message = f"internal error: {type(error).__name__}"
        answer = Refused(500, message, "this is a defect of editlint, not of the article").answer()
    return tuple(answer._replace(kept=tuple(answer.kept)))  # a plain one, which alone can cross


if __name__ == "__main__":
    main()
