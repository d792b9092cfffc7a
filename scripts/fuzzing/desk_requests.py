"""Requests to the desk, whatever is in them: each has one answer, none of it an error of ours, and no page is a page."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import asyncio
import json
import os
from typing import TYPE_CHECKING, Any

from editlint.config.settings import Settings
from editlint.integrations.desk.application import Application
from editlint.integrations.desk.security import LOOPBACK, Door
from editlint.integrations.desk.workers import Workers
from fuzzing import prose
from fuzzing.mutations import encoded, mutated, mutated_bytes

if TYPE_CHECKING:
    import random

_MOST = 200_000  # bytes of a body
_TICKS = os.sysconf("SC_CLK_TCK")
_PATHS = (
    *("/lint", "/lint", "/article", "/article", "/report", "/read?name=a.docx", "/read?name=a.md", "/read?name=", "/read", "/rules/dates.age"),
    *("/rules/../x", "/files", "/files/a.md", "/files/a.md", "/files/..%2f..%2fetc/passwd", "/files/b/../../c", "/files/%00", "/", "/page/desk.js"),
    *("/page/..%2fdesk.py", "/openapi.json", "/healthz", "/metrics", "/no", "//", "/files//etc/passwd", "/rules/é", "/files/a.md/"),
)  # fmt: skip
_METHODS = ("POST", "POST", "POST", "GET", "GET", "PUT", "HEAD", "DELETE", "OPTIONS", "PATCH", "BREW")
_VALUES = (
    None,
    0,
    -1,
    1.5,
    "",
    "a",
    [],
    {},
    True,
    ["a"],
    "\ud800",
    "2024-05-03",
    "9999-12-31",
    "x" * 2000,
    {"a": 1},
    "\x00",
    "../a.md",
)
_HEADERS: tuple[tuple[bytes, tuple[bytes, ...]], ...] = (
    (b"content-type", (b"application/json", b"text/plain", b"application/json; charset=x", b"\xff", b"")),
    (b"content-length", (b"0", b"99999999", b"-1", b"abc", b"9" * 5000)),
    (b"content-encoding", (b"gzip", b"identity", b"br, gzip")),
    (b"host", (b"localhost:8533", b"evil.example", b"", b"[::1]", b"127.0.0.1", b"localhost.", b"a@localhost", b"\xff")),
    (b"origin", (b"http://localhost", b"http://evil.example", b"null", b"", b"http://localhost:8533")),
    (b"authorization", (b"Bearer secret", b"Bearer x", b"Basic a", b"\xff", b"")),
    (b"if-match", (b'"a"', b"*", b"W/", b'"a", "b"', b"\xff", b'"')),
    (b"if-none-match", (b"*", b'"a"')),
    (b"sec-fetch-site", (b"same-origin", b"cross-site", b"none", b"x")),
    (b"accept", (b"*/*", b"\x00")),
)  # fmt: skip


class _Desk:
    """A desk with its processes, and the loop that it lives on."""

    def __init__(self) -> None:
        with open("a.md", "w", encoding="utf-8") as file:
            file.write("# A\n\nThe the yard.\n")
        self.loop = asyncio.new_event_loop()
        self.workers = Workers(Settings(profile="strict", ignore=("grammar",)), os.getcwd(), seconds=30)
        self.loop.run_until_complete(self.workers.start())
        self.app = Application(self.workers, folder=os.getcwd(), most=_MOST).served(
            Door(frozenset(LOOPBACK), any_address=False, token="")
        )


_desks: list[_Desk] = []


def one(chance: random.Random) -> None:
    """One request."""
    begin()
    desk = _desks[0]
    target = chance.choice(_PATHS)
    path, _, query = target.partition("?")
    method = (
        chance.choice(_METHODS)
        if chance.random() < 0.4
        else "POST"
        if path in ("/lint", "/article", "/report", "/read")
        else "GET"
    )
    if path.startswith("/files/a.md") and chance.random() < 0.4:
        method = "PUT"
    body = _body(chance, path)
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http", "path": _unquoted(path),
        "raw_path": path.encode(), "query_string": query.encode(), "root_path": "", "headers": _headers(chance),
        "client": ("127.0.0.1", 5), "server": ("127.0.0.1", 8533), "state": {},
    }  # fmt: skip
    replaced = desk.workers.replaced
    said = desk.loop.run_until_complete(_asked(desk, scope, _parts(chance, body)))
    _check(said, method)
    assert desk.workers.replaced == replaced, "a process has hung or died"


def begin() -> None:
    """Have a desk that answers."""
    if not _desks:
        _desks.append(_Desk())


def elsewhere() -> float:
    """Seconds of processor time of the desk's processes: those that this process has started."""
    return sum(map(_seconds, _children())) if _desks else 0.0


