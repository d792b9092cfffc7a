"""The kind `years-since`: a counted distance between two dates that the calendar contradicts."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import Range, calendar_years, elapsed_days
from editlint.analysis.statements.distances import Distance, End, find_distances
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit, KnownEvidence
from editlint.checks.dates.said import (
    fact_evidence,
    lead_length,
    now_evidence,
    number_proposal,
    proposals,
    year_proposal,
)
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.checks.base import Option, Proposal, Rule

_NO_END = 10**6  # days or years: longer than all that is told
_YEARS = {"year": 1, "decade": 10, "century": 100}
_LOOSE = {"year": 1, "decade": 3, "century": 25}  # years by which "a decade later" may be off
_DAYS = {"day": (1, 1), "week": (7, 4), "fortnight": (14, 5), "month": (30.44, 31)}


class YearsSinceCheck:
    """Later date - earlier date = distance; a year is broken off or begun, so one more and one less are right."""

    kind = "years-since"
    options: tuple[Option, ...] = ()
    values = ("sum", "said")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """The distances that fit no reading of their two ends."""
        scene = scene_of(article)
        for distance in find_distances(scene) if scene.durations else ():
            pairs = [
                (earlier, later)
                for earlier, later in product(distance.earlier, distance.later)
                if _countable(distance, earlier, later)
            ]
            if pairs and not any(_fits(distance, earlier, later) for earlier, later in pairs):
                yield _hit(distance, *pairs[-1])


def _countable(distance: Distance, earlier: End, later: End) -> bool:
    return distance.mention.unit in _YEARS or (earlier.days.one_day and later.days.one_day)


def _fits(distance: Distance, earlier: End, later: End) -> bool:
    mention = distance.mention
    assert mention.number is not None
    if mention.unit in _YEARS:
        size = _YEARS[mention.unit]
        number = mention.number * size
        possible = calendar_years(earlier.days, later.days)
        slack = _LOOSE[mention.unit] if mention.number == 1 else max(1, size // 2)
    else:
        unit, slack = _DAYS[mention.unit]
        number = mention.number * unit
        possible = elapsed_days(earlier.days, later.days)
    if mention.modifier == "about" or mention.approximate:
        slack += max(1, int(possible.most * 0.1))
    possible = _as_told(possible, later)
    if mention.modifier == "more":
        return number <= possible.most + slack and possible.least >= 0
    if mention.modifier == "less":
        return number >= possible.least - slack and possible.least >= 0
    return possible.holds(number, slack)


def _as_told(possible: Range, later: End) -> Range:
    """What is possible; an article was written on the last day that it tells of or at any later time."""
    told = later.now is not None and later.now.mention is not None and possible.most > 0
    return possible._replace(most=_NO_END) if told else possible


def _hit(distance: Distance, earlier: End, later: End) -> Hit:
    mention = distance.mention
    assert mention.number is not None
    start = mention.start + lead_length(mention.text)
    years = mention.unit in _YEARS
    if years:
        exact = later.days.last.year - earlier.days.first.year
        total = f"{later.days.year_text} − {earlier.days.year_text} = {exact}"
    else:
        exact = (later.days.first - earlier.days.first).days
        total = f"from {_words(earlier)} to {_words(later)} it is {counted(exact, 'day')}"
    said = mention.text[start - mention.start :].removesuffix(" since")
    return Hit(
        start,
        start + len(said),
        {"sum": total, "said": said},
        evidence=(_evidence(earlier, "counted from here"), _evidence(later, "counted to here")),
        proposals=_corrections(distance, earlier, later, exact) if mention.unit == "year" else (),
        data={"said": mention.number, "elapsed": exact},
    )


def _words(end: End) -> str:
    return end.mention.text if end.mention is not None else end.days.year_text


def _evidence(end: End, message: str) -> Evidence | KnownEvidence:
    if end.mention is not None:
        return Evidence(end.mention.start, end.mention.end, message)
    if end.fact is not None:
        return fact_evidence(end.fact)
    assert end.now is not None
    return now_evidence(end.now)


def _corrections(distance: Distance, earlier: End, later: End, exact: int) -> tuple[Proposal, ...]:
    mention = distance.mention
    number = mention.number
    if number is None or number != int(number):
        return ()
    whole = int(number)
    return proposals(
        number_proposal(mention.start, mention.text.removesuffix(" since"), whole, exact),
        year_proposal(earlier.mention, later.days.first.year - whole) if earlier.mention is not None else None,
        year_proposal(later.mention, earlier.days.first.year + whole) if later.mention is not None else None,
    )


CHECKS = (YearsSinceCheck(),)
