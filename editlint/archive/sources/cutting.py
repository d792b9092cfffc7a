"""Cuts a stream of text into stretches that end where a record ends, and says where each begins. Nothing is kept.

Where a stretch ends depends on what stands before it alone: what is appended to a file changes its last stretch only.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any, Protocol

from editlint.cachefiles import hash_of
from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.parts import Origin
from editlint.values import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from editlint.archive.sources.window import Window
    from editlint.documents.collections.parts import Flaw, Part

BYTES = 1_000_000  # of a shard, about; some seconds of work


class Records(Protocol):
    """How the records of one file are told apart and read. Made anew for each file."""

    noun: str  # what a record is in a file, for people
    resume: re.Pattern[bytes]  # behind which one goes on that is too long

    def begin(self, window: Window, path: str, field: str) -> str:
        """Take the head of a file off the window, and give what readers of its records must know of it.

        Raises:
            EditlintError: the file holds no records of this kind.
        """

    def end(self, data: bytes, start: int, least: int, *, final: bool) -> int:
        """The first end of a record at `least` or behind it, of records from `start` on; -1 if more must be read.

        With `final` nothing follows: what is open then ends as well as it can.
        """

    def count(self, data: bytes) -> int:
        """How many records there are; 0 when nobody need read them."""

    def read(self, stretch: Stretch, path: str, field: str) -> Iterator[Part | Flaw]:
        """The articles of a stretch; lines and offsets are those of its data."""

    def values(self, part: Part) -> Mapping[str, Any]:
        """The fields of an article's record by their names."""


class Stretch(NamedTuple):
    """Records of a file, one behind the other.

    Attributes:
        data: them, in UTF-8; b"" for a record that is too long.
        size: the bytes of them.
        head: what `Records.begin` gave.
        start: the byte of the unpacked text in UTF-8 at which they begin.
        origin: the place at which they begin.
        number: how many records stand before them.
        content: a key of the data.
    """

    data: bytes
    size: int
    head: str
    start: int
    origin: Origin
    number: int
    content: str

    @property
    def too_long(self) -> bool:
        """Whether it is one record that nobody reads."""
        return self.size > 0 and not self.data


def stretches(records: Records, window: Window, path: str, field: str) -> Iterator[Stretch]:
    """The stretches of a file, each of about `BYTES`, or of one record that is longer.

    Raises:
        EditlintError: the file holds no records of this kind.
    """
    passed = _Passed(window.mark)
    head = records.begin(window, path, field)
    passed.over(window.given)
    number = 0
    while window.fill(BYTES + 1):
        size = _end(records, window)
        if size:
            data = window.take(size)
            count = records.count(data)
            if count:
                yield Stretch(data, size, head, passed.byte, passed.origin, number, hash_of(data))
            passed.over(data)
            number += count
        else:
            passed.over(window.take(len(window.data) - len(window.data.lstrip())))
            start, origin = passed.byte, passed.origin
            for data in _pass(records, window):
                passed.over(data)
            size = passed.byte - start
            yield Stretch(b"", size, head, start, origin, number, hash_of(f"{size} bytes".encode()))
            number += 1


def _end(records: Records, window: Window) -> int:
    """Where the next stretch ends; 0 when its first record is too long."""
    while True:
        data, final = window.data, window.ended
        end = records.end(data, 0, min(BYTES, len(data)), final=final)
        if end >= 0:
            return end
        left = BYTES + LARGEST_TEXT - len(data)
        if left <= 0:
            break
        window.more(min(len(data), left))
    at = 0
    while 0 <= (end := records.end(data, at, at + 1, final=False)) <= BYTES:
        at = end
    if at:
        return at
    end = records.end(data, 0, 1, final=True)
    return end if end < len(data) else 0


def _pass(records: Records, window: Window) -> Iterator[bytes]:
    """What is in the window and behind it, to the end of a record."""
    overlap = 64  # bytes: what is looked for may lie on an edge
    while True:
        found = records.resume.search(window.data)
        if found:
            yield window.take(found.end())
            return
        if window.ended:
            yield window.take(len(window.data))
            return
        yield window.take(max(0, len(window.data) - overlap))
        window.more(BYTES)


class _Passed:
    """Counts bytes, characters, lines and columns as `Cutter` does."""

    def __init__(self, byte: int) -> None:
        self.byte = byte
        self.origin = Origin()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._return = False  # whether the last byte was a carriage return

    def over(self, data: bytes) -> None:
        """Go on behind these bytes."""
        if not data:
            return
        text = self._decoder.decode(data)
        newlines = data.count(b"\n") + (data.count(b"\r") - data.count(b"\r\n") if b"\r" in data else 0)
        newlines -= self._return and data[0] == 10
        self._return = data[-1] == 13
        offset, line, column = self.origin
        last = max(text.rfind("\n"), text.rfind("\r"))
        column = len(text) - last if last >= 0 else column + len(text)
        self.origin = Origin(offset + len(text), line + newlines, column)
        self.byte += len(data)
