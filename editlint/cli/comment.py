"""`--comment` of `editlint check`: violations as comments in copies of the files of word processors."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli.streams import say
from editlint.engine.commenting import commented, copy_name, put_copy, takes_comments
from editlint.errors import EditlintError, Location
from editlint.plural import counted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from editlint.engine.run import Run
    from editlint.model import Report


def refuse_odd_uses(args: argparse.Namespace) -> None:
    """Refuse what has no meaning, before anything is linted.

    Raises:
        EditlintError: there is no file to copy, or nothing that a report would go into.
    """
    if args.paths == ["-"]:
        raise EditlintError("--comment needs a file to copy, and standard input is none", hint="save it, and name it")
    if args.diff:
        raise EditlintError("--comment and --diff: one writes comments, the other nothing", hint="give one of them")


def comment(run: Run, report: Report, files: Sequence[str], args: argparse.Namespace) -> None:
    """Write a copy beside each file that has a violation and can hold comments.

    Raises:
        EditlintError: no file can hold comments, a named one cannot, or a copy cannot be written.
    """
    able = [path for path in files if takes_comments(run, path)]
    named = {os.path.normpath(path) for path in args.paths}
    unable = [path for path in files if path in named and path not in able]
    suffixes = sorted({suffix for each in run.formats.values() if each.annotate for suffix in each.suffixes})
    if unable or not able:
        what = unable[0] if unable else ", ".join(args.paths)
        hint = f"--comment writes into {', '.join(suffixes)}; --report html:FILE shows notes beside any article"
        raise EditlintError(f"no comment can be put into {what}", hint=hint, location=Location(what))
    if args.output_file and len(able) > 1:
        said = f"--output-file names one file for {counted(len(able), 'copy', 'copies')}"
        raise EditlintError(said, hint="leave it out: each copy goes beside its article, as NAME.commented.docx")
    for path in able:
        own = [violation for violation in report.violations if violation.path == path]
        target = args.output_file or copy_name(path)
        if own:
            put_copy(target, commented(run, path, own), path)
            say(f"wrote {target}: {counted(len(own), 'comment')}", error=True)
        elif not args.quiet:
            say(f"note: nothing to comment in {path}: no copy is written", error=True)
