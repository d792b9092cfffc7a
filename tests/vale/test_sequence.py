"""Words in a row, by pattern and by part of speech."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vale.made import check, found, texts

from editlint.errors import EditlintError
from editlint.vale import tagging
from editlint.vale.tagging import tokens_of


@pytest.fixture
def made(tmp_path):
    return lambda tokens, more="": check(tmp_path, f"extends: sequence\n{more}tokens:\n{tokens}")


@pytest.fixture
def tagged(made):
    pytest.importorskip("textblob")
    return made


def test_patterns_are_whole_words_in_a_row(made):
    rule = made("  - pattern: your\n  - pattern: self\n")
    assert texts(rule, "Mind your self. Your self, your self-worth, your own self.") == ["your self"]
    assert texts(made("  - pattern: your\n  - pattern: self\n", "ignorecase: true\n"), "Your Self!") == ["Your Self"]


def test_the_message_has_each_word(made):
    (objection,) = found(made("  - pattern: a\n    skip: 2\n  - pattern: b\n"), "x a b.")
    assert objection.values == ("a", "b")


def test_negated_tokens_ask_for_another_word_or_for_none(made):
    rule = made("  - pattern: very\n    negate: true\n  - pattern: good\n  - pattern: deal\n    negate: true\n")
    assert texts(rule, "good") == ["good"]
    assert texts(rule, "very good") == []
    assert texts(rule, "a good deal") == []
    assert texts(rule, "a good day") == ["a good day"]


def test_words_may_be_skipped(made):
    rule = made("  - pattern: not\n  - pattern: only\n    skip: 2\n  - pattern: but\n    skip: 3\n")
    assert texts(rule, "He was not only rich but kind.") == ["not only rich but"]
    assert texts(rule, "He was not at all only rich but kind.") == ["not at all only rich but"]
    assert texts(rule, "He was not at all the only one but kind.") == []


def test_words_before_the_anchor_may_be_skipped(tagged):
    rule = tagged("  - tag: JJ\n    skip: 2\n  - pattern: bridge\n")
    assert texts(rule, "The old stone bridge") == ["old stone bridge"]
    assert texts(rule, "The old bridge") == ["old bridge"]
    assert texts(rule, "Old houses stand by the bridge") == []


def test_a_token_may_have_to_occur_more_than_once(tagged):
    rule = tagged("  - tag: ^NN\n    skip: 4\n    min: 2\n  - pattern: it\n    target: true\n")
    assert texts(rule, "The dog chased the cat until it slept.") == ["it"]
    assert texts(rule, "The dog slept because it was late.") == []


def test_tags_are_those_of_the_treebank(tagged):
    rule = tagged("  - tag: MD\n  - pattern: be\n  - tag: JJ\n  - tag: VB|VBN\n")
    (objection,) = found(rule, "They should be able find it.")
    assert objection.values == ("should", "be", "able", "find")


def test_tags_alone_are_enough(tagged):
    assert texts(tagged("  - tag: MD\n  - tag: RB\n"), "We will never go, but we can soon.") == [
        "will never",
        "can soon",
    ]


def test_universal_parts_of_speech(tagged):
    assert texts(tagged("  - upos: AUX\n  - upos: ADV\n"), "She has never walked there slowly.") == ["has never"]
    assert texts(tagged("  - upos: noun|propn\n  - upos: punct\n"), "Rome, a city.") == ["Rome,", "city."]


def test_a_target_is_all_that_is_shown(made):
    rule = made("  - pattern: one\n  - pattern: two\n    target: true\n  - pattern: three\n")
    assert [(each.start, each.end) for each in found(rule, "one two three")] == [(4, 7)]


def test_matches_that_begin_in_an_exception_are_none(made):
    rule = made("  - pattern: so\n  - pattern: it\n", "exceptions: ['^If [^,]*,']\n")
    assert texts(rule, "If so it goes, so it is.") == ["so it"]


@pytest.mark.parametrize(
    "tokens",
    [
        "  - pattern: '('\n",
        "  - pattern: a\n    tag: '['\n",
        "  - tag: NN\n    upos: NOUN\n",
        "  - upos: NONE\n",
        "  - pattern: a\n    negate: true\n",
        "  - pattern: a\n    skip: 100\n    min: 100\n",
        "  - skip: 2\n",
    ],
)
def test_tokens_that_say_nothing_are_told_with_their_place(made, tokens):
    with pytest.raises(EditlintError) as caught:
        made(tokens)
    assert caught.value.location.line >= 3


def test_another_tagger_is_not_to_be_had(made):
    with pytest.raises(EditlintError, match="model"):
        made("  - pattern: a\n", "model: other\n")


def test_a_missing_tagger_is_told_with_what_to_install(made, monkeypatch):
    monkeypatch.setitem(sys.modules, "textblob", None)
    assert made("  - pattern: a\n")
    with pytest.raises(EditlintError) as caught:
        made("  - tag: NN\n")
    assert "editlint[tagger]" in caught.value.hint


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They don't (really) know.", "They do n't ( really ) know ."),
        ("“It’s here,” she’ll say!", "“ It ’s here , ” she ’ll say !"),
        ("Mr. Hill of the U.S. paid $5.", "Mr. Hill of the U.S. paid $ 5 ."),
        ("", ""),
        ("...", ". . ."),
    ],
)
def test_tokens(sentence, words):
    assert " ".join(token.text for token in tokens_of(sentence)) == words


@given(st.text(alphabet="ab.,'\"()[]!?$“’ ns\n", max_size=30))
def test_tokens_are_the_text_but_for_its_spaces(text):
    tokens = tokens_of(text)
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert all(text[token.start :].startswith(token.text) for token in tokens)


@given(st.text(max_size=40))
def test_each_token_has_a_tag(text):
    pytest.importorskip("textblob")
    assert [token.text for token in tagging.tagged(text)] == [token.text for token in tokens_of(text)]
    assert all(token.tag for token in tagging.tagged(text))
