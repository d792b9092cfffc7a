"""`editlint baseline`: begin on an old archive without a flood, and only get better from there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli import FOUND, OK
from editlint.cli.options import OneOf, Parser, add_field, add_settings, parser, settings_of, whole
from editlint.cli.progress import progress_of
from editlint.cli.published import memory_of
from editlint.cli.streams import say
from editlint.config.find import BASELINE
from editlint.engine import baseline
from editlint.engine.pool import expected
from editlint.engine.run import Run
from editlint.errors import EditlintError, Location
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

ACTIONS = ("create", "update", "prune", "status")


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("baseline", "Record the violations that there are, so that only new ones are reported.")
    p.add_argument(
        "action",
        type=OneOf(*ACTIONS),
        choices=ACTIONS,
        metavar="ACTION",
        help=f"{', '.join(ACTIONS)}: write it, take in what is new, drop what is gone, or compare",
    )
    p.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="default: here")
    p.add_argument("--baseline", metavar="FILE", help=f"default: {BASELINE} beside the configuration, or here")
    p.add_argument("--jobs", type=whole, metavar="N", help="processes to use (default: as many as pay)")
    add_settings(p)
    add_field(p)
    return p


def run(argv: Sequence[str]) -> int:
    """Write or compare a baseline."""
    args = command_parser().parse_args(argv)
    settings = settings_of(args, *args.paths)
    path = args.baseline or os.path.join(settings.root, BASELINE)
    root = os.path.dirname(os.path.abspath(path))
    there = os.path.exists(path)
    if args.action == "create" and there:
        raise EditlintError(f"there is a baseline already: {path}", hint="“editlint baseline update” renews it")
    if args.action != "create" and not there:
        raise EditlintError(f"there is no baseline {path}", hint="“editlint baseline create” writes one")
    the_run = Run(settings, use_cache=not args.no_cache, field=args.field, memory=memory_of(settings))
    files = the_run.find(args.paths)
    report = the_run.lint_files(files, jobs=args.jobs, progress=progress_of(expected(the_run, files)))
    for problem in report.problems:
        raise EditlintError(problem.message, hint=problem.hint, location=Location(problem.path))
    old = baseline.read(path) if there else []
    status = baseline.compare(report.violations, old, root, files)
    if args.action == "status":
        return _print_status(status)
    checked = {os.path.relpath(each, root).replace(os.sep, "/") for each in files}
    elsewhere = [entry for entry in old if entry.path not in checked]
    if args.action == "prune":
        entries = [*baseline.entries_of(status.known, root), *status.outgrown]
    else:
        entries = baseline.entries_of(report.violations, root)
    baseline.write(path, [*elsewhere, *entries])
    say(f"wrote {path}: {counted(sum(each.times for each in [*elsewhere, *entries]), 'known violation')}")
    return OK


def _print_status(status: baseline.Status) -> int:
    say(f"{len(status.known)} known, {len(status.new)} new, {len(status.stale)} stale")
    for violation in status.new:
        say(f"new    {violation.path}:{violation.line}:{violation.column} {violation.rule} {violation.message}")
    for entry in status.outgrown:
        say(f"worse  {entry.path} {entry.rule} “{entry.excerpt}” was {entry.beyond:g} beyond its limit")
    for entry in status.stale:
        say(f"stale  {entry.path} {entry.rule} “{entry.excerpt}”")
    if status.stale:
        say("“editlint baseline prune” drops what is stale", error=True)
    return FOUND if status.new or status.stale else OK
