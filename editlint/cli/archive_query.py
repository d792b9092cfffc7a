"""`editlint archive query DIR [SQL]`: ask an archive, in SQL or by name."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, parser, whole
from editlint.cli.streams import for_orders, for_programs, say
from editlint.errors import EditlintError, did_you_mean
from editlint.plural import counted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from editlint.archive.memory.questions import Answer

_ROWS = 50  # of a table that people read
_WIDEST = 100  # columns of text
_FORMATS = ("table", "csv", "json")


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("archive query", "Ask an archive. Without a question it shows what its tables are.")
    p.add_argument("folder", metavar="DIR", help="the folder of results of “editlint archive run”")
    p.add_argument("sql", nargs="?", metavar="SQL", default="", help="a question in SQL over its tables")
    p.add_argument("--about", metavar="NAME", default="", help="what articles state of somebody or something")
    about = "what “editlint archive judge” has found between articles"
    p.add_argument("--contradictions", action="store_true", help=about)
    about = f"of a table: {', '.join(_FORMATS)} (default: table); of contradictions: full, json and all other reports"
    p.add_argument("--format", default="", metavar="FORMAT", help=about)
    p.add_argument("--limit", type=whole, metavar="N", help=f"at most N rows (default: {_ROWS} for people, else all)")
    return p


def run(argv: Sequence[str]) -> int:
    """Print the answer."""
    args = command_parser().parse_args(argv)
    if sum(map(bool, (args.sql, args.about, args.contradictions))) > 1:
        raise EditlintError("one question at a time: SQL, --about or --contradictions")
    if args.contradictions:
        return _contradictions(args)
    args.format = args.format or _FORMATS[0]
    if args.format not in _FORMATS:
        hint = did_you_mean(args.format, list(_FORMATS)) or f"one of: {', '.join(_FORMATS)}"
        raise EditlintError(f"--format cannot be “{args.format}”", hint=hint)
    if args.about:
        return _about(args)
    from editlint.archive.memory.questions import TABLES, answer_to

    with answer_to(args.folder, args.sql or TABLES) as answer:
        if args.sql or args.format != "table":
            _print(answer, args)
        else:
            _print_tables(answer)
    return OK


def _print_tables(answer: Answer) -> None:
    """What there is to ask, for whoever has asked nothing yet."""
    from editlint.reporters.folding import folded
    from editlint.reporters.look import Look, Part, look_of, terminal_width

    look = look_of(sys.stdout)
    room = Look(width=min(terminal_width(sys.stdout), _WIDEST))
    for name, rows, columns in answer.rows:
        print(look.paint(name, "bold") + f": {counted(rows, 'row')}")
        for line in folded((Part(columns),), room, lead="  "):
            print(line)
    say("shard and number name an article in all of them: … join statistics using (shard, number)")


def _contradictions(args: argparse.Namespace) -> int:
    from editlint.archive.memory.between import articles_of, violations_between
    from editlint.archive.memory.judgement import is_outdated
    from editlint.config.settings import Settings
    from editlint.engine.run import Run
    from editlint.model import Report
    from editlint.reporters.look import look_of
    from editlint.reporters.registry import BUILT_IN, reporter

    name = args.format or "full"
    if name not in BUILT_IN:
        hint = did_you_mean(name, list(BUILT_IN)) or f"one of: {', '.join(BUILT_IN)}"
        raise EditlintError(f"there is no format “{name}”", hint=hint)
    rules = Run(Settings()).rulebook.rules
    for_people = name in ("full", "concise")
    limit = _ROWS if args.limit is None and for_people else args.limit
    found = violations_between(args.folder, rules)
    shown = tuple(islice(found, limit))
    more = sum(1 for _ in found)
    if not for_people:
        for_programs(sys.stdout)
    if name == "github":
        for_orders(sys.stdout)
    report = Report(shown, articles_of(args.folder))
    for line in reporter(name, {})(report, rules, look_of(sys.stdout)):
        sys.stdout.write(line + "\n")
    if more:
        say(f"{counted(more, 'more contradiction')}: “--limit {len(shown) + more}” shows all", error=True)
    if is_outdated(args.folder):
        again = f"“editlint archive judge {args.folder}” judges it as it is now"
        say(f"note: the archive has changed since it was judged: {again}", error=True)
    return OK


def _about(args: argparse.Namespace) -> int:
    from editlint.archive.memory.about import told_of
    from editlint.archive.memory.corrections import read_corrections
    from editlint.archive.memory.index import bring_up_to_date, opened
    from editlint.archive.memory.questions import Answer

    bring_up_to_date(args.folder)
    with opened(args.folder) as index:
        told = told_of(index, args.about, read_corrections(args.folder))
    columns: tuple[str, ...] = told[0]._fields
    if args.format == "table":  # programs get every column
        columns = tuple(name for name in columns if any(getattr(each, name) for each in told))
    _print(Answer(columns, (tuple(getattr(each, name) for name in columns) for each in told)), args)
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

        from editlint.visible import as_cell, visible_lines

        writer = csv.writer(sys.stdout, lineterminator="\n")
        for row in chain((answer.columns,), rows):
            writer.writerow([visible_lines(as_cell(each)) if isinstance(each, str) else each for each in row])
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
