"""Finds what stands between quotation marks, by the marks alone: straight, curly, single, low and angled.

One pass over the marks of each block, so the cost is linear however they are nested or left open. It never decides
who speaks, and it leaves apostrophes, feet, inches and minutes alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.document import BLOCK_QUOTE
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.documents.document import Block

OPENING_MARKS = frozenset('“„«‘"')
_MARK = re.compile(r"""["“”„«»‘'](?<!\w['‘])""")  # one inside or behind a word opens nothing and closes no double mark
_BEFORE_OPENING = frozenset(" \n\t([{—–-/“‘\"'…\ufffc")
_AFTER_CLOSING = frozenset(" \n\t)]}—–-/.,;:!?”’\"'…\ufffc*")
_SPOKEN_END = ".,!?…"  # before the mark that closes what somebody says
_SPACE_BEFORE = " \n([—–\ufffc"
_NEVER_FIRST = frozenset(" \n\t.,;:!?)]}")
_CLIPPED = LatePattern(r"\d0s\b|em\b|til\b|cause\b|n\b|tis\b|twas\b|round\b|bout\b", re.IGNORECASE)
_SINGLE_END = LatePattern(r"[’'](?![^\W_])")
_LONGEST_SINGLE = 600


class Marked(NamedTuple):
    """What stands between two marks, the marks excluded.

    `open_end` says that no closing mark was found before the end of the block, `block` is the index of the block,
    `whole` says that the block is a block quote.
    """

    start: int
    end: int
    block: int
    open_end: bool = False
    whole: bool = False


def find_marked(text: str, blocks: Sequence[Block]) -> list[Marked]:
    """Every outermost stretch in quotation marks and every block quote, in order.

    A speech over several paragraphs, each opened and only the last one closed, gives one stretch a paragraph.
    """
    found: list[Marked] = []
    for index, block in enumerate(blocks):
        if block.kind == BLOCK_QUOTE:
            found.append(Marked(block.start, block.end, index, whole=True))
        elif _MARK.search(text, block.start, block.end):  # hardly ever
            found.extend(_in_block(text, block.start, block.end, index))
    return found


def _in_block(text: str, start: int, end: int, index: int) -> Iterator[Marked]:
    opened = -1
    closer = ""
    depth = 0
    at = start
    for match in _MARK.finditer(text, start, end):
        position = match.start()
        mark = match.group()
        if position < at:
            continue
        if opened < 0:
            if mark in "‘'":
                single = _single(text, position, start, end)
                if single is not None:
                    yield Marked(position + 1, single, index)
                    at = single + 1
            elif mark in "“„«" or (
                mark == '"' and (_opens(text, position, start, end) or _opens_spaced(text, position, start, end))
            ):
                opened, closer, depth = position + 1, _CLOSERS[mark], 0
        elif mark in closer:
            if mark == '"' and _opens(text, position, start, end) and not _closes(text, position, end):
                opened = position + 1  # the one before was never closed
            elif depth:
                depth -= 1
            elif mark == "“" and not _closes(text, position, end):
                opened = position + 1
            else:
                yield Marked(opened, position, index)
                opened = -1
        elif mark == "«" or (mark == "“" and closer == '"'):
            depth += mark == "«"
        elif mark == "“":
            opened = position + 1
    if opened >= 0 and opened < end:
        yield Marked(opened, end, index, open_end=True)


_CLOSERS = {"“": '”"', "„": "“”", "«": "»", '"': '"”'}


def _opens(text: str, position: int, start: int, end: int) -> bool:
    """Whether a straight mark at this position stands where a quotation begins."""
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    return before in _BEFORE_OPENING and after not in _NEVER_FIRST


def _opens_spaced(text: str, position: int, start: int, end: int) -> bool:
    """Whether a straight mark opens a quotation with a space by mistake: another that cannot open comes next."""
    before = text[max(start, position - 2) : position]
    if before[-1:].strip(_SPACE_BEFORE) or before[:1].isdigit() or text[position + 1 : position + 2] != " ":
        return False
    closer = text.find('"', position + 1, end)
    if closer < 0 or text[closer - 1].isdigit():
        return False
    return not _opens(text, closer, start, end) and text[closer + 1 : closer + 2] in _AFTER_CLOSING | {""}


def _closes(text: str, position: int, end: int) -> bool:
    """Whether a mark at this position stands where a quotation ends."""
    after = text[position + 1] if position + 1 < end else " "
    return after in _AFTER_CLOSING and not text[position - 1].isspace()


def _single(text: str, position: int, start: int, end: int) -> int | None:
    """The offset of the mark that closes the single mark at `position`, or None when that is an apostrophe."""
    if position > start and (text[position - 1].isalnum() or text[position - 1] == "_"):
        return None
    if position + 1 >= end or text[position + 1].isspace() or _CLIPPED.match(text, position + 1):
        return None
    fallback = None
    for match in _SINGLE_END.finditer(text, position + 2, min(end, position + _LONGEST_SINGLE)):
        at = match.start()
        if text[at - 1].isspace():
            return fallback
        if (
            fallback is not None
            and text[at - 1] not in _SPOKEN_END
            and not any(map(str.isspace, text[position:fallback]))
        ):
            return fallback  # one word: 'build-pages' will then write
        possessive = text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalpha()
        if not possessive:
            return at
        if fallback is None:
            fallback = at
    return fallback
