"""Hostile names, texts, rules and configurations in every output, each read by a parser that is not ours.

What the outputs of `check` must hold stands in `scripts/fuzzing/reports.py`, which random reports are held against, too.
"""

from __future__ import annotations

import ast
import csv
import importlib.util
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from markdown_it import MarkdownIt

import editlint
from editlint.reporters.registry import BUILT_IN
from editlint.visible import as_cell, of_cell, steering, visible, visible_lines

REPOSITORY = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("reports_read_back", REPOSITORY / "scripts/fuzzing/reports.py")
reports = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reports)

NAMES = (
    b"plain.md", b"\x1b[2J\x1b]52;c;QQ==\x07.md", b"a\n::error::owned.md", b" ::error::owned.md", b"caf\xe9\x9b.md",
    "\u202egnp\u2028.md".encode(), b"##[error]owned.md", b'q"uo\\te.md', b"-dash.md", b"sp ace.md", b"=cmd().md",
    b"%0A::error::x.md", b"<script>alert(1).md", b"javascript:alert(1).md", b"x\r.md", b"y" * 240 + b".md",
)  # fmt: skip
STEERED = "\x1b[2J \x9b2J \u202e \u2066 \u200b \u2028::error::owned \U000e0041"
MARKED = "##[error]owned ]]> <script>alert(1)</script> %0A =cmd() $(id) `id` [a](javascript:x) {0} | <!-- \\"
ARTICLE = f"""---
title: "{MARKED.replace(chr(92), "")} \\u202e \\x9b"
author: "<script>alert(2)</script>"
---

# Head {STEERED} {MARKED.replace("<!--", "")}

 ::error::owned and the the end of {STEERED} was seen.

“{STEERED}” said Ana Ruiz of {STEERED}. Some 40 per cent of {STEERED} were there, officials said.

::warning file=a.md,line=1::owned the the

The foo bar of {STEERED} {MARKED}
"""
RULE = """summary: "No ##[error]owned <script> ::error::x"
why: "because ##[error]owned <script>alert(3)</script>"
references: ["javascript:alert(1)", "http://a.org/ x\\"onclick=1"]
severity: error
kind: phrase
options: {phrases: [foo bar]}
message: "::error::owned “{match}”: ##[error]owned [a](javascript:x) <script>alert(4)</script> | `x` %0A"
help: "::error::owned ##[error] <b>"
tests:
  valid: [a b c, d e f]
  invalid: ["The [[foo bar]] is."]
"""
RULE_NAME = "x.$(touch owned)"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder in which all is hostile: names, articles, the configuration and its rules."""
    folder = tmp_path_factory.mktemp("desk")
    for name in NAMES:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(ARTICLE.encode())
    (folder / "rules" / "x").mkdir(parents=True)
    (folder / "rules" / "x" / f"{RULE_NAME[2:]}.yml").write_text(RULE, encoding="utf-8")
    (folder / "editlint.yml").write_text("packs: [rules]\n", encoding="utf-8")
    styles = folder / "styles" / "Hostile"
    styles.mkdir(parents=True)
    vale = "extends: existence\nmessage: \"::error::owned \\x1b[2J '%s' ##[error]owned\"\nlink: javascript:alert(1)\n"
    (styles / "A.yml").write_text(f"{vale}level: error\ntokens: [foo bar]\n", encoding="utf-8")
    (folder / ".vale.ini").write_text("StylesPath = styles\n[*.md]\nBasedOnStyles = Hostile\n", encoding="utf-8")
    return folder


def program(folder, *args: str, **environment: str) -> tuple[str, str]:
    """What the program writes to standard output and standard error."""
    command = [sys.executable, "-m", "editlint", *args]
    done = subprocess.run(command, cwd=folder, capture_output=True, env=os.environ | environment, check=False)
    assert done.returncode in (0, 1, 2), done.stderr
    return tuple(each.decode("utf-8", "surrogateescape") for each in (done.stdout, done.stderr))


def harmless(*texts: str) -> None:
    for text in texts:
        reports.steers_nothing(text)
        assert not [line for line in text.split("\n") if reports.order_of(line)]
        assert "internal error" not in text


def test_random_reports_are_read_back_from_every_format():
    for seed in range(40):
        reports.one(random.Random(seed))


def test_every_report_of_a_hostile_folder_is_read_back(desk):
    files = [each for name in BUILT_IN for each in ("--report", f"{name}:../{name}.out")]
    out, err = program(desk, "--select", "wording,x", "--output-file", "../again.out", *files, ".")
    harmless(out, err)
    found = json.loads((desk.parent / "json.out").read_text(encoding="utf-8"))["violations"]
    said = [reports.Said(*(each[name] for name in reports.Said._fields)) for each in found]
    assert len(said) > 2 * len(NAMES)
    for name in set(BUILT_IN) - {"github", "html", "sarif"}:
        reports.check(name, (desk.parent / f"{name}.out").read_text(encoding="utf-8").removesuffix("\n"), said)
    (run,) = json.loads((desk.parent / "sarif.out").read_text(encoding="utf-8"))["runs"]
    places = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in run["results"]]
    assert sorted(map(unquote_to_bytes, set(places))) == sorted(NAMES)
    pages = [reports.Page(page.read_text(encoding="utf-8")) for page in (desk.parent / "html").glob("*.html")]
    assert len(pages) == len(NAMES)
    for page in [*pages, reports.Page((desk.parent / "html.out").read_text(encoding="utf-8"))]:
        assert page.policy.startswith("default-src 'none'; style-src 'sha256-")
        assert (page.elements["script"], page.elements["style"]) == (1, 1)
        assert "".join(page.text).count("alert(1)")


def test_a_step_on_github_gets_one_command_a_violation_and_a_table(desk, tmp_path):
    table = tmp_path / "summary.md"
    out, err = program(desk, "--format", "github", "--select", "wording,x", ".", GITHUB_STEP_SUMMARY=str(table))
    harmless(err)
    reports.steers_nothing(out)
    commands = [order for order in map(reports.order_of, out.split("\n")) if order]
    assert [name for name, *_ in commands] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert {given["title"] for _, given, _ in commands} >= {"editlint (wording.repeated-word)"}
    text = table.read_text(encoding="utf-8")
    reports.steers_nothing(text)
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inner = [each for token in tokens if token.type == "inline" for each in token.children]
    assert {each.type for each in inner} == {"text"}
    assert "html_block" not in {token.type for token in tokens}
    rows = [line for line in out.split("\n") if re.search(r"line=\d|:\d+:\d+: ", line)]
    assert sum(token.type == "tr_open" for token in tokens) == len(rows) + 1
    assert sum(token.type == "td_open" for token in tokens) == 4 * len(rows)


@pytest.mark.parametrize(
    "args",
    [
        ("sources", "."),
        ("facts", "."),
        ("stats", "--paragraphs", "."),
        ("rule", RULE_NAME),
        ("test", "rules"),
        ("try", "rules/x", "."),
        ("vale", "--output=line", "."),
        ("vale", "--output=CLI", "."),
        ("config", "a\n::error::owned\x1b[2J.md"),
        ("no\n::error::owned\x1b[2J\u202e",),
        ("--select", "x\n::error::owned\x1b[2J", "."),
        ("--changed=x\n::error::owned\x1b[2J", "."),
        ("--color", "x\n::error::owned\x1b[2J", "."),
    ],
    ids=lambda args: " ".join(args)[:20].replace("\n", " "),
)
def test_no_command_forges_a_line_or_steers_a_terminal(desk, args):
    out, err = program(desk, *args)
    harmless(out, err)
    assert out or err
    for line in (out + err).split("\n"):
        assert not line.startswith(("::", "owned", "error::")), line


@pytest.mark.parametrize(
    "args", [("rule", RULE_NAME), ("sources", "."), ("facts", "."), ("stats", "."), ("vale", "--output=JSON", ".")]
)
def test_what_programs_read_is_json(desk, args):
    out, err = program(desk, *args, *(() if args[0] == "vale" else ("--format", "json")))
    harmless(out, err)
    assert json.loads(out)


def test_a_terminal_gets_styles_and_links_of_ours_alone(desk):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    environment = os.environ | {"FORCE_HYPERLINK": "1", "COLUMNS": "50", "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "editlint", "--select", "x,wording", "."]
    process = subprocess.Popen(command, cwd=desk, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    written = b""
    while part := _read(ours):
        written += part
    process.wait()
    os.close(ours)
    text = written.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    harmless(text)
    addresses = set(re.findall(r"\x1b\]8;;([^\x1b]*)\x1b\\", text)) - {""}
    assert any(each.startswith("file:///") and each.endswith("/x/%24%28touch%20owned%29.yml") for each in addresses)
    assert all(each.startswith(("file:///", "https://")) for each in addresses)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""


DIFFED = {
    b"plain.md": b"The the end.\n",
    b"sp ace.md": b"A line.\nThe the end.\n",
    b'q"uo\\te.md': b"The the end.\n",
    b"new\nline\x1b[2J.md": b"The the end.\n",
    b"caf\xe9.md": b"The the end.\n",
    b"windows.md": b"One.\r\n\r\nThe the end.\r\n\r\nTwo.\r\n",
    b"short.md": b"One.\n\nThe the end.",
}


@pytest.mark.parametrize("tool", [("git", "apply", "-p0"), ("patch", "-p0", "--quiet", "-i")], ids=["git", "patch"])
def test_a_diff_does_what_fixing_does(tmp_path, tool):
    if shutil.which(tool[0]) is None:
        pytest.skip(f"{tool[0]} is not installed")
    folders = [os.path.join(os.fsencode(tmp_path), name) for name in (b"patched", b"fixed")]
    for folder in folders:
        os.mkdir(folder)
        for name, data in DIFFED.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
    out, err = program(folders[0], "--diff", ".")
    assert err == f"would fix {len(DIFFED)} violations in {len(DIFFED)} files\n"
    harmless(out.replace("\r\n", "\n"))
    (tmp_path / "all.patch").write_text(out, encoding="utf-8", errors="surrogateescape", newline="")
    subprocess.run([*tool, str(tmp_path / "all.patch")], cwd=folders[0], check=True)
    program(folders[1], "--fix", ".")
    for name, data in DIFFED.items():
        patched, fixed = (Path(os.fsdecode(os.path.join(folder, name))).read_bytes() for folder in folders)
        assert patched == fixed != data


def test_a_diff_that_cannot_be_applied_is_said_to_be_none(tmp_path):
    (tmp_path / "a.md").write_text("One \x9b2J\u202e two.\n\n ::error::owned\n\nThe the end.\n", encoding="utf-8")
    out, err = program(tmp_path, "--diff", "a.md")
    harmless(out, err)
    assert "a.md: the diff shows characters that would steer a terminal as escapes" in err


def test_a_baseline_holds_names_and_words_of_any_characters(desk):
    program(desk, "baseline", "create", "--select", "wording", ".")
    out, err = program(desk, "--select", "wording", ".")
    (desk / ".editlint-baseline.jsonl").unlink()
    assert (out[:13], err) == ("No violations", "")


def test_what_a_plug_in_says_forges_nothing(tmp_path, write):
    write("a.md", "The the end.\n")
    write("site/bad-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: bad\nVersion: 1\n")
    write("site/bad-1.dist-info/entry_points.txt", "[editlint]\nbad = bad_plug_in\nworse = worse_plug_in\n")
    said = "\x1b[2J\x9b\u202e\n::error::owned\n##[error]owned"
    write("site/bad_plug_in.py", f"print({said!r})\nraise RuntimeError({said!r})\n")
    write("site/worse_plug_in.py", f"import sys\nsys.exit({said!r})\n")
    path = os.pathsep.join([str(tmp_path / "site"), *filter(None, sys.path)])
    for args in (("--format", "json", "a.md"), ("plugins",)):
        out, err = program(tmp_path, *args, PYTHONPATH=path)
        harmless(out, err)
        assert "plug-in bad" in err or "bad (bad 1" in out
        assert "\n::error" not in out + err
        assert "\nowned" not in out + err


def test_a_spreadsheet_finds_no_formula():
    texts = ["=cmd()", "+1+cmd()", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "-5 %", "+3", "words", '"', "a,b\nc"]
    out = io.StringIO()
    csv.writer(out).writerow(map(as_cell, texts))
    (row,) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert [each for each in row if each.startswith(("=", "+", "-", "@", "\t", "\r"))] == ["-5 %", "+3"]
    assert list(map(of_cell, row)) == texts


def test_what_is_written_out_is_what_steers():
    everything = "".join(map(chr, (*range(0x10000), *range(0xE0000, 0xE0100), 0x10FFFF)))
    reports.steers_nothing(visible(everything))
    reports.steers_nothing(visible_lines(everything))
    for harmless_one in ("é", "漢", "\u200d", "\u200c", "\xad", "שלום", "العربية", "🏳️‍🌈", "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"):  # fmt: skip
        assert visible(harmless_one) == harmless_one
        assert not steering(harmless_one)


def test_no_text_leaves_beside_the_door():
    """Bytes go out where articles are passed on and where protocols are spoken; all text goes through `streams`."""
    allowed = {"cli/fix.py", "cli/streams.py", "integrations/server/stdio.py", "integrations/desk/worker.py"}
    root = Path(editlint.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "sys.std" in text or "sys.__std" in text else ():
            if isinstance(node, ast.Attribute) and ast.unparse(node) in (
                "sys.stdout.buffer", "sys.stderr.buffer", "sys.__stdout__", "sys.__stderr__", "sys.stdout.fileno",
            ):  # fmt: skip
                found.add(path.relative_to(root).as_posix())
    assert found <= allowed | {"reporters/look.py"}
