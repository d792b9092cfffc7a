"""What the formulas of readability count: sentences, words, syllables, letters, long words.

Counted block by block, so that a document, a section and a paragraph are sums of the same numbers. Headings, captions,
table cells and what a publishing system left are no running text and count for nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.documents.document import BLOCK_QUOTE, LIST_ITEM, PARAGRAPH
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.story import Story

RUNNING_TEXT = frozenset((PARAGRAPH, LIST_ITEM, BLOCK_QUOTE))
_LONG = 6  # letters; longer words are long ones (Björnsson 1968)
_MANY = 3  # syllables that make a polysyllable (Gunning 1952, McLaughlin 1969)
_LANES = (0, 40, 80, 120)  # the first bits of several numbers in one; no text is so long that one runs into the next
_LANE = (1 << 40) - 1
_ROOM = 50_000  # forms that are remembered


class Counts(NamedTuple):
    """Numbers of a stretch of running text; they can be added up.

    Attributes:
        sentences: sentences with at least one word, by our own boundaries.
        words: words; a compound with hyphens is one word, a figure is one word.
        syllables: syllables, a figure counting as one.
        polysyllables: words of three or more syllables.
        letters: characters of words.
        long_words: words of more than six characters.
    """

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    polysyllables: int = 0
    letters: int = 0
    long_words: int = 0


def total(parts: Sequence[Counts]) -> Counts:
    """The sum of several counts."""
    return Counts(*map(sum, zip(*parts, strict=True))) if parts else Counts()


def less(whole: Counts, part: Counts) -> Counts:
    """What remains of `whole` without `part`."""
    return Counts(*(a - b for a, b in zip(whole, part, strict=True)))


def count_blocks(article: Story) -> Sequence[Counts]:
    """The counts of each block of the article, in order; zeros for blocks that are no running text."""
    return article.remember("readability.blocks", _count_blocks)


def _count_blocks(article: Story) -> Sequence[Counts]:
    words = article.words
    foreign = article.tongue.foreign_blocks
    sentences = [0] * len(article.blocks)
    for sentence in article.sentences:
        sentences[sentence.block] += 1
    found = []
    after = 0
    for number, block in enumerate(article.blocks):
        first = after
        after = words.index_at(block.end)
        not_counted = block.kind not in RUNNING_TEXT or after == first or number in foreign
        if not_counted or article.in_residue(block.start, block.end):
            found.append(Counts())
        else:
            found.append(_count_words(article, first, after, sentences[number]))
    return found


def count_stretch(article: Story, start: int, end: int) -> Counts:
    """The counts of one sentence between two prose offsets."""
    words = article.words
    first, after = words.index_at(start), words.index_at(end)
    return _count_words(article, first, after, 1) if after > first else Counts()


def _count_words(article: Story, first: int, after: int, sentences: int) -> Counts:
    """The counts of the words from `first` up to, not including, `after`."""
    added = sum(map(_by_form().__getitem__, article.words.forms[first:after]))
    syllables, polysyllables, letters, long_words = ((added >> lane) & _LANE for lane in _LANES)
    return Counts(sentences, after - first, syllables, polysyllables, letters, long_words)


class _ByForm(dict[str, int]):
    """What a word adds to the counts: one integer a form, with a lane each for all that is counted word by word."""

    def __missing__(self, form: str) -> int:
        from editlint.analysis.readability.syllables import syllables

        spoken = syllables()[form.lower().replace("’", "'")]
        numbers = (spoken, spoken >= _MANY, len(form), len(form) > _LONG)
        added = sum(number << lane for number, lane in zip(numbers, _LANES, strict=True))
        if len(self) < _ROOM:
            self[form] = added
        return added


@cache
def _by_form() -> _ByForm:
    return _ByForm()
