"""How sure a figure is: intervals of 95 %, by formulas that need nothing but sums.

Each names where it is explained. A figure of which too little is known has the interval from nothing to everything.
"""

from __future__ import annotations

from math import inf, pi, sqrt, tan
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Z = 1.959964  # of the normal distribution, for 95 in 100
THOUSAND = 1000.0


class Interval(NamedTuple):
    """A figure with the bounds between which it lies 95 times in 100."""

    value: float
    low: float
    high: float


def share(part: int, whole: int, z: float = Z) -> Interval:
    """A share, from 0 to 1, by Wilson's score interval.

    Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22 (1927), 209 to 212; Brown,
    Cai and DasGupta, “Interval estimation for a binomial proportion”, Statistical Science 16 (2001), 101 to 133,
    advise it for samples as small as a reading list.
    """
    if not whole:
        return Interval(0.0, 0.0, 1.0)
    at, square = part / whole, z * z
    middle = (at + square / (2 * whole)) / (1 + square / whole)
    half = z * sqrt(at * (1 - at) / whole + square / (4 * whole * whole)) / (1 + square / whole)
    low, high = (0.0 if part == 0 else middle - half), (1.0 if part == whole else middle + half)
    return Interval(at, min(low, at), max(high, at))


class Sums(NamedTuple):
    """What a rate of notes in 1,000 words is worked out from, over some articles.

    Attributes:
        articles, words, notes: how many.
        notes_squared, notes_by_words, words_squared: the sums, over the articles, of n², n × w and w².
    """

    articles: int = 0
    words: int = 0
    notes: int = 0
    notes_squared: float = 0.0
    notes_by_words: float = 0.0
    words_squared: float = 0.0

    def rate(self) -> Interval:
        """Notes in 1,000 words. Articles, not words, are what was drawn: a bad article has many notes at once.

        The bounds are the score interval of a Poisson rate (Barker, “A comparison of nine confidence intervals for a
        Poisson parameter”, The American Statistician 56 (2002), 85 to 89), which says something of no notes, too. Its
        count is reduced by the design effect, as many notes of one article tell less (Kish, Survey Sampling, 1965).
        """
        if not self.words:
            return Interval(0.0, 0.0, 0.0)
        effect = max(self.variance * self.words * self.words / self.notes, 1.0) if self.notes else 1.0
        count, words = self.notes / effect, self.words / effect / THOUSAND
        middle, half = count + Z * Z / 2, Z * sqrt(count + Z * Z / 4)
        low = (middle - half) / words if self.notes else 0.0
        return Interval(self.notes / self.words * THOUSAND, low, (middle + half) / words)

    @property
    def variance(self) -> float:
        """The variance of notes by word, that of a ratio of two sums: Cochran, Sampling Techniques (1977), 2.11."""
        if not self.words or self.articles < 2:
            return 0.0
        rate = self.notes / self.words
        scatter = self.notes_squared - 2 * rate * self.notes_by_words + rate * rate * self.words_squared
        return max(scatter, 0.0) * self.articles / (self.articles - 1) / (float(self.words) * self.words)


def added(each: Iterable[Sums]) -> Sums:
    """The sums of several groups of articles that have none in common."""
    total = Sums()
    for sums in each:
        total = Sums._make(one + other for one, other in zip(total, sums, strict=True))
    return total


def mean(number: float, total: float, squares: float) -> Interval:
    """The mean of some values, from their number, their sum and the sum of their squares.

    Of one value alone nothing is known of how far others lie from it: its bounds are without end.
    """
    if not number:
        return Interval(0.0, 0.0, 0.0)
    at = total / number
    if number < 2:
        return Interval(at, -inf, inf)
    scatter = max(squares / number - at * at, 0.0)
    half = _student(number - 1) * sqrt(scatter / (number - 1))
    return Interval(at, at - half, at + half)


def _student(freedom: float) -> float:
    """The bound of Student's t for 95 in 100, by the expansion of Abramowitz and Stegun (1964), 26.7.5.

    For two degrees of freedom and for one, where that is too small, by their own formulas.
    """
    if freedom < 2:
        return tan(pi * 0.475)
    if freedom < 3:
        return 0.95 * sqrt(2 / (1 - 0.95**2))
    terms = (Z**3 + Z) / 4, (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96, (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384
    return Z + sum(term / freedom**power for power, term in enumerate(terms, start=1))
