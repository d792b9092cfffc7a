"""What a rule's kind decides, whatever pack the rule stands in."""

from __future__ import annotations

import pytest

from editlint.checks.registry import Registry
from editlint.rulebook.rule import Kind, known_options

PAGE = """\
# The quay

The boat left the quay on Monday, said Ann Toll, who mends nets there. It will be back by the end of the week.

The town was quiet, she said, and the weather good. Nobody knew when the ferry would sail again.

Leave a Reply
"""
HOUSE = """\
summary: Comment forms of our system.
kind: {kind}
{more}message: "“{{match}}” is ours."
profile: essential
tests: {{valid: [A clean line., Another one.], invalid: ["[[Leave a Reply]]", "[[Leave a Reply]]"]}}
"""


def house(write, kind: str, more: str) -> None:
    write("house/desk/left-over.yml", HOUSE.format(kind=kind, more=more))
    write(".editlint.yml", "packs: [house]\nselect: [desk]\n")
    write("a.md", PAGE)


def test_a_residue_rule_of_any_pack_speaks_about_residue(cli, write):
    house(write, "residue", "options: {of: cms-artifact}\n")
    assert "a.md:7:1: warning desk.left-over" in cli("--format", "concise", "a.md").out


@pytest.mark.parametrize(("said", "speaks"), [("", False), ("in_residue: true\n", True), ("in_residue: no\n", False)])
def test_any_rule_says_whether_it_looks_at_residue(cli, write, said, speaks):
    house(write, "phrase", f"{said}options: {{phrases: [leave a reply]}}\n")
    assert ("desk.left-over" in cli("--format", "concise", "a.md").out) == speaks


def test_a_rule_may_leave_residue_to_others(cli, write):
    house(write, "residue", "not_in: [residue]\noptions: {of: cms-artifact}\n")
    assert "desk.left-over" not in cli("--format", "concise", "a.md").out


def test_a_rule_that_contradicts_itself_is_said(cli, write):
    house(write, "phrase", "not_in: residue\nin_residue: true\noptions: {phrases: [leave a reply]}\n")
    result = cli("a.md")
    assert (result.code, "says the contrary of “not_in: residue”" in result.err) == (2, True)


def test_an_option_for_a_kind_that_has_none_is_answered(cli, write):
    write("a.md", PAGE)
    write(".editlint.yml", "rules: {residue.tracking-link: {max: 3}, consistency.quote-marks: {max: 3}}\n")
    result = cli("a.md")
    assert result.code == 2
    assert "known options: \n" not in f"{result.err}\n"
    assert known_options(Kind("tide", (), ())) == "rules of the kind “tide” take no options"


def test_a_house_may_have_its_own_words_about_suppressions(cli, write):
    write("house/desk/reasons.yml", HOUSE.format(kind="suppression", more="options: {of: reasonless}\n"))
    write(".editlint.yml", "packs: [house]\nselect: [desk]\n")
    write("a.md", "<!-- editlint: ignore[wording.repeated-word] -->\nThe the boat left.\n")
    assert "warning desk.reasons" in cli("--format", "concise", "a.md").out


@pytest.mark.parametrize(
    ("old", "now"),
    [("length", "formula: words"), ("style-share", "formula: passives"), ("loaded-verb", "marks: verb")],
)
def test_a_kind_that_is_gone_is_answered_with_what_is_written_now(cli, write, old, now):
    house(write, old, "options: {max: 3}\n")
    result = cli("a.md")
    assert (result.code, "“kind” cannot be" in result.err, now in result.err) == (2, True, True)


def test_a_kind_that_is_gone_is_gone_and_has_one_successor():
    kinds = Registry().kinds()
    gone = [old for kind in kinds.values() for old in kind.formerly]
    assert len(gone) == len(set(gone))
    assert kinds.keys().isdisjoint(gone)
