"""An article that is being written: each version reads as if it were alone."""

from __future__ import annotations

import pytest

from editlint import lint_text
from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.engine.session import Session

VERSIONS = [
    "The ferry sank on Monday, May 2, 1995, officials said.",
    "The ferry sank on Monday, May 1, 1995, officials said.",
    "The ferry sank on Monday, May 1, 1995, officials said.\n\nThat that was was long ago.",
    "",
    "The ferry sank on Monday, May 2, 1995, officials said.",
]


@pytest.fixture(scope="module")
def run():
    return Run(Settings(), use_cache=False)


def test_every_version_is_reported_as_if_it_were_alone(run):
    session = Session(run, "story.md", "markdown")
    for text in VERSIONS:
        assert list(session.read(text).report.violations) == lint_text(text, path="story.md")


def test_a_reading_gives_the_article_with_what_it_states(run):
    reading = Session(run, "", "markdown").read(VERSIONS[1])
    assert [each.text for each in reading.article.dates] == ["Monday, May 1, 1995"]


def test_the_same_text_is_not_read_again(run):
    session = Session(run, "story.md", "markdown")
    first = session.read(VERSIONS[0])
    assert session.read(VERSIONS[0]) is first
    assert session.read(VERSIONS[1]) is not first


def test_an_older_version_still_tells_what_it_states(run):
    session = Session(run, "story.md", "markdown")
    older = session.read(VERSIONS[0])
    told = list(older.article.dates), list(older.article.statements)
    session.read(VERSIONS[2])
    assert (list(older.article.dates), list(older.article.statements)) == told
