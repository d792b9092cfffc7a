"""What the histories of an article come to as statements: each by itself, and as what relations look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.aged import AGE, AGE_AT_DEATH, BIRTHDAY
from editlint.analysis.statements.histories.known_facts import known_births
from editlint.analysis.statements.histories.milestones import BORN, DIED, Milestone
from editlint.analysis.statements.histories.telling import event_key
from editlint.language.en import histories as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.histories.finding import Histories
    from editlint.analysis.statements.statement import Statement


def stated_histories(article: Prose, found: Histories) -> Sequence[Statement]:
    """All statements that the histories of an article come to, for relations over them."""
    renewed = {it.statement.subject for it in found.milestones if it.again or it.statement.attribute in en.RENEWALS}
    stated = [each for it in found.milestones if not it.again for each in _as_stated(it.statement, renewed)]
    stated += [it.statement._replace(attribute=_ENDS[it.statement.attribute]) for it in found.milestones if _is_end(it)]
    ages = [each for age in found.ages for each in _as_aged(age)]
    born = {it.subject for it in stated if it.attribute == BORN}
    facts = known_births(article, (*ages, *(it for it in found.feasts if it.attribute == BIRTHDAY)), born)
    feasts = [it for it in found.feasts if it.attribute != BIRTHDAY or it.subject not in _born_on_leap_days(stated)]
    return [*stated, *ages, *feasts, *facts]


def _born_on_leap_days(stated: Sequence[Statement]) -> set[str]:
    """Who was born on 29 February, whose birthdays may be counted in years that have one."""
    return {it.subject for it in stated if it.attribute == BORN and it.text.startswith(en.LEAP_DAYS)}


_ENDS = {BORN: "life-began", DIED: "life-ended"}


def _is_end(milestone: Milestone) -> bool:
    """Whether it is an end of the life of somebody who is named: "Captain Holm" need not be Carl Holm."""
    return milestone.statement.attribute in _ENDS and milestone.definite


def _as_aged(statement: Statement) -> Iterator[Statement]:
    """An age, one at a death of which the day is told as that of the day, too."""
    yield statement
    if statement.attribute == AGE_AT_DEATH and statement.when is not None:
        yield statement._replace(attribute=AGE)


def _as_stated(statement: Statement, renewed: set[str]) -> Iterator[Statement]:
    """A milestone as itself, as what happened to its subject, and as a beginning of it where it is one."""
    yield statement
    yield statement._replace(subject=event_key(statement.subject, statement.attribute), attribute="happened")
    if statement.attribute in en.BEGINNINGS and statement.subject not in renewed:
        yield statement._replace(attribute="began")
    if statement.attribute in en.EMBARKINGS:
        yield statement._replace(attribute="embarked")
    if statement.attribute in en.TAKEN_UP:
        yield statement._replace(attribute="took-up")
