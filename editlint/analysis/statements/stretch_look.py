"""A cheap look at the words of a stretch: which of its relations can be told there at all, before its items are read.

Each question is answered by words that the relation cannot do without, from the same lists that it is read by.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from editlint.analysis.statements.passage_orders import PLACE
from editlint.language.en import passage_parts as en
from editlint.language.en import rankings, scores, votes
from editlint.language.en.inflection import inflected, plural
from editlint.language.en.parts import SINGLE
from editlint.language.en.quantities import PARTS, VULGAR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.analysis.statements.numbered import Numbered

_SHARE = re.compile(rf"%|/\d|[{''.join(VULGAR)}]|\b(?:percent|pct|cent|pc|{'|'.join(PARTS)})", re.IGNORECASE)
_OF_MANY = frozenset(("in", "of"))  # before the second number of "one in ten"
_FEWEST = 3  # numbers that a sum, a margin or a share of a whole takes
_BELOW = frozenset(("them", "it", "him", "her"))
_RETURNING = frozenset(("the", "all", "those", "these"))


class Look:
    """The words of a sentence with numbers, and of those with numbers beside it.

    Attributes:
        own: the words of the sentence.
        every: those of all of them.
        numbers: how many numbers the sentence has at most.
        around: how many all of them have at most.
    """

    def __init__(self, article: Article, numbered: Numbered, index: int) -> None:
        self._article, self._numbered, self._index = article, numbered, index
        reading = article.reading
        self._indexes = [at for at in (index - 1, index, index + 1) if at == index or numbered.joined(at, index)]
        self.own = reading.words_of(index)
        self.every = frozenset().union(*map(reading.words_of, self._indexes))
        self.numbers = reading.most_quantities(index)
        self.around = sum(map(reading.most_quantities, self._indexes))

    def has_share(self) -> bool:
        """Whether a share may stand in the sentence, with two numbers or another share beside it."""
        told = _SHARE.search(self._text(self._index)) is not None
        if not told and not (self.numbers > 1 and self._led_by(_OF_MANY, [self._index])):
            return False
        return self.around >= _FEWEST or sum(len(_SHARE.findall(self._text(at))) for at in self._indexes) > 1

    def has_total(self) -> bool:
        """Whether the sentence has one, and with those of its paragraph before it three, members of a sum."""
        start, end, _ = self._article.sentences[self._index]
        singles = sum(word in SINGLE for word in self._article.text[start:end].lower().split())
        before = self._index - 2
        far = self._article.reading.most_quantities(before) if self._numbered.joined(before, self._index) else 0
        return self.around + far + singles >= _FEWEST

    def has_vote(self) -> bool:
        """Whether two sides, or a margin, may be told in the sentence."""
        if self.around < _FEWEST:
            return False
        sides = not (en.AGAINST | en.ABSTAINED).isdisjoint(self.own) and not _members().isdisjoint(self.every)
        return sides or (not (votes.MARGINS | {"by"}).isdisjoint(self.own) and not en.VOTE_WORDS.isdisjoint(self.every))

    def has_game(self) -> bool:
        """Whether games won and lost, all goals, or a match "in straight sets" may be told in the sentence."""
        lost = self.numbers > _FEWEST and not _lost().isdisjoint(self.own)
        goals = "all" in self.own and not _goals().isdisjoint(self.own)
        return lost or goals or {"straight", "sets"} <= self.own

    def has_return(self) -> bool:
        """Whether those of the sentence before may come back with what befell them."""
        before = self._index - 1
        if before not in self._indexes or _RETURNING.isdisjoint(self.own) or en.FATES.keys().isdisjoint(self.own):
            return False
        return not en.FATES.keys().isdisjoint(self._article.reading.words_of(before))

    def has_order(self) -> bool:
        """Whether one may be told to be below others, or a superlative or a place ranks some."""
        if not en.UNDER.isdisjoint(self.own) and not _BELOW.isdisjoint(self.own):
            return True
        text = self._text(self._index)
        if text[:4].lower() == "the " and not (rankings.HIGHEST | rankings.LOWEST).isdisjoint(self.own):
            return True
        return text.count("(") > 1 and PLACE.search(text) is not None

    @cached_property
    def _places(self) -> dict[int, list[int]]:
        return {at: self._numbered.words_at(at) for at in self._indexes}

    def _text(self, index: int) -> str:
        start, end, _ = self._article.sentences[index]
        return self._article.text[start:end]

    def _led_by(self, words: Iterable[str], indexes: Iterable[int]) -> bool:
        """Whether one of some words stands right before a number of some sentences."""
        lower = self._article.words.lower
        return any(at and lower[at - 1] in words for index in indexes for at in self._places[index])

    def _is_definite(self) -> bool:
        """Whether a number may be that of all there are: "the 12", "all 12", "its 12", "Leeds's 12"."""
        lower = self._article.words.lower
        if self._led_by(en.DEFINITE | en.EVERY, self._indexes) or any(word.startswith("every") for word in self.every):
            return True
        return any(lower[at - 1].endswith("'s") for index in self._indexes for at in self._places[index])


@cache
def _collectives() -> frozenset[str]:
    return frozenset(form for noun in en.COLLECTIVES for form in (noun, plural(noun)))


@cache
def _members() -> frozenset[str]:
    return frozenset(form for noun in votes.SEATS | votes.VOTERS for form in (noun, plural(noun)))


@cache
def _goals() -> frozenset[str]:
    return frozenset(form for noun in scores.GOALS for form in (noun, plural(noun)))


@cache
def _lost() -> frozenset[str]:
    lost = [verb for verb, result in en.RESULTS.items() if result == "lost"]
    return frozenset(form for verb in lost for form in inflected(verb, "verb"))
