"""What is asked of all sentences of an article at once is what each of them says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.documents import parse
from editlint.source import Source

SENTENCES = (
    "It rose by 12 to 40.",
    "Nobody came.",
    "The 14 marshals left in 2003.",
    "He told them.",
    "\n\n",
    "(Seven.)",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=7).map(" ".join)


@settings(deadline=None)
@given(text=TEXTS, back=st.integers(0, 3), on=st.integers(0, 3))
def test_the_numbers_near_each_sentence(text: str, back: int, on: int):
    reading = Article(parse(Source(text, "a"), "text")).reading
    near = [reading.most_together(range(at - back, at + on + 1)) for at in range(len(reading))]
    assert reading.most_near(back, on) == near


@settings(deadline=None)
@given(text=TEXTS, places=st.lists(st.integers(0, 120), max_size=9))
def test_the_sentences_of_several_places(text: str, places: list[int]):
    reading = Article(parse(Source(text, "a"), "text")).reading
    assert reading.each_at(places) == [reading.index_at(place) for place in places]


@settings(deadline=None)
@given(text=TEXTS)
def test_the_sentences_that_hold_a_word(text: str):
    reading, words = Article(parse(Source(text, "a"), "text")).reading, frozenset(("it", "them", "seven", "away"))
    assert reading.holding(words) == {at for at in range(len(reading)) if words & reading.words_of(at)}
