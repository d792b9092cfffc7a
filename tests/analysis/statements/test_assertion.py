"""What is asked, supposed or denied is no statement: it contradicts nothing and is offered as no fact."""

from __future__ import annotations

import pytest

import editlint

BORN = "Anton Velde was born in 1931"
FOUNDED = "the Harlow Company was founded in 1931"
TAKEN_BACK = [
    "It is not true that {}.",
    "The mayor denied that {}.",
    "There is no evidence that {}.",
    "The rumour that {} is old.",
    "Whether {} is not known.",
    "Is it so that {}?",
    "Nobody believes that {}.",
]


def rules(text: str) -> list[str]:
    return [each.rule for each in editlint.lint_text(text) if each.rule.startswith("dates.")]


@pytest.mark.parametrize("frame", TAKEN_BACK)
def test_a_birth_that_is_not_asserted_contradicts_nothing(frame: str) -> None:
    assert rules(f"{frame.format(BORN)} Anton Velde was born in 1935.") == []


@pytest.mark.parametrize("frame", TAKEN_BACK)
def test_a_founding_that_is_not_asserted_contradicts_nothing(frame: str) -> None:
    assert rules(f"{frame.format(FOUNDED)} The Harlow Company was founded in 1935.") == []


@pytest.mark.parametrize("frame", ["{}.", "It is true that {}.", "Nobody was there, for {}."])
def test_what_is_asserted_does(frame: str) -> None:
    founded = frame.format(FOUNDED)
    text = f"{founded[0].upper()}{founded[1:]} The Harlow Company was founded in 1935."
    assert rules(text) == ["dates.conflict"]


def test_what_is_denied_is_offered_as_no_fact(cli, write) -> None:  # type: ignore[no-untyped-def]
    write("a.md", f"The mayor denied that {BORN}.")
    assert "Velde" not in cli("facts", "--format", "yaml", "a.md").out
    write("b.md", f"{BORN}.")
    assert "Velde" in cli("facts", "--format", "yaml", "b.md").out
