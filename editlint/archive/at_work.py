"""Which article a process is at, noted in the folder of results, so that the next process learns what ended this one.

A crash of a C library, memory that runs out and an article without end take the process with them. The note is what
remains: the shard is done again, and the article that ends each process is passed over. Nothing here lints.
"""

from __future__ import annotations

import faulthandler
import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from editlint.archive.store import written
from editlint.errors import EditlintError
from editlint.plural import counted
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from types import TracebackType

# Seconds of processor time for one article, ten times what the longest that is read at all (5 million characters)
# takes. What needs more has no end, and nobody is there to press Ctrl-C at night.
LIMIT = 900
# A process that is killed from outside leaves no word: memory ran out, which is the article's doing, or somebody ended
# it, which is not. That this happens three times at one article by chance is not to be expected.
KILLS = 3
# Articles passed over in one shard. Where there are more, it is the machine that kills, not the articles.
MOST = 10

_LINE = b"%s %10d\n"
_ARTICLE, _BETWEEN = b"article", b"between"
_CRASH = b"Fatal Python error: "
_TRACE = b"Stack (most recent call first):"


class _End(NamedTuple):
    """An end that a process has come to: at which article (0 for the beginning), whether in it, and what it said."""

    article: int
    within: bool
    crash: str
    timed_out: bool


class AtWork:
    """The note of one shard, while a process is at it.

    Raises:
        EditlintError: on entering, when too many processes have ended at this shard.
        CannotWrite: on entering, when no note can be written.
    """

    def __init__(self, folder: str, key: str) -> None:
        self._path = os.path.join(folder, f"{key}.txt")
        self._number = 0
        self._within = False
        self._passed: dict[int, str] = {}

    def __enter__(self) -> Self:
        with written(self._path):
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
        before = os.read(self._file, os.fstat(self._file).st_size)
        try:
            self._passed = _passed(_ends(before))
        except EditlintError:
            os.close(self._file)  # the note stays, so that whoever tries once more learns the same
            raise
        self._place = os.lseek(self._file, 0, os.SEEK_END)
        self.from_start()
        self._was_enabled = faulthandler.is_enabled()
        faulthandler.enable(self._file, all_threads=False)
        if hasattr(signal, "setitimer"):  # a signal that nobody handles ends a process in the midst of C code, too
            faulthandler.register(signal.SIGPROF, self._file, all_threads=False, chain=True)
            self._let(LIMIT)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if hasattr(signal, "setitimer"):
            self._let(0)
            faulthandler.unregister(signal.SIGPROF)
        faulthandler.disable()
        if self._was_enabled:
            faulthandler.enable()
        os.close(self._file)
        with suppress(FileNotFoundError):
            os.unlink(self._path)

    def from_start(self) -> None:
        """The shard is read from its first article, maybe once more."""
        self._number = 0
        self.end()

    def begin(self) -> str:
        """An article is begun: why it is passed over, in words that follow its name, or ""."""
        self._number += 1
        self._within = True
        self._note(_ARTICLE)
        self._let(LIMIT)
        return self._passed.get(self._number, "")

    def end(self) -> None:
        """The article is done; what follows is not its doing."""
        self._within = False
        self._note(_BETWEEN)

    def blame(self, error: Exception) -> bool:
        """Pass over the article whose linting has raised an error; False where that is none's doing, or of too many."""
        if self._within and len(self._passed) < MOST:
            self._passed[self._number] = f"is passed over: linting it fails ({type(error).__name__}: {error})"
            return True
        return False

    def _note(self, what: bytes) -> None:
        with suppress(OSError):  # a full disk shows where results are written
            os.lseek(self._file, self._place, os.SEEK_SET)
            os.write(self._file, _LINE % (what, self._number))  # behind it a crash is told

    def _let(self, seconds: float) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, seconds)


def _ends(note: bytes) -> list[_End]:
    """The ends that a note tells of, in their order. Lines that nobody here has written are none."""
    ends: list[_End] = []
    for line in note.split(b"\n"):
        what, _, number = line.partition(b" ")
        if what in (_ARTICLE, _BETWEEN) and number.strip().isdigit():
            ends.append(_End(int(number), what == _ARTICLE, "", timed_out=False))
        elif ends and line.startswith(_CRASH):
            ends[-1] = ends[-1]._replace(crash=line.removeprefix(_CRASH).decode("ascii", "replace"))
        elif ends and line == _TRACE:
            ends[-1] = ends[-1]._replace(timed_out=not ends[-1].crash)
    return ends


def _passed(ends: list[_End]) -> dict[int, str]:
    """The articles to be passed over, each with the reason.

    Raises:
        EditlintError: there are too many, or processes end between articles.
    """
    passed: dict[int, str] = {}
    kills: dict[int, int] = {}
    between = 0
    for end in ends:
        if not end.within:
            between += 1
        elif end.timed_out:
            passed[end.article] = f"is passed over: it takes more than {LIMIT} seconds of processor time"
        elif end.crash:
            passed[end.article] = f"is passed over: it ends the process that reads it ({end.crash})"
        else:
            kills[end.article] = kills.get(end.article, 0) + 1
            if kills[end.article] >= KILLS:
                why = f"killed {KILLS} times, as it is when memory runs out"
                passed[end.article] = f"is passed over: the process that reads it was {why}"
    if between >= KILLS:
        raise EditlintError(f"{counted(between, 'process', 'processes')} ended while reading or writing it")
    if len(passed) > MOST:
        raise EditlintError(f"{len(passed)} of its articles end the process that reads them")
    return passed
