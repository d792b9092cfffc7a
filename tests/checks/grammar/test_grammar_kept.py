"""A LanguageTool server that is kept alive between runs: real processes, which find it, lose it and end it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import psutil
import pytest
from filelock import FileLock

from editlint.cachefiles import read_cache
from editlint.checks.grammar import client, kept
from editlint.checks.grammar.session import USUAL, VARIABLE, Session

WRONG = "Every morning he go to school by bus."


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache, and so a server, for each test; it is ended whatever happens."""
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv(VARIABLE, raising=False)
    yield tmp_path / "cache"
    kept.stop()


@pytest.fixture(scope="module")
def installed() -> None:
    """LanguageTool, installed by our own command; skipped where that cannot be."""
    install = [sys.executable, "-m", "editlint", "grammar", "install"]
    run = subprocess.run(install, capture_output=True, encoding="utf-8", check=False)
    if "Java is not installed" in run.stderr or "cannot be downloaded" in run.stderr:
        pytest.skip(f"LanguageTool cannot be asked here: {run.stderr}")
    try:
        client.version(USUAL)
    except client.Unreachable:
        return
    pytest.skip(f"somebody's LanguageTool listens at {USUAL}")


def lint(folder: Path, name: str) -> subprocess.Popen[str]:
    (folder / ".editlint.yml").write_text("select: [grammar.grammar]\nrules:\n  grammar: {keep_alive: 10m}\n")
    (folder / name).write_text(f"{WRONG}\n\nThis is {name}.\n", encoding="utf-8")
    command = [sys.executable, "-m", "editlint", str(folder / name), "--no-cache", "--format", "concise"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def found(run: subprocess.Popen[str]) -> None:
    out, err = run.communicate(timeout=300)
    assert (run.returncode, err) == (1, "")
    assert "grammar.grammar" in out


def java(cache: Path) -> psutil.Process:
    note = read_cache(str(cache / "server" / "java.json"))
    assert note is not None
    return psutil.Process(json.loads(note)[0])


def test_runs_share_a_server_until_it_is_stopped(installed: None, tmp_path: Path, own_cache: Path) -> None:
    for run in [lint(tmp_path, "first.md"), lint(tmp_path, "second.md")]:  # both at once
        found(run)
    server, process = kept.find(), java(own_cache)
    assert server is not None
    assert server.idle == 600
    found(lint(tmp_path, "third.md"))
    assert kept.find() == server
    assert java(own_cache) == process
    status = [sys.executable, "-m", "editlint", "grammar"]
    assert server.address in subprocess.run([*status, "status"], capture_output=True, text=True, check=True).stdout
    assert subprocess.run([*status, "stop"], capture_output=True, text=True, check=True).stdout == "stopped\n"
    assert not process.is_running()
    assert kept.find() is None


def test_a_kept_server_that_dies_is_replaced(installed: None, own_cache: Path) -> None:
    kept.launch(600)
    first = kept.wait_until_ready()
    asked = Session("")
    assert asked.ask(WRONG, "en-US")
    java(own_cache).kill()
    assert asked.ask("They where told that he go home.", "en-US")  # by a server of this process
    assert asked.notices == []
    asked.close()
    assert kept.find() != first


def test_a_server_that_nobody_asks_ends_and_one_whose_keeper_was_killed_is_put_away(
    installed: None, own_cache: Path
) -> None:
    kept.launch(600)
    kept.wait_until_ready()
    orphan = java(own_cache)
    kept._keepers[-1].kill()
    kept._keepers[-1].wait()
    assert orphan.is_running()
    assert kept.find() is None  # a record of a keeper that is no more
    kept.launch(0.5)
    kept.wait_until_ready()
    orphan.wait(timeout=30)
    assert kept._keepers[-1].wait(timeout=60) == 0  # when nobody had asked for half a second
    assert kept.find() is None
    assert not kept.stop()


class Stranger(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


def test_whoever_else_listens_at_the_port_is_not_asked(own_cache: Path) -> None:
    stranger = HTTPServer(("127.0.0.1", 0), Stranger)
    thread = Thread(target=stranger.serve_forever, args=(0.01,))
    thread.start()
    try:
        assert kept.write(kept.KeptServer(f"http://127.0.0.1:{stranger.server_port}", "6.8", 600))
        with FileLock(kept.lock_path()):
            assert kept.find() is None
        assert not os.path.exists(kept.record_path())
    finally:
        stranger.shutdown()
        thread.join()
        stranger.server_close()


@pytest.mark.parametrize("record", [b"", b"[]", b'{"a": 1}', b'["x", "y", "z"]', b"\xff"])
def test_a_damaged_record_is_none(own_cache: Path, record: bytes) -> None:
    (own_cache / "server").mkdir(parents=True)
    (own_cache / "server" / "languagetool.json").write_bytes(record)
    (own_cache / "server" / "java.json").write_bytes(record)
    assert kept.find() is None
    kept.stop()
    assert kept.find() is None


def test_a_process_that_only_has_the_number_is_left_alone(own_cache: Path) -> None:
    kept.note_java(os.getpid(), "http://127.0.0.1:1")
    assert not kept.stop()


@pytest.mark.parametrize("time", ["10", "20s", "m", "1.5h", "ten minutes", "٣m"])
def test_a_time_that_cannot_be_read_is_a_mistake(tmp_path: Path, time: str) -> None:
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / ".editlint.yml").write_text(f"rules:\n  grammar.typos: {{keep_alive: '{time}'}}\n", encoding="utf-8")
    command = [sys.executable, "-m", "editlint", str(tmp_path / "a.md")]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 2
    assert f"“{time}” is no time" in run.stderr
    assert "write it as 10m or 2h" in run.stderr
