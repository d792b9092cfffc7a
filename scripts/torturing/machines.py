"""Runs on machines that are not as they should be: the report is the same, or a clear error, and nothing is lost."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from torturing.children import Ended, run
from torturing.killing import Row, full_cache
from torturing.scenes import ARTICLES, environment, left_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_NOBODY = 65534
_LINT = (".", "--isolated", "--quiet")
_FIX = (".", "--isolated", "--fix", "--unsafe-fixes", "--select", "wording.repeated-word", "--quiet", "--exit-zero")
_WRITING = {
    "--fix": _FIX,
    "baseline": ("baseline", "update", "."),
    "--report": (*_LINT, "--report", "json:out.json"),
    "init": ("init", "."),
}


class _Place:
    """Articles, a cache that is filled, and what lint says of them on a machine that is well."""

    def __init__(self, folder: str) -> None:
        os.chmod(folder, 0o755)
        self.folder, self.desk = folder, os.path.join(folder, "desk")
        self.full = full_cache(folder)
        self.home, self.cache = os.path.join(folder, "home"), os.path.join(folder, "used")
        self.lay_down()
        self.said = self.run(_LINT)
        self.runs = 1

    def lay_down(self, desk: str = "") -> None:
        """All as at first."""
        self.desk = desk or os.path.join(self.folder, "desk")
        for target in (self.desk, self.cache):
            shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(self.full, self.cache)
        os.makedirs(self.desk)
        for name, text in ARTICLES.items():
            Path(self.desk, name).write_text(text)

    def run(self, command: Sequence[str], prepare: Callable[[], object] = lambda: None, **more: str) -> Ended:
        """How a command ends here."""
        return run(command, self.desk, {**environment(self.home, self.cache), **more}, prepare)

    def faults(self, ended: Ended) -> list[str]:
        """What is not as on a machine that is well."""
        same = (ended.code, ended.out) == (self.said.code, self.said.out)
        return [] if same else [f"says something else: {ended.code} {ended.out[-150:]!r} {ended.err[-300:]!r}"]

    def losses(self, ended: Ended, code: int = 2) -> list[str]:
        """What is lost where nothing can be written."""
        changed = [name for name, text in ARTICLES.items() if Path(self.desk, name).read_text() != text]
        lost = [f"{name} is another" for name in changed]
        lost += [f"{path} is left" for path in left_over(self.desk, self.cache)]
        if ended.code != code or "defect" in ended.err or "Traceback" in ended.err:
            lost.append(f"ends with {ended.code}, {ended.err[-300:]!r}")
        return lost


def bad_machines() -> Iterator[Row]:
    """A row for each kind of machine."""
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        place = _Place(folder)
        yield _full_disk(place)
        yield _others_tree(place)
        yield from _odd(place)
        yield _languages(place)


@contextmanager
def _small_disk(folder: str) -> Iterator[None]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def _fill(folder: str) -> None:
    with open(os.path.join(folder, "filler"), "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return


def _full_disk(place: _Place) -> Row:
    what = "a full disk"
    small = os.path.join(place.folder, "small")
    os.makedirs(small, exist_ok=True)
    lost: list[str] = []
    runs = 0
    try:
        with _small_disk(small):
            pass
    except (subprocess.CalledProcessError, FileNotFoundError):
        return Row(what, 0, note="skipped: no tmpfs can be mounted here")
    for name, command in _WRITING.items():
        with _small_disk(small):
            place.lay_down(os.path.join(small, "desk"))
            _fill(small)
            lost += [f"{name}: {each}" for each in place.losses(place.run(command))]
            runs += 1
    place.lay_down()
    with _small_disk(small):
        _fill(small)
        wrong = place.faults(place.run(_LINT, EDITLINT_CACHE_DIR=os.path.join(small, "cache")))
        wrong += [f"{each} is left" for each in left_over(small)]
    for command in (_LINT, ("rules",), ("stats", "quay.md")):
        ended = place.run(command, _to("/dev/full"))
        if ended.code != 2 or "defect" in ended.err or "Traceback" in ended.err:
            wrong.append(f"{command[0]} > /dev/full ends with {ended.code}, {ended.err[-200:]!r}")
    return Row(what, runs + 4, lost=tuple(lost), wrong=tuple(wrong))


def _to(path: str) -> Callable[[], None]:
    def prepare() -> None:
        os.dup2(os.open(path, os.O_WRONLY), 1)

    return prepare


def _become_nobody() -> None:
    os.setgroups([])
    os.setgid(_NOBODY)
    os.setuid(_NOBODY)


def _others_tree(place: _Place) -> Row:
    what = "another user’s tree"
    if os.geteuid() != 0:
        return Row(what, 0, note="skipped: only root can become somebody else")
    lost, wrong = [], []
    for mode, folder_mode in ((0o644, 0o755), (0o444, 0o777), (0o644, 0o777)):
        for name, command in _WRITING.items():
            if name != "--fix" and folder_mode == 0o777:
                continue  # a new file may be made there
            place.lay_down()
            for each in ARTICLES:
                os.chmod(os.path.join(place.desk, each), mode)
            os.chmod(place.desk, folder_mode)
            ended = place.run(command, _become_nobody)
            lost += [f"{name}, {mode:o} in {folder_mode:o}: {each}" for each in place.losses(ended)]
            place.runs += 1
    place.lay_down()
    wrong += place.faults(place.run(_LINT, _become_nobody))
    os.chmod(os.path.join(place.desk, "mill.md"), 0)
    ended = place.run(_LINT, _become_nobody)
    if ended.code != 2 or "mill.md" not in ended.err or "quay.md" not in ended.out:
        wrong.append(f"an unreadable article: {ended.code} {ended.err!r}")
    os.chmod(os.path.join(place.desk, "mill.md"), 0o444)
    for name in ARTICLES:
        os.chmod(os.path.join(place.desk, name), 0o444)
    lost += [f"mode 444, by root: {each}" for each in place.losses(place.run(_FIX))]
    return Row(what, place.runs + 3, lost=tuple(lost), wrong=tuple(wrong))


def _limit(kind: int, number: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(kind, (number, number))


def _gone() -> None:
    folder = tempfile.mkdtemp()
    os.chdir(folder)
    os.rmdir(folder)


def _closed() -> None:
    os.close(0)
    sys.stdin = None


def _odd(place: _Place) -> Iterator[Row]:
    """Rows for what can be done to a process or to the times of files."""
    conditions: dict[str, tuple[Callable[[], object], dict[str, str]]] = {
        "umask 077": (lambda: os.umask(0o077), {}),
        "umask 000": (lambda: os.umask(0), {}),
        "no HOME": (lambda: os.environ.pop("HOME"), {}),
        "a HOME that is not there": (lambda: None, {"HOME": "/nonexistent/home"}),
        "no folder for temporary files": (lambda: None, {"TMPDIR": "/nonexistent"}),
        "ulimit -n 32": (_limit(resource.RLIMIT_NOFILE, 32), {}),
        "ulimit -f 16 KB": (_limit(resource.RLIMIT_FSIZE, 1 << 14), {}),
        "a stack of 256 KB": (_limit(resource.RLIMIT_STACK, 1 << 18), {}),
        "standard input closed": (_closed, {}),
    }
    for name, (prepare, more) in conditions.items():
        place.lay_down()
        for part in ("results", "plugins", "tables"):
            shutil.rmtree(os.path.join(place.cache, part), ignore_errors=True)
        wrong = place.faults(place.run(_LINT, prepare, **more)) + place.faults(place.run(_LINT, prepare, **more))
        wrong += [f"{path} is left" for path in left_over(place.cache)]
        yield Row(name, 2, wrong=tuple(wrong))
    yield _without_a_folder(place)
    for name, time in (("times of 1970", 0), ("times of 2100", 4_102_444_800)):
        place.lay_down()
        wrong = []
        for root in (place.desk, place.cache):
            wrong += place.faults(place.run(_LINT))
            for where, _, names in os.walk(root):
                for each in names:
                    os.utime(os.path.join(where, each), (time, time))
            wrong += place.faults(place.run(_LINT))
        yield Row(name, 4, wrong=tuple(wrong))


def _without_a_folder(place: _Place) -> Row:
    place.lay_down()
    path = os.path.join(place.desk, "quay.md")
    ended = place.run((path, "--isolated", "--quiet"), _gone)
    fine = ended.code in (1, 2) and "defect" not in ended.err and "Traceback" not in ended.err
    return Row("the working folder deleted", 1, wrong=() if fine else (f"{ended.code} {ended.err[-300:]!r}",))


def _languages(place: _Place) -> Row:
    """The same bytes in each language of the system that there is."""
    place.lay_down()
    Path(place.desk, "izmir.md").write_text(ARTICLES["quay.md"] + "\nThe İzmir “quay” is is open.\n")
    there = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    turkish = next((each for each in there if each.lower().replace("-", "") == "tr_tr.utf8"), "")
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    worlds = [{"LC_ALL": "C.UTF-8"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX", **plain}, {**plain}, {"PYTHONUTF8": "1"}]
    worlds += [{"LC_ALL": turkish}] if turkish else []
    command = [sys.executable, "-m", "editlint", ".", "--isolated", "--format", "json"]
    base = environment(place.home, place.cache)
    base.pop("LANG", None)
    base["PYTHONPATH"] = os.pathsep.join([*sys.path[1:2], base.get("PYTHONPATH", "")])
    said = [
        subprocess.run(command, cwd=place.desk, env=base | each, capture_output=True, check=False) for each in worlds
    ]
    wrong = [
        f"{world}: {ended.returncode} {ended.stderr[-200:]!r}"
        for world, ended in zip(worlds, said, strict=True)
        if (ended.returncode, ended.stdout) != (said[0].returncode, said[0].stdout) or ended.returncode != 1
    ]
    note = "" if turkish else "tr_TR is not installed here"
    return Row("languages of the system", len(worlds), wrong=tuple(wrong), note=note)
