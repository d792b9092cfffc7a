"""Web archives (WARC): the pages that a crawler was given. A shard is a stretch of records, as they lie in the file.

Places are those in the page. The main text is found as in any saved page.
"""

from __future__ import annotations

import codecs
import io
import re
from typing import TYPE_CHECKING, Any

from editlint.archive.shards import Shard
from editlint.archive.sources import captures, cutting
from editlint.archive.sources.copies import lay_down, take_up
from editlint.archive.sources.finding import WARC
from editlint.archive.sources.opening import can_begin_anywhere, opened, read_stretch, streamed, unreadable
from editlint.archive.sources.records import file_flaw, file_nothing, file_part, told
from editlint.archive.sources.window import Window
from editlint.cachefiles import digest, hash_of
from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.parts import BODY, Field, Flaw, Origin, Part
from editlint.documents.collections.wrappings import PLAIN
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.shards import Job
    from editlint.archive.sources.filed import Filed
    from editlint.engine.run import Run

_PAGES = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_LOOK = 4096  # bytes of a page that say its encoding
_BEGINNING = 1_000_000  # bytes of a file that tell how it is packed
_PACKED, _PLAIN = "packed", "plain"


def cut(job: Job, path: str) -> Iterator[Shard]:
    """The shards of a file.

    Raises:
        EditlintError: it cannot be read, or not to its end; raised behind the shards of what stands before.
        OSError: the folder of results cannot be written.
    """
    packed = path.lower().endswith(".gz") and _packed_by_record(path)
    anywhere = can_begin_anywhere(path.removesuffix(".gz") if packed else path)
    number = 0
    with opened(path) if packed else streamed(path) as stream:
        window = Window(stream)
        for start, stop, count, data in _stretches(captures.captures(window, packed=packed)):
            shard = Shard(
                "", WARC, (path,), start, stop, number=number, head=_PACKED if packed else _PLAIN, copied=not anywhere
            )
            shard = shard._replace(key=digest(job.stamp, job.fields, shard, hash_of(data)))
            if shard.copied:
                lay_down(job, shard.key, data)
            yield shard
            number += count
        if window.error is not None:
            raise unreadable(path, window.error)
    if not number:
        yield Shard(digest(job.stamp, job.fields, WARC, path), WARC, (path,))


def _packed_by_record(path: str) -> bool:
    with opened(path) as file:
        return captures.packed_by_record(file.read(_BEGINNING))


def _stretches(found: Iterator[captures.Capture]) -> Iterator[tuple[int, int, int, bytes]]:
    """Records that make a shard: the bytes they stand between, how many they are, and their data.

    A record that is too long for a page is in none: it is a film, or a file to be taken home.
    """
    held: list[captures.Capture] = []
    size = 0
    for each in found:
        if each.data:
            held.append(each)
            size += len(each.data)
        if held and (size >= cutting.BYTES or not each.data):
            yield held[0].start, held[-1].stop, len(held), b"".join(one.data for one in held)
            held, size = [], 0
    if held:
        yield held[0].start, held[-1].stop, len(held), b"".join(one.data for one in held)


def lint(run: Run, job: Job, shard: Shard) -> Iterator[Filed]:
    """The articles of a shard, linted.

    Raises:
        EditlintError: the file cannot be read any more, or has changed since it was cut.
        OSError: its copy is not there.
    """
    path = shard.paths[0]
    if not shard.stop:
        yield file_nothing(path)
        return
    data = take_up(job, shard) if shard.copied else read_stretch(path, shard.start, shard.stop)
    if digest(job.stamp, job.fields, shard._replace(key="", source=""), hash_of(data)) != shard.key:
        said = f"{path} has changed while the archive was read"
        raise EditlintError(said, hint="the next run reads it as it is then", location=Location(path))
    found = captures.captures(Window(io.BytesIO(data)), packed=shard.head == _PACKED)
    for number, each in enumerate(found, shard.number + 1):
        try:
            page = _page(each.data)
        except Exception:  # noqa: BLE001  the library has no class for all that a record may have
            yield file_flaw(path, Flaw(0, f"its record {number} is broken, or breaks off"), f"{path}#{number}")
            continue
        if page is not None:
            part, head = page
            yield file_part(run, path, part, told(job.fields, lambda head=head: head))  # type: ignore[misc]


def _page(data: bytes) -> tuple[Part, dict[str, Any]] | None:
    """The page in a record, and the fields of its head; None for what is no page, or was not found.

    Raises:
        EOFError: it breaks off.
        Exception: whatever the library meets in what is no record.
    """
    from warcio.archiveiterator import WARCIterator

    if not data.strip():
        return None
    record = next(WARCIterator(io.BytesIO(data)))
    http = record.http_headers
    if record.rec_type != "response" or http is None or http.get_statuscode() != "200":
        return None
    kind = http.get_header("Content-Type") or ""
    if kind.partition(";")[0].strip().lower() not in _PAGES:
        return None
    raw = record.content_stream().read(LARGEST_TEXT)
    if record.raw_stream.limit and len(raw) < LARGEST_TEXT:
        raise EOFError
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    text = raw.decode(_encoding(kind, raw), "replace")
    fields = (Field(BODY, 0, len(text), (PLAIN,), "html"),)
    part = Part(address, text, Origin(), fields, {"url": address} if address else {})
    return part, dict(record.rec_headers.headers)


def _encoding(kind: str, raw: bytes) -> str:
    """The encoding that a server says, else the page, else UTF-8."""
    for said in (kind, raw[:_LOOK].decode("ascii", "replace")):
        found = _CHARSET.search(said)
        try:
            if found:
                return codecs.lookup(found[1]).name
        except LookupError:
            continue
    return "utf-8"
