"""`editlint server`: the language server, over standard input and output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli.options import Parser, parser
from editlint.documents import install
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Sequence


def command_parser() -> Parser:
    """The one option."""
    p = parser("server", "Serve an editor by the language server protocol, over standard input and output.")
    p.add_argument("--stdio", action="store_true", help="as some editors say it; there is no other way")
    return p


def run(argv: Sequence[str]) -> int:
    """Serve an editor until it ends; 0 after an orderly end, 1 after any other."""
    command_parser().parse_args(argv)
    try:
        import lsprotocol  # noqa: F401
        import pygls  # noqa: F401
    except ImportError:
        raise EditlintError("the language server needs pygls", hint=install("lsp")) from None
    from editlint.integrations.server.main import serve_editor

    return serve_editor()
