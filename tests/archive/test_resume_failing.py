"""`editlint archive run` over articles that end the process that reads them, and over sources and disks that fail."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal

import pytest

pytest.importorskip("pyarrow")

from archive.killing import files_of, run_in_child, warm_up

from editlint.archive import at_work
from editlint.engine.linter import Linter

duckdb = pytest.importorskip("duckdb")

BODY = "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35."


def crash():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.string_at(0)


def loop():
    sum(range(10**15))  # in C, where no handler of Python's is ever called


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def raise_memory():
    raise MemoryError("no room")


WORDS = {"CRASH": crash, "LOOP": loop, "DIE": die, "MEMORY": raise_memory}


def dangerous():
    """Let articles with one of these words do what it says to the process that lints them."""
    lint_article = Linter.lint_article

    def linting(self, article, **asked):
        for word, act in WORDS.items():
            if word in article.text:
                act()
        return lint_article(self, article, **asked)

    Linter.lint_article = linting
    at_work.LIMIT = 0.5


def source(tmp_path, *bodies, name="stories.jsonl"):
    path = tmp_path / name
    lines = [
        json.dumps({"title": f"Story {n}", "body": body, "date": "2024-05-02"}) for n, body in enumerate(bodies, 1)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def command(out, *sources):
    return ["archive", "run", *sources, "--out", str(out), "--isolated", "--jobs", "2", "--select", "dates.age"]


@pytest.fixture(scope="module", autouse=True)
def _warm(tmp_path_factory):
    warm_up(source(tmp_path_factory.mktemp("warm"), BODY, f"{BODY} <b>bold</b>"))


def statistics(out):
    return duckdb.sql(f"select number, words, errors, problem from '{out}/statistics/*.parquet' order by 1").fetchall()


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("CRASH", "line 2: “Story 2” is passed over: it ends the process that reads it (Segmentation fault)"),
        ("LOOP", "line 2: “Story 2” is passed over: it takes more than 0.5 seconds of processor time"),
        ("MEMORY", "internal error at “Story 2” in line 2: MemoryError: no room (in raise_memory, line 39)"),
        (
            "DIE",
            "line 2: “Story 2” is passed over: the process that reads it was killed 3 times, as it is when memory runs out",
        ),
    ],
)
def test_an_article_that_ends_its_process_is_passed_over_alone(tmp_path, capfd, word, said):
    path = source(tmp_path, BODY, f"{BODY} {word}", BODY, BODY)
    other = source(tmp_path, BODY, name="other.jsonl")
    out = tmp_path / "out"
    assert run_in_child(command(out, path, other), dangerous) == 0
    rows = statistics(out)
    assert len(rows) == 5
    assert [row for row in rows if row[3]] == [(1, None, 0, said)]
    assert sum(row[2] for row in rows) == 4
    shown = capfd.readouterr().out
    assert f"1 article could not be read, or not by all rules:\n  {path}#2: {said}\n" in shown
    assert not [name for name in files_of(out) if name.startswith(("at-work", "set-aside"))]
