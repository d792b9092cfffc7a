"""Options that several commands share, and how they become settings: command line > environment > file."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any

from editlint.config.find import find_config
from editlint.config.settings import Settings
from editlint.errors import EditlintError, Location
from editlint.reporters.look import terminal_width

if TYPE_CHECKING:
    import datetime as dt

PROFILES = ("essential", "standard", "strict")
LEVELS = ("error", "warning", "suggestion")


class Parser(argparse.ArgumentParser):
    """A parser to which paths may come before, between and behind options."""

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Options and paths in any order."""
        if self.usage is None:  # argparse would lay out every option, to have them at hand for a mistake
            operands = (_operand(each) for each in self._actions if not each.option_strings)
            self.usage = " ".join([self.prog, "[OPTION]...", *operands])
        return self.parse_intermixed_args(_without_separator(list(args)), namespace)


def _without_separator(args: list[str]) -> list[str]:
    """Paths behind "--" as paths that need none: argparse forgets it where options and paths are intermixed."""
    if "--" not in args:
        return args
    at = args.index("--")
    behind = (os.path.join(os.curdir, each) if each.startswith("-") else each for each in args[at + 1 :])
    return [*args[:at], *behind]


class _Formatter(argparse.HelpFormatter):
    """Help as wide as the terminal. By itself argparse loads shutil and three compressors to measure that."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=terminal_width(sys.stdout) - 2)


def _operand(action: argparse.Action) -> str:
    name = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    optional, several = action.nargs in ("*", "?"), action.nargs in ("*", "+")
    return (f"[{name}]" if optional else name) + ("..." if several else "")


def parser(command: str, description: str) -> Parser:
    """The parser of a command."""
    return Parser(prog=f"editlint {command}", description=description, allow_abbrev=False, formatter_class=_Formatter)


def add_settings(group: argparse._ActionsContainer) -> None:
    """Options that choose the configuration and the rules."""
    group.add_argument("--config", metavar="FILE", help="this configuration file, instead of the closest one")
    group.add_argument("--isolated", action="store_true", help="no configuration file at all")
    group.add_argument("--profile", choices=PROFILES, help="the set of rules to start from (default: standard)")
    group.add_argument("--select", metavar="RULES", action="append", default=[], help="only these rules or packs")
    group.add_argument("--extend-select", metavar="RULES", action="append", default=[], help="these rules too")
    group.add_argument("--ignore", metavar="RULES", action="append", default=[], help="not these rules")
    group.add_argument("--no-cache", action="store_true", help="lint anew, and keep no results")


def settings_of(args: argparse.Namespace, start: str) -> Settings:
    """The settings for a run that starts at a path.

    Raises:
        EditlintError: the configuration file is not there or has mistakes, or an environment variable is wrong.
    """
    settings = _of_file(args, start)
    profile = args.profile or _environment("EDITLINT_PROFILE", PROFILES)
    if profile:
        settings = settings._replace(profile=profile)
    select, extend, ignore = (_names(getattr(args, name)) for name in ("select", "extend_select", "ignore"))
    return settings._replace(
        select=select or settings.select,
        extend_select=settings.extend_select + extend,
        ignore=settings.ignore + ignore,
        fail_level=getattr(args, "fail_level", None) or settings.fail_level,
    )


def _of_file(args: argparse.Namespace, start: str) -> Settings:
    if args.isolated:
        return Settings()
    path = args.config or os.environ.get("EDITLINT_CONFIG") or find_config(start)
    if not path:
        return Settings()
    if not os.path.isfile(path):
        raise EditlintError(f"there is no configuration file {path}", location=Location(path))
    from editlint.config.read import read_settings

    return read_settings(path)


def _environment(name: str, choices: tuple[str, ...]) -> str:
    value = os.environ.get(name, "")
    if value and value not in choices:
        raise EditlintError(f"{name} cannot be “{value}”", hint=f"one of: {', '.join(choices)}")
    return value


def _names(values: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def day(text: str) -> dt.date:
    """A day as YYYY-MM-DD, for argparse."""
    import datetime as dt

    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day: write it as 2024-09-02") from None
