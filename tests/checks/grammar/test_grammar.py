"""The check of grammar against a real LanguageTool server, and without one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import editlint
from editlint.checks.grammar import client, local
from editlint.checks.grammar.answers import code_points, read_answer, remember, remembered
from editlint.checks.grammar.session import USUAL, VARIABLE, Session, forget_sessions, session
from editlint.rulebook.packs import builtin_folder, find_rule_files
from editlint.testing.runner import Bench

WRONG = "Every morning he go to school by bus."


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A cache for each test, and no session of another."""
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv(VARIABLE, raising=False)
    forget_sessions()
    yield
    forget_sessions()


@pytest.fixture(scope="module")
def installed() -> None:
    """LanguageTool, installed once by our own command; skipped where there is no Java, or no repository to be reached."""
    install = [sys.executable, "-m", "editlint", "grammar", "install"]
    run = subprocess.run(install, capture_output=True, encoding="utf-8", check=False)
    if "Java is not installed" in run.stderr or "cannot be downloaded" in run.stderr:
        pytest.skip(f"LanguageTool cannot be asked here: {run.stderr}")
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def server(installed: None) -> Iterator[local.LocalServer]:
    """A real server, ready."""
    started = local.start()
    local.wait_until_ready(started.address, started)
    client.check(started.address, "It reads its rules.", "en-US", client.FIRST_PATIENCE)
    yield started
    started.stop()


def grammar(text: str, address: str, form: str = "markdown", **options: object) -> list[editlint.Violation]:
    config = {"select": ["grammar"], "rules": {"grammar": {"server": address, **options}}}
    return editlint.lint_text(text, format=form, config=config)


# Ten slips behind emoji, markup, entities and hard wraps; each with the words that must be marked.
ARTICLE = """# 🗞️ The ferry [is late](https://example.org)

🚢🚢 Every morning he **[[go]]** to *school* by bus. 🎉 Nobody knows _[[nothing]]_ about it.

👍🏽 She bought [[a]] **apple** &amp; [a](https://example.org) pear, and saw [[an]] `x` button that was not 🍎 there.

- 🧭 They [[where]] told to wait at the [pier](https://example.org/pier).
- It was a [[free gift]] 🎁, he wrote.

The author 👩‍👩‍👧 met a [[ten
year old]] boy. 🏫 He wrote to the [[principle]] of the school.

🦀 The council met on [[February 30]], 2021. 😀😀 We drove to the [[harbr]] and waited. She is [[married with]] a doctor.
"""


def test_ten_errors_behind_emoji_and_markup_are_found_at_their_exact_places(server: local.LocalServer) -> None:
    text = ARTICLE.replace("an]] `x`", "an]] `y`").replace("[[an]] `y` button that", "a button that")
    expected = []
    plain = ""
    for piece in text.split("[["):
        marked, closing, rest = piece.partition("]]")
        if closing:
            expected.append((len(plain), len(plain) + len(marked)))
        plain += marked + rest
    assert len(expected) == 10
    found = grammar(plain, server.address)
    assert [(v.start, v.end) for v in found] == expected
    first = found[0]
    assert (first.line, first.column, first.rule) == (3, 23, "grammar.grammar")
    assert first.fixes[0].edits[0].text == "goes"
    assert first.data["languagetool"] == "HE_VERB_AGR"


def test_quotations_names_and_house_words_are_left_alone(server: local.LocalServer) -> None:
    text = (
        "“He go home,” said Oyelaran Vrubec. Vrubec's friend Mzaaleb paid. Mzaaleb left.\n\n"
        "> He go to school.\n\nThe grumbelfik sank, and so did the harbr."
    )
    assert [v.match for v in grammar(text, server.address, dictionary=["Grumbelfik"])] == ["harbr"]


def test_a_rule_of_languagetool_can_be_allowed(server: local.LocalServer) -> None:
    assert grammar(WRONG, server.address)
    assert not grammar(WRONG, server.address, allow=["HE_VERB_AGR"])


def test_answers_are_kept_by_paragraph(server: local.LocalServer) -> None:
    asked = Session(server.address)
    remarks = asked.ask(WRONG, "en-US")
    assert [(WRONG[r.start : r.start + r.length], r.rule) for r in remarks] == [("go", "HE_VERB_AGR")]
    version = client.version(server.address)
    assert remembered(version, "en-US", WRONG) == remarks
    remember(version, "en-US", WRONG, [])
    assert asked.ask(WRONG, "en-US") == []  # from the cache, not from the server
    assert remembered("another", "en-US", WRONG) is None


def test_the_rules_of_the_pack_pass_their_own_tests(server: local.LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, server.address)
    bench = Bench()
    files = [file for file in find_rule_files(builtin_folder()) if file.name.startswith("grammar.")]
    assert len(files) > 10
    for file in files:
        tests = bench.read(file)
        assert not tests.errors
        assert not bench.missing(tests)
        assert [failure for case in tests.cases for failure in bench.run(tests, case)] == []


