"""Where the time of a run goes: what each rule takes by itself, and each analysis that rules share.

An analysis is found when the first rule asks for it. Its time is its own, not that rule's, and that of another which it
asks for in turn is not counted again.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from editlint.analysis.article import Article
from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import MutableMapping

ANALYSES = (
    "published",
    "tongue",
    "words",
    "sentences",
    "dates",
    "reading",
    "attributions",
    "quotations",
    "residue",
    "statements",
    "readability",
    "topics",
)


class Stopwatch:
    """Adds up the seconds of named stretches of work, of which one may lie in another: each second is counted once."""

    def __init__(self, seconds: MutableMapping[str, float]) -> None:
        self._seconds = seconds
        self._open: list[tuple[float, list[float]]] = []  # when each stretch began, and what has run inside it

    def begin(self) -> None:
        """A stretch begins; its name is told at its end."""
        self._open.append((perf_counter(), []))

    def end(self, name: str) -> None:
        """The stretch that began last ends."""
        begun, inside = self._open.pop()
        spent = perf_counter() - begun
        self._seconds[name] = self._seconds.get(name, 0.0) + spent - sum(inside)
        if self._open:
            self._open[-1][1].append(spent)


def timed(seconds: MutableMapping[str, float]) -> tuple[Stopwatch, type[Article]]:
    """A stopwatch, and the kind of article that tells it what its analyses take."""
    stopwatch = Stopwatch(seconds)
    return stopwatch, timed_article(stopwatch)


def timed_article(stopwatch: Stopwatch) -> type[Article]:
    """A class of articles whose analyses are timed."""
    return type("TimedArticle", (Article,), {name: _timed(name, stopwatch) for name in ANALYSES})


def _timed(name: str, stopwatch: Stopwatch) -> cached_property[Any]:
    find = getattr(Article, name).func

    def found(article: Article) -> Any:
        stopwatch.begin()
        try:
            return find(article)
        finally:
            stopwatch.end(f"analysis: {name}")

    return cached_property(found)
