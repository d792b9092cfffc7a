"""`editlint grammar install | status | stop`: LanguageTool on this machine, for the pack `grammar`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editlint.checks.grammar import kept, local
from editlint.checks.grammar.artifacts import locked_release
from editlint.checks.grammar.install import CENTRAL, VARIABLE, Progress, install, repository_in
from editlint.cli import OK
from editlint.cli.options import OneOf, Parser, parser
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_COMMANDS = ("install", "status", "stop")
_STEP = 10  # per cent between two lines where there is no terminal to write over


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("grammar", "LanguageTool on this machine, for the rules of the pack “grammar”.")
    what = "install LanguageTool, say what is there, or stop the server that “keep_alive” has left running"
    p.add_argument(
        "command", type=OneOf(*_COMMANDS), choices=_COMMANDS, metavar=f"{{{','.join(_COMMANDS)}}}", help=what
    )
    p.add_argument(
        "--repository",
        metavar="URL",
        default="",
        help=f"install from this Maven repository, a mirror or a file:// folder (default: {VARIABLE}, else {CENTRAL})",
    )
    return p


def run(argv: Sequence[str]) -> int:
    """Run one of the commands."""
    args = command_parser().parse_args(argv)
    if args.repository and args.command != "install":
        raise EditlintError(f"“grammar {args.command}” takes no --repository")
    try:
        return {"install": _install, "status": _status, "stop": _stop}[args.command](args.repository)
    except local.Missing as missing:
        raise EditlintError(str(missing), hint=missing.hint) from None


def _install(repository: str) -> int:
    release, address, folder = locked_release(), repository_in(repository), local.folder()
    local.demand_java(release.version)
    try:
        place = install(folder, address, _progress())
    except KeyboardInterrupt:
        print("\nstopped; the same command goes on from here", file=sys.stderr)
        raise
    print(f"LanguageTool {release.version} is installed in {place}")
    return OK


def _progress() -> Callable[[Progress], None]:
    """What writes the progress: over itself on a terminal, a line now and then elsewhere."""
    shown = -1

    def tell(progress: Progress) -> None:
        nonlocal shown
        if progress.waits:
            print("another installation is at work; waiting for it", file=sys.stderr)
            return
        percent = progress.size * 100 // progress.sizes
        line = f"{progress.size >> 20} of {progress.sizes >> 20} MB, {progress.files} of {progress.all_files} files"
        if sys.stderr.isatty():
            end = "\n" if progress.files == progress.all_files else ""
            print(f"\r\x1b[K{line}", end=end, file=sys.stderr, flush=True)
        elif percent // _STEP != shown:
            shown = percent // _STEP
            print(line, file=sys.stderr)

    return tell


def _status(_: str) -> int:
    """What is there and what is not; 2 when LanguageTool could not be started."""
    version = local.installed_version()
    print(f"LanguageTool: {f'{version}, in {local.folder()}' if version else 'not installed'}")
    server = kept.find()
    print(f"server kept alive: {f'{server.address}, for {server.idle:g} seconds' if server else 'none'}")
    if not version:
        raise EditlintError("LanguageTool is not installed", hint="“editlint grammar install” installs it")
    local.demand_java(version)
    print("Java: good")
    return OK


def _stop(_: str) -> int:
    print("stopped" if kept.stop() else "no server was kept alive")
    return OK
