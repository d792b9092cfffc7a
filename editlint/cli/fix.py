"""`--fix` and `--diff` of `editlint check`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editlint.cli.streams import say, say_diff
from editlint.engine.fixer import Fixed, diff, fix_file, fix_source, write
from editlint.plural import counted

if TYPE_CHECKING:
    import argparse

    from editlint.engine.run import Run


def fix(run: Run, args: argparse.Namespace) -> bool:
    """Fix files, or standard input to standard output; with --diff only show it. Whether anything changed."""
    if args.paths == ["-"]:
        return _fix_stdin(run, args)
    files = run.find(args.paths, force_exclude=args.force_exclude)
    changed = 0
    settled = 0
    for path in files:
        fixed = fix_file(run, path, unsafe=args.unsafe_fixes)
        if fixed.after != fixed.before:
            changed += 1
            settled += fixed.settled
            if args.diff:
                _say_diff(fixed)
            else:
                write(fixed)
    if changed and not args.quiet:
        verb = "would fix" if args.diff else "fixed"
        say(f"{verb} {counted(settled, 'violation')} in {counted(changed, 'file')}", error=True)
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
        _say_diff(fixed)
    else:
        _write_stdout(fixed)
    return fixed.after != fixed.before


def _say_diff(fixed: Fixed) -> None:
    if not say_diff(diff(fixed)):
        said = "the diff shows characters that would steer a terminal as escapes: “patch” cannot apply it, --fix can"
        say(f"note: {fixed.path or 'standard input'}: {said}", error=True)


def _write_stdout(fixed: Fixed) -> None:
    sys.stdout.buffer.write((b"\xef\xbb\xbf" if fixed.bom else b"") + fixed.after.encode("utf-8"))
