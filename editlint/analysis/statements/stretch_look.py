"""A cheap look at the words of a stretch: which of its relations can be told there at all, before its items are read.

Each question is answered by words that the relation cannot do without, from the same lists that it is read by.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY
from editlint.language.en import passage_parts as en
from editlint.language.en import rankings, scores, votes
from editlint.language.en.inflection import inflected, plural
from editlint.language.en.ledger import MARGINS, RETURNING, SCALES
from editlint.language.en.parts import SINGLE
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.statements.numbered import Numbered

NEAR = (0.62, 1.6)  # what the parts may come to, by the whole
PLACE = LatePattern(r"\b(first|second|third|fourth|fifth|sixth)(?:[- ](\w+est))?\b", re.IGNORECASE)
_RANKED = rankings.HIGHEST | rankings.LOWEST
_OF_MANY = frozenset(("in", "of", "every", "each"))  # before the second number of "one in ten"
_VOTES = en.VOTE_WORDS | en.FOR | en.AGAINST
_BACK = 2  # sentences before one that it may belong to
_SUMMED = frozenset((COUNT, MONEY, MEASURE, DURATION))
_OF_THE = ["of", "the"]
_PAIR = 2
_FEWEST = 3  # numbers that a sum, a margin or a share of a whole takes
_BELOW = frozenset(("them", "it", "him", "her"))


class StretchLook:
    """The words of a sentence with numbers, and of those with numbers beside it.

    Attributes:
        index: which sentence of the article it is.
        before: the indexes of those that it may belong to, with numbers, and its own.
        beside: its index and those of the sentences right before and behind it that have numbers, in order.
        own: the words of the sentence.
        numbers: how many numbers the sentence has at most.
        around: how many all of them have at most.
    """

    def __init__(self, article: Prose, numbered: Numbered, index: int) -> None:
        self._article, self._numbered, self.index = article, numbered, index
        reading = article.reading
        self.beside = [at for at in (index - 1, index, index + 1) if at == index or numbered.joined(at, index)]
        low = max(0, index - _BACK)
        self._reading = reading
        self.before = [at for at in range(low, index + 1) if at == index or numbered.joined(at, index)]
        self.own = reading.words_of(index)
        self.numbers = reading.most_quantities(index)
        self.around = reading.most_together(self.beside)

    def may_relate(self) -> bool:
        """Whether the sentence and those beside it may tell a sum, shares, a vote, a count that returns, an order."""
        if self.around + self._reading.most_quantities(self.index - _BACK) < _PAIR:
            return False
        told = self._has_share() or self._has_vote() or self._has_return() or self.has_game() or self.has_order()
        return told or self._has_sum()

    def _has_sum(self) -> bool:
        """Whether numbers of the sentence, and of those of its paragraph before it, nearly come to one of them."""
        singles = len([word for at in self.before for word in self._text(at).lower().split() if word in SINGLE])
        if self._reading.most_together(self.before) + singles < _FEWEST:
            return False
        return may_add_up([it for at in self.before for it in self._reading.sentence(at).quantities], singles)

    def _has_share(self) -> bool:
        """Whether a share may stand there: by its sign or word, or as "one in ten"."""
        lower = self._article.words.lower
        every = sorted({*self.before, *self.beside})
        return any(map(self._numbered.has_share, every)) or any(
            place and lower[place - 1] in _OF_MANY
            for at in every
            if self._reading.most_quantities(at) > 1
            for place in self._numbered.words_at(at)
        )

    def _has_vote(self) -> bool:
        """Whether a margin or the sides of a vote may be told with two other numbers."""
        words = frozenset().union(*map(self._reading.words_of, self.before))
        numbers = self._reading.most_together(self.before)
        return numbers >= _FEWEST and not (_VOTES.isdisjoint(words) or _members().isdisjoint(words))

    def _has_return(self) -> bool:
        """Whether those of a sentence before may come back, as "the 12 boats" or "all nine"."""
        if len(self.before) < _PAIR and self.numbers < _PAIR:
            return False
        lower = self._article.words.lower
        return any(
            (place and lower[place - 1] in RETURNING) or lower[place + 1 : place + 3] == _OF_THE
            for place in self._numbered.words_at(self.index)
        )

    def has_game(self) -> bool:
        """Whether games won and lost, or all goals, may be told in the sentence."""
        lost = self.numbers > _FEWEST and not _lost().isdisjoint(self.own)
        goals = "all" in self.own and not _goals().isdisjoint(self.own)
        return lost or goals

    def has_order(self) -> bool:
        """Whether one may be told to be below others, or a superlative or a place ranks some."""
        if not en.UNDER.isdisjoint(self.own) and not _BELOW.isdisjoint(self.own):
            return True
        if "the" in self.own and not _RANKED.isdisjoint(self.own):
            return True
        text = self._text(self.index)
        return text.count("(") > 1 and PLACE.search(text) is not None

    def _text(self, index: int) -> str:
        start, end, _ = self._article.sentences[index]
        return self._article.text[start:end]


def may_add_up(quantities: Sequence[Quantity], singles: int) -> bool:
    """Whether a number is nearly reached by the smaller ones of its unit, and by single things beside them.

    A number without a unit may be of any.
    """
    by_unit: dict[str, list[float]] = {}
    for it in quantities:
        if it.kind in _SUMMED:
            unit, by = SCALES.get(it.unit, (it.unit, 1))
            by_unit.setdefault(unit, []).append(it.value * by)
    bare = by_unit.pop("", [])
    return any(_nearly_adds_up([*own, *bare], singles) for own in (*by_unit.values(), []))


def _nearly_adds_up(values: Sequence[float], singles: int) -> bool:
    smaller = ((whole, [each for each in values if each < whole]) for whole in values)
    return any(some and len(some) + singles > 1 and sum(some) + singles >= NEAR[0] * whole for whole, some in smaller)


@cache
def _members() -> frozenset[str]:
    """Words for a margin, and for those who can vote, or sit."""
    nouns = votes.SEATS | votes.VOTERS | votes.BODIES
    return frozenset(form for noun in nouns for form in (noun, plural(noun))) | votes.MARGINS | MARGINS | {"by"}


@cache
def _goals() -> frozenset[str]:
    return frozenset(form for noun in scores.GOALS for form in (noun, plural(noun)))


@cache
def _lost() -> frozenset[str]:
    lost = [verb for verb, result in en.RESULTS.items() if result == "lost"]
    return frozenset(form for verb in lost for form in inflected(verb, "verb"))
