"""What the desk wants to be sure of beyond single articles. Run with “pytest”."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editlint.testing import assert_clean, assert_fix, assert_flags

if TYPE_CHECKING:
    from editlint.integrations.pytest_articles import Editlint

HERE = Path(__file__).parent
PUBLISHED = sorted((HERE / "published").iterdir())


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_what_is_published_names_its_sources(editlint: Editlint, path: Path) -> None:
    found = [v for v in editlint.lint_path(path) if "sourcing" in v.tags]
    assert found == []


def test_the_house_rules_are_in_force(editlint: Editlint) -> None:
    assert "courier.plain-words" in editlint.rules
    found = editlint.lint("The town utilises the crane.")
    assert [v.match for v in found if v.rule == "courier.plain-words"] == ["utilises"]


def test_our_corrections_tell_sources() -> None:
    assert_flags("[[Many observers fear]] that the harbour will bring in less.", "attribution.vague-source")
    assert_clean("Aldo Ferris, of the harbour board, said that it would bring in less.", "attribution.vague-source")


def test_a_doubled_word_is_cut() -> None:
    assert_fix("The roof of the the school is open.", "The roof of the school is open.", "wording.repeated-word")
