"""No run ends as a success that has not checked what was asked: plug-ins that misbehave, and orders that lead nowhere.

Many plug-ins are at work in one run, since each has to be kept from doing harm to all others; the real command runs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from editlint.plugins.entry_points import EntryPoint
from editlint.plugins.manager import load_plugins

ROOT = Path(__file__).parents[2]
RULE = """
summary: Fail.
why: To see what becomes of the run.
severity: warning
kind: {kind}
message: found by {kind}
tests:
  valid: [One.]
  invalid: ["[[One]] two."]
"""
# A plug-in that brings a kind of its own name; it does MISCHIEF where `place` is its place.
PLUG_IN = """
import os, sys, threading
import editlint
from editlint import Hit
from editlint.checks.base import Proposal, Statement

def at(place):
    if place == PLACE:
        MISCHIEF

class Check:
    kind = NAME
    options = ()
    values = ()

    def prepare(self, rules):
        at("prepare")

    def find(self, article, rule):
        at("find")
        yield Hit(0, 3)
        at("midway")

    def state(self, article, rule):
        at("state")
        return [Statement("topic", "key", (article.document.source.path,), 0, 3)]

    def compare(self, rule, statements):
        at("compare")
        return []

@editlint.hookimpl
def editlint_checks():
    at("hook")
    return [Check()]

@editlint.hookimpl
def editlint_reporters():
    return {NAME: lambda report, rules, look: (at("reporter"), [])[1]}

