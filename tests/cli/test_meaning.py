"""What a word on the command line is taken for: a command, an option, a value, a path; and what is said of a slip."""

from __future__ import annotations

import subprocess

import pytest

BAD = "The the mayor spoke to the council.\n"
SELECT = ("--select", "wording.repeated-word", "--format", "concise")


@pytest.mark.parametrize(
    ("args", "said", "hint"),
    [
        (("chek",), "“chek” is no command, and there is no file or folder of that name", "did you mean “check”?"),
        (("stat", "a.md"), "“stat” is no command", "did you mean “stats”?"),
        (("--formt", "json", "a.md"), "“editlint check” has no option --formt", "did you mean “--format”?"),
        (("rules", "--forma", "json"), "“editlint rules” has no option --forma", "did you mean “--format”?"),
        (("--format", "jsn", "a.md"), "there is no format “jsn”", "did you mean “json”?"),
        (("--profile", "strct", "a.md"), "--profile cannot be “strct”", "did you mean “strict”?"),
        (("--profile", "x", "a.md"), "--profile cannot be “x”", "one of: essential, standard, strict"),
        (("a.md", "--fail-level"), "--fail-level needs a value", "one of: error, warning, suggestion"),
        (("a.md", "--as-of"), "--as-of needs a value", "write it as --as-of DATE"),
        (("--jobs", "many", "a.md"), "--jobs must be a whole number, not “many”", ""),
        (("baseline", "crate"), "ACTION cannot be “crate”", "did you mean “create”?"),
        (("rule", "a", "b"), "“b” is one word too many", "usage: editlint rule [OPTION]... NAME"),
        (("stats",), "no path given", ""),
        (("art.md",), "there is no file or folder art.md", "did you mean “a.md”?"),
        (("posts/*.md",), "there is no file or folder posts/*.md", "no file fits this pattern"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(cli, write, args, said, hint):
    write("a.md", BAD)
    result = cli(*args)
    assert (result.code, result.out) == (2, "")
    assert f"error: {said}" in result.err
    assert hint in result.err
    assert "Traceback" not in result.err


def test_all_unknown_options_are_said_at_once(cli, write):
    write("a.md", BAD)
    assert cli("a.md", "--colour", "never", "--exit-zer").err.count("error: ") == 2


def test_a_wrong_word_in_the_environment_is_answered_too(cli, write, monkeypatch):
    write("a.md", BAD)
    monkeypatch.setenv("EDITLINT_PROFILE", "strickt")
    assert "did you mean “strict”?" in cli("a.md").err


@pytest.mark.parametrize("command", ["clean", "rules"])
def test_a_folder_named_like_a_command(cli, write, command):
    write(f"{command}/a.md", BAD)
    result = cli(command)
    assert f"note: “{command}” is a command here; “editlint ./{command}” lints the folder" in result.err
    assert f"{command}/a.md:1:1: " in cli(*SELECT, f"./{command}").out
    assert cli("check", *SELECT, command) == cli(*SELECT, f"./{command}")


def test_a_folder_without_articles_is_no_namesake(cli, write):
    write("rules/wording/x.yml", "")
    assert cli("rules").err == ""


def test_a_path_behind_changed_is_a_path(cli, write, tmp_path):
    def git(*args: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *who, *args], cwd=tmp_path, check=True, capture_output=True)

    write("a.md", "The mayor spoke.\n")
    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    write("a.md", BAD)
    expected = cli(*SELECT, "--changed=HEAD", ".")
    assert expected.code == 1
    assert "a.md:1:1: " in expected.out
    assert cli(*SELECT, "--changed", ".") == expected
    assert cli(*SELECT, "--changed", "a.md") == expected
    assert cli(*SELECT, ".", "--changed") == expected
    assert cli(*SELECT, "--changed", "main", ".") == expected
    assert "no path given" in cli(*SELECT, "--changed", "main").err
