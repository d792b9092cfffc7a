"""Sentences that rules know by themselves, put together by chance: no rule fails on what it was never tried on."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.rulebook.packs import builtin_folder, find_rule_files
from editlint.source import Source
from editlint.testing.runner import Bench

LONGEST = 400  # characters of a sentence


@lru_cache(maxsize=1)
def sentences() -> list[str]:
    """The sentences with figures of the built-in rules' own tests."""
    bench = Bench()
    texts = [
        case.text
        for file in find_rule_files(builtin_folder())
        if not file.name.startswith("grammar.")  # those need LanguageTool
        for case in bench.read(file).cases
        if case.format == "markdown"
    ]
    told = {each for text in texts for each in re.split(r"\n+|(?<=[.!?”])\s+(?=[A-Z“])", text)}
    return sorted(each for each in told if len(each) < LONGEST and re.search(r"[0-9] ?\w", each))


@lru_cache(maxsize=1)
def strict() -> Run:
    return Run(Settings(profile="strict", ignore=("grammar",)), as_of=dt.date(2024, 5, 3), use_cache=False)


@st.composite
def articles(draw) -> str:
    """Paragraphs of sentences, most of which stand near each other in the list: they tell of alike things."""
    known, paragraphs = sentences(), []
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(known) - 1))
        steps = draw(st.lists(st.integers(-4, 4) | st.integers(-len(known), len(known)), min_size=1, max_size=6))
        paragraphs.append(" ".join(known[(at + step) % len(known)] for step in steps))
    return "\n\n".join(paragraphs)


@settings(max_examples=60, deadline=None)
@given(text=articles())
def test_no_rule_fails_on_a_mixture_of_sentences(text: str):
    assert strict().lint_source(Source(text, "article.md"), "markdown").problems == ()


def test_the_parts_of_a_whole_may_stand_in_another_sentence_than_it():
    text = (
        "The hoard runs to two chests, made up of 509 coins, 212 medals and 116 seals. Ana Ruiz herself has not spoken of "
        "the find, but has said before what she thinks of those who dig by night, speaking out before the proposed sale "
        "of five of her lamps at a fair in Brask in 2011."
    )
    assert strict().lint_source(Source(text, "article.md"), "markdown").problems == ()
