"""Terminals and pipes that cannot write every character, that are closed, or that somebody stops reading."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

ARTICLE = "Reports suggest that the ferry sank.\n"
RULE = "attribution.unnamed-report"


def run(folder, *args: str, redirect: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    (folder / "a.md").write_text(ARTICLE, encoding="utf-8")
    command = [sys.executable, "-m", "editlint", *args]
    if redirect:
        command = ["sh", "-c", f'"$@" {redirect}', "sh", *command]
    return subprocess.run(command, cwd=folder, capture_output=True, env=os.environ | environment, check=False)


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", b'"Reports suggest"'),
        ("cp1252", "“Reports suggest”".encode("cp1252")),
        ("utf-8", "“Reports suggest”".encode()),
    ],
)
def test_a_report_is_written_in_any_encoding(tmp_path, encoding, shown):
    done = run(tmp_path, "--select", RULE, "a.md", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert shown in done.stdout


def test_help_is_written_in_ascii(tmp_path):
    done = run(tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert b'"editlint PATH" is "editlint check PATH"' in done.stdout


def test_what_programs_read_is_utf8(tmp_path):
    done = run(tmp_path, "--select", RULE, "--format", "json", "a.md", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout.decode())["violations"][0]["message"].startswith("“Reports suggest”")


@pytest.mark.parametrize("command", [[], ["rules"], ["a.md"]])
def test_who_stops_reading_is_no_failure(tmp_path, command):
    assert run(tmp_path, *command, redirect="| true").stderr == b""


def test_a_closed_output_leaves_the_exit_code(tmp_path):
    done = run(tmp_path, "--select", RULE, "a.md", redirect=">&-")
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names of files are Unicode there")
def test_a_name_that_is_not_utf8_is_written_as_it_is(tmp_path):
    with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9.md"), "w", encoding="utf-8") as file:
        file.write(ARTICLE)
    done = run(tmp_path, "--select", RULE, "--format", "concise", ".")
    assert done.returncode == 1
    assert b"caf\xe9.md:1:1: " in done.stdout
    for form in ("json", "sarif", "gitlab", "rdjson"):
        assert json.loads(run(tmp_path, "--select", RULE, "--format", form, ".").stdout.decode())
    run(tmp_path, "--select", RULE, "--report", "json:out.json", ".")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["version"] == 1


def test_what_comes_by_standard_input_has_a_name_in_mistakes(tmp_path):
    (tmp_path / "bad.md").write_bytes(b"ab\xffc")
    done = run(tmp_path, "-", redirect="< bad.md")
    assert done.returncode == 2
    assert b" --> standard input:1:3" in done.stderr


def test_a_user_without_a_home_gets_no_folder_in_the_way(tmp_path):
    environment = {"HOME": "~", "XDG_CACHE_HOME": "", "EDITLINT_CACHE_DIR": ""}
    assert run(tmp_path, "--select", RULE, "a.md", **environment).returncode == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


full_disk = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")


@full_disk
@pytest.mark.parametrize(
    "args", [["a.md"], ["--format", "json", "a.md"], ["rules"], ["-", "--fix"], ["init", "--help"]]
)
def test_a_full_disk_under_the_output_is_called_so(tmp_path, args):
    done = run(tmp_path, *args, redirect="< a.md > /dev/full")
    assert done.returncode == 2
    said = b"error: cannot write standard output: the disk is full (No space left on device)"
    assert done.stderr.splitlines()[0] == said


@full_disk
@pytest.mark.parametrize("option", [["--report", "json:/dev/full"], ["--output-file", "/dev/full"]])
def test_a_full_disk_under_a_report_is_called_so(tmp_path, option):
    done = run(tmp_path, "--select", RULE, "a.md", *option)
    assert done.returncode == 2
    assert b"error: cannot write /dev/full: the disk is full" in done.stderr


@full_disk
@pytest.mark.parametrize("args", [["nowhere.md"], ["a.md", "--timings"], ["check", "--no-such-option"]])
def test_where_nothing_can_be_said_the_exit_code_says_it(tmp_path, args):
    assert run(tmp_path, *args, redirect="2> /dev/full").returncode == 2
