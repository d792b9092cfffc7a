"""`editlint facts PATH...`: propose house facts from what articles date, for a person to look up and accept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editlint.analysis.statements.proposals import SourcedFact, facts_as_yaml, propose_facts
from editlint.cli import OK
from editlint.cli.articles import articles
from editlint.cli.options import add_settings, day, parser, settings_of
from editlint.cli.streams import say_lines

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(argv: Sequence[str]) -> int:
    """Print a file of facts; what is known already is left out."""
    p = parser("facts", "Propose house facts from articles, as YAML for a person to look up and accept.")
    p.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    p.add_argument("--as-of", type=day, metavar="DATE", help="the day of publication, YYYY-MM-DD")
    add_settings(p)
    args = p.parse_args(argv)
    found = [
        SourcedFact(fact, f"{path}:{article.document.place(fact.start, fact.end).line}")
        for path, article in articles(args, settings_of(args, args.paths[0]))
        for fact in propose_facts(article)
    ]
    if found:
        say_lines(facts_as_yaml(found).rstrip("\n"))
        print("look each of them up, write its reference, and name the file under “facts”", file=sys.stderr)
    else:
        print("nothing that is dated plainly and not known yet", file=sys.stderr)
    return OK
