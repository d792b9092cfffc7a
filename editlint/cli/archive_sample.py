"""`editlint archive sample DIR --out reading-list.yml`: notes for people to read, and what their verdicts come to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, add_settings, parser, settings_of, whole
from editlint.cli.streams import say
from editlint.errors import EditlintError
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.sampling_precision import Precision
    from editlint.engine.run import Run

EACH = 30  # notes of a rule: enough to find a warning trustworthy


def command_parser() -> Parser:
    """The operands and options."""
    about = "Draw notes of each rule for people to read, or say what their verdicts come to."
    p = parser("archive sample", about)
    p.add_argument("folder", metavar="DIR", help="the folder of results of “editlint archive run”")
    p.add_argument(
        "--out", metavar="FILE", help="the reading list: .yml, or .csv for a spreadsheet; verdicts in it stay"
    )
    p.add_argument(
        "--rule", metavar="RULE", action="append", default=[], help="only this rule or pack (again for more)"
    )
    p.add_argument("--each", type=whole, metavar="N", default=EACH, help=f"notes of each rule (default: {EACH})")
    p.add_argument("--seed", metavar="TEXT", default="", help="another text draws other notes")
    p.add_argument("--verdicts", metavar="FILE", help="a reading list: print how often each rule is right")
    add_settings(p.add_argument_group("rules"))
    return p


def run(argv: Sequence[str]) -> int:
    """Write the list, or print the precision of each rule and what it advises."""
    from editlint.engine.run import Run

    args = command_parser().parse_args(argv)
    if bool(args.out) == bool(args.verdicts):
        hint = "--out writes a reading list, --verdicts reads one"
        raise EditlintError("“editlint archive sample” takes --out or --verdicts", hint=hint)
    the_run = Run(settings_of(args, "."), use_cache=False)
    if args.out:
        _draw(args.folder, args.out, args.rule, args.each, args.seed, the_run)
    else:
        _tell(args.folder, args.verdicts, the_run)
    return OK


def _draw(folder: str, out: str, wanted: Sequence[str], each: int, seed: str, the_run: Run) -> None:
    from editlint.archive.report.findings import plain_name
    from editlint.archive.report.opening import opened
    from editlint.archive.sampling import draw, merged, read_list, rules_of, title_of, write_list

    if not each:
        raise EditlintError("--each must be at least 1")
    kept = read_list(out) if os.path.exists(out) else []
    with opened(folder) as connection:
        totals = rules_of(connection, wanted)
        entries = merged(draw(connection, totals, each, seed), kept)
    own: dict[str, list[str]] = {}
    for entry in entries:
        own.setdefault(entry.rule, []).append(entry.severity)
    titles = {
        rule: title_of(rule, said[0], plain_name(the_run.rulebook.rules, rule), len(said), totals.get(rule, 0))
        for rule, said in own.items()
    }
    write_list(out, entries, titles)
    read = sum(bool(entry.verdict) for entry in entries)
    say(f"{out}: {counted(len(entries), 'note')} of {counted(len(own), 'rule')}, {read:,} with a verdict")


def _tell(folder: str, path: str, the_run: Run) -> None:
    from editlint.archive.report.opening import opened
    from editlint.archive.sampling import notes_of, read_list
    from editlint.archive.sampling_advice import block, sentence, tally
    from editlint.archive.sampling_precision import precision

    active = {name: str(rule.severity) for name, rule in the_run.active.items()}
    entries = read_list(path)
    with opened(folder) as connection:
        found = precision(entries, active, notes_of(connection))
    say(f"{path}: {tally(found)}")
    names = [each.rule for each in found]
    names = [f"{each.rule} ({each.severity})" if names.count(each.rule) > 1 else each.rule for each in found]
    width = max(map(len, names), default=0)
    for name, each in zip(names, found, strict=True):
        say(f"  {name:<{width}}  {_figures(each):<28}  {sentence(each)}")
    settings = block(found, the_run.settings.path)
    if settings:
        say("")
        say("as settings, to be copied if you agree:")
        for line in settings.split("\n"):
            say(line)


def _figures(each: Precision) -> str:
    if not each.read:
        return "not read"
    bounds = each.share
    return f"{each.right} of {each.read} right ({bounds.low * 100:.0f} to {bounds.high * 100:.0f} %)"
