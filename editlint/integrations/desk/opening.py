"""Puts a desk together: its address, who is let in, its processes, its server."""

from __future__ import annotations

import os
import secrets
import socket
from typing import TYPE_CHECKING

from editlint.errors import EditlintError
from editlint.integrations.desk.application import Application
from editlint.integrations.desk.security import LOOPBACK, Door
from editlint.integrations.desk.serving import listen, serve
from editlint.integrations.desk.workers import Workers
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.config.settings import Settings

SHORTEST_TOKEN = 16  # characters; shorter ones can be guessed


class Plan(NamedTuple):
    """How a desk is to be opened.

    Attributes:
        folder: its articles, as an absolute path; "" for none.
        host: the name or address to listen on.
        port: None for the usual one, or the next that is free.
        seconds: that linting one article may take.
        most: bytes that an article may have.
    """

    folder: str
    host: str
    port: int | None
    seconds: float
    most: int


class Address(NamedTuple):
    """Where a desk is open: `whole` holds its token, `shown` only one that nobody knows yet."""

    shown: str
    whole: str


def open_desk(settings: Settings, plan: Plan, ready: Callable[[Address], None]) -> None:
    """Serve until interrupted; `ready` is called when it answers.

    Raises:
        EditlintError: the settings, the address or a variable of the environment are wrong.
    """
    from editlint.engine.run import Run

    Run(settings).active  # noqa: B018  mistakes in settings show before anything is served
    given = _given_token()
    listening = listen(plan.host, plan.port)
    try:
        shared = not _is_loopback(listening)
        token = given or (secrets.token_urlsafe(32) if shared else "")
        door = Door(_names(plan.host), any_address=shared, token=token)
        workers = Workers(settings, plan.folder, seconds=plan.seconds)
        application = Application(workers, folder=os.path.basename(plan.folder), most=plan.most)
        bare = _url(plan.host, listening.getsockname()[1])
        whole = f"{bare}#token={token}" if token else bare
        address = Address(bare if given else whole, whole)
        serve(application.served(door), workers, listening, lambda: ready(address))
    finally:
        listening.close()


def _given_token() -> str:
    token = os.environ.get("EDITLINT_DESK_TOKEN", "")
    if token and (len(token) < SHORTEST_TOKEN or not token.isascii() or not token.isprintable() or " " in token):
        said = f"EDITLINT_DESK_TOKEN must have {SHORTEST_TOKEN} characters or more, of ASCII and without spaces"
        raise EditlintError(said, hint="“openssl rand -hex 32” makes a good one")
    return token


def _is_loopback(listening: socket.socket) -> bool:
    import ipaddress

    return ipaddress.ip_address(listening.getsockname()[0].partition("%")[0]).is_loopback


def _names(host: str) -> frozenset[str]:
    """The names by which the desk may be called: of the loopback, of the machine, and those that were given."""
    given = os.environ.get("EDITLINT_DESK_HOSTS", "").split(",")
    return LOOPBACK | {name.strip().lower() for name in (host, socket.gethostname(), *given) if name.strip()}


def _url(host: str, port: int) -> str:
    name = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  what is shown, not what is bound
    shown = f"[{name}]" if ":" in name else name
    return f"http://{shown}:{port}/"
