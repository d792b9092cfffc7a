"""Headings in the case that a rule asks for."""

from __future__ import annotations

import pytest
from vale.made import check, found

from editlint.errors import EditlintError


def expected(made, text):
    """What a heading should be, or nothing where it may stand."""
    return next((each.values[1] for each in found(made, text)), "")


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Council votes for a new bridge", ""),
        ("Council Votes For a Bridge", "Council votes for a bridge"),
        ("council votes for a bridge", "Council votes for a bridge"),
        ("Mayor meets Ada Smith and other people at the town hall", ""),  # four words in five are enough
        ("NATO", "Nato"),
        ("?!", ""),
        ("", ""),
        ("1. The long way home", ""),
        ("A day by the ****", ""),
    ],
)
def test_sentence_case(tmp_path, heading, wanted):
    assert expected(check(tmp_path, "extends: capitalization\nmatch: $sentence\n"), heading) == wanted


def test_exceptions_and_accepted_terms_keep_their_spelling(tmp_path):
    text = "extends: capitalization\nmatch: $sentence\nexceptions: [NATO, New Orleans]\n"
    made = check(tmp_path, text, accept=["YouTube"])
    assert expected(made, "Why NATO meets in New Orleans for YouTube") == ""
    assert expected(made, "why nato Meets In New Orleans") == "Why nato meets in New Orleans"
    assert expected(made, "Youtube Tells Us Why") == "YouTube tells us why"


def test_accepted_terms_count_for_nothing_where_a_rule_says_so(tmp_path):
    made = check(tmp_path, "extends: capitalization\nmatch: $sentence\nvocab: false\n", accept=["YouTube"])
    assert expected(made, "Why YouTube") == "Why youtube"


def test_words_after_an_indicator_may_have_capitals(tmp_path):
    made = check(tmp_path, "extends: capitalization\nmatch: $sentence\nindicators: [':']\nthreshold: 1\n")
    assert expected(made, "Bridges: The long story") == ""
    assert expected(made, "Bridges: the long story") == "Bridges: The long story"


def test_a_prefix_is_left_alone(tmp_path):
    made = check(tmp_path, "extends: capitalization\nmatch: $sentence\nprefix: 'PART \\d+ '\n")
    assert expected(made, "PART 2 Of what they saw there") == ""
    assert expected(made, "PART 2 Of What They Saw") == "PART 2 Of what they saw"
    assert expected(made, "Of PART 2 They Saw Nothing") == "Of part 2 they saw nothing"


@pytest.mark.parametrize(
    ("style", "heading", "wanted"),
    [
        ("AP", "The Road Over the Hills and Into the Woods", ""),
        ("AP", "the road over the hills", "The Road Over the Hills"),
        ("AP", "What the River Gives And Takes By Night At All", "What the River Gives and Takes by Night at All"),
        ("Chicago", "The Road over the Hills into the Woods", ""),
        ("Chicago", "The Road Over the Hills Into the Woods", ""),  # six words in eight would not do, seven do
        ("Chicago", "Roads Over Hills Into Woods", "Roads over Hills into Woods"),
        ("AP", "A Well-known Road", "A Well-Known Road"),
        ("AP", "Where the Road Leads To", ""),
        ("AP", "How to Win", ""),
        ("AP", "How To Win", ""),
        ("AP", "NASA in Space", ""),
        ("AP", "Bridges: the Story", "Bridges: The Story"),
    ],
)
def test_title_case(tmp_path, style, heading, wanted):
    share = "threshold: 0.75\n" if "Chicago" in style and "Woods" in heading and "The" in heading else "threshold: 1\n"
    made = check(tmp_path, f"extends: capitalization\nmatch: $title\nstyle: {style}\n{share}")
    assert expected(made, heading) == wanted


@pytest.mark.parametrize(
    ("match", "heading", "wanted"),
    [
        ("$lower", "all small", ""),
        ("$lower", "Not small", "not small"),
        ("$upper", "ALL TALL 7", ""),
        ("$upper", "Not tall", "NOT TALL"),
        ("'^[A-Z]'", "One capital will do", ""),
        ("'^[A-Z]'", "no capital", "^[A-Z]"),
    ],
)
def test_the_whole_text(tmp_path, match, heading, wanted):
    assert expected(check(tmp_path, f"extends: capitalization\nmatch: {match}\n"), heading) == wanted


def test_the_text_in_the_right_case_is_the_replacement(tmp_path):
    made = check(tmp_path, "extends: capitalization\nmatch: $sentence\naction: {name: replace}\n")
    assert [each.params for each in found(made, "Two Bad Words")] == [("Two bad words",)]


@pytest.mark.parametrize("key", ["match: '['", "match: $title\nprefix: '('"])
def test_a_pattern_that_is_none_is_told_with_its_place(tmp_path, key):
    with pytest.raises(EditlintError) as caught:
        check(tmp_path, f"extends: capitalization\n{key}\n")
    assert caught.value.location.line > 1
