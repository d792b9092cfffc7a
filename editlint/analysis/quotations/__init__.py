"""Quotations: straight and curly marks, nested, over several paragraphs, block quotes; and who is given as speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.quotations.quotation import BLOCK, FRAGMENT, SCARE, SPEECH, TITLE, WORDS_OF_OTHERS, Quotation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editlint.analysis.attributions.late import LateAttribution
    from editlint.analysis.prose import Prose

__all__ = ["BLOCK", "FRAGMENT", "SCARE", "SPEECH", "TITLE", "WORDS_OF_OTHERS", "Quotation", "find_quotations"]


def find_quotations(article: Prose, attributed: Callable[[], Sequence[LateAttribution]]) -> Sequence[Quotation]:
    """The quotations of an article in order of their start; nested ones are part of the outer one.

    Args:
        article: the prose.
        attributed: finds who is said to have said what; asked only where something stands in quotation marks.
    """
    from editlint.analysis.quotations.speakers import collect

    return collect(article, attributed)
