"""One dictionary for all rules of spelling: the configuration's words, files of words, and the user's own file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import editlint
from editlint.config.read import read_settings
from editlint.errors import EditlintErrors

TEXT = "They recieved the seperate parcel, which was definately late. It occured in the goverment garden.\n"


def lint(folder: Path, config: str, *arguments: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    (folder / "a.md").write_text(TEXT, encoding="utf-8")
    (folder / ".editlint.yml").write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "editlint", str(folder / "a.md"), "--format", "concise", "--select"]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home or folder), "APPDATA": str(home or folder)}
    return subprocess.run(
        [*command, "wording.misspelling", *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def matches(run: subprocess.CompletedProcess[str]) -> list[str]:
    return [line.split("“")[1].split("”")[0] for line in run.stdout.splitlines() if "wording.misspelling" in line]


def test_words_and_files_of_words_are_known_to_the_rules_of_spelling(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "house.txt").write_text("\ufeffseperate  # our brand\n\n# a comment\ngoverment\n", "utf-8")
    run = lint(tmp_path, "dictionary: [Recieved, words/house.txt]\n")
    assert matches(run) == ["definately", "occured"]


def test_a_rule_keeps_words_of_its_own_beside_them(tmp_path: Path) -> None:
    config = "dictionary: Recieved\nrules:\n  wording.misspelling: {dictionary: [seperate], allow: [goverment]}\n"
    assert matches(lint(tmp_path, config)) == ["definately", "occured"]


def test_the_users_own_file_is_read_unless_the_run_is_isolated(tmp_path: Path) -> None:
    (tmp_path / "editlint").mkdir()
    (tmp_path / "editlint" / "dictionary.txt").write_text("recieved\noccured\n", encoding="utf-8")
    assert matches(lint(tmp_path, "{}")) == ["seperate", "definately", "goverment"]
    assert "recieved" in matches(lint(tmp_path, "{}", "--isolated"))


def test_a_changed_dictionary_is_no_cached_result(tmp_path: Path) -> None:
    assert "recieved" in matches(lint(tmp_path, "{}"))
    (tmp_path / "words.txt").write_text("recieved", encoding="utf-8")
    assert "recieved" not in matches(lint(tmp_path, "dictionary: words.txt"))
    (tmp_path / "words.txt").write_text("seperate", encoding="utf-8")
    assert "recieved" in matches(lint(tmp_path, "dictionary: words.txt"))


def test_what_is_extended_adds_its_words(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("dictionary: [seperate]\n", encoding="utf-8")
    (tmp_path / ".editlint.yml").write_text("extends: base.yml\ndictionary: [recieved]\n", encoding="utf-8")
    assert read_settings(str(tmp_path / ".editlint.yml")).dictionary == ("seperate", "recieved")


def test_a_file_that_is_not_there_is_shown_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "c.yml").write_text("dictionary:\n  - deepfake\n  - words.txt\n", encoding="utf-8")
    with pytest.raises(EditlintErrors) as caught:
        read_settings(str(tmp_path / "c.yml"))
    (error,) = caught.value.errors
    assert error.message == "there is no file words.txt"
    assert error.location is not None
    assert (error.location.line, error.location.column) == (3, 5)


def test_a_file_of_words_that_is_no_text_is_an_error_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xff\xfe\x00")
    run = lint(tmp_path, "dictionary: words.txt")
    assert run.returncode == 2
    assert "the dictionary cannot be read: it is not UTF-8" in run.stderr
    assert "words.txt" in run.stderr


def test_the_api_knows_the_words_too() -> None:
    config = {"select": ["wording.misspelling"], "dictionary": ["recieved", "Seperate"]}
    assert [v.match for v in editlint.lint_text(TEXT, config=config)] == ["definately", "occured", "goverment"]
