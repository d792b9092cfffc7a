"""`--watch`: with the waiting handed in, and for real in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from editlint.cli.watch import watch
from editlint.errors import EditlintError

RULE = """\
summary: A test.
why: To see it.
references: [ours]
severity: warning
tags: [test]
kind: phrase
language: en
message: "“{{match}}”."
help: None.
options:
  phrases: [{word}]
tests:
  flag: ["He [[{word}]]."]
  pass: ["He came."]
"""

# A shell's background job, as the tests may be one, is started deaf to Ctrl-C, and so are all its children.
HEEDING = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from editlint.cli import program
program()
"""


def test_a_change_is_linted_and_nothing_else(write, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write("a.md", "The mayor spoke.\n")
    turns = iter(["nothing", "change", "nothing", "broken configuration", "nothing", "rule", "stop"])
    write("house/house/left.yml", RULE.format(word="left"))

    def wait() -> None:
        turn = next(turns)
        if turn == "change":
            write("a.md", "The the mayor spoke.\n")
        elif turn == "broken configuration":
            write(".editlint.yml", "profil: x\n")
        elif turn == "rule":
            write(".editlint.yml", "packs: [house]\n")
        elif turn == "stop":
            raise KeyboardInterrupt

    assert watch(["."], ["--select", "wording.repeated-word", "--format", "concise", "."], wait=wait) == 130
    shown = capsys.readouterr()
    assert [line.split(" ")[0] for line in shown.out.splitlines()] == ["No", "a.md:1:1:", "Found", "a.md:1:1:", "Found"]
    assert shown.err.count("watching") == 4
    assert "did you mean “profile”?" in shown.err
    with pytest.raises(StopIteration):
        next(turns)


def test_a_path_that_is_not_there_ends_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EditlintError, match="nosuch"):
        watch(["nosuch"], ["nosuch"])


def test_what_an_editor_saves_is_linted_at_once(tmp_path):
    """An editor writes a new file and puts it in the old one's place: that, too, is a change."""
    article = tmp_path / "a.md"
    article.write_text("The mayor spoke.\n", encoding="utf-8")
    command = [sys.executable, "-c", HEEDING, "--watch", "--isolated", "--format", "concise", "a.md"]
    env = {**os.environ, "EDITLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as p:
        assert p.stdout.readline() == "No violations in 1 article.\n"
        draft = tmp_path / "a.md~"
        draft.write_text("The the mayor spoke.\n", encoding="utf-8")
        draft.replace(article)
        assert p.stdout.readline().startswith("a.md:1:1: warning wording.repeated-word")
        p.send_signal(signal.SIGINT)
        p.stdout.read()
    assert p.returncode == 130
