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
