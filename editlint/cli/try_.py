"""`editlint try RULE PATH...`: what a rule would say about real articles, before a desk decides on it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from editlint.cli.options import Parser, add_settings, parser, settings_of, whole
from editlint.cli.problems import say_problems
from editlint.cli.progress import progress_of
from editlint.cli.streams import say
from editlint.engine.run import Run
from editlint.engine.trying_rules import count_words, run_with
from editlint.errors import EditlintError, did_you_mean
from editlint.plural import counted
from editlint.reporters.full import render as render_full
from editlint.reporters.look import look_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("try", "Show what a rule says about articles, active or not, and how often.")
    p.add_argument("rule", metavar="RULE", help="the name of a rule or a rule file")
    p.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    p.add_argument("--quiet", "-q", action="store_true", help="only the summary")
    p.add_argument("--jobs", type=whole, metavar="N", help="processes to use (default: as many as pay)")
    add_settings(p)
    return p


def run(argv: Sequence[str]) -> int:
    """Print every hit with its sentence, hits a thousand words, and the articles with most of them."""
    args = command_parser().parse_args(argv)
    settings = settings_of(args, *args.paths)
    the_run = run_with(settings, args.rule) if os.path.isfile(args.rule) else Run(settings)
    rules = the_run.rulebook.rules
    name = args.rule
    if os.path.isfile(args.rule):
        from editlint.rulebook.packs import name_of

        name = name_of(args.rule)
    if name not in rules:
        say_problems(the_run.problems)  # one of them may be why
        raise EditlintError(f"there is no rule “{name}”", hint=did_you_mean(name, list(rules)))
    chosen = Run(the_run.settings._replace(select=(name,), ignore=()), use_cache=False)
    files = chosen.find(args.paths)
    report = chosen.lint_files(files, jobs=args.jobs, progress=progress_of(len(files), quiet=args.quiet))
    look = look_of(sys.stdout)
    if not args.quiet:
        for line in list(render_full(report, rules, look))[:-1]:
            print(line)
    words = sum(count_words(chosen, path) for path in files)
    hits = len(report.violations)
    touched = len({violation.path for violation in report.violations})
    rate = hits * 1000 / words if words else 0.0
    size = f"{counted(hits, 'hit')} in {counted(words, 'word')} of {counted(len(files), 'article')}"
    say(f"{name}: {size}: {rate:.2f} in 1,000 words; {counted(touched, 'article')} hit")
    return say_problems(report.problems)
