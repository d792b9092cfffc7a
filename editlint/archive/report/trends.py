"""What grows and what shrinks: each rule in the earlier half of the archive against the later half.

Many rules are compared at once, so each has to be surer than one alone would be: all that is told here holds together
95 times in 100 (Bonferroni). A rule of which too little is known is not told of.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

from editlint.archive.report.intervals import THOUSAND, Interval, Sums, added
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.report.figures import Figures, RuleFigures

LEAST_ARTICLES = 30  # in each half
LEAST_EXPECTED = 10.0  # notes in each half, were the rule as frequent in both
_DOUBT = 0.05


class Trend(NamedTuple):
    """How the notes of a rule have changed.

    Attributes:
        figures: the rule.
        before, after: notes in 1,000 words in the earlier and in the later half.
        change: the difference of the two, with bounds that hold for all trends together.
    """

    figures: RuleFigures
    before: Interval
    after: Interval
    change: Interval


class Trends(NamedTuple):
    """The changes that are sure, strongest first, between two stretches of years.

    Attributes:
        earlier, later: the stretches as people write them, "" where the archive has not two years.
        growing, shrinking: the rules.
        unsure: how many rules are not told of because too little is known, or because nothing sure has changed.
    """

    earlier: str
    later: str
    growing: Sequence[Trend]
    shrinking: Sequence[Trend]
    unsure: int


def trends(figures: Figures) -> Trends:
    """The trends of all rules."""
    years = [int(each.name) for each in figures.years]
    if len(years) < 2:
        return Trends("", "", (), (), len(figures.rules))
    cut = _middle(figures)
    earlier, later = years[:cut], years[cut:]
    pairs = [
        (rule, added(rule.years[year] for year in earlier), added(rule.years[year] for year in later))
        for rule in figures.rules
    ]
    told = [pair for pair in pairs if _enough(pair[1], pair[2])]
    z = NormalDist().inv_cdf(1 - _DOUBT / 2 / max(len(told), 1))
    found = [_trend(*pair, z) for pair in told]
    growing = sorted((each for each in found if each.change.low > 0), key=lambda each: -each.change.value)
    shrinking = sorted((each for each in found if each.change.high < 0), key=lambda each: each.change.value)
    unsure = len(pairs) - len(growing) - len(shrinking)
    return Trends(_stretch(earlier), _stretch(later), growing, shrinking, unsure)


def _middle(figures: Figures) -> int:
    """How many years make the earlier half: as near as can be to half of the words."""
    words = [each.notes.words for each in figures.years]
    return min(range(1, len(words)), key=lambda cut: abs(sum(words[:cut]) - sum(words[cut:])))


def _enough(before: Sums, after: Sums) -> bool:
    both = added((before, after))
    rate = both.notes / both.words if both.words else 0.0
    return all(each.articles >= LEAST_ARTICLES and rate * each.words >= LEAST_EXPECTED for each in (before, after))


def _trend(rule: RuleFigures, before: Sums, after: Sums, z: float) -> Trend:
    change = after.rate().value - before.rate().value
    half = z * sqrt(before.variance + after.variance) * THOUSAND
    return Trend(rule, before.rate(), after.rate(), Interval(change, change - half, change + half))


def _stretch(years: Sequence[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
