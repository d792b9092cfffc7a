"""The histories of an article, found once. Sentences without a word that can open one are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.aged import AGE, AGE_AT_DEATH, BIRTHDAY
from editlint.analysis.statements.histories.gate import sentences_of_histories
from editlint.analysis.statements.histories.known_facts import known_births
from editlint.analysis.statements.histories.likely import that_may_tell
from editlint.analysis.statements.histories.milestones import BORN, DIED, Milestone, frames_of_histories, milestones_of
from editlint.analysis.statements.histories.telling import Teller, event_key
from editlint.language.en import histories as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.statement import Statement


class Histories(NamedTuple):
    """What an article says of the histories of its persons, bodies and events.

    Attributes:
        milestones: what happened once, and when.
        ages: how old they are said to be.
        feasts: anniversaries, editions and the like.
    """

    milestones: Sequence[Milestone]
    ages: Sequence[Statement]
    feasts: Sequence[Statement]


def histories_of(article: Prose) -> Histories:
    """The histories of an article, found once."""
    return article.remember("histories", _find)


def _find(article: Prose) -> Histories:
    told, counted = sentences_of_histories(article)
    if not told and not counted:
        return Histories((), (), ())
    from editlint.analysis.statements.histories.ages import ages_of
    from editlint.analysis.statements.histories.feasts import feasts_of
    from editlint.analysis.statements.histories.likely_counts import that_may_count

    last = max((*told, *counted))
    counted = that_may_count(article, counted)
    told = that_may_tell(article, told, counted)
    teller, frames = Teller(article, article.sentences[last].end), frames_of_histories()
    milestones: list[Milestone] = []
    for index in told:
        milestones += milestones_of(teller, article.reading.sentence(index), frames, milestones)
    teller.aside.update(it.statement.start for it in milestones if it.statement.attribute in en.COUNTED_FROM)
    ages: list[Statement] = []
    feasts: list[Statement] = []
    for index in counted:
        read = article.reading.sentence(index)
        ages += _of_one_each(list(ages_of(teller, read)))
        feasts += feasts_of(teller, read, frames, milestones)
    return Histories(milestones, ages, feasts)


def _of_one_each(ages: Sequence[Statement]) -> list[Statement]:
    """The ages of a sentence without those of two of one name: "Luis Ruiz, 12, and his father Luis Ruiz, 48"."""
    told: dict[tuple[str, object], set[object]] = {}
    for age in ages:
        told.setdefault((age.subject, age.when), set()).add(age.readings)
    return [age for age in ages if len(told[age.subject, age.when]) == 1]


def find_histories(article: Prose) -> Sequence[Statement]:
    """All statements about histories, for relations over them."""
    found = histories_of(article)
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
