"""The blocks of an article as seen from outside: how long, how they end, what their words give away.

Teasers, comments and menus are told from these by `teasers` and `extents`; nothing is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.residue.known_phrases import lowered_prose, present
from editlint.analysis.residue.lines import LONGEST, LONGEST_MENU, NOTHING, SURE, LineVerdict, fold, judge_line
from editlint.documents.document import HEADING, TABLE_CELL, Block
from editlint.language.en import residue as english
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

STORY_WORDS = 20  # a paragraph of so many words that ends like a sentence belongs to the story unless shown otherwise
HEADLINE_WORDS = 25
PHRASE_WORDS = 120  # a block up to this long that holds a give-away phrase is a left-over as a whole


class Line(NamedTuple):
    """A block as seen from outside. `closed`: it ends like a sentence; `headline`: it could be one."""

    start: int
    end: int
    kind: str
    words: int
    closed: bool
    headline: bool
    verdict: LineVerdict

    @property
    def story(self) -> bool:
        """Whether it reads like a paragraph of the story."""
        return self.closed and self.words >= STORY_WORDS and not self.verdict.strength


def read_lines(article: Prose) -> list[Line]:
    """Every block of an article as a line of its page, give-away phrases told."""
    text = article.text
    marked_up = has_marked_headings(article)
    lines = []
    for index, block in enumerate(article.blocks):
        more = block.kind, marked_up
        seen = article.of_block("line", index, more, _seen, text, block, marked_up)
        lines.append(Line(block.start, block.end, block.kind, *seen))
    _mark_phrases(text, article, lines)
    return lines


def has_marked_headings(article: Prose) -> bool:
    """Whether somebody has marked the headings as such: in plain text they are guessed from short lines."""
    return article.document.format != "text"


def _seen(text: str, block: Block, marked_up: bool) -> tuple[int, bool, bool, LineVerdict]:
    """What is seen of a block: its words, whether it ends like a sentence or could be a headline, the verdict."""
    kind, start, end, *_ = block
    words = text.count(" ", start, end) + text.count("\n", start, end) + 1
    tail = text[max(start, end - 4) : end].rstrip("\"'”’)]»\ufffc ")
    last = tail[-1:]
    closed = last in ".!?…" if last else False
    found = NOTHING
    if end - start <= (LONGEST if closed else LONGEST_MENU) and kind != TABLE_CELL:
        found = judge_line(text[start:end], words, closed=closed)
        if marked_up and kind == HEADING and found.strength and _heads_section(text[start:end]):
            found = NOTHING
    headline = (3 <= words <= HEADLINE_WORDS and last not in {".", ":"}) or (kind == HEADING and words > 1)
    return words, closed, headline, found


def _heads_section(heading: str) -> bool:
    """Whether writers head sections so: “See also”, the number of a version."""
    return not any(map(str.isalpha, heading)) or fold(heading) in english.SECTION_HEADINGS.split("; ")


def _mark_phrases(text: str, article: Prose, lines: list[Line]) -> None:
    """Give-away phrases count in longer blocks too, unless they are quoted."""
    phrases = [(phrase, kind) for kind, texts in english.PHRASES.items() for phrase in present(article, texts)]
    if not phrases:
        return
    lowered = lowered_prose(article)
    for phrase, kind in phrases:
        at = lowered.find(phrase)
        while at >= 0:
            index = article.document.block_index(at)
            line = lines[index]
            if line.verdict.strength < SURE and line.words <= PHRASE_WORDS and not _opens_quote(text, line, at):
                lines[index] = line._replace(verdict=LineVerdict(SURE, kind))
            at = lowered.find(phrase, at + len(phrase))


def _opens_quote(text: str, line: Line, at: int) -> bool:
    before = text[line.start : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
