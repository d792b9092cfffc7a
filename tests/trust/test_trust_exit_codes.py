"""The exit code of every command: 0 and 1 say what was found, 2 that something was not done, 130 that a person ended it.

What a run of articles can do in this process is done here; streams and signals are those of real processes.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from editlint.cli import COMMANDS

ARTICLE = "The the mayor said that 3 of 5 ferries sank.\n"
SELECT = ("--isolated", "--select", "wording.repeated-word")
BROKEN = b"ab\xffc"


@pytest.fixture
def desk(write, tmp_path):
    """One article with a violation, one without, one that is no text, an empty folder, a rule file of each sort."""
    write("found.md", ARTICLE)
    write("fine.md", "A mayor spoke.\n")
    write("broken.md", BROKEN)
    write("rules/desk/good.yml", RULE)
    write("rules/desk/fails.yml", RULE.replace("A [[ship]]", "[[A]] ship"))
    write("rules/desk/wrong.yml", "phrases: [\n")
    return tmp_path


RULE = """
summary: Say vessel.
why: Because.
severity: warning
kind: phrase
message: Say vessel.
options: {phrases: [ship]}
tests:
  valid: [A boat., A raft.]
  invalid: ["A [[ship]].", "That [[ship]]."]
"""

# Command lines by exit code, all of them run for real in one process.
TABLE = {
    0: [
        "--version",
        "--help",
        "check fine.md",
        "check found.md --exit-zero",
        "check found.md --fail-level error",
        "check --fix fine.md",
        "check --diff fine.md",
        "facts fine.md",
        "sources fine.md",
        "stats fine.md",
        "test rules/desk/good.yml",
        "rule wording.repeated-word",
        "rules",
        "config .",
        "plugins",
        "grammar status",
        "completion bash",
        "try wording.repeated-word found.md",
        "baseline create fine.md --baseline base.jsonl",
        "archive --help",
    ],
    1: [
        "check found.md",
        "check --diff found.md",
        "check found.md --max-warnings 0",
        "test rules/desk/fails.yml",
        "diff --rules rules old found.md",
    ],
    2: [
        "",
        "nosuchcommand",
        "check",
        "check gone.md",
        "check broken.md",
        "check broken.md --exit-zero",
        "check --fix broken.md fine.md",
        "check --diff broken.md",
        "check found.md --nosuch",
        "check found.md --report json:gone/folder/out.json",
        "check found.md --output-file gone/folder/out.json",
        "facts broken.md fine.md",
        "facts --format json broken.md",
        "facts --format yaml broken.md",
        "sources broken.md fine.md",
        "sources --format json broken.md",
        "stats broken.md fine.md",
        "stats --format json broken.md",
        "stats gone.md",
        "test rules/desk/wrong.yml",
        "test gone",
        "rule no.such.rule",
        "rules --nosuch",
        "plugins --nosuch",
        "grammar nosuch",
        "completion nosuch",
        "config --nosuch",
        "try wording.repeated-word broken.md",
        "try no.such.rule found.md",
        "diff --rules gone old found.md",
        "baseline create broken.md --baseline other.jsonl",
        "baseline status found.md --baseline gone.jsonl",
        "baseline nosuch",
        "init --nosuch",
        "new",
        "clean --nosuch",
        "vale --nosuch",
        "server --nosuch",
        "desk --nosuch",
        "archive nosuch",
        "archive run",
        "archive query gone.archive",
    ],
}


@pytest.mark.parametrize("code", TABLE)
def test_the_exit_code_of_every_command(cli, desk, write, code):
    write("old/desk/good.yml", RULE)
    write("rules/desk/wrong.yml", "phrases: [\n")
    for line in TABLE[code]:
        words = line.split()
        settings = list(SELECT) if words[:1] in (["check"], ["baseline"]) else []
        if words[:1] == ["diff"]:
            (desk / "rules" / "desk" / "wrong.yml").unlink()
            write("rules/desk/good.yml", RULE.replace("phrases: [ship]", "phrases: [mayor]"))
        done = cli(*words, *settings)
        assert done.code == code, f"editlint {line}: exit code {done.code}\n{done.out}{done.err}"
        assert "Traceback" not in done.err
        if code == 2 and words:
            assert "error: " in done.err, f"editlint {line} does not say why"


def test_no_command_is_left_out():
    commanded = {line.split()[0] for lines in TABLE.values() for line in lines if line}
    assert set(COMMANDS) <= commanded


@pytest.mark.parametrize("command", ["facts", "sources", "stats"])
def test_an_article_that_cannot_be_read_is_named_and_the_others_are_shown(cli, desk, command):
    done = cli(command, "--format", "json", "broken.md", "fine.md")
    assert [each["path"] for each in json.loads(done.out)] == ["fine.md"]
    assert "broken.md" in done.err


def test_a_file_that_cannot_be_fixed_keeps_no_other_from_being_fixed(cli, desk):
    done = cli("--fix", *SELECT, "broken.md", "found.md")
    assert done.code == 2
    assert (desk / "found.md").read_text() == ARTICLE.replace("The the", "The")
    assert (desk / "broken.md").read_bytes() == BROKEN


def test_a_damaged_baseline_hides_nothing_and_loses_nothing(cli, desk, write):
    write("base.jsonl", '{"editlint_baseline": 2}\nnonsense\n')
    done = cli(*SELECT, "--baseline", "base.jsonl", "--format", "json", "found.md")
    assert (done.code, len(json.loads(done.out)["violations"])) == (2, 1)
    assert "base.jsonl:2:1" in done.err


def run(folder, *args: str, redirect: str = "", given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["bash", "-c", f'"$@" {redirect}', "bash", sys.executable, "-m", "editlint", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, input=given, check=False)


# How streams are closed, what is linted, and the exit code.
STREAMS = [
    ("<&-", "found.md", 1),
    ("<&-", "-", 2),
    (">&-", "found.md", 1),
    ("2>&-", "found.md", 1),
    ("2>&-", "gone.md", 2),
    ("<&- >&- 2>&-", "found.md", 1),
    ("<&- >&- 2>&-", "gone.md", 2),
]


@pytest.mark.parametrize(("redirect", "path", "code"), STREAMS)
def test_closed_streams_leave_the_exit_code(desk, redirect, path, code):
    done = run(desk, *SELECT, path, redirect=redirect)
    assert done.returncode == code
    assert b"defect" not in done.stderr
    assert b"Traceback" not in done.stderr


def test_who_stops_reading_costs_neither_the_exit_code_nor_another_report(desk, write):
    for number in range(30):
        write(f"many/{number}.md", ARTICLE * 100)
    reports = ("--format", "json", "--report", "json:out.json")
    done = run(desk, *SELECT, *reports, "many", redirect="| head -1; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (1, b"")
    assert len(json.loads((desk / "out.json").read_text())["violations"]) == 3000


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_ends_all_processes_of_a_run(desk, write, sent, code):
    for number in range(40):
        write(f"many/{number}.md", ("She said on Monday that it rained. " * 40 + "\n\n") * 10)
    command = [sys.executable, "-m", "editlint", "--isolated", "--no-cache", "--jobs", "2", "-q", "many"]
    with subprocess.Popen(
        command, cwd=desk, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        children = f"/proc/{process.pid}/task/{process.pid}/children"
        if not os.path.exists(children):
            process.kill()
            pytest.skip("this system does not tell the children of a process")
        workers: list[int] = []
        while len(workers) < 2 and process.poll() is None:
            with open(children) as file:
                workers = [int(each) for each in file.read().split()]
        assert len(workers) == 2
        process.send_signal(sent)
        assert process.wait(30) == code
        assert process.stderr is not None
        assert process.stderr.read() == b""  # at the end of which no process holds it any more
