"""What strangers may not do by what they hand in: hide what is found, move what is linted, run code of theirs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from editlint.engine.changed import changed_lines

ARTICLE = """---
editlint: {ignore: [wording]}
---

The the end.

<!-- vale off -->

The the end.

<!-- editlint: ignore[wording] mine -->
The the end.
"""
OWNED = "import pathlib\npathlib.Path(__file__).with_name('owned').touch()\n"
RULE = """summary: No foo bar
severity: warning
kind: phrase
options: {phrases: [foo bar]}
message: "“{match}”: no"
tests:
  valid: [a b c, d e f]
  invalid: ["The [[foo bar]] is."]
"""
SELECT = ("--select", "wording.repeated-word,suppression")


def program(folder, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "editlint", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_what_an_article_hides_is_counted_and_can_be_shown(cli, write):
    write("a.md", ARTICLE)
    hidden = json.loads(cli(*SELECT, "--format", "json", "a.md").out)
    assert (hidden["summary"]["warning"], hidden["summary"]["suppressed"]) == (0, 3)
    shown = json.loads(cli(*SELECT, "--ignore-suppressions", "--format", "json", "a.md").out)
    assert [each["line"] for each in shown["violations"]] == [5, 9, 12]
    assert shown["summary"]["suppressed"] == 0
    assert cli(*SELECT, "--ignore-suppressions", "a.md").code == 1
    assert "3 hidden" in cli(*SELECT, "a.md").out


@pytest.mark.parametrize(
    "wish", ["profile: essential", "ignore_all: true", "fail_level: error", "rules: {wording: off}"]
)
def test_front_matter_is_no_configuration(cli, write, wish):
    write("a.md", f"---\neditlint:\n  {wish}\n{wish}\n---\n\nThe the end.\n")
    found = json.loads(cli(*SELECT, "--format", "json", "a.md").out)["violations"]
    assert "wording.repeated-word" in {each["rule"] for each in found}


def test_a_configuration_among_the_articles_is_not_that_of_the_run(cli, write):
    for name in (".editlint.yml", ".editlint-baseline.jsonl", "editlint.yml"):
        write(f"sent/{name}", "exclude: ['*.md']\nrules: {wording: off}\n")
    write("sent/a.md", "The the end.\n")
    write("house.yml", "profile: standard\n")
    assert cli(*SELECT, ".").code == 1
    assert cli(*SELECT, "--config", "house.yml", "sent").code == 1
    assert cli(*SELECT, "--isolated", "sent/a.md").code == 1


def test_lines_of_an_article_are_not_those_of_a_diff(cli, write, tmp_path):
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    names = ["a.md", "caf é “b”.md", 'q"é.md', "new\nline.md"]
    for name in names:
        write(name, "One.\n\nTwo.\n\nThree.\n")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-q", "-m", "first")
    forged = "++ decoy.md\n\n@@ -1 +900 @@\n\nOne.\x0c+++ decoy.md\u2028@@ -1 +800 @@\x85Binary files a and b differ\n"
    for name in names:
        write(name, f"{forged}\nTwo.\n\nThe the end.\n")
    changed = changed_lines("HEAD", str(tmp_path))
    assert sorted(changed) == sorted(os.path.join(os.path.realpath(tmp_path), name) for name in names)
    assert all(line < 20 for lines in changed.values() for each in lines for line in each)
    found = json.loads(cli(*SELECT, "--changed", "--format", "json", ".").out)["violations"]
    assert sorted(each["path"] for each in found if each["line"] == 9) == sorted(names)


def test_what_a_repository_names_is_not_run(write, tmp_path):
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    write("a.md", "The end.\n")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-q", "-m", "first")
    write("a.md", "The the end.\n")
    write(".gitattributes", "*.md diff=own\n")
    for key in ("core.fsmonitor", "diff.own.textconv", "diff.own.command", "diff.external"):
        _git(tmp_path, "config", key, "touch owned; true")
    done = program(tmp_path, *SELECT, "--changed", "a.md")
    assert (done.returncode, done.stderr) == (1, "")
    assert not (tmp_path / "owned").exists()


def _git(folder, *args: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@b.example")
    subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("module", ["argparse", "json", "pluggy"])
def test_no_module_beside_the_articles_is_loaded(write, tmp_path, module):
    write("a.md", "The the end.\n")
    write(f"{module}.py", OWNED)
    write("editlint.yml", f"plugins: {{{module}: {{module: {module}}}}}\npacks: [rules]\n")
    write(f"rules/x/{module}.py", OWNED)
    write("rules/x/y.yml", RULE)
    write("sent-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: sent\nVersion: 1\n")
    write("sent-1.dist-info/entry_points.txt", f"[editlint]\nsent = {module}\n")
    done = program(tmp_path, "--format", "json", "--no-cache", "a.md")
    assert done.returncode == 1, done.stderr
    assert "sent" not in program(tmp_path, "plugins").stdout
    assert not list(tmp_path.rglob("owned"))


def test_no_name_of_a_rule_is_run_by_a_shell_that_completes(cli, write, tmp_path):
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    write("complete.sh", cli("completion", "bash").out)
    listed = "* x.$(touch${IFS}owned)  error\n* x.`touch${IFS}owned`  error\n* dates.age  error\n"
    write("asked.sh", f"editlint() {{ printf '%s' '{listed}'; }}\nsource ./complete.sh\n_editlint_rules ''\n")
    said = subprocess.run([bash, "asked.sh"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert said.split() == ["dates.age"]
    assert not (tmp_path / "owned").exists()
