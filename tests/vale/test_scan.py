"""All patterns looked for together find what each finds alone."""

from __future__ import annotations

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editlint.vale.finder import PlainFinder
from editlint.vale.model import Block, Pattern
from editlint.vale.preparation import prepared
from editlint.vale.scan import PatternSet, Scan

WORDS = r"(?m)\b(?:%s)\b"
PLAIN = "(?m)(?:%s)"

pieces = st.sampled_from(
    [
        "a", "b", "ab", "Ab", "abc", "a b", "a-b", "ba ba", "’", "é", "x", " ", r"\-", r"\.", "'s",
        r"\w", r"\w+", r"\w*", r"\s", r"\s+", r"\s*", "[ab]", "[A-Z]+", "[^,]+", "[^a]", "[ab-]?", ".", ".+", ".{0,3}",
        "a?", "(?:ab)?", "(?:a|b)", "(?:a|ab)", "(?:ab|a)", "(?:a|b c|)", "(a)", "(?:ba)+", "(?:[^,]+,)+", "b{1,2}",
        "(?: a){2,}", "a+", "a*?", r"\b", r"\B", "^", "$", r"(?=\s)", "(?!b)", "(?<=a)", "(?<!a)", r"(?<=a+)", "(?=[,.])",
        "(?>a|ab)", "(a)?b", "!", r"\d", r"\d+", "a|b", "ab|", "[a-z]+ly-",
    ]
)  # fmt: skip
tokens = st.lists(pieces, min_size=1, max_size=5).map("".join)
words = st.sampled_from(
    ["a", "b", "ab", "abc", "Ab", "AB", "ba", "x", "é", "aé", "ba ba", ",", ".", "!", "-", "'s", "’", " ", "  ", "\n", "\n\n", "a1", "12", "İ", "ly-", "\x00"]
)  # fmt: skip
texts = st.lists(words, max_size=12).map("".join)


def alone(pattern: Pattern, text: str) -> list[tuple[int, int]]:
    """What the one joined expression finds, by another engine."""
    source = pattern.before + (pattern.template.replace("(?m)", "") % "|".join(pattern.tokens)) + pattern.after
    flags = regex.V0 | regex.MULTILINE | (regex.IGNORECASE if pattern.ignore_case else 0)
    expression = regex.compile(source, flags)
    found = []
    at = 0
    while at <= len(text):
        match = expression.search(text, at)
        if match is None:
            break
        found.append(match.span())
        at = max(match.end(), match.start() + 1)
    return found


def together(patterns: list[Pattern], blocks: list[Block]) -> list[list[list[tuple[int, int]]]]:
    known = PatternSet([(pattern, prepared(pattern)) for pattern in patterns])
    scan = Scan(known, blocks, PlainFinder())
    found = []
    for pattern in patterns:
        likely = scan.blocks_for((known.indexes[id(pattern)],))
        found.append([[m[:2] for m in scan.matches(pattern, block)] if block in likely else [] for block in blocks])
    return found


@settings(max_examples=40, deadline=None)
@given(
    lists=st.lists(st.lists(tokens, min_size=1, max_size=4), min_size=1, max_size=3),
    template=st.sampled_from([WORDS, PLAIN]),
    before=st.sampled_from(["", "", r"\b(?:a|b)\b\s*", r"a\s|b", r"\w+ ", "(?:[;-] )?"]),
    after=st.sampled_from(["", "", "s?", r"\s"]),
    ignore_case=st.booleans(),
    bodies=st.lists(texts, min_size=1, max_size=4),
)
@example([["foo", "foo bar"]], WORDS, "", "", False, ["foo bar", ""])
@example([[r"(?:^|\s)I\s"]], PLAIN, "", "", True, ["i am", "so\ni am", "and I "])
def test_finds_what_each_pattern_finds_alone(lists, template, before, after, ignore_case, bodies):
    if ignore_case and any("İ" in body for body in bodies):
        bodies = [body.replace("İ", "i") for body in bodies]  # the engines differ in what its lower case is
    patterns = [Pattern(tuple(each), template, before, after, ignore_case) for each in lists]
    blocks = [Block("text", body, ()) for body in bodies]
    expected = [[alone(pattern, block.text) for block in blocks] for pattern in patterns]
    assert together(patterns, blocks) == expected


@pytest.mark.parametrize("text", ["İab ab", "ΑΣ ΑΣΑ", "ſs ß ẞ"])
def test_letters_whose_case_is_of_another_length_shift_nothing(text):
    (found,) = together([Pattern(("ab", "ας", "ß"), PLAIN, ignore_case=True)], [Block("text", text, ())])
    assert [text[start:end] for start, end in found[0]] == {"İ": ["ab", "ab"], "Α": ["ΑΣ", "ΑΣ"], "ſ": ["ß", "ẞ"]}[
        text[0]
    ]


def test_a_match_knows_its_token_and_its_groups():
    pattern = Pattern(("(?<x>a)b", "c(d)?", "e(?:(f)|(g))"), PLAIN)
    block = Block("text", "ab c cd eg", ())
    scan = Scan(PatternSet([(pattern, prepared(pattern))]), [block], PlainFinder())
    found = [(match.token, match.groups) for match in scan.matches(pattern, block)]
    assert found == [(0, ("a",)), (1, (None,)), (1, ("d",)), (2, (None, "g"))]


def test_a_block_of_another_file_is_searched_all_the_same():
    pattern = Pattern(("ab",), WORDS)
    scan = Scan(PatternSet([(pattern, prepared(pattern))]), [], PlainFinder())
    assert [match[:2] for match in scan.matches(pattern, Block("text", "an ab", ()))] == [(3, 5)]
    assert scan.matches_in(pattern, "ab")
