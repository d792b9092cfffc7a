"""Texts without rare signs are cut by a pattern of their own: the pieces are those of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.reading import pieces

SIGNS = st.one_of(st.sampled_from("aZé.'’ 12,-½\u2009€“"), st.characters(max_codepoint=ord(pieces._LAST)))


@settings(max_examples=200, deadline=None)
@given(st.text(SIGNS, max_size=12))
def test_a_text_without_rare_signs_has_the_same_pieces(text: str):
    assert pieces._PIECE.split(text) == pieces._ANY_PIECE.split(text)
