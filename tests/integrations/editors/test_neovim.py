"""A session in Neovim with its own client, set up as docs/editors.md says: see the mistakes, take a quick fix, save."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

SESSION = Path(__file__).with_name("session.lua")
NEWER = (0, 11)  # from this version on the first set-up of the page holds, before it the second

pytestmark = pytest.mark.skipif(shutil.which("nvim") is None, reason="nvim is not installed")


@pytest.fixture
def setup(page, tmp_path):
    """The set-up for the installed Neovim, as a file."""
    said = subprocess.run(["nvim", "--version"], check=True, capture_output=True, text=True).stdout
    version = tuple(map(int, re.findall(r"\d+", said)[:2]))
    newer, older = page.setups("Neovim", "lua")
    path = tmp_path / "setup.lua"
    path.write_text(newer if version >= NEWER else older, encoding="utf-8")
    return path


def test_an_article_is_opened_looked_at_mended_and_saved(setup, article, environment, tmp_path):
    seen_file = tmp_path / "seen.json"
    before = article.read_text(encoding="utf-8")
    ended = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {SESSION}"],
        check=False,
        cwd=article.parent,
        capture_output=True,
        text=True,
        env=environment
        | {"EDITLINT_SETUP": str(setup), "EDITLINT_ARTICLE": str(article), "EDITLINT_SEEN": str(seen_file)},
    )
    assert ended.returncode == 0, ended.stderr
    seen = json.loads(seen_file.read_text(encoding="utf-8"))
    line = before.split("\n")[6]
    assert seen["repeated"]["line"] == 6
    assert seen["repeated"]["column"] == len(line[: line.index("to to")].encode())  # Neovim counts bytes
    assert seen["repeated"]["source"] == "editlint"
    assert "founded: 1941 here, 1931 elsewhere" in seen["conflict"]["message"]
    assert [each["line"] for each in seen["conflict"]["related"]] == [6]
    assert any("Keep one “to”" in title for title in seen["offered"])
    assert article.read_text(encoding="utf-8") == before.replace("voted to to close", "voted to close")
