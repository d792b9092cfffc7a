"""Whether a figure of a sentence may be given as an earlier one, or as one that another is compared with.

What makes it one stands in its phrase, in its preposition or in the part before: no mark divides it from the figure.
So first all the words of a sentence are asked, then those between a mark and a figure, and only then is it read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FACTOR, FRACTION, PERCENT
from editlint.analysis.statements.change_cues import any_forms
from editlint.analysis.statements.joined_words import taken_apart
from editlint.analysis.text.words import WORD
from editlint.language.en import changes as en
from editlint.language.frames import frames_of
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read

_EDGE = re.compile(r"[,;:()…—–]")
_PARTIAL = (FACTOR, FRACTION)
_SET_BY = frozenset(preposition for prepositions in en.COMPARED.values() for preposition in prepositions)
_COMPARING = en.COMPARATIVES.keys() | en.QUICKER.keys()


def may_have_base(words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    """Whether a figure of a sentence may be an earlier or a known one, by the words of it and by its numbers.

    Without one there is no change, whatever verbs and nouns tell of it: "rose by 12 after 40 had come". Numbers with a
    mark before the next one are asked again by `has_base`.
    """
    if any(it.kind in _PARTIAL for it in quantities):
        return True
    return _is_based(words, words, shared=any(it.kind == PERCENT for it in quantities), apart=True)


def has_base(read: Read, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    """Whether what makes a number an earlier or a known one stands before it, behind the last mark."""
    for number, first in _stretches(read, quantities):
        near = [it for it in quantities if first <= it.start and it.end <= number.modifier_start]
        if any(it.kind in _PARTIAL for it in near):
            return True  # "twice the 20 of last year"
        before = read.text[first - read.start : number.modifier_start - read.start].replace("’", "'").lower()
        told = WORD.findall(before)
        apart = first > read.start and told[:1] == ["from"]
        if _is_based(taken_apart(frozenset(told)), words, shared=any(it.kind == PERCENT for it in near), apart=apart):
            return True
    return False


def _stretches(read: Read, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, int]]:
    """The numbers of a sentence, each with the prose offset behind the last mark before it."""
    inside = [(it.start, it.end) for it in read.dates] + [(it.start, it.end) for it in read.quantities]
    marks = [read.start + match.start() for match in _EDGE.finditer(read.text)]
    edges = [mark + 1 for mark in marks if not any(start <= mark < end for start, end in inside)]
    for number in quantities:
        yield number, max((edge for edge in edges if edge <= number.modifier_start), default=read.start)


def _is_based(near: frozenset[str], words: frozenset[str], *, shared: bool, apart: bool) -> bool:
    """Whether words before a number may make it the figure that was, or that is known.

    Args:
        near: those words.
        words: all of the sentence.
        shared: whether a share may stand among them.
        apart: whether they may begin with "from" behind a mark: "40, from 50".
    """
    if not _MARKS.isdisjoint(near):
        return True
    led = not _leading().isdisjoint(near)
    if not en.SOURCES.isdisjoint(near) and (led or apart or not en.TARGETS.isdisjoint(words)):
        return True
    if not en.BASES.isdisjoint(near) and (led or shared):
        return True
    if en.THAN in near and not _COMPARING.isdisjoint(near):
        return True
    if en.AS in near and not en.MEASURING.isdisjoint(near):
        return True
    return not _SET_BY.isdisjoint(near) and not _compared().isdisjoint(words)


# Words that say it by themselves.
_MARKS = frozenset(
    (
        *(word for words in en.REPLACED for word in words if word not in ("in", en.OF, en.THAN)),
        *en.AGAINST,
        *en.STEAD,
        *en.SIDES,
        *(first for first, _ in en.AHEAD),
    )
)


@kept
def _leading() -> frozenset[str]:
    """Words of which one stands before "on" or "from" where these lead to a base: "up on", ", a cut from"."""
    frames = frames_of("en")
    return any_forms(frames.by_verb, frames.by_noun) | en.PARTICLES.keys() | en.OFF.keys()


@kept
def _compared() -> frozenset[str]:
    return any_forms(en.COMPARED, ())
