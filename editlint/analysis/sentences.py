"""Sentence boundaries in running text, with exact offsets.

One scan for terminators, then small word lists decide (titles, abbreviations, initials), so that "Mr. Smith",
"the U.S. Senate" and "3.3 million" stay whole. No sentence crosses a block or a hard line break.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from editlint.documents.document import Block


class Sentence(NamedTuple):
    """A sentence or a fragment that stands for one: prose offsets, and the index of its block."""

    start: int
    end: int
    block: int


def find_sentences(text: str, blocks: Sequence[Block]) -> list[Sentence]:
    """The sentences of every block, in order, without white space round them."""
