"""Text of mail as it travels: quoted-printable, base64 or as it is, in any charset, with the way back to each sign.

What is broken is read as mail programs read it: a lone sign of an escape stands for itself, what is no base64 is passed
over, and bytes that are none of the charset become one sign of their own.
"""

from __future__ import annotations

import binascii
import codecs
import re
from typing import TYPE_CHECKING

from editlint.documents.collections.charsets import charset_of
from editlint.documents.collections.unwrapping import UNKNOWN_SIGN, Unwrapped, Unwrapping, as_it_stands
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    _Unit = tuple[int, int, int]  # a byte, and the offsets in the source between which it stands

_QUOTED = LatePattern(r"=(?P<byte>[0-9A-Fa-f]{2})|=[ \t]*(?:\r\n|\r|\n|\Z)|[ \t]+(?=\r|\n|\Z)")
_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_WORD = LatePattern(r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?\s]*\?=(?:\s+=\?[^?\s]{1,60}\?[bBqQ]\?[^?\s]*\?=){0,200}|\r?\n[ \t]+")
_BYTES = bytes(range(256))
_ASCII = _BYTES[:128].decode()
AS_BYTES = "bytes"  # of a file that is no UTF-8: each of its characters is a byte


def unwrapped_mail(text: str, start: int, end: int, encoding: str, charset: str, read_as: str) -> Unwrapped:
    """The text of a section of mail.

    Args:
        text: the file.
        start: where the section's body begins.
        end: where it ends.
        encoding: how it is encoded for transfer, in lower case.
        charset: what its bytes are.
        read_as: AS_BYTES, or "" where the file is UTF-8.
    """
    if encoding == "quoted-printable":
        return _Decoding(charset).quoted(text, start, end, as_bytes=read_as == AS_BYTES)
    if encoding == "base64":
        return _Decoding(charset).units(_base64(text, start, end))
    if read_as == AS_BYTES or not _holds_ascii(charset):
        return _Decoding(charset).plain(text, start, end)
    return as_it_stands(text, start, end)


def unwrapped_header(text: str, start: int, end: int) -> Unwrapped:
    """The words of a header: encoded words are decoded, folded lines are one."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    unwrapping = Unwrapping()
    at = start
    for found in _WORD.finditer(text, start, end):
        unwrapping.verbatim(text[at : found.start()], at)
        at = found.end()
        try:
            said = str(make_header(decode_header(found.group()))) if found.group()[0] == "=" else " "
        except (HeaderParseError, LookupError, UnicodeError, ValueError):
            said = found.group()
        unwrapping.replaced(said.encode("utf-8", "replace").decode(), found.start(), at)
    unwrapping.verbatim(text[at:end], at)
    return unwrapping.done()


def known_charset(name: str) -> str:
    """A charset that can be decoded: the one of that name, else the one that most unnamed mail is in."""
    known = charset_of(name)
    return "cp1252" if known in ("iso8859-1", "ascii") else known or "utf-8"  # as all programs read it


def _holds_ascii(charset: str) -> bool:
    """Whether bytes below 128 are themselves in a charset, wherever they stand."""
    if codecs.lookup(charset).name in _SUPERSETS:
        return True
    said = _BYTES.decode(charset, "replace")
    one_each = len(said) == len(_BYTES) and said.count(UNKNOWN_SIGN) < 64
    return one_each and said[:128] == _ASCII  # trailing bytes of others may be below 128, or mean something by escapes


_SUPERSETS = ("utf-8", "ascii", "euc_jp", "euc_kr", "gb2312")


class _Decoding:
    """Bytes of a charset, put together to characters."""

    def __init__(self, charset: str) -> None:
        self._unwrapping = Unwrapping()
        self._decoder = codecs.getincrementaldecoder(charset)("replace")
        self._plain = _holds_ascii(charset)
        self._pending = -1  # where the character that is not yet whole begins in the source
        self._end = 0

    def quoted(self, text: str, start: int, end: int, *, as_bytes: bool) -> Unwrapped:
        """A quoted-printable text."""
        at = start
        for found in _QUOTED.finditer(text, start, end):
            self._literal(text, at, found.start(), as_bytes=as_bytes)
            at = found.end()
            if found["byte"]:
                self._unit(int(found["byte"], 16), found.start(), at)
        self._literal(text, at, end, as_bytes=as_bytes)
        return self._done()

    def units(self, units: Iterator[_Unit]) -> Unwrapped:
        """Bytes with their places."""
        for unit in units:
            self._unit(*unit)
        return self._done()

    def plain(self, text: str, start: int, end: int) -> Unwrapped:
        """A text of which each character is a byte."""
        self._literal(text, start, end, as_bytes=True)
        return self._done()

    def _literal(self, text: str, start: int, end: int, *, as_bytes: bool) -> None:
        """What stands unescaped: plain signs as they are, others byte by byte where the file is read so."""
        if not self._plain:
            self._bytes(text, start, end)
            return
        at = start
        for found in _NOT_ASCII.finditer(text, start, end) if as_bytes else ():
            self._verbatim(text[at : found.start()], at)
            at = found.end()
            self._bytes(text, found.start(), at)
        self._verbatim(text[at:end], at)

    def _bytes(self, text: str, start: int, end: int) -> None:
        for offset in range(start, end):
            self._unit(ord(text[offset]) & 0xFF, offset, offset + 1)

    def _unit(self, byte: int, start: int, end: int) -> None:
        first = self._pending if self._pending >= 0 else start
        said = self._decoded(bytes((byte,)))
        self._end = end
        if said:
            self._add(said, first, end)
        elif self._pending < 0:
            self._pending = start

    def _decoded(self, data: bytes, *, final: bool = False) -> str:
        try:
            return self._decoder.decode(data, final=final)
        except UnicodeError:  # an escape that goes on for ever, no mark of the order of bytes: some refuse all the same
            self._decoder.reset()
            return UNKNOWN_SIGN

    def _verbatim(self, text: str, start: int) -> None:
        if text:
            self._flush()
            self._unwrapping.verbatim(text, start)

    def _add(self, text: str, start: int, end: int) -> None:
        self._unwrapping.replaced(text, start, end)
        self._pending = -1

    def _flush(self) -> None:
        """A character that was begun and never ended."""
        said = self._decoded(b"", final=True)
        self._decoder.reset()
        if said and self._pending >= 0:
            self._add(said, self._pending, self._end)
        self._pending = -1

    def _done(self) -> Unwrapped:
        self._flush()
        return self._unwrapping.done()


def _base64(text: str, start: int, end: int) -> Iterator[_Unit]:
    """The bytes of a base64 text, each with the four signs that it comes from."""
    closing = text.find("=", start, end)
    end = end if closing < 0 else closing
    offsets = [at for at in range(start, end) if not _NO_BASE64.match(text[at])]
    whole = _NO_BASE64.sub("", text[start:end])
    whole = whole[:-1] if len(whole) % 4 == 1 else whole
    decoded = binascii.a2b_base64(whole + "=" * (-len(whole) % 4))
    for number, byte in enumerate(decoded):
        first = number // 3 * 4
        yield byte, offsets[first], offsets[min(first + 3, len(whole) - 1)] + 1
