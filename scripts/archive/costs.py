"""What an article costs: processor time by `editlint check` and by `editlint archive run`, memory, and bytes.

Both are measured in turns, each as the best of some rounds, as the time of a long slice less that of a short one: so
starting counts for nothing, and other programs on the machine matter little.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 500  # articles that are taken off again
_SIZES = (2_000, 8_000, 20_000)  # articles of a run whose largest process is looked at
_MEBIBYTE = 1 << 20


def spent(*command: str) -> tuple[float, int]:
    """Processor seconds of `editlint COMMAND...` with all its processes, and the bytes of the largest one."""
    process = subprocess.Popen((sys.executable, "-m", "editlint", *command), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"editlint {' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def show_costs(made: Path, articles: int, rounds: int) -> None:
    """Print all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        long, short = (_slice(made, folder, number) for number in (articles, min(_SHORT, articles // 2)))
        _show_time(folder, long, short, articles - min(_SHORT, articles // 2), rounds)
        for size in _SIZES:
            if size > _number(made):
                break  # a slice has no more than there are
            out = folder / f"memory-{size}"
            _, most = spent(
                "archive", "run", str(_slice(made, folder, size)), "--out", str(out), "--isolated", "--quiet"
            )
            print(f"{size:>9,} articles: the largest process had {most / _MEBIBYTE:.0f} MiB")
        _show_weight(out, size)


def _number(made: Path) -> int:
    """How many articles were made."""
    return sum(path.read_bytes().count(b"\n") for path in made.glob("articles-*.jsonl"))


def _show_time(folder: Path, long: Path, short: Path, articles: int, rounds: int) -> None:
    checking, running = [], []
    for turn in range(rounds):
        for path in (long, short):
            checking.append(spent("check", "--isolated", "--no-cache", "--jobs", "1", "--quiet", str(path))[0])
            out = str(folder / f"out-{turn}-{path.stem}")
            running.append(spent("archive", "run", str(path), "--out", out, "--isolated", "--jobs", "1", "--quiet")[0])
    costs = [(min(times[::2]) - min(times[1::2])) / articles for times in (checking, running)]
    print(f"editlint check:       {1000 * costs[0]:.3f} ms of a core an article")
    print(f"editlint archive run: {1000 * costs[1]:.3f} ms, {100 * (costs[1] / costs[0] - 1):+.1f} %")


def _show_weight(out: Path, articles: int) -> None:
    for each in sorted(out.iterdir()):
        files = [file for file in ([each] if each.is_file() else each.rglob("*")) if file.is_file()]
        size = sum(file.stat().st_size for file in files)
        print(f"  {size / articles:>8.1f} bytes an article in {len(files):>4} files: {each.name}")


def _slice(made: Path, folder: Path, articles: int) -> Path:
    """A file of the first articles of an archive."""
    path = folder / f"articles-{articles}.jsonl"
    if not path.exists():
        with path.open("wb") as file:
            file.writelines(islice(_lines(made), articles))
    return path


def _lines(made: Path) -> Iterator[bytes]:
    for path in sorted(made.glob("articles-*.jsonl")):
        with path.open("rb") as lines:
            yield from lines
