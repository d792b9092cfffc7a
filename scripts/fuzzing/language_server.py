"""A language server over its standard streams: it answers every request, lives on, and points into the text."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from fuzzing import prose
from fuzzing.mutations import LONGEST, mutated

if TYPE_CHECKING:
    import random

_PATIENCE = 60  # seconds of the clock for an answer
_TICKS = os.sysconf("SC_CLK_TCK")
_ASKED = (
    *("textDocument/diagnostic", "textDocument/hover", "textDocument/codeAction", "textDocument/codeLens", "workspace/diagnostic"),
    *("textDocument/willSaveWaitUntil", "textDocument/completion", "workspace/executeCommand", "textDocument/formatting", "no/such"),
    *("initialize", "$/unknown", "completionItem/resolve", "codeAction/resolve", "", "window/showMessage"),
)  # fmt: skip
_TOLD = (
    *(
        "textDocument/didSave",
        "textDocument/didClose",
        "$/cancelRequest",
        "$/setTrace",
        "workspace/didChangeConfiguration",
    ),
    *("workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders", "initialized", "no/such", "$/progress"),
)
_VALUES = (
    None,
    0,
    -1,
    2**31,
    2**63,
    1.5,
    "",
    "a",
    "file:///",
    "untitled:x",
    "file:///%00",
    "http://a/b",
    [],
    {},
    [None],
    {"a": {}},
    True,
    "\ud800",
    "x" * 300,
)


_DOCUMENTS = (  # their names and what an editor says they are written in
    ("a.md", "markdown"),
    ("a.html", "html"),
    ("a.txt", "plaintext"),
    ("a.rst", "restructuredtext"),
    ("a.tex", "latex"),
    (".editlint.yml", "yaml"),
    ("a", "markdown"),
)


class _Server:
    """The server that inputs of this process are sent to."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "editlint", "server"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.number = 0
        self._data = b""
        folder = f"file://{os.getcwd()}"
        abilities = {
            "textDocument": {"diagnostic": {"dynamicRegistration": False}, "codeAction": {}},
            "workspace": {"configuration": True},
        }
        self.ask("initialize", {"processId": None, "rootUri": folder, "capabilities": abilities})
        self.tell("initialized", {})

    @property
    def seconds(self) -> float:
        """The processor time that it has used."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def send(self, data: bytes) -> None:
        """Send bytes, whatever they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def message(self, values: Any) -> None:
        """Send a message in its frame."""
        body = json.dumps(values).encode()
        self.send(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self.message({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request, and wait for its answer."""
        return self.answers([self.request(method, params)])[0]

    def request(self, method: str, params: Any) -> int:
        """Send a request; its number."""
        self.number += 1
        self.message({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        return self.number

    def answers(self, numbers: list[int]) -> list[Any]:
        """The answers to requests, each of which comes once; what the server asks itself is answered with nothing."""
        found: dict[int, Any] = {}
        while not found.keys() >= set(numbers):
            said = self._next()
            if "method" in said:
                if "id" in said:
                    self.message({"jsonrpc": "2.0", "id": said["id"], "result": None})
                continue
            assert ("result" in said) != ("error" in said), said
            if said["id"] is not None:
                assert said["id"] not in found, said
                found[said["id"]] = said
        return [found[number] for number in numbers]

    def _next(self) -> Any:
        while b"\r\n\r\n" not in self._data:
            self._more()
        head, _, rest = self._data.partition(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
        )
        while len(rest) < length:
            self._more()
            rest = self._data.partition(b"\r\n\r\n")[2]
        self._data = rest[length:]
        return json.loads(rest[:length])

    def _more(self) -> None:
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], _PATIENCE)
        assert ready, "the server gives no answer"
        data = os.read(self.process.stdout.fileno(), 1 << 16)
        assert data, f"the server has ended: {self.process.wait()}"
        self._data += data


_servers: list[_Server] = []


def one(chance: random.Random) -> None:
    """One article that is opened, edited, asked about and closed, among messages that are none."""
    begin()
    server = _servers[0]
    try:
        _input(chance, server)
    except BaseException:
        end()
        raise


def begin() -> None:
    """Have a server that answers."""
    if not _servers:
        _servers.append(_Server())


def elsewhere() -> float:
    """Seconds of processor time of the server."""
    return _servers[0].seconds if _servers else 0.0


def end() -> None:
    """End the server."""
    while _servers:
        server = _servers.pop()
        server.process.kill()
        server.process.communicate()


def _input(chance: random.Random, server: _Server) -> None:
    name, language = chance.choice(_DOCUMENTS)
    uri = f"file://{os.getcwd()}/{name}" if name != "a" else "untitled:a"
    text = mutated(
        chance, prose.article(chance, "html" if language == "html" else "markdown"), prose.tokens("markdown")
    )
    version, numbers = 1, []
    server.tell(
        "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}}
    )
    for _ in range(chance.randint(1, 6)):
        way = chance.randrange(10)
        if way < 3:
            changes = []
            for _ in range(chance.randint(1, 3)):
                text, change = _change(chance, text)
                changes.append(change)
            version += chance.choice((1, 1, 1, 0, 5, -1))
            server.tell(
                "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes}
            )
        elif way < 6:
            numbers.append(server.request(chance.choice(_ASKED), _params(chance, uri)))
        elif way < 8:
            method = chance.choice(_TOLD)
            if method != "textDocument/didClose":
                server.tell(method, _params(chance, uri))
        elif way == 8:
            server.send(_noise(chance))
        else:
            server.message(_malformed(chance))
    number = server.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    answer = server.answers([*numbers, number])[-1]
    if name != ".editlint.yml":
        _check_answer(answer, text)
    server.tell("textDocument/didClose", {"textDocument": {"uri": uri}})


def _check_answer(answer: Any, text: str) -> None:
    """What is found stands in the text as the editor has it."""
    assert "result" in answer, answer
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for each in answer["result"].get("items", ()):
        assert "internal" not in str(each.get("code")), each
        assert "defect" not in each["message"], each
        for end in (each["range"]["start"], each["range"]["end"]):
            assert 0 <= end["line"] < len(lines), (each, len(lines))
            assert 0 <= end["character"] <= _width(lines[end["line"]]), each


def _width(line: str) -> int:
    return len(line.encode("utf-16-le", "surrogatepass")) // 2


def _change(chance: random.Random, text: str) -> tuple[str, dict[str, Any]]:
    """An edit of a text by lines and UTF-16, perhaps out of the text, and what comes of it."""
    new = chance.choice((*prose.WORDS, "😀", "\r\n", "\n", "", "\r", "\ufeff", "x" * 50, "\u2028"))
    if chance.random() < 0.15 or len(text) > 2 * LONGEST:
        text = mutated(chance, text[:LONGEST], prose.tokens("markdown"))
        return text, {"text": text}
    ends = sorted((_position(chance, text), _position(chance, text)))
    spans = [_offset(text, *end) for end in ends]
    where = [{"line": line, "character": character} for line, character in ends]
    return text[: spans[0]] + new + text[spans[1] :], {"range": {"start": where[0], "end": where[1]}, "text": new}


def _position(chance: random.Random, text: str) -> tuple[int, int]:
    line = chance.randint(0, text.count("\n") + chance.choice((0, 0, 2, 10**6)))
    return line, chance.choice((0, 1, 2, 3, 10, 40, 10**6))


def _offset(text: str, line: int, character: int) -> int:
    """The offset of a position: at most the end of its line, before a pair whose middle it is, at most the end of all."""
    at = 0
    for _ in range(line):
        ends = [(text.find(end, at), end) for end in ("\r\n", "\n", "\r")]
        found = min(((where, -len(end)) for where, end in ends if where >= 0), default=None)
        if found is None:
            return len(text)
        at = found[0] - found[1]
    width = 0
    while at < len(text) and text[at] not in "\r\n":
        width += 2 if text[at] > "\uffff" else 1
        if width > character:
            break
        at += 1
    return at


def _params(chance: random.Random, uri: str) -> Any:
    """What may go with a method: mostly of the right form, with values of any kind in it."""
    if chance.random() < 0.15:
        return chance.choice(_VALUES)
    place = {"line": chance.choice((0, 1, 5, 10**6)), "character": chance.choice((0, 1, 7, 10**6))}
    params: dict[str, Any] = {
        "textDocument": {"uri": uri if chance.random() < 0.8 else chance.choice(("file:///no/such.md", "", "x:", "file:///a%00"))},
        "position": place,
        "range": {"start": place, "end": {"line": place["line"] + chance.choice((0, 1, -1, 3)), "character": 3}},
        "context": {"diagnostics": [], "triggerKind": 1},
        "previousResultIds": [],
        "command": chance.choice(("editlint.addWord", "editlint.ignore", "")),
        "arguments": [chance.choice(_VALUES)],
        "reason": 1,
        "id": chance.choice((1, "a", 10**9)),
        "value": "off",
        "settings": {"editlint": chance.choice(({}, {"profile": "strict"}, {"profile": 3}, {"select": [None]}, 3))},
        "changes": [{"uri": uri, "type": chance.choice((1, 2, 3, 9))}],
        "event": {"added": [], "removed": []},
    }  # fmt: skip
    if chance.random() < 0.3:
        params[chance.choice(sorted(params))] = chance.choice(_VALUES)
    if chance.random() < 0.1:
        params.pop(chance.choice(sorted(params)))
    return params


def _malformed(chance: random.Random) -> Any:
    """JSON that is no message, or one that cannot be."""
    number = chance.choice((None, 1.5, [1], {}, True, ""))
    return chance.choice(
        (
            chance.choice(_VALUES),
            {"jsonrpc": "1.0", "id": "x1", "method": "a"},
            {"jsonrpc": "2.0"},
            {"jsonrpc": "2.0", "id": number, "method": chance.choice((3, None, [], "textDocument/hover"))},
            {"jsonrpc": "2.0", "id": "nobody asked", "result": {}},
            {"jsonrpc": "2.0", "id": 10**9, "error": chance.choice(_VALUES)},
            {
                "jsonrpc": "2.0",
                "method": "textDocument/didChange",
                "params": {"textDocument": {"uri": "file:///no.md", "version": 1}, "contentChanges": [{"text": 3}]},
            },
            {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": chance.choice(_VALUES)},
            [{"jsonrpc": "2.0", "id": "x2", "method": "a"}],
        )
    )


def _noise(chance: random.Random) -> bytes:
    """Bytes between messages. What a header announces is there, so that the next message is one."""
    body = chance.choice(
        (b"{}", b"{", b"\xff\xfe", b"[" * 5000, b'{"a": 1e999}', b"null", b" " * 50, b'{"jsonrpc": "2.0", "id": 1e400}')
    )
    return chance.choice(
        (
            b"\r\n",
            b"garbage\r\n\r\n",
            b"Content-Length: abc\r\n\r\n",
            b"Content-Length: -5\r\n\r\n",
            b"content-length:%d\r\nContent-Type: x\r\n\r\n" % len(body) + body,
            b"Content-Length: %d\r\n\r\n" % len(body) + body,
            b"X: " + b"y" * 70_000 + b"\r\n\r\n",
            b"Content-Length: 0\r\n\r\n",
            b"\x00\xff" * 10 + b"\n",
            b"Content-Length: " + b"9" * 30 + b"\r\n\r\n",
            b"Content-Length: %d\n\n" % len(body) + body,
        )
    )
