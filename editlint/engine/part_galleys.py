"""What a page shows of a file of several articles: those of them that somebody points to, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.galley import joined, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.engine.outcome import Outcome
    from editlint.model import Violation

MOST = 200  # articles of one page


def galley_of_parts(violations: Sequence[Violation], parts: Sequence[Outcome]) -> bytes:
    """The galley of a file, packed; of more articles than a page can hold, only the first are shown with their text.

    Args:
        violations: of the whole run.
        parts: the outcomes of the articles of one file, in order.
    """
    path = parts[0].path
    pointed = {(each.start, each.end) for each in violations if each.path == path}
    pointed |= {(each.start, each.end) for v in violations for each in v.related if each.line and each.path == path}
    shown = []
    for part in parts:
        galley = unpack(part.galley)
        if len(parts) == 1 or not pointed.isdisjoint(galley.spans):
            shown.append(galley)
        if len(shown) == MOST:
            break
    return pack(shown[0] if len(shown) == 1 else joined(shown))
