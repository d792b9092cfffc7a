"""`editlint archive report DIR --out FILE.html`: a page over a whole archive."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, add_settings, parser, settings_of
from editlint.cli.streams import say
from editlint.errors import unwritable

if TYPE_CHECKING:
    from collections.abc import Sequence


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("archive report", "Write a page over a whole archive: years, rules, sections, authors, worst articles.")
    p.add_argument("folder", metavar="DIR", help="the folder of results of “editlint archive run”")
    p.add_argument("--out", metavar="FILE", required=True, help="the page: an HTML file that needs nothing else")
    p.add_argument("--verdicts", metavar="FILE", help="a reading list with verdicts: how far each rule can be trusted")
    add_settings(p.add_argument_group("rules"))
    return p


def run(argv: Sequence[str]) -> int:
    """Count, and write the page in one step."""
    from editlint.archive.report.findings import gathered
    from editlint.archive.report.page import page
    from editlint.archive.sampling import read_list
    from editlint.engine.rewrite import rewrite
    from editlint.engine.run import Run

    args = command_parser().parse_args(argv)
    the_run = Run(settings_of(args, "."), use_cache=False)
    house = {name: str(rule.severity) for name, rule in the_run.active.items()}
    verdicts = read_list(args.verdicts) if args.verdicts else []
    page_folder = os.path.dirname(os.path.abspath(args.out))
    found = gathered(args.folder, page_folder, the_run.rulebook.rules, house, the_run.settings.path, verdicts)
    html = page(found)
    try:
        rewrite(args.out, html.encode("utf-8", "replace"))
    except OSError as error:
        raise unwritable(args.out, error) from None
    say(f"{args.out}: {found.figures.articles.notes.articles:,} articles")
    return OK
