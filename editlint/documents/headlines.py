"""Which paragraph is the headline where no style says so: what stands above the first text, by its shape."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from editlint.documents.document import HEADING, PARAGRAPH
from editlint.documents.plain import reads_as_heading
from editlint.language.en.newsroom_lines import LABELS
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SENTENCE_END = LatePattern(r"[.!?…][\"'”’»)\]\s]*$")
_LONGEST_LINE = 16  # words; what has more is text
_FEWEST_WORDS = 3  # of a headline; one with fewer may be a kicker or a name
_SHORTEST_SENTENCE = 7  # words of a text; a note of the desk may have fewer: “Embargoed until 5 p.m.”
_WORDS_OF_LABELS = LatePattern(r"(?:^|[-–—|/,;])([^-–—|/,;:]{2,40}):\s")
_DESK_LABELS = frozenset({*LABELS, "url", "seo", "seo title", "seo headline", "meta", "meta description", "word count"})


class Line(NamedTuple):
    """A block of the article: its kind, its level, and its words."""

    kind: str
    level: int
    text: str


def head(lines: Iterable[Line]) -> list[Line]:
    """What stands above the first text: headings and short lines that are no sentence."""
    return list(takewhile(lambda line: not _is_text(line), lines))


def headline_by_shape(lines: Sequence[Line]) -> int | None:
    """The index of the paragraph that is the headline by its shape; None where a heading is, or none reads like one.

    Args:
        lines: the blocks of the article in order. Below the headline there must be a text.
    """
    above = head(lines)
    if len(above) == len(lines):
        return None
    found = None
    for index, line in enumerate(above):
        if line.kind == HEADING:
            return found if line.level > 1 else None
        if not reads_as_heading(line.text) or _is_labelled(line.text):
            continue
        if len(line.text.split()) >= _FEWEST_WORDS:
            return None if any(each.kind == HEADING and each.level == 1 for each in above[index:]) else index
        found = index if found is None else found
    return found


def _is_text(line: Line) -> bool:
    if line.kind == HEADING or not line.text:
        return False
    words = len(line.text.split())
    ends = words >= _SHORTEST_SENTENCE and _SENTENCE_END.search(line.text) is not None
    return line.kind != PARAGRAPH or words > _LONGEST_LINE or ends


def _is_labelled(line: str) -> bool:
    """Whether a line of the desk says what the story is called or who may have it: “Draft 3 – slug: HARBOR”."""
    return any(found[1].strip().lower() in _DESK_LABELS for found in _WORDS_OF_LABELS.finditer(line))
