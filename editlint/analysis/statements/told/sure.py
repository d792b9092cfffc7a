"""Ages and feasts that have what they count from by their own clauses: there the stronger link decides."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.finding import histories_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose

Place = tuple[int, int]
_NEIGHBOURS = 3  # places that may hold one offset


def is_sure_age(article: Prose, start: int, end: int) -> bool:
    """Whether an age between two prose offsets has its birth by its clause."""
    return _meets(article.remember("sure-ages", lambda one: sorted(_ages(one))), start, end)


def is_sure_feast(article: Prose, start: int, end: int) -> bool:
    """Whether a feast between two prose offsets has what it counts from by its clause."""
    return _meets(article.remember("sure-feasts", lambda one: sorted(_feasts(one))), start, end)


def _meets(places: Sequence[Place], start: int, end: int) -> bool:
    at = bisect_left(places, (end, -1))
    return any(before < end and start < after for before, after in places[max(0, at - _NEIGHBOURS) : at])


def _ages(article: Prose) -> Iterator[Place]:
    histories = histories_of(article)
    born = {it.statement.subject for it in histories.milestones if it.statement.attribute == "born"}
    died = {it.statement.subject for it in histories.milestones if it.statement.attribute == "died"}
    for it in (*histories.ages, *histories.feasts):
        if it.subject in born and (it.when is not None or it.subject in died):
            yield it.start, it.end


def _feasts(article: Prose) -> Iterator[Place]:
    histories = histories_of(article)
    begun = {it.statement.subject for it in histories.milestones}
    begun |= {f"{it.statement.subject} {it.statement.attribute}" for it in histories.milestones}
    for it in histories.feasts:
        if it.subject in begun:
            yield it.start, it.end
