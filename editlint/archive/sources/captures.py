"""Where the records of a web archive begin and end, packed one by one or not at all. What is in them is read elsewhere.

What stands where a record should begin and is none is given as it is, up to where the next one begins.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from editlint.documents.bounds import LARGEST_TEXT
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.sources.window import Window

_HEAD = 100_000  # bytes of the longest head of a record
_STEP = 250_000  # bytes that are unpacked at a time
_UNPACKED = 1_000_000  # bytes that are looked at, or let go, at a time
_LENGTH = re.compile(rb"\r?\ncontent-length:[ \t]*(\d{1,15})", re.IGNORECASE)
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_NEXT = re.compile(rb"(?<=\n)WARC/\d")
_GZIP = b"\x1f\x8b\x08"
_OVERLAP = 8  # bytes: what is looked for may lie on an edge


class Capture(NamedTuple):
    """A record: the bytes of the file it stands between, its data as stored; b"" where it is too long for a page."""

    start: int
    stop: int
    data: bytes


def captures(window: Window, *, packed: bool) -> Iterator[Capture]:
    """The records of a file, in their order."""
    at = 0
    while window.fill(1):
        for each in _member(window) if packed else _record(window):
            yield Capture(at, at + each[0], each[1])
            at += each[0]


def packed_by_record(data: bytes) -> bool:
    """Whether of a packed file, of which this is the beginning, each record was packed by itself."""
    try:
        text = zlib.decompressobj(31).decompress(data, _UNPACKED)
    except zlib.error:
        return True  # and broken
    head = _END_OF_HEAD.search(text)
    length = _LENGTH.search(text, 0, head.end()) if head else None
    return head is None or length is None or b"WARC/" not in text[head.end() + int(length[1]) :]


def _record(window: Window) -> Iterator[tuple[int, bytes]]:
    """Size and data of what comes next in a file that is not packed: a record, or what stands before one."""
    window.fill(_HEAD)
    blank = len(window.data) - len(window.data.lstrip(b"\r\n"))
    head = _END_OF_HEAD.search(window.data, blank)
    length = _LENGTH.search(window.data, blank, head.end()) if head else None
    if head and length and window.data.startswith(b"WARC/", blank):
        yield _taken(window, head.end() + int(length[1]))
    elif len(window.data) > blank:
        yield _junk(window, _NEXT, blank + 1)
    else:
        yield blank, window.take(blank)


def _taken(window: Window, size: int) -> tuple[int, bytes]:
    """So many bytes of a window, and the blank lines behind them; of too many none is held."""
    whole = size <= LARGEST_TEXT
    left, passed = size, 0
    if whole:
        window.fill(size + 4)
        left = min(size, len(window.data))
    while not whole and left > 0 and window.fill(1):
        passed += len(window.take(min(left, len(window.data))))
        left = size - passed
    window.fill(max(0, left) + 4)
    end = max(0, left)
    end += len(window.data[end : end + 4]) - len(window.data[end : end + 4].lstrip(b"\r\n"))
    data = window.take(end)
    return passed + len(data), data if whole else b""


def _junk(window: Window, following: re.Pattern[bytes], start: int) -> tuple[int, bytes]:
    """What stands before the next record."""
    held: list[bytes] = []
    size = 0
    while True:
        found = following.search(window.data, start)
        if found or window.ended:
            data = window.take(found.start() if found else len(window.data))
            size += len(data)
            held.append(data)
            return size, b"".join(held) if size <= LARGEST_TEXT else b""
        data = window.take(max(0, len(window.data) - _OVERLAP))
        size += len(data)
        held = [*held, data] if size <= LARGEST_TEXT else []
        window.more(_UNPACKED)
        start = 1


_MEMBER = re.compile(re.escape(_GZIP))


def _member(window: Window) -> Iterator[tuple[int, bytes]]:
    """Size and data of what comes next in a file packed record by record: a member, or what stands before one."""
    unpacking = zlib.decompressobj(31)
    held: list[bytes] = []
    size = 0
    while not unpacking.eof and window.fill(1):
        step = window.take(min(_STEP, len(window.data)))
        try:
            unpacking.decompress(step, _UNPACKED)
            while unpacking.unconsumed_tail and not unpacking.eof:
                unpacking.decompress(unpacking.unconsumed_tail, _UNPACKED)
        except zlib.error:
            window.data = b"".join(held) + step + window.data
            yield _junk(window, _MEMBER, 1)
            return
        used = len(step) - len(unpacking.unused_data)
        window.data = unpacking.unused_data + window.data
        size += used
        held = [*held, step[:used]] if size <= LARGEST_TEXT else []
    yield size, b"".join(held)
