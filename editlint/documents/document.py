"""What every format is parsed into: prose without markup, blocks, and the way back to the source.

The prose of a document is one string: the text of its blocks, one blank line (two newlines) between two blocks.
Inside a block there is no newline but for hard line breaks; runs of white space and soft wraps are one space each,
no-break spaces are plain spaces. Inline code, bare URLs and images stand as one OBJECT character, so that a sentence
keeps its shape and no rule reads them. Code blocks, front matter, comments, scripts and styles are no prose at all,
nor are characters that nobody sees (soft hyphens, zero-width spaces), so that words stay whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from editlint.documents.front_matter import FrontMatter
from editlint.model import Place, Span
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from editlint.source import Source

OBJECT = "\ufffc"

HEADING = "heading"
PARAGRAPH = "paragraph"
LIST_ITEM = "list-item"
BLOCK_QUOTE = "block-quote"
TABLE_CELL = "table-cell"
CAPTION = "caption"

FRONT_MATTER = "front-matter"  # the region of a headline that stands there


class Block(NamedTuple):
    """A stretch of prose with one role.

    `start` and `end` are prose offsets; `level` is a heading's 1 to 6, or the nesting depth of a list item or block
    quote (1 and up), else 0. `region` is the part of a page that the block lies in: "nav", "header", "footer",
    "aside", "front-matter", "footnote", "endnote", or "" for the article itself.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    region: str = ""


class Piece(NamedTuple):
    """`length` characters of prose from `start` come from the source at `source_start`.

    A verbatim piece has as many characters in the source as in the prose, one for one; a newline or a no-break space
    of the source is a space of the prose. Any other (an entity, a run of white space, inline code) stands in the
    source from `source_start` to `source_end` and is not divisible.
    """

    start: int
    length: int
    source_start: int
    source_end: int
    verbatim: bool


class Comment(NamedTuple):
    """A comment of the markup language, by which articles talk to tools.

    Offsets in the source; `text` without the delimiters, stripped. `block` is the index of the first block that
    starts after it (may equal len(blocks)).
    """

    start: int
    end: int
    text: str
    block: int


class Link(NamedTuple):
    """A link: what it is laid on, as prose span, and where it leads."""

    start: int
    end: int
    target: str


class Template(NamedTuple):
    """Code of a template or a formula that stands as one OBJECT of the prose, at `start`; source offsets of it all."""

    start: int
    source_start: int
    source_end: int


class Skipped(NamedTuple):
    """Source that is no prose: `kind` is code, front-matter, comment, template, script, html, url …; source offsets."""

    kind: str
    start: int
    end: int


