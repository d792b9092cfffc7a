"""The histories of an article, found once. Sentences without a word that can open one are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.gate import sentences_of_histories
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.histories.milestones import Milestone
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
    from editlint.analysis.statements.histories.likely import that_may_tell  # loaded for the few articles that need it
    from editlint.analysis.statements.histories.likely_counts import that_may_count

    end = article.sentences[max((*told, *counted))].end
    counted = that_may_count(article, counted)
    return histories_in(article, that_may_tell(article, told, counted), counted, end)


def histories_in(article: Prose, told: Sequence[int], counted: Sequence[int], end: int) -> Histories:
    """What two sets of sentences say: the first of milestones, the second of ages and feasts.

    Whom they mean is told by the article up to `end`.
    """
    from editlint.analysis.statements.histories.ages import ages_of
    from editlint.analysis.statements.histories.feasts import feasts_of
    from editlint.analysis.statements.histories.milestones import frames_of_histories, milestones_of
    from editlint.analysis.statements.histories.telling import Teller
    from editlint.language.en.histories import COUNTED_FROM

    teller, frames = Teller(article, end), frames_of_histories()
    milestones: list[Milestone] = []
    for index in told:
        milestones += milestones_of(teller, article.reading.sentence(index), frames, milestones)
    teller.aside.update(it.statement.start for it in milestones if it.statement.attribute in COUNTED_FROM)
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
    if not any(found):
        return ()
    from editlint.analysis.statements.histories.stated import stated_histories

    return stated_histories(article, found)
