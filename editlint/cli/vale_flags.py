"""The flags of `editlint vale`, read as Vale reads its own: --flag=value or --flag value, anywhere on the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.errors import EditlintError, did_you_mean
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What each flag takes, and what it does. A flag without a word for its value is switched on by its name alone.
COMMON: Mapping[str, tuple[str, str]] = {
    "config": ("FILE", "the configuration to read, in place of the one that is searched for"),
    "output": ("STYLE", "CLI, line, JSON, or the file of a template"),
    "minAlertLevel": ("LEVEL", "show nothing less grave than suggestion, warning or error"),
    "glob": ("PATTERN", "only files that fit, as in --glob='*.{md,txt}'"),
    "filter": ("EXPRESSION", "only rules for which it holds, as in --filter='.Level == \"error\"'"),
    "help": ("", "say what there is (also -h)"),
    "version": ("", "say which version this is (also -v)"),
}
MORE: Mapping[str, tuple[str, str]] = {
    "ext": ("EXTENSION", "what standard input is read as, as in --ext=.md"),
    "path": ("PATH", "the path that standard input has for sections of the configuration"),
    "ignore-syntax": ("", "read every file as plain lines"),
    "no-color": ("", "no colours"),
    "no-exit": ("", "exit 0 whatever is found"),
    "no-global": ("", "leave the user's own configuration aside"),
    "no-wrap": ("", "do not wrap messages in tables"),
    "plain-progress": ("", "accepted: nothing here shows progress"),
}
HIDDEN: Mapping[str, tuple[str, str]] = {
    "sort": ("", "files by their names (they always are, folder by folder)"),
    "normalize": ("", "slashes in paths, whatever the system"),
    "relative": ("", "accepted: paths are shown as they were given"),
    "mode-compat": ("", "accepted: of use to editors"),
}
ALL: Mapping[str, tuple[str, str]] = {**COMMON, **MORE, **HIDDEN}
_SHORT = {"v": "version", "h": "help"}
_TRUE = ("1", "t", "T", "TRUE", "true", "True")
_FALSE = ("0", "f", "F", "FALSE", "false", "False")


class Flags(NamedTuple):
    """A command line that was read: texts by flag, switches that are on, and what else there is."""

    texts: Mapping[str, str]
    switches: frozenset[str]
    operands: tuple[str, ...]

    def text(self, name: str, otherwise: str = "") -> str:
        """What was said with a flag."""
        return self.texts.get(name, otherwise)


def read_flags(argv: Sequence[str]) -> Flags:
    """Read a command line.

    Raises:
        EditlintError: a flag is not known, needs a value, or cannot have the one that it was given.
    """
    texts: dict[str, str] = {}
    switches: dict[str, bool] = {}
    operands: list[str] = []
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        if word == "--":
            operands += rest
            break
        if word.startswith("--"):
            name, given, value = word[2:].partition("=")
            _flag(name, value if given else None, rest, texts, switches)
        elif word.startswith("-") and word != "-":
            _short(word[1:], switches)
        else:
            operands.append(word)
    return Flags(texts, frozenset(name for name, on in switches.items() if on), tuple(operands))


def _flag(name: str, value: str | None, rest: list[str], texts: dict[str, str], switches: dict[str, bool]) -> None:
    if name not in ALL:
        hint = did_you_mean(f"--{name}", [f"--{each}" for each in ALL]) or "“editlint vale --help” lists them"
        raise EditlintError(f"unknown flag: --{name}", hint=hint)
    if ALL[name][0]:
        if value is None and not rest:
            raise EditlintError(f"flag needs an argument: --{name}", hint=f"--{name}={ALL[name][0]}: {ALL[name][1]}")
        texts[name] = rest.pop(0) if value is None else value
    elif value is None or value in _TRUE:
        switches[name] = True
    elif value in _FALSE:
        switches[name] = False
    else:
        raise EditlintError(f'invalid argument "{value}" for "--{name}" flag', hint="true or false, or nothing at all")


def _short(letters: str, switches: dict[str, bool]) -> None:
    for letter in letters:
        if letter not in _SHORT:
            hint = f"flags have two hyphens: --{letters}" if letters.partition("=")[0] in ALL else ""
            raise EditlintError(f"unknown shorthand flag: '{letter}' in -{letters}", hint=hint)
        switches[_SHORT[letter]] = True
