"""The editorial repository of the examples, by the ways in that its README tells of: command line, pytest, rule tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

NEWSROOM = Path(__file__).parents[2] / "examples" / "newsroom"
EDITLINT = (sys.executable, "-m", "editlint")
PYTEST = (sys.executable, "-m", "pytest", "-p", "no:hypothesispytest", "-q")


class Desk(NamedTuple):
    """A copy of the newsroom, and how to type there."""

    folder: Path
    cache: Path

    def type(self, *command: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "EDITLINT_CACHE_DIR": str(self.cache), "COLUMNS": "100"}
        return subprocess.run(command, check=False, cwd=self.folder, capture_output=True, text=True, env=env)


@pytest.fixture(scope="module")
def desk(tmp_path_factory, cache_folder):
    folder = tmp_path_factory.mktemp("newsroom") / "desk"
    shutil.copytree(NEWSROOM, folder, ignore=shutil.ignore_patterns(".pytest_cache", "__pycache__", ".git"))
    return Desk(folder, cache_folder)


def test_the_readme_shows_what_the_command_line_says(desk):
    done = desk.type(*EDITLINT, "drafts/tower-clock.md")
    assert done.returncode == 1
    readme = (NEWSROOM / "README.md").read_text(encoding="utf-8")
    assert done.stdout.strip() in readme


def test_what_is_published_is_clean_and_comments_may_judge(desk):
    done = desk.type(*EDITLINT, "published", "opinion")
    assert (done.returncode, done.stdout) == (0, "No violations in 4 articles.\n")
    column = desk.folder / "opinion" / "late-boats.md"
    report = desk.folder / "drafts" / "late-boats.md"
    shutil.copy(column, report)
    try:
        elsewhere = desk.type(*EDITLINT, "--format", "concise", "drafts/late-boats.md")
    finally:
        report.unlink()
    assert "attribution.loaded-language" in elsewhere.stdout


def test_drafts_are_reported_with_their_places_and_the_facts_of_the_house(desk):
    done = desk.type(*EDITLINT, "--format", "json", "drafts")
    assert done.returncode == 1
    violations = json.loads(done.stdout)["violations"]
    found = {(v["path"], v["line"], v["rule"]) for v in violations}
    assert {
        ("drafts/tower-clock.md", 22, "dates.conflict"),
        ("drafts/school-meals.md", 18, "attribution.vague-source"),
        ("drafts/school-meals.md", 23, "attribution.missing-speaker"),
        ("drafts/storm-cleanup.md", 16, "wording.repeated-word"),
        ("drafts/storm-cleanup.md", 27, "courier.plain-words"),
        ("drafts/storm-cleanup.md", 32, "residue.cms-artifact"),
    } <= found
    library = next(v for v in violations if v["path"].endswith("cleanup.md") and v["rule"] == "dates.conflict")
    assert [each["path"] for each in library["related"]] == ["house/facts.yml:3"]


def test_github_format_annotates_and_the_reports_are_written(desk):
    reports = ("--report", "sarif:out.sarif", "--report", "html:out.html")
    done = desk.type(*EDITLINT, "--format", "github", *reports, "drafts/tower-clock.md")
    assert done.stdout.startswith("::error file=drafts/tower-clock.md,line=22,")
    assert json.loads((desk.folder / "out.sarif").read_text())["version"] == "2.1.0"
    assert "tower-clock" in (desk.folder / "out.html").read_text()


def test_pytest_fails_and_lf_runs_the_same_items(desk):
    first = desk.type(*PYTEST)
    assert first.returncode == pytest.ExitCode.TESTS_FAILED
    failed = sorted(line.split(" - ")[0] for line in first.stdout.splitlines() if line.startswith("FAILED"))
    names = ["school-meals.md", "storm-cleanup.md", "tower-clock.md"]
    assert failed == [f"FAILED drafts/{name}::editlint" for name in names]
    assert "see: line 12: Nyström Brothers: 1874" in first.stdout
    again = desk.type(*PYTEST, "--lf")
    assert again.returncode == pytest.ExitCode.TESTS_FAILED
    assert again.stdout.splitlines()[-1].startswith("3 failed")
    assert sorted(line.split(" - ")[0] for line in again.stdout.splitlines() if line.startswith("FAILED")) == failed


def test_the_house_rules_pass_their_own_tests_and_lose_no_cue_unnoticed(desk):
    done = desk.type(*EDITLINT, "test", "--mutate", "house/rules")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "3 rules, 15 cases, 0 failures")
    rule = desk.folder / "house" / "rules" / "courier" / "plain-words.yml"
    text = rule.read_text(encoding="utf-8")
    rule.write_text(text.replace("    utilise~: use~\n", ""), encoding="utf-8")
    try:
        broken = desk.type(*EDITLINT, "test", "house/rules")
    finally:
        rule.write_text(text, encoding="utf-8")
    assert broken.returncode == 1
    assert "plain-words.yml:" in broken.stdout
