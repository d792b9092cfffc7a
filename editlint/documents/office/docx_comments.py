"""Puts remarks into a copy of a .docx file as comments of Word: each round the very characters that it is about.

The XML is not written anew: marks are set into its bytes, and a run is cut in two where a remark begins or ends inside
it. All else stays as it is to the byte, with the comments and tracked changes that others have made.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from editlint.documents.office.copies import AUTHOR, MARK
from editlint.documents.office.insertions import Cut, Insertions, appended, extent, open_main, quoted, uncommentable
from editlint.documents.office.markup import Attributes, MarkupReader, attribute, element_end, tag_end
from editlint.documents.office.ooxml import Relationships
from editlint.documents.office.source import STRIDE, OfficeSource
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents import Remark
    from editlint.documents.office.package import Package
    from editlint.source import Source

MOST_COMMENTS = 32_767  # marks of comments in a file that Word opens
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_USED = re.compile(rb"""comment(?:RangeStart|RangeEnd|Reference)\b[^<>]*?:id=["'](\d{1,9})["']""")
_SPACE = re.compile(rb"\sxml:space\s*=\s*[\"']([^\"']*)")
_PARAGRAPH_END = re.compile(rb"</(?:[\w.-]+:)?p>")
_ROOT = re.compile(rb"<(?![?!])[^<>]*>")


def comment_docx(data: bytes, source: Source, remarks: Sequence[Remark]) -> bytes:
    """A copy of a .docx file with each remark as a comment at its place.

    Args:
        data: the file.
        source: what `decode_docx` has made of it.
        remarks: in order of place.

    Raises:
        EditlintError: the file is written in a way that no comment can be put into.
    """
    assert isinstance(source, OfficeSource)
    package, main = open_main(data, source)
    root = _ROOT.search(main)
    strict = bool(root and _STRICT_W in root.group())
    space = _STRICT_W.decode() if strict else _W
    existing = _Existing(package, Relationships(package, source.main).of_kind("comments"))
    used = {int(each) for each in _USED.findall(main)}
    number = max(existing.highest, *used, -1) + 1
    if len(remarks) + len(used) > MOST_COMMENTS:
        said = f"{source.path or 'this'} would have more comments than Word opens: {MOST_COMMENTS:,}"
        raise EditlintError(said, hint="--min-level=warning leaves suggestions out", location=Location(source.path))
    insertions = Insertions(main)
    cuts = _Cuts(source, main)
    comments = []
    for remark in source.unsaid(remarks):
        _lay(insertions, cuts, remark, number, space)
        comments.append(_comment(number, remark.lines))
        number += 1
    if not comments:
        return data
    new = _with_comments(package, source.main, "".join(comments).encode(), existing, space)
    return package.with_parts({source.main: insertions.applied(), **new})


class _Existing(MarkupReader):
    """The comments that a file has already: where, and the highest of their numbers."""

    def __init__(self, package: Package, part: str) -> None:
        super().__init__()
        self.part = part
        self.highest = -1
        self._root = ""
        if part and part in package:
            self.walk(package, part)
            if self._root != "w:comments":
                raise package.damaged(f"{part} should hold comments, and does not")

    def opened(self, name: str, attributes: Attributes) -> None:
        self._root = self._root or name
        own = attribute(attributes, "w:id")
        if name == "w:comment" and own.isdecimal() and len(own) < 10:
            self.highest = max(self.highest, int(own))


class _Cuts:
    """Where in the XML a remark begins or ends, and what must be written there so that a run is cut in two."""

    def __init__(self, source: OfficeSource, main: bytes) -> None:
        self._source = source
        self._main = main

    def at(self, offset: int, *, end: bool) -> Cut:
        """The cut before the character at an offset, or behind the one before it for an `end`."""
        line = self._source.position(offset)[0]
        paragraph = self._source.paragraphs[line - 1]
        character = max(0, offset - self._source.line_starts[line - 1] - end)
        if paragraph.anchor or not paragraph.parts:
            return self.outside(paragraph.anchor)
        begin, behind, inner, run = extent(paragraph, character, self._main)
        if inner < 0:
            return self._behind(behind, run) if end else self._beside(begin, run)
        return self._in_text(behind if end else begin, inner, run)

    def outside(self, anchor: tuple[int, int] | None) -> Cut:
        """The cut for what stands in a note, a header or a text box: where it belongs, or where the article begins."""
        if anchor and anchor[1] >= 0:
            return self._beside(*anchor)
        for paragraph in self._source.paragraphs:
            if paragraph.parts and not paragraph.anchor:
                _, at, inner, run = paragraph.parts[:STRIDE]
                return self._beside(at if inner < 0 else inner, run)
        found = _PARAGRAPH_END.search(self._main)
        if found is None:
            raise uncommentable(self._source.path, "it has no paragraph")
        return Cut(found.start())

    def _in_text(self, byte: int, inner: int, run: int) -> Cut:
        """The cut at a byte of the text of an element; none where the element or its run begins or ends there."""
        begin = tag_end(self._main, inner)
        if byte == begin:
            return self._beside(inner, run)
        if self._main.startswith(b"</", byte):
            return self._behind(tag_end(self._main, byte), run)
        tag = self._main[inner:begin]
        said = _SPACE.search(tag)
        if said and said[1] != b"preserve":  # half of the text would lose a blank at its end
            return self._beside(inner, run)
        kept = tag if said else tag[:-1] + b' xml:space="preserve">'
        name = re.split(rb"[\s>]", tag[1:], maxsplit=1)[0]
        close, reopen = self._halves(run)
        preserve = (begin - 1, b' xml:space="preserve"') if kept != tag else None
        return Cut(byte, b"</" + name + b">" + close, reopen + kept, preserve)

    def _beside(self, byte: int, run: int) -> Cut:
        """The cut before a child of a run: before the run, where it is the first."""
        if run < 0:
            return Cut(byte)
        start, first = self._source.runs[run * STRIDE], self._source.runs[run * STRIDE + 3]
        return Cut(start) if byte == first else Cut(byte, *self._halves(run))

    def _behind(self, byte: int, run: int) -> Cut:
        """The cut behind a child of a run: behind the run, where it is the last."""
        if run < 0:
            return Cut(byte)
        rest = self._main[byte : byte + 100]
        blank = len(rest) - len(rest.lstrip())
        if rest.startswith(b"</", blank):
            return Cut(tag_end(self._main, byte + blank))
        return Cut(byte, *self._halves(run))

    def _halves(self, run: int) -> tuple[bytes, bytes]:
        """What ends the first half of a run, and what begins the second with the same properties."""
        start, properties, properties_end, _ = self._source.runs[run * STRIDE : run * STRIDE + STRIDE]
        tag = self._main[start : tag_end(self._main, start)]
        name = re.split(rb"[\s>]", tag[1:], maxsplit=1)[0]
        own = self._main[properties : element_end(self._main, properties, properties_end)] if properties else b""
        return b"</" + name + b">", tag + own


def _lay(insertions: Insertions, cuts: _Cuts, remark: Remark, number: int, space: str) -> None:
    """Set the marks of one comment."""
    declared = f'xmlns:w="{space}" ' if not insertions.declares_w else ""
    start = f'<w:commentRangeStart {declared}w:id="{number}"/>'.encode()
    sign = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
    end = (
        f'<w:commentRangeEnd {declared}w:id="{number}"/>'
        f'<w:r{" " + declared.strip() if declared else ""}>{sign}<w:commentReference w:id="{number}"/></w:r>'
    ).encode()
    first = cuts.at(remark.start, end=False)
    last = cuts.at(remark.end, end=True) if remark.end > remark.start else first
    if last.byte <= first.byte:
        insertions.point(first, start + end)
    else:
        insertions.start(first, start)
        insertions.end(last, end)


def _comment(number: int, lines: Sequence[str]) -> str:
    """The comment itself. It has no date: the same article gives the same copy."""
    sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    paragraphs = [
        f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{"" if index else sign}'
        f'<w:r><w:t xml:space="preserve">{quoted(line)}</w:t></w:r></w:p>'
        for index, line in enumerate(lines)
    ]
    return f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="el">{"".join(paragraphs)}</w:comment>'


def _with_comments(package: Package, main: str, comments: bytes, existing: _Existing, space: str) -> dict[str, bytes]:
    """The parts that hold and announce the comments."""
    if existing.part in package:
        return {existing.part: appended(package, existing.part, comments + MARK, ("w", space))}
    folder = posixpath.dirname(main)
    part = existing.part or f"{folder}/comments.xml"
    if part in package:  # it is there, and nothing leads to it
        part = f"{folder}/comments-{AUTHOR}.xml"
    parts = {
        part: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        + f'<w:comments xmlns:w="{space}">'.encode()
        + comments
        + MARK
        + b"</w:comments>"
    }
    types = "[Content_Types].xml"
    override = f'<Override PartName="/{part}" ContentType="{_TYPE}"/>'.encode()
    if f'"/{part}"'.encode() not in package.read(types):
        parts[types] = appended(package, types, override, ("", _OPC + "content-types"))
    if not existing.part:
        known = Relationships(package, main)
        name = next(f"rId{i}" for i in range(1, len(known.all) + 2) if f"rId{i}" not in known.all)
        kinds = _STRICT_R if space != _W else _R
        target = posixpath.relpath(part, folder)
        leads = f'<Relationship Id="{name}" Type="{kinds}/comments" Target="{target}"/>'.encode()
        parts[known.part] = appended(package, known.part, leads, ("", _OPC + "relationships"))
    return parts


_OPC = "http://schemas.openxmlformats.org/package/2006/"
