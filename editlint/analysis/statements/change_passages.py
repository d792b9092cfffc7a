"""The passages round the sentences that may tell a change of two figures: first by their numbers, then read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FACTOR, PERCENT
from editlint.analysis.statements.change_levels import LEVELS, Level, levels_of, may_hold_pair, pairs_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read

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


def passages_round(article: Prose, index: int, *, signing: bool) -> Iterator[Passage]:
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
