from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.errors import EditlintError
from editlint.source import Source, decode

TEXT = st.text(st.sampled_from("ab é😀\r\n\u2028\t"), max_size=30)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXT)
def test_positions_count_lines_and_columns(text):
    source = Source(text)
    line, column = 1, 1
    for offset, character in enumerate(text):
        assert source.position(offset) == (line, column)
        if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    assert source.position(len(text)) == (line, column)
    assert len(source.line_starts) == line


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=TEXT)
def test_utf16_columns_are_what_encoding_says(text):
    source = Source(text)
    for offset in range(len(text) + 1):
        line, _ = source.position(offset)
        before = text[source.line_starts[line - 1] : offset]
        assert source.utf16_column(offset) == len(before.encode("utf-16-le")) // 2


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")), bom=st.booleans())
def test_what_is_encoded_comes_back(text, bom):
    source = decode(text.encode("utf-8-sig" if bom else "utf-8"), "a.md")
    assert (source.text, source.bom, source.path) == (text, bom, "a.md")


def test_lines_without_their_newlines():
    source = Source("one\r\ntwo\rthree\n")
    assert [source.line(number) for number in (1, 2, 3, 4)] == ["one", "two", "three", ""]


def test_a_place_has_every_unit():
    place = Source("one\r\ntwo", "a.md").place(1, 7)
    assert place == ("a.md", 1, 2, 2, 3, 1, 7)


@pytest.mark.parametrize(
    ("data", "message", "position"),
    [
        (b"caf\xe9 on\nMonday", "not UTF-8: byte 0xe9 at line 1, column 4", (1, 4)),
        ("né\r\nx ".encode() + b"\x93quoted\x94", "not UTF-8: byte 0x93 at line 2, column 3", (2, 3)),
        (b"\xef\xbb\xbfab\xff", "not UTF-8: byte 0xff at line 1, column 3", (1, 3)),
        ("na\u00efve".encode()[:3], "not UTF-8: byte 0xc3 at line 1, column 3", (1, 3)),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "a.md is a binary file, not text", (0, 0)),
        ("Text".encode("utf-16"), "a.md is UTF-16 text", (0, 0)),
    ],
)
def test_what_is_no_utf8_is_said_with_its_place(data, message, position):
    with pytest.raises(EditlintError) as mistake:
        decode(data, "a.md")
    assert mistake.value.message == message
    assert mistake.value.hint
    assert mistake.value.location is not None
    assert (mistake.value.location.path, mistake.value.location.line, mistake.value.location.column) == (
        "a.md",
        *position,
    )


def test_nothing_is_a_source_too():
    source = decode(b"")
    assert (source.text, source.position(0), source.line(1)) == ("", (1, 1), "")
