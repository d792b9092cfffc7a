"""One event that an article dates twice, as its clauses, nouns and brackets tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.finding import histories_of
from editlint.checks.base import Evidence, Hit, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.statements.histories.milestones import Milestone
    from editlint.analysis.statements.statement import Amount
    from editlint.checks.base import Rule

_DAY = 1  # between two days, for time zones
_YEAR = 366
_SAME_NAME = 30 * _YEAR  # beyond that two things of one name are two things
ONLY = "only-"


def dated_twice(article: Article, rule: Rule) -> Iterator[Hit]:
    """The events with two dates that exclude each other, at the later place.

    An event that happens once in a history is one wherever it is told; another only where the article takes it up.
    """
    known: dict[tuple[str, str], _Told] = {}
    once, taken_up = frozenset(rule.options["once"]), frozenset(rule.options["taken_up"])
    grace = frozenset(rule.options["loosely"])
    for milestone in histories_of(article).milestones:
        told = milestone.statement
        before = known.get((told.subject, told.attribute))
        if before is None:
            known[told.subject, told.attribute] = before = _Told(milestone)
        else:
            days = _YEAR if told.attribute in grace else _DAY
            once_more = milestone.again or before.again
            if (
                not once_more
                and _one_event(before.first, milestone, once, taken_up)
                and before.all_apart(milestone, days)
            ):
                yield _hit(milestone, before.first)
        before.readings[told.readings[0]] = None
        before.again = before.again or milestone.again


class _Told:
    """What an article has told so far of one subject and attribute.

    Attributes:
        first: the first milestone.
        readings: the days of all of them, each once, however often an article repeats them.
        again: whether one of them happened once more.
    """

    def __init__(self, first: Milestone) -> None:
        self.first = first
        self.readings: dict[Amount, None] = {}
        self.again = False

    def all_apart(self, milestone: Milestone, days: int) -> bool:
        """Whether the day of a milestone excludes all those that were told before."""
        return all(_apart(reading, milestone, days) for reading in self.readings)


def _apart(one: Amount, milestone: Milestone, days: int) -> bool:
    other = milestone.statement.readings[0]
    gap = max(one.low - other.high, other.low - one.high)
    grace = days if days == _YEAR or (one.low == one.high and other.low == other.high) else 0
    return grace < gap and (gap <= _SAME_NAME or milestone.taken_up)


def _one_event(one: Milestone, other: Milestone, once: frozenset[str], taken_up: frozenset[str]) -> bool:
    """Whether two tell of one event: it can be only one, or one takes up what the other told; done by the same."""
    if not (one.definite and other.definite) or (one.agent and other.agent and one.agent != other.agent):
        return False
    attribute = one.statement.attribute
    if attribute.startswith(ONLY):
        return one.taken_up != other.taken_up
    return attribute in once or (attribute in taken_up and (other.taken_up or one.taken_up))


def _hit(milestone: Milestone, before: Milestone) -> Hit:
    own, other = milestone.statement, before.statement
    what = f"{own.name}, {own.attribute.replace('-', ' ')}"
    return Hit(
        own.start,
        own.end,
        {"what": what, "date": own.text, "other": other.text},
        evidence=(Evidence(other.start, other.end, f"{what}: {other.text}"),),
        proposals=(
            Proposal(f"change “{own.text}” to “{other.text}”", ((own.start, own.end, other.text),)),
            Proposal(f"change “{other.text}” to “{own.text}”", ((other.start, other.end, own.text),)),
        ),
    )
