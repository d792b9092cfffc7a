"""Offsets to positions of the protocol and back, for every text and every unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsp_editor import place
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial

from editlint.integrations.server.positions import Positions
from editlint.integrations.server.texts import OpenText, path_of

ENCODINGS = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(alphabet="aé“😀\n\r\u2028\x0b\ufeff", max_size=30)
NUMBERS = st.integers(0, 12) | st.just(2**31 - 1)
POSITIONS = st.builds(Position, NUMBERS, NUMBERS)


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_an_offset_is_found_again(text, encoding):
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # nobody can stand between the two
            assert positions.offset(positions.position(offset)) == offset


@given(TEXTS, st.sampled_from(ENCODINGS), POSITIONS)
def test_a_position_is_the_closest_place_at_or_before_it_on_its_line(text, encoding, position):
    positions = Positions(text, encoding)
    offset = positions.offset(position)
    found = positions.position(offset)
    assert 0 <= offset <= len(text)
    assert found.line <= position.line
    if found.line == position.line:
        assert found.character <= position.character
        at_the_end = text[offset : offset + 1] in ("", "\r", "\n")
        assert at_the_end or positions.position(offset + 1).character > position.character


@given(TEXTS, st.lists(st.tuples(POSITIONS, POSITIONS, TEXTS), max_size=5), st.sampled_from(ENCODINGS))
def test_changes_make_the_text_that_a_careful_editor_has(text, changes, encoding):
    opened = OpenText("file:///a.md", "markdown", 1, text, encoding)
    expected = text
    for start, end, new in changes:
        positions = Positions(expected, encoding)
        low, high = sorted((positions.offset(start), positions.offset(end)))
        expected = expected[:low] + new + expected[high:]
        opened = opened.changed(2, [TextDocumentContentChangePartial(Range(start, end), new)])
    assert opened.text == expected
    assert opened.prose == expected.removeprefix("\ufeff")


def test_the_units_are_those_of_the_encoding():
    assert [Positions("“😀x", each).position(2).character for each in ENCODINGS] == [7, 3, 2]
    assert [Positions("“😀x", each).offset(Position(0, 2)) for each in ENCODINGS] == [0, 1, 2]
    assert Positions("ab\r\ncd").range(1, 5) == place(0, 1, 1, 1)


@pytest.mark.parametrize("uri", ["untitled:a", "", "file://[", "http://x/a.md", "file:///a%00b"])
def test_what_lies_in_no_file_has_no_path(uri):
    assert path_of(uri) == ""
