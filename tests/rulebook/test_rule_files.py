"""Rule files: house packs, mistakes at their place, the compiled form."""

from __future__ import annotations

import pytest

RULE = """\
summary: Say it in plain words.
severity: error
kind: phrase
options:
  phrases: [going forward]
message: "“{match}” is jargon."
tests:
  valid: [The mayor spoke., The line is closed.]
  invalid: ["We will [[going forward]] meet.", "[[Going forward]], we meet."]
"""
CONFIG = "packs: [house/rules]\nselect: [house]\n"


@pytest.fixture
def house(write):
    write(".editlint.yml", CONFIG)
    write("a.md", "We will, going forward, meet.\n")

    def rule(text: str, name: str = "house/rules/plain.yml") -> None:
        write(name, text)

    return rule


def test_a_house_rule_runs(cli, house):
    house(RULE)
    assert "a.md:1:10: error house.plain “going forward” is jargon." in cli("a.md").out


def test_a_pack_in_a_folder_of_its_own_has_that_name(cli, house, write):
    house(RULE, "house/rules/desk/plain.yml")
    write(".editlint.yml", "packs: [house/rules]\nselect: [desk.plain]\n")
    assert "error desk.plain" in cli("a.md").out


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("severity: error", "severty: error", "2:1", "did you mean “severity”?"),
        ("severity: error", "severity: eror", "2:11", "did you mean “error”?"),
        ("kind: phrase", "kind: phrse", "3:7", "did you mean “phrase”?"),
        ("{match}", "{mach}", "6:", "did you mean “match”?"),
        ("phrases: [going forward]", "phrass: [going forward]", "5:3", "did you mean “phrases”?"),
        ("summary: Say it in plain words.\n", "", "1:1", "a rule needs “summary”"),
        ("severity: error", "severity: error\nseverity: warning", "3:1", "is given twice"),
        ("[going forward]", "[going (forward]", "5:", "house/rules/plain.yml"),
        ("“{match}”", "“{match”", "6:", "broken placeholder"),
        ("severity: error", "scope: [paragraf]", "2:9", "did you mean “paragraph”?"),
    ],
)
def test_a_mistake_is_shown_at_its_place_and_the_exit_code_is_2(cli, house, old, new, place, said):
    house(RULE.replace(old, new))
    result = cli("a.md")
    assert result.code == 2
    assert f"plain.yml:{place}" in result.err
    assert said in result.err
    assert "Traceback" not in result.err


def test_a_broken_rule_does_not_take_the_others_down(cli, house):
    house(RULE)
    house("summary: [", "house/rules/broken.yml")
    result = cli("a.md")
    assert (result.code, "house.plain" in result.out, "broken.yml" in result.err) == (2, True, True)


def test_a_changed_rule_is_read_anew(cli, house):
    house(RULE)
    assert "is jargon" in cli("a.md").out
    house(RULE.replace("is jargon", "must go now"))
    assert "must go now" in cli("a.md").out


def test_a_damaged_cache_is_written_anew(cli, house, cache_folder):
    house(RULE)
    first = cli("a.md")
    for path in cache_folder.rglob("*.bin"):
        path.write_bytes(path.read_bytes()[:20])
    for path in (cache_folder / "results").rglob("*"):
        if path.is_file():
            path.write_bytes(b"nonsense")
    assert cli("a.md") == first
