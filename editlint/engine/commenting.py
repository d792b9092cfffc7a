"""Puts violations into copies of the files of word processors, as comments at their places. The originals stay."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.engine.article_files import source_of
from editlint.engine.rewrite import draft
from editlint.errors import EditlintError, Location, unwritable
from editlint.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents import Remark
    from editlint.engine.run import Run
    from editlint.model import Related, Violation
    from editlint.rulebook.rule import Rule


def copy_name(path: str) -> str:
    """Where the copy of a file goes: beside it, as story.commented.docx."""
    stem, suffix = os.path.splitext(path)
    return f"{stem}.commented{suffix}"


def takes_comments(run: Run, path: str) -> bool:
    """Whether comments can be put into files of a path's format."""
    known = run.formats.get(run.format_of(path))
    return known is not None and known.annotate is not None


def commented(run: Run, path: str, violations: Sequence[Violation]) -> bytes:
    """The bytes of a copy of a file that has each violation as a comment.

    Raises:
        EditlintError: the file cannot be read, or no comment can be put into it.
    """
    format_name = run.format_of(path)
    data = read_bytes(path)
    source = source_of(data, path, format_name, run.formats)
    if any(not source.text.startswith(each.excerpt, each.excerpt_start) for each in violations):
        said = f"{path} has been saved anew since it was read: nothing is commented"
        raise EditlintError(said, hint="run it again", location=Location(path))
    annotate = run.formats[format_name].annotate
    assert annotate is not None
    return annotate(data, source, [_remark(each, run.rulebook.rules.get(each.rule)) for each in violations])


def put_copy(target: str, data: bytes, original: str) -> None:
    """Write a copy, in one step and for the same people to read as the original.

    Raises:
        EditlintError: there is a file of that name that is no copy of ours, or it cannot be written.
    """
    if os.path.exists(target):
        _refuse_others(target, original)
    try:
        with draft(target, like=original) as beside:
            beside.file.write(data)
            beside.put_in_place()
    except OSError as error:
        raise unwritable(target, error) from None


def _refuse_others(target: str, original: str) -> None:
    """Refuse to write over anything but a copy that nobody has worked on: its comments may have been answered."""
    from editlint.documents.office.copies import is_untouched

    if os.path.samefile(target, original):
        said = f"{target} is the article itself, which stays as it is"
        raise EditlintError(said, hint="give the copy another name", location=Location(target))
    if not os.path.isfile(target) or not is_untouched(read_bytes(target)):
        said = f"{target} is there already: no copy of editlint's, or somebody has saved it since"
        raise EditlintError(said, hint="move it away, or name another with --output-file", location=Location(target))


def _remark(violation: Violation, rule: Rule | None) -> Remark:
    """What a comment says: the message, the evidence, what to do, and whose word it is."""
    from editlint.documents import Remark

    lines = [violation.message, *(f"See {_where(violation, each)}: {each.message}" for each in violation.related)]
    if rule is not None and rule.help:
        lines.append(" ".join(rule.help.split()))
    lines.append(f"{violation.rule} ({violation.severity})")
    return Remark(violation.start, violation.end, tuple(" ".join(line.split()) for line in lines))


def _where(violation: Violation, related: Related) -> str:
    if not related.line or related.is_address:
        return related.path
    place = related.place or f"line {related.line}"
    return place if related.path == violation.path else f"{os.path.basename(related.path)}, {place}"
