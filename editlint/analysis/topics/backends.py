"""Where the vectors of passages come from: the shipped word table, or a model that the configuration asks for.

All backends share everything but the vectors, and each has a network fitted to its own. A model's packages are imported
when it is first asked for, never before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.passages import Passage
    from editlint.analysis.topics.word_table import WordTable

BACKENDS = ("words", "wordllama", "minilm")


class Vectors(Protocol):
    """Gives each passage a centred unit vector, or None where it knows none of its words."""

    def __call__(self, article: Article, passages: Sequence[Passage], table: WordTable) -> list[Vector | None]:
        """The vectors of some passages of one article, in order."""


class Backend:
    """Scores passages by one source of vectors and the network fitted to it."""

    def __init__(self, name: str, vectors: Vectors) -> None:
        from editlint.analysis.topics.network import load_network

        self.name = name
        self._vectors = vectors
        self._network = load_network(name)

    def scores(
        self, article: Article, passages: Sequence[Passage], beside: frozenset[str], table: WordTable
    ) -> list[float]:
        """How foreign each passage is, 1 at the limit; 0 for those that are not judged."""
        from editlint.analysis.topics.features import features

        known = features(passages, beside, self._vectors(article, passages, table))
        return [
            self._network.score(case) if passage.judged else 0.0 for passage, case in zip(passages, known, strict=True)
        ]


def load(name: str) -> Backend:
    """The backend of that name, ready to score.

    Raises:
        EditlintError: its packages are not installed.
    """
    return Backend(name, load_vectors(name))


def load_vectors(name: str) -> Vectors:
    """What gives the vectors of the backend of that name, its model loaded.

    Raises:
        EditlintError: its packages are not installed.
    """
    if name not in BACKENDS:
        raise ValueError(f"no backend {name}")
    return _by_words


def _by_words(article: Article, passages: Sequence[Passage], table: WordTable) -> list[Vector | None]:  # noqa: ARG001
    from editlint.analysis.topics.meaning import vector_of

    return [vector_of(passage.terms, table) for passage in passages]
