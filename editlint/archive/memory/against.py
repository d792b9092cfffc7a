"""Articles held against all that the house has published: of the index only what they speak of is looked up.

What comes out are violations of the articles at hand. Where most of the archive agrees with an article, it is the
archive that is wrong, and nothing is said of the article. An earlier version of an article is not held against it.
"""

# ruff: noqa: S608  the number of marks alone is put into SQL; names and words of articles are passed beside it

from __future__ import annotations

import os
from itertools import batched
from typing import TYPE_CHECKING, Any

from editlint.analysis.clipping import unpack
from editlint.archive.memory.database import rows_of
from editlint.archive.memory.index import opened
from editlint.archive.memory.judging import archive_attributes, contradictions
from editlint.archive.memory.kept import KeptArticle, KeptStatement, article_of, statement_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

    from editlint.engine.outcome import Outcome
    from editlint.model import Violation
    from editlint.rulebook.rule import Rule

_TODAY = "~"  # the shard of an article that is in none yet: it comes behind all others
_LAST_DAY = "9999-12-31"  # today's article is the latest of all, whenever it says that it appears
_AT_ONCE = 100  # articles that are looked up together
_WITNESSES = 5  # articles that stand for all that say the same
_MOST = 2_000  # values of one subject


class House:
    """What a house has published, as an index has it. It is opened for each question and never held."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def against(self, outcomes: Sequence[Outcome], rules: Mapping[str, Rule]) -> Mapping[int, Sequence[Violation]]:
        """What in articles contradicts what was published, by the index of the article.

        Raises:
            EditlintError: the folder is no archive, or its index can neither be read nor made.
        """
        found: dict[int, list[Violation]] = {}
        with opened(self._folder) as index:
            for numbers in _batches(len(outcomes)):
                articles = [_article(outcomes[number], number, rules) for number in numbers]
                subjects = {subject for each in articles for subject in each.told}
                published = _published(index, subjects, archive_attributes(rules.values()))
                for number, article in zip(numbers, articles, strict=True):
                    found[number] = list(_of_article(article, published, rules))
        return found
