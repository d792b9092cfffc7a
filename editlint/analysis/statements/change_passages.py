"""The passages that may tell a change of two figures: first by their words, then by their numbers, at last read.

A sentence tells the way or the multiple of a change, or by how much something changed. For the first it needs a word
that gives one, for the second a number that can be a size, beside the two that changed. Most have neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FACTOR, PERCENT
from editlint.analysis.statements.change_cues import may_lose, may_share, may_sign, may_size, may_tell
from editlint.analysis.statements.change_levels import LEVELS, Level, levels_of, may_hold_pair, pairs_of
from editlint.analysis.statements.joined_words import taken_apart
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read, Reading

_TABLE = 16  # numbers, behind which a passage is none
_MOST = 8  # numbers of a passage that tells one change
_PAIR, _SIZED = 2, 3  # two figures, and with them by how much they differ


class Passage(NamedTuple):
    """Two figures round a sentence, and the sentences that are read for them.

    Attributes:
        pair: the figures, in order of place.
        reads: the narrowest stretch that holds them, then the sentences beside the one asked about.
        own: the sentence asked about.
        signing: whether a word of it may tell a way or a multiple; else it has to tell a size.
    """

    pair: tuple[Level, Level]
    reads: list[Read]
    own: Read
    signing: bool


def passages_of(article: Prose) -> Iterator[Passage]:
    """The passages round each sentence that may tell the way or the size of a change, in order."""
    for index, signing in _candidates(article):
        yield from _pairs(article, index, signing=signing)


def _candidates(article: Prose) -> Iterator[tuple[int, bool]]:
    """The indexes of the sentences that may tell a change of two numbers near by, and whether a word may tell it.

    A word of change stands in them; or a number that is its size, with two beside it and the word or a loss there.
    """
    reading = article.reading
    telling: dict[int, bool] = {}

    def tells(at: int) -> bool:
        if at not in telling:
            telling[at] = may_tell(reading.words_of(at))
        return telling[at]

    holds = reading.numbered
    for at, numbers in enumerate(reading.most_near(1, 2)):
        if numbers < _PAIR:
            continue
        told, numbered = tells(at), at in holds
        words = taken_apart(reading.words_of(at)) if told or numbered else frozenset[str]()
        if told and may_sign(words, numbered=numbered):
            yield at, True
        elif (
            numbered
            and (may_size(words) or may_share(reading.sentence(at).text, words))  # a share needs no word beside it
            and (told or (numbers > _PAIR and _is_led(reading, at, tells)))
        ):
            yield at, False


def _is_led(reading: Reading, at: int, tells: Callable[[int], bool]) -> bool:
    """Whether a word of change or of loss stands near a sentence that has none."""
    near = range(max(at - 1, 0), min(at + 3, len(reading)))
    return may_lose(reading.words_of(at)) or any(map(tells, near))


def _pairs(article: Prose, index: int, *, signing: bool) -> Iterator[Passage]:
    """The levels of the narrowest stretch round a sentence that holds two of one unit."""
    reading, sentences = article.reading, article.sentences
    near = range(max(index - 2, 0), min(index + 3, len(sentences)))
    inside = [at for at in near if sentences[at].block == sentences[index].block]
    own = reading.sentence(index)
    if reading.most_together(inside) < (_PAIR if signing else _SIZED):
        return
    numbers = _numbers(map(reading.sentence, inside))
    if len(numbers) <= _TABLE and not may_hold_pair(numbers):
        return
    if not signing and not any(map(_can_be_size, levels_of(own))):
        return
    wide = [at for at in inside if index - 1 <= at <= index + 1]
    bare = not own.quantities
    for span in ([index], [index, index + 1], [index - 1, index], wide, *_further(inside, index, bare=bare)):
        if not span or not set(span) <= set(inside):
            continue
        reads = [reading.sentence(at) for at in span]
        numbers = _numbers(reads)
        if len(numbers) > _TABLE or not may_hold_pair(numbers):
            continue
        levels = [level for read in reads for level in levels_of(read)]
        found = pairs_of(levels)
        if found and len(levels) <= _MOST and (span == wide or _is_closed(article, span, inside, found)):
            around = [reading.sentence(at) for at in wide if at not in span]
            for pair in found:
                yield Passage(pair, [*reads, *around], own, signing)
            return


def _further(inside: Sequence[int], index: int, *, bare: bool) -> list[list[int]]:
    """The two sentences before, or behind, one that has no level itself, with it."""
    before, behind = [at for at in inside if at <= index], [at for at in inside if at >= index]
    return [span for span in (before, behind if bare else []) if len(span) > _PAIR]


def _is_closed(
    article: Prose, span: Sequence[int], inside: Sequence[int], found: Sequence[tuple[Level, Level]]
) -> bool:
    """Whether a stretch needs no more of its passage: its two stand in one sentence, or no third is beside them."""
    if len(span) == 1 or all(one.read is other.read for one, other in found):
        return True
    beside = [at for at in inside if span[0] - 1 <= at <= span[-1] + 1 and at not in span]
    others = [level.quantity for at in beside for level in levels_of(article.reading.sentence(at)) if not level.size]
    units = {(one.quantity.kind, one.quantity.unit) for one, _ in found}
    return not any((each.kind, each.unit) in units for each in others)


def _numbers(reads: Iterable[Read]) -> list[Quantity]:
    return [it for read in reads for it in read.quantities if it.kind in LEVELS]


def _can_be_size(level: Level) -> bool:
    """Whether a number may tell by how much two others differ; how many times as much is told with a word."""
    return (level.size and level.quantity.kind != FACTOR) or level.quantity.kind == PERCENT
