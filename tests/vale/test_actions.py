import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.vale.actions import suggestions, what_is_wrong
from editlint.vale.casing import CONVERSIONS, like
from editlint.vale.model import Action
from editlint.vale.numerals import in_digits, in_words
from editlint.vale.rule_finder import RuleFinder


def edited(text, *params, groups=()):
    return suggestions(Action("edit", params), text, groups, RuleFinder())[0]


@pytest.mark.parametrize(
    ("text", "params", "result"),
    [
        ("e-mail", ("regex", "-", ""), "email"),
        ("9 to 5", ("regex", r"(\d) to (\d)", "$1–${2}"), "9–5"),
        ("9", ("regex", "9", "$1"), "$1"),
        ("very very", ("truncate", " "), "very"),
        ("very old", ("split", " ", "1"), "old"),
        ("oh!!", ("trim_right", "!"), "oh"),
        ("(oh)", ("trim", "()"), "oh"),
        ("oh", ("trim_left", "o"), "h"),
        ("a-b-c", ("replace", "-", " "), "a b c"),
        ("a.b!", ("remove", ".!"), "ab"),
        ("oh", ("wrap", "*"), "*oh*"),
        ("*oh*", ("unwrap", "*"), "oh"),
        ("a walk in the park", ("title",), "A Walk in the Park"),
        ("A Walk in the Park", ("sentence",), "A walk in the park"),
        ("oh", ("prefix", "<", "suffix", ">"), "<oh>"),
        (" a  b ", ("squeeze",), "a b"),
        ("Oh No!", ("trim_right", "!", "lower", "wrap", "`"), "`oh no`"),
        ("a", ("replace", "a", "$1-$0-$$"), "first-a-$"),
    ],
)
def test_an_edit_takes_its_steps_one_after_the_other(text, params, result):
    assert edited(text, *params, groups=("first",)) == result


@pytest.mark.parametrize(
    ("name", "text", "result"),
    [
        ("capitalize", "éclair", "Éclair"),
        ("uncapitalize", "Eclair", "eclair"),
        ("smart", '"It\'s" -- ...', "“It’s” – …"),
        ("dumb", "“It’s” – …", '"It\'s" -- ...'),
        ("ascii", "Ærø’s café", "AEro's cafe"),
        ("words", "1,234", "one thousand two hundred thirty-four"),
        ("words", "21st", "twenty-first"),
        ("words", "x1", "x1"),
        ("digits", "one hundred and five", "105"),
        ("digits", "minus twenty-second", "-22nd"),
        ("digits", "fish", "fish"),
        ("upper", "oh", "OH"),
        ("simple", "myFileName", "my file name"),
        ("kebab", "My file_name", "my-file-name"),
        ("snake", "My-file name", "my_file_name"),
        ("camel", "my file name", "myFileName"),
        ("pascal", "my file name", "MyFileName"),
    ],
)
def test_texts_are_converted(name, text, result):
    assert CONVERSIONS[name](text) == result


@given(st.integers(-(10**14), 10**14))
def test_a_number_in_words_is_that_number(number):
    assert in_digits(in_words(str(number))) == str(number)


@given(st.sampled_from(sorted(CONVERSIONS)), st.text())
def test_any_text_can_be_converted(name, text):
    assert isinstance(CONVERSIONS[name](text), str)


@pytest.mark.parametrize(
    ("replacement", "found", "result"),
    [
        ("A-OK", "a ok", "a-ok"),
        ("use", "UTILISE", "USE"),
        ("poor showing", "Bad rep", "Poor showing"),
        ("back out", "BACKOUT", "BACK OUT"),
        ("cross-platform", "Cross Platform", "Cross-Platform"),
        ("there is an", "THERE AN", "THERE IS AN"),
        ("iPhone", "iPone", "iPhone"),
        ("you are", "You're", "You are"),
        ("…", "a", "…"),
    ],
)
def test_a_replacement_is_cased_like_what_it_replaces(replacement, found, result):
    assert like(replacement, found) == result


def test_actions_that_are_nothing_suggest_nothing():
    assert suggestions(Action("edit", ("split", " ", "7", "upper")), "very old", (), RuleFinder()) == ()
    assert suggestions(Action(), "a", (), RuleFinder()) == ()
    assert suggestions(Action("suggest", ("spellings",)), "a", (), RuleFinder()) == ()
    assert suggestions(Action("convert", ("simple",)), "fileName", (), RuleFinder()) == ("file name",)


@given(st.lists(st.sampled_from(["trim", "lower", "split", "1", "regex", "(", "a"]), max_size=6))
def test_steps_that_are_right_can_be_taken(params):
    action = Action("edit", tuple(params))
    if not what_is_wrong(action, "existence"):
        made = suggestions(action, "a text", (), RuleFinder())
        assert len(made) == 1 or "split" in params
