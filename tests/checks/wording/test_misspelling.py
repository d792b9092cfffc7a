"""The list of misspellings, and the words that look like them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from editlint.checks.wording import misspelling
from editlint.checks.wording.misspelling import Corrections, corrections
from editlint.language.en.misspellings import ALSO_NAMES, MISSPELLINGS


def pairs() -> Iterator[tuple[str, str]]:
    """Each wrong form with the right one, written out from the lines."""
    for line in MISSPELLINGS.strip().split("\n"):
        left, stems = line.split(" = ")
        match = re.fullmatch(r"([^()]+)(?:\(([^()]*)\))?", left)
        assert match is not None, line
        for ending in (match[2] or "").split("|"):
            for stem in stems.split(" "):
                yield (stem + ending).lower(), match[1] + ending


def test_each_wrong_form_has_one_right_form_and_is_none_itself() -> None:
    listed = list(pairs())
    right = {form.lower() for _, form in listed}
    seen: dict[str, str] = {}
    for wrong, form in listed:
        assert wrong not in right
        assert seen.setdefault(wrong, form) == form
    assert len(seen) > 8000
    assert set(seen) >= ALSO_NAMES


def test_every_listed_form_is_found_and_no_right_one_is() -> None:
    table = corrections()
    for wrong, form in pairs():
        assert table[wrong] == form
        assert not table[form.lower()]


@pytest.mark.parametrize(
    "word", ["fiance", "colour", "judgement", "travelling", "defence", "form", "wether's", "don't", "a"]
)
def test_words_that_are_no_mistake(word: str) -> None:
    assert corrections()[word] == ""


def test_words_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(misspelling, "_ROOM", 1)
    table = Corrections()
    assert [table["recieve"], table["seperate"], table["recieve"]] == ["receive", "separate", "receive"]
    assert len(table) == 1
