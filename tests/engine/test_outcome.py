"""Outcomes in other places: what lies in the cache belongs to no path."""

from __future__ import annotations

from editlint.engine.outcome import Outcome, pack, unpack
from editlint.model import Related, Severity, Violation

EVIDENCE = (
    Related("", 3, 1, 3, 5, 20, 24, "the other side"),
    Related("house/facts.yml:4", 0, 0, 0, 0, 0, 0, "what the house knows"),
)
OUTCOME = Outcome(
    violations=(
        Violation("", 1, 1, 1, 4, 0, 3, "dates.conflict", Severity.ERROR, (), "Two dates.", "1874", related=EVIDENCE),
    )
)


def test_evidence_moves_with_its_article_and_facts_stay_where_they_are():
    moved = OUTCOME.at("desk/a.md").at("desk/b.md")
    assert moved.violations[0].path == "desk/b.md"
    assert [each.path for each in moved.violations[0].related] == ["desk/b.md", "house/facts.yml:4"]


def test_the_cache_keeps_no_path():
    kept = unpack(pack(OUTCOME.at("desk/a.md").at("")))
    assert kept == OUTCOME
