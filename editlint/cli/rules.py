"""`editlint rules`: list the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli.options import Parser, add_choice, add_settings, parser, settings_of
from editlint.cli.problems import say_problems
from editlint.cli.streams import say, say_json
from editlint.engine.run import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.rulebook.rule import Rule


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("rules", "List the rules. A star marks those that run here by default.")
    p.add_argument("names", nargs="*", metavar="PACK", help="only these packs or rules")
    add_settings(p)
    add_choice(p, "--format", ("text", "json"), default="text", about="default: text")
    p.add_argument("--count", action="store_true", help="only how many there are")
    return p


def run(argv: Sequence[str]) -> int:
    """List every rule with what it is about; those that the settings switch on are marked."""
    args = command_parser().parse_args(argv)
    the_run = Run(settings_of(args, "."), use_cache=not args.no_cache)
    rules = [rule for rule in the_run.rulebook.rules.values() if _chosen(rule, args.names)]
    if args.count:
        print(len(rules))
    elif args.format == "json":
        _print_json(the_run, rules)
    else:
        _print_text(the_run, rules)
    return say_problems(the_run.problems)


def _chosen(rule: Rule, names: Sequence[str]) -> bool:
    return not names or rule.name in names or rule.pack in names


def _print_text(the_run: Run, rules: Sequence[Rule]) -> None:
    width = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        own = the_run.active.get(rule.name, rule)
        star = "*" if rule.name in the_run.active else " "
        say(f"{star} {rule.name:<{width}}  {own.severity:<10}  {rule.profile:<9}  {rule.summary}")


def _print_json(the_run: Run, rules: Sequence[Rule]) -> None:
    listed = [
        {
            "name": rule.name,
            "summary": rule.summary,
            "severity": str(the_run.active.get(rule.name, rule).severity),
            "profile": rule.profile,
            "active": rule.name in the_run.active,
            "tags": list(rule.tags),
            "kind": rule.kind,
            "references": list(rule.references),
        }
        for rule in rules
    ]
    say_json(listed)
