"""The pytest plugin, run by pytest."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
import yaml

import editlint.integrations.pytest_articles
import editlint.integrations.pytest_rules  # noqa: F401  loaded once, not anew by every inner run

BAD = "# Harbour\n\nThe the mayor spoke.\n"
GOOD = "# Harbour\n\nThe mayor spoke to the council.\n"
RULE = """\
summary: Say it in plain words.
kind: phrase
options: {phrases: [going forward]}
message: Jargon.
tests:
  valid: [The mayor spoke., {name: near miss, text: We are going home.}]
  invalid: ["We [[going forward]] meet.", "[[Going forward]], we meet."]
"""


@pytest.fixture
def desk(pytester, cache_folder, monkeypatch):
    """An editorial repository in which pytest runs."""
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(cache_folder))
    (pytester.path / ".editlint.yml").write_text("select: [wording.repeated-word]\n")

    def write(name: str, text: str) -> None:
        path = pytester.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    pytester.write = write
    return pytester


def run(desk, *args):
    """Run pytest in this process; it forgets what it has imported, which a C extension such as yaml's cannot bear."""
    assert yaml.__with_libyaml__
    return desk.runpytest_inprocess("-p", "no:hypothesispytest", *args)  # which would load hypothesis anew each time


def test_nothing_is_collected_unless_asked(desk):
    desk.write("a.md", BAD)
    assert run(desk).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_an_article_is_one_item_and_fails_with_the_sentence_and_carets(desk):
    desk.write("a.md", BAD)
    desk.write("b.md", GOOD)
    result = run(desk, "--editlint")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["*a.md:3:1: warning wording.repeated-word*", "*The the mayor spoke.*", "*^^^^^^^*", "FAILED a.md::editlint*"]
    )


def test_lf_k_and_node_ids_choose_the_same_items(desk):
    desk.write("a.md", BAD)
    desk.write("b.md", GOOD)
    desk.write("rules/house/plain.yml", RULE.replace("[[going forward]] meet", "going [[forward]] meet"))
    first = run(desk, "--editlint")
    first.assert_outcomes(passed=4, failed=2)
    run(desk, "--editlint", "--lf").assert_outcomes(failed=2)
    run(desk, "--editlint", "-k", "near").assert_outcomes(passed=1)
    run(desk, "--editlint", "a.md::editlint").assert_outcomes(failed=1)
    run(desk, "--editlint", "rules/house/plain.yml::house.plain::valid: near miss").assert_outcomes(passed=1)


@pytest.mark.parametrize("table", ["[pytest]\neditlint = true\n", None])
def test_ini_switches_it_on_in_both_kinds_of_file(desk, table):
    desk.write("a.md", GOOD)
    if table:
        desk.write("pytest.ini", table)
    else:
        desk.write("pyproject.toml", "[tool.pytest.ini_options]\neditlint = true\neditlint_files = ['*.md']\n")
    run(desk).assert_outcomes(passed=1)


def test_ini_chooses_files_configuration_and_level(desk):
    desk.write("articles/a.md", BAD)
    desk.write("README.md", BAD)
    desk.write("house.yml", "select: [wording.repeated-word]\nrules: {wording.repeated-word: suggestion}\n")
    desk.write("pytest.ini", "[pytest]\neditlint = true\neditlint_files = articles/*.md\neditlint_config = house.yml\n")
    run(desk).assert_outcomes(passed=1)
    desk.write(
        "pytest.ini",
        "[pytest]\neditlint = true\neditlint_files = articles/*.md\neditlint_config = house.yml\n"
        "editlint_fail_level = suggestion\n",
    )
    run(desk).assert_outcomes(failed=1)


def test_excluded_articles_are_not_collected(desk):
    desk.write("a.md", GOOD)
    desk.write("archive/b.md", BAD)
    desk.write(".editlint.yml", "select: [wording.repeated-word]\nexclude: [archive/]\n")
    run(desk, "--editlint").assert_outcomes(passed=1)


