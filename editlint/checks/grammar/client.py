"""LanguageTool's HTTP interface, version 2: is it there, which version, and what does it say of a text.

A new connection for each question, for processes that share one would read each other's answers.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from http.client import HTTPConnection

PATIENCE = 30.0  # seconds for an answer; a paragraph takes a tenth of one
FIRST_PATIENCE = 90.0  # seconds for the first answer, before which the server reads its rules
GLANCE = 1.0  # seconds for finding out whether anybody is there


class Unreachable(Exception):  # noqa: N818  a state of the server, no mistake
    """Nobody answers at the address, or no longer, or not in time."""


class Refused(Exception):  # noqa: N818  as above
    """The server is there but did not answer this question."""


def base(address: str) -> str:
    """An address without the path of the interface: http://host:8081/v2/check is http://host:8081."""
    address = address.strip().rstrip("/").removesuffix("/check").removesuffix("/v2")
    return address if "://" in address else f"http://{address}"


def version(address: str, patience: float = GLANCE) -> str:
    """The version of the LanguageTool at an address.

    Raises:
        Unreachable: nobody answers there, or somebody else.
    """
    try:
        answer = _request(address, "GET", "/v2/info", "", patience)
        return str(answer["software"]["version"])
    except (Refused, KeyError, TypeError) as error:
        raise Unreachable("that is no LanguageTool") from error


def check(address: str, text: str, language: str, patience: float = PATIENCE) -> Any:
    """LanguageTool's answer on a text, as JSON.

    Raises:
        Unreachable: the server does not answer any more.
        Refused: it answers, but with an error.
    """
    from urllib.parse import urlencode

    return _request(address, "POST", "/v2/check", urlencode({"language": language, "text": text}), patience)


def _request(address: str, method: str, path: str, body: str, patience: float) -> Any:
    from http.client import HTTPException
    from urllib.parse import urlsplit

    parts = urlsplit(base(address))
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        connection = _connection(parts.scheme, parts.netloc, patience)
        try:
            connection.request(method, parts.path + path, body.encode(), headers)
            response = connection.getresponse()
            data = response.read()
        finally:
            connection.close()
    except (OSError, HTTPException, ValueError) as error:
        raise Unreachable(str(error) or type(error).__name__) from error
    if response.status != 200:
        raise Refused(f"HTTP {response.status}: {data[:200].decode('utf-8', 'replace').strip()}")
    try:
        return json.loads(data)
    except ValueError as error:
        raise Refused("no JSON") from error


def _connection(scheme: str, place: str, patience: float) -> HTTPConnection:
    from http.client import HTTPConnection, HTTPSConnection

    return (HTTPSConnection if scheme == "https" else HTTPConnection)(place, timeout=patience)
