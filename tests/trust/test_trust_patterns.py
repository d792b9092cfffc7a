"""No pattern, phrase or glob makes a run take for ever, and what is refused is named at its place."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import pytest
from phrase_harness import rule_of

from editlint.checks.pattern.check import PatternCheck
from editlint.checks.pattern.sought import pattern_mistake, sought
from editlint.checks.phrase.check import PhraseCheck
from editlint.config.path_patterns import path_spec
from editlint.expressions.alphabet import odd_cases
from editlint.expressions.cost import COST, TooSlow, reach_of
from editlint.expressions.windows import matches_within
from editlint.rulebook.cues import CueError, expand
from editlint.rulebook.message import mistakes_in
from editlint.vale.dialect import compiled
from editlint.vale.globs import GlobError, compiled_glob

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

EXPLODING = [
    r"(?:\w|[^\x00-\x7f])+!",  # the two share letters that none of the usual samples is
    r"(?i)(?:[a-z]|[Œ-ſ])+!",  # İ and ſ are letters of both in any case
    r"(?<=(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)b)c",
    "(?:a|a|a|a|a|a|a|a|a|a)" * 8 + "b",
    "(?:a|aa){4}" * 6 + "$",
    r"(?:.{0,20}a){4}b",
    r"(?=(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)b)a",
    r"(?:a(?=.*b))*c",
    "(?:" * 80 + "a" + ")" * 80,
]
ORDINARY = [
    r"\b(am|are|were|being|is|been|was|be)\b\s*\b(?:\w+ed|awoken|beaten|become|begun|bent|bitten|blown)\b",
    r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)",
    r"(?:D(?:r|R)\. )?[^\W\d_a-z][\w.’'-]*(?: [\w.’'&-]+){0,5}",
    r"(?:[A-Z][\w'’]+ )+(\d{1,3}),? (?:[A-Z][\w'’]+ )+(\d{1,3})(?=[:.;,])",
    r"[^.]{0,60}pier[^.]{0,60}quay",
    r"(?<=\d )(?:percent|per cent)\b",
    "|".join(f"{chr(97 + number % 26)}{chr(97 + number // 26)}word" for number in range(600)),
]


@pytest.mark.parametrize("pattern", EXPLODING)
def test_what_explodes_is_refused_however_it_is_hidden(pattern):
    mistake = pattern_mistake(pattern, 0)
    assert mistake is not None
    assert mistake[1]


@pytest.mark.parametrize("pattern", ORDINARY)
def test_what_people_write_is_not(pattern):
    assert pattern_mistake(pattern, int(re.IGNORECASE)) is None


def test_every_letter_that_is_another_in_any_case_is_known():
    letters = [chr(code) for code in range(0x80, 0x10000) if chr(code).isalpha()]
    text = "".join([*"abcdefghijklmnopqrstuvwxyz", *letters])
    for letter in letters:
        if letter.lower() == letter.upper():
            continue
        same = {other for other in re.findall(f"(?i){letter}", text) if len(other) == 1}
        known = {letter, letter.lower(), letter.upper(), letter.swapcase()}
        assert same <= known or same <= {*known, *odd_cases()}


@pytest.mark.parametrize("pattern", [r"(?:ab?)+X", r"\w+\s+X", r".*foo", r"(?:\w+ )+x", r"(\w)+(?=!)", r"(?i)\w+day\b"])
def test_a_place_costs_no_more_than_it_may_in_any_window(pattern):
    reach = reach_of(pattern, 0)
    assert reach is not None
    by_length = {1 << power: cost for power, cost in enumerate(reach.costs, 1)}
    assert all(cost * 3 // 4 <= COST for length, cost in by_length.items() if length <= reach.window)


def test_a_text_that_could_take_long_is_read_in_windows_and_an_ordinary_one_whole():
    expression = re.compile(r"(?:ab?)+X")
    reach = reach_of(expression.pattern, 0)
    ordinary = "Words of an abbey stand apart. " * 400 + "ab" * 600 + "X"
    assert [m.span() for m in matches_within(expression, ordinary, 0, len(ordinary), reach)] == [
        match.span() for match in expression.finditer(ordinary)
    ]
    hostile = "a" * 40_000 + "X"
    (match,) = matches_within(expression, hostile, 0, len(hostile), reach)
    assert 0 < match.end() - match.start() <= reach.window


def test_random_patterns_keep_what_is_promised():
    from fuzzing import patterns

    for seed in range(60):
        patterns.one(random.Random(seed))


def test_a_pattern_is_kept_with_how_far_it_reaches():
    check = PatternCheck()
    rule = rule_of(check, patterns=[r"\w+-x"])
    options = check.compile_options(rule.options)
    assert sought(r"\w+-x", 0, options).reach == reach_of(r"\w+-x", int(re.MULTILINE | re.IGNORECASE))


def test_a_replacement_that_would_grow_without_end_is_refused():
    check = PatternCheck()
    (mistake,) = check.validate(rule_of(check, replace={r"(\w+)": r"\1" * 1000}).options)
    assert "too many groups" in mistake.message


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("(a) " * 2000, "more brackets"),
        ("{many}" * 90 + "x", "5,000 phrases"),
        ("walk~ " * 1000, "5,000 phrases"),
        ("[" * 2000 + "a" + "]" * 2000, "too deep"),
    ],
)
def test_a_cue_that_stands_for_too_much_is_refused_before_it_is_expanded(cue, said):
    with pytest.raises(CueError, match=said):
        expand(cue, {"many": tuple(f"w{number}" for number in range(100_000))})


@pytest.mark.parametrize("cue", ["aa " + "[* ][aa ]" * 6 + "bb", "a " + "* " * 60 + "b"])
def test_phrases_that_branch_at_every_word_are_refused(cue):
    (mistake,) = PhraseCheck().validate(rule_of(PhraseCheck(), phrases=[cue]).options)
    assert "too many ways" in mistake.message or "words" in mistake.message


def test_phrases_with_any_word_in_them_are_not():
    cues = ["ever-changing * landscape", "(a|an) * (of|for) * kind", "{number} * [and] {number}"]
    assert not list(PhraseCheck().validate(rule_of(PhraseCheck(), phrases=cues).options))


def test_a_message_of_placeholders_alone_is_refused():
    (mistake,) = mistakes_in("{match}" * 1000, ["match"])
    assert "too many placeholders" in mistake.message


@pytest.mark.parametrize("text", ["a" * 3000, "ab" * 1500, "a b" * 1000])
@pytest.mark.parametrize("pattern", [r"(a+)+$", r".*.*.*.*x", r"(?:a|a)(?:a|a){15}(?:a|a){15}x", r"(?:\w+\s?)+!"])
def test_an_expression_that_stands_alone_ends_whatever_it_is(pattern, text):
    assert compiled(pattern).search(text) is None or pattern.endswith("$")


def test_what_is_run_step_by_step_is_replaced_like_the_rest():
    assert compiled(r"(a+)+b").subn(lambda match: f"<{match.group()}>", "x aab y ab") == ("x <aab> y <ab>", 2)


@pytest.mark.parametrize("pattern", ["{a,a}" * 30 + "b", "{a,aa}" * 18, "{*,*}" * 10 + "b", "*{a,b}" * 20 + "c"])
def test_a_glob_that_could_take_for_ever_is_none(pattern):
    with pytest.raises(GlobError):
        compiled_glob(pattern)


@pytest.mark.parametrize(
    "pattern", ["*.{md,txt}", "{docs,notes}/**/*.md", "*foo*bar*.{md,txt}", "**/a/**/b/*.md", "*a" * 100]
)
def test_a_glob_of_the_usual_kind_is_one(pattern):
    compiled_glob(pattern).match("docs/" + "a" * 200)


def test_stars_that_could_each_try_all_of_a_name_are_refused():
    with pytest.raises(ValueError, match="stars"):
        path_spec(["*a" * 8 + "b"])
    assert path_spec(["*draft*old*.md"]).match_file("a-draft-old-2.md")


def test_too_slow_says_what_to_write_instead():
    with pytest.raises(TooSlow) as slow:
        reach_of(r"(\w+)+x", 0)
    assert slow.value.hint
