"""Completion, asked of the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
ASK_BASH = """
source script.bash
COMP_WORDS=({words}); COMP_CWORD={at}; COMPREPLY=()
_shtab_editlint editlint "${{COMP_WORDS[$COMP_CWORD]}}" "${{COMP_WORDS[$COMP_CWORD-1]}}"
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def needs(shell):
    return pytest.param(shell, marks=pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not here"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder with articles, and the script of each shell."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "stories").mkdir()
    (folder / "story.md").write_text("The ferry is back.\n", encoding="utf-8")
    for shell in ("bash", "zsh", "fish"):
        said = subprocess.run([BIN / "editlint", "completion", shell], check=True, capture_output=True, text=True)
        (folder / f"script.{shell}").write_text(said.stdout, encoding="utf-8")
    return folder


def ask(shell, folder, line):
    """What the shell offers at the end of a line."""
    words = line.split(" ")
    asked = {
        "bash": ASK_BASH.format(words=" ".join(f"'{each}'" for each in words), at=len(words) - 1),
        "fish": f"source script.fish; complete -C '{line}'",
    }
    path = f"{BIN}:/usr/local/bin:/usr/bin:/bin"
    env = {"PATH": path, "HOME": str(folder), "EDITLINT_CACHE_DIR": str(folder / "cache")}
    done = subprocess.run(
        [shutil.which(shell), "-c", asked[shell]], check=True, cwd=folder, env=env, capture_output=True, text=True
    )
    return [each.partition("\t")[0].rstrip("/") for each in done.stdout.splitlines()]


@pytest.mark.parametrize("shell", [needs("bash"), needs("fish")])
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("editlint bas", ["baseline"]),
        ("editlint check stor", ["stories", "story.md"]),
        ("editlint --profile str", ["strict"]),
        ("editlint --format sar", ["sarif"]),
        ("editlint init stor", ["stories"]),
        ("editlint rule dates.annivers", ["dates.anniversary", "dates.anniversary-told"]),
        ("editlint check --select attribution.vague-s", ["attribution.vague-source"]),
        ("editlint facts --format y", ["yaml"]),
        ("editlint vale --minAlert", ["--minAlertLevel"]),
    ],
)
def test_a_shell_completes_commands_options_paths_and_rules(desk, shell, line, offered):
    assert ask(shell, desk, line) == offered


@pytest.mark.parametrize("shell", [needs("fish")])
def test_an_article_may_stand_where_a_command_could(desk, shell):
    assert ask(shell, desk, "editlint stor") == ["stories", "story.md"]


@pytest.mark.parametrize("shell", [needs("zsh"), needs("bash"), needs("fish")])
def test_the_script_is_one_that_the_shell_reads(desk, shell):
    subprocess.run([shutil.which(shell), "-n", f"script.{shell}"], check=True, cwd=desk)


def test_no_rule_is_looked_up_before_it_is_asked_for(desk):
    """A script is read whenever a shell starts: it must not run us then."""
    zsh = (desk / "script.zsh").read_text(encoding="utf-8")
    running = [line for line in zsh.splitlines() if "$(editlint" in line and not line.startswith(("_editlint", "#"))]
    assert running == []
