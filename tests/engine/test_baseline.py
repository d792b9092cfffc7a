"""Baselines: known by content, ratcheting measures, stale entries; and changed lines."""

from __future__ import annotations

import subprocess

BAD = "The the mayor spoke.\n"
SELECT = ("--select", "wording.repeated-word")


def test_what_was_there_is_hidden_and_what_is_new_is_not(cli, write):
    write("a.md", BAD)
    assert cli("baseline", "create", *SELECT, ".").code == 0
    hidden = cli(*SELECT, ".")
    assert (hidden.code, "(1 hidden)" in hidden.out) == (0, True)
    write("a.md", f"A new first line.\n\n{BAD}\nIt was was new.\n")
    result = cli(*SELECT, "--format", "concise", ".")
    assert [line.split(" ")[0] for line in result.out.splitlines()[:-1]] == ["a.md:5:4:"]


def test_the_same_sentence_twice_is_counted(cli, write):
    write("a.md", BAD)
    cli("baseline", "create", *SELECT, ".")
    write("a.md", f"{BAD}\n{BAD}")
    assert cli(*SELECT, ".").code == 1


def test_stale_entries_are_said_and_pruned(cli, write):
    write("a.md", BAD)
    cli("baseline", "create", *SELECT, ".")
    write("a.md", "The mayor spoke.\n")
    assert "stale in the baseline: 1 entry;" in cli(*SELECT, ".").err
    status = cli("baseline", "status", *SELECT, ".")
    assert (status.code, "0 known, 0 new, 1 stale" in status.out) == (1, True)
    assert cli("baseline", "prune", *SELECT, ".").code == 0
    assert cli("baseline", "status", *SELECT, ".").code == 0


def test_prune_takes_in_nothing_new_and_update_does(cli, write):
    write("a.md", BAD)
    cli("baseline", "create", *SELECT, ".")
    write("a.md", f"{BAD}\nIt was was new.\n")
    cli("baseline", "prune", *SELECT, ".")
    assert cli(*SELECT, ".").code == 1
    cli("baseline", "update", *SELECT, ".")
    assert cli(*SELECT, ".").code == 0


def sentence(words: int) -> str:
    return "The " + "old " * (words - 3) + "mayor spoke.\n"


def test_a_measure_may_only_get_better(cli, write):
    select = ("--select", "readability.sentence-length", "--fail-level", "suggestion")
    write("a.md", sentence(60))
    assert cli(*select, ".").code == 1
    cli("baseline", "create", "--select", "readability.sentence-length", ".")
    assert cli(*select, ".").code == 0


def test_a_damaged_baseline_is_said_with_its_line(cli, write):
    write("a.md", BAD)
    write(".editlint-baseline.jsonl", '{"editlint_baseline": 1}\nnonsense\n')
    result = cli(*SELECT, ".")
    assert result.code == 2
    assert ".editlint-baseline.jsonl:2:1" in result.err


def git(folder, *args):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *args], cwd=folder, check=True, capture_output=True)


def test_only_changed_lines(cli, write, tmp_path):
    git(tmp_path, "init")
    write("a.md", f"{BAD}\nA quiet line.\n")
    write("Žižek ü.md", BAD)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    assert cli(*SELECT, "--changed", "HEAD", ".").code == 0
    write("a.md", f"{BAD}\nA quiet line.\n\nIt was was new.\n")
    write("new.md", BAD)
    out = cli(*SELECT, "--format", "concise", "--changed=HEAD", ".").out
    assert [line.split(" ")[0] for line in out.splitlines()[:-1]] == ["a.md:5:4:", "new.md:1:1:"]


def test_changed_outside_of_git_or_against_nothing_is_said(cli, write, tmp_path):
    write("a.md", BAD)
    assert cli(*SELECT, "--changed=nosuch", "a.md").code == 2
    git(tmp_path, "init")
    result = cli(*SELECT, "--changed=nosuch", "a.md")
    assert (result.code, "--changed: " in result.err) == (2, True)


def test_an_edit_that_makes_an_article_harder_is_said(cli, write, tmp_path):
    easy = "The mayor spoke. It rained on the town. The bridge is shut now. " * 6
    write("a.md", f"{easy}\n\nShe left the hall.\n")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    hard = "Notwithstanding considerable parliamentary deliberation, administrative reconfiguration " * 4
    write("a.md", f"{easy}\n\n{hard}continued.\n")
    select = ("--select", "readability.harder", "--format", "concise")
    assert cli(*select, "a.md").code == 0
    result = cli(*select, "--changed", "HEAD", "a.md")
    assert (result.code, "a.md:3:1: warning readability.harder" in result.out) == (1, True)
    assert cli(*select, "--no-cache", "--jobs", "2", "--changed", "HEAD", "a.md").out == result.out
