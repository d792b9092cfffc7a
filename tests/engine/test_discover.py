"""Which files below a folder are articles."""

from __future__ import annotations

import os

import pytest

from editlint.engine.discover import find_articles


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("news/a.md", "news/drafts/b.md", "news/c.html", "news/d.py", "news/.hidden.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n", encoding="utf-8")
    return tmp_path


def found(*paths: str) -> list[str]:
    return [each.replace(os.sep, "/") for each in find_articles(paths)]


def test_articles_below_a_folder(site):
    assert found("news") == ["news/a.md", "news/c.html", "news/drafts/b.md"]


def test_the_repository_ignores_in_folders_that_are_named_alone_too(site):
    (site / ".gitignore").write_text("drafts/\n*.html\n", encoding="utf-8")
    assert found("news") == ["news/a.md", "news/c.html", "news/drafts/b.md"]  # no repository: its files say nothing
    (site / ".git").mkdir()
    assert found("news") == ["news/a.md"]
    assert found("news/c.html") == ["news/c.html"]


def test_a_line_that_is_no_pattern_is_passed_over_as_by_git(site):
    (site / ".git").mkdir()
    (site / ".gitignore").write_text("!\ndrafts/\nfoo\\\n", encoding="utf-8")
    assert found("news") == ["news/a.md", "news/c.html"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipes_and_links_that_lead_nowhere_are_passed_by(site):
    os.mkfifo(site / "news" / "pipe.md")
    os.symlink("nowhere.md", site / "news" / "link.md")
    os.symlink("a.md", site / "news" / "same.md")
    assert found("news") == ["news/a.md", "news/c.html", "news/same.md", "news/drafts/b.md"]
