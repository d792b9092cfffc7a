"""Fixes articles on disk or shows what it would do: to a fixed point, in one atomic step a file.

The byte order mark, the newlines and the permissions of a file stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.engine.article_files import read_source
from editlint.engine.fixes import apply_fixes
from editlint.engine.rewrite import mend, rewrite
from editlint.errors import EditlintError, unwritable
from editlint.source import Source
from editlint.values import NamedTuple
from editlint.visible import as_diff_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.engine.run import Run
    from editlint.model import Problem

PASSES = 10


class Fixed(NamedTuple):
    """A text before and after its fixes, how many violations that settled, and what kept others from being found."""

    path: str
    before: str
    after: str
    bom: bool
    settled: int
    problems: tuple[Problem, ...] = ()


def fix_source(run: Run, source: Source, format_name: str, *, unsafe: bool) -> Fixed:
    """Fix a text until nothing more can be fixed, or PASSES times. Suppressed violations are left alone."""
    text, count = source.text, 0
    problems: dict[Problem, None] = {}
    if not (run.is_text(format_name) or run.divides(format_name)):
        return Fixed(source.path, text, text, source.bom, 0)
    for _ in range(PASSES):
        outcome = run.lint_source(Source(text, source.path), format_name)
        report = run.report_builder.report([outcome])
        problems.update(dict.fromkeys(report.problems))
        applied = apply_fixes(text, report.violations, unsafe=unsafe)
        if not applied.fixed or applied.text == text:
            break
        text, count = same_newlines(source.text, applied.text), count + len(applied.fixed)
    return Fixed(source.path, source.text, text, source.bom, count, tuple(problems))


def fix_file(run: Run, path: str, *, unsafe: bool) -> Fixed:
    """What fixing a file gives; nothing is written.

    Raises:
        EditlintError: the file cannot be read.
    """
    format_name = run.format_of(path)
    unchanged = Fixed(path, "", "", bom=False, settled=0)
    if run.divides(format_name):
        try:
            source = read_source(path, run.formats)
        except EditlintError:
            return unchanged  # such a file may say its encoding; new text is written in UTF-8 alone
        return fix_source(run, source, format_name, unsafe=unsafe)
    if not run.is_text(format_name):
        return unchanged
    mend(path)
    return fix_source(run, read_source(path, run.formats), format_name, unsafe=unsafe)


def write(fixed: Fixed) -> None:
    """Put a fixed text in place of the file; of a symbolic link, in place of the file that it names.

    Raises:
        EditlintError: it cannot be written; the file is as it was.
    """
    mark = b"\xef\xbb\xbf" if fixed.bom else b""
    try:
        rewrite(fixed.path, mark + fixed.after.encode("utf-8"), known=mark + fixed.before.encode("utf-8"))
    except OSError as error:
        raise unwritable(fixed.path, error) from None


def diff(fixed: Fixed) -> Iterator[str]:
    """The change as a unified diff, which `patch` and `git apply` take. A carriage return at a line's end stays."""
    import difflib

    lines = difflib.unified_diff(_lines(fixed.before), _lines(fixed.after))
    name = as_diff_name(fixed.path)
    yield from (f"{sign} {name}" for sign in ("---", "+++") if next(lines, ""))
    for line in lines:
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines(text: str) -> list[str]:
    """The lines of a text with their ends, as git divides it."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + [rest] * bool(rest)


def same_newlines(before: str, after: str) -> str:
    """New text takes the newlines of the file where a fix brought others."""
    if "\r\n" in before and "\n" not in before.replace("\r\n", ""):
        return after.replace("\r\n", "\n").replace("\n", "\r\n")
    return after
