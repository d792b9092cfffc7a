"""Words that no dictionary knows, and what lets them pass all the same."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vale.made import check, found, texts

from editlint.errors import EditlintError
from editlint.vale.spelling import dictionary
from editlint.vale.spelling.words import plain, word_in

SPELLING = "extends: spelling\n"
AFF = "SET UTF-8\nSFX S Y 1\nSFX S 0 en .\n"


@pytest.fixture
def made(tmp_path):
    pytest.importorskip("hunspell")
    return lambda text="", **more: check(tmp_path, SPELLING + text, **more)


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_words_that_are_not_known(made):
    text = "The (comittee) didn’t vote; its “chareman” said: ‘wiht us, wiht them.’"
    assert texts(made(), text) == ["comittee", "chareman", "wiht", "wiht"]


def test_each_form_of_a_word_is_known_by_its_stem(made):
    text = "Mayors' cities' bridges were rebuilt, repainted and renamed; nobody's podcasts reported it."
    assert texts(made(), text) == []


def test_words_younger_than_the_dictionary_are_known_with_their_forms(made):
    assert texts(made(), "Chatbots and a chatbot's webhooks in Kyiv; microplastics; they livestreamed it.") == []


@pytest.mark.parametrize("word", ["HTML", "GitHubb", "2ndd", "naïvv", "e-maill", "v1.2", "http://exampel.org", "xB"])
def test_what_is_no_plain_word_is_not_looked_up(made, word):
    assert texts(made(), f"With {word} here.") == []


def test_what_is_too_long_for_a_word_is_not_looked_up(made):
    assert texts(made(), "a" * 100 + " " + "b" * 101) == ["a" * 100]


def test_filters_of_a_rule_come_on_top_or_alone(made):
    assert texts(made("filters: ['^zz']\n"), "zzyx xyzzy HTMLL") == ["xyzzy"]
    assert texts(made("filters: ['^zz']\ncustom: true\n"), "zzyx xyzzy HTMLL 1,000 0x1F") == ["xyzzy", "HTMLL"]


def test_accepted_terms_and_exceptions_are_whole_words_in_any_case(made):
    rule = made("exceptions: [flooberg]\n", accept=["xyzzy", "Zanzo\\w*", "quuxx place"])
    assert texts(rule, "Xyzzy Flooberg zanzos xyzzys") == ["xyzzys"]
    assert texts(rule, "A Quuxx place, but no quuxx.") == ["quuxx"]  # a phrase is accepted as a whole


def test_lists_of_words_let_pass_what_they_hold(made, tmp_path):
    put(tmp_path / "styles/config/ignore/names.txt", "Xyzzy\nflooberg\n#\n")
    put(tmp_path / "styles/more.txt", "quuxx\n")
    rule = made("ignore: [names.txt, more.txt, none.txt]\n")
    assert texts(rule, "Xyzzy xyzzy Flooberg quuxx") == ["xyzzy"]
    assert texts(made("ignore: names.txt\n"), "quuxx flooberg") == ["quuxx"]


def test_the_built_in_rule_reads_all_lists_and_dictionaries(tmp_path):
    pytest.importorskip("hunspell")
    put(tmp_path / "styles/config/ignore/deep/names.txt", "xyzzy\n")
    put(tmp_path / "styles/config/dictionaries/own.dic", "1\nflooberg/S\n")
    put(tmp_path / "styles/config/dictionaries/own.aff", AFF)
    rule = check(tmp_path, SPELLING, name="Vale.Spelling")
    assert texts(rule, "xyzzy flooberg flooberen floobergen quuxx") == ["flooberen", "quuxx"]


def test_dictionaries_replace_the_american_one_or_come_on_top(made, tmp_path):
    put(tmp_path / "styles/config/dictionaries/own.dic", "1\nflooberg/S\n")
    put(tmp_path / "styles/config/dictionaries/own.aff", AFF)
    assert texts(made("dictionaries: [own]\n"), "floobergen council") == ["council"]
    assert texts(made("dictionaries: [own]\nappend: true\n"), "floobergen council xyzzy") == ["xyzzy"]
    assert texts(made("dictionaries: [own, en_US]\n"), "floobergen council xyzzy") == ["xyzzy"]


def test_dictionaries_by_folder_and_by_file(made, tmp_path, monkeypatch):
    put(tmp_path / "words/own.dic", "1\nflooberg\n")
    put(tmp_path / "words/own.aff", AFF)
    put(tmp_path / "styles/house.dic", "1\nxyzzy\n")
    assert texts(made(f"dicpath: {tmp_path / 'words'}\ndictionaries: [own]\n"), "flooberg xyzzy") == ["xyzzy"]
    assert texts(made(f"aff: {tmp_path / 'words/own.aff'}\ndic: house.dic\n"), "flooberg xyzzy") == ["flooberg"]
    monkeypatch.setenv("DICPATH", str(tmp_path / "words"))
    assert texts(made("dictionaries: [own]\n"), "flooberg xyzzy") == ["xyzzy"]


def test_a_rule_says_on_which_files_it_rests(tmp_path):
    from editlint.checks.vale.rules import as_rule
    from editlint.vale.model import ValeRule

    def said():
        rule = ValeRule("House.Rule", "spelling", "m", styles=(str(tmp_path),), keys={"dictionaries": ["own"]})
        return as_rule(rule).options["files"]

    assert said() == ()
    put(tmp_path / "config/ignore/names.txt", "xyzzy\n")
    put(tmp_path / "config/dictionaries/own.dic", "1\nflooberg\n")
    before = said()
    put(tmp_path / "config/ignore/names.txt", "xyzzy\nquuxx\n")
    assert len(before) == 2
    assert said() != before


def test_letters_that_a_dictionary_cannot_write_are_unknown_to_it(made, tmp_path):
    put(tmp_path / "styles/config/dictionaries/old.dic", "1\nflooberg\n")
    put(tmp_path / "styles/config/dictionaries/old.aff", "SET ISO8859-1\n")
    rule = made("dictionaries: [old]\ncustom: true\n")
    assert texts(rule, "flooberg łódź") == ["łódź"]
    assert rule.suggestions("łódź") == ()


@pytest.mark.parametrize("text", ["dictionaries: [nowhere]", "dicpath: nowhere", "filters: ['(']", "exceptions: ['[']"])
def test_what_is_missing_or_wrong_is_told_with_its_place(made, text):
    with pytest.raises(EditlintError) as caught:
        made(text + "\n")
    assert caught.value.location.line == 3
    assert "nowhere" not in text or "nowhere" in caught.value.message


def test_a_missing_engine_is_told_with_what_to_install(made, monkeypatch):
    monkeypatch.setitem(sys.modules, "hunspell", None)
    dictionary.american.cache_clear()
    with pytest.raises(EditlintError) as caught:
        made()
    assert "editlint[spelling]" in caught.value.hint
    assert caught.value.location.path.endswith("Rule.yml")


def test_suggestions_are_there_for_who_asks(made):
    assert made().suggestions("goverment")[0] == "government"


def test_places_are_those_of_the_words(made):
    text = "“Wiht”\n  wiht, wiht"
    assert [(each.start, each.end) for each in found(made(), text)] == [(1, 5), (9, 13), (15, 19)]


def test_tables_that_are_full_are_begun_anew(made, monkeypatch):
    monkeypatch.setattr(dictionary, "_MOST_FORMS", 2)
    monkeypatch.setattr("editlint.vale.checks.spelling._MOST_CHUNKS", 2)
    assert texts(made(), "one wiht two wiht three thier") == ["wiht", "wiht", "thier"]


@given(st.text(alphabet="ab.,'\"()[]!?$“’:;U S1é", max_size=20))
def test_a_word_lies_in_its_chunk_and_has_a_letter(text):
    for chunk in plain(text).split():
        start, end = word_in(chunk)
        assert 0 <= start <= end <= len(chunk)
        assert start == end or any(map(str.isalpha, chunk[start:end]))
