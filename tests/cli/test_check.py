"""`editlint check` as a person uses it: output, exit codes, bad input."""

from __future__ import annotations

import json
import os

import pytest

BAD = "# Harbour\n\nThe the mayor spoke to the council.\n"
RULE = "wording.repeated-word"


def test_a_violation_is_shown_with_its_place_and_the_exit_code_is_1(cli, write):
    write("a.md", BAD)
    result = cli("--select", RULE, "a.md")
    assert result.code == 1
    assert "a.md:3:1: " in result.out
    assert RULE in result.out
    assert "The the mayor spoke to the council." in result.out
    assert "^^^^^^^" in result.out


def test_a_clean_article_exits_0(cli, write):
    write("a.md", "The mayor spoke to the council.\n")
    result = cli("--select", RULE, "a.md")
    assert result.code == 0
    assert "No violations in 1 article." in result.out


def test_the_command_check_is_the_default(cli, write):
    write("a.md", BAD)
    assert cli("check", "--select", RULE, "a.md") == cli("--select", RULE, "a.md")


def test_json_has_the_fixed_form(cli, write):
    write("a.md", BAD)
    whole = json.loads(cli("--select", RULE, "--format", "json", "a.md").out)
    assert whole["version"] == 1
    assert whole["summary"] == {
        "files": 1,
        "violations": 1,
        "error": 0,
        "warning": 1,
        "suggestion": 0,
        "suppressed": 0,
    }
    violation = whole["violations"][0]
    assert list(violation) == [
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "start",
        "end",
        "rule",
        "severity",
        "tags",
        "message",
        "match",
        "related",
        "fixes",
        "fingerprint",
        "data",
    ]
    assert (violation["line"], violation["column"], violation["start"], violation["end"]) == (3, 1, 11, 18)
    assert BAD[11:18] == violation["match"] == "The the"


def test_concise_is_one_line_a_violation(cli, write):
    write("a.md", BAD)
    lines = cli("--select", RULE, "--format", "concise", "a.md").out.splitlines()
    assert lines[0].startswith(f"a.md:3:1: warning {RULE} ")
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("missing.md",), "there is no file or folder missing.md"),
        (("--select", "wording.repeated-wrod", "a.md"), "did you mean “wording.repeated-word”?"),
        (("--ignore", "nosuchpack", "a.md"), "unknown rule “nosuchpack”"),
        (("--format", "jsno", "a.md"), "did you mean “json”?"),
        (("--report", "sarif", "a.md"), "names no file"),
        (("--config", "none.yml", "a.md"), "there is no configuration file none.yml"),
        (("--as-of", "2024-13-01", "a.md"), "write it as 2024-09-02"),
        (("--no-such-flag", "a.md"), "has no option --no-such-flag"),
        ((), "no path given"),
    ],
)
def test_wrong_use_is_said_and_exits_2(cli, write, args, said):
    write("a.md", BAD)
    result = cli("check", *args)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Das Caf\xe9\nist zu.\n".encode("latin-1"), "not UTF-8: byte 0xe9 at line 1, column 8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a binary file, not text"),
        ("Hello".encode("utf-16"), "is UTF-16 text"),
    ],
)
def test_a_file_that_is_no_text_is_said_and_the_others_are_linted(cli, write, content, said):
    write("a.md", content)
    write("b.md", BAD)
    result = cli("--select", RULE, "a.md", "b.md")
    assert result.code == 2
    assert said in result.err
    assert "b.md:3:1" in result.out


@pytest.mark.parametrize("content", ["", "\n\n\n", "\ufeff", " \t "])
def test_an_empty_file_is_said_to_be_empty(cli, write, content):
    write("a.md", content)
    result = cli("--profile", "strict", "a.md")
    assert (result.code, result.err) == (0, "note: a.md holds no text to check\n")
    assert result.out == "No violations in 1 article; 1 hardly checked, see the notes.\n"


def test_one_line_of_five_megabytes(cli, write):
    write("a.md", "The mayor spoke to the council about the bridge. " * 104_858)
    result = cli("--select", f"{RULE},residue,suppression", "a.md")
    assert (result.code, result.err) == (0, "")


