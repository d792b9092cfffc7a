import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phrase_harness import article_of, corrected, hits_of, matches_of, rule_of

from editlint.checks.pattern import PatternCheck
from editlint.checks.pattern_literals import nested_repeat, required_texts

CHECK = PatternCheck()


def found(text, *patterns, **options):
    return matches_of(CHECK, text, patterns=list(patterns), **options)


def test_a_pattern_is_found_in_any_case_unless_asked():
    assert found("Foo foo", "foo") == ["Foo", "foo"]
    assert found("Foo foo", "foo", case=True) == ["foo"]


def test_a_group_named_hit_narrows_what_is_reported():
    assert found("5 % of 7%", r"\d (?P<hit>%)") == ["%"]


def test_no_match_crosses_a_block_and_anchors_are_lines():
    assert found("one\n\ntwo", r"one\s+two") == []
    assert found("one\n\none two\none", r"^one$") == ["one", "one"]


def test_a_required_text_is_looked_for_in_every_block():
    rule = rule_of(CHECK, patterns=[r"\w+-x"], **{"except": ["old-x"]})
    compiled = rule._replace(options=CHECK.compile_options(rule.options))
    for text in ("a-X b\n\nc\n\nd old-x e-x", "İ a-X b\n\nc\n\nd old-x e-x"):
        assert [text[hit.start : hit.end] for hit in CHECK.find(article_of(text), compiled)] == ["a-X", "e-x"]


def test_the_longest_of_those_that_begin_together_wins():
    assert found("5 km wide", r"\d+", r"\d+ km", r"km wide") == ["5 km"]


def test_exceptions_silence_what_they_overlap():
    assert found("Route 66 and 77", r"\d+", **{"except": [r"route \d+"]}) == ["77"]


@pytest.mark.parametrize(
    ("pattern", "said", "offset"),
    [("a(b", "not a regular expression", 1), ("x*", "empty text", 0), (r"(?:\w+\s?)+!", "for ever", 0)],
)
def test_a_wrong_pattern_is_a_located_mistake(pattern, said, offset):
    (mistake,) = CHECK.validate(rule_of(CHECK, patterns=["fine", pattern]).options)
    assert said in mistake.message
    assert (mistake.member, mistake.offset) == (1, offset)


def test_replacements_are_filled_from_the_match():
    replace = {r"(\w+ly)-(\w+ed)": r"\1 \2", r"(?P<h>\d+)(?P<hit> %)": ["%", " percent"], "!(?=!)": ""}
    assert (
        corrected(CHECK, "A newly-elected mayor, 5 % of all!!", replace=replace) == "A newly elected mayor, 5% of all!"
    )
    hit = hits_of(CHECK, "5 %", replace=replace)[0]
    assert hit.values["replacement"] == "“%” or “ percent”"
    assert [proposal.title for proposal in hit.proposals] == ["write “%”", "write “ percent”"]


def test_a_match_that_reads_as_its_replacement_is_right():
    assert found("e-mail and email", replace={"e-?mail": "email"}) == ["e-mail"]


@pytest.mark.parametrize("replacement", [r"\2", r"\g<who>", "\\"])
def test_a_replacement_that_cannot_be_filled_in_is_a_mistake(replacement):
    (mistake,) = CHECK.validate(rule_of(CHECK, replace={"a(b)": replacement}).options)
    assert (mistake.option, mistake.key) == ("replace", "a(b)")


def test_a_rule_without_patterns_is_a_mistake():
    assert [mistake.option for mistake in CHECK.validate(rule_of(CHECK).options)] == ["patterns"]


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (r"(?:foo|barn)s?\s+x", ("barn", "foo")),
        (r"\d+(?:st|nd|rd)", ("nd", "rd", "st")),
        (r"(?:LOREM) ipsum\b", ("lorem ipsum",)),
        (r"(?:ab)+c?", ("ab",)),
        (r"([a-z]+ly)-(\w+)", ("ly-",)),
        (r"(?i:LY)-(\w+)", ("ly",)),
        (r"(?:ab)*", ()),
        (r"a?|b", ()),
        (r"\w+", ()),
    ],
)
def test_texts_that_every_match_holds(pattern, texts):
    assert required_texts(pattern, re.IGNORECASE) == texts


@pytest.mark.parametrize("pattern", [r"(\w+)+", r"(?:a+|b)*c", r"x(?:(?:\d+)*)+", r"(?=(a+)+)b", r"(\w+\s*)+"])
def test_repetitions_of_repetitions(pattern):
    assert nested_repeat(pattern, 0)


@pytest.mark.parametrize("pattern", [r"(?:, \w+)+", r"(?:\w+ )+x", r"(?:ab)+", r"\w+\s+\w+", r"(?:\d{3},)*\d+"])
def test_repetitions_with_something_firm_between(pattern):
    assert not nested_repeat(pattern, 0)


@given(st.text(alphabet="abc 1%\n", max_size=30))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_the_required_texts_lose_no_match(text):
    patterns = [r"a(?:b|cc)", r"[ab]1+", r"(?:ab|c)+ ?%", r"b{2}"]
    rule = rule_of(CHECK, patterns=patterns)
    compiled = rule._replace(options=CHECK.compile_options(rule.options))
    assert list(CHECK.find(article_of(text), compiled)) == list(CHECK.find(article_of(text), rule))
