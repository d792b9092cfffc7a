"""Sentence boundaries in running text, with exact offsets.

One scan for terminators, then small word lists decide (titles, abbreviations, initials), so that "Mr. Smith",
"the U.S. Senate" and "3.3 million" stay whole. No sentence crosses a block or a hard line break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.language.en.abbreviations import (
    ANYWHERE,
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    OPENERS,
    SPEECH_VERBS,
)
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents.document import Block

# The first character stands by itself, for the scanner is far quicker with a set than with a repeated one. A run of
# terminators is looked at once, from its first, and never in part: leaders of dots would cost their square.
_TERMINATOR = re.compile(
    r"""[.!?…](?<![.!?…].)[.!?…]*+["”’'»)\]]*+(?=(\s+)["“”‘’'«(\[–—-]*\s?([^\W_]\w*(?:[’'-]\w+)*))"""
)
_WORD_BEFORE = LatePattern(r"[ \n—–“”\"‘(\[/]")
_NAME_AND_VERB = LatePattern(r"\s+(?:[^\W\d_a-z][\w.’'-]*\s){1,3}([a-z]+)\b")
_LONGEST_ABBREVIATION = 12
_TAILS = frozenset(word[-3:] for word in (*ANYWHERE, *BEFORE_A_NAME, *BEFORE_A_NUMBER))


class Sentence(NamedTuple):
    """A sentence or a fragment that stands for one: prose offsets, and the index of its block."""

    start: int
    end: int
    block: int


def find_sentences(text: str, blocks: Sequence[Block]) -> list[Sentence]:
    """The sentences of every block, in order, without white space round them.

    In the manner of rule-based splitters (Kiss & Strunk 2006 name the cases; no training here): a point after an
    abbreviation or an initial ends a sentence only where the next word is one that opens sentences.
    """
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        start = block.start
        while start < block.end:
            line_end = text.find("\n", start, block.end)
            stop = block.end if line_end < 0 else line_end
            _read_line(text, *trim(text, start, stop), index, found)
            start = stop + 1
    return found


def _read_line(text: str, opening: int, stop: int, block: int, found: list[Sentence]) -> None:
    """Add the sentences of one line of prose, which has no white space at its ends."""
    for match in _TERMINATOR.finditer(text, opening, stop):
        following = match[2]
        head = following[0]
        if not ("A" <= head <= "Z" or head.isupper() or head.isdigit()):
            continue
        at, end = match.span()
        if _ends_sentence(text, opening, at, end, following):
            found.append(Sentence(opening, end, block))
            opening = match.end(1)
    if opening < stop:
        found.append(Sentence(opening, stop, block))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of text without the white space at its ends; empty where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(text: str, opening: int, at: int, end: int, following: str) -> bool:
    """Whether the terminator between `at` and `end`, with a capital or a number after it, ends the sentence."""
    if text[at] != "." or text[at + 1 : at + 2] in (".", "!", "?", "…"):
        return end - at == 1 or not _continues_speech(text, end)
    if end - at > 1:  # a closing mark after the point
        return True
    tail = text[at - 3 : at] if at - 3 >= opening else ""
    if tail not in _TAILS and tail.isalpha():  # a longer word than an initial, and none of those below
        return True
    low = max(opening, at - _LONGEST_ABBREVIATION)
    word = _WORD_BEFORE.split(text[low:at])[-1]
    if not word or len(word) == _LONGEST_ABBREVIATION:
        return True
    if word in BEFORE_A_NAME:  # "the former Gov. The" ends one, "Dr. No" does not
        return len(word) > 2 and word[0].isupper() and following in OPENERS
    if word in BEFORE_A_NUMBER and word not in ANYWHERE:
        return not following[0].isdigit()
    if word in ANYWHERE or (word[1:2] == "." and _is_dotted(word)):
        return following in OPENERS
    if len(word) == 1 and word.isalpha():
        return word == "I" or following in OPENERS
    # "1. Item": the number of a list entry belongs to its text.
    return not (word.isdigit() and len(word) <= 3 and not text[opening : at - len(word)].strip())


def _is_dotted(word: str) -> bool:
    """Whether a word is made of single letters and points: U.N.E.S.C.O without its last point."""
    return all(len(letter) == 1 and letter.isalpha() for letter in word.split("."))


def _continues_speech(text: str, end: int) -> bool:
    """Whether "Will it?" is followed by its speaker, as in: Ana Ruiz asked."""
    if text[end - 1] not in "\"”’'»":
        return False
    match = _NAME_AND_VERB.match(text, end, end + 60)
    return match is not None and match[1] in SPEECH_VERBS