def test_bom_and_crlf_do_not_move_a_place(cli, write):
    write("a.md", b"\xef\xbb\xbf" + BAD.replace("\n", "\r\n").encode())
    assert "a.md:3:1: " in cli("--select", RULE, "a.md").out


def test_standard_input(cli, monkeypatch):
    class Stdin:
        class buffer:  # noqa: N801
            @staticmethod
            def read() -> bytes:
                return BAD.encode()

    monkeypatch.setattr("sys.stdin", Stdin)
    assert "<stdin>:3:1: " in cli("--select", RULE, "-").out
    assert "desk/a.md:3:1: " in cli("--select", RULE, "--stdin-filename", "desk/a.md", "-").out


def test_folders_are_walked_with_gitignore(cli, write):
    for name in ("a.md", "drafts/b.md", "archive/c.html", "archive/keep/d.txt", "notes.py", ".hidden/e.md"):
        write(name, "<p>The the mayor</p>" if name.endswith("html") else BAD)
    write(".gitignore", "drafts/\n")
    write("archive/.gitignore", "*.html\n")
    out = cli("--select", RULE, "--format", "concise", ".").out
    assert [line.split(":")[0] for line in out.splitlines()[:-1]] == ["a.md", os.path.join("archive", "keep", "d.txt")]


def test_excluded_files_are_linted_when_named_unless_forced(cli, write):
    write("a.md", BAD)
    write(".editlint.yml", "exclude: ['*.md']\n")
    assert cli("--select", RULE, "a.md").code == 1
    assert cli("--select", RULE, ".").code == 0
    assert cli("--select", RULE, "--force-exclude", "a.md").code == 0


def test_fail_level_and_max_warnings_and_exit_zero(cli, write):
    write("a.md", BAD)
    assert cli("--select", RULE, "--fail-level", "error", "a.md").code == 0
    assert cli("--select", RULE, "--max-warnings", "1", "a.md").code == 0
    assert cli("--select", RULE, "--max-warnings", "0", "a.md").code == 1
    assert cli("--select", RULE, "--exit-zero", "a.md").code == 0


def test_the_same_input_gives_the_same_bytes_from_the_cache_and_on_several_cores(cli, write):
    for number in range(40):
        write(
            f"articles/{number:02}.md", f"# Article {number}\n\nIt was was so, reports suggest, on 30 February 2024.\n"
        )
    plain = cli("--no-cache", "--format", "json", "articles")
    assert plain.code == 1
    assert cli("--format", "json", "articles") == plain
    assert cli("--format", "json", "articles") == plain
    assert cli("--no-cache", "--jobs", "2", "--format", "json", "articles") == plain


def test_reports_to_files_beside_the_one_on_the_screen(cli, write, tmp_path):
    write("a.md", BAD)
    result = cli("--select", RULE, "--report", "json:out.json", "--report", "sarif:out.sarif", "a.md")
    assert "a.md:3:1" in result.out
    assert json.loads((tmp_path / "out.json").read_text())["summary"]["violations"] == 1
    assert json.loads((tmp_path / "out.sarif").read_text())["version"] == "2.1.0"


def test_statistics_count_the_rules(cli, write):
    write("a.md", BAD + "\nThe council was was there.\n")
    assert cli("--select", RULE, "--statistics", "a.md").out == f"2  {RULE}\n"


def test_colour_only_when_asked_or_on_a_terminal(cli, write, monkeypatch):
    write("a.md", BAD)
    assert "\x1b[" not in cli("--select", RULE, "a.md").out
    assert "\x1b[" in cli("--select", RULE, "--color", "always", "a.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in cli("--select", RULE, "a.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in cli("--select", RULE, "a.md").out


def test_paths_that_look_like_options_stand_behind_two_dashes(cli, write):
    write("-a.md", BAD)
    assert "-a.md:3:1: " in cli("--select", RULE, "--", "-a.md").out
    assert cli("--select", RULE, "-a.md").code == 2
