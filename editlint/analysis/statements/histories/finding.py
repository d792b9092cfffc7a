"""The histories of an article, found once: sentences with a word that opens one are read, the others are passed over."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.ages import ages_of
from editlint.analysis.statements.histories.feasts import feasts_of
from editlint.analysis.statements.histories.milestones import Milestone, frames_of_histories, milestones_of
from editlint.analysis.statements.histories.telling import Teller, event_key
from editlint.language.en import histories as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
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


def histories_of(article: Article) -> Histories:
    """The histories of an article, found once."""
    return article.remember("histories", _find)


def _find(article: Article) -> Histories:
    dated, aged = _sentences(article)
    if not dated and not aged:
        return Histories((), (), ())
    teller, frames = Teller(article), frames_of_histories()
    milestones: list[Milestone] = []
    for index in dated:
        milestones += milestones_of(teller, article.reading.sentence(index), frames, milestones)
    teller.aside.update(it.statement.start for it in milestones if it.statement.attribute in en.COUNTED_FROM)
    ages: list[Statement] = []
    feasts: list[Statement] = []
    for index in aged:
        read = article.reading.sentence(index)
        ages += ages_of(teller, read)
        feasts += feasts_of(teller, read, frames, milestones)
    return Histories(milestones, ages, feasts)


def _sentences(article: Article) -> tuple[list[int], list[int]]:
    """The indices of the sentences with a date, and of those with what may be an age or a feast."""
    dated, aged = [], []
    days = {article.sentence_at(date.start) for date in article.dates if date.explicit}
    counted = _counting(article)
    for index, sentence in enumerate(article.sentences):
        if sentence in days:
            dated.append(index)
        if sentence in counted:
            aged.append(index)
    return dated, aged


def _counting(article: Article) -> set[object]:
    words, text, found = article.words, article.text, set()
    for index, lower in enumerate(words.lower):
        start, end = words.starts[index], words.ends[index]
        opens = lower in _openers() or lower.endswith(("-old", "-birthday")) or (lower[0].isdigit() and lower.endswith(_ORDINALS))
        if opens or _is_age(text, lower, start, end) or (lower in en.EDITIONS and words.lower[index - 1].endswith(_ORDINALS)):
            found.add(article.sentence_at(start))
    return found


_ORDINALS = ("st", "nd", "rd", "th", "annual")


def _is_age(text: str, lower: str, start: int, end: int) -> bool:
    return (lower.isdigit() and len(lower) <= 3 and _bare(text, start, end)) or (len(lower) == 3 and lower.endswith("0s"))




def _bare(text: str, start: int, end: int) -> bool:
    """Whether a number stands as an age does: before a comma, a bracket, "when" or the end, and no sign before it."""
    return text[end : end + 1] in (",", ".", ";", ")", " ") and text[start - 1 : start] in (" ", "(")


@cache
def _openers() -> frozenset[str]:
    return frozenset(en.AGED_NOUNS) | en.AGE_WORDS | frozenset(en.NUMBERED_FEASTS) | en.COUNTED_FEASTS | {"years", "old"} | frozenset(en.TENS)


def find_histories(article: Article) -> Sequence[Statement]:
    """All statements about histories, for relations over them."""
    found = histories_of(article)
    stated = [each for milestone in found.milestones for each in _as_stated(milestone.statement)]
    return [*stated, *found.ages, *found.feasts]


def _as_stated(statement: Statement) -> Iterator[Statement]:
    """A milestone as itself, as what happened to its subject, and as a beginning of it where it is one."""
    yield statement
    yield statement._replace(subject=event_key(statement.subject, statement.attribute), attribute="happened")
    if statement.attribute in en.BEGINNINGS:
        yield statement._replace(attribute="began")
    if statement.attribute in en.EMBARKINGS:
        yield statement._replace(attribute="embarked")
    if statement.attribute in en.TAKEN_UP:
        yield statement._replace(attribute="took-up")