def test_expectations_are_matched_both_ways(desk):
    expect = '<!-- expect: wording.repeated-word "The the" -->\n'
    desk.write("a.md", expect + BAD)
    run(desk, "--editlint").assert_outcomes(passed=1)
    desk.write("a.md", expect + GOOD)
    missing = run(desk, "--editlint")
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines(["*expected but not found: wording.repeated-word “The the”*"])
    desk.write("a.md", expect + BAD + "\nShe she left.\n")
    unexpected = run(desk, "--editlint")
    unexpected.assert_outcomes(failed=1)
    unexpected.stdout.fnmatch_lines(["*a.md:6:1: warning wording.repeated-word*"])


def test_goldens_are_written_compared_and_reported_when_unused(desk):
    desk.write("a.md", BAD)
    golden = desk.path / "a.md.editlint"
    run(desk, "--editlint", "--editlint-update").assert_outcomes(failed=1)
    assert not golden.exists()
    run(desk, "--editlint", "--editlint-update", "a.md").assert_outcomes(passed=1)
    assert golden.read_text().startswith("3:1 warning wording.repeated-word ")
    run(desk, "--editlint").assert_outcomes(passed=1)
    desk.write("a.md", BAD + "\nShe she left.\n")
    changed = run(desk, "--editlint")
    changed.assert_outcomes(failed=1)
    changed.stdout.fnmatch_lines(["*+5:1 warning wording.repeated-word*"])
    desk.write("gone.md.editlint", "1:1 warning x y\n")
    run(desk, "--editlint").stdout.fnmatch_lines(["*gone.md.editlint belongs to no article*"])


def test_a_broken_rule_file_is_shown_with_its_line(desk):
    desk.write("rules/house/plain.yml", RULE.replace("kind: phrase", "kind: phrse"))
    result = run(desk, "--editlint")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*plain.yml:2:7*", "*did you mean “phrase”?*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_junit_has_the_counts(desk):
    desk.write("a.md", BAD)
    run(desk, "--editlint", "--junitxml=out.xml")
    properties = {p.get("name"): p.get("value") for p in ET.parse(desk.path / "out.xml").iter("property")}
    assert properties["editlint_warning"] == "1"


def test_xdist_runs_the_same_items(desk):
    for number in range(6):
        desk.write(f"{number}.md", BAD if number % 3 == 0 else GOOD)
    run(desk, "--editlint", "-n", "2").assert_outcomes(passed=4, failed=2)


def test_the_fixture_and_the_assertions(desk):
    desk.write(
        "test_articles.py",
        """
import pytest
from editlint.testing import assert_clean, assert_fix, assert_flags

RULE = "wording.repeated-word"

def test_fixture(editlint, tmp_path):
    assert RULE in editlint.rules
    assert [v.rule for v in editlint.lint("The the mayor.") if v.rule == RULE] == [RULE]
    (tmp_path / "a.md").write_text("The mayor.")
    assert editlint.lint_path(tmp_path / "a.md") == []
    assert list(editlint.rules) == [RULE]

def test_assertions():
    assert_clean("The mayor spoke.", RULE)
    assert_flags("[[The the]] mayor.", RULE)
    assert_fix("The the mayor.", "The mayor.", RULE)
    with pytest.raises(AssertionError):
        assert_clean("The the mayor.", RULE)
    with pytest.raises(AssertionError):
        assert_flags("The [[the mayor]].", RULE)
    with pytest.raises(AssertionError):
        assert_fix("The the mayor.", "The the mayor.", RULE)
""",
    )
    run(desk).assert_outcomes(passed=2)


def test_loading_the_plugin_imports_nothing_heavy():
    code = (
        "import sys, pytest; before = set(sys.modules); import editlint.integrations.pytest_plugin; "
        "print(' '.join(sorted(name for name in set(sys.modules) - before)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    new = done.stdout.split()
    assert all(name.startswith("editlint") for name in new), new
    assert len(new) <= 5
