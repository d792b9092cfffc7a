"""The words of a text that was changed are those of the text by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editlint.analysis.text.words import find_words

TEXTS = st.text("ab \n.’-é1", max_size=14)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_of_a_text_with_another_middle(start, before, after, end):
    again = find_words(start + before + end).again(start + before + end, start + after + end)
    alone = find_words(start + after + end)
    assert (again.starts, again.ends, again.forms, again.gaps) == (alone.starts, alone.ends, alone.forms, alone.gaps)
