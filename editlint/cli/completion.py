"""`editlint completion SHELL`: the script that lets a shell complete commands, options, paths and names of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import OneOf, Parser, parser
from editlint.reporters.registry import BUILT_IN

if TYPE_CHECKING:
    from collections.abc import Sequence

SHELLS = ("bash", "zsh", "fish")
_FILES = {"PATH", "FILE"}
_FOLDERS = {"FOLDER", "OLD", "NEW"}
_FORMATS = "FORMAT"
_RULES = {"RULE", "RULES", "NAME", "PACK"}
# The rules of the folder in which somebody types, those of the house among them; asked for when they are completed.
# bash runs what it finds in such a list, so that a file's name in a folder of rules may be no more than a word.
_NAMES = "editlint rules 2>/dev/null | cut -c3- | cut -d' ' -f1 | grep -x '[[:alnum:]._-]*'"
_RULE_NAMES = {
    "bash": "_editlint_rules",
    "zsh": "_editlint_rules",
    "fish": f"({_NAMES})",
    "preamble": {
        "bash": f'_editlint_rules() {{ compgen -W "$({_NAMES})" -- "$1"; }}',
        "zsh": f"_editlint_rules() {{ compadd -- $({_NAMES}) }}",
    },
}
_ATTRIBUTE = "complete"  # of an action of argparse: where shtab looks for what completes it
_HOW = {
    "bash": 'add to ~/.bashrc: eval "$(editlint completion bash)"',
    "zsh": 'add to ~/.zshrc, behind compinit: eval "$(editlint completion zsh)"',
    "fish": "editlint completion fish > ~/.config/fish/completions/editlint.fish",
}


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("completion", "Print the completion script of a shell; its first line says where it goes.")
    p.add_argument("shell", type=OneOf(*SHELLS), choices=SHELLS, metavar="SHELL", help=f"one of: {', '.join(SHELLS)}")
    return p


def run(argv: Sequence[str]) -> int:
    """Print the script."""
    shell = command_parser().parse_args(argv).shell
    print(f"# {_HOW[shell]}")
    print(script(shell))
    return OK


def script(shell: str) -> str:
    """The script for one of SHELLS."""
    import shtab

    from editlint.cli.command_line import whole_parser

    root, commands = whole_parser()
    kinds = (_FILES, shtab.FILE), (_FOLDERS, shtab.DIRECTORY), (_RULES, _RULE_NAMES)
    for each in (action for own in (root, *commands) for action in own.actions):
        names = set(each.metavar if isinstance(each.metavar, tuple) else [each.metavar])
        for kind, complete in kinds:
            if names & kind:
                setattr(each, _ATTRIBUTE, complete)
        if each.metavar == _FORMATS:
            each.choices = BUILT_IN  # a plug-in may bring more, so that the command line itself takes any
    return _with_files(str(shtab.complete(root, shell=shell)), shell)


def _with_files(text: str, shell: str) -> str:
    """The script, which offers files beside commands: “editlint PATH” needs none. bash does so by itself."""
    if shell == "zsh":
        offer = "  _describe 'editlint commands' _commands\n"
        return text.replace(offer, f"{offer}  _files\n")
    return text + "\ncomplete -c editlint -n __fish_use_subcommand -F\n" if shell == "fish" else text
