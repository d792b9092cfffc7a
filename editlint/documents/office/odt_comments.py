"""Puts remarks into a copy of an .odt file as comments, set into the bytes of its XML; all else stays as it is."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from editlint.documents.office.copies import AUTHOR, MARK
from editlint.documents.office.insertions import Cut, Insertions, extent, open_main, quoted, uncommentable
from editlint.documents.office.source import OfficeSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents import Remark
    from editlint.source import Source

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def comment_odt(data: bytes, source: Source, remarks: Sequence[Remark]) -> bytes:
    """A copy of an .odt file with each remark as a comment at its place.

    Args:
        data: the file.
        source: what `decode_odt` has made of it.
        remarks: in order of place.

    Raises:
        EditlintError: the file is written in a way that no comment can be put into.
    """
    assert isinstance(source, OfficeSource)
    package, main = open_main(data, source)
    head = main[:20_000]
    declared = "".join(f' xmlns:{p}="{uri}"' for p, uri in _SPACES.items() if f"xmlns:{p}=".encode() not in head)
    names = (name for name in map(f"{AUTHOR}-{{}}".format, count(1)) if f'"{name}"'.encode() not in main)
    insertions = Insertions(main)
    fresh = source.unsaid(remarks)
    for remark in fresh:
        name = f'office:name="{next(names)}"'
        body = "".join(f"<text:p>{quoted(line)}</text:p>" for line in remark.lines)
        note = f"<office:annotation {name}{declared}><dc:creator>{AUTHOR}</dc:creator>{body}</office:annotation>"
        first = _cut(source, main, remark.start, end=False)
        last = _cut(source, main, remark.end, end=True) if remark.end > remark.start else first
        if last.byte <= first.byte:
            insertions.point(first, note.encode())
        else:
            insertions.start(first, note.encode())
            insertions.end(last, f"<office:annotation-end {name}{declared}/>".encode())
    if not fresh:
        return data
    insertions.point(Cut(main.rindex(b"</")), MARK)
    return package.with_parts({source.main: insertions.applied()})


def _cut(source: OfficeSource, main: bytes, offset: int, *, end: bool) -> Cut:
    """The place before the character at an offset, or behind the one before it for an `end`."""
    if not source.paragraphs:
        raise uncommentable(source.path, "it holds no text")
    line = source.position(offset)[0]
    paragraph = source.paragraphs[line - 1]
    if paragraph.anchor or not paragraph.parts:
        anchored = paragraph.anchor[0] if paragraph.anchor else 0
        return Cut(anchored or _beginning(source))
    character = max(0, offset - source.line_starts[line - 1] - end)
    begin, behind, _, _ = extent(paragraph, character, main)
    return Cut(behind if end else begin)


def _beginning(source: OfficeSource) -> int:
    """Where the article begins: what stands in a header belongs to every page."""
    for paragraph in source.paragraphs:
        if paragraph.parts and not paragraph.anchor:
            return paragraph.parts[1]
    raise uncommentable(source.path, "all its text is in headers, footers or frames")
