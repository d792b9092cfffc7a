"""Where the vectors of passages come from: the shipped word table, or a model that the configuration asks for.

All backends share everything but the vectors, and each has a network fitted to its own. A model's packages are imported
when it is first asked for, never before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.topics.meaning import vector_of
from editlint.analysis.topics.network import Network, load_network
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.story_passages import StoryPassage
    from editlint.analysis.topics.vectors import Vectors
    from editlint.analysis.topics.word_table import WordTable

BACKENDS = ("words", "wordllama", "minilm")


class Backend(NamedTuple):
    """A source of vectors and the network fitted to it; `of_words`: the vectors are those of the words alone."""

    vectors: Vectors
    network: Network
    of_words: bool = False


def load(name: str) -> Backend:
    """The backend of that name, ready to score.

    Raises:
        EditlintError: its packages are not installed.
    """
    return Backend(load_vectors(name), load_network(name), name == "words")


def load_vectors(name: str) -> Vectors:
    """What gives the vectors of the backend of that name, its model loaded.

    Raises:
        EditlintError: its packages are not installed.
    """
    if name not in BACKENDS:
        raise ValueError(f"no backend {name}")
    if name == "words":
        return _by_words
    from editlint.analysis.topics.models import model_vectors

    return model_vectors(name)


def _by_words(article: Prose, passages: Sequence[StoryPassage], table: WordTable) -> list[Vector]:
    return article.remember("vectors by words", lambda _: [_by_words_of(article, each, table) for each in passages])


def _by_words_of(article: Prose, passage: StoryPassage, table: WordTable) -> Vector:
    if article.carried is None:
        return vector_of(passage.told, table)
    words = article.words.lower[passage.first : passage.first + passage.words]
    return article.carried.recall(("vector", *words), lambda: vector_of(passage.told, table))
