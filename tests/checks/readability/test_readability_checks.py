"""What the rules in rules/readability do not show of their checks: other parts, other formulas, the evidence."""

from __future__ import annotations

from typing import Any

import pytest

from editlint.analysis.article import Article
from editlint.checks.readability.check import ReadabilityCheck
from editlint.checks.readability.text_measures import is_nominal, is_participle, passive_in
from editlint.documents import parse
from editlint.model import Severity
from editlint.rulebook.rule import Rule
from editlint.source import Source

HARD = "The administration's consultation on infrastructure investment was indefinitely postponed after complaints."
EASY = "The cat sat on the mat. It was warm. The dog saw it and ran."


def article(text: str) -> Article:
    return Article(parse(Source(text), "markdown"))


def rule(check: Any, **options: Any) -> Rule:
    given = {option.name: option.default for option in check.options} | options
    return Rule("x.y", "", "", (), Severity.WARNING, (), check.kind, given, "standard", (), (), "", "", "")


def found(check: Any, text: str, **options: Any) -> list[tuple[str, dict[str, object]]]:
    read = article(text)
    return [(read.text[hit.start : hit.end], dict(hit.values)) for hit in check.find(read, rule(check, **options))]


def test_a_section_is_measured_by_itself() -> None:
    text = f"# Easy\n\n{EASY}\n\n# Hard\n\n- {HARD}\n"
    hits = found(ReadabilityCheck(), text, of="section", max=14, min_words=5)
    assert [(match, values["part"]) for match, values in hits] == [(HARD, "section")]


def test_a_formula_that_rises_with_ease_has_a_minimum() -> None:
    hits = found(ReadabilityCheck(), HARD, formula="flesch_reading_ease", min=30, min_words=5)
    assert [values["limit"] for _, values in hits] == ["30"]
    assert not found(ReadabilityCheck(), EASY, formula="flesch_reading_ease", min=30, min_words=5)


@pytest.mark.parametrize("formula", ["dale_chall_readability_score", "spache_readability", "linsear_write_formula"])
def test_formulas_that_only_textstat_knows_can_be_named(formula: str) -> None:
    assert found(ReadabilityCheck(), HARD, formula=formula, max=1, min_words=5)


def test_textstats_boundaries_are_a_choice() -> None:
    text = "Mr. Ruiz paid $3.3 million to the U.S. Treasury in Jan. 2019 for the six old mills by the river."
    options = {"max": 7, "min_words": 5}
    assert found(ReadabilityCheck(), text, **options)
    assert not found(ReadabilityCheck(), text, sentences="textstat", **options)


def test_the_evidence_names_the_sentences_that_drive_the_value() -> None:
    check = ReadabilityCheck()
    read = article(f"{EASY} {HARD} {EASY}")
    for options in ({"max": 2.0}, {"min": 99.0, "formula": "flesch_reading_ease"}, {"max": 1.0, "formula": "lix"}):
        (hit,) = check.find(read, rule(check, min_words=5, **options))
        assert read.text[hit.evidence[0].start : hit.evidence[0].end] == HARD
        assert "without this sentence" in hit.evidence[0].message


def test_a_rule_without_a_limit_is_a_mistake() -> None:
    check = ReadabilityCheck()
    assert [mistake.option for mistake in check.validate(rule(check).options)] == ["max"]
    assert not list(check.validate(rule(check, min=0).options))


@pytest.mark.parametrize("of", ["sentence", "paragraph", "lede"])
def test_headings_and_tables_have_no_length(of: str) -> None:
    text = (
        "# One two three four five six seven eight\n\n| one two three four five six | seven |\n|---|---|\n| a | b |\n"
    )
    assert not found(ReadabilityCheck(), text, formula="words", of=of, max=3)


def test_the_lede_is_the_first_paragraph_that_is_a_sentence() -> None:
    text = (
        "By Ana Ruiz in the far north\n\nThe ferry did not leave at all today.\n\nNobody knew why it did not leave.\n"
    )
    assert [match for match, _ in found(ReadabilityCheck(), text, formula="words", of="lede", max=4)] == [
        "The ferry did not leave at all today."
    ]


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("the bridge was closed", ("was", "closed")),
        ("it has not yet been formally opened", ("been", "opened")),
        ("she is a tired woman", None),
        ("he was so pleased", None),
        ("they were the ones who closed it", None),
        ("it isn't known", ("isn't", "known")),
    ],
)
def test_passives(sentence: str, passive: tuple[str, str] | None) -> None:
    words = sentence.split()
    span = passive_in(words)
    assert (None if span is None else (words[span[0]], words[span[1]])) == passive


def test_participles_and_nominal_words() -> None:
    assert is_participle("written")
    assert is_participle("seized")
    assert not is_participle("used")
    assert not is_participle("red")
    assert is_nominal("implementation")
    assert not is_nominal("Implementation")  # a name, or the first word of a sentence
    assert not is_nominal("government")


def test_shares_name_their_examples() -> None:
    text = "It was closed. It was found. It was sold."
    (hit,) = found(ReadabilityCheck(), text, formula="passives", max=10, min_sentences=3)
    assert {name: hit[1][name] for name in ("value", "count", "total", "examples")} == {
        "value": "100",
        "count": 3,
        "total": 3,
        "examples": "“was closed”, “was found”, “was sold”",
    }


def test_any_measure_is_taken_of_any_stretch() -> None:
    text = f"# Easy\n\n{EASY}\n\n# Hard\n\nIt was closed. It was sold.\n"
    hits = found(ReadabilityCheck(), text, formula="passives", of="section", max=60)
    assert [(match, values["value"]) for match, values in hits] == [("It was closed.", "100")]
    hits = found(ReadabilityCheck(), text, formula="words", of="article", max=10)
    assert [(match, values["count"]) for match, values in hits] == [("The cat sat on the mat.", 21)]
    assert [match for match, _ in found(ReadabilityCheck(), HARD, formula="nominals", of="sentence", max=9)] == [HARD]


@pytest.mark.parametrize(
    ("options", "wrong"),
    [({"max": 9, "of": "sentence"}, "formula"), ({"max_rise": 1, "of": "paragraph"}, "max_rise")],
)
def test_what_cannot_be_measured_is_a_mistake(options: dict[str, Any], wrong: str) -> None:
    check = ReadabilityCheck()
    assert [mistake.option for mistake in check.validate(rule(check, **options).options)] == [wrong]
