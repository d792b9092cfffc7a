"""`editlint test`: what it demands of the tests in a rule file."""

from __future__ import annotations

import pytest

RULE = """\
summary: Say it in plain words.
kind: phrase
options:
  phrases:
    - going forward
    - blue-sky thinking
message: "“{match}” is jargon."
tests:
  valid:
    - The mayor spoke.
    - The line is closed.
  invalid:
    - "We will, [[going forward]], meet."
    - name: two of them
      text: "[[Going forward]], no [[blue-sky thinking]]."
      expect:
        - {message: “Going forward” is jargon., line: 1, column: 1}
"""


@pytest.fixture
def run(cli, write):
    def test(old: str = "", new: str = "", *args: str):
        assert old in RULE
        write("house/plain.yml", RULE.replace(old, new, 1) if old else RULE)
        return cli("test", "house/plain.yml", *args)

    return test


def test_a_good_rule_passes_also_with_mutants(run):
    assert run().code == 0
    assert run("", "", "--mutate").code == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[[going forward]]", "[[going forwar]]d", "missing"),
        ("[[going forward]],", "going [[forward]],", "too much"),
        ("[[Going forward]], no [[blue-sky thinking]]", "[[Going forward]], no blue-sky thinking", "too much"),
        ("- The mayor spoke.", "- The mayor is going forward.", "too much"),
        ("“Going forward” is jargon.,", "“going forward” is jargon.,", "message is"),
        ("column: 1", "column: 2", "column is “1”, not “2”"),
    ],
)
def test_a_wrong_case_fails_with_its_place(run, old, new, said):
    result = run(old, new)
    assert result.code == 1
    assert said in result.out
    assert "house/plain.yml:" in result.out


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("    - The mayor spoke.\n", "", "10:5", "at least 2 valid cases"),
        ("- The line is closed.", "- The mayor spoke.", "11:7", "this case is there already"),
        ("      text:", "      txt:", "15:7", "did you mean “text”?"),
        ('"We will, [[going forward]], meet."', '"We will meet."', "13:7", "needs a marker"),
        ("[[going forward]],", "[[going forward,", "13:7", "broken marker"),
        ("name: two of them", "name: two::of them", "14:13", "can hold neither"),
        ("- The mayor spoke.", "- The [[mayor]] spoke.", "10:7", "cannot have markers"),
    ],
)
def test_a_wrong_rule_file_exits_2(run, old, new, place, said):
    result = run(old, new)
    assert result.code == 2
    assert f"house/plain.yml:{place}" in result.err
    assert said in result.err


def test_a_rule_without_tests_is_wrong(cli, write):
    write("house/plain.yml", RULE.split("tests:", maxsplit=1)[0])
    result = cli("test", "house/plain.yml")
    assert (result.code, "a rule without tests" in result.err) == (2, True)


def test_coverage_and_mutants_name_the_cue_that_no_test_reaches(run):
    for flag in ("--coverage", "--mutate"):
        result = run("    - blue-sky thinking\n", "    - blue-sky thinking\n    - low-hanging fruit\n", flag)
        assert result.code == 1
        assert "house/plain.yml:7:7" in result.out
        assert "without “low-hanging fruit”" in result.out


def test_a_threshold_that_no_test_holds(cli, write):
    write(
        "house/long.yml",
        "summary: Short sentences.\nkind: readability\noptions: {formula: words, of: sentence, max: 6}\nmessage: Long.\ntests:\n"
        "  valid: [One two three four five., Six words stand in this line.]\n"
        "  invalid: ['[[Here are a few more words than that.]]', '[[There are far more words in this one.]]']\n",
    )
    result = cli("test", "house/long.yml", "--mutate")
    assert (result.code, "max 7.5 instead of 6" in result.out) == (1, True)
    assert "max 4.5 instead of 6" not in result.out


def test_xfail_is_strict(run):
    result = run("- name: two of them", "- name: two of them\n      xfail: known gap")
    assert (result.code, "passes, though it is marked xfail" in result.out) == (1, True)


def test_a_fix_must_be_shown(cli, write):
    rule = RULE.replace(
        "phrases:\n    - going forward\n    - blue-sky thinking",
        "replace:\n    going forward: from now on\n    blue-sky thinking: dreams",
    )
    write("house/plain.yml", rule)
    assert "the rule offers a fix: add “fix”" in cli("test", "house/plain.yml").out
    fixed = rule.replace(
        '- "We will, [[going forward]], meet."',
        '- {text: "We will, [[going forward]], meet.", fix: "We will, from now on, meet."}',
    )
    fixed = fixed.replace("      expect:", '      fix: "From now on, no dreams."\n      expect:')
    write("house/plain.yml", fixed)
    assert cli("test", "house/plain.yml").code == 0
    write("house/plain.yml", fixed.replace("no dreams", "no dream"))
    assert "the fixed text differs" in cli("test", "house/plain.yml").out


def test_k_chooses_and_junit_reports(run, tmp_path):
    assert "1 rule, 1 case" in run("", "", "-k", "two of them").out
    import xml.etree.ElementTree as ET

    root = ET.fromstring(run("", "", "--format", "junit").out)
    suite = root.find("testsuite")
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("house.plain", "4", "0")


def test_new_writes_a_failing_rule_and_its_steps_make_it_pass(cli, tmp_path):
    said = cli("new", "house.plain-words").out
    path = tmp_path / "rules" / "house" / "plain-words.yml"
    assert cli("test", str(path)).code == 1
    assert "- blue-sky thinking" in said
    text = path.read_text()
    assert "    - going forward\n" in text
    path.write_text(
        text.replace(
            "    - going forward\n",
            "    - going forward\n    - blue-sky thinking\n  except:\n    - going forward to\n",
            1,
        )
    )
    assert cli("test", str(path), "--mutate").code == 0
    assert cli("new", "house.plain-words").code == 2


def test_try_counts_hits_in_a_thousand_words(cli, write):
    write("house/plain.yml", RULE)
    write("a.md", "We are going forward. " + "It rains today. " * 32)
    out = cli("try", "house/plain.yml", "a.md").out
    assert "a.md:1:8" in out
    assert "house.plain: 1 hit in 100 words of 1 article: 10.00 in 1,000 words; 1 article hit" in out


def test_diff_shows_what_a_change_of_rules_does(cli, write):
    write("old/house/plain.yml", RULE)
    write("new/house/plain.yml", RULE.replace("- going forward", "- looking forward"))
    write("a.md", "We are going forward and looking forward.\n")
    result = cli("diff", "--rules", "old", "new", "a.md")
    lines = result.out.splitlines()
    assert [line[:8] for line in lines[:2]] == ["- a.md:1", "+ a.md:1"]
    assert (result.code, lines[-1]) == (1, "1 added, 1 taken away, 0 the same")


def test_a_pattern_without_an_anchor_is_named(cli, write):
    rule = """\
summary: Figures.
why: They are words here.
references: [none]
severity: warning
kind: pattern
options:
  patterns: ['[0-9]+', 'sub[a-z]+']
message: "“{match}”"
tests:
  valid: [None here., Nor here.]
  invalid: ["Here [[12]] are.", "And [[13]] [[subdued]]."]
"""
    path = write("house/figures.yml", rule)
    code, out, _ = cli("test", str(path))
    assert code == 0
    notes = [line for line in out.splitlines() if line.startswith("note")]
    assert len(notes) == 1
    assert "house.figures: “[0-9]+” is tried at every place" in notes[0]
