"""`editlint config [PATH]`: which configuration holds for a path, and what it comes down to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, add_choice, add_settings, parser, settings_of
from editlint.cli.streams import say, say_json
from editlint.engine.run import Run

if TYPE_CHECKING:
    from collections.abc import Sequence


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("config", "Show the configuration that holds for a path, and what it comes down to.")
    p.add_argument("path", nargs="?", default=".", metavar="PATH", help="an article or folder (default: here)")
    add_settings(p)
    add_choice(p, "--schema", ("config", "rule"), about="print the JSON Schema of configurations or rule files")
    return p


def run(argv: Sequence[str]) -> int:
    """Show the settings for a path, with each rule that runs there and its severity."""
    args = command_parser().parse_args(argv)
    if args.schema:
        return _print_schema(args.schema)
    settings = settings_of(args, args.path)
    the_run = Run(settings, use_cache=not args.no_cache)
    linter = the_run.linter(args.path)
    say(f"configuration: {settings.path or 'none: the built-in defaults'}")
    say(f"profile: {settings.profile}")
    say(f"fail level: {settings.fail_level}")
    for name in ("packs", "facts", "vocabularies", "exclude", "select", "extend_select", "ignore"):
        values = getattr(settings, name)
        if values:
            say(f"{name}: {', '.join(getattr(value, 'path', value) for value in values)}")
    if settings.archive:
        say(f"archive: {settings.archive}")
    say(f"format: {the_run.format_of(args.path)}")
    say(f"rules for this path: {len(linter.rules)}")
    for rule in linter.rules:
        changed = {
            option.name: rule.options.get(option.name)
            for option in the_run.registry.check(rule.kind).options
            if rule.options.get(option.name) != the_run.rulebook.rules[rule.name].options.get(option.name)
        }
        say(f"  {rule.name}: {rule.severity}" + (f" {changed}" if changed else ""))
    return OK


def _print_schema(which: str) -> int:
    from editlint.checks.registry import Registry
    from editlint.config.schema import config_schema, rule_schema

    kinds = Registry().kinds()
    schema = rule_schema(kinds) if which == "rule" else config_schema()
    say_json(schema)
    return OK
