"""The prose of an article with who says what in it, and what in it is no part of the story."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.prose import Prose
from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.attributions.attribution import Attribution
    from editlint.analysis.attributions.late import LateAttribution
    from editlint.analysis.quotations.quotation import Quotation
    from editlint.model import Span


class Story(Prose):
    """The prose of a document with its sources and quotations."""

    @cached_property
    def attributions(self) -> Sequence[Attribution]:
        """Who is said to have said, shown or believed what."""
        return tuple(each.whole() for each in self.attributed)

    @cached_property
    def attributed(self) -> Sequence[LateAttribution]:
        """The attributions for those who ask for the names and claims of few of them."""
        from editlint.analysis.attributions import find_attributions

        return find_attributions(self)

    @cached_property
    def quotations(self) -> Sequence[Quotation]:
        """What the article gives as other people's words, with the speaker where one is named."""
        from editlint.analysis.quotations import find_quotations

        return find_quotations(self, lambda: self.attributed)

    def in_quotation(self, start: int, end: int) -> bool:
        """Whether a stretch overlaps another person's words."""
        index = bisect_left(self._quotation_ends, start + 1)
        return index < len(self._others_words) and self._others_words[index].start < end

    def within_quotation(self, start: int, end: int) -> bool:
        """Whether a stretch lies wholly inside another person's words."""
        index = bisect_left(self._quotation_ends, end)
        return index < len(self._others_words) and self._others_words[index].start <= start

    def in_residue(self, start: int, end: int) -> bool:
        """Whether a stretch lies in what a publishing system left: no part of the story."""
        spans = self.residue
        index = bisect_right(spans, (start, len(self.text))) - 1
        return index >= 0 and end <= spans[index][1]

    @cached_property
    def residue(self) -> Sequence[Span]:
        """What a publishing system left in the text, in order."""
        from editlint.analysis.residue import residue_spans

        return residue_spans(self)

    @cached_property
    def _others_words(self) -> list[Quotation]:
        """The quotations that are another person's words: titles and scare quotes are not."""
        from editlint.analysis.quotations import WORDS_OF_OTHERS

        return [quotation for quotation in self.quotations if quotation.kind in WORDS_OF_OTHERS]

    @cached_property
    def _quotation_ends(self) -> list[int]:
        return [quotation.end for quotation in self._others_words]
