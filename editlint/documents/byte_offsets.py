"""From offsets in bytes, as parsers written for UTF-8 give them, to code points."""

from __future__ import annotations

import re
from bisect import bisect_right

_NON_ASCII = re.compile(r"[^\x00-\x7f]")


class ByteOffsets:
    """Byte offsets of a text that is encoded as UTF-8, as code points of a source in which it begins at `begin`."""

    def __init__(self, body: str, begin: int) -> None:
        self._begin = begin
        self._ends: list[int] = []  # the byte offset after each character outside ASCII
        self._shifts: list[int] = [begin]  # what to add to a byte offset after so many of them
        extra = 0
        if body.isascii():
            return
        for found in _NON_ASCII.finditer(body):
            code = ord(found.group())
            extra += 1 if code < 0x800 else 2 if code < 0x10000 else 3
            self._ends.append(found.end() + extra)
            self._shifts.append(begin - extra)

    def __call__(self, byte: int) -> int:
        """The code point at which a byte stands."""
        return byte + self._shifts[bisect_right(self._ends, byte)]
