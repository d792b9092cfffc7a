"""One place, one verdict: which rule speaks where several object to the same words."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from editlint.checks.registry import Registry
from editlint.engine.settling import MOST_WORDS, Settling
from editlint.model import Severity, Violation
from editlint.rulebook.packs import builtin_folder
from editlint.rulebook.rule import Rule

TEXT = "It was a pivotal moment for the harbour, and a very unique one; they recieve it.\n"


def rule_file(phrase: str, message: str = "not our word", severity: str = "warning") -> str:
    return (
        f"summary: x\nkind: phrase\nseverity: {severity}\noptions: {{phrases: [{phrase}]}}\nmessage: {message}\n"
        f"tests: {{valid: [a, b], invalid: ['[[{phrase}]]', 'a [[{phrase}]]']}}\n"
    )


def linted(cli, *args: str) -> list[dict]:
    return json.loads(cli(*args, "--profile", "strict", "--format", "json", "a.md").out)["violations"]


def test_the_house_goes_before_the_built_in_rule_which_is_named(cli, write):
    write("a.md", TEXT)
    write("house/courier/plain.yml", rule_file("pivotal moment"))
    write(".editlint.yml", "packs: [house]\n")
    (found,) = [v for v in linted(cli) if v["match"] == "pivotal moment"]
    assert found["rule"] == "courier.plain"
    assert found["data"]["also"] == [{"rule": "wording.cliche", "message": "“pivotal moment” is a cliché."}]
    assert linted(cli) == linted(cli, "--no-cache")
    alone = linted(cli, "--select", "wording.cliche")
    assert [(v["rule"], "also" in v["data"]) for v in alone] == [("wording.cliche", False)]


def test_the_longer_stretch_goes_before_its_part(cli, write):
    write("a.md", "That is absolutely essential.\n")
    (found,) = linted(cli, "--select", "wording")
    assert (found["rule"], found["match"]) == ("wording.redundancy", "absolutely essential")
    assert [each["rule"] for each in found["data"]["also"]] == ["wording.intensifier"]


def test_one_placeholder_is_one_violation(cli, write):
    write("a.md", "The council [[TK]] met, the mayor (TK) said, and TKTK spoke for all of them.\n")
    placed = [(v["rule"], v["column"]) for v in linted(cli, "--select", "residue,consistency")]
    assert [rule for rule, _ in placed] == ["residue.placeholder"] * 3


def test_a_graver_part_speaks_beside_a_milder_rule_of_the_house(cli, write):
    write("a.md", "They [TK] now.\n")
    write("house/courier/plain.yml", rule_file("they * now", severity="suggestion"))
    write(".editlint.yml", "packs: [house]\n")
    write("house/courier/square.yml", rule_file("tk", severity="suggestion"))
    assert "residue.placeholder" in [v["rule"] for v in linted(cli)]


def test_what_a_sentence_states_is_never_settled_away(cli, write):
    write("a.md", "---\ndate: 2024-06-01\n---\n\nIt opens on Monday, June 4, 2024, they said.\n")
    write("house/courier/plain.yml", rule_file("Monday"))
    write("house/courier/dated.yml", rule_file("on * June"))
    write(".editlint.yml", "packs: [house]\n")
    rules = [v["rule"] for v in linted(cli)]
    assert "dates.weekday-mismatch" in rules
    assert "courier.plain" in rules


def test_a_comment_for_the_one_that_speaks_settles_the_place(cli, write):
    write("house/courier/plain.yml", rule_file("pivotal moment"))
    write(".editlint.yml", "packs: [house]\nselect: [courier, wording.cliche, suppression]\n")
    write("a.md", f"<!-- editlint: ignore[courier.plain] the desk wants it -->\n\n{TEXT}")
    assert linted(cli) == []
    write("a.md", f"<!-- editlint: ignore[wording.cliche] the desk wants it -->\n\n{TEXT}")
    assert [v["rule"] for v in linted(cli)] == ["courier.plain"]
    write("a.md", f"<!-- editlint: ignore[courier.plain, wording.cliche] both -->\n\n{TEXT}")
    assert linted(cli) == []


def test_a_rule_that_is_off_takes_no_part(cli, write):
    write("a.md", TEXT)
    write("house/courier/plain.yml", rule_file("pivotal moment"))
    write(".editlint.yml", "packs: [house]\nrules: {courier.plain: off}\n")
    assert "wording.cliche" in [v["rule"] for v in linted(cli)]


def _rule(name: str, kind: str, path: str) -> Rule:
    return Rule(name, "", "", (), Severity.WARNING, (), kind, {}, "standard", (), (), "", "", path)


BUILT_IN = builtin_folder()
RULES = (
    _rule("house.a", "phrase", "/house/a.yml"),
    _rule("house.b", "pattern", "/house/b.yml"),
    _rule("wording.a", "phrase", f"{BUILT_IN}/wording/a.yml"),
    _rule("wording.b", "misspelling", f"{BUILT_IN}/wording/b.yml"),
    _rule("grammar.a", "languagetool", f"{BUILT_IN}/grammar/a.yml"),
    _rule("dates.a", "arithmetic", f"{BUILT_IN}/dates/a.yml"),
)
WORDS = "ab cd ef gh ij kl mn op qr st"
SPANS = st.tuples(st.integers(0, 9), st.integers(1, 6), st.sampled_from(RULES), st.sampled_from(list(Severity)))


def _violation(first: int, count: int, rule: Rule, severity: Severity) -> Violation:
    start, end = first * 3, min(len(WORDS), (first + count) * 3 - 1)
    return Violation("", 1, 1, 1, 1, start, end, rule.name, severity, (), "m", WORDS[start:end])


@given(st.lists(SPANS, max_size=12))
def test_nothing_is_lost_and_no_place_has_two_verdicts(spans):
    given_ones = [_violation(*each) for each in spans]
    settled = Settling(RULES, Registry()).settle(given_ones)
    places = [(v.start, v.end) for v in settled if v.rule != "dates.a"]
    assert len(places) == len(set(places))
    told = {(v.rule, v.start, v.end) for v in settled if v.rule == "dates.a"}
    assert told == {(v.rule, v.start, v.end) for v in given_ones if v.rule == "dates.a"}
    named = {v.rule for v in settled} | {each["rule"] for v in settled for each in v.data.get("also", ())}
    assert named == {v.rule for v in given_ones}
    assert settled == Settling(RULES, Registry()).settle(given_ones[::-1])
    for one in settled:
        for other in settled:
            short = len(one.match.split()) <= MOST_WORDS
            inside = one.start <= other.start and other.end <= one.end and one is not other
            if short and inside and "dates.a" not in (one.rule, other.rule):
                assert one.severity != other.severity
