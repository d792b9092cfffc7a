"""Which relations the words and the numbers of a stretch leave open, before the items of a sentence are read for them.

Each answer is no only where what reads the relation finds none: it asks for words that this one cannot do without, from
the same lists, and for numbers of the kinds and sizes that it takes. The words are those of `Numbered.words_in`, so
that a possessive or a number within a word hides none.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, FRACTION, MEASURE, MONEY, PERCENT, Quantity
from editlint.analysis.statements.cells import may_be_cell
from editlint.analysis.statements.stretch_look import SUMMED, may_add_up
from editlint.language.en import ledger, passage_parts, rankings, votes
from editlint.language.en.inflection import plural
from editlint.language.en.parts import REST, SINGLE
from editlint.language.en.quantities import PARTS
from editlint.values import LatePattern, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.statements.numbered import Numbered
    from editlint.analysis.statements.stretch_look import StretchLook

LEAST_SHARES = 72  # per cent: shares that come to less are not all of a whole
SMALLEST_WHOLE = 5  # a whole of fewer is told one by one
MOST_OF = 1000  # in "one in so many"
FARTHEST = 2.0  # counts farther apart than this are of different people
_PAIR, _FEWEST = 2, 3
_WHOLES = (COUNT, MONEY, MEASURE)
_FIGURES = (*_WHOLES, PERCENT)
_FIRM = ("", "about", "nearly")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words)))


_APART = r"[\W_]+"
_ALONE = r"(?<![^\W_])"
_PART = LatePattern(rf"{_ALONE}(?:{_any_of(SINGLE | REST)}){_APART}(?:{_any_of(PARTS)})", re.IGNORECASE)
_SINGLES = LatePattern(rf"{_ALONE}(?:{_any_of(SINGLE)})(?![^\W_])", re.IGNORECASE)
_AGAIN = LatePattern(rf"{_ALONE}(?:{_any_of(ledger.RETURNING)}){_APART}\Z", re.IGNORECASE)
_OF_THE = LatePattern(rf"\S*?{_APART}of{_APART}the", re.IGNORECASE)
_IN_OR_OF = LatePattern(rf"{_ALONE}(?:in|of){_APART}\Z", re.IGNORECASE)
_GRADED = LatePattern(rf"\W*the{_APART}(?:{_any_of(rankings.HIGHEST | rankings.LOWEST)})", re.IGNORECASE)


class Relations:
    """The relations that a sentence, those before it and those beside it may tell."""

    def __init__(self, numbered: Numbered, look: StretchLook) -> None:
        self._numbered, self._look = numbered, look

    def any(self) -> bool:
        """Whether one of them is open."""
        return (
            self.games
            or self.orders
            or self.margins
            or self.rolls
            or self.sides
            or self.returns
            or self.twice
            or self.portions
            or self.hundreds
            or self.accounts
        )

    @cached_property
    def games(self) -> bool:
        """Whether games won and lost, or all goals, may be told."""
        return self._look.has_game()

    @cached_property
    def portions(self) -> bool:
        """Whether a share may stand in the sentence or before it, and two counts of which one is the whole."""
        if self._look.summed < _FEWEST or not self._shared or not any(self._shares[-_PAIR:]):
            return False
        return _may_be_part([it for it in self._look.quantities if it.kind in _WHOLES and it.modifier in _FIRM])

    @cached_property
    def hundreds(self) -> bool:
        """Whether several numbers may be shares of one whole, one of them in the sentence."""
        if self._look.summed < _PAIR or not self._shared:
            return False
        shares = [share for told in self._shares for share in told]
        if not shares:
            return False
        own = bool(self._shares[-1])
        if any(it.kind == PERCENT for it in self._look.quantities):  # a bare number may take its unit
            shares += [it.value for it in self._look.quantities if it.kind == COUNT]
            own = own or bool(self._numbered.counts(self._look.index))
        return own and len(shares) >= _PAIR and sum(max(0, share) for share in shares) >= LEAST_SHARES

    @cached_property
    def twice(self) -> bool:
        """Whether a percentage and a fraction may stand in the sentence and beside it."""
        around = self._look.beside
        if self._look.around < _PAIR or self._numbered.with_parts_of_shares.isdisjoint(around):
            return False
        percent = any(it.kind == PERCENT for at in around for it in self._numbered.read(at).quantities)
        return percent and any(map(self._may_be_fraction, around))

    @cached_property
    def accounts(self) -> bool:
        """Whether numbers of one unit, which the sentence has too, may add up to one of them, or nearly so."""
        look = self._look
        own = {_unit(it) for it in self._numbered.read(look.index).quantities if it.kind in SUMMED}
        numbers = look.quantities if "" in own else [it for it in look.quantities if _unit(it) in own or not it.unit]
        singles = sum(len(_SINGLES.findall(self._numbered.read(at).text)) for at in look.before)
        return len(numbers) + singles >= _FEWEST and may_add_up(numbers, singles)

    @cached_property
    def returns(self) -> bool:
        """Whether a count of the sentence may come back to another one that is not far from it."""
        if self._look.summed < _PAIR:
            return False
        counts = [it for it in self._look.quantities if it.kind == COUNT]
        read = self._numbered.read(self._look.index)
        for again in read.quantities if len(counts) >= _PAIR else ():
            if again.kind != COUNT or again.modifier or not any(_differ(again, it) for it in counts):
                continue
            start, end = again.start - read.start, again.end - read.start
            if _AGAIN.search(read.text, 0, start) or _OF_THE.match(read.text, end):
                return True
        return False

    @cached_property
    def margins(self) -> bool:
        """Whether a margin may stand with the two counts of a vote."""
        words = self._words
        told = not (passage_parts.VOTE_WORDS.isdisjoint(words) or _words_of_margins().isdisjoint(words))
        return told and self._has_three_counts

    @cached_property
    def rolls(self) -> bool:
        """Whether a count of all who can vote may stand with those of how they did."""
        return not _words_of_bodies().isdisjoint(self._words) and self._has_three_counts

    @cached_property
    def sides(self) -> bool:
        """Whether a count of those in the majority, or the minority, may stand with those of the vote."""
        return not ledger.SIDES.isdisjoint(self._words) and self._has_three_counts

    @cached_property
    def orders(self) -> bool:
        """Whether two figures may be in an order, by the words that open it or grade one of them."""
        look = self._look
        if not look.has_order():
            return False
        around = [it for at in look.beside for it in self._numbered.read(at).quantities]
        if sum(it.kind in _FIGURES and may_be_cell(it) for it in around) < _PAIR:
            return False
        text = self._numbered.read(look.index).text
        if any(it.kind in (MEASURE, MONEY) for it in around) or text.count("(") > 1 or _GRADED.match(text):
            return True
        below = not passage_parts.UNDER.isdisjoint(self._numbered.words_in(look.index))
        return below and self._numbered.joined(look.index - 1, look.index)

    @cached_property
    def _shared(self) -> bool:
        """Whether one of them may be a share: by a word or a sign, or two as "one tree in ten" beside two others."""
        return self._look.summed > _FEWEST or not self._numbered.with_parts_of_shares.isdisjoint(self._look.before)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the sentence, and of those before it."""
        return frozenset[str]().union(*map(self._numbered.words_in, self._look.before))

    @cached_property
    def _has_three_counts(self) -> bool:
        return self._look.summed >= _FEWEST and sum(it.kind == COUNT for it in self._look.quantities) >= _FEWEST

    @cached_property
    def _shares(self) -> list[list[float]]:
        return [self._shares_of(at) for at in self._look.before]

    def _shares_of(self, index: int) -> list[float]:
        """What may be shares of a sentence, in per cent: "a third" at its largest."""
        read = self._numbered.read(index)
        found = [it.value * (100 if it.kind == FRACTION else 1) for it in read.quantities if _is_share(it)]
        if not PARTS.keys().isdisjoint(self._numbered.words_in(index)):
            found += [100 / min(PARTS.values()) for _ in _PART.finditer(read.text)]
        return found + [100 * few.value / of.value for few, of in self._ones_in(index)]

    def _may_be_fraction(self, index: int) -> bool:
        read = self._numbered.read(index)
        if any(it.kind == FRACTION for it in read.quantities) or any(True for _ in self._ones_in(index)):
            return True
        return not PARTS.keys().isdisjoint(self._numbered.words_in(index)) and _PART.search(read.text) is not None

    def _ones_in(self, index: int) -> Iterable[tuple[Quantity, Quantity]]:
        """The pairs of counts that "in" or "of" may make one share: "one tree in ten"."""
        read = self._numbered.read(index)
        for few, of in pairwise(self._numbered.counts(index)):
            low, high = few.end - read.start, of.modifier_start - read.start
            if 0 < few.value < of.value <= MOST_OF and _IN_OR_OF.search(read.text, low, high):
                yield few, of