class Document:
    """One article as its format gives it. Immutable; offsets are those of `text` (prose) unless a name says source."""

    def __init__(
        self,
        source: Source,
        text: str,
        blocks: Sequence[Block],
        pieces: Sequence[Piece],
        *,
        format: str,  # noqa: A002  the public word for it
        metadata: Mapping[str, Any] | None = None,
        front_matter: Mapping[str, Any] | None = None,
        comments: Sequence[Comment] = (),
        links: Sequence[Link] = (),
        skipped: Sequence[Skipped] = (),
        templates: Sequence[Template] = (),
        wrapped: bool = False,
        legible: bool = True,
    ) -> None:
        self.source = source
        self.text = text
        self.blocks = tuple(blocks)
        self.pieces = tuple(pieces)
        self.format = format
        self.metadata = metadata or {}  # of the page: title, published, modified, author, language …
        self.front_matter = front_matter or {}
        self.comments = tuple(comments)
        self.links = tuple(links)
        self.skipped = tuple(skipped)
        self.templates = tuple(templates)
        self.wrapped = wrapped  # whether the source is in another format, and has the article's text in wrappings
        self.legible = legible  # whether its sentences can be read in the source

    @property
    def front_matter_error(self) -> str:
        """Why the front matter could not be read, or an empty string."""
        return str(getattr(self.front_matter, "error", ""))

    def front_matter_line(self, name: str) -> int:
        """The line of the source on which a name of the front matter stands, or 0."""
        return int(self.front_matter.line_of(name)) if isinstance(self.front_matter, FrontMatter) else 0

    @cached_property
    def language(self) -> str:
        """The language that the article says it is in, a primary subtag of BCP 47 ("en"); "" when nothing tells."""
        from editlint.documents.languages import language_of

        return language_of(self.front_matter, self.metadata)

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def shown(self, start: int, end: int) -> str:
        """The prose between two offsets, with the code of the source for each template in it."""
        if OBJECT not in self.text[start:end]:
            return self.text[start:end]
        return "".join(self._code.get(offset, self.text[offset]) for offset in range(start, end))

    @cached_property
    def _code(self) -> Mapping[int, str]:
        source = self.source.text
        return {each.start: source[each.source_start : each.source_end] for each in self.templates}

    def source_span(self, start: int, end: int) -> Span:
        """The source that the prose between `start` and `end` comes from, markup inside it included."""
        if not self.pieces:
            return Span(0, 0)
        first = self._source_range(start)[0]
        last = self._source_range(end - 1)[1] if end > start else first
        return Span(first, max(first, last))

    def piece_index(self, offset: int) -> int:
        """The index of the piece that holds a prose offset, or of the last one before it."""
        return max(0, bisect_right(self._piece_starts, offset) - 1)

    def has_markup(self, start: int, end: int) -> bool:
        """Whether markup stands in the source between two characters of a stretch of prose."""
        index = self.piece_index(start)
        while index + 1 < len(self.pieces) and self.pieces[index + 1].start < end:
            if self.pieces[index].source_end != self.pieces[index + 1].source_start:
                return True
            index += 1
        return False

    def divides(self, start: int, end: int) -> bool:
        """Whether a stretch of prose begins or ends inside of a piece that is not divisible."""
        if not self.pieces or start >= end:
            return False
        first = self.pieces[self.piece_index(start)]
        last = self.pieces[self.piece_index(end - 1)]
        return (start > first.start and not first.verbatim) or (end < last.start + last.length and not last.verbatim)

    def _source_range(self, offset: int) -> Span:
        """The source of one character of prose; of a gap between blocks, the empty stretch after the last piece."""
        piece = self.pieces[self.piece_index(offset)]
        into = offset - piece.start
        if into >= piece.length:
            return Span(piece.source_end, piece.source_end)
        if piece.verbatim:
            return Span(piece.source_start + into, piece.source_start + into + 1)
        return Span(piece.source_start, piece.source_end)

    def prose_span(self, source_start: int, source_end: int) -> Span:
        """The prose that comes from a stretch of the source; empty where none does, as in a comment."""
        pieces, starts = self._by_source
        first = max(0, bisect_left(starts, source_start) - 1)  # several may come from one sign
        low = high = -1
        for index in range(first, len(pieces)):
            piece = pieces[index]
            if piece.source_start >= source_end:
                break
            if piece.source_end > source_start:
                begin, end = piece.start, piece.start + piece.length
                if piece.verbatim:
                    begin += max(0, source_start - piece.source_start)
                    end -= max(0, piece.source_end - source_end)
                low, high = (begin if low < 0 else min(low, begin)), max(high, end)
        return Span(low, high) if low >= 0 else Span(0, 0)

    @cached_property
    def _by_source(self) -> tuple[list[Piece], list[int]]:
        """The pieces in the order of the source, where a headline may stand below its text, and their places there."""
        pieces = sorted(self.pieces, key=lambda piece: piece.source_start)
        return pieces, [piece.source_start for piece in pieces]

    def skipped_in(self, start: int, end: int) -> Iterator[Skipped]:
        """What is no prose and reaches into a stretch of the source, from the last."""
        skipped, starts, reach = self._skipped_by_source
        for index in range(bisect_left(starts, end) - 1, -1, -1):
            if reach[index] <= start:
                return
            if skipped[index].end > start:
                yield skipped[index]

    @cached_property
    def _skipped_by_source(self) -> tuple[list[Skipped], list[int], list[int]]:
        """What is skipped in the order of the source, where each begins, and how far those up to it reach."""
        skipped = sorted(self.skipped, key=lambda each: each.start)
        return skipped, [each.start for each in skipped], list(accumulate((each.end for each in skipped), max))

    def place(self, start: int, end: int) -> Place:
        """Where the prose between two offsets stands in the file."""
        return self.source.place(*self.source_span(start, end))

    def place_in_file(self, start: int, end: int) -> Place:
        """Where the prose between two offsets stands in its file, of which the source may be a stretch."""
        return self.source.in_file(self.place(start, end))

    def block_index(self, offset: int) -> int:
        """The index of the block that holds a prose offset, or of the last one before it."""
        return max(0, bisect_right(self._block_starts, offset) - 1)
