"""`--watch`, with the waiting handed in."""

from __future__ import annotations

import pytest

from editlint.cli.watch import watch
from editlint.errors import EditlintError


def test_a_change_is_linted_and_nothing_else(write, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write("a.md", "The mayor spoke.\n")
    turns = iter(["nothing", "change", "nothing", "broken configuration", "stop"])

    def wait(_: float) -> None:
        turn = next(turns)
        if turn == "change":
            write("a.md", "The the mayor spoke.\n")
        elif turn == "broken configuration":
            write(".editlint.yml", "profil: x\n")
            write("b.md", "The mayor left.\n")
        elif turn == "stop":
            raise KeyboardInterrupt

    assert watch(["."], ["--select", "wording.repeated-word", "--format", "concise", "."], wait=wait) == 130
    shown = capsys.readouterr()
    assert [line.split(" ")[0] for line in shown.out.splitlines()] == ["No", "a.md:1:1:", "Found"]
    assert shown.err.count("watching") == 3
    assert "did you mean “profile”?" in shown.err
    with pytest.raises(StopIteration):
        next(turns)


def test_a_path_that_is_not_there_ends_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EditlintError, match="nosuch"):
        watch(["nosuch"], ["nosuch"])
