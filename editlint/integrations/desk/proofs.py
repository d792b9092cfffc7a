"""The text that the page shows of a file that is no text, and what was found in the file as places in that text."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from editlint.documents.collections.parts import Flaw, Origin
from editlint.documents.document import OBJECT
from editlint.engine.article_files import source_of
from editlint.engine.outcome import Outcome
from editlint.engine.parts import lint_part
from editlint.errors import EditlintError, Location
from editlint.model import Span
from editlint.source import Source
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editlint.analysis.article import Article
    from editlint.documents.collections.parts import Part
    from editlint.documents.document import Document
    from editlint.engine.run import Run
    from editlint.integrations.desk.papers import Paper
    from editlint.model import Place, Report, Violation

    Divide = Callable[[bytes, str, str], Iterator[Part | Flaw]]


class Proof:
    """The prose of a document as text, with blank lines between its blocks; what is no text in it is left out."""

    def __init__(self, document: Document, origin: Origin) -> None:
        """Take a document, and where its source begins in the file."""
        self._document = document
        self._origin = origin
        self._objects = [at for at, sign in enumerate(document.text) if sign == OBJECT]
        self._source = Source(document.text.replace(OBJECT, ""), document.source.path)

    @property
    def text(self) -> str:
        """What the page shows."""
        return self._source.text

    def span(self, start: int, end: int) -> Span:
        """A stretch of prose as one of the text."""
        return Span(self._shown(start), self._shown(end))

    def place(self, place: Place) -> Place:
        """A place in the file as one in the text; of what is no prose, the point before which it stands."""
        start, end = place.start - self._origin.offset, place.end - self._origin.offset
        span = self._document.prose_span(start, end)
        if span.start == span.end:
            following = self._document.prose_span(start, max(start, len(self._document.source.text))).start
            span = Span(following, following)
        return self._source.place(*self.span(*span))._replace(path=place.path)

    def narrowed(self, violation: Violation) -> Violation:
        """A violation on its own words alone: of a mail in base64 the file can tell no stretch below three letters."""
        words = violation.match.replace(OBJECT, "")
        start = self.text.find(words, violation.start, violation.end)
        if start < 0 or not words:
            return violation
        return violation._replace(
            **self._source.place(start, start + len(words))._replace(path=violation.path)._asdict()
        )

    def _shown(self, offset: int) -> int:
        return offset - bisect_left(self._objects, offset)


class Proofread(NamedTuple):
    """A file's article, the report on it with places in the text of `proof`."""

    article: Article
    report: Report
    proof: Proof


def proof_of(run: Run, paper: Paper) -> Proof:
    """The text of a file.

    Raises:
        EditlintError: it is damaged, or holds no article or several.
    """
    format_name = run.format_of(paper.name)
    if run.divides(format_name):
        part = _only_part(run, paper, format_name)
        return Proof(part.document(paper.name), part.origin)
    return Proof(run.article(_source(run, paper, format_name), format_name).document, Origin())


def proofread(run: Run, paper: Paper) -> Proofread:
    """Lint a file as the command line does, and find what was found in its text.

    Raises:
        EditlintError: as for its text, or the settings of the run have mistakes.
    """
    format_name, path = run.format_of(paper.name), paper.name
    if run.divides(format_name):
        part = _only_part(run, paper, format_name)
        article = run.article_of(part.document(path))
        outcome, origin = lint_part(run, part, path).without_fixes(), part.origin
    else:
        article = run.article(_source(run, paper, format_name), format_name)
        outcome, origin = run.lint_article(article, format_name), Origin()
    report = run.report_builder.report([outcome.at(path)], run.problems)
    proof = Proof(article.document, origin)
    moved = Outcome(violations=report.violations).moved(proof.place).violations
    return Proofread(article, report._replace(violations=tuple(map(proof.narrowed, moved))), proof)


def _source(run: Run, paper: Paper, format_name: str) -> Source:
    return source_of(paper.data, paper.name, format_name, run.formats)


def _divided(divide: Divide, paper: Paper) -> Iterator[Part | Flaw]:
    """The articles of a file; an option of the command line is said to be one."""
    try:
        yield from divide(paper.data, paper.name, "")
    except EditlintError as error:
        if not error.hint.startswith("--"):
            raise
        raise EditlintError(error.message, hint=f"on the command line, {error.hint}", location=error.location) from None


def _only_part(run: Run, paper: Paper, format_name: str) -> Part:
    """The article of a file that could hold several."""
    divide = run.formats[format_name].divide
    assert divide is not None
    parts: list[Part] = []
    for each in islice(_divided(divide, paper), 2):
        if isinstance(each, Flaw):
            said = f"line {each.line}: {each.message}" if each.line else each.message
            raise EditlintError(said, hint=each.hint, location=Location(paper.name, each.line))
        parts.append(each)
    if len(parts) != 1:
        said = "holds several articles, which are not read as one" if parts else "holds no article"
        hint = "“editlint check” reads them one by one" if parts else ""
        raise EditlintError(f"{paper.name} {said}", hint=hint, location=Location(paper.name))
    return parts[0]
