"""An article against itself: spellings, marks, names, numbers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phrase_harness import rule_of

from editlint.analysis.article import Article
from editlint.analysis.text.neighbours import neighbours, one_letter_apart
from editlint.checks.consistency.counts import CountCheck
from editlint.checks.consistency.mixed_forms import FormMixCheck
from editlint.checks.consistency.name_variants import NameVariantCheck
from editlint.checks.consistency.unexplained import UnexplainedCheck
from editlint.documents import parse
from editlint.language.en.spelling_variants import OPEN_FORMS, variant_forms
from editlint.source import Source


def matches(check, text: str, format_name: str = "markdown", **options: object) -> list[str]:
    article = Article(parse(Source(text), format_name))
    hits = sorted(check.find(article, rule_of(check, **options)), key=lambda hit: hit.start)
    return [article.text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They organised it. She organizes it. He organised it.", ["organizes"]),
        ("An e-mail, two emails, one e-mail.", ["emails"]),
        ("A website. Two web sites.", ["web sites"]),
        ("The centre of the World Trade Center. The centre.", []),
        ("The colour. “What color was the boat that you saw?” asked Ana Ruiz.", []),
        ("Travelling was fun. Traveling was dear. Travelling was slow.", ["Traveling"]),
        ("The advertiser advised. The adviser advertised.", []),
    ],
)
def test_spellings(text: str, found: list[str]) -> None:
    assert matches(FormMixCheck(), text, spellings=True) == found


def test_every_form_points_to_one_that_points_back() -> None:
    forms = variant_forms()
    for form, variant in forms.items():
        assert form != variant.other
        assert forms[variant.other].word == variant.word
        assert forms[variant.other].side != variant.side
    assert all(" ".join(pair) in forms for pair in OPEN_FORMS)


def test_two_styles_of_one_thing() -> None:
    options = {"one": r"\bMr\.", "other": r"\bMr(?= )"}
    assert matches(FormMixCheck(), "Mr. A, Mr. B and Mr C.", **options) == ["Mr"]
    assert matches(FormMixCheck(), "Mr. A and Mr. B.", **options) == []


def test_a_house_may_have_pairs_of_its_own_and_no_others() -> None:
    text = "A pilotboat, a colour and a color. A pilot boat, a pilot boat."
    assert matches(FormMixCheck(), text, also=["pilot boat/pilotboat"]) == ["pilotboat"]
    assert matches(FormMixCheck(), text, also=["pilot boat/pilotboat"], spellings=True) == ["pilotboat", "color"]


MARKS = {"one": '"', "other": "[“”]", "except": [r'(?<!\d)"[^"]*"|(?P<hit>(?<=\d)")'], "first": True, "quoted": True}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('“a” and “b” and "c"', ['"']),
        ("“a”, isn't it?", []),
        ('The 12" pipe was “new”.', []),
        ('A “new” pipe, “of 12"”, was "in use since 1990", "she said".', ['"']),
        ('A "new" pipe, "of 12" was “in use” since 1990', ["“"]),
        ('“a” and “b”, "in 1990\n\nand 12" of snow', ['"']),
    ],
)
def test_the_first_mark_of_the_rarer_sort(text: str, found: list[str]) -> None:
    assert matches(FormMixCheck(), text, **MARKS) == found


@pytest.mark.parametrize(("right", "found"), [("first", ["B"]), ("one", ["B"]), ("other", ["A"])])
def test_a_house_may_say_which_of_two_equals_is_right(right: str, found: list[str]) -> None:
    assert matches(FormMixCheck(), "A house. B house.", one="A", other="B", when_equal=right) == found
    assert matches(FormMixCheck(), "A house. A house. B house.", one="A", other="B", when_equal=right) == ["B"]


def test_forms_may_have_names() -> None:
    article = Article(parse(Source('“a” and "b" and “c”'), "markdown"))
    (hit,) = FormMixCheck().find(article, rule_of(FormMixCheck(), **MARKS, called=["straight", "curly"]))
    assert (hit.values["other"], hit.evidence[0].message) == ("curly", "curly here")


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        ({}, ["one"]),
        ({"one": "a"}, ["other"]),
        ({"also": ["a/b"], "called": ["a"]}, ["called"]),
        ({"one": "a", "other": "b", "except": ["c", "("]}, ["except"]),
        ({"one": "a", "other": "b", "replace": {"(a)": r"\1b", "b": r"\1", "(": "a", "c": ["d"]}}, ["replace"] * 3),
    ],
)
def test_what_makes_no_pair_of_forms(options: dict[str, object], wrong: list[str]) -> None:
    check = FormMixCheck()
    assert [mistake.option for mistake in check.validate(rule_of(check, **options).options)] == wrong


def test_dates_may_be_held_to_each_other_by_their_form() -> None:
    dates = {"in": "dates", "one": r"\d+ \w+", "other": r"\w+ \d+", "replace": {r"(\d+) (\w+)": r"\2 \1"}}
    article = Article(
        parse(Source("On May 3 and June 5 it rained; on 7 July, as room 12 May Hall knew, too."), "markdown")
    )
    (hit,) = FormMixCheck().find(article, rule_of(FormMixCheck(), **dates))
    assert (article.text[hit.start : hit.end], hit.values["count"]) == ("7 July", 2)
    assert hit.proposals[0].edits[0][2] == "July 7"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Ruiz", "Ruis", True),
        ("Hammerin", "Hamerin", True),
        ("Isandlwana", "Isandhlwana", True),
        ("Chirac", "Chriac", True),
        ("Magellanic", "Megallanic", True),
        ("Gambia", "Zambia", False),
        ("Slovakia", "Slovenia", False),
        ("Ruiz", "Ruiz", False),
    ],
)
def test_a_letter_apart(one: str, other: str, *, apart: bool) -> None:
    assert one_letter_apart(one, other) is apart
    assert one_letter_apart(other, one) is apart


@given(st.text("abcd", min_size=5, max_size=9), st.integers(1, 8), st.sampled_from("abcd"))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_one_changed_letter_is_seen(word: str, at: int, letter: str) -> None:
    at = min(at, len(word) - 1)
    changed = word[:at] + letter + word[at + 1 :]
    assert one_letter_apart(word, changed) == (word != changed)
    assert one_letter_apart(word, word[:at] + letter + word[at:])


@given(st.sets(st.text("abc", min_size=1, max_size=6), max_size=14))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_neighbours_are_all_pairs_a_letter_apart(words: set[str]) -> None:
    ordered = sorted(words)
    pairs = list(neighbours(ordered))
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == {
        (one, other) for at, other in enumerate(ordered) for one in ordered[:at] if one_letter_apart(one, other)
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sergey Lavrenko came. Sergey Lavrenco left. Lavrenko slept.", ["Lavrenco"]),
        ("Ana Ruiz came. Ana Ruis left. Ruiz slept.", ["Ruis"]),
        ("The GitHub page. On GitHub and on Github.", ["Github"]),
        ("Mario Bellini met Maria Bellini.", []),
        ("The Norwegian boat left Norway for Norwegians.", []),
        ("John Harmsen met Joan Harmsen.", []),
        ("The Harbour Committee met. Committees are harbours.", []),
    ],
)
def test_names_in_two_spellings(text: str, found: list[str]) -> None:
    assert matches(NameVariantCheck(), text) == found


def test_letters_that_somebody_explains() -> None:
    check = UnexplainedCheck()
    assert matches(check, "The QHX met.", of="letters") == ["QHX"]
    assert matches(check, "The Quay and Harbour Exchange met. The QHE was late.", of="letters") == []
    assert matches(check, "STOP THE BOATS NOW, they cried.", of="letters") == []
    assert matches(check, "BERGEN, Norway — The pier was shut. The QHX met.", of="letters") == ["QHX"]
    assert matches(check, "CALDER: It was spring.", of="letters") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Fire kills 12\n\nThe fire killed 13 people.", ["12"]),
        ("# Fire kills 12\n\nThe fire killed at least 11 people.", []),
        ("# Fire kills 12\n\nThe fire injured 13 people.", []),
        ("# The fire\n\nThe fire killed 12 people. It killed 13 people.", []),
    ],
)
def test_headline_and_text(text: str, found: list[str]) -> None:
    assert matches(CountCheck(), text) == found


@pytest.mark.parametrize(
    ("text", "format_name", "found"),
    [
        ("Here are three reasons:\n\n- a\n- b\n", "markdown", ["three reasons"]),
        ("Here are three reasons:\n\n- a\n\n  more of a\n- b\n- c\n", "markdown", []),
        ("Here are three reasons:\n\n- a\n  - aa\n  - ab\n- b\n- c\n", "markdown", []),
        ("Here are three reasons:\n\n1. a\n2. b\n", "text", ["three reasons"]),
        ("<p>Here are three reasons:</p><ul><li>a</li><li><p>b</p></li></ul>", "html", ["three reasons"]),
        ("<p>Here are three reasons:</p><ul><li>a</li><li><p>b</p></li><li>c</li></ul>", "html", []),
        ("One of three reasons:\n\n- a\n- b\n", "markdown", []),
        ("It took three days:\n\n- a\n- b\n", "markdown", []),
    ],
)
def test_lists_hold_what_they_promise(text: str, format_name: str, found: list[str]) -> None:
    assert matches(CountCheck(), text, format_name, compare="list") == found
