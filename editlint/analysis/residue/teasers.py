"""Blocks of teasers: under a heading that announces them, or by their shape alone at the foot of the page.

Headlines without a full stop, each alone or with one short paragraph, are teasers; sections of the story have more
than one paragraph, quote people and speak of what the story speaks of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.residue.lines import SURE
from editlint.documents.document import HEADING, LIST_ITEM
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.residue.layout import Line

TEASER_WORDS = 60
MOST_TEASERS = 400  # lines of one block of teasers; no page has more
POINTER_WORDS = 5  # a headline that long below a heading is another story's
STORY_PARAGRAPHS = 3  # so many must stand before teasers that nothing announces
PAIRS = 3  # headlines with a paragraph each that make a block by themselves
HEADLINES = 4  # headlines in capitals that do
SHARED = 0.3  # of the longer words of teasers, at most so many occur in the story
_LONG_WORD = LatePattern(r"[a-z]{5,}")


def mark_teasers(text: str, lines: Sequence[Line], kinds: list[str]) -> dict[int, int]:
    """Mark what stands under each heading of teasers; the first and last line of every such block.

    Before the story begins the next headline is the article's own: there a block takes in no headlines.
    """
    blocks: dict[int, int] = {}
    story = [i for i, line in enumerate(lines) if line.story]
    first, last = (story[0], story[-1]) if story else (0, -1)
    index = 0
    while index < len(lines):
        if lines[index].verdict.heading:
            end = _teaser_end(text, lines, index, headlines=index > first)
            sure = lines[index].verdict.strength == SURE
            if not sure and end < last and any(line.kind == LIST_ITEM for line in lines[index + 1 : end + 1]):
                end = index  # an ambiguous heading over a list inside the story
            if end > index + 1 or (end > index and (sure or end == len(lines) - 1)):
                for i in range(index, end + 1):
                    kinds[i] = "teaser-block"
                blocks[index] = end
                index = end
            elif sure and lines[index].kind == HEADING and end == index and not _closes(lines, index):
                kinds[index] = ""  # a heading of the story that happens to use the words
                if index > first and _points_on(lines, index):
                    kinds[index] = kinds[index + 1] = "teaser-block"
                    blocks[index] = index + 1
        index += 1
    return blocks


def _points_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a headline stands right below a heading of teasers, which then heads no section of its own."""
    return index + 1 < len(lines) and lines[index + 1].headline and lines[index + 1].words >= POINTER_WORDS


def _closes(lines: Sequence[Line], index: int) -> bool:
    """Whether no story follows a line."""
    return not any(line.story for line in lines[index + 1 : index + 3])


def _teaser_end(text: str, lines: Sequence[Line], index: int, *, headlines: bool) -> int:
    """The last line of the teasers under the heading at `index`; `index` itself where there are none."""
    at = index + 1
    while at < len(lines) and (lines[at].verdict.strength and not _ends_teasers(lines[at])):
        at += 1
    if not headlines:
        return at - 1
    pairs = _pairs_end(text, lines, at)
    if pairs > at:
        return pairs - 1
    while at < min(len(lines), index + MOST_TEASERS) and _teaser_item(lines, index, at):
        at += 1
    return at - 1


def _ends_teasers(line: Line) -> bool:
    return line.verdict.strength == SURE and line.verdict.kind in ("copyright-footer", "cms-artifact")


def _teaser_item(lines: Sequence[Line], heading: int, at: int) -> bool:
    line = lines[at]
    if line.verdict.strength:
        return not _ends_teasers(line)
    if line.kind == HEADING and lines[heading].kind == HEADING and _opens_section(lines, at):
        return False
    if line.kind == LIST_ITEM:
        return line.words <= TEASER_WORDS
    return line.headline or (line.words < 3 and not line.closed)


def _opens_section(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].story and at + 2 < len(lines) and lines[at + 2].story


def _pairs_end(text: str, lines: Sequence[Line], at: int) -> int:
    """Where a strict alternation of headline and short paragraph ends; `at` where there are not two pairs.

    It must reach the end of the page or another left-over, or it is a part of the story.
    """
    start, pairs = at, 0
    while at < min(len(lines), start + MOST_TEASERS):
        line = lines[at]
        if line.headline and at + 1 < len(lines) and _teaser_text(text, lines[at + 1]):
            pairs += 1
            at += 2
        elif (line.verdict.strength and not _ends_teasers(line)) or (line.words < 4 and not line.closed):
            at += 1
        else:
            break
    reaches = at == len(lines) or lines[at].verdict.strength == SURE
    return at if pairs >= 2 and reaches else start


def _teaser_text(text: str, line: Line) -> bool:
    """Whether a line can be the paragraph below a teaser's headline: short, whole, and nobody's words or story."""
    if not line.closed or not 3 < line.words <= TEASER_WORDS:
        return False
    return not any(mark in text[line.start : line.end] for mark in '“”"')


def mark_unannounced(text: str, lines: Sequence[Line], kinds: list[str]) -> dict[int, int]:
    """Mark teasers at the foot of the page that no heading announces, told by shape and by what they speak of."""
    end = len(lines)
    while end and kinds[end - 1]:
        end -= 1
    start = _pairs_start(text, lines, end)
    if end - start < 2 * PAIRS:
        start = _headlines_start(text, lines, end)
        if end - start < HEADLINES:
            return {}
    if start > 0 and lines[start - 1].words <= 4 and not lines[start - 1].closed:
        start -= 1  # their heading, in words of the house
    before = lines[:start]
    if sum(line.story for line in before) < STORY_PARAGRAPHS or not _speaks_of_others(text, lines, start, end):
        return {}
    kinds[start:end] = ["teaser-block"] * (end - start)
    return {start: end - 1}


def _pairs_start(text: str, lines: Sequence[Line], end: int) -> int:
    start = end
    while start >= 2 and end - start < MOST_TEASERS:
        head, below = lines[start - 2], lines[start - 1]
        if not (head.headline and head.words >= POINTER_WORDS and _teaser_text(text, below)):
            break
        start -= 2
    heads = lines[start:end:2]
    asked = sum(text[head.end - 1] == "?" for head in heads)
    return start if 2 * asked < len(heads) or not heads else end  # else questions and answers


def _headlines_start(text: str, lines: Sequence[Line], end: int) -> int:
    start = end
    while start and end - start < MOST_TEASERS and _in_headline_case(text, lines[start - 1]):
        start -= 1
    return start


def _in_headline_case(text: str, line: Line) -> bool:
    """Whether most words have capitals, as American headlines do and sentences and verses do not."""
    if not line.headline or line.words < POINTER_WORDS or line.kind == LIST_ITEM or text[line.end - 1] in ",;":
        return False
    words = [word for word in text[line.start : line.end].split() if len(word) > 3]
    return sum(word[0].isupper() or not word[0].isalpha() for word in words) >= 0.8 * len(words)


def _speaks_of_others(text: str, lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether few of the longer words of some lines occur in the story before them."""
    story = set(_LONG_WORD.findall(text[: lines[start].start].lower()))
    own = _LONG_WORD.findall(text[lines[start].start : lines[end - 1].end].lower())
    return sum(word in story for word in own) < SHARED * len(own)
