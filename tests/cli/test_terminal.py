"""What a terminal is sent: no line broken inside a word, carets under their words, and nothing that steers it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from itertools import pairwise

import pytest

pty = pytest.importorskip("pty")

ESCAPE, NINE_B, OVERRIDE = "\x1b[2J", "\x9b2J", "\u202e"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
SELECT = ("--select", "wording.repeated-word")
LONG = (
    "The mayor spoke to all of the council about the bridge that the the town needs, and nobody who was there on the "
    "day of the meeting said a word against it until the rain came.\n"
)
HOSTILE = f"Red {ESCAPE} and {NINE_B} and {OVERRIDE} the the end \u2066 of it.\n"


def shown(args: tuple[str, ...], folder, columns: int) -> str:
    """What a command writes to a terminal of so many columns."""
    ours, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "LINES"} | {"COLUMNS": str(columns), "NO_COLOR": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "editlint", *args], cwd=folder, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    written = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # Linux says so when the other side has closed
            part = b""
        if not part:
            break
        written += part
    process.wait()
    os.close(ours)
    return written.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(tmp_path, columns):
    (tmp_path / "a.md").write_text(LONG, encoding="utf-8")
    (tmp_path / "b.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    lines = shown((*SELECT, "a.md", "b.md"), tmp_path, columns).splitlines()
    assert max(map(len, lines)) <= columns
    text, carets = next((one, two) for one, two in pairwise(lines) if "^" in two)
    at = carets.index("^")
    assert text[at : at + carets.count("^")] == "the the"
    words = " ".join(line.strip() for line in lines)
    assert "a.md:1:61: warning wording.repeated-word “the the” stands twice." in words
    assert "Found 1 warning in 1 article; 1 file could not be read. 1 fixable with --fix." in words


@pytest.mark.parametrize("command", [SELECT, ("stats", "--paragraphs"), ("sources",), (*SELECT, "--diff", "--fix")])
def test_nothing_in_a_text_or_a_name_steers_a_terminal(tmp_path, command):
    name = f"a{ESCAPE}\nerror: {OVERRIDE}.md"
    (tmp_path / name).write_text(f"# {HOSTILE}\n{HOSTILE}\n“{HOSTILE}” said Ana Ruiz.\n", encoding="utf-8")
    out = shown((*command, name), tmp_path, 80)
    assert "\\x1b" in out
    assert not STEERING.search(out)
    assert "\nerror:" not in out


@pytest.mark.parametrize("style", ["full", "concise", "github"])
def test_an_excerpt_shows_what_it_holds(cli, write, style):
    write("a.md", HOSTILE)
    result = cli(*SELECT, "--format", style, "a.md")
    assert not STEERING.search(result.out)
    if style == "full":
        text, carets = result.out.splitlines()[1:3]
        assert "Red \\x1b[2J and \\x9b2J and \\u202e the the end \\u2066 of it." in text
        assert text[carets.index("^") :].startswith("the the")


@pytest.mark.parametrize("style", ["json", "jsonl", "sarif", "gitlab", "rdjson", "checkstyle", "junit"])
def test_formats_for_programs_keep_the_text_and_write_it_by_their_own_escapes(cli, write, style):
    name = f"a{OVERRIDE}{NINE_B}.md"
    write(name, f"It was {NINE_B}.\n\nThe the end.\n")
    out = cli(*SELECT, "--format", style, name).out
    assert not STEERING.search(out)
    if style in ("json", "jsonl"):
        whole = json.loads(out)
        assert (whole["violations"][0] if style == "json" else whole)["path"] == name


def test_an_error_shows_the_name_and_the_line(cli, write):
    write(f"a{ESCAPE}.md", b"\x89PNG\r\n\x1a\n\0\0\0")
    write("c.yml", f'profile: "x{NINE_B}"\n')
    for result in (cli(f"a{ESCAPE}.md"), cli(f"no{ESCAPE}\nsuch"), cli("--config", "c.yml", "."), cli(f"--x{ESCAPE}")):
        assert result.code == 2
        assert "\\x" in result.err
        assert not STEERING.search(result.err)


def test_a_file_called_like_a_command_of_github_gives_none(cli, write):
    write("::error::owned.md", "The the end.\n\n" * 12)
    out = cli(*SELECT, "--format", "github", ".").out
    assert all("::error::" not in line[:9] for line in out.splitlines())
    assert sum(line.startswith("::warning ") for line in out.splitlines()) == 10


def test_an_annotation_does_not_repeat_what_its_message_quotes(cli, write):
    write(
        "a.md", "The the end.\n\n" + "A sentence of many words goes on and on and never comes to its end " * 5 + ".\n"
    )
    out = cli("--select", "wording.repeated-word,readability.sentence-length", "--format", "github", "a.md").out
    first, second, _ = out.splitlines()
    assert first.endswith("::“The the” stands twice.")
    assert second.endswith("::This sentence has 75 words; few readers follow more than 45.")


@pytest.mark.parametrize(
    "cluster",
    [
        "👨‍👩‍👧‍👦",
        "🇩🇪",
        "👍🏽",
        "e\u0301",
        "❤️",
        "1️⃣",
        "각",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
)
def test_what_readers_see_as_one_character_is_never_cut(cluster):
    from editlint.reporters.clusters import clusters, width_of
    from editlint.reporters.excerpt import excerpt

    assert list(clusters(f"a{cluster}b{cluster}{cluster}")) == ["a", cluster, "b", cluster, cluster]
    line = f"{cluster * 30} the the {cluster * 30}"
    start = line.index("the the")
    for width in range(24, 60):
        cut = excerpt(line, start, start + 7, width)
        assert set(clusters(cut.text)) <= {cluster, " ", "…", *"the"}
        assert width_of(cut.text) <= width
        assert len(cut.carets) - 7 == width_of(cut.text[: cut.marked[0]])
    whole = excerpt(f"x {cluster} y", 2, 3)  # a span that ends inside it is widened
    assert whole.text[slice(*whole.marked)] == cluster


def test_a_line_starts_where_its_number_says(cli, write):
    write("a.md", "A sentence that is\nsoft-wrapped over\nthree lines has the the fault in its third\nand goes on.\n")
    lines = cli(*SELECT, "a.md").out.splitlines()
    assert lines[0].startswith("a.md:3:17: ")
    assert lines[1] == " 3 | three lines has the the fault in its third and goes on."
    assert lines[2] == "   |                 ^^^^^^^"


def test_code_in_a_message_is_an_ellipsis(cli, write):
    write("a.md", "The film is here.\n\n[youtube=<https://example.org/x>]\n\nThe film was there.\n")
    out = cli("--profile", "strict", "--format", "concise", "a.md").out
    assert "“[youtube=…]”" in out
    assert "\ufffc" not in out
