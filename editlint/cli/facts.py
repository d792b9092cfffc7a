"""`editlint facts PATH...`: what articles state, as a sheet, or as house facts for a person to look up and accept."""

from __future__ import annotations

import sys
from math import isinf
from typing import TYPE_CHECKING, Any

from editlint.cli.articles import Articles, identified, label
from editlint.cli.options import Parser, add_choice, add_field, add_settings, day, parser, settings_of
from editlint.cli.streams import for_programs, say_json, say_lines

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.fact_sheet import ToldStatement
    from editlint.analysis.statements.statement import Amount
    from editlint.config.settings import Settings


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("facts", "List what articles state of whom or what, or propose house facts to look up and accept.")
    p.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    add_choice(
        p,
        "--format",
        ("text", "json", "yaml"),
        default="text",
        about="text: the fact sheet (default); json: the same for programs; yaml: a file of house facts",
    )
    p.add_argument("--as-of", type=day, metavar="DATE", help="the day of publication, YYYY-MM-DD")
    add_settings(p)
    add_field(p)
    return p


def run(argv: Sequence[str]) -> int:
    """Print all that is stated, or a file of facts, of which what is known already is left out."""
    args = command_parser().parse_args(argv)
    settings = settings_of(args, *args.paths)
    return {"yaml": _propose, "json": _print_json, "text": _print}[args.format](args, settings)


def _propose(args: argparse.Namespace, settings: Settings) -> int:
    from editlint.analysis.statements.proposals import SourcedFact, facts_as_yaml, propose_facts

    def proposed(path: str, article: Article) -> list[SourcedFact]:
        return [
            SourcedFact(fact, f"{path}:{article.document.place_in_file(fact.start, fact.end).line}")
            for fact in propose_facts(article)
        ]

    read = Articles(args, settings, proposed)
    found = [each for several in read for each in several]
    if found:
        for_programs(sys.stdout)
        say_lines(facts_as_yaml(found).rstrip("\n"))
        print("look each of them up, write its reference, and name the file under “facts”", file=sys.stderr)
    else:
        print("nothing that is dated plainly and not known yet", file=sys.stderr)
    return read.code


def _print(args: argparse.Namespace, settings: Settings) -> int:
    from editlint.analysis.fact_sheet import fact_sheet
    from editlint.cli.fact_table import fact_table
    from editlint.reporters.look import look_of

    look = look_of(sys.stdout)
    tables = Articles(
        args, settings, lambda path, each: list(fact_table(label(path, each), each, fact_sheet(each), look))
    )
    for number, lines in enumerate(tables):
        if number:
            print()
        for line in lines:
            print(line)
    return tables.code


def _print_json(args: argparse.Namespace, settings: Settings) -> int:
    from editlint.analysis.fact_sheet import told_statements

    def sheet(path: str, article: Article) -> dict[str, Any]:
        told = [_as_object(article, each) for each in told_statements(article)]
        return {**identified(path, article), "statements": told}

    sheets = Articles(args, settings, sheet)
    say_json(list(sheets))
    return sheets.code


def _reading(amount: Amount) -> dict[str, Any]:
    from editlint.analysis.fact_sheet import days_of
    from editlint.analysis.statements.statement import DATE

    if amount.unit == DATE:
        first, last = days_of(amount)
        return {"unit": DATE, "low": first or None, "high": last or None}
    low, high = (None if isinf(end) else end for end in amount[:2])
    return {"unit": amount.unit, "low": low, "high": high}


def _as_object(article: Article, told: ToldStatement) -> dict[str, Any]:
    statement = told.statement
    at = article.document.place_in_file(statement.start, statement.end)
    return {
        "group": told.group,
        "subject": told.subject,
        "named": told.named,
        "attribute": statement.attribute,
        "label": told.attribute,
        "quote": statement.text,
        "readings": [_reading(each) for each in statement.readings],
        "when": _reading(statement.when) if statement.when is not None else None,
        "asserted": statement.standing.asserted and told.standing == "stated",
        "standing": told.standing,
        "quoted": told.quoted,
        "speaker": told.speaker,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "start": at.start,
        "end": at.end,
    }
