"""Who may ask the desk: the page that it serves itself, and programs; no page of another site.

The name in `Host` must be one of the desk's own, so that no name of a stranger leads a browser here. `Origin`, where it
is sent, must be the desk itself. Where others than this machine may reach it, a token is asked for.
"""

from __future__ import annotations

import hmac
import ipaddress
import re
from typing import TYPE_CHECKING

from editlint.integrations.desk.answers import Refused
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([^\s:@/\[\]]+))(?::\d*)?")
OPEN_TO_ALL = ("/healthz", "/openapi.json")  # they hold nothing of anybody


class Door(NamedTuple):
    """Who is let in.

    Attributes:
        names: in lower case, by which the desk may be called.
        any_address: whether it may be called by any IP address: no stranger's name is one.
        token: what a request must know, or "".
    """

    names: frozenset[str]
    any_address: bool
    token: str

    def check(self, method: str, path: str, headers: Mapping[str, str]) -> None:
        """Let a request in.

        Raises:
            Refused: it is none of this desk's.
        """
        host = headers.get("host", "")
        if not self._is_ours(host):
            hint = "add the name to EDITLINT_DESK_HOSTS, if it is yours"
            raise Refused(421, "the desk does not go by the name that the request gives it", hint)
        page = method in ("GET", "HEAD") and is_page(path)
        foreign = headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
        origin = headers.get("origin")
        if (origin is not None and not _is_same(origin, host)) or (foreign and not page):
            raise Refused(403, "the request comes from a page of another site")
        if self.token and not page and path not in OPEN_TO_ALL:
            self._check_token(headers.get("authorization", ""))

    def _is_ours(self, host: str) -> bool:
        name = _name(host)
        return bool(name) and (name in self.names or (self.any_address and _is_address(name)))

    def _check_token(self, given: str) -> None:
        scheme, _, token = given.partition(" ")
        known = hmac.compare_digest(token.strip().encode("utf-8", "replace"), self.token.encode())
        if scheme.lower() != "bearer" or not known:
            hint = "open the address that the desk has printed, or send its token as “Authorization: Bearer TOKEN”"
            raise Refused(401, "the request does not know the token", hint, headers={"www-authenticate": "Bearer"})


def is_page(path: str) -> bool:
    """Whether a path is one of the page's own files, which hold nothing of anybody."""
    return path == "/" or path.startswith("/page/")


def _name(host: str) -> str:
    """The name in a `Host` header, without its port and the brackets of IPv6; "" where it is none."""
    found = _HOST.fullmatch(host.lower())
    return (found[1] or found[2].rstrip(".")) if found else ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_same(origin: str, host: str) -> bool:
    """Whether an origin is the host that the request was sent to; a proxy may have taken off the encryption."""
    scheme, _, rest = origin.lower().partition("://")
    return scheme in ("http", "https") and rest == host.lower()
