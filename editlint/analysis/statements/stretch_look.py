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
from editlint.values import LatePattern, cached_property

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
_BACK, _ON = AROUND = 2, 1  # sentences before one that it may belong to, and behind it
SUMMED = frozenset((COUNT, MONEY, MEASURE, DURATION))
_OF_THE = ["of", "the"]
_PAIR = 2
_FEWEST = 3  # numbers that a sum, a margin or a share of a whole takes
_BELOW = frozenset(("them", "it", "him", "her"))


class StretchCues:
    """The sentences of an article that have what a relation cannot do without, each sort looked for once."""

    def __init__(self, article: Prose, numbered: Numbered) -> None:
        self.article, self.numbered = article, numbered

    @cached_property
    def shares(self) -> frozenset[int]:
        """The sentences with a share by its sign or word, or with numbers as in "one in ten"."""
        lower, most = self.article.words.lower, self.article.reading.most_quantities
        many = [
            index for index, place in self.numbered.places if place and lower[place - 1] in _OF_MANY and most(index) > 1
        ]
        return self.numbered.with_shares.union(many)

    @cached_property
    def returns(self) -> frozenset[int]:
        """The sentences with a number behind "the" or "all", or before "of the"."""
        lower = self.article.words.lower
        return frozenset(
            [
                index
                for index, place in self.numbered.places
                if (place and lower[place - 1] in RETURNING) or lower[place + 1 : place + 3] == _OF_THE
            ]
        )

    @cached_property
    def votes(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words of votes of the article, and those for a margin or for who can vote; none without the others."""
        distinct = self.article.words.distinct
        told, members = distinct & _VOTES, distinct & _members()
        return (told, members) if told and members else (frozenset(), frozenset())

    @cached_property
    def lost(self) -> frozenset[str]:
        """The words of the article for losing."""
        return self.article.words.distinct & _lost()

    @cached_property
    def goals(self) -> frozenset[str]:
        """The words of the article for goals."""
        return self.article.words.distinct & _goals()

    @cached_property
    def under(self) -> frozenset[str]:
        """The words of the article for being below."""
        return self.article.words.distinct & en.UNDER

    @cached_property
    def ranked(self) -> frozenset[str]:
        """The superlatives of the article."""
        return self.article.words.distinct & _RANKED

    @cached_property
    def bracketed(self) -> bool:
        """Whether brackets stand in the article."""
        return self.article.text.count("(") > 1


class StretchLook:
    """The words of a sentence with numbers, and of those with numbers beside it.

    Attributes:
        index: which sentence of the article it is.
        before: the indexes of those that it may belong to, with numbers, and its own.
        beside: its index and those of the sentences right before and behind it that have numbers, in order.
        own: the words of the sentence.
        numbers: how many numbers the sentence has at most.
        around: how many all of them have at most.
        summed: how many the sentence, and those before it, have at most.
    """

    def __init__(self, cues: StretchCues, index: int) -> None:
        self._article, self._cues, self.index = cues.article, cues, index
        self._reading = reading = cues.article.reading
        near = cues.numbered.near(index, _BACK, _ON)
        self.before = [at for at in near if at <= index]
        self.beside = [at for at in near if at >= index - 1]
        self.own = reading.words_of(index)
        self.numbers = reading.most_quantities(index)
        self.around = reading.most_together(self.beside)
        self.summed = reading.most_together(self.before)

    def may_relate(self) -> bool:
        """Whether the sentence and those beside it may tell a sum, shares, a vote, a count that returns, an order."""
        if self.around < _PAIR and self.around + self._reading.most_quantities(self.index - _BACK) < _PAIR:
            return False
        told = self._has_share() or self._has_return() or self._has_vote() or self.has_game() or self.has_order()
        return told or self._has_sum()

    def _has_sum(self) -> bool:
        """Whether numbers of the sentence, and of those of its paragraph before it, nearly come to one of them."""
        singles = len([word for at in self.before for word in self._text(at).lower().split() if word in SINGLE])
        if self.summed + singles < _FEWEST:
            return False
        return may_add_up(self.quantities, singles)

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """The numbers of the sentence, and of those before it."""
        return [it for at in self.before for it in self._reading.sentence(at).quantities]

    def _has_share(self) -> bool:
        """Whether a share may stand there: by its sign or word, or as "one in ten"."""
        shares = self._cues.shares
        return not (shares.isdisjoint(self.before) and shares.isdisjoint(self.beside))

    def _has_vote(self) -> bool:
        """Whether a margin or the sides of a vote may be told with two other numbers."""
        told, members = self._cues.votes
        if self.summed < _FEWEST or not told:
            return False
        words = frozenset().union(*map(self._reading.words_of, self.before))
        return not (told.isdisjoint(words) or members.isdisjoint(words))

    def _has_return(self) -> bool:
        """Whether those of a sentence before may come back, as "the 12 boats" or "all nine"."""
        return self.index in self._cues.returns and (len(self.before) >= _PAIR or self.numbers >= _PAIR)

    def has_game(self) -> bool:
        """Whether games won and lost, or all goals, may be told in the sentence."""
        cues, own = self._cues, self.own
        lost = self.numbers > _FEWEST and not cues.lost.isdisjoint(own)
        return lost or (bool(cues.goals) and "all" in own and not cues.goals.isdisjoint(own))

    def has_order(self) -> bool:
        """Whether one may be told to be below others, or a superlative or a place ranks some."""
        cues, own = self._cues, self.own
        if cues.under and not cues.under.isdisjoint(own) and not _BELOW.isdisjoint(own):
            return True
        if cues.ranked and "the" in own and not cues.ranked.isdisjoint(own):
            return True
        if not cues.bracketed:
            return False
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
        if it.kind in SUMMED:
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
