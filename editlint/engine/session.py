"""An article that is being written: read anew with every change, and fast because most of it stays.

The language server and the desk's page hold one for each article that is open.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from editlint.analysis.carried import Carried
from editlint.source import Source
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """One open article. What `read` gives is what linting the text alone would give, byte for byte.

    Held are the last version's reading and what finders found in its stretches (`analysis/carried.py`); of an older
    one, whoever holds it has the text and the report, and what its article states is found again where it is asked for.
    """

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
        self._carried = Carried()
        self._last: Reading | None = None

    def read(self, text: str) -> Reading:
        """The article as it stands now; of the same text, the same reading.

        Raises:
            EditlintError: the settings of the run have mistakes, or there is no such format.
        """
        last = self._last
        if last is not None and last.article.document.source.text == text:
            return last
        with _without_collector():
            reading = self._read(text)
        if last is not None:
            last.article.forget()
        self._last = reading
        return reading

    def _read(self, text: str) -> Reading:
        run = self._run
        self._carried.turn()
        article = run.article(Source(text, self._path), self._format, carried=self._carried)
        outcome = run.lint_article(article, self._format).at(self._path)
        return Reading(article, run.report_builder.report([outcome], run.problems), outcome)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let the collector of circles rest: what is made for a version lives as long as the version.

    It would look through all of it a hundred times, for a sixth of the time of a keystroke.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
