"""Timings: each rule and each shared analysis by itself, and no second twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.engine.timings import Stopwatch
from editlint.source import Source

TEXT = "The mayor, Ana Ruiz, said on Tuesday, May 1, 2024 that the quay will open. “It took ten years,” she said.\n"


def timings_of(*select: str) -> dict[str, float]:
    run = Run(Settings(select=select), use_cache=False)
    run.timings = {}
    run.lint_source(Source(TEXT, "a.md"), "markdown")
    return run.timings


def test_an_analysis_has_a_line_of_its_own_and_one_that_nobody_asks_for_has_none():
    taken = timings_of("dates.weekday-mismatch", "wording.misspelling")
    assert {"dates.weekday-mismatch", "wording.misspelling", "analysis: dates", "analysis: words"} <= taken.keys()
    assert "analysis: topics" not in taken
    assert all(seconds >= 0 for seconds in taken.values())


def test_what_is_found_is_the_same_with_timings():
    timed = Run(Settings(), use_cache=False)
    timed.timings = {}
    plain = Run(Settings(), use_cache=False)
    assert timed.lint_source(Source(TEXT, "a.md"), "markdown") == plain.lint_source(Source(TEXT, "a.md"), "markdown")


@given(st.recursive(st.just([]), lambda inner: st.lists(inner, max_size=3), max_leaves=12))
def test_the_parts_are_together_no_more_than_the_whole(nested):
    seconds: dict[str, float] = {}
    whole: dict[str, float] = {}
    watch, around = Stopwatch(seconds), Stopwatch(whole)

    def work(parts: list, depth: int) -> None:
        watch.begin()
        for part in parts:
            work(part, depth + 1)
        watch.end(f"depth {depth}")

    around.begin()
    work(nested, 0)
    around.end("all")
    assert all(each >= -1e-9 for each in seconds.values())
    assert sum(seconds.values()) <= whole["all"] + 1e-9
