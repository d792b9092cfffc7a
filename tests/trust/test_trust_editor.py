"""What an editor is sent of a hostile article: JSON whose texts steer nothing, and no link that is not ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from markdown_it import MarkdownIt

pytest.importorskip("pygls")

STEERED = "\x1b[2J \x9b2J \u202e \u2066 \u2028 \x00"
TEXT = f"""---
title: "[a](command:evil) <img src=x>"
---

Officials said the the end of {STEERED} came. “[x](command:evil) <img src=x> {STEERED} `a` | b” said Ana Ruiz.

The foo bar of <b>{STEERED}</b> [x](command:evil) came.
"""
RULE = """summary: "[x](command:evil)"
why: "because <img src=x> [x](command:evil)"
severity: error
kind: phrase
options: {phrases: [foo bar]}
message: "<img src=x> [x](command:evil) “{match}” ![y](http://a.example/y)"
help: "<img src=x> [x](command:evil)"
tests:
  valid: [a b c, d e f]
  invalid: ["The [[foo bar]] is."]
"""
STEERING = {chr(code) for code in (*range(9), *range(11, 32), *range(0x7F, 0xA0), 0x2028, 0x2029)} | set("\u202e\u2066")


def test_an_editor_gets_texts_that_steer_nothing(write, tmp_path):
    write("rules/x/y.yml", RULE)
    write("editlint.yml", "packs: [rules]\n")
    address = (tmp_path / "a.md").as_uri()
    process = subprocess.Popen(
        [sys.executable, "-m", "editlint", "server"],
        cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ,
    )  # fmt: skip
    with process:
        folder = tmp_path.as_uri()
        started = {"processId": None, "rootUri": folder, "capabilities": {}}
        _send(process, "initialize", {**started, "workspaceFolders": [{"uri": folder, "name": "a"}]}, number=1)
        _received(process, lambda said: said.get("id") == 1)
        _send(process, "initialized", {})
        opened = {"uri": address, "languageId": "markdown", "version": 1, "text": TEXT}
        _send(process, "textDocument/didOpen", {"textDocument": opened})
        published = _received(process, lambda said: said.get("method") == "textDocument/publishDiagnostics")
        found = published["params"]["diagnostics"]
        mine = next(each for each in found if each["code"] == "x.y")
        here = {"textDocument": {"uri": address}, "position": mine["range"]["start"]}
        _send(process, "textDocument/hover", here, number=2)
        hover = _received(process, lambda said: said.get("id") == 2)["result"]["contents"]["value"]
        _send(process, "shutdown", None, number=3)
        _received(process, lambda said: said.get("id") == 3)
        _send(process, "exit", None)
    assert len(found) > 1
    for each in found:
        texts = [each["message"], *(related["message"] for related in each.get("relatedInformation", ()))]
        assert not STEERING & set("".join(texts)), texts
    assert not STEERING & set(hover)
    inline = [part for token in MarkdownIt().parse(hover) for part in token.children or ()]
    assert "foo bar" in "".join(part.content for part in inline)
    assert not [part for part in inline if part.type in ("link_open", "image", "html_inline")]


def _send(process, method: str, params: object, number: int | None = None) -> None:
    message = {"jsonrpc": "2.0", "method": method} | ({} if params is None else {"params": params})
    body = json.dumps(message if number is None else {**message, "id": number}).encode()
    process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    process.stdin.flush()


def _received(process, wanted) -> dict:
    """The first message that is wanted; every one is in ASCII."""
    while True:
        header = b""
        while not header.endswith(b"\r\n\r\n"):
            header += process.stdout.readline() or pytest.fail("the server has ended")
        length = int(header.lower().split(b"content-length:")[1].split()[0])
        body = process.stdout.read(length).decode("ascii")
        message = json.loads(body)
        if "method" in message and "id" in message:
            answer = json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": None}).encode()
            process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(answer), answer))
            process.stdin.flush()
        elif wanted(message):
            return message