at("import")
"""
PRINTS = 'print("junk"); sys.__stdout__.write("junk"); sys.stdout.buffer.write(b"junk"); os.write(1, b"junk"); '
PRINTS += 'os.system("echo junk")'
# What each plug-in does, and where. None of it may be felt by anybody else.
HARMLESS = {
    "prints-at-import": ("import", PRINTS),
    "prints-in-hook": ("hook", PRINTS),
    "prints-in-find": ("find", PRINTS),
    "prints-midway": ("midway", PRINTS),
    "prints-at-end": ("find", 'import atexit; atexit.register(print, "junk")'),
    "closes": ("import", "sys.stdout.close(); sys.stderr.close(); sys.stdin.close()"),
    "replaces": ("find", 'sys.stdout = sys.stderr = open(os.devnull, "w")'),
    "goes-elsewhere": ("import", 'os.chdir("/")'),
    "goes-away-late": ("midway", 'os.chdir("/")'),
    "stays-shallow": ("find", "sys.setrecursionlimit(150)"),
    "ignores-interrupts": ("import", "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)"),
    "leaves-a-thread": ("find", "thread = threading.Thread(target=sys.exit); thread.start(); thread.join()"),
    "leaves-at-end": ("import", "import atexit; atexit.register(sys.exit, 0)"),
    "fails-at-end": ("import", "import atexit; atexit.register(lambda: 1 / 0)"),
    "leaves-when-collected": ("find", 'type("Gone", (), {"__del__": lambda self: sys.exit(0)})()'),
    "reads": ("find", "sys.stdin.read(); os.read(0, 9)"),
}
LEAVES = "raise SystemExit(0)"
BROKEN = {
    "leaves-at-import": ("import", LEAVES),
    "leaves-in-hook": ("hook", LEAVES),
    "generator-exit": ("hook", "raise GeneratorExit"),
    "no-words": ("import", 'raise type("Mute", (Exception,), {"__str__": lambda self: 1 / 0})'),
    "no-reader": ("import", "raise BrokenPipeError(32, 'x')"),
}
FAILING = {
    "leaves-in-prepare": ("prepare", LEAVES),
    "leaves-in-find": ("find", LEAVES),
    "leaves-midway": ("midway", LEAVES),
    "leaves-in-state": ("state", LEAVES),
    "leaves-in-compare": ("compare", LEAVES),
    "stops": ("find", "raise StopIteration"),
}


class Done(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def site(tmp_path):
    """A folder of installed plug-ins, and articles beside it; gives what runs the command there."""

    def install(plug_ins: dict[str, tuple[str, str]]) -> None:
        for name, (place, mischief) in plug_ins.items():
            module = name.replace("-", "_") + "_plug_in"
            code = PLUG_IN.replace("PLACE", repr(place)).replace("MISCHIEF", mischief).replace("NAME", repr(name))
            put(f"site/{module}.py", code)
            put(f"site/{module}-1.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
            put(f"site/{module}-1.dist-info/entry_points.txt", f"[editlint]\n{name} = {module}\n")
            if plug_ins is not BROKEN:
                put(f"work/house/desk/{name}.yml", RULE.format(kind=name))
        for name in ("a.md", "b.md"):
            put(f"work/{name}", "The the mayor.\n")
        put("work/.editlint.yml", "packs: [house]\n" if plug_ins is not BROKEN else "{}\n")

    def put(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(plug_ins: dict[str, tuple[str, str]], *args: str, given: str = "") -> Done:
        install(plug_ins)
        path = os.pathsep.join([str(tmp_path / "site"), str(ROOT)])
        done = subprocess.run(
            [sys.executable, "-m", "editlint", *args],
            cwd=tmp_path / "work",
            env=os.environ | {"PYTHONPATH": path},
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run


def found(out: str) -> list[tuple[str, str]]:
    return [(each["path"], each["rule"]) for each in json.loads(out)["violations"]]


SELECT = ("--select", "wording.repeated-word,desk", "--format", "json")


def test_what_a_plug_in_does_to_the_process_is_felt_by_nobody(site):
    done = site(HARMLESS, *SELECT, "a.md", "b.md")
    assert done.code == 1, done.err
    rules = sorted([*(f"desk.{name}" for name in HARMLESS), "wording.repeated-word"])
    assert sorted(found(done.out)) == [(path, rule) for path in ("a.md", "b.md") for rule in rules]
    assert "error:" not in done.err
    assert "junk" in done.err


def test_a_plug_in_cannot_read_the_article_that_comes_by_standard_input(site):
    reading = {"reads-early": ("import", "sys.stdin.read(); os.read(0, 99)"), "reads": HARMLESS["reads"]}
    done = site(reading, *SELECT, "-", given="The the mayor.\n")
    assert (done.code, len(found(done.out))) == (1, 3)


def test_a_plug_in_that_ends_the_run_ends_itself_alone(site):
    done = site(BROKEN, *SELECT[:1], "wording.repeated-word", *SELECT[2:], "a.md", "b.md")
    assert done.code == 2
    assert [path for path, _ in found(done.out)] == ["a.md", "b.md"]
    assert "Traceback" not in done.err
    for name in BROKEN:
        assert f"plug-in {name} ({name} 1) is broken: " in done.err


def test_a_check_that_ends_the_run_ends_itself_alone(site):
    done = site(FAILING, *SELECT, "a.md", "b.md")
    assert done.code == 2
    hits = found(done.out)
    assert [path for path, rule in hits if rule == "wording.repeated-word"] == ["a.md", "b.md"]
    assert [path for path, rule in hits if rule == "desk.leaves-midway"] == ["a.md", "b.md"]  # found before
    said = " ".join(done.err.split())
    for name in FAILING:
        assert f"rule desk.{name} crashed" in said or f"desk.{name}," in said or f", desk.{name}" in said


def test_a_reporter_that_ends_the_run_takes_no_other_report_with_it(site, tmp_path):
    reporter = {"leaves": ("reporter", LEAVES)}
    args = ("--report", "leaves:x.txt", "--report", "json:out.json")
    done = site(reporter, *SELECT, *args, "a.md")
    assert (done.code, len(found(done.out))) == (2, 2)
    assert "the output format “leaves” crashed: SystemExit: 0" in done.err
    assert len(found((tmp_path / "work" / "out.json").read_text())) == 2


# What `find` gives, and what is said of it.
WRONG_VALUES = {
    "None": "it gives None, and not several values",
    "42": "it gives 42, and not several values",
    "'text'": "it gives 'text', and not several values",
    "[None, 42]": "None is no Hit",
    "[Hit(0, 99)]": "a place from 0 to 99 is not in a text of 14 characters",
    "[Hit(3, 1)]": "a place from 3 to 1 is not in",
    "[Hit('0', 3)]": "a place from '0' to 3 is not in",
    "[Hit(0, 3, severity='error')]": "'error' is no Severity",
    "[Hit(0, 3, message=b'x')]": "its message is b'x', and no text",
    "[Hit(0, 3, values=None)]": "its values are None, and no mapping",
    "[Hit(0, 3, evidence=(1,))]": "1 is no Evidence",
    "[Hit(0, 3, data={'a': float('nan')})]": "nan cannot be in data",
    "[Hit(0, 3, data={'a': LOOP})]": "its data are nested too deeply",
    "[Hit(0, 3, data={1: 2})]": "{1: 2} cannot be in data",
    "[Hit(0, 3, proposals=(Proposal('t', ((0, 2, 'x'), (1, 3, 'y'))),))]": "two edits of “t” change the same stretch",
    "(Hit(0, 1) for _ in iter(int, 1))": "it gives 100,000 values and more",
}


def test_a_wrong_value_names_the_kind_and_the_plug_in(cli, write, tmp_path, monkeypatch):
    for number, value in enumerate(WRONG_VALUES):
        code = PLUG_IN.replace("PLACE", "''").replace("MISCHIEF", "pass").replace("NAME", repr(f"kind-{number}"))
        code = code.replace('        yield Hit(0, 3)\n        at("midway")', f"        return {value}")
        write(f"site/wrong_value_{number}.py", "LOOP = []\nLOOP.append(LOOP)\n" + code)
        write(f"site/w{number}-1.dist-info/METADATA", f"Metadata-Version: 2.1\nName: w{number}\nVersion: 1\n")
        write(f"site/w{number}-1.dist-info/entry_points.txt", f"[editlint]\nw{number} = wrong_value_{number}\n")
        write(f"house/desk/rule-{number}.yml", RULE.format(kind=f"kind-{number}"))
    monkeypatch.syspath_prepend(tmp_path / "site")
    write(".editlint.yml", "packs: [house]\n")
    write("a.md", "The the mayor.\n")
    done = cli("--select", "wording.repeated-word,desk", "--format", "concise", "--max-warnings", "1000000", "a.md")
    assert done.code == 2
    assert "a.md:1:1: warning wording.repeated-word" in done.out
    for number, said in enumerate(WRONG_VALUES.values()):
        about = f"desk.rule-{number}: the kind “kind-{number}” of the plug-in w{number} gives something wrong: "
        assert about + said in done.err


def test_a_distribution_whose_entry_points_are_no_text_is_named_and_the_others_load(cli, write, tmp_path, monkeypatch):
    good = "import editlint\n@editlint.hookimpl\ndef editlint_analyses():\n    return {'tide': len}\n"
    write("site/good_tide.py", good)
    write("site/good-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: good\nVersion: 1\n")
    write("site/good-1.dist-info/entry_points.txt", "[editlint]\ntide = good_tide [extra]\n")
    write("site/torn-1.dist-info/METADATA", b"Metadata-Version: 2.1\nName: torn\nVersion: 1\n")
    write("site/torn-1.dist-info/entry_points.txt", b"[editlint]\n\xff\xfe = x\n")
    write("site/nameless-1.dist-info/entry_points.txt", "[editlint]\nlost = nowhere_at_all\n")
    monkeypatch.syspath_prepend(tmp_path / "site")
    write("a.md", "The the mayor.\n")
    done = cli("--isolated", "--select", "wording.repeated-word", "--format", "concise", "a.md")
    assert done.code == 2
    assert "a.md:1:1: warning wording.repeated-word" in done.out
    assert "plug-in torn (torn 1) is broken: its entry points cannot be read: UnicodeDecodeError" in done.err
    assert "plug-in lost is broken: ModuleNotFoundError" in done.err
    assert "tide (good 1, good_tide [extra]): 1 analyses" in cli("plugins").out


def test_two_plug_ins_of_one_name_are_both_loaded(tmp_path, monkeypatch):
    for name in ("first", "second"):
        hook = f"def editlint_analyses():\n    return {{'{name}': len}}\n"
        (tmp_path / f"twin_{name}.py").write_text(f"import editlint\n@editlint.hookimpl\n{hook}")
    monkeypatch.syspath_prepend(tmp_path)
    points = [EntryPoint("twin", f"twin_{name}", name, "1") for name in ("first", "second")]
    assert list(load_plugins(points).analyses) == ["first", "second"]


def test_changed_code_of_a_plug_in_is_not_answered_from_the_cache(site):
    assert len(found(site({"house": ("nowhere", "pass")}, *SELECT, "a.md").out)) == 2
    done = site({"house": ("find", LEAVES)}, *SELECT, "a.md")
    assert (done.code, found(done.out)) == (2, [("a.md", "wording.repeated-word")])


# What is asked for, the exit code, and what is said.
ORDERS = {
    ("gone.md",): (2, "there is no file or folder gone.md"),
    ("*.markdown",): (2, "no file fits this pattern"),
    ("--select", "wording.no-such-rule", "a.md"): (2, "unknown rule “wording.no-such-rule” in select"),
    ("--ignore", "no-such-pack", "a.md"): (2, "unknown rule “no-such-pack” in ignore"),
    ("--config", "gone.yml", "a.md"): (2, "there is no configuration file gone.yml"),
    ("--config", "broken.yml", "a.md"): (2, "broken.yml:1:"),
    ("--config", "idle.yml", "a.md"): (2, "there are no rule files below"),
    ("--baseline", "gone.jsonl", "a.md"): (2, "there is no baseline gone.jsonl"),
    ("--changed", "a.md"): (2, "not a git repository"),
    ("--format", "nosuch", "a.md"): (2, "there is no format “nosuch”"),
    ("--force-exclude", "--config", "excluding.yml", "a.md"): (
        0,
        "“exclude” in the configuration leaves out 1 article",
    ),
    ("empty",): (0, "no article in empty"),
    ("empty.md",): (0, "holds no text to check"),
}


@pytest.mark.parametrize("order", ORDERS, ids=" ".join)
def test_an_order_that_leads_nowhere_is_said(cli, write, tmp_path, order):
    (tmp_path / "empty").mkdir()
    (tmp_path / "idle" / "desk").mkdir(parents=True)
    write("a.md", "The the mayor.\n")
    write("empty.md", "")
    write("broken.yml", "select: [a\n")
    write("idle.yml", "packs: [idle]\n")
    write("excluding.yml", "exclude: ['*.md']\n")
    code, said = ORDERS[order]
    done = cli(*order)
    assert (done.code, said in done.err) == (code, True), done.err
    assert code or "No article was checked" in done.out or "hardly checked" in done.out


def test_a_branch_that_is_not_there_is_said(cli, write, tmp_path):
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    write("a.md", "The the mayor.\n")
    done = cli("--changed=main", "a.md")
    assert done.code == 2
    assert "--changed: " in done.err
    assert "main" in done.err
