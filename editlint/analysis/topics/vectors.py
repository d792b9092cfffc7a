"""What gives passages their vectors: by the word table, or by a model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.story_passages import StoryPassage
    from editlint.analysis.topics.word_table import WordTable


class Vectors(Protocol):
    """Gives each passage a centred vector of length UNIT, or zeros where it knows none of its words."""

    def __call__(self, article: Prose, passages: Sequence[StoryPassage], table: WordTable) -> list[Vector]:
        """The vectors of the passages of one article, in order."""
