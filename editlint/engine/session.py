"""An article that is being written: read anew with every change, and fast because most of it stays.

The language server and the desk's page hold one for each article that is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.source import Source
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.engine.outcome import Outcome
    from editlint.engine.run import Run
    from editlint.model import Report


class Reading(NamedTuple):
    """One version of an article: itself, with all that it states, and the report on it.

    `outcome` is what the report was made of, for comparison with other articles.
    """

    article: Article
    report: Report
    outcome: Outcome


class Session:
    """One open article. What `read` gives is what linting the text alone would give, byte for byte."""

    def __init__(self, run: Run, path: str, format_name: str) -> None:
        """Open an article.

        Args:
            run: the rules and settings; they may be shared by sessions of one thread.
            path: the name that violations carry; overrides of the configuration look at it. "" for none.
            format_name: how its text is read.
        """
        self._run = run
        self._path = path
        self._format = format_name

    def read(self, text: str) -> Reading:
        """The article as it stands now.

        Raises:
            EditlintError: the settings of the run have mistakes, or there is no such format.
        """
        run = self._run
        article = run.article(Source(text, self._path), self._format)
        outcome = run.lint_article(article, self._format).at(self._path)
        return Reading(article, run.report_builder.report([outcome], run.problems), outcome)
