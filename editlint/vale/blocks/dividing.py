"""Blocks made of others: paragraphs, sentences and inline elements of a block, the summary and the source of a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.vale.blocks.plain import plain_text
from editlint.vale.model import Block, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.vale.blocks.walker import Inline, Passage

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def paragraphs(block: Block) -> Iterator[Block]:
    """The paragraphs of a block, each with the blank line that ends it."""
    scope = f"paragraph.{block.scope}"
    at = 0
    while at < len(block.text):
        blank = block.text.find("\n\n", at)
        end = len(block.text) if blank < 0 else blank + 2
        yield block.part(at, end, scope)
        at = end


def sentences(block: Block, *, as_vale: bool = False) -> Iterator[Block]:
    """The sentences of a block; none goes over a blank line, unless as in Vale, which sees no end in one."""
    from editlint.analysis.text.sentences import find_sentences
    from editlint.documents.document import PARAGRAPH
    from editlint.documents.document import Block as ProseBlock

    scope = f"sentence.{block.scope}"
    text = block.text
    at = 0
    stretches: list[ProseBlock] = []
    for blank in () if as_vale else _BLANK_LINES.finditer(text):
        stretches.append(ProseBlock(PARAGRAPH, at, blank.start()))
        at = blank.end()
    stretches.append(ProseBlock(PARAGRAPH, at, len(text)))
    for sentence in find_sentences(text.replace("\n", " "), stretches):
        yield block.part(sentence.start, sentence.end, scope)


def inline(block: Block, element: Inline, extension: str) -> Block | None:
    """An inline element of a block as a block of its own, if it has any text."""
    scope = element.scope + extension
    if not element.pieces:
        text = block.text[element.start : element.end]
        start = element.start + len(text) - len(text.lstrip())
        return block.part(start, start + len(text.strip()), scope) if text.strip() else None
    stretches: list[Stretch] = []
    at = 0
    for each in element.pieces:
        stretches.append(Stretch(at, len(each.text), each.start, each.end))
        at += len(each.text)
    return Block(scope, "".join(each.text for each in element.pieces), stretches, order=block.order)


def summary(passages: Sequence[Passage], extension: str, counts: Mapping[str, int]) -> Block:
    """The prose of a file without headings and tables: each block with a blank line after it."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    length = 0
    for each in passages:
        if not each.summed:
            continue
        parts += (each.block.text, "\n\n")
        stretches += [stretch._replace(start=stretch.start + length) for stretch in each.block.stretches]
        length += len(each.block.text) + 2
    block = Block(f"summary{extension}", "".join(parts), stretches, order=-1)
    block.counts = counts
    return block


def raw(text: str, extension: str) -> Block:
    """The source of a file as it stands."""
    return Block(f"raw{extension}", *plain_text(text), order=-1)
