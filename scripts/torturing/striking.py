"""Stops a run at the n-th step of writing a file, so that a kill lands inside of the write, and counts the steps.

The steps are those at which a file system changes or a half of the bytes is out: a file is begun, half written,
written, about to be synced, about to be put in place, in place, taken away. The process that comes to the step stops
there for ever; who has started it kills it.
"""

# ruff: noqa: ANN001, ANN002, ANN003, ANN202, ANN204
# What stands for a function of `os` takes whatever that takes.
from __future__ import annotations

import builtins
import mmap
import os
import select
import signal
import struct

BEGUN, HALF, WRITTEN, SYNCED, TO_BE_PUT = "begun", "half written", "written", "about to be synced", "about to be put"
PUT, TAKEN_AWAY = "put", "taken away"
IN_A_WRITE = {BEGUN, HALF, WRITTEN, SYNCED, TO_BE_PUT}
_LONG = struct.Struct("l")


class Strike:
    """The steps of one run. `at` is the number of the one at which it stops; 0 for none, so that they are counted."""

    def __init__(self, folder: str, at: int = 0) -> None:
        self._folder = os.path.realpath(folder)
        self._at = at
        self._shared = mmap.mmap(-1, 2 * _LONG.size)  # by all processes of the run: steps, and writes that are begun
        self._told, self._tell = os.pipe()

    @property
    def steps(self) -> int:
        """How many steps there were."""
        return _LONG.unpack_from(self._shared, 0)[0]

    @property
    def is_in_a_write(self) -> bool:
        """Whether some file is begun and not yet in place."""
        return _LONG.unpack_from(self._shared, _LONG.size)[0] > 0

    def step_reached(self, ended: int, patience: float) -> str:
        """The step at which the run stands now; "" when it has ended without coming there."""
        ready = select.select([self._told, ended], [], [], patience)[0]
        return os.read(self._told, 100).decode() if self._told in ready else ""

    def close(self) -> None:
        """Nobody asks any more."""
        os.close(self._told)
        os.close(self._tell)
        self._shared.close()

    def _add(self, place: int, number: int) -> int:
        value = _LONG.unpack_from(self._shared, place * _LONG.size)[0] + number
        _LONG.pack_into(self._shared, place * _LONG.size, value)
        return value

    def _happens(self, step: str) -> None:
        if step == BEGUN:
            self._add(1, 1)
        elif step in (PUT, TAKEN_AWAY):
            self._add(1, -1)
        if self._add(0, 1) == self._at:
            os.write(self._tell, step.encode())
            os.kill(os.getpid(), signal.SIGSTOP)

    def _is_ours(self, descriptor: int) -> bool:
        try:
            return os.readlink(f"/proc/self/fd/{descriptor}").startswith(self._folder)
        except OSError:
            return False

    def prepare(self) -> None:
        """Watch this process and those that are forked from it."""
        builtins.open, os.open = self._opening_files(builtins.open), self._opening(os.open)
        os.write, os.fsync = self._writing(os.write), self._syncing(os.fsync)
        for name in ("replace", "rename", "link"):
            setattr(os, name, self._moving(getattr(os, name)))
        os.unlink = self._taking_away(os.unlink)

    def _opening(self, opener):
        def opening(path, flags, *rest, **more):
            descriptor = opener(path, flags, *rest, **more)
            if flags & os.O_CREAT and self._is_ours(descriptor):
                self._happens(BEGUN)
            return descriptor

        return opening

    def _opening_files(self, opener):
        def opening_files(file, mode="r", *rest, **more):
            opened = opener(file, mode, *rest, **more)
            is_written = bool(set(mode) & set("wxa+"))
            if not is_written or not self._is_ours(opened.fileno()):
                return opened
            if not isinstance(file, int) and "+" not in mode:
                self._happens(BEGUN)
            return _Halved(opened, self._happens)

        return opening_files

    def _writing(self, write):
        def writing(descriptor, data):
            if len(data) < 2 or not self._is_ours(descriptor):
                return write(descriptor, data)
            done = write(descriptor, data[: len(data) // 2])
            self._happens(HALF)
            return done

        return writing

    def _syncing(self, fsync):
        def syncing(descriptor):
            if self._is_ours(descriptor):
                self._happens(SYNCED)
            fsync(descriptor)

        return syncing

    def _moving(self, move):
        def moving(source, target, **folders):
            self._happens(TO_BE_PUT)
            move(source, target, **folders)
            self._happens(PUT)

        return moving

    def _taking_away(self, unlink):
        def taking_away(path, **folder):
            unlink(path, **folder)
            self._happens(TAKEN_AWAY)

        return taking_away


class _Halved:
    """A file that is written in two halves."""

    def __init__(self, file, happens) -> None:
        self._file, self._happens = file, happens

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def write(self, data):
        """Write a half, stop if it is time to, and write the other."""
        self._file.write(data[: len(data) // 2])
        self._file.flush()
        self._happens(HALF)
        self._file.write(data[len(data) // 2 :])
        self._file.flush()
        self._happens(WRITTEN)
        return len(data)

    def writelines(self, lines):
        """Write the lines, each as it comes."""
        for each in lines:
            self._file.write(each)
        self._file.flush()
        self._happens(WRITTEN)
