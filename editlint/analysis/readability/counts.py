"""What the formulas of readability count: sentences, words, syllables, letters, long words.

Counted block by block, so that a document, a section and a paragraph are sums of the same numbers. Headings, captions,
table cells and what a publishing system left are no running text and count for nothing.
"""

from __future__ import annotations

from collections import Counter
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
_LANE = 40  # bits of a lane: several numbers in one integer, and no text is so long that one runs into the next
_MASK = (1 << _LANE) - 1
_LANES = tuple(range(0, 6 * _LANE, _LANE))  # the first bits of each number of `Counts`, in its order
_WORD = 1 << _LANE
_POLYSYLLABLE, _LETTER, _LONG_WORD = (1 << lane for lane in _LANES[3:])
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


def less(whole: Counts, part: Counts) -> Counts:
    """What remains of `whole` without `part`."""
    return Counts(*(a - b for a, b in zip(whole, part, strict=True)))


def count_blocks(article: Story, first: int, after: int) -> Counts:
    """The counts of the blocks of an article from index `first` up to, not including, `after`."""
    return _apart(sum(article.remember("readability.blocks", _count_blocks)[first:after]))


def _count_blocks(article: Story) -> Sequence[int]:
    """The counts of each block of the article as one integer, in order; 0 for blocks that are no running text."""
    foreign, residue = article.tongue.foreign_blocks, article.residue
    forms, added = article.words.forms, _by_form().__getitem__
    sentences = Counter([sentence.block for sentence in article.sentences])
    found = []
    for number, (block, (first, after)) in enumerate(zip(article.blocks, article.block_words, strict=True)):
        not_counted = block.kind not in RUNNING_TEXT or after == first or number in foreign
        if not_counted or (residue and article.in_residue(block.start, block.end)):
            found.append(0)
        else:
            found.append(sum(map(added, forms[first:after]), sentences[number]))
    return found


def count_stretch(article: Story, start: int, end: int) -> Counts:
    """The counts of one sentence between two prose offsets."""
    words = article.words
    first, after = words.index_at(start), words.index_at(end)
    return _apart(sum(map(_by_form().__getitem__, words.forms[first:after]), 1)) if after > first else Counts()


def _apart(added: int) -> Counts:
    """The numbers that stand in the lanes of one."""
    return Counts(*[(added >> lane) & _MASK for lane in _LANES])


class _ByForm(dict[str, int]):
    """What a word adds to the counts: one integer a form, with a lane each for all that is counted word by word."""

    def __init__(self) -> None:
        from editlint.analysis.readability.syllables import syllables

        super().__init__()
        self._syllables = syllables()

    def __missing__(self, form: str) -> int:
        spoken, letters = self._syllables[form.lower().replace("’", "'")], len(form)
        added = _WORD + (spoken << 2 * _LANE) + letters * _LETTER
        if spoken >= _MANY:
            added += _POLYSYLLABLE
        if letters > _LONG:
            added += _LONG_WORD
        if len(self) < _ROOM:
            self[form] = added
        return added


@cache
def _by_form() -> _ByForm:
    return _ByForm()
