"""Hostile text costs what its length costs: work is counted by the calls of Python functions, never by a clock."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import editlint

if TYPE_CHECKING:
    from types import FrameType

UNITS = {
    "thousands": "1,000,000,",
    "interview": "Q: why?\n\nA: so, she said.\n\n",
    "open quotations": "“The plan failed.\n\n",
    "critics": "critics, who say ",
    "polls": "many say poll ",
    "commas": "Ruiz, said, ",
    "paths": '"/a/b/c" ',
    "refusals": "refused to say ",
    "neither": "neither nor said ",
    "sums": "$1,000,000 from ",
}


def work(unit: str, length: int) -> int:
    """How many lines of Python run while a text of so many characters is checked."""
    text = (unit * (length // len(unit) + 1))[:length]
    lines = 0

    def trace(frame: FrameType, event: str, arg: object) -> object:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        found = editlint.parse(text, format="text")
        assert found.attributions is not None
        assert found.quotations is not None
        editlint.lint_text(text, format="text")
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_four_times_the_text_is_about_four_times_the_work(unit: str) -> None:
    editlint.lint_text(unit, format="text")  # what is made once
    assert work(unit, 4_000) < 6 * work(unit, 1_000)
