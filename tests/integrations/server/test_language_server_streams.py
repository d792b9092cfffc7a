"""Standard input and output as editors and accidents fill them; the process ends whenever its editor does."""

import json
import os
import subprocess
import sys

import pytest

INITIALIZE = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}, "trace": "messages"}}
SHUTDOWN = {"jsonrpc": "2.0", "id": "last", "method": "shutdown"}
EXIT = {"jsonrpc": "2.0", "method": "exit"}


def framed(message, header="Content-Length"):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return f"{header}: {len(body)}\r\n\r\n".encode() + body


def start(folder, *arguments):
    command = [sys.executable, "-m", "editlint", "server", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=folder)


def messages(output):
    """The messages in what a server wrote; anything else in it is an error."""
    found = []
    while output:
        head, _, rest = output.partition(b"\r\n\r\n")
        length = int(head.splitlines()[0].removeprefix(b"Content-Length: "))
        found.append(json.loads(rest[:length]))
        output = rest[length:]
    return found


def test_whatever_comes_is_answered_or_passed_over(tmp_path):
    early = {"jsonrpc": "2.0", "id": 0, "method": "textDocument/hover", "params": {}}
    sent = [
        b"hello\r\n\x00\xff\r\n\r\nContent-Length: nine\r\n\r\n",
        framed(early),
        framed({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}),
        framed(INITIALIZE, header="content-length"),
        framed(INITIALIZE | {"id": 2}),
        framed(b"{not json"),
        framed(b"[" * 100_000),
        framed([1, 2]),
        framed({"id": 3, "method": "shutdown"}),
        framed({"jsonrpc": "2.0", "id": [4], "method": "shutdown"}),
        framed({"jsonrpc": "2.0", "id": 5, "method": "textDocument/unheardOf", "params": {}}),
        framed({"jsonrpc": "2.0", "id": 6, "method": "textDocument/hover", "params": {"position": 3}}),
        framed({"jsonrpc": "2.0", "id": 7, "method": "workspace/executeCommand", "params": {"command": "rm"}}),
        framed({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"contentChanges": "all"}}),
        framed({"jsonrpc": "2.0", "method": "$/progressOfNobody", "params": {"token": 1}}),
        framed({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 99}}),
        framed({"jsonrpc": "2.0", "id": "nobody asked", "result": 1}),
        framed({"jsonrpc": "2.0", "id": 8, "error": {"code": 1, "message": "no"}}),
        framed(SHUTDOWN),
        framed({"jsonrpc": "2.0", "id": 9, "method": "textDocument/hover", "params": {}}),
        framed(EXIT),
    ]
    server = start(tmp_path, "--stdio")
    output, _ = server.communicate(b"".join(sent), timeout=60)
    answers = messages(output)
    results = {each["id"] for each in answers if "result" in each}
    errors = [(each["id"], each["error"]["code"]) for each in answers if "error" in each]
    assert results == {1, "last"}
    assert sorted(errors, key=repr) == sorted(
        [
            (0, -32002),
            (2, -32600),
            *[(None, -32700)] * 2,
            *[(None, -32600)] * 3,
            (5, -32601),
            (6, -32602),
            (7, -32602),
            (9, -32600),
        ],
        key=repr,
    )
    assert server.returncode == 0


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param([INITIALIZE, EXIT], id="exit without shutdown"),
        pytest.param([INITIALIZE, b"Content-Length: 99999999999999999999\r\n\r\n{}"], id="nothing more"),
    ],
)
def test_an_end_that_is_out_of_order_is_an_error(tmp_path, sent):
    server = start(tmp_path)
    server.communicate(b"".join(each if isinstance(each, bytes) else framed(each) for each in sent), timeout=60)
    assert server.returncode == 1


def test_a_server_ends_with_an_editor_that_went_without_a_word(tmp_path):
    editor = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    params = INITIALIZE["params"] | {"processId": editor.pid}
    with start(tmp_path) as server:
        server.stdin.write(framed(INITIALIZE | {"params": params}))
        server.stdin.flush()
        server.stdout.readline()
        editor.communicate(b"\n")
        assert server.wait(timeout=60) == 1  # though its input is still open


def test_a_missing_library_is_one_clear_line(tmp_path):
    (tmp_path / "pygls.py").write_text("raise ImportError")
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-m", "editlint", "server"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: the language server needs pygls\n  = help: pip install 'editlint[lsp]'\n"
