"""`editlint archive judge DIR`: contradictions between the articles of an archive, and passages published twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli import FAILED, OK
from editlint.cli.options import Parser, add_settings, parser, settings_of
from editlint.cli.streams import complain, say
from editlint.plural import counted
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.memory.judgement import Judgement

_PROBLEMS = 10  # that are shown
_WIDEST = 70  # characters of a passage that are shown


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("archive judge", "Hold all articles of an archive against each other.")
    p.add_argument("folder", metavar="DIR", help="the folder of results of “editlint archive run”")
    add_settings(p.add_argument_group("rules"))
    return p


def run(argv: Sequence[str]) -> int:
    """Judge the archive, and say what came of it."""
    from editlint.archive.memory.index import bring_up_to_date
    from editlint.archive.memory.judgement import judge

    args = command_parser().parse_args(argv)
    bring_up_to_date(args.folder)
    judgement = judge(args.folder, settings_of(args, args.folder))
    show(judgement)
    return FAILED if judgement.problems else OK  # what a rule could not judge is no approval


def show(found: Judgement) -> None:
    """Say what each rule found, and which passages so many articles share that they are nobody's."""
    say(f"{counted(sum(found.rules.values()), 'contradiction')} between articles: {found.path}")
    for (rule, severity), number in found.rules.items():
        say(f"  {number:>8,}  {severity:<10}  {rule}")
    for problem in found.problems[:_PROBLEMS]:
        complain(problem)
    if found.boilerplate:
        say("boilerplate, not reported:")
    for each in found.boilerplate:
        text = visible(each.text)
        say(f"  {each.articles:>8,}  articles  {text[:_WIDEST]}{'…' if len(text) > _WIDEST else ''}")
