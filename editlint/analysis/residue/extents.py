"""How far a left-over of the page reaches: teasers under their heading, comments under their form, menus, footers.

A line that is ambiguous by itself ("Print", "Related", "Home") counts where it stands among its like, before the
story begins or after it ends. Nothing here reads what is inside a paragraph of the story.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.residue.layout import HEADLINE_WORDS, Line, has_marked_headings, read_lines
from editlint.analysis.residue.lines import NONE, SURE, WEAK, LineVerdict, fold, is_comment_line, signs_post
from editlint.analysis.residue.teasers import mark_teasers, mark_unannounced
from editlint.analysis.residue.text_marks import find_marks
from editlint.documents.document import HEADING, LIST_ITEM
from editlint.language.en import residue as english
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

ROW = 3  # ambiguous lines that make a row of buttons or a menu in the middle of the story
COMMENT_LINES = 60  # lines below a heading of comments in which signs of comments are looked for
FOOT_KINDS = frozenset(("author-box", "cms-artifact", "copyright-footer", "navigation", "tag-line", "teaser-block"))
FOOT_LINES = 12  # short lines that may stand between two left-overs at the foot of a page
NEAR_LINES = 2  # and after a left-over that stands in the middle of stories as well
MENU = 6  # labels in a row that make a menu when a third of them are known
QUIET_KINDS = frozenset(("caption", "date-stamp"))  # they say nothing of their neighbours
_HEADING_KINDS = frozenset(("advertisement", "navigation", "newsletter-prompt", "share-buttons", "tag-line"))
_RIGHTS = frozenset(english.RIGHTS.split("; "))
_CREDIT_WORDS = 8
_SENTENCE_WORDS = 6  # of a line that ends a row of buttons
_NOTE = LineVerdict(NONE, "draft-note")
_BUTTON_KINDS = ("navigation", "share-buttons")  # their words go with whatever row they stand in


class Extent(NamedTuple):
    """Blocks from `first` up to `last`, both included, that are a left-over of one kind."""

    kind: str
    first: int
    last: int


def find_extents(article: Prose) -> list[Extent]:
    """The left-overs of an article that fill whole blocks, in order and apart from each other."""
    lines = _without_notes(article, read_lines(article))
    kinds = [line.verdict.kind if line.verdict.strength == SURE else "" for line in lines]
    if marked_up := has_marked_headings(article):
        _keep_sections(article, lines, kinds)
    teasers = mark_teasers(article.text, lines, kinds)
    teasers.update(mark_unannounced(article.text, lines, kinds))
    story = [i for i, line in enumerate(lines) if line.story and not kinds[i]]
    _comments(article, lines, kinds, story)
    story = [i for i in story if not kinds[i]]
    _credits(lines, kinds, story)
    _weak_lines(lines, kinds, story, own_blocks=(HEADING, LIST_ITEM) if marked_up else (LIST_ITEM,))
    _gaps(article.text, lines, kinds, story)
    kinds = ["" if line.verdict is _NOTE else kind for kind, line in zip(kinds, lines, strict=True)]
    return _merge([block.region for block in article.blocks], kinds, teasers)


def _without_notes(article: Prose, lines: list[Line]) -> list[Line]:
    """The lines, those that speak to the desk marked as such: reported as notes, they are nothing of the page."""
    noted = {article.document.block_index(mark.start): mark for mark in find_marks(article, "draft-note")}
    for index, mark in noted.items():
        line = lines[index]
        whole = mark.end == line.end or article.text[mark.end - 1] == ":"
        if whole and not any(map(str.isalnum, article.text[line.start : mark.start])):
            lines[index] = line._replace(verdict=_NOTE)
    return lines


def _keep_sections(article: Prose, lines: Sequence[Line], kinds: list[str]) -> None:
    """A heading right above a paragraph of the story heads it, and the licence under its own heading is the text."""
    licensed = False
    for i, line in enumerate(lines):
        if line.kind == HEADING:
            licensed = not _RIGHTS.isdisjoint(_folded(article, line).split())
            if kinds[i] in _HEADING_KINDS and i + 1 < len(lines) and lines[i + 1].story:
                kinds[i] = ""
        elif licensed and kinds[i] == "copyright-footer":
            kinds[i] = ""


def _credits(lines: Sequence[Line], kinds: list[str], story: Sequence[int]) -> None:
    """A short line of copyright between two paragraphs of the story is the credit of a picture, no foot of a page."""
    for i in range(story[0], story[-1]) if story else ():
        if kinds[i] == "copyright-footer" and lines[i].words <= _CREDIT_WORDS:
            kinds[i] = "caption"


def _comments(article: Prose, lines: Sequence[Line], kinds: list[str], story: Sequence[int]) -> None:
    """Readers' comments and the form for them reach to the end of the page."""
    enough = max(2, len(story) // 3)
    begin = story[enough - 1] + 1 if len(story) >= enough else len(lines)
    for index in range(begin, len(lines)):
        line = lines[index]
        if not line.verdict.strength or line.words > 8 or _folded(article, line) not in _section_ends():
            continue
        below = lines[index + 1 : index + 1 + COMMENT_LINES]
        signs = sum(is_comment_line(article.text[x.start : x.end]) for x in below if x.words <= 8)
        sure = line.verdict.strength == SURE and line.verdict.kind == "cms-artifact"
        if signs >= 2 or (sure and story[-1] < index):
            last = max((i for i in range(index, len(lines)) if signs >= 2 or not lines[i].story), default=index)
            for i in range(index, last + 1):
                kinds[i] = kinds[i] if kinds[i] not in ("", "teaser-block") else "cms-artifact"
            return


@cache
def _section_ends() -> frozenset[str]:
    return frozenset(english.SECTION_ENDS.split("; "))


def _folded(article: Prose, line: Line) -> str:
    return fold(article.text[line.start : line.end])


def _weak_lines(lines: Sequence[Line], kinds: list[str], story: Sequence[int], own_blocks: Sequence[str]) -> None:
    """Ambiguous lines count beside sure ones, and among their like outside the story.

    `own_blocks` are the kinds of block that only sure ones draw in.
    """
    first, last = (story[0], story[-1]) if story else (len(lines), -1)
    weak = [i for i, line in enumerate(lines) if line.verdict.strength == WEAK and not kinds[i]]
    for order in (weak, weak[::-1], weak):  # company spreads both ways along a row of such lines
        for i in order:
            if not kinds[i] and (company := _company(lines, kinds, i, own_blocks, outside=i < first or i > last)):
                kinds[i] = company


def _company(
    lines: Sequence[Line], kinds: Sequence[str], index: int, own_blocks: Sequence[str], *, outside: bool
) -> str:
    """The kind of left-over that an ambiguous line is by its neighbours, "" when they say nothing."""
    reach = 2 if outside else 1
    own = lines[index].verdict.kind
    near = sorted((*_beside(lines, index, -1, reach), *_beside(lines, index, 1, reach)), key=lambda j: abs(j - index))
    for j in near:
        if kinds[j] and kinds[j] not in QUIET_KINDS and _same_sort(lines, j, index):
            return kinds[j] if own in _BUTTON_KINDS and kinds[j] != "teaser-block" else own
    if lines[index].kind in own_blocks:
        return ""
    if not outside:
        return own if _row(lines, index) >= ROW else ""
    if any(lines[j].verdict.strength == WEAK and lines[j].kind != LIST_ITEM for j in near):
        return own
    return ""


def _row(lines: Sequence[Line], index: int) -> int:
    """How many ambiguous lines stand together."""
    first = last = index
    while index - first < ROW and first > 0 and lines[first - 1].verdict.strength:
        first -= 1
    while last - index < ROW and last + 1 < len(lines) and lines[last + 1].verdict.strength:
        last += 1
    return last - first + 1


def _beside(lines: Sequence[Line], index: int, step: int, reach: int) -> list[int]:
    """The next lines on one side, up to a sentence of the story."""
    found: list[int] = []
    at = index + step
    while 0 <= at < len(lines) and len(found) < reach and not _sentence(lines[at]):
        found.append(at)
        at += step
    return found


def _sentence(line: Line) -> bool:
    return line.closed and line.words >= _SENTENCE_WORDS and not line.verdict.strength


def _same_sort(lines: Sequence[Line], other: int, index: int) -> bool:
    """A list item has its company in the list, a heading of the story is not drawn in by a button beside it."""
    if lines[index].kind == HEADING and index + 1 < len(lines) and lines[index + 1].story:
        return False
    return (lines[index].kind == LIST_ITEM) <= (lines[other].kind == LIST_ITEM or lines[other].verdict.strength == SURE)


def _gaps(text: str, lines: Sequence[Line], kinds: list[str], story: Sequence[int]) -> None:
    """Short lines between two left-overs after the story, and after the last of them, belong to the page as well."""
    if not story:
        return
    last = story[-1]
    marked = [i for i in range(last + 1, len(lines)) if kinds[i] and kinds[i] not in QUIET_KINDS]
    if marked:
        first = marked[0]
        while first - 1 > last and _label(lines[first - 1]) and not lines[first].verdict.tags:
            first -= 1
        if first < marked[0] and lines[first].verdict.tags:  # "Tags" and the tags below
            kinds[first : marked[0]] = ["tag-line"] * (marked[0] - first)
    for before, after in zip(marked, [*marked[1:], len(lines)], strict=False):
        reach = FOOT_LINES if kinds[before] in FOOT_KINDS else NEAR_LINES
        if after - before - 1 > reach:
            continue
        for i in range(before + 1, after):
            line = lines[i]
            short = line.words <= (HEADLINE_WORDS if line.headline else 3)
            if line.verdict is _NOTE or not short or signs_post(text[line.start : line.end]):
                break
            kinds[i] = kinds[i - 1]
    _fill_menus(lines, kinds, story[0])


def _fill_menus(lines: Sequence[Line], kinds: list[str], end: int) -> None:
    """Before the story: labels among left-overs, and rows of labels of which many are known entries of menus."""
    head = [i for i in range(end) if kinds[i] and kinds[i] not in QUIET_KINDS]
    for before, after in pairwise(head):
        if after - before <= 3 and all(lines[i].words <= 2 and not lines[i].closed for i in range(before + 1, after)):
            kinds[before + 1 : after] = [kinds[before]] * (after - before - 1)
    start = 0
    while start < end:
        stop = start
        while stop < end and _label(lines[stop]):
            stop += 1
        known = [i for i in range(start, stop) if lines[i].verdict.strength or kinds[i]]
        if stop - start >= MENU and len(known) * 3 >= stop - start:
            for i in range(start, known[-1] + 1):  # what comes last may be the headline
                kinds[i] = kinds[i] or "navigation"
        start = stop + 1


def _label(line: Line) -> bool:
    return line.words <= 4 and not line.closed


def _merge(regions: Sequence[str], kinds: Sequence[str], teasers: dict[int, int]) -> list[Extent]:
    """What stands side by side is one left-over, but not across the edge of a header or footer."""
    extents: list[Extent] = []
    for index, kind in enumerate(kinds):
        if not kind:
            continue
        last = extents[-1] if extents else None
        beside = last is not None and last.last == index - 1 and regions[index - 1] == regions[index]
        if last is not None and beside and last.kind == kind and index not in teasers:
            extents[-1] = last._replace(last=index)
        else:
            extents.append(Extent(kind, index, index))
    return extents
