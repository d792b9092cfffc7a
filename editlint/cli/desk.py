"""`editlint desk [FOLDER]`: the page for writers and editors in a browser, and the same as JSON over HTTP."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from editlint.cli import OK
from editlint.cli.options import Parser, add_settings, parser, settings_of
from editlint.documents import install
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.integrations.desk.opening import Address

SECONDS = 30.0
BYTES = 5_000_000


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("desk", "Open the desk in a browser: paste or open an article, see what is found as you write.")
    p.add_argument("folder", nargs="?", default="", metavar="FOLDER", help="articles to open and save")
    p.add_argument(
        "--host", metavar="HOST", default="127.0.0.1", help="the address to listen on (default: this machine alone)"
    )
    p.add_argument("--port", type=_port, metavar="N", help="the port (default: 8533, or the next that is free)")
    p.add_argument("--no-browser", action="store_true", help="print the address, and open no browser")
    p.add_argument(
        "--time-limit", type=_seconds, default=SECONDS, metavar="SECONDS", help="for one article (default: 30)"
    )
    p.add_argument("--max-bytes", type=_bytes, default=BYTES, metavar="N", help="of one article (default: 5000000)")
    add_settings(p)
    return p


def run(argv: Sequence[str]) -> int:
    """Serve the desk until Ctrl-C."""
    args = command_parser().parse_args(argv)
    if args.folder and not os.path.isdir(args.folder):
        raise EditlintError(f"there is no folder {args.folder}", location=Location(args.folder))
    try:
        from editlint.integrations.desk.opening import Plan, open_desk
    except ModuleNotFoundError as error:
        said = f"“editlint desk” needs {error.name}, which is not installed"
        raise EditlintError(said, hint=install("desk")) from None
    settings = settings_of(args, args.folder or ".")
    if settings.root:  # paths of articles are resolved, and overrides hold for paths below it
        settings = settings._replace(root=os.path.realpath(settings.root))
    folder = os.path.realpath(args.folder) if args.folder else ""
    plan = Plan(folder, args.host, args.port, args.time_limit, args.max_bytes)
    open_desk(settings, plan, _say if args.no_browser else _show)
    return OK


def _say(address: Address) -> None:
    print(f"The desk is open at {address.shown}\nCtrl-C closes it.", flush=True)


def _show(address: Address) -> None:
    """Print the address and open it; a browser in a terminal must not keep the server waiting."""
    import threading
    import webbrowser

    _say(address)
    threading.Thread(target=webbrowser.open, args=(address.whole,), daemon=True).start()


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"must be a number from 0 to 65535, not “{text}”")
    return int(text)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0
    if not 0 < value <= 86400:
        raise argparse.ArgumentTypeError(f"must be a number of seconds, not “{text}”")
    return value


def _bytes(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"must be a number of bytes, not “{text}”")
    return int(text)