def test_a_server_that_our_parent_started_is_used(server: local.LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITLINT_LANGUAGETOOL_STARTED", server.address)
    asked = Session("")
    assert asked.ask(WRONG, "en-US")
    assert asked._own is None


def test_a_refused_paragraph_is_said_and_the_next_is_asked(server: local.LocalServer) -> None:
    asked = Session(server.address)
    assert asked.ask(WRONG, "no-such-language") == []
    assert asked.ask(WRONG, "en-US")
    (notice,) = asked.notices
    assert notice.startswith("LanguageTool refused a paragraph, whose grammar was not checked: HTTP 400")


def test_a_damaged_cache_is_no_cache(server: local.LocalServer, tmp_path: Path) -> None:
    asked = Session(server.address)
    assert asked.ask(WRONG, "en-US")
    for path in (tmp_path / "cache" / "grammar").rglob("*"):
        if path.is_file():
            path.write_bytes(b"damaged")
    assert asked.ask(WRONG, "en-US")


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be stopped here")
def test_a_server_that_hangs_is_given_up_with_one_notice(
    server: local.LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Session(server.address)
    assert asked.ask(WRONG, "en-US")
    monkeypatch.setattr(client, "PATIENCE", 0.3)
    server.process.send_signal(signal.SIGSTOP)
    try:
        assert asked.ask("They where told to wait.", "en-US") == []
        assert asked.ask("It was a free gift.", "en-US") == []
    finally:
        server.process.send_signal(signal.SIGCONT)
    assert asked.notices == ["LanguageTool stopped answering; the rest of the run goes without grammar"]


def test_our_own_server_is_started_anew_when_it_is_killed_and_given_up_the_second_time(installed: None) -> None:
    asked = session("")
    if asked_elsewhere():
        pytest.skip(f"somebody's LanguageTool listens at {USUAL}")
    assert asked.absent == ""
    assert asked._own is not None
    asked._own.process.kill()
    assert asked.ask(WRONG, "en-US")  # by a new one
    assert asked.notices == []
    asked._own.process.kill()
    text = f"A first paragraph.\n\n{WRONG}\n\nA last paragraph, which nobody reads."
    report = editlint.lint_text(text, config={"select": ["grammar", "wording.misspelling"]})
    assert [v.rule for v in report] == ["grammar.grammar"]  # remembered from before
    assert asked.notices == ["LanguageTool stopped answering; the rest of the run goes without grammar"]


def test_processes_share_the_server_that_the_first_of_them_starts(installed: None, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.md" for number in range(4)]
    for path in paths:
        path.write_text(f"{path.stem} years ago it was so. {WRONG}\n", encoding="utf-8")
    arguments = ["--select", "grammar.grammar", "--isolated", "--no-cache", "--jobs", "2", "--format", "concise"]
    run = subprocess.run(
        [sys.executable, "-m", "editlint", *map(str, paths), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.count("grammar.grammar") == len(paths)


def asked_elsewhere() -> bool:
    try:
        client.version(USUAL)
    except client.Unreachable:
        return False
    return True


def command_line(tmp_path: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    article = tmp_path / "article.md"
    article.write_text(f"{WRONG}\n\nThey where told to wait.\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "editlint", str(article), "--isolated", "--no-cache", *arguments],
        env={**os.environ, "LTP_PATH": str(tmp_path / "nothing"), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_absence_is_said_once_and_changes_no_exit_code(tmp_path: Path) -> None:
    if asked_elsewhere():
        pytest.skip(f"somebody's LanguageTool listens at {USUAL}")
    run = command_line(tmp_path, "--select", "grammar")
    assert run.returncode == 0, run.stderr
    assert run.stderr.count("note: ") == 1
    assert (
        "LanguageTool is not installed; grammar is not checked (“editlint grammar install” installs it)" in run.stderr
    )


def test_an_address_where_nobody_answers_is_said(tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{local._free_port()}"
    run = command_line(tmp_path, "--select", "grammar", EDITLINT_LANGUAGETOOL=address)
    assert run.returncode == 0, run.stderr
    assert f"LanguageTool at {address} does not answer" in run.stderr


def test_a_configuration_can_demand_it(tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{local._free_port()}"
    config = tmp_path / "demanding.yml"
    config.write_text(f"rules:\n  grammar: {{server: '{address}', required: true}}\n", encoding="utf-8")
    article = tmp_path / "article.md"
    article.write_text(WRONG, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "editlint", str(article), "--config", str(config), "--no-cache"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 2
    assert "the configuration demands LanguageTool" in run.stderr


def test_the_default_and_the_strict_profile_ask_no_server(tmp_path: Path) -> None:
    for arguments in ((), ("--profile", "strict"), ("--select", "ALL")):
        assert "LanguageTool" not in command_line(tmp_path, *arguments).stderr


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://host:8081/v2/check", "http://host:8081"),
        ("https://host/lt/v2/", "https://host/lt"),
        ("host:8081", "http://host:8081"),
    ],
)
def test_addresses_are_read_as_people_write_them(address: str, expected: str) -> None:
    assert client.base(address) == expected


def test_utf16_offsets_become_code_points() -> None:
    text = "a😀b"
    assert [code_points(text)[offset] for offset in range(5)] == [0, 1, 1, 2, 3]
    assert list(code_points("añb")) == [0, 1, 2, 3]
    answer = {
        "matches": [
            {
                "offset": 3,
                "length": 1,
                "message": "No.",
                "rule": {"id": "R", "category": {"id": "C"}},
                "replacements": [{"value": "c"}],
            }
        ]
    }
    (remark,) = read_answer(answer, text)
    assert (remark.start, remark.length, remark.replacements) == (2, 1, ("c",))
