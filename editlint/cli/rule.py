"""`editlint rule NAME`: explain a rule, with examples taken from its own tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli.options import Parser, add_choice, add_settings, parser, settings_of
from editlint.cli.problems import say_problems
from editlint.cli.streams import say_lines
from editlint.engine.run import Run
from editlint.errors import EditlintError, did_you_mean
from editlint.testing.explain import explain

if TYPE_CHECKING:
    from collections.abc import Sequence


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("rule", "Explain a rule, with examples from its own tests.")
    p.add_argument("name", metavar="NAME", help="a rule, as in attribution.vague-source")
    add_settings(p)
    add_choice(p, "--format", ("text", "json", "markdown"), default="text", about="default: text")
    return p


def run(argv: Sequence[str]) -> int:
    """Print what a rule is for, what it flags and leaves alone, its options and where it comes from."""
    args = command_parser().parse_args(argv)
    the_run = Run(settings_of(args, "."), use_cache=not args.no_cache)
    rules = the_run.rulebook.rules
    if args.name not in rules:
        in_pack = [name for name in rules if name.startswith(f"{args.name}.") or name.endswith(f".{args.name}")]
        hint = f"there are: {', '.join(in_pack)}" if in_pack else did_you_mean(args.name, list(rules))
        raise EditlintError(f"there is no rule “{args.name}”", hint=hint or "“editlint rules” lists them")
    rule = the_run.active.get(args.name, rules[args.name])
    say_lines(explain(rule, the_run.registry.check(rule.kind), args.format))
    return say_problems(the_run.problems)
