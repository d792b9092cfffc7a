"""`editlint archive run SOURCE... --out DIR`: lint an archive into tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli import FAILED, OK
from editlint.cli.options import Parser, add_choice, add_field, add_settings, day, parser, settings_of, whole
from editlint.cli.streams import complain, say
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN = 10  # problems


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("archive run", "Lint all articles of some sources into tables.")
    p.add_argument("sources", nargs="+", metavar="SOURCE", help="folders and files of articles")
    p.add_argument("--out", metavar="DIR", required=True, help="the folder of results")
    add_choice(p, "--engine", ("local",), default="local", about="who works")
    p.add_argument("--jobs", type=whole, metavar="N", help="processes of the local engine (default: one a core)")
    p.add_argument("--as-of", type=day, metavar="DATE", help="the day of publication, YYYY-MM-DD")
    fields = p.add_argument_group("records")
    add_field(fields)
    fields.add_argument("--id", metavar="NAME", default="", help="the field that tells an article from all others")
    fields.add_argument("--date", metavar="NAME", default="", help="the field that holds the day of publication")
    fields.add_argument("--url", metavar="NAME", default="", help="the field that holds the address")
    add_settings(p.add_argument_group("rules"))
    return p


def run(argv: Sequence[str]) -> int:
    """Lint what is not done yet, and say what came of it."""
    from editlint.archive.engines import engine_of
    from editlint.archive.memory.index import bring_up_to_date
    from editlint.archive.running import run_archive
    from editlint.archive.shards import Fields

    args = command_parser().parse_args(argv)
    fields = Fields(args.field, args.id, args.date, args.url)
    tally = run_archive(
        args.sources,
        args.out,
        engine_of(args.engine, jobs=args.jobs),
        settings_of(args, args.sources[0]),
        as_of=args.as_of,
        fields=fields,
    )
    if tally.done or tally.kept:
        bring_up_to_date(args.out)
    for each in tally.problems[:_SHOWN]:
        complain(each)
    say(
        f"{counted(tally.articles, 'article')} linted, {counted(tally.words, 'word')}, "
        f"{counted(tally.violations, 'violation')}; {counted(tally.kept, 'shard')} kept, "
        f"{len(tally.failures)} set aside"
    )
    for failure in tally.failures[:_SHOWN]:
        complain(f"error: {', '.join(failure.shard.paths[:1])}: {failure.error}")
    return FAILED if tally.failures else OK
