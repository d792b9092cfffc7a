"""Three or more figures of a passage that go one way: "41 days in 2021, 48 in 2022 and 57 last year"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY, PERCENT, Quantity
from editlint.analysis.statements.change_times import in_time
from editlint.language.en import passage_changes as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.figures import Figure

_KINDS = (COUNT, MONEY, MEASURE, PERCENT, DURATION)
_FEWEST = 3
_DEGREE = "degree"


def below_zero(figure: Figure) -> Figure:
    """A figure, that of a temperature below zero with its sign: "minus nine"."""
    quantity = figure.quantity
    if figure.mark[-1:] != (words.MINUS,) or quantity.kind not in (COUNT, MEASURE):
        return figure
    turned = quantity._replace(value=-quantity.value, low=-quantity.high, high=-quantity.low)
    return figure._replace(quantity=turned if quantity.unit else turned._replace(kind=MEASURE, unit=_DEGREE))


def changing(read: Read, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence without those of which it is said that they did not change."""
    still = [item.start for item in read.items if item.lower in words.UNCHANGED]
    return [figure for figure in figures if not any(_is_beside(read, figure, place) for place in still)]


def _is_beside(read: Read, figure: Figure, place: int) -> bool:
    clause = read.clause_at(place)
    return clause is not None and figure.clause >= 0 and read.clauses[figure.clause].verb.start == clause.verb.start


def series_of(article: Article, figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The first and the last figure of a series in order of time; None where the figures make none.

    Every figure counts, the bare ones with the unit of the first; each lies on one side of the one before, in value
    and in time.
    """
    if len(figures) < _FEWEST:
        return None
    first = figures[0].quantity
    alike = [_with_unit(figure, first) for figure in figures]
    if first.kind not in _KINDS or any(
        (it.quantity.kind, it.quantity.unit) != (first.kind, first.unit) for it in alike
    ):
        return None
    if len({figure.noun for figure in figures if figure.noun}) > 1:
        return None
    steps = [later.quantity.value - earlier.quantity.value for earlier, later in pairwise(alike)]
    if not (all(step > 0 for step in steps) or all(step < 0 for step in steps)):
        return None
    if any(in_time(article, *pair) != pair for pair in list(pairwise(alike))[:-1]) or not _is_last(
        article, *alike[-2:]
    ):
        return None
    return alike[0], alike[-1]


def _is_last(article: Article, earlier: Figure, later: Figure) -> bool:
    """Whether a figure is not told of a time before: "last year" ends a row of years."""
    return in_time(article, earlier, later) in (None, (earlier, later))


def _with_unit(figure: Figure, given: Quantity) -> Figure:
    quantity = figure.quantity
    if quantity.kind != COUNT or figure.noun or given.kind == COUNT:
        return figure
    return figure._replace(quantity=quantity._replace(kind=given.kind, unit=given.unit, per=given.per))
