"""What the sessions in editors share: the set-ups as docs/editors.md prints them, and an article with two mistakes."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

PAGE = Path(__file__).parents[3] / "docs" / "editors.md"

ARTICLE = """\
---
date: 2025-05-06
---

# Ferry yard to close

The Lindholm yard was founded in 1931, Ana Ruiz, the harbour master, said on Tuesday. 🏗 The council has voted to to close it
in June. “The cranes go first,” she said.

The Lindholm yard, which was founded in 1941, marks its 94th anniversary this year.
"""


class Page(NamedTuple):
    """The page of set-ups."""

    text: str

    def setups(self, heading: str, language: str) -> list[str]:
        """The blocks of a language below a heading of second rank, in order."""
        _, found, rest = self.text.partition(f"\n## {heading}\n")
        assert found, heading
        section = rest.partition("\n## ")[0]
        return re.findall(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="session")
def page():
    return Page(PAGE.read_text(encoding="utf-8"))


@pytest.fixture
def article(tmp_path):
    """An article on disk: “to to” has a safe fix, and the yard was founded in two years."""
    path = tmp_path / "desk" / "ferry-yard.md"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def environment(tmp_path):
    """The variables of an editor with an empty home, on whose PATH this editlint comes first."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "NVIM", "VIM", "EMACS"))}
    path = os.pathsep.join([os.path.dirname(sys.executable), kept.get("PATH", os.defpath)])
    return kept | {"HOME": str(home), "PATH": path, "LANG": "C.UTF-8"}
