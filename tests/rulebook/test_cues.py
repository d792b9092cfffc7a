import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.rulebook.cues import LIMIT, CueError, expand, fill, lists_in, unescape

LISTS = {"animal": ("cat", "cats", "dog"), "verb": ("point out", "points out")}


def texts(cue):
    return [expansion.text for expansion in expand(cue, LISTS)]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("pivotal moment", ["pivotal moment"]),
        ("(troubled|choppy) waters", ["troubled waters", "choppy waters"]),
        ("[very] unique", ["very unique", "unique"]),
        ("moment[s]", ["moments", "moment"]),
        ("[so|very] odd", ["so odd", "very odd", "odd"]),
        ("cutting(-| )edge", ["cutting-edge", "cutting edge"]),
        ("(a|the (b|c)) d", ["a d", "the b d", "the c d"]),
        ("stop~ it", ["stop it", "stops it", "stopping it", "stopped it"]),
        ("(hit|cut)~", ["hit", "hits", "hitting", "cut", "cuts", "cutting"]),
        ("ever-changing * world", ["ever-changing * world"]),
        ("rich [*] man", ["rich * man", "rich man"]),
        ("{animal} food", ["cat food", "cats food", "dog food"]),
        ("on {date}", ["on {date}"]),
        ("{verb} that", ["point out that", "points out that"]),
    ],
)
def test_what_a_cue_stands_for(cue, expected):
    assert texts(cue) == expected


def test_escaped_characters_mean_themselves():
    assert [unescape(text) for text in texts(r"a \(b\) \[c\] \* \{d\} \| \~ \\")] == [r"a (b) [c] * {d} | ~ \ ".strip()]


@pytest.mark.parametrize(
    ("cue", "offset", "said"),
    [
        ("(a", 0, "not closed"),
        ("x [a|b", 2, "not closed"),
        ("a (b] c", 2, "not closed"),
        ("ab)", 2, "closes nothing"),
        ("a|b", 1, "outside brackets"),
        ("~a", 0, "follows no word"),
        ("a ~", 2, "follows no word"),
        ("* a", 0, "at an end"),
        ("a *", 2, "at an end"),
        ("a b*c", 3, "whole word"),
        ("[very]", 0, "no word at all"),
        ("", 0, "no word at all"),
        ("the {anmal}", 4, "no word list"),
        ("the {", 4, "begins no name"),
        (r"a \n", 2, "followed by nothing"),
    ],
)
def test_a_mistake_is_shown_at_its_place(cue, offset, said):
    with pytest.raises(CueError, match=said) as caught:
        expand(cue, LISTS)
    assert caught.value.offset == offset
    assert caught.value.offset < caught.value.end
    assert caught.value.location.column == offset + 1


def test_a_misspelt_list_is_answered_with_the_closest_name():
    with pytest.raises(CueError) as caught:
        expand("{anmal}", LISTS)
    assert caught.value.hint == "did you mean “animal”?"


def test_a_cue_that_stands_for_too_many_phrases_is_refused():
    with pytest.raises(CueError, match=f"{LIMIT:,}"):
        expand("(a|b|c|d|e|f|g|h|i|j)" * 4, LISTS)


def replacements(cue, replacement):
    return {expansion.text: fill(replacement, expansion, LISTS) for expansion in expand(cue, LISTS)}


def test_a_replacement_follows_the_verb():
    assert replacements("utilize~", "use~") == {
        "utilize": ["use"],
        "utilizes": ["uses"],
        "utilizing": ["using"],
        "utilized": ["used"],
    }


def test_where_past_and_participle_differ_both_are_offered():
    assert replacements("author~ it", "write~ it")["authored it"] == ["wrote it", "written it"]


def test_a_replacement_makes_the_same_choice_in_the_same_brackets():
    assert replacements("end (result|product)[s]", "(result|product)[s]") == {
        "end results": ["results"],
        "end result": ["result"],
        "end products": ["products"],
        "end product": ["product"],
    }


@pytest.mark.parametrize(("cue", "replacement"), [("a b", "[s] b"), ("a b", "use~"), ("a b", " ")])
def test_a_replacement_that_cannot_be_filled_is_refused(cue, replacement):
    with pytest.raises(CueError):
        replacements(cue, replacement)


def test_the_lists_of_a_cue_are_named_without_classes():
    assert lists_in(r"{animal} (and {verb}) on {date} \{x}") == ("animal", "verb")


@given(st.text(alphabet="ab ()[]{}|*~\\-", max_size=12))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_every_text_is_a_cue_or_a_located_mistake(cue):
    try:
        found = texts(cue)
    except CueError as error:
        offset, found = error.offset, ["mistake"]
    else:
        offset = 0
    assert 0 <= offset <= len(cue)
    assert found
    assert all(text == " ".join(text.split()) for text in found)
