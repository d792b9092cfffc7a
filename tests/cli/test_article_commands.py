"""`sources`, `stats` and `facts`: what they say of an article."""

from __future__ import annotations

import json

ARTICLE = """\
# Bridge closed

The bridge is shut, the mayor, Ana Ruiz, said on Monday. “We had no choice,” Ruiz said.

Some 4,000 people cross it every day. The Battle of Lesna Ford was fought in 1709.
"""


def test_sources_lists_who_is_cited_and_what_has_no_source(cli, write):
    write("a.md", ARTICLE)
    out = cli("sources", "a.md").out
    assert "Ana Ruiz (named-person), 2 times" in out
    assert "line 3: say: The bridge is shut" in out
    assert "line 3: say: “We had no choice”" in out
    assert "line 5: 4,000 people" in out or "line 5: Some 4,000 people" in out
    (sheet,) = json.loads(cli("sources", "--format", "json", "a.md").out)
    citation = sheet["sources"][0]["citations"][0]
    assert ARTICLE[citation["start"] : citation["end"]] == citation["text"]


def test_stats_prints_figures_without_a_network(cli, write):
    write("a.md", ARTICLE)
    out = cli("stats", "--paragraphs", "--textstat", "a.md").out
    assert "flesch_kincaid_grade" in out
    assert "as textstat has it:" in out
    (figures,) = json.loads(cli("stats", "--format", "json", "a.md").out)
    assert figures["paragraphs"] == 2
    assert figures["words"] == 34


def test_facts_proposes_what_is_dated_and_can_be_read_back(cli, write):
    write("a.md", ARTICLE)
    result = cli("facts", "--format", "yaml", "a.md")
    assert "Battle of Lesna Ford" in result.out
    assert "1709" in result.out
    write("house/facts.yml", result.out)
    write(".editlint.yml", "facts: [house/facts.yml]\n")
    assert "Lesna Ford" not in cli("facts", "--format", "yaml", "a.md").out
    write("b.md", "The Battle of Lesna Ford was fought in 1710.\n")
    assert "dates.conflict" in cli("--select", "dates", "b.md").out


def test_a_file_that_cannot_be_read_is_said_and_passed_by(cli, write):
    write("a.md", b"\xff\xfe")
    write("b.md", ARTICLE)
    for command in ("sources", "stats", "facts"):
        result = cli(command, "a.md", "b.md")
        assert "a.md" in result.err
        assert result.out
