"""Options that several commands share, and how they become settings: command line > environment > file."""

from __future__ import annotations

import argparse
import os
import re
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from editlint.cli import Answered
from editlint.config.dictionary import user_dictionary
from editlint.config.find import find_config
from editlint.config.settings import Settings
from editlint.errors import EditlintError, EditlintErrors, Location, did_you_mean
from editlint.reporters.look import terminal_width

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from _typeshed import SupportsWrite

PROFILES = ("essential", "standard", "strict")
LEVELS = ("error", "warning", "suggestion")


class Parser(argparse.ArgumentParser):
    """A parser to which paths may come before, between and behind options."""

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Options and paths in any order.

        Raises:
            EditlintError: an option or a value is not known, missing or wrong.
        """
        if self.usage is None:  # argparse would lay out every option, to have them at hand for a mistake
            operands = (_operand(each) for each in self.actions if not each.option_strings)
            self.usage = " ".join([self.prog, "[OPTION]...", *operands])
        optional = {name: each for each in self.actions if each.nargs == "?" for name in each.option_strings}
        given = _bound_values(_without_separator(list(args)), optional)
        parsed, rest = self.parse_known_intermixed_args(given, namespace)
        if rest:
            self._refuse(rest)
        return parsed

    @property
    def actions(self) -> Sequence[argparse.Action]:
        """The operands and options, in order."""
        return tuple(self._actions)

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Print the help; what cannot be written is said, where argparse would pass over it."""
        print(self.format_help(), end="", file=file)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:  # noqa: ARG002  as argparse calls it
        """The end of a command line that asked for help."""
        raise Answered(status)

    def error(self, message: str) -> NoReturn:
        """A mistake of the command line as any other of ours; `one_of` puts a hint on a line of its own."""
        message, _, hint = message.partition("\n")
        message = re.sub(r"^argument (\S+): (?=cannot be |must be )", r"\1 ", message)
        message = re.sub(r"^the following arguments are required: (.*)", lambda m: f"no {m[1].lower()} given", message)
        missing = re.fullmatch(r"argument (\S+?)(?:/\S+)?: expected one argument", message)
        if missing:
            name = missing[1]
            action = next(each for each in self.actions if name in each.option_strings)
            raise EditlintError(f"{name} needs a value", hint=_wanted(action))
        raise EditlintError(message.removeprefix("argument "), hint=hint or f"“{self.prog} --help” shows how")

    def _refuse(self, rest: list[str]) -> NoReturn:
        known = [name for each in self.actions for name in each.option_strings]
        errors: list[EditlintError] = []
        for each in rest:
            if not each.startswith("-"):  # too many operands, or the value of the option before it
                if not errors:
                    errors.append(EditlintError(f"“{each}” is one word too many", hint=f"usage: {self.usage}"))
                continue
            name = each.partition("=")[0]
            hint = did_you_mean(name, known, cutoff=0.7) or f"“{self.prog} --help” lists them"
            errors.append(EditlintError(f"“{self.prog}” has no option {name}", hint=hint))
        raise errors[0] if len(errors) == 1 else EditlintErrors(errors)


def _bound_values(args: list[str], optional: Mapping[str, argparse.Action]) -> list[str]:
    """The arguments with every option of an optional value bound to it: a path that follows one is a path.

    Git decides the same way between commits and paths: “--changed main” means the commit, unless there is such a file.
    """
    bound: list[str] = []
    at = 0
    while at < len(args):
        each = args[at]
        action = optional.get(each)
        at += 1
        if action is not None:
            follows = args[at] if at < len(args) else "-"
            if follows.startswith("-") or os.path.exists(follows):
                each = f"{each}={action.const}"
            else:
                each = f"{each}={follows}"
                at += 1
        bound.append(each)
    return bound


def _wanted(action: argparse.Action) -> str:
    """What an option that stands without a value takes."""
    if isinstance(action.type, OneOf):
        return f"one of: {', '.join(action.type.values)}"
    return f"write it as {action.option_strings[0]} {action.metavar or action.dest.upper()}"


class OneOf:
    """One word of several, for argparse: a word that is none of them is answered with the closest."""

    def __init__(self, *values: str) -> None:
        self.values = values

    def __call__(self, text: str) -> str:
        """The word itself.

        Raises:
            argparse.ArgumentTypeError: it is none of them.
        """
        if text not in self.values:
            hint = did_you_mean(text, list(self.values)) or f"one of: {', '.join(self.values)}"
            raise argparse.ArgumentTypeError(f"cannot be “{text}”\n{hint}")
        return text


def add_choice(
    group: argparse._ActionsContainer, name: str, values: Sequence[str], *, default: str | None = None, about: str
) -> None:
    """An option that takes one word of several."""
    listed = "{" + ",".join(values) + "}"
    group.add_argument(name, type=OneOf(*values), choices=values, metavar=listed, default=default, help=about)


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
    """The parser of a command; "" stands for the program itself."""
    return Parser(
        prog=f"editlint {command}".rstrip(), description=description, allow_abbrev=False, formatter_class=_Formatter
    )


def add_settings(group: argparse._ActionsContainer, *, cached: bool = True) -> None:
    """Options that choose the configuration and the rules; `cached` where results are kept between runs."""
    group.add_argument("--config", metavar="FILE", help="this configuration file, instead of the closest one")
    group.add_argument("--isolated", action="store_true", help="no configuration file and no user's dictionary")
    add_choice(group, "--profile", PROFILES, about="the set of rules to start from (default: standard)")
    group.add_argument("--select", metavar="RULES", action="append", default=[], help="only these rules or packs")
    group.add_argument("--extend-select", metavar="RULES", action="append", default=[], help="these rules too")
    group.add_argument("--ignore", metavar="RULES", action="append", default=[], help="not these rules")
    if cached:
        group.add_argument("--no-cache", action="store_true", help="lint anew, and keep no results")


def add_field(group: argparse._ActionsContainer) -> None:
    """The option for files of which each record is an article."""
    about = "the field of CSV, JSON and feeds that holds the article (default: the usual names)"
    group.add_argument("--field", metavar="NAME", default="", help=about)


def settings_of(args: argparse.Namespace, *paths: str) -> Settings:
    """The settings for a run over some paths, with the words of the user's own dictionary.

    Raises:
        EditlintError: the configuration file or the dictionary is not there or has mistakes, or an environment variable
            is wrong.
    """
    settings = _of_file(args, paths)
    if not args.isolated:
        settings = settings._replace(dictionary=settings.dictionary + user_dictionary())
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


def _of_file(args: argparse.Namespace, paths: Sequence[str]) -> Settings:
    if args.isolated:
        return Settings()
    path = args.config or os.environ.get("EDITLINT_CONFIG") or find_config(*paths)
    if not path:
        return Settings()
    if not os.path.isfile(path):
        raise EditlintError(f"there is no configuration file {path}", location=Location(path))
    from editlint.config.read import read_settings

    return read_settings(path)


def _environment(name: str, choices: tuple[str, ...]) -> str:
    value = os.environ.get(name, "")
    if value and value not in choices:
        hint = did_you_mean(value, list(choices)) or f"one of: {', '.join(choices)}"
        raise EditlintError(f"{name} cannot be “{value}”", hint=hint)
    return value


def _names(values: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def whole(text: str) -> int:
    """A whole number of none or more, for argparse."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"must be a whole number, not “{text}”")
    return int(text)


def day(text: str) -> dt.date:
    """A day as YYYY-MM-DD, for argparse."""
    import datetime as dt

    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day: write it as 2024-09-02") from None
