"""What the formulas of readability count: sentences, words, syllables, letters, long words.

Counted block by block, so that a document, a section and a paragraph are sums of the same numbers. Headings, captions,
table cells and what a publishing system left are no running text and count for nothing.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from editlint.documents.document import BLOCK_QUOTE, LIST_ITEM, PARAGRAPH
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.story import Story

RUNNING_TEXT = frozenset((PARAGRAPH, LIST_ITEM, BLOCK_QUOTE))
_LONG = 6  # letters; longer words are long ones (Björnsson 1968)
_MANY = 3  # syllables that make a polysyllable (Gunning 1952, McLaughlin 1969)
# What is counted word by word stands in one number: words of many syllables, long words, and above them the syllables.
# It is small enough to be added up without objects, and no more words are added at once than one lane can count.
_LANE = 20
_MOST = (1 << _LANE) - 1
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
    return _total(article.remember("readability.blocks", _count_blocks)[first:after])


def _count_blocks(article: Story) -> Sequence[tuple[int, ...]]:
    """The numbers of `Counts` for each block of the article that is running text, in order; nothing for the others."""
    foreign, residue = article.tongue.foreign_blocks, article.residue
    forms = article.words.forms
    sentences = Counter([sentence.block for sentence in article.sentences])
    found: list[tuple[int, ...]] = []
    for number, (block, (first, after)) in enumerate(zip(article.blocks, article.block_words, strict=True)):
        not_counted = block.kind not in RUNNING_TEXT or after == first or number in foreign
        if not_counted or (residue and article.in_residue(block.start, block.end)):
            found.append(())
        else:
            own, count = forms[first:after], sentences[number]
            found.append(article.of_block("counted", number, count, _count_words, own, count))
    return found


def count_stretch(article: Story, start: int, end: int) -> Counts:
    """The counts of one sentence between two prose offsets."""
    words = article.words
    first, after = words.index_at(start), words.index_at(end)
    return Counts(*_count_words(words.forms[first:after], 1)) if after > first else Counts()


def _count_words(forms: Sequence[str], sentences: int) -> tuple[int, ...]:
    """The numbers of `Counts` for the words of some sentences."""
    if len(forms) > _MOST:
        parts = [_count_words(forms[at : at + _MOST], 0) for at in range(0, len(forms), _MOST)]
        return _total([(sentences,), *parts])
    added = sum(map(_by_form().__getitem__, forms))
    many, long = added & _MOST, (added >> _LANE) & _MOST
    return sentences, len(forms), added >> 2 * _LANE, many, sum(map(len, forms)), long


def _total(parts: Sequence[tuple[int, ...]]) -> Counts:
    return Counts(*map(sum, zip_longest(*parts, fillvalue=0)))


class _ByForm(dict[str, int]):
    """What a word adds to the counts, as one integer a form."""

    def __init__(self) -> None:
        from editlint.analysis.readability.syllables import syllables

        super().__init__()
        self._syllables = syllables()

    def __missing__(self, form: str) -> int:
        spoken = self._syllables[form.lower().replace("’", "'")]
        added = (spoken << 2 * _LANE) + ((len(form) > _LONG) << _LANE) + (spoken >= _MANY)
        if len(self) < _ROOM:
            self[form] = added
        return added


@cache
def _by_form() -> _ByForm:
    return _ByForm()
