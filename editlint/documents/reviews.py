"""Comments of reviewers in what Google Docs exports: `[a]` behind the words, and `[a]Is that so?` below the article.

They are known by their order: below the last paragraph stand [a], [b], [c] … at line starts, and at least one of them
also in the text. Several may stand at one place, `[a][b]`; that of words since deleted has no place any more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.opaque import COMMENT, MARKUP, Opaque
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMENT = LatePattern(r"^\\?\[([a-z]{1,2})\\?\](?=[^\s:(\[])", re.MULTILINE)
_MARK = LatePattern(r"(?<=[^\s\\])\\?\[([a-z]{1,2})\\?\](?![:(]|\[(?![a-z]{1,2}\]))")

_MOST = 702  # labels of one letter or two


def find_reviews(text: str, begin: int = 0) -> Iterator[Opaque]:
    """The marks of comments in the text and the comments below it, to the end of the text."""
    if "[a]" not in text and r"\[a\]" not in text:
        return
    comments = list(_COMMENT.finditer(text, begin))
    first = next((i for i, found in enumerate(comments) if found.group(1) == "a"), None)
    if first is None:
        return
    labels = [found.group(1) for found in comments[first:]]
    if len(labels) > _MOST or labels != list(_labels(len(labels))):
        return
    start = comments[first].start()
    known = set(labels)
    marks = [found for found in _MARK.finditer(text, begin, start) if found.group(1) in known]
    if not marks:
        return
    for found in marks:
        yield Opaque(found.start(), found.end(), MARKUP)
    yield Opaque(start, len(text), COMMENT)


def _labels(count: int) -> Iterator[str]:
    """A, b … z, aa, ab …: how Google Docs counts."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for number in range(count):
        high, low = divmod(number, 26)
        yield (letters[high - 1] if high else "") + letters[low]
