"""A fault in any function, at any call of it, is that of the file, the rule or the run in which it was raised.

Functions and calls are not chosen by hand: a run is watched, and then repeated with a fault raised when a function of
ours is entered for the nth time. Nothing is replaced for that: the interpreter calls us at each entry.
"""

from __future__ import annotations

import io
import json
import os
import random
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from editlint.cli import main

if TYPE_CHECKING:
    from types import CodeType, FrameType

ARTICLE = """---
title: A ferry sank {n}
date: 2024-05-06
---

The the mayor said on Monday, 7 May 2024, that 3 of 5 ferries sank in 1994. “It rained,” said Ana Ruiz, 40.

<!-- editlint-disable-next-line wording.misspelling: a name -->
She recieved teh prize. In total 12 people, 5 men and 6 women, died. It cost 20 per cent of 40 million euros.

The bridge, 120 metres long, was opened in 19{n}5.
"""
FILES = ("a.md", "b.md", "c.html", "d.csv")
RUN = ("--isolated", "--profile", "strict", "--format", "json", *FILES)
SAMPLE = 30  # of some 2,500 functions; TRUST_FAULTS takes more


class Unforeseen(Exception):  # noqa: N818  what nobody catches by name
    """An error of a kind that no code expects."""


FAULTS: tuple[tuple[type[BaseException], tuple[Any, ...]], ...] = (
    (Unforeseen, ("boom",)),
    (MemoryError, ()),
    (RecursionError, ("too deep",)),
    (SystemExit, (0,)),
    (OSError, (5, "no such thing")),
    (ValueError, ("no value",)),
    (KeyError, ("no key",)),
    (UnicodeDecodeError, ("utf-8", b"x", 0, 1, "no text")),
    (GeneratorExit, ()),
)
DOORS = ("main", "_call")  # of the command line: what fails before the last door is open is for nobody to catch


class Done(NamedTuple):
    code: int
    out: str
    err: str


class Raised(NamedTuple):
    """Where a fault was raised: in work on which file, "" for none."""

    path: str


def run(*args: str) -> Done:
    """The command line in this process, with streams as a program has them."""
    raw, errors = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, errors
    try:
        code = main(args)
    finally:
        sys.stdout, sys.stderr = streams
    out.flush()
    return Done(code, raw.getvalue().decode(), errors.getvalue())


