"""`--fix` and `--diff` of `editlint check`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editlint.cli.streams import say, say_lines
from editlint.engine.fixer import Fixed, diff, fix_file, fix_source, write
from editlint.errors import EditlintError, EditlintErrors
from editlint.plural import counted

if TYPE_CHECKING:
    import argparse

    from editlint.engine.run import Run


def fix(run: Run, args: argparse.Namespace) -> bool:
    """Fix files, or standard input to standard output; with --diff only show it. Whether anything changed.

    Raises:
        EditlintErrors: files cannot be read or written; they are as they were, and the others are fixed.
    """
    if args.paths == ["-"]:
        return _fix_stdin(run, args)
    files = run.find(args.paths, force_exclude=args.force_exclude)
    changed = 0
    settled = 0
    errors: list[EditlintError] = []
    for path in files:
        try:
            fixed = fix_file(run, path, unsafe=args.unsafe_fixes)
            if fixed.after == fixed.before:
                continue
            if args.diff:
                say_lines("\n".join(diff(fixed)))
            else:
                write(fixed)
        except EditlintError as error:  # the others are fixed all the same
            errors += error.each()
            continue
        changed += 1
        settled += fixed.settled
    if changed and not args.quiet:
        verb = "would fix" if args.diff else "fixed"
        say(f"{verb} {counted(settled, 'violation')} in {counted(changed, 'file')}", error=True)
    if errors:
        raise EditlintErrors(errors)
    return changed > 0


def _fix_stdin(run: Run, args: argparse.Namespace) -> bool:
    from editlint.engine.article_files import source_of

    name = args.stdin_filename
    format_name = run.format_of(name) if name else "markdown"
    data = sys.stdin.buffer.read()
    if not run.is_text(format_name):
        if not args.diff:
            sys.stdout.buffer.write(data)  # a filter passes on what it cannot change
        return False
    source = source_of(data, name, format_name, run.formats)
    fixed = fix_source(run, source, format_name, unsafe=args.unsafe_fixes)
    if args.diff:
        say_lines("\n".join(diff(fixed)))
    else:
        _write_stdout(fixed)
    return fixed.after != fixed.before


def _write_stdout(fixed: Fixed) -> None:
    sys.stdout.buffer.write((b"\xef\xbb\xbf" if fixed.bom else b"") + fixed.after.encode("utf-8"))