def _is_share(quantity: Quantity) -> bool:
    return quantity.kind in (PERCENT, FRACTION) and may_be_cell(quantity)


def _unit(quantity: Quantity) -> str:
    return ledger.SCALES.get(quantity.unit, (quantity.unit, 1))[0]


def _may_be_part(numbers: Iterable[Quantity]) -> bool:
    """Whether a number may be a part of another one by their units and sizes; a bare one may be of any unit."""
    by_unit: dict[str, list[float]] = {}
    for it in numbers:
        if it.value > 0:
            by_unit.setdefault("" if it.kind == COUNT else it.unit, []).append(it.value)
    bare = by_unit.pop("", [])
    alike = [[*own, *bare] for own in (*by_unit.values(), [])]
    return any(values and min(values) < max(values) >= SMALLEST_WHOLE for values in alike)


def _differ(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one.value, other.value))
    return low < high <= FARTHEST * low


@cache
def _words_of_margins() -> frozenset[str]:
    nouns = (form for noun in ledger.MARGINS for form in _forms(noun))
    return ledger.AHEAD_BY | ledger.TO_SPARE - {"to"} | {"by", *nouns}


@cache
def _words_of_bodies() -> frozenset[str]:
    """Words for who can vote, or sits, and for what they sit in, and that of "out of"."""
    nouns = votes.SEATS | votes.VOTERS | votes.BODIES
    return frozenset(form for noun in nouns for form in _forms(noun)) | {"out"}


def _forms(noun: str) -> tuple[str, ...]:
    """All words of which `singular` makes a noun."""
    return (noun, plural(noun), f"{noun}s", f"{noun}es", f"{noun[:-1]}ies")
