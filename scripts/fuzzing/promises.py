"""What holds of every document, outcome and error, whatever was read; asked by several targets."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.errors import EditlintError, render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.documents.document import Document
    from editlint.engine.outcome import Outcome
    from editlint.model import Violation
    from editlint.source import Source

_DEFECT = re.compile(r"crashed|is a defect of|internal error|Traceback|cannot be made")
_FOLDED = re.compile(r"\s")


@cache
def strict() -> Run:
    """All rules that are no opt-in, and nothing of the user's."""
    return Run(Settings(profile="strict", ignore=("grammar",)), use_cache=False)


def check_document(document: Document) -> None:
    """Each stretch of prose leads back to where it stands in the source, in order."""
    source = document.source.text
    end = 0
    for piece in document.pieces:
        assert piece.start >= end, piece
        assert piece.length > 0, piece
        end = piece.start + piece.length
        assert 0 <= piece.source_start <= piece.source_end <= len(source), piece
        if piece.verbatim:
            prose = document.text[piece.start : end]
            span = document.source_span(piece.start, end)
            assert _FOLDED.sub(" ", source[span.start : span.end]) == _FOLDED.sub(" ", prose), (span, prose)
    assert end <= len(document.text)
    position = 0
    for block in document.blocks:
        assert block.start >= position, block
        assert document.text[block.start : block.end].strip(), block
        position = block.end
    for comment in document.comments:
        assert 0 <= comment.start <= comment.end <= len(source), comment
        assert 0 <= comment.block <= len(document.blocks), comment


def check_outcome(outcome: Outcome, source: Source) -> None:
    """Nothing has failed, and whatever is said stands in the text."""
    check_no_defect(outcome)
    for violation in outcome.violations:
        check_place(violation, source)
    for stated in outcome.statements:
        assert 0 <= stated.place.start <= stated.place.end <= len(source.text), stated
    for each in outcome.suppressions:
        assert 0 <= each.place.start <= each.place.end <= len(source.text), each


def check_no_defect(outcome: Outcome) -> None:
    """No rule, format or analysis has crashed."""
    for problem in outcome.problems:
        assert not _DEFECT.search(f"{problem.message} {problem.hint}"), problem
    for part in outcome.parts:
        check_no_defect(part)
    for violation in outcome.violations:
        assert violation.rule != "internal", violation


def check_place(violation: Violation, source: Source) -> None:
    """The violation, its evidence and its edits lie in the source, and lines and columns are those of the offsets."""
    length = len(source.text)
    assert 0 <= violation.start < violation.end <= length, violation
    place = source.place(violation.start, violation.end)
    assert (violation.line, violation.column, violation.end_line, violation.end_column) == place[1:5], violation
    for related in violation.related:
        assert not related.line or 0 <= related.start <= related.end <= length, related
    for fix in violation.fixes:
        ends = sorted((edit.start, edit.end) for edit in fix.edits)
        assert all(0 <= start <= end <= length for start, end in ends), fix
        assert all(first[1] <= second[0] for first, second in pairwise(ends)), fix
    assert violation.message.strip(), violation
    assert "\n" not in violation.message, violation


def check_error(error: EditlintError, files: dict[str, str]) -> None:
    """The mistake is said in words, and stands where there is something to see."""
    for each in error.each():
        assert each.message.strip(), each
        at = each.location
        if at is not None and at.path in files and at.line:
            text = files[at.path]
            lines = (text.split("\n") if at.path.endswith(".toml") else text.splitlines()) or [""]
            assert 0 < at.line <= len(lines) + 1, (each.message, at)
            assert at.column >= 0, (each.message, at)
            assert at.column <= max(len(lines[min(at.line, len(lines)) - 1]), len(at.source_line)) + 2, (
                each.message,
                at,
            )
    assert "Traceback" not in render(error)


def check_errors(errors: Iterable[EditlintError], files: dict[str, str]) -> None:
    """All of them are said so."""
    for each in errors:
        check_error(each, files)
