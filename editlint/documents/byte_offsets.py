"""From offsets in bytes, as parsers written for UTF-8 give them, to code points."""

from __future__ import annotations

from itertools import accumulate

_STRETCH = 512  # bytes
_CONTINUING = bytes(range(0x80, 0xC0))  # what follows the first byte of a character of several


class ByteOffsets:
    """Byte offsets of a text that is encoded as UTF-8, as code points of a source in which it begins at `begin`."""

    def __init__(self, body: str, begin: int) -> None:
        self._begin = begin
        self._bytes = b"" if body.isascii() else body.encode("utf-8", "surrogatepass")
        stretches = (self._bytes[at : at + _STRETCH] for at in range(0, len(self._bytes), _STRETCH))
        # How many characters stand before each stretch of so many bytes: only within one are they counted.
        self._before = list(accumulate((len(it.translate(None, _CONTINUING)) for it in stretches), initial=begin))

    def __call__(self, byte: int) -> int:
        """The code point at which a byte stands."""
        if not self._bytes:
            return self._begin + byte
        stretch = byte // _STRETCH
        return self._before[stretch] + len(self._bytes[stretch * _STRETCH : byte].translate(None, _CONTINUING))
