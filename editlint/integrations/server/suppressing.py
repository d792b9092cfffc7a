"""“Ignore here” as an edit: a comment in the format’s syntax, at a place where it silences and changes nothing else.

Where a comment can stand depends on the format and on what stands round it, so each place is tried: the text is parsed
with the comment, and taken only when its prose is the same and the rule is silenced on the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.engine.article_files import read_document
from editlint.engine.suppress import find_suppressions
from editlint.errors import EditlintError
from editlint.source import Source
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.document import Document
    from editlint.engine.run import Run
    from editlint.model import Violation

REASON = "\0"  # stands where the reason goes
_MDX = "{{/* {} */}}"
_COMMENTS = ("<!-- {} -->", "% {}", "// {}", ".. {}")  # of HTML, LaTeX, AsciiDoc, reStructuredText


class Ignoring(NamedTuple):
    """An insertion that silences a rule.

    Attributes:
        at: the offset.
        text: with REASON where the reason goes.
        where: for whom it is, for people: "on this line".
    """

    at: int
    text: str
    where: str


def ignoring(violation: Violation, document: Document, run: Run) -> Ignoring | None:
    """The insertion that silences a violation's rule at its place, or else in the whole article; None for neither."""
    for each in _candidates(violation, document):
        if _holds(each, violation, document, run):
            return each
    return None


def _candidates(violation: Violation, document: Document) -> Iterator[Ignoring]:
    source = document.source
    newline = "\r\n" if "\r\n" in source.text else "\n"
    wish = f"editlint: ignore[{violation.rule}] {REASON}"
    line_start = source.line_starts[violation.line - 1]
    line = source.line(violation.line)
    comments = [each.format(wish) for each in ((_MDX,) if document.format == "mdx" else _COMMENTS)]
    for comment in comments:
        yield Ignoring(line_start + len(line.rstrip()), f" {comment}", "on this line")
    span = document.prose_span(violation.start, max(violation.end, violation.start + 1))
    if document.blocks and span.end > span.start:
        block = document.blocks[document.block_index(span.start)]
        first = source.line_starts[document.place(block.start, block.end).line - 1]
        for comment in comments:
            for lines in (2, 1) if document.format == "rst" else (1, 2):  # it warns where no blank line follows
                yield Ignoring(first, comment + newline * lines, "in this paragraph")
    yield from _in_front_matter(violation, source, newline)


def _in_front_matter(violation: Violation, source: Source, newline: str) -> Iterator[Ignoring]:
    wish = f"editlint: {{ignore: [{violation.rule}], reason: {REASON}}}{newline}"
    if source.line(1).rstrip() == "---":
        yield Ignoring(len(source.text[: source.line_starts[1]]) if len(source.line_starts) > 1 else 0, wish, _WHOLE)
    else:
        yield Ignoring(0, f"---{newline}{wish}---{newline}{newline}", _WHOLE)


_WHOLE = "in the whole article"


def _holds(candidate: Ignoring, violation: Violation, document: Document, run: Run) -> bool:
    """Whether a text with the insertion has the same prose, and the rule is silent where it spoke."""
    before = document.source.text
    text = before[: candidate.at] + candidate.text.replace(REASON, "why") + before[candidate.at :]
    try:
        after = read_document(Source(text, document.source.path), document.format, run.formats)
    except EditlintError:
        return False
    if after.text != document.text or [each[:3] for each in after.blocks] != [each[:3] for each in document.blocks]:
        return False
    moved = violation.start + (len(text) - len(before) if candidate.at <= violation.start else 0)
    line = after.source.position(moved)[0]
    return any(
        violation.rule in each.selectors and each.first_line <= line <= each.last_line
        for each in find_suppressions(after)
    )
