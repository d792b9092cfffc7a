"""What a deletion takes out of a source: its words and the markup that is theirs, proven by reading the rest anew.

Where there is no markup in the words nor at their edges, they alone go. Else cuts are tried that take it along, for
whole blocks up to the lines and tags that make them blocks; one counts only where the text that it leaves reads as the
article without the words, and else the deletion is not to be had.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from editlint.documents.document import HEADING
from editlint.engine.markup_balance import is_balanced
from editlint.model import Span
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.documents.document import Document
    from editlint.engine.rereading import Rereading

_TRIED = 12  # cuts that are read anew for one deletion
_TAGS = 8  # nested tags that are taken along
_FRAME = r"html|head|body|main|article"
_ALONE = r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr"
_OPENING = LatePattern(rf"<(?!(?:{_FRAME}|{_ALONE})\b)[A-Za-z][^<>]*(?<!/)>\s*\Z")
_CLOSING = LatePattern(rf"\s*</(?!(?:{_FRAME})\b)[A-Za-z][^<>]*>")
_SIGNS_OF_LINES = ("markdown", "mdx")  # formats in which a line of signs beside a paragraph may be no part of it
_FREE = ("url", "template")  # what is no prose and may go with the words that it belongs to


class _Stretch(NamedTuple):
    """Words to delete: prose offsets, their source, and how far the markup before and after them reaches."""

    start: int
    end: int
    source: Span
    before: int
    after: int
    whole: bool  # whether it is whole blocks
    trims: bool  # whether blank lines before it go too


class Deletions:
    """The deletions in one article."""

    def __init__(self, document: Document, rereading: Rereading) -> None:
        self._document = document
        self._source = document.source.text
        self._rereading = rereading

    def cut(self, start: int, end: int, *, bare: bool = False) -> Span | None:
        """The source to delete for a stretch of prose; None where no cut leaves the rest as it was.

        Args:
            start: where the prose begins.
            end: where it ends.
            bare: whether no markup may go with it.
        """
        stretch = self._stretch(start, end)
        plain = self._document.source_span(start, end)
        if not self._meets_markup(stretch) and not self._rereading.may_mark_up(plain, "", start):
            return plain
        cuts = [plain] if bare else self._cuts(stretch)
        fitting = (each for each in cuts if self._keeps_other(stretch, each))
        for each in islice(fitting, min(_TRIED, self._rereading.left)):
            if self._rereading.leaves_rest(each, stretch.start, stretch.end):
                return each
        return None

    def _stretch(self, start: int, end: int) -> _Stretch:
        document, text = self._document, self._document.text
        words = text[start:end]
        low, high = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        whole = low < high and document.blocks[document.block_index(low)].start == low
        whole = whole and document.blocks[document.block_index(high - 1)].end == high
        trims = whole and start < low
        if whole:
            start, end = low, high
        pieces = document.pieces
        first, last = document.piece_index(start), document.piece_index(end - 1)
        source = document.source_span(start, end)
        before, after = source
        if start == pieces[first].start:
            before = pieces[first - 1].source_end if first else 0
        if end == pieces[last].start + pieces[last].length:
            after = pieces[last + 1].source_start if last + 1 < len(pieces) else len(self._source)
        return _Stretch(start, end, source, min(before, source.start), max(after, source.end), whole, trims)

    def _meets_markup(self, stretch: _Stretch) -> bool:
        """Whether anything but white space stands between its words or beside them."""
        source = self._source
        beside = source[stretch.before : stretch.source.start], source[stretch.source.end : stretch.after]
        return any(each.strip() for each in (*beside, *self._gaps(stretch)))

    def _gaps(self, stretch: _Stretch) -> Iterator[str]:
        """What stands between its pieces."""
        document, pieces = self._document, self._document.pieces
        for index in range(document.piece_index(stretch.start), document.piece_index(stretch.end - 1)):
            yield self._source[pieces[index].source_end : pieces[index + 1].source_start]

    def _cuts(self, stretch: _Stretch) -> Iterator[Span]:
        """The cuts to try, those first that leave least behind."""
        if stretch.whole:
            document = self._document
            by_line = document.format in _SIGNS_OF_LINES
            by_line &= document.blocks[document.block_index(stretch.start)].kind != HEADING
            starts, ends = self._starts(stretch, by_line=by_line), self._ends(stretch, by_line=by_line)
        else:
            start, end = stretch.source
            low = start - len(self._source[stretch.before : start].rpartition("\n")[2].rpartition(" ")[2])
            high = end + len(self._source[end : stretch.after].partition("\n")[0].rstrip())
            starts, ends = [*self._opening(stretch), low, start], [*self._closing(stretch), high, end]
        for start, end in dict.fromkeys(product(starts, ends)):
            yield Span(start, end)

    def _starts(self, stretch: _Stretch, *, by_line: bool) -> Sequence[int]:
        """Before the tags that open a stretch of blocks, before its lines of markup, and at its first word."""
        source, low, at = self._source, stretch.before, stretch.source.start
        found = self._opening(stretch)
        line = source.rfind("\n", low, at) + 1
        if line or low == 0:
            first = line
            while (above := source.rfind("\n", low, max(low, first - 1)) + 1) and source[above:first].strip():
                first = above
            found += (line, first) if by_line else (first, line)
        found.append(at)
        return [low + len(source[low:each].rstrip()) for each in found] if stretch.trims else found

    def _ends(self, stretch: _Stretch, *, by_line: bool) -> Sequence[int]:
        """Behind the tags that close a stretch of blocks, behind its lines of markup, and at its last word."""
        source, at, high = self._source, stretch.source.end, stretch.after
        found = self._closing(stretch)
        line = self._line_end(at, high)
        if line >= 0:
            last = line
            while (below := self._line_end(last + 1, high)) >= 0 and source[last + 1 : below].strip():
                last = below
            lines = [at + len(source[at:each].rstrip()) for each in (line, last)]
            found += lines if by_line else lines[::-1]
        return [*found, at]

    def _opening(self, stretch: _Stretch) -> list[int]:
        """Where the tags begin that open right before it, from the outermost."""
        found = [stretch.source.start]
        while len(found) <= _TAGS and (tag := _OPENING.search(self._source, stretch.before, found[-1])):
            found.append(tag.start())
        return found[:0:-1]

    def _closing(self, stretch: _Stretch) -> list[int]:
        """Where the tags end that close right behind it, from the outermost."""
        found = [stretch.source.end]
        while len(found) <= _TAGS and (tag := _CLOSING.match(self._source, found[-1], stretch.after)):
            found.append(tag.end())
        return found[:0:-1]

    def _line_end(self, start: int, high: int) -> int:
        """The end of a line that ends before `high`, or -1."""
        end = self._source.find("\n", start, high)
        return high if end < 0 and start <= high == len(self._source) else end

    def _keeps_other(self, stretch: _Stretch, cut: Span) -> bool:
        """Whether a cut takes markup in pairs, and none of what is no prose beside the words."""
        start, end = stretch.source
        for each in self._document.skipped_in(cut.start, cut.end):
            beside = (each.start < start and each.end > cut.start) or (each.end > end and each.start < cut.end)
            if beside and (each.kind not in _FREE or (each.kind == "template" and self._stands_alone(each.start))):
                return False
        markup = [self._source[cut.start : start], *self._gaps(stretch), self._source[end : cut.end]]
        return is_balanced("\0".join(markup), self._document.format, closed=not stretch.whole)

    def _stands_alone(self, at: int) -> bool:
        """Whether a template stands by itself, and in no address of a link."""
        return self._source[max(0, at - 1) : at].strip() == ""
