"""`editlint archive correct DIR NAME FACT VALUE`: keep what stands corrected."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, day, parser
from editlint.cli.streams import say
from editlint.errors import EditlintError
from editlint.plural import counted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from editlint.archive.memory.corrections import Correction

_SHOWN = 20  # articles that say otherwise
_EXAMPLE = "editlint archive correct DIR “Ana Ruiz” born 1961 --reference “birth register”"


def command_parser() -> Parser:
    """The operands and options."""
    p = parser(
        "archive correct", "Keep what stands corrected, or list it: without a NAME all, without a FACT all of it."
    )
    p.add_argument("folder", metavar="DIR", help="the folder of results of “editlint archive run”")
    p.add_argument("name", nargs="?", metavar="NAME", default="", help="of whom or what: “Ana Ruiz”")
    p.add_argument("fact", nargs="?", metavar="FACT", default="", help="born, died, founded, happened and the like")
    p.add_argument("value", nargs="?", metavar="VALUE", default="", help="what is right: 1961, 1961-05-19")
    p.add_argument("--reference", metavar="TEXT", default="", help="where it can be looked up")
    p.add_argument("--since", type=day, metavar="DATE", help="since when it stands corrected, YYYY-MM-DD")
    p.add_argument("--article", metavar="ID", default="", help="only the mistake of this article, not all other values")
    p.add_argument("--withdraw", action="store_true", help="take a correction back")
    return p


def run(argv: Sequence[str]) -> int:
    """List, add or withdraw a correction."""
    from editlint.archive.memory.index import bring_up_to_date, shards_of

    args = command_parser().parse_args(argv)
    shards_of(args.folder)  # says when it is no archive
    if not args.fact:
        _list(args)
        return OK
    if args.withdraw:
        _withdraw(args)
        return OK
    bring_up_to_date(args.folder)
    _add(args)
    return OK


def _standing(args: argparse.Namespace) -> list[Correction]:
    """What stands corrected of what the command line names."""
    from editlint.analysis.facts import fold_name
    from editlint.archive.memory.corrections import read_corrections

    subject = fold_name(args.name)
    return [
        each
        for each in read_corrections(args.folder)
        if (not args.name or fold_name(each.subject) == subject) and (not args.fact or each.fact == args.fact)
    ]


def _list(args: argparse.Namespace) -> None:
    from editlint.analysis.facts import describe_days
    from editlint.cli.result_table import result_table
    from editlint.reporters.look import look_of

    found = _standing(args)
    if not found:
        say(f"nothing {f'of “{args.name}” ' if args.name else ''}stands corrected; {_EXAMPLE}", error=True)
        return
    rows = [
        (
            each.subject,
            each.fact,
            each.value,
            describe_days(*each.instead_of) if each.instead_of is not None else "",
            each.since,
            each.reference,
        )
        for each in found
    ]
    for line in result_table(
        ("subject", "fact", "value", "instead of", "since", "reference"), rows, look_of(sys.stdout)
    ):
        print(line)


def _add(args: argparse.Namespace) -> None:
    from editlint.archive.memory.correcting import correction_of, last_day, mistaken
    from editlint.archive.memory.corrections import add_correction
    from editlint.archive.memory.index import opened
    from editlint.archive.memory.kept import describe_day
    from editlint.cli.result_table import result_table
    from editlint.reporters.look import look_of

    since = args.since.isoformat() if args.since else ""
    with opened(args.folder) as index:
        correction = correction_of(
            index, args.name, args.fact, args.value, article=args.article, reference=args.reference, since=since
        )
        wrong, latest = mistaken(index, correction), last_day(index)
    add_correction(args.folder, correction)
    say(f"{correction.subject}: {correction.words}")
    if latest < since:
        last = f": the last is of {describe_day(latest)}" if latest else ""
        say(f"note: --since {since} is later than any article of the archive{last}", error=True)
    if not wrong:
        say("no article says otherwise")
        return
    say(f"{counted(len(wrong), 'article says', 'articles say')} otherwise:")
    for line in result_table(wrong[0]._fields[:-1], [each[:-1] for each in wrong[:_SHOWN]], look_of(sys.stdout)):
        print(line)
    if len(wrong) > _SHOWN:
        say(f"and {len(wrong) - _SHOWN:,} more")


def _withdraw(args: argparse.Namespace) -> None:
    from editlint.archive.memory.correcting import known_fact
    from editlint.archive.memory.corrections import add_correction

    found = _standing(args)
    if not found:
        known_fact(args.fact)
        hint = f"“editlint archive correct {args.folder}” lists what does"
        raise EditlintError(f"nothing stands corrected of “{args.name}”: {args.fact}", hint=hint)
    for each in found:
        since = args.since.isoformat() if args.since else ""
        add_correction(args.folder, each._replace(reference=args.reference, since=since), withdrawn=True)
        say(f"{each.subject}: {each.fact} {each.value} stands corrected no more")