def end() -> None:
    """End the desk."""
    while _desks:
        desk = _desks.pop()
        desk.loop.run_until_complete(desk.workers.stop())
        desk.loop.close()


def _children() -> list[str]:
    with open(f"/proc/self/task/{os.getpid()}/children", encoding="utf-8") as file:
        return file.read().split()


def _seconds(process: str) -> float:
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


async def _asked(desk: _Desk, scope: dict[str, Any], parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is sent in answer to a request."""
    said: list[dict[str, Any]] = []
    waiting = asyncio.Event()

    async def receive() -> dict[str, Any]:
        if parts:
            return parts.pop(0)
        await waiting.wait()  # the client stays, and says nothing more
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    async with asyncio.timeout(60):
        await desk.app(scope, receive, send)
    return said


def _check(said: list[dict[str, Any]], method: str) -> None:
    assert [each["type"] for each in said].count("http.response.start") == 1, said
    start = said[0]
    status = start["status"]
    headers = {name.lower(): value for name, value in start["headers"]}
    assert 200 <= status < 500 or status in (501, 503), said
    for name in (b"content-security-policy", b"x-content-type-options", b"cache-control"):
        assert name in headers, (name, status)
    body = b"".join(each.get("body", b"") for each in said[1:])
    if status >= 400 and method != "HEAD":
        error = json.loads(body)["error"]
        assert error["message"], said
        assert "Traceback" not in body.decode(), said
    if status == 200 and headers.get(b"content-type", b"").startswith(b"application/json") and method != "HEAD":
        _check_report(json.loads(body))


def _check_report(answer: Any) -> None:
    report = answer.get("report", answer)
    assert not [each for each in report.get("errors", ()) if "defect" in str(each)], report["errors"]


def _unquoted(path: str) -> str:
    from urllib.parse import unquote

    return unquote(path)


def _headers(chance: random.Random) -> list[tuple[bytes, bytes]]:
    found = {b"host": b"localhost:8533", b"content-type": b"application/json"}
    for _ in range(chance.choice((0, 0, 1, 2))):
        name, values = chance.choice(_HEADERS)
        found[name] = chance.choice(values)
    return list(found.items())


def _parts(chance: random.Random, body: bytes) -> list[dict[str, Any]]:
    at = chance.randint(0, len(body))
    parts = [body] if chance.random() < 0.7 else [body[:at], b"", body[at:]]
    asked: list[dict[str, Any]] = [{"type": "http.request", "body": each, "more_body": True} for each in parts]
    asked[-1]["more_body"] = False
    if chance.random() < 0.03:
        return [asked[0] | {"more_body": True}, {"type": "http.disconnect"}]
    return asked


def _body(chance: random.Random, path: str) -> bytes:
    name = chance.choice(("markdown", "html", "text", "rst", "markdown"))
    text = mutated(chance, prose.article(chance, name), prose.tokens(name))
    if path == "/read":
        return encoded(chance, text)
    values: dict[str, Any] = {"text": text}
    if chance.random() < 0.5:
        values["format"] = chance.choice((name, "x", "docx", "jsonl", ""))
    if path == "/report":
        values["as"] = chance.choice(("html", "json", "sarif", "junit", "github", "full", "x", "checkstyle"))
    for key in ("published", "path", "session", "dismissed", "paper", "as", "unknown"):
        if chance.random() < 0.08:
            values[key] = chance.choice(_VALUES)
    if chance.random() < 0.1:
        values[chance.choice(sorted(values))] = chance.choice(_VALUES)
    data = json.dumps(values).encode()
    if chance.random() < 0.15:
        data = mutated_bytes(chance, data)
    return data if chance.random() < 0.97 else b"[" * 100_000
