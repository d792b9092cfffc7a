"""Names of rules lead to their explanations, in terminals that can follow a link."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editlint.cli import main

ARTICLE = "The ferry sank on Monday, May 2, 1995.\n"
HOUSE = """\
summary: No yachts.
why: A boat is a boat.
references: [ours]
severity: warning
tags: [test]
kind: phrase
language: en
message: "“{match}”: a boat."
help: Write boat.
options:
  phrases: [yacht]
tests:
  flag: ["The [[yacht]] came."]
  pass: ["The boat came."]
"""
LINK = re.compile(r"\x1b\]8;;(.*?)\x1b\\(.*?)\x1b\]8;;\x1b\\")


@pytest.fixture
def lint(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(ARTICLE, encoding="utf-8")

    def run(*options):
        main(["a.md", "--no-cache", *options])
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize("form", ["full", "concise"])
def test_the_name_of_a_rule_leads_to_its_chapter(lint, monkeypatch, form):
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    ((address, name),) = LINK.findall(lint("--isolated", "--format", form))
    assert name == "dates.weekday-mismatch"
    page, _, anchor = address.rpartition("#")
    assert page.endswith("/docs/rules.md")
    headings = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    assert f"### {name}\n" in headings
    assert anchor == name.replace(".", "")  # how GitHub makes one of that heading


def test_the_name_of_a_house_rule_leads_to_its_file(lint, monkeypatch, tmp_path):
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    (tmp_path / "house desk" / "house").mkdir(parents=True)
    rule = tmp_path / "house desk" / "house" / "yacht.yml"
    rule.write_text(HOUSE, encoding="utf-8")
    (tmp_path / ".editlint.yml").write_text("packs: [house desk]\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("The yacht came.\n", encoding="utf-8")
    said = lint("--format", "concise")
    assert LINK.findall(said) == [(rule.as_uri(), "house.yacht")], said


@pytest.mark.parametrize("forced", ["", "0"])
def test_what_is_no_terminal_gets_no_link(lint, monkeypatch, forced):
    monkeypatch.setenv("FORCE_HYPERLINK", forced)
    monkeypatch.setenv("TERM_PROGRAM", "WezTerm")
    assert "\x1b" not in lint("--isolated")
