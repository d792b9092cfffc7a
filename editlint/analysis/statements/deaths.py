"""Deaths, and what came out after them: "His last book came out posthumously in 1952; he had died in 1949"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.lengths import TimedSentence, is_by_itself
from editlint.language.en import orders as en

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.points import Point

Pair = tuple["Point", "Point"]  # the earlier by the words, and the later
Told = tuple["Clause", "Point"]
_WHEN = ("in", "on", "at", "")


def after_deaths(article: Prose) -> Iterator[Pair]:
    """The pairs of a death and of what came out after it by the words."""
    for index in _sentences(article, en.AFTER_DEATH):
        yield from _after_a_death(article, index)


def _sentences(article: Prose, words: frozenset[str]) -> list[int]:
    return sorted(article.reading.holding(words))


def _told(article: Prose, index: int) -> list[Told]:
    """The clauses of a sentence that tell when something is, each with its one date; none of before the text."""
    if index < 0:
        return []
    sentence = TimedSentence(article, article.reading.sentence(index))
    if not sentence.points:
        return []
    dated = [(clause, _points_of(sentence, clause)) for clause in sentence.read.clauses]
    return [(clause, points[0]) for clause, points in dated if len(points) == 1]


def _points_of(sentence: TimedSentence, clause: Clause) -> list[Point]:
    return [
        point
        for phrase in clause.adjuncts
        if phrase.preposition.split(" ")[-1] in _WHEN
        for point in sentence.points
        if phrase.start <= point.start < phrase.end and is_by_itself(sentence.read, point)
    ]


def _after_a_death(article: Prose, index: int) -> Iterator[Pair]:
    """The dates of "It came out posthumously in 1952; he had died in 1957", where one death is told of."""
    block = article.sentences[index].block
    around = [it for it in (index - 1, index, index + 1) if 0 <= it < len(article.sentences)]
    told = [item for it in around if article.sentences[it].block == block for item in _told(article, it)]
    deaths = [point for clause, point in told if clause.verb.lemma in en.DYING and not clause.verb.negated]
    read = article.reading.sentence(index)
    issued = [
        point
        for clause, point in told
        if read.start <= point.start < read.end and _is_posthumous(read, clause) and clause.verb.lemma not in en.DYING
    ]
    if len(deaths) == 1 and len(issued) == 1 and deaths[0].is_like(issued[0]):
        yield deaths[0], issued[0]


def _is_posthumous(read: Read, clause: Clause) -> bool:
    """Whether a clause says that it tells of what was done after a death."""
    words = [item for item in read.items if item.lower in en.AFTER_DEATH]
    told = clause.verb.past or clause.verb.passive
    return bool(words) and read.clause_at(words[0].start) is clause and told and not clause.verb.modal
