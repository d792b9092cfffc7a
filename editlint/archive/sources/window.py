"""A stream with what was read of it and not taken yet; and its text in UTF-8, whatever it is written in."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from codecs import IncrementalDecoder

READ = 1_000_000  # bytes at a time
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8 = ("utf-8", "ascii")


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


class Window:
    """A stretch of a stream. What goes wrong with reading ends it: `error` says what, behind all that was read.

    Attributes:
        data: what was read and not taken.
        ended: whether nothing follows the data.
        error: what has gone wrong.
        mark: the bytes of the mark of the byte order, which is no text.
        given: what was taken last.
        as_is: whether the bytes are those of the stream.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._decoder: IncrementalDecoder | None = None
        self.data = b""
        self.given = b""
        self.mark = 0
        self.ended = False
        self.error: Exception | None = None
        self.fill(len(codecs.BOM_UTF32_LE))
        if self.data.startswith(codecs.BOM_UTF8):
            self.mark = len(codecs.BOM_UTF8)
            self.data = self.data[self.mark :]
        for bom, name in _BOMS:
            if self.data.startswith(bom):
                self.decode(name)
                break

    @property
    def as_is(self) -> bool:
        """Whether the bytes are those of the stream."""
        return self._decoder is None

    def decode(self, encoding: str) -> None:
        """Read the stream, of which nothing was taken, in an encoding.

        Raises:
            LookupError: nobody knows it.
        """
        if codecs.lookup(encoding).name not in _UTF8 and self._decoder is None:
            self._decoder = codecs.getincrementaldecoder(encoding)()
            self.data = self._decoded(self.data)

    def fill(self, size: int) -> bool:
        """Read until so many bytes are there, or the stream ends; whether there are any."""
        while len(self.data) < size and not self.ended:
            self.more(size - len(self.data))
        return bool(self.data)

    def more(self, size: int) -> None:
        """Read at least so many bytes more, if there are so many."""
        read: list[bytes] = []
        while size > 0 and not self.ended:
            try:
                data = self._stream.read(max(size, READ))
            except Exception as error:  # noqa: BLE001  libraries of stores and packings have errors of their own
                self.error, self.ended = error, True
                break
            self.ended = not data
            data = self._decoded(data)
            read.append(data)
            size -= len(data)
        self.data += b"".join(read)

    def take(self, size: int) -> bytes:
        """Take so many bytes off."""
        self.given, self.data = self.data[:size], self.data[size:]
        return self.given

    def _decoded(self, data: bytes) -> bytes:
        if self._decoder is None:
            return data
        try:
            return self._decoder.decode(data, self.ended).encode("utf-8", "replace")
        except UnicodeDecodeError as error:
            self.error, self.ended = error, True
            return error.object[: error.start].decode(error.encoding).encode("utf-8", "replace")
