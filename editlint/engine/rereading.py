"""Proves a change of an article by reading its text anew: what is read must be the article with that change alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.document import OBJECT, TABLE_CELL
from editlint.errors import EditlintError
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.documents.document import Document
    from editlint.model import Span

_READ = range(4, 61)  # texts that are read anew for one article: the changes beyond wait until others are made
_CHARACTERS = 600_000  # of all these texts together, which keeps a long article quick
_WORDS = LatePattern(
    r"(?:[^\W_]|[ ,.’–—]|(?<=[^\W_])-(?=[^\W_]))*"
)  # no format has a meaning for such but where a line begins
_START = LatePattern(  # what begins a line and makes it nothing but prose: no number nor letter of a list
    r"[“‘\"(]?[^\W\d_]+(?![\w.)])|\d+(?![\w.)])"
)
# Signs of which two fixes could make a pair, though each by itself is read as words, or that only the printer knows.
_SIGNS = {
    "latex": frozenset("\\{}$&#^_~%`[]"),
    "markdown": frozenset("<>[]{}`\\*_~^=$|"),
    "mdx": frozenset("<>[]{}`\\*_~^=$|"),
    "asciidoc": frozenset("<>[]{}`\\*_#^~+|"),
    "rst": frozenset("<>[]{}`\\*_|"),
    "html": frozenset("<>{}[]"),
    "html-template": frozenset("<>{}[]"),
    "astro": frozenset("<>{}[]"),
}
_IN_COLUMNS = ("rst",)  # formats in which a cell ends at a column


class Rereading:
    """The texts of one article that are read anew."""

    def __init__(self, document: Document, read_anew: Callable[[str], Document]) -> None:
        """Begin an article.

        Args:
            document: the article.
            read_anew: reads another text in the article's format; may raise EditlintError.
        """
        self._document = document
        self._source = document.source.text
        self._read_anew = read_anew
        wanted = _CHARACTERS // max(1, len(self._source))
        self.left = max(_READ.start, min(wanted, _READ.stop - 1))  # how many may still be read

    def may_mark_up(self, span: Span, text: str, at: int) -> bool:
        """Whether a text in place of a span of the source, at an offset of the prose, may be more than words."""
        document = self._document
        if not _WORDS.fullmatch(text):
            return True
        if document.format in _IN_COLUMNS and document.blocks[document.block_index(at)].kind == TABLE_CELL:
            return True
        line = self._source.rfind("\n", 0, span.start) + 1
        if any(map(str.isalpha, self._source[line : span.start])):
            return False
        rest = (text + self._source[span.end : span.end + 20]).lstrip()
        return not _START.match(rest)

    def keeps(self, span: Span, text: str, start: int, end: int) -> bool:
        """Whether a text in place of a span is read as itself in place of a stretch of prose, and changes no more."""
        if self._brings_signs(span, text) or self.left <= 0:
            return False
        self.left -= 1
        after = self._read(span, text)
        if after is None:
            return False
        document, rest = self._document, len(self._document.text) - end
        behind = len(after.text) - rest
        return (
            start <= behind
            and _folded(after.text[start:behind]) == _folded(text)
            and _shape(after, start, behind) == _shape(document, start, end)
        )

    def leaves_rest(self, cut: Span, start: int, end: int) -> bool:
        """Whether the text without the cut is the article without a stretch of prose, in the same blocks and links."""
        self.left -= 1
        after = self._read(cut, "")
        if after is None:
            return False
        nothing = len(after.text)
        return _shape(after, nothing, nothing) == _shape(self._document, start, end)

    def _brings_signs(self, span: Span, text: str) -> bool:
        """Whether a text has more of the signs than what stands there, as "$5" in place of "$ 5" has not."""
        signs = _SIGNS.get(self._document.format, frozenset())
        known = self._source[span.start : span.end]
        return any(text.count(sign) > known.count(sign) for sign in signs.intersection(text))

    def _read(self, span: Span, text: str) -> Document | None:
        try:
            return self._read_anew(self._source[: span.start] + text + self._source[span.end :])
        except EditlintError:
            return None


def _folded(text: str) -> str:
    """A text without what a reader may make of its quotation marks and white space."""
    return "".join(text.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"'}).split())


def _shape(document: Document, start: int, end: int) -> list[tuple[object, ...]]:
    """The blocks and links of a document without a stretch of its prose, with their words, white space aside."""

    def rest(low: int, high: int) -> str:
        kept = document.text[low : max(low, min(high, start))] + document.text[max(low, min(high, end)) : high]
        kept = "".join(kept.split())
        return kept if kept.strip(OBJECT) else ""  # such signs alone are no block

    blocks = [(each.kind, each.level, each.region, rest(each.start, each.end)) for each in document.blocks]
    links = [(each.target, rest(each.start, each.end)) for each in document.links]
    return [each for each in (*blocks, *links) if each[-1]]
