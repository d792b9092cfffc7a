"""`--fix` and `--diff` of `editlint check`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editlint.cli.streams import read_input, say, say_diff
from editlint.engine.faults import fault, problem_of
from editlint.engine.fixer import Fixed, diff, fix_file, fix_source, write
from editlint.errors import EditlintError
from editlint.plural import counted
from editlint.values import NamedTuple

if TYPE_CHECKING:
    import argparse

    from editlint.engine.run import Run
    from editlint.model import Problem


class Done(NamedTuple):
    """Whether anything was changed, or would be, and what kept files from being fixed."""

    changed: bool
    problems: tuple[Problem, ...]


def fix(run: Run, args: argparse.Namespace) -> Done:
    """Fix files, or standard input to standard output; with --diff only show it."""
    if args.paths == ["-"]:
        return _fix_stdin(run, args)
    changed = settled = 0
    problems: list[Problem] = []
    for path in run.find(args.paths, force_exclude=args.force_exclude):
        try:
            fixed = _fix_file(run, path, args)
        except EditlintError as error:
            problems.append(problem_of(error, path))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  one file must not take the others down, nor end the run
            problems.append(fault(path, "while it was fixed", error))
        else:
            problems += fixed.problems
            changed += fixed.after != fixed.before
            settled += fixed.settled
    if changed and not args.quiet:
        verb = "would fix" if args.diff else "fixed"
        say(f"{verb} {counted(settled, 'violation')} in {counted(changed, 'file')}", error=True)
    return Done(changed > 0, tuple(problems))


def _fix_file(run: Run, path: str, args: argparse.Namespace) -> Fixed:
    fixed = fix_file(run, path, unsafe=args.unsafe_fixes)
    if fixed.after != fixed.before:
        if args.diff:
            _say_diff(fixed)
        else:
            write(fixed)
    return fixed


def _fix_stdin(run: Run, args: argparse.Namespace) -> Done:
    from editlint.engine.article_files import source_of

    name = args.stdin_filename
    format_name = run.format_of(name) if name else "markdown"
    data = read_input()
    if not run.is_text(format_name):
        if not args.diff:
            sys.stdout.buffer.write(data)  # a filter passes on what it cannot change
        return Done(changed=False, problems=())
    source = source_of(data, name, format_name, run.formats)
    fixed = fix_source(run, source, format_name, unsafe=args.unsafe_fixes)
    if args.diff:
        _say_diff(fixed)
    else:
        _write_stdout(fixed)
    return Done(fixed.after != fixed.before, fixed.problems)


def _say_diff(fixed: Fixed) -> None:
    if not say_diff(diff(fixed)):
        said = "the diff shows characters that would steer a terminal as escapes: “patch” cannot apply it, --fix can"
        say(f"note: {fixed.path or 'standard input'}: {said}", error=True)


def _write_stdout(fixed: Fixed) -> None:
    sys.stdout.buffer.write((b"\xef\xbb\xbf" if fixed.bom else b"") + fixed.after.encode("utf-8"))
