"""From what a check proposes to the fixes that a violation offers: only those that leave the article's markup whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents import parse
from editlint.model import Edit, Fix, Span
from editlint.source import Source
from editlint.values import LatePattern, cached_property

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.checks.base import Hit, Proposal
    from editlint.documents import Format
    from editlint.documents.document import Document
    from editlint.engine.deletions import Deletions
    from editlint.engine.rereading import Rereading
    from editlint.rulebook.rule import Rule

_PLAIN_TEXT = LatePattern(r"[\w ,.’–—-]*")


class Corrections:
    """The fixes in one article."""

    def __init__(self, article: Article, formats: Mapping[str, Format]) -> None:
        """Begin an article; it is read anew in its format of these where a change must be proven."""
        self._article = article
        self._formats = formats

    def of(self, rule: Rule, hit: Hit) -> tuple[Fix, ...]:
        """The fixes of a hit."""
        fixes = (self._fix(each) for each in self._allowed(rule, hit))
        return tuple(each for each in fixes if each is not None)

    def _allowed(self, rule: Rule, hit: Hit) -> Sequence[Proposal]:
        """The corrections of a hit: none inside another person's words, unless the rule is made for that."""
        if not hit.proposals or rule.fix_quotations or not self._article.within_quotation(hit.start, hit.end):
            return hit.proposals
        return ()

    def _fix(self, proposal: Proposal) -> Fix | None:
        edits = []
        for start, end, text in proposal.edits:
            span = self._replaced(start, end, text, safe=proposal.safe)
            if span is None:
                return None
            edits.append(Edit(span.start, span.end, text))
        return Fix(proposal.title, proposal.safe, tuple(sorted(edits)))

    def _replaced(self, start: int, end: int, text: str, *, safe: bool) -> Span | None:
        """The source that an edit replaces, or None: new text across the edge of an emphasis or a link would break it.

        A part of an indivisible piece has no place of its own. A safe edit must not even delete any markup; in a value
        of the front matter, none may bring a sign of its syntax.
        """
        document = self._article.document
        if document.divides(start, end) or ((text or safe) and document.has_markup(start, end)):
            return None
        front = getattr(document.front_matter, "end", 0)
        span = document.source_span(start, end)
        if front and not _PLAIN_TEXT.fullmatch(text) and span.start < front:
            return None
        if self._rereading is None:
            return span
        if text:
            bare = not self._rereading.may_mark_up(span, text, start)
            return span if bare or self._rereading.keeps(span, text, start, end) else None
        return span if start >= end else self._deletions.cut(start, end, bare=safe)

    @cached_property
    def _rereading(self) -> Rereading | None:
        """None where the text is another's than the file's: whoever wraps it again looks at what a fix changes."""
        document = self._article.document
        if document.wrapped or type(document.source) is not Source:
            return None
        from editlint.engine.rereading import Rereading

        return Rereading(document, self._read_anew)

    @cached_property
    def _deletions(self) -> Deletions:
        from editlint.engine.deletions import Deletions

        assert self._rereading is not None
        return Deletions(self._article.document, self._rereading)

    def _read_anew(self, text: str) -> Document:
        document = self._article.document
        return parse(Source(text, document.source.path), document.format, self._formats)
