"""Edges at which others stand: a configuration beside articles, a file of an office, an editor that takes no answers."""

from __future__ import annotations

import io
import json
import os
import select
import subprocess
import sys
import zipfile
from importlib.util import find_spec

import pytest

DOUBLED = "The the mill is shut.\n"


def test_a_configuration_in_one_folder_decides_for_no_other(cli, write):
    write("strange/a.md", DOUBLED)
    write("strange/.editlint.yml", "ignore: [wording.repeated-word]\n")
    write("ours/b.md", DOUBLED)
    first = cli("check", "--format", "concise", "strange/a.md", "ours/b.md")
    assert first.code == 1
    assert "ours/b.md:1:1: " in first.out
    assert cli("check", "--format", "concise", "ours/b.md", "strange/a.md") == first
    assert cli("check", "--format", "concise", "ours", "strange") == first
    assert cli("check", "--format", "concise", "strange").code == 0  # for its own articles it holds


_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    "</Types>"
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _nested(depth: int) -> bytes:
    """A file of Word in which paragraphs lie in each other, the innermost with a text."""
    inner = f"<w:r><w:t>{DOUBLED.strip()}</w:t></w:r>"
    story = f"{'<w:p>' * depth}{inner}{'</w:p>' * depth}<w:p>{inner}</w:p>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELATIONS)
        file.writestr("word/document.xml", f'<w:document xmlns:w="{_MAIN}"><w:body>{story}</w:body></w:document>')
    return made.getvalue()


@pytest.mark.skipif(os.name == "nt", reason="there is no limit of a process' time here")
def test_paragraphs_within_paragraphs_cost_what_they_hold(write, tmp_path):
    import resource

    name = write("deep.docx", _nested(40_000))
    done = subprocess.run(
        [sys.executable, "-m", "editlint", "check", "--no-cache", "--isolated", "--format", "json", name],
        check=False, capture_output=True, cwd=tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (15, 15)),
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert [each["match"] for each in json.loads(done.stdout)["violations"]] == ["The the", "The the"]


@pytest.mark.skipif(os.name == "nt" or not find_spec("pygls"), reason="needs pygls, and pipes that can be waited for")
def test_a_client_that_takes_no_answers_is_not_read_from(tmp_path):
    def framed(number: int, method: str, **params: object) -> bytes:
        body = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}).encode()
        return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)

    server = subprocess.Popen(
        [sys.executable, "-m", "editlint", "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path
    )
    with server:
        pipe = server.stdin.fileno()
        os.write(pipe, framed(0, "initialize", capabilities={}, processId=None, rootUri=None))
        assert server.stdout.readline().startswith(b"Content-Length")  # it is there, and answers
        os.set_blocking(pipe, False)
        asked = {"textDocument": {"uri": "file:///a.md"}, "position": {"line": 0, "character": 0}, "more": "a" * 50_000}
        messages = b"".join(framed(number, "textDocument/hover", **asked) for number in range(1, 101))
        most, sent = 100_000_000, 0
        while sent < most and select.select([], [pipe], [], 5)[1]:
            sent += os.write(pipe, messages[sent % len(messages) :][:60_000])
        server.kill()
    assert sent < most
