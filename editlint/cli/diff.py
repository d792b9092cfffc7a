"""`editlint diff --rules OLD NEW PATH...`: what a change of rules adds and takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli import FOUND, OK
from editlint.cli.options import Parser, add_settings, parser, settings_of
from editlint.cli.problems import say_problems
from editlint.engine.trying_rules import run_of_folder
from editlint.reporters.concise import header
from editlint.reporters.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.model import Violation


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("diff", "Show what a change of rules adds (+) and takes away (-).")
    p.add_argument("--rules", nargs=2, metavar=("OLD", "NEW"), required=True, help="two folders of packs")
    p.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    add_settings(p)
    return p


def run(argv: Sequence[str]) -> int:
    """Print the violations that only one of two folders of rules gives; 1 when there are any."""
    args = command_parser().parse_args(argv)
    settings = settings_of(args, *args.paths)
    failed = OK
    found: list[dict[tuple[object, ...], Violation]] = []
    for folder in args.rules:
        the_run = run_of_folder(settings, folder)
        files = the_run.find(args.paths)
        report = the_run.lint_files(files)
        failed = max(failed, say_problems(report.problems))
        found.append({(v.path, v.start, v.end, v.rule, v.message, v.severity): v for v in report.violations})
    old, new = found
    changes = [("-", old[key]) for key in old.keys() - new.keys()]
    changes += [("+", new[key]) for key in new.keys() - old.keys()]
    for sign, violation in sorted(changes, key=lambda c: (c[1].path, c[1].start, c[1].end, c[1].rule, c[0])):
        print(sign, header(violation, Look()))
    added = len(new.keys() - old.keys())
    print(f"{added} added, {len(changes) - added} taken away, {len(old.keys() & new.keys())} the same")
    return failed or (FOUND if changes else OK)
