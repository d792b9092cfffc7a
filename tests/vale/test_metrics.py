"""Formulas and grades of a document."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vale.made import check, found

from editlint.errors import EditlintError
from editlint.vale.formulas import FormulaError, read_formula
from editlint.vale.prose_counts import counts_of
from editlint.vale.syllables import syllables

PROSE = "The council met on Monday. It didn't vote, which surprised nobody.\n\nAn administrative court decides in May."


def value(text, **variables):
    return read_formula(text, frozenset(variables)).value(variables)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("7 / 2", 3),
        ("7.0 / 2", 3.5),
        ("-7 / 2", -3),
        ("7 % 4 - 1", 2),
        ("2 - 1 - 1", 0),
        ("-(2 - 5)", 3),
        ("1e3 + .5", 1000.5),
        ("math.sqrt(9.0) + math.abs(-1)", 4),
        ("math.max(words, 3) * math.pi", 5 * math.pi),
        ("words > 4 ? 1 : 2", 1),
        ("words > 4 && words < 5 || false", False),
        ("!(words > 4)", False),
        ("8.0 == 8.0", True),
        ("8.0 == 8", False),  # a whole number and one with a point are never equal
        ("8.0 != 8", True),
        ("words / 0", math.inf),
        ("-words / 0", -math.inf),
    ],
)
def test_formulas(formula, expected):
    assert value(formula, words=5.0) == expected


@pytest.mark.parametrize(
    "formula", ["0.0 / 0", "math.sqrt(-1)", "math.log(0)", "5 / 0", "math.pow(9, 9999)", "9" * 1500]
)
def test_what_arithmetic_does_not_define_is_no_number(formula):
    assert math.isnan(value(formula))


@pytest.mark.parametrize(
    ("formula", "at"),
    [
        ("", 0),
        ("1 +", 3),
        ("(1", 2),
        ("1 2", 2),
        ("wrods + 1", 0),
        ("1; 2", 1),
        ("math.sqrt(1, 2)", 0),
        ("math.sqrt", 9),
        ('import("os")', 0),
        ("__import__('os')", 0),
        ("words := 1", 6),
        ("1 $ 1", 2),
    ],
)
def test_what_is_no_formula_is_refused_with_its_place(formula, at):
    with pytest.raises(FormulaError) as caught:
        read_formula(formula, frozenset({"words"}))
    assert caught.value.at == at


@given(st.text(alphabet="()+-*/%<>=!&|?:,.0123456789 abemrstwxyz_\n", max_size=80) | st.text(max_size=80))
def test_no_text_breaks_the_reader(text):
    at = 0
    try:
        read_formula(text, frozenset({"words"})).value({"words": 3.0})
    except FormulaError as error:
        at = error.at
    assert 0 <= at <= len(text)


def test_brackets_end_somewhere():
    with pytest.raises(FormulaError):
        read_formula("(" * 1500 + "1" + ")" * 400, frozenset())
    with pytest.raises(FormulaError):
        read_formula("-" * 1999 + "1", frozenset())


def test_what_is_counted():
    counts = counts_of(PROSE)
    assert (counts.words, counts.sentences, counts.paragraphs) == (17, 3, 1)
    assert counts.characters == 85
    assert counts.long_words == 4  # council, surprised, administrative, decides
    assert (counts.polysyllabic_words, counts.complex_words) == (
        3,
        2,
    )  # an ending such as that of surprised counts less
    assert counts_of("") == (0, 0, 0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("a", 1),
        ("2024", 1),
        ("banana", 3),
        ("table", 2),
        ("created", 2),
        ("administrative", 5),
        ("biology", 4),
        ("people", 2),
        ("it's", 1),
        ("Zürich", 1),
        ("b" * 200_000 + "ed", 1),
    ],
)
def test_syllables_by_spelling(word, number):
    assert syllables(word) == number


METRIC = "extends: metric\nformula: '{}'\ncondition: '{}'\n"


def test_a_metric_objects_to_the_document(tmp_path):
    made = check(tmp_path, METRIC.format("words / sentences", "> 5"))
    (objection,) = found(made, PROSE)
    assert objection.document
    assert objection.values == ("5.67",)
    assert found(made, "") == []
    assert found(check(tmp_path, METRIC.format("words / sentences", "> 6.0")), PROSE) == []


def test_elements_of_the_document_are_variables(tmp_path):
    made = check(tmp_path, METRIC.format("heading.h2 + list * 10.0", "== 12.0"))
    assert [each.values for each in found(made, PROSE, {"counts": {"heading.h2": 2, "list": 1}})] == [("12.00",)]
    assert found(made, PROSE) == []


def test_a_condition_is_of_the_value_in_six_places(tmp_path):
    assert found(check(tmp_path, METRIC.format("words / 3.0", "== 5.666667")), PROSE)


@pytest.mark.parametrize(
    ("formula", "condition"), [("words +", "> 1"), ("words", "1"), ("words", ""), ("", "> 1"), ("letters", "> 1")]
)
def test_a_metric_that_cannot_be_worked_out_is_told_with_its_place(tmp_path, formula, condition):
    with pytest.raises(EditlintError) as caught:
        check(tmp_path, METRIC.format(formula, condition))
    assert caught.value.location.line >= 2
    assert caught.value.location.path.endswith("Rule.yml")


def grades(tmp_path, *names):
    made = check(tmp_path, f"extends: readability\ngrade: -50\nmetrics: [{', '.join(names)}]\n")
    return [float(each.values[0]) for each in found(made, PROSE)]


def test_grades_are_those_of_the_formulas(tmp_path):
    counts = counts_of(PROSE)
    words, sentences = counts.words, counts.sentences
    wanted = {
        "Gunning Fog": 0.4 * (words / sentences + 100 * counts.complex_words / words),
        "Coleman-Liau": 5.88 * counts.characters / words - 29.6 * sentences / words - 15.8,
        "Flesch-Kincaid": 0.39 * words / sentences + 11.8 * counts.syllables / words - 15.59,
        "SMOG": 1.043 * math.sqrt(counts.polysyllabic_words * 30 / sentences) + 3.1291,
        "Automated Readability": 4.71 * counts.characters / words + 0.5 * words / sentences - 21.43,
    }
    for name, grade in wanted.items():
        assert grades(tmp_path, name) == [pytest.approx(grade, abs=0.005)]
    assert grades(tmp_path, *wanted) == [pytest.approx(sum(wanted.values()) / 5, abs=0.005)]


def test_a_grade_may_be_as_high_as_the_rule_says(tmp_path):
    assert found(check(tmp_path, "extends: readability\ngrade: 50\nmetrics: [SMOG]\n"), PROSE) == []


@pytest.mark.parametrize("names", ["", "SMUG"])
def test_formulas_that_nobody_knows_are_told(tmp_path, names):
    with pytest.raises(EditlintError) as caught:
        check(tmp_path, f"extends: readability\ngrade: 5\nmetrics: [{names}]\n")
    assert "SMOG" in caught.value.hint
