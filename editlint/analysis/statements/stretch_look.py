"""A cheap look at the words of a stretch: which of its relations can be told there at all, before its items are read.

Each question is answered by words that the relation cannot do without, from the same lists that it is read by.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.passage_orders import PLACE
from editlint.language.en import passage_parts as en
from editlint.language.en import rankings, scores
from editlint.language.en.inflection import inflected, plural
from editlint.language.en.parts import SINGLE
from editlint.language.en.quantities import PARTS, VULGAR

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.statements.numbered import Numbered

_SHARE = re.compile(rf"%|/\d|[{''.join(VULGAR)}]|\b(?:percent|pct|cent|pc|{'|'.join(PARTS)})", re.IGNORECASE)
_FEWEST = 3  # numbers that a sum, a margin or a share of a whole takes
_BELOW = frozenset(("them", "it", "him", "her"))


class Look:
    """The words of a sentence with numbers, and of those with numbers beside it.

    Attributes:
        own: the words of the sentence.
        numbers: how many numbers the sentence has at most.
        around: how many all of them have at most.
    """

    def __init__(self, article: Article, numbered: Numbered, index: int) -> None:
        self._article, self._numbered, self._index = article, numbered, index
        reading = article.reading
        self._indexes = [at for at in (index - 1, index, index + 1) if at == index or numbered.joined(at, index)]
        self.own = reading.words_of(index)
        self.numbers = reading.most_quantities(index)
        self.around = sum(map(reading.most_quantities, self._indexes))

    def may_relate(self) -> bool:
        """Whether the sentence and those beside it have numbers that make a sum or a share, an order or a result."""
        start, end, _ = self._article.sentences[self._index]
        singles = sum(word in SINGLE for word in self._article.text[start:end].lower().split())
        before = self._index - 2
        far = self._article.reading.most_quantities(before) if self._numbered.joined(before, self._index) else 0
        if self.around + far + singles >= _FEWEST:
            return True
        fate = not en.FATES.keys().isdisjoint(self.own)  # "all 23 of those admitted"
        return self.around > 1 and (fate or self._has_share() or self.has_game() or self.has_order())

    def _has_share(self) -> bool:
        """Whether a share stands there."""
        return any(_SHARE.search(self._text(at)) for at in self._indexes)

    def has_game(self) -> bool:
        """Whether games won and lost, or all goals, may be told in the sentence."""
        lost = self.numbers > _FEWEST and not _lost().isdisjoint(self.own)
        goals = "all" in self.own and not _goals().isdisjoint(self.own)
        return lost or goals

    def has_order(self) -> bool:
        """Whether one may be told to be below others, or a superlative or a place ranks some."""
        if not en.UNDER.isdisjoint(self.own) and not _BELOW.isdisjoint(self.own):
            return True
        text = self._text(self._index)
        if text[:4].lower() == "the " and not (rankings.HIGHEST | rankings.LOWEST).isdisjoint(self.own):
            return True
        return text.count("(") > 1 and PLACE.search(text) is not None

    def _text(self, index: int) -> str:
        start, end, _ = self._article.sentences[index]
        return self._article.text[start:end]


@cache
def _goals() -> frozenset[str]:
    return frozenset(form for noun in scores.GOALS for form in (noun, plural(noun)))


@cache
def _lost() -> frozenset[str]:
    lost = [verb for verb, result in en.RESULTS.items() if result == "lost"]
    return frozenset(form for verb in lost for form in inflected(verb, "verb"))
