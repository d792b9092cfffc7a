"""Desks that serve: each a process of its own on a free port of the loopback, spoken to over sockets."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from importlib.util import find_spec
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

collect_ignore_glob = [] if find_spec("uvicorn") and find_spec("starlette") else ["*"]

PROGRAM = "from editlint.cli import program; program()"


class Response(NamedTuple):
    status: int
    headers: Any
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> str:
        return self.json["error"]["message"]


class Served:
    """A desk that answers."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.address = address
        parts = urlsplit(address)
        self.host, self.port = parts.hostname, parts.port
        self.token = parts.fragment.removeprefix("token=")

    def ask(self, method: str, path: str, body: Any = None, /, **headers: str) -> Response:
        """One request on a connection of its own. What is no bytes goes as JSON; names of headers have _ for -."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            named = {"content-type": "application/json", **named}
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        try:
            connection.request(method, path, body, named)
            answer = connection.getresponse()
            return Response(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def lint(self, text: str, **more: str) -> Response:
        return self.ask("POST", "/lint", {"text": text, **more})

    def end(self) -> tuple[int, str]:
        """Interrupt it as Ctrl-C does: its exit code, and what it said on standard error."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30), self.process.stderr.read()


def start(folder: Any, *options: str, program: str = PROGRAM, **environment: str) -> Served:
    arguments = [sys.executable, "-c", program, "desk", *options, "--no-browser"]
    if "--config" not in options:
        arguments.append("--isolated")
    if "--port" not in options:
        arguments += ["--port", "0"]
    process = subprocess.Popen(
        arguments,
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = process.stdout.readline()
    if not said.startswith("The desk is open at "):
        raise AssertionError(said + process.communicate()[1])
    return Served(process, said.split()[-1])


@pytest.fixture(scope="module")
def serve(tmp_path_factory):
    """Start desks; those that still run at the end of the module are interrupted, and must end cleanly."""
    desks: list[Served] = []

    def begin(*options: str, **more: str) -> Served:
        desks.append(start(tmp_path_factory.mktemp("here"), *options, **more))
        return desks[-1]

    yield begin
    ends = [each.end() for each in desks if each.process.poll() is None]
    for each in desks:
        each.process.stdout.close()
        each.process.stderr.close()
    # what a rule prints goes to standard error
    assert [(code, said.replace("noise", "").strip()) for code, said in ends] == [(0, "")] * len(ends)


@pytest.fixture(scope="module")
def desk(serve):
    """A desk without a folder."""
    return serve()
