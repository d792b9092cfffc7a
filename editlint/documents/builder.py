"""Puts prose together piece by piece, so that each parser only says what comes from where."""

from __future__ import annotations

import re

from editlint.documents.document import OBJECT, Block, Piece

_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+")


class ProseBuilder:
    """Collects the prose, the blocks and the pieces of one document in reading order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self._parts: list[str] = []
        self._length = 0
        self._block_start = 0

    @property
    def length(self) -> int:
        """The offset at which the next character of prose will stand."""
        return self._length

    @property
    def text(self) -> str:
        """All prose so far."""
        return "".join(self._parts)

    def verbatim(self, text: str, source_start: int) -> None:
        """Add text that stands in the source as it is. White space is folded and blanks at a block's start dropped."""
        at = 0
        for gap in _SPACES.finditer(text):
            self._append(text[at : gap.start()], source_start + at, source_start + gap.start(), verbatim=True)
            self.space(source_start + gap.start(), source_start + gap.end())
            at = gap.end()
        self._append(text[at:], source_start + at, source_start + len(text), verbatim=True)

    def replaced(self, text: str, source_start: int, source_end: int) -> None:
        """Add text that stands for other characters of the source: an entity, an escape."""
        if _SPACES.fullmatch(text):
            self.space(source_start, source_end)
        else:
            self._append(text, source_start, source_end, verbatim=False)

    def object(self, source_start: int, source_end: int) -> None:
        """Add the OBJECT character for something that is no prose but has a place in the sentence."""
        self._append(OBJECT, source_start, source_end, verbatim=False)

    def space(self, source_start: int, source_end: int) -> None:
        """Add one space, unless the block has not begun or already ends in white space."""
        if self._length > self._block_start and not self._ends_in_space():
            self._append(" ", source_start, source_end, verbatim=source_end - source_start == 1)

    def line_break(self, source_start: int, source_end: int) -> None:
        """Add a hard line break."""
        if self._length > self._block_start:
            self._strip()
            self._append("\n", source_start, source_end, verbatim=False)

    def end_block(self, kind: str, level: int = 0) -> None:
        """Close the block that has been added to; without prose in it there is none."""
        self._strip()
        if self._length > self._block_start:
            self.blocks.append(Block(kind, self._block_start, self._length, level))
            self._parts.append("\n\n")
            self._length += 2
            self._block_start = self._length

    def finish(self) -> str:
        """The prose, without the gap after the last block."""
        return self.text.removesuffix("\n\n")

    def _ends_in_space(self) -> bool:
        return bool(self._parts) and self._parts[-1][-1] in " \n"

    def _append(self, text: str, source_start: int, source_end: int, *, verbatim: bool) -> None:
        if not text:
            return
        last = self.pieces[-1] if self.pieces else None
        if (
            verbatim
            and last is not None
            and last.verbatim
            and last.source_end == source_start
            and last.start + last.length == self._length
        ):
            self.pieces[-1] = last._replace(length=last.length + len(text), source_end=source_end)
        else:
            self.pieces.append(Piece(self._length, len(text), source_start, source_end, verbatim))
        self._parts.append(text)
        self._length += len(text)

    def _strip(self) -> None:
        """Take white space off the end of the block."""
        while self._length > self._block_start and self._parts[-1] in (" ", "\n"):
            self._parts.pop()
            self._length -= 1
            piece = self.pieces.pop()
            if piece.length > 1:
                self.pieces.append(piece._replace(length=piece.length - 1, source_end=piece.source_end - 1))
