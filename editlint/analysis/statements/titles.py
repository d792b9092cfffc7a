"""Whether years in brackets stand behind the title of a work: they are those of the work, or of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

_QUOTE_ENDS = LatePattern(r"[.,;]?[\"”’»]")


def in_title(article: Prose, start: int, end: int, closing: int) -> bool:
    """Whether the bracket that closes at an offset is the end of a title, or a title ends with the name between two.

    Where the marked words are the name alone, they may be the person of whom an encyclopaedia tells.
    """
    text, document = article.text, article.document
    if closing < 0:
        return False
    if _QUOTE_ENDS.match(text, closing + 1):
        return True
    ends = document.has_markup(end - 1, min(closing + 2, len(text)))
    opens = start == 0 or document.has_markup(start - 1, start + 1)
    return ends and not opens
