import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.vale.messages import formatted


@pytest.mark.parametrize(
    ("message", "values", "shown"),
    [
        ("Avoid '%s'.", ("fish",), "Avoid 'fish'."),
        ("Write '%s', not '%s'.", ("cod", "fish"), "Write 'cod', not 'fish'."),
        ("'%[2]s' is '%[1]s'; %s", ("cod", "fish"), "'fish' is 'cod'; fish"),
        ("No place for it", ("fish",), "No place for it"),
        ("one %s and one %s more", ("fish",), "one fish and one  more"),
        ("%s, %s, %s", ("fish",), "fish, , %!s(MISSING)"),
        ("%[7]s", ("fish",), "%!s(BADINDEX)"),
        ("%[x]s", ("fish",), "%!s(BADINDEX)"),
        ("100%% of %s", ("fish",), "100% of fish"),
        ("90% of %s", ("fish",), "90%!o(string=fish)f "),
        ("all of 100%", ("fish",), "all of 100%[2]s"),
        ("%d", ("fish",), "%!d(string=fish)"),
        ("%q", ('a "b"\n',), '"a \\"b\\"\\n"'),
        ("%5s|%-5s|", ("ab", "cd"), "   ab|cd   |"),
        ("%.2s", ("fish",), "fi"),
        ("%x %X", ("né", "né"), "6ec3a9 6EC3A9"),
        ("%v", ("fish",), "fish"),
        ("%d of %d", (7, -3), "7 of -3"),
        ("%s", (7,), "%!s(int=7)"),
        ("%04d|%+d|% d|%x", (7, 7, 7, 255), "0007|+7| 7|ff"),
        ("%.2f", (7.456,), "7.46"),
        ("%.1f%%", (7.0,), "7.0%"),
        ("%f", (0.5,), "0.500000"),
        ("%v %v %v", (7.0, 1e21, 0.00001), "7 1e+21 1e-05"),
        ("%s", (7.5,), "%!s(float64=7.5)"),
        ("%*d|", (4, 7), "   7|"),
        ("%z", ("fish",), "%!z(string=fish)"),
    ],
)
def test_a_message_is_filled_as_gos_sprintf_fills_it(message, values, shown):
    assert formatted(message, values) == shown


@given(st.text(st.characters(codec="utf-8", exclude_characters="%")), st.text(), st.text())
def test_what_stands_around_a_verb_and_what_goes_in_stay_as_they_are(before, value, after):
    after = after.replace("%", "")
    assert formatted(f"{before}%s{after}", (value,)) == f"{before}{value}{after}"


@given(st.text("%[]123sdqvxf.*+- #0a"), st.lists(st.one_of(st.text(), st.integers(), st.floats()), max_size=3))
def test_no_message_is_too_odd_to_be_shown(message, values):
    assert isinstance(formatted(message, values), str)
