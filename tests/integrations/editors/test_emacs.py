"""A session in Emacs with eglot, set up as docs/editors.md says: see the mistakes, take a quick fix, save."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

SESSION = Path(__file__).with_name("session.el")


@cache
def has_eglot() -> bool:
    """Whether Emacs is there, with eglot in it or beside it."""
    if shutil.which("emacs") is None:
        return False
    asked = ["emacs", "--batch", "--eval", "(progn (package-initialize) (require 'eglot))"]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not has_eglot(), reason="Emacs with eglot is not installed")


def test_an_article_is_opened_looked_at_mended_and_saved(page, article, environment, tmp_path):
    eglot, _ = page.setups("Emacs", "elisp")
    (tmp_path / "setup.el").write_text(eglot, encoding="utf-8")
    text = article.rename(article.with_suffix(".txt"))  # plain text needs no mode from elsewhere
    before = text.read_text(encoding="utf-8")
    ended = subprocess.run(
        ["emacs", "--batch", "--load", str(SESSION)],
        check=False,
        cwd=text.parent,
        capture_output=True,
        text=True,
        env=environment
        | {
            "EDITLINT_SETUP": str(tmp_path / "setup.el"),
            "EDITLINT_ARTICLE": str(text),
            "EDITLINT_SEEN": str(tmp_path / "seen.json"),
        },
    )
    assert ended.returncode == 0, ended.stderr
    seen = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    assert seen["line"] == 7
    assert "founded: 1941 here, 1931 elsewhere" in seen["conflict"]
    assert any("Keep one “to”" in title for title in seen["offered"])
    assert text.read_text(encoding="utf-8") == before.replace("voted to to close", "voted to close")
