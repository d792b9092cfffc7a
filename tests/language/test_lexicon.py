import importlib.util
from pathlib import Path

import pytest

from editlint.language.en import lexicon
from editlint.language.en.lexicon import VerbForm, has_adjective_participle, is_adjective_too, is_noun_too, verb, verbs

HERE = Path(lexicon.__file__).parent
SCRIPT = Path(__file__).parents[2] / "scripts" / "write_lexicon.py"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("write_lexicon", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def listed():
    return (HERE / "verbs.txt").read_text("ascii").splitlines()


def test_the_table_is_what_the_script_makes_of_the_list(script, listed):
    assert (HERE / "verb_forms.tsv").read_text("ascii") == script.table(listed), "run scripts/write_lexicon.py"


def test_the_list_is_sorted_and_has_each_verb_once_with_known_marks(listed):
    bases = [line.split(" ")[0] for line in listed]
    assert listed == sorted(listed)
    assert len(set(bases)) == len(bases)
    assert {mark for line in listed for mark in line.split(" ")[1:]} == {"n", "a", "j"}


@pytest.mark.parametrize(
    ("form", "base", "features"),
    [
        ("rise", "rise", "b"),
        ("rises", "rise", "s"),
        ("rising", "rise", "g"),
        ("rose", "rise", "d"),
        ("risen", "rise", "n"),
        ("closed", "close", "dn"),
        ("cut", "cut", "bdn"),
        ("become", "become", "bn"),
        ("was", "be", "d"),
        ("are", "be", "b"),
        ("has", "have", "s"),
        ("travelled", "travel", "dn"),
        ("traveled", "travel", "dn"),
        ("born", "bear", "n"),
        ("fulfilled", "fulfil", "dn"),
        ("re-elected", "re-elect", "dn"),
    ],
)
def test_a_form_has_its_base_and_features(form, base, features):
    assert verb(form) == VerbForm(base, features)


@pytest.mark.parametrize("form", ["ministry", "ros", "risee", "", "Rose", "rose\t", "zzz", "a", "the"])
def test_what_is_no_form_of_a_verb_has_none(form):
    assert verb(form) is None
    assert verbs(form) == ()


@pytest.mark.parametrize(
    ("form", "bases"), [("found", ["find", "found"]), ("lay", ["lie", "lay"]), ("fell", ["fall", "fell"])]
)
def test_a_form_of_two_verbs_has_the_irregular_one_first(form, bases):
    assert [reading.base for reading in verbs(form)] == bases


def test_marks_tell_what_else_a_verb_is():
    assert all(map(is_noun_too, ["rise", "vote", "fall", "report", "run", "lead"]))
    assert not any(map(is_noun_too, ["announce", "become", "say", "ris", "zzz"]))
    assert is_adjective_too("open")
    assert not is_adjective_too("rise")
    assert all(map(has_adjective_participle, ["injure", "break", "involve", "tire"]))
    assert not has_adjective_participle("announce")


def test_every_mark_can_be_asked_for_each_verb(listed):
    for line in listed:
        base, _, marks = line.partition(" ")
        asked = (is_noun_too(base), has_adjective_participle(base), is_adjective_too(base))
        assert asked == tuple(mark in marks for mark in "naj")


def test_prepositions_of_several_words_have_one_blank_between_two():
    for phrase in lexicon.PREPOSITIONS_OF_SEVERAL_WORDS | lexicon.SUBORDINATORS_OF_SEVERAL_WORDS:
        assert phrase == " ".join(phrase.split())
        assert " " in phrase


def test_auxiliaries_are_verbs_of_the_lexicon_or_modals():
    plain = {word for word in lexicon.AUXILIARIES if not word.startswith("'")} - {"ain't"}
    assert {word for word in plain if verb(word.removesuffix("n't")) is None} == set()


def test_pronouns_tell_person_number_gender_and_role():
    her = lexicon.PERSONAL_PRONOUNS["her"]
    assert (her.person, her.number, her.gender) == (3, "one", "she")
    assert her.roles == (lexicon.OBJECT, lexicon.POSSESSIVE)
    assert lexicon.PERSONAL_PRONOUNS["they"].number == ""
