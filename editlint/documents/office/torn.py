"""Paragraphs that are lines of one: a mail pasted into a word processor has an end of paragraph behind each line.

Empty paragraphs stand between the real ones there. A story is read so when several of its runs of paragraphs show it:
lines of like width, full to the word that follows, which end without a stop and go on in lower case.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.documents.document import PARAGRAPH
from editlint.documents.hard_lines import (
    NARROWEST,
    continues,
    ends_sentence,
    is_full,
    line_between,
    wrap_width,
)
from editlint.documents.office.source import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents.hard_lines import Line
    from editlint.documents.office.source import OfficeSource, Paragraph

_WIDEST = 80  # mail programs wrap at 72 to 78
_FEWEST_RUNS = 2
_MOSTLY = 0.5  # the share of the breaks and of the text that must show it


def torn_lines(source: OfficeSource) -> frozenset[int]:
    """The indexes of the paragraphs that go on with the one before, none where the story is not torn so."""
    text = source.text
    numbers, lines = _lines(source)
    runs = _runs(lines)
    if not _is_torn(text, lines, runs):
        return frozenset()
    width = wrap_width(text, lines)
    found = set()
    numbered = iter(numbers)
    for run in runs:
        torn = _is_torn_run(text, run)
        first = run[0]
        next(numbered)
        for line, following in pairwise(run):
            number = next(numbered)
            sure = torn or (width and is_full(text, line, following, width))  # verse ends with a comma, too
            if sure and continues(text, line, following, first, width):
                found.add(number)
            else:
                first = following
    return frozenset(found)


def _lines(source: OfficeSource) -> tuple[list[int], list[Line]]:
    """The paragraphs of the article that may be lines, with their indexes; all others are a gap between them."""
    numbers: list[int] = []
    lines: list[Line] = []
    gap = True
    for index, (paragraph, start) in enumerate(zip(source.paragraphs, source.line_starts, strict=False)):
        if _may_be_line(paragraph):
            numbers.append(index)
            lines.append(line_between(source.text, start, start + len(paragraph.text), gap=gap))
            gap = False
        else:
            gap = True
    return numbers, lines


def _may_be_line(paragraph: Paragraph) -> bool:
    if paragraph.kind != PARAGRAPH or paragraph.region or paragraph.where or paragraph.anchor:
        return False
    return BREAK not in paragraph.text and bool(paragraph.text.strip())


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between gaps."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.gap:
            runs.append([])
        runs[-1].append(line)
    return runs


def _is_torn(text: str, lines: Sequence[Line], runs: Sequence[Sequence[Line]]) -> bool:
    """Whether the story as a whole has been torn into lines."""
    torn = [run for run in runs if _is_torn_run(text, run)]
    if len(torn) < _FEWEST_RUNS:
        return False
    if sum(line.width for run in torn for line in run) < _MOSTLY * sum(line.width for line in lines):
        return False
    width = max(line.width for run in torn for line in run)
    cut = [pair for run in torn for pair in pairwise(run) if _is_cut(text, *pair)]
    wide = sum(line.width >= NARROWEST for line, _ in cut)
    return min(wide, sum(is_full(text, *pair, width) for pair in cut)) > _MOSTLY * len(cut)


def _is_torn_run(text: str, run: Sequence[Line]) -> bool:
    pairs = list(pairwise(run))
    if not pairs or any(line.marker or line.width > _WIDEST for line in run):
        return False
    cut = [line for line, following in pairs if _is_cut(text, line, following)]
    return len(cut) >= _MOSTLY * len(pairs) and max((line.width for line in cut), default=0) >= NARROWEST


def _is_cut(text: str, line: Line, following: Line) -> bool:
    """Whether a sentence goes on in the next line, in lower case."""
    return text[following.start].islower() and not ends_sentence(text, line)
