"""Runs of `editlint archive run` in processes that are killed when something given happens."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
from pathlib import Path

from editlint.archive import at_work
from editlint.cli import main

FORK = multiprocessing.get_context("fork")
RUN, WORKER = "run", "worker"
PATIENCE = 60  # seconds after which a process counts as left over


def run_in_child(command, prepare=lambda: None):
    """The exit code of a command in a process that `prepare` has made ready; negative for a signal.

    The process is a fork of this one: it starts at once, and what it changes in itself changes nothing here. When this
    returns, it has ended and all that it started.
    """
    ended, held = os.pipe()

    def live():
        signal.signal(signal.SIGINT, signal.default_int_handler)
        prepare()
        os._exit(main(command))

    process = FORK.Process(target=live)
    process.start()
    os.close(held)
    process.join()
    left, _, _ = select.select([ended], [], [], PATIENCE)
    os.close(ended)
    assert left, "a worker lives on"
    code = process.exitcode
    process.close()
    return code


class Blow:
    """Sends a signal to processes at events of a run, each one of a kind by its number, counted over all processes.

    Kinds: a file is half written, about to be put in place, was put in place, was taken away; an article is begun.
    """

    def __init__(self, kind, *numbers, victims=(RUN,), sent=signal.SIGKILL):
        self.kind = kind
        self.sent = sent
        self.numbers = numbers
        self.victims = victims
        self.count = FORK.Value("i", 0)

    @property
    def struck(self):
        return sum(self.count.value >= number for number in self.numbers)

    def again(self):
        self.count.value = 0

    def happens(self, kind):
        if kind != self.kind:
            return
        with self.count:
            self.count.value += 1
            due = self.count.value in self.numbers
        if due and self.victims == (RUN, WORKER):
            os.kill(self.run, self.sent)
            os.kill(os.getpid(), self.sent)
        if due and RUN in self.victims:
            os.kill(self.run, self.sent)
            signal.pause()  # what is done meanwhile is not done by this process
        if due and WORKER in self.victims:
            os.kill(os.getpid(), self.sent)

    def prepare(self):
        replace, unlink, begin = os.replace, os.unlink, at_work.AtWork.begin
        self.run = os.getpid()

        def replacing(source, target, **folders):
            if not str(target).endswith((".parquet", ".json")):  # no result, but what is made of results
                replace(source, target, **folders)
                return
            whole = Path(source).read_bytes()
            Path(source).write_bytes(whole[: len(whole) // 2])
            self.happens("half written")
            Path(source).write_bytes(whole)
            self.happens("about to be put")
            replace(source, target)
            self.happens("was put")

        def unlinking(path, **folder):
            unlink(path, **folder)
            self.happens("was taken away")

        def beginning(noted):
            passed = begin(noted)
            self.happens("article")
            return passed

        os.replace = replacing
        os.unlink = unlinking
        at_work.AtWork.begin = beginning


def warm_up(*paths):
    """Load what linting needs, so that forks of this process have it."""
    main(["check", *paths, "--isolated", "--no-cache", "--select", "dates.age", "--exit-zero"])


def files_of(folder):
    """What lies in the tables and the other folders of a folder of results, by path: the bytes of each file."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).glob("*/*")}
