import pytest

from editlint.language.en.inflection import inflected, plural, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("navigate", "navigate navigates navigating navigated"),
        ("stop", "stop stops stopping stopped"),
        ("visit", "visit visits visiting visited"),
        ("refer", "refer refers referring referred"),
        ("carry", "carry carries carrying carried"),
        ("play", "play plays playing played"),
        ("tie", "tie ties tying tied"),
        ("agree", "agree agrees agreeing agreed"),
        ("dye", "dye dyes dyeing dyed"),
        ("panic", "panic panics panicking panicked"),
        ("equip", "equip equips equipping equipped"),
        ("fix", "fix fixes fixing fixed"),
        ("echo", "echo echoes echoing echoed"),
        ("look", "look looks looking looked"),
        ("write", "write writes writing wrote written"),
        ("travel", "travel travels traveling travelling traveled travelled"),
        ("focus", "focus focuses focusing focussing focused focussed"),
        ("learn", "learn learns learning learned learnt"),
        ("have", "have has having had"),
        ("be", "be am are is being was were been"),
        ("carry out", "carry out|carries out|carrying out|carried out"),
    ],
)
def test_forms_of_a_verb(verb, forms):
    expected = forms.split("|") if "|" in forms else forms.split()
    assert list(inflected(verb, "verb")) == expected


def test_past_and_participle_are_told_apart():
    forms = verb_forms("take")
    assert forms.past == ("took",)
    assert forms.participle == ("taken",)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("city", "cities"),
        ("day", "days"),
        ("box", "boxes"),
        ("hero", "heroes"),
        ("photo", "photos"),
        ("crisis", "crises"),
        ("spokesman", "spokesmen"),
        ("human", "humans"),
        ("child", "children"),
    ],
)
def test_plural(noun, expected):
    assert plural(noun) == expected


def test_a_listed_noun_phrase_is_inflected_at_its_end():
    assert inflected("game changer", "noun") == ("game changer", "game changers")


def test_an_unknown_kind_of_inflection_is_refused():
    with pytest.raises(ValueError, match="adverb"):
        inflected("fast", "adverb")
