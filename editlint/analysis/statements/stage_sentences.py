"""The sentences that may tell stages of a course, by their dates and words, before any of them is read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import CLOCK
from editlint.analysis.statements.course_words import stage_forms
from editlint.analysis.statements.points import dated_points
from editlint.language.en import stages as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.statement import Amount

_CLOCK = LatePattern(r"(?<![\d:.])\d?\d(?: ?[ap]\.?m|[:.][0-5]\d(?: ?[ap]\.?m)?)\b")
_NEAR_CLOCK = LatePattern(r"\d(?: ?[ap]\.?m|[:.][0-5]\d)")  # what each of those holds: most articles do not
_SAME = frozenset(("day", "morning", "afternoon", "evening", "night"))  # "the same day"
_REACH = 5  # characters behind an hour: " a.m"
_MOST = 14  # words for stages of a sentence that is no list


def sentences_of_stages(article: Prose) -> list[int]:
    """The indices of the dated sentences that may tell two stages of one course, or one that a neighbour goes on."""
    reading = article.reading
    told = [date.start for date in article.dates if date.day or date.month or date.explicit]
    told += _clocks(article)
    dated = Counter(reading.each_at(told))
    dated.pop(-1, None)
    ranks = {at: found for at in dated if (found := _ranks(article, at))}
    near: set[int] = set()
    for at, own in ranks.items():
        if dated[at] > 1 and _are_of_a_course(own, own):
            near.add(at)
        for other in (at + 1, at + 2):
            same = other in ranks and article.sentences[other].block == article.sentences[at].block
            if same and _are_of_a_course(own, ranks[other]):
                near |= {at, other}
    for at in reading.holding(en.DEATHS) & dated.keys():  # the dead do nothing more: any verb of a neighbour may count
        near |= {at, *(dated.keys() & {at - 1, at + 1})}
    return sorted(near)


def _clocks(article: Prose) -> Iterator[int]:
    """Where the article tells a time of day, or speaks of one again."""
    text, words = article.text, article.words
    for at in words.figures if _NEAR_CLOCK.search(text) is not None else ():
        found = _CLOCK.search(text, words.starts[at], words.ends[at] + _REACH)
        if found is not None and found.start() < words.ends[at]:
            yield found.start()
    for at in words.places(frozenset(("same",))):
        if at + 1 < len(words) and words.lower[at + 1] in _SAME:
            yield words.starts[at]


def _ranks(article: Prose, index: int) -> set[tuple[str, int]]:
    """The stages that the words of a sentence may tell; none for those of a list."""
    words = article.reading.words_of(index)
    known = words & stage_forms().keys()
    if len(known) > _MOST:
        return set()
    return {(course, rank) for word in known for tail, course, rank in stage_forms()[word] if tail <= words}


def _are_of_a_course(some: set[tuple[str, int]], others: set[tuple[str, int]]) -> bool:
    """Whether one stage of each can be of one course."""
    return any(one == other and rank != another for one, rank in some for other, another in others)


def may_be_wrong(article: Prose, beside: Sequence[int], at: int) -> bool:
    """Whether a date of a sentence may lie on the wrong side of another one there, or in those before it.

    Stages are stated only where the calendar has them otherwise than their course: that asks for two dates apart, or
    for two times of day.
    """
    reads = [article.reading.sentence(index) for index in (*beside, at)]
    points = [it for read in reads for it in dated_points(read) if it.sort != "weekday"]
    own = [it.amount for it in points if it.start >= reads[-1].start]
    if own and (len({it.sort for it in points}) > 1 or _are_apart(own, [it.amount for it in points])):
        return True
    return sum(it.kind == CLOCK for read in reads for it in read.quantities) > 1


def _are_apart(some: Sequence[Amount], others: Sequence[Amount]) -> bool:
    """Whether one of some and one of others share no day."""
    return max(it.low for it in some) > min(it.high for it in others) or max(it.low for it in others) > min(
        it.high for it in some
    )
