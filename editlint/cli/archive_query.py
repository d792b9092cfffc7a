"""`editlint archive query DIR [SQL]`: ask an archive, in SQL or by name."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, parser, whole
from editlint.cli.streams import for_programs, say
from editlint.errors import EditlintError, did_you_mean
from editlint.plural import counted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from editlint.archive.memory.questions import Answer

_ROWS = 50  # of a table that people read
_FORMATS = ("table", "csv", "json")


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("archive query", "Ask an archive. Without a question it shows what its tables are.")
    p.add_argument("folder", metavar="DIR", help="the folder of results of “editlint archive run”")
    p.add_argument("sql", nargs="?", metavar="SQL", default="", help="a question in SQL over its tables")
    p.add_argument("--about", metavar="NAME", default="", help="all that articles state of somebody or something")
    listed = "{" + ",".join(_FORMATS) + "}"
    p.add_argument("--format", default="table", metavar=listed, help="table (default), csv or json")
    p.add_argument("--limit", type=whole, metavar="N", help=f"at most N rows (default: {_ROWS} of a table, else all)")
    return p


def run(argv: Sequence[str]) -> int:
    """Print the answer."""
    args = command_parser().parse_args(argv)
    if args.format not in _FORMATS:
        hint = did_you_mean(args.format, list(_FORMATS)) or f"one of: {', '.join(_FORMATS)}"
        raise EditlintError(f"--format cannot be “{args.format}”", hint=hint)
    if args.sql and args.about:
        raise EditlintError("one question at a time: SQL or --about")
    if args.about:
        return _about(args)
    from editlint.archive.memory.questions import TABLES, answer_to

    with answer_to(args.folder, args.sql or TABLES) as answer:
        _print(answer, args)
    return OK


def _about(args: argparse.Namespace) -> int:
    from editlint.archive.memory.about import told_of
    from editlint.archive.memory.index import bring_up_to_date, opened
    from editlint.archive.memory.questions import Answer

    bring_up_to_date(args.folder)
    with opened(args.folder) as index:
        told = told_of(index, args.about)
    _print(Answer(told[0]._fields, iter(told)), args)
    return OK


def _print(answer: Answer, args: argparse.Namespace) -> None:
    """The answer in the format that is asked for; a table says how much of it is not shown."""
    if args.format == "table":
        _print_table(answer, _ROWS if args.limit is None else args.limit)
        return
    for_programs(sys.stdout)
    rows = answer.rows if args.limit is None else islice(answer.rows, args.limit)
    if args.format == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows(rows)
        return
    import json

    from editlint.visible import as_json

    lead = "[\n"
    for row in rows:
        found = dict(zip(answer.columns, row, strict=True))
        sys.stdout.write(lead + as_json(json.dumps(found, ensure_ascii=False, default=str)))
        lead = ",\n"
    print("\n]" if lead != "[\n" else "[]")


def _print_table(answer: Answer, limit: int) -> None:
    from editlint.cli.result_table import result_table
    from editlint.reporters.look import look_of

    rows = list(islice(answer.rows, limit))
    more = sum(1 for _ in answer.rows)
    for line in result_table(answer.columns, rows, look_of(sys.stdout)):
        print(line)
    if more:
        say(f"{counted(more, 'more row')}: “--limit {limit + more}” shows all", error=True)
