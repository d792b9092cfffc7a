"""No pattern hangs a run, whatever the text."""

from __future__ import annotations

import pytest
import regex
from house_style import found, rule_from
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.vale.dialect import PatternRefused, Refused
from editlint.vale.expressions.backtracker import Backtracker
from editlint.vale.expressions.reader import read
from editlint.vale.expressions.risk import EXPLODES, risk
from editlint.vale.finder import PlainFinder
from editlint.vale.limits import SHORTEST, STEPS, window
from editlint.vale.model import Block, Pattern
from editlint.vale.preparation import prepared
from editlint.vale.scan import PatternSet, Scan

PLAIN = "(?m)(?:%s)"


def scanned(pattern: Pattern, text: str) -> tuple[list[tuple[int, int]], Scan]:
    block = Block("text", text, ())
    scan = Scan(PatternSet([(pattern, prepared(pattern))]), [block], PlainFinder())
    return [match[:2] for match in scan.matches(pattern, block)], scan


@pytest.mark.parametrize("pattern", ["(a+)+$", "(.*)*x", r"(\w+\s?)+$", "(a|a)*b", "(ab|a|b)*c", "(?:a{2,9}b?){3,}c"])
def test_a_repetition_of_repetitions_is_known_and_run_all_the_same(pattern):
    assert risk(read(pattern)[0]).degree == EXPLODES
    assert scanned(Pattern((pattern,), PLAIN), "a" * 200 + "!")[0] == []


@pytest.mark.parametrize(
    ("pattern", "degree"), [("ab?c", 0), (r"\w+!", 1), (r"(?:[^,]+,)+\s\w+", 1), (r"\w+\s+\w+", 1), (".*.*=", 2)]
)
def test_what_grows_slowly_is_known_too(pattern, degree):
    assert risk(read(pattern)[0]).degree == degree


def test_what_is_steep_runs_step_by_step_where_it_can():
    assert [unit.degree for unit in prepared(Pattern((".*,.*,.*,.*x",), PLAIN))] == [EXPLODES]
    assert [unit.degree for unit in prepared(Pattern((r"(?<=a.*)\w+ \w+.*b.*c.*d",), PLAIN))] != [EXPLODES]


def test_what_explodes_and_cannot_be_run_is_refused_at_its_place():
    with pytest.raises(PatternRefused) as refused:
        prepared(Pattern(("fine", r"(\w+\s?)+\1$"), PLAIN, where=(("tokens", 0), ("tokens", 1))))
    assert (refused.value.key, refused.value.index) == ("tokens", 1)


pieces = st.sampled_from(
    ["a", "b", "ab", "(a+)+", "(?:a|ab)*", "(a)?", r"\w*?", r"\b", "(b|)+", "^", "$", "(?=b)", "[ab]{1,3}", "(?i)B", "(?<=a)"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(pieces, min_size=1, max_size=4).map("".join), st.text("abB \n", max_size=8))
def test_step_by_step_the_same_is_found(pattern, text):
    try:
        made = Backtracker(read("(?m)" + pattern)[0])
    except Refused:
        return
    options = regex.V0 | regex.MULTILINE
    if pattern.count("(?i)"):
        head, *rest = pattern.split("(?i)")
        pattern = (
            head + "".join(f"(?i:{each})" if not each else "(?i:" + each for each in rest) + ")" * sum(map(bool, rest))
        )
    expected = regex.compile(pattern, options).search(text)
    match = made.search(text)
    assert (match and match.span()) == (expected and expected.span())


def test_a_window_is_chosen_by_what_a_text_may_cost():
    assert window("a" * 1000, 1000, 1, ("a",)) == 0
    assert window("ab " * 100_000, 300_000, 1, (r"\w",)) == 0  # no word is long
    assert window("a" * 300_000, 300_000, 1, (r"\w",)) == STEPS // 300_000
    assert window("a" * 300_000, 300_000, 2, ()) == SHORTEST
    assert 0 < window("a" * 300_000, 300_000, 9, ()) < SHORTEST  # so steep that a longer one would take for ever


def test_a_rule_that_does_not_see_all_says_so_at_the_place(tmp_path):
    rule = rule_from(tmp_path, "extends: existence\nmessage: \"'%s'\"\nnonword: true\ntokens:\n  - '\\(.+\\)'\n")
    ((line, column, message),) = found([rule], "short (yes) \n" + "(" * 40_000)[1:]
    assert (line, column) == (2, 1)
    assert "House.Rule" in message
    assert "40000 characters" in message


def test_long_lists_are_ready_soon_and_cost_nothing_on_a_text_without_end():
    listed = Pattern(("(?:" + "|".join(f"word{number}" for number in range(3000)) + ")",), r"(?m)\b(?:%s)\b")
    assert len(prepared(listed)) == 3000
    assert scanned(listed, "a" * 300_000 + " word17 word3000")[0] == [(300_001, 300_007)]