def functions_of_ours(*args: str) -> dict[CodeType, int]:
    """The functions that a run enters, and how often."""
    entered: dict[CodeType, int] = {}

    def watch(frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event == "call" and f"{os.sep}editlint{os.sep}" in code.co_filename and code.co_name not in DOORS:
            entered[code] = entered.get(code, 0) + 1

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        run(*args)
    finally:
        sys.setprofile(before)
    return entered


def run_with(fault: BaseException, function: CodeType, nth: int, *args: str) -> tuple[Done, Raised | None]:
    """A run in which a fault is raised at the nth entry of a function."""
    entries = 0
    raised: Raised | None = None

    def watch(frame: FrameType, event: str, _: Any) -> None:
        nonlocal entries, raised
        if event == "call" and frame.f_code is function:
            entries += 1
            if entries == nth:
                raised = Raised(_file_at_work(frame))
                sys.setprofile(None)
                raise fault

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        return run(*args), raised
    finally:
        sys.setprofile(before)


def _file_at_work(frame: FrameType | None) -> str:
    while frame is not None:
        if frame.f_code.co_name == "lint_file":
            return str(frame.f_locals.get("path", ""))
        frame = frame.f_back
    return ""


def violations(out: str, *, without: str) -> list[dict[str, Any]]:
    """Those of all files but one; what is said of several articles at once may go with that one."""
    found = json.loads(out)["violations"]
    return [
        each
        for each in found
        if each["path"] != without and not any(r["line"] and r["path"] != each["path"] for r in each["related"])
    ]


@pytest.fixture
def articles(tmp_path, monkeypatch):
    """Articles of several formats, one of them with two articles in it."""
    monkeypatch.chdir(tmp_path)
    for number, name in enumerate(("a.md", "b.md")):
        (tmp_path / name).write_text(ARTICLE.format(n=number), encoding="utf-8")
    (tmp_path / "c.html").write_text("<body><h1>T</h1><p>The the mayor said. She recieved it.</p></body>")
    (tmp_path / "d.csv").write_text('title,body\nOne,"The the mayor recieved it."\nTwo,"The the mayor sank."\n')


def promise_broken(done: Done, raised: Raised, usual: Done) -> str:
    """What is not as promised, or an empty text."""
    if (done.code, done.out) == (usual.code, usual.out):
        return ""  # whoever called that function has another way
    if "Traceback" in done.err:
        return f"a traceback: {done.err}"
    if done.code != 2:
        return f"exit code {done.code}, though the report is another"
    if not raised.path:
        return "" if "error" in done.err else "nothing was said"
    errors = json.loads(done.out)["errors"]
    if not any(each["path"] == raised.path for each in errors):
        return f"{raised.path} is not named in {errors}"
    if violations(done.out, without=raised.path) != violations(usual.out, without=raised.path):
        return "what other files hold is lost"
    return ""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # a generator that is closed is entered
@pytest.mark.parametrize("cached", [False, True])
def test_a_fault_anywhere_takes_nothing_with_it(articles, cached):
    args = RUN if cached else (*RUN, "--no-cache")
    run(*args)
    usual = run(*args)
    assert usual.code == 1
    entered = functions_of_ours(*args)
    order = sorted(entered, key=lambda code: (code.co_filename, code.co_firstlineno, code.co_name))
    chance = random.Random(14)
    size = int(os.environ.get("TRUST_FAULTS", SAMPLE)) // (4 if cached else 1)
    at_work = 0
    for number in range(size):
        function = order[(number * len(order)) // size] if size <= len(order) else order[number % len(order)]
        kind, said = FAULTS[number % len(FAULTS)]
        nth = chance.randint(1, entered[function])
        done, raised = run_with(kind(*said), function, nth, *args)
        if raised is not None:
            at_work += bool(raised.path)
            broken = promise_broken(done, raised, usual)
            assert not broken, (
                f"{kind.__name__} at entry {nth} of {function.co_qualname} in {function.co_filename}: {broken}"
            )
    assert run(*args)[:2] == usual[:2], "a fault has left something behind"
    assert cached or at_work > size // 2


KILLER = """
import os
import editlint

class Check:
    kind = "killer"
    options = ()
    values = ()

    def find(self, article, rule):
        if "kill me" in article.text:
            os.kill(os.getpid(), 9)
        if "leave me" in article.text:
            os.kill(os.getpid(), 14)
        return []

@editlint.hookimpl
def editlint_checks():
    return [Check()]
"""
KILLERS_RULE = """
summary: End the process.
why: To see what becomes of the run.
severity: warning
kind: killer
message: never said
tests:
  valid: [One., Two.]
  invalid: ["[[One]] two.", "[[Two]] one."]
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes of this system do not inherit the plug-in")
@pytest.mark.parametrize("form", ["files", "records"])
def test_a_process_that_dies_takes_one_article_with_it(cli, write, tmp_path, monkeypatch, form):
    write("site/killer_plug_in.py", KILLER)
    write("site/killer-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: killer\nVersion: 1\n")
    write("site/killer-1.dist-info/entry_points.txt", "[editlint]\nkiller = killer_plug_in\n")
    monkeypatch.syspath_prepend(tmp_path / "site")
    write("house/desk/killer.yml", KILLERS_RULE)
    write(".editlint.yml", "packs: [house]\n")
    filler = "A mayor spoke of ferries at length. " * (130 if form == "files" else 60)
    texts = [f"The the mayor spoke. {filler}" for _ in range(150)]
    texts[100], texts[120] = "Please kill me. The the end.", "Please leave me. The the end."
    if form == "files":
        for number, text in enumerate(texts):
            write(f"many/{number:03}.md", text)
        article, dead = "many", [f"many/{number}.md" for number in (100, 120)]
    else:
        article = write(
            "many.jsonl", "".join(json.dumps({"title": f"T{n}", "body": t}) + "\n" for n, t in enumerate(texts))
        )
        dead = ["line 101: “T100”", "line 121: “T120”"]
    done = cli("--select", "wording.repeated-word,desk", "--no-cache", "--jobs", "2", "--format", "json", article)
    assert done.code == 2, done.err
    report = json.loads(done.out)
    assert len(report["violations"]) == 148
    assert len(report["errors"]) == 2
    for name, error in zip(dead, report["errors"], strict=True):
        assert name in error["path"] + error["message"]
        assert "the process that was at it has died" in error["message"]
