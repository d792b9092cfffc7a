"""Runs inputs of a target in processes of their own, measures each, and outlives whatever an input does to them.

An input is known by target, seed and number, and by nothing else: any of them can be made again. A process that an
input ends, or that works on one longer than it may, is a find, and another process goes on behind that input.
"""

from __future__ import annotations

import marshal
import os
import random
import resource
import selectors
import shutil
import signal
import sys
import tempfile
import time
import traceback
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOW = 2.0  # seconds of processor time that no input may take
_MOST_PROCESSOR = 20  # seconds of it after which a process is ended
_MOST_CLOCK = 300  # seconds of the clock after which it is, for one that waits
_MOST_MEMORY = 4 << 30  # bytes
_LONGEST_VALUE = 20_000  # characters of what a find shows of an input
_MEMORY = "/dev/shm"  # a folder that is none of a disk
_HEADER = 4  # bytes that say how long a message is


class Find(NamedTuple):
    """An input that broke a promise: what it said, or how long it took."""

    number: int
    said: str


class Tally(NamedTuple):
    """What a target has come to: inputs, seconds of the clock, the longest input in seconds of processor time."""

    target: str
    inputs: int
    seconds: float
    crashes: int
    slow: int
    longest: float
    finds: tuple[Find, ...]


class Wanted(NamedTuple):
    """What is to be run: so many inputs, or for so many seconds; from which seed, in how many processes."""

    seed: int
    runs: int
    seconds: float
    jobs: int


def run_again(target: str, seed: int, number: int) -> None:
    """Run one input of a target in this process, and raise what it raises."""
    module = import_module(f"fuzzing.{target}")
    getattr(module, "begin", str)()
    try:
        module.one(_chance(target, seed, number))
    finally:
        getattr(module, "end", str)()


def load() -> None:
    """Load what most targets need, so that it is loaded once: processes are forked from this one."""
    from editlint.source import Source
    from fuzzing import prose
    from fuzzing.promises import strict

    strict().lint_source(Source("\n\n".join(prose.SENTENCES), "a"), "markdown")


def run(target: str, wanted: Wanted) -> Tally:
    """Run inputs of a target."""
    begun = time.monotonic()
    counts: dict[str, Any] = {"inputs": 0, "crashes": 0, "slow": 0, "longest": 0.0}
    finds: list[Find] = []
    for number, seconds, said in _results(target, wanted, begun + wanted.seconds):
        counts["inputs"] += 1
        counts["longest"] = max(counts["longest"], seconds)
        counts["crashes"] += bool(said)
        counts["slow"] += seconds > SLOW
        if said or seconds > SLOW:
            finds.append(Find(number, said or f"it took {seconds:.2f} s of processor time\n"))
    return Tally(target, seconds=time.monotonic() - begun, finds=tuple(sorted(finds)), **counts)


def _chance(target: str, seed: int, number: int) -> random.Random:
    return random.Random(f"{target} {seed} {number}")


@contextmanager
def quiet_folder() -> Iterator[str]:
    """A folder to work in that is nobody's; no configuration of the user's has a part in what inputs do."""
    memory = _MEMORY if os.path.isdir(_MEMORY) else None  # a disk would take longer than the inputs
    before, folder = os.getcwd(), os.path.realpath(tempfile.mkdtemp(prefix="editlint-fuzz-", dir=memory))
    kept = {name: os.environ.get(name) for name in ("XDG_CONFIG_HOME", "HOME")}
    os.environ.update(dict.fromkeys(kept, os.path.join(folder, "home")))
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(before)
        for name, value in kept.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        shutil.rmtree(folder, ignore_errors=True)


def _results(target: str, wanted: Wanted, until: float) -> Iterator[tuple[int, float, str]]:
    """Number, processor time and complaint of each input, from all processes as they come."""
    with selectors.DefaultSelector() as selector:
        for lane in range(wanted.jobs):
            _start(selector, target, wanted, lane, until)
        while selector.get_map():
            for key, _ in selector.select():
                process, following = key.data
                message = _message(key.fileobj)
                if message is not None:
                    yield message
                    key.data[1] = message[0] + wanted.jobs
                    continue
                selector.unregister(key.fileobj)
                key.fileobj.close()
                ended = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
                if ended:
                    yield following, _seconds_of(ended), _how_it_ended(ended)
                    _start(selector, target, wanted, following + wanted.jobs, until)


def _seconds_of(ended: int) -> float:
    return float(_MOST_PROCESSOR) if ended in (-signal.SIGXCPU, -signal.SIGALRM) else 0.0


def _how_it_ended(ended: int) -> str:
    if ended >= 0:
        return f"the process ended with exit code {ended}\n"
    said = "it hung: " if ended in (-signal.SIGXCPU, -signal.SIGALRM) else ""
    return f"{said}the process was ended by {signal.Signals(-ended).name}\n"


def _message(stream: Any) -> tuple[int, float, str] | None:
    header = stream.read(_HEADER)
    if len(header) < _HEADER:
        return None
    size = int.from_bytes(header, "big")
    data = stream.read(size)
    return marshal.loads(data) if len(data) == size else None


def _start(selector: Any, target: str, wanted: Wanted, first: int, until: float) -> None:
    """Begin a process that runs every so-manieth input from one on."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    process = os.fork()
    if not process:
        os.close(reading)
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        code = 1
        with suppress(BaseException):  # a parent that has gone; whatever else: it ends with 1, which is a find
            _work(target, wanted, first, until, os.fdopen(writing, "wb", buffering=0))
            code = 0
        os._exit(code)
    os.close(writing)
    selector.register(os.fdopen(reading, "rb"), selectors.EVENT_READ, [process, first])


def _work(target: str, wanted: Wanted, first: int, until: float, out: Any) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    with quiet_folder():
        module = import_module(f"fuzzing.{target}")
        elsewhere = getattr(module, "elsewhere", float)  # seconds that processes of the target's own have worked
        getattr(module, "begin", str)()  # what is there once for all inputs is no part of the first one's time
        number = first
        while number < wanted.runs or (not wanted.runs and time.monotonic() < until):
            _limit()
            begun = time.process_time() + elsewhere()
            said = _said(module, target, wanted.seed, number)
            message = marshal.dumps((number, time.process_time() + elsewhere() - begun, said))
            out.write(len(message).to_bytes(_HEADER, "big") + message)
            number += wanted.jobs
        getattr(module, "end", str)()


def _limit() -> None:
    """Have the system end this process where the next input keeps it too long."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + _MOST_PROCESSOR
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    signal.alarm(_MOST_CLOCK)


def _said(module: Any, target: str, seed: int, number: int) -> str:
    """What an input complains of, with the values that it was made of; "" where all is well."""
    try:
        module.one(_chance(target, seed, number))
    except BaseException as error:  # noqa: BLE001  whatever it is, it is what is looked for
        lines = traceback.format_exception(error)
        frame = error.__traceback__
        while frame is not None:
            if "fuzzing" in frame.tb_frame.f_code.co_filename and frame.tb_frame.f_code.co_name != "_said":
                where = f"\nIn {frame.tb_frame.f_code.co_name}, line {frame.tb_lineno}:\n"
                lines += [where, *_values(frame.tb_frame.f_locals)]
            frame = frame.tb_next
        return "".join(lines)
    return ""


def _values(named: dict[str, Any]) -> Iterator[str]:
    for name, value in named.items():
        try:
            yield f"  {name} = {repr(value)[:_LONGEST_VALUE]}\n"
        except Exception as error:  # noqa: BLE001  a value that cannot be shown takes nothing from the find
            yield f"  {name}: {type(error).__name__} when it is shown\n"
