from __future__ import annotations

import subprocess
import sys

import pytest
from prose import read, texts


def _front_matter(text):
    return read(text, "markdown").front_matter


def test_every_value_is_text_as_written():
    values = _front_matter(
        "---\ndate: 2024-03-01\ndraft: no\nversion: 1.10\ntitle: 'A: b'\ntags: [a, 2]\neditlint: {ignore: [x.y]}\nempty:\n---\nText."
    )
    assert dict(values) == {
        "date": "2024-03-01",
        "draft": "no",
        "version": "1.10",
        "title": "A: b",
        "tags": ["a", "2"],
        "editlint": {"ignore": ["x.y"]},
        "empty": "",
    }
    assert (len(values), values["version"], values.get("raft"), "itle" in values, 3 in values) == (
        7,
        "1.10",
        None,
        False,
        False,
    )


def test_toml():
    values = _front_matter(
        '+++\ndate = 2024-03-01T10:00:00Z\ndraft = true\nn = 1\ntags = ["a"]\n[params]\nx = "y"\n+++\nText.'
    )
    assert dict(values) == {
        "date": "2024-03-01 10:00:00+00:00",
        "draft": "true",
        "n": "1",
        "tags": ["a"],
        "params": {"x": "y"},
    }


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("format_name", ["markdown", "html", "text"])
def test_it_is_no_prose_in_any_format(format_name, newline):
    document = read("---\ntitle: No prose\n---\nText.\n".replace("\n", newline), format_name)
    assert texts(document) == ["Text."]
    assert document.front_matter["title"] == "No prose"
    assert document.skipped[0].kind == "front-matter"
    assert document.place(0, 4).line == 4


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("---\na: [1\nb: 2\n---\nText.", "not YAML at line 3"),
        ("---\n'a: b'\n---\nText.", "no list of names"),
        ("---\na: *nobody\n---\nText.", "not YAML"),
        ("---\n? [a]\n: b\nc: d\n---\nText.", "not YAML at line 2"),
        ("---\na: " + "[" * 3000 + "\n---\nText.", "not YAML"),
        ("---\na: " + "[" * 900 + "]" * 900 + "\n---\nText.", "can be read"),
        ("+++\na = " + "[" * 3000 + "\n+++\nText.", "not TOML"),
        ("+++\na = \n+++\nText.", "not TOML"),
    ],
)
def test_what_is_broken_is_said_and_the_article_read(raw, said):
    document = read(raw, "markdown")
    assert texts(document) == ["Text."]
    assert dict(document.front_matter) == {}
    assert said in document.front_matter_error


def test_what_is_whole_has_no_error():
    assert read("---\na: b\n---\n", "markdown").front_matter_error == ""
    assert read("---\n---\nText.", "markdown").front_matter_error == ""
    assert read("Text.", "markdown").front_matter_error == ""


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("k: plain", "plain"),
        ("k: plain\n  goes on", "plain goes on"),
        ("k: plain\n\n  goes on", "plain\ngoes on"),
        ("k: a # note", "a"),
        ("k: 'it''s'", "it's"),
        ('k: "a\\tb"', "a\tb"),
        ("k: |\n  block", "block\n"),
        ("k: 10:30", "10:30"),
        ("k: a\nk2: b", "a"),
    ],
)
def test_a_value_is_the_same_read_alone_or_with_all(line, value):
    text = f"---\n{line}\n---\n"
    assert _front_matter(text)["k"] == value
    assert dict(_front_matter(text))["k"] == value


def test_simple_values_need_no_yaml():
    program = (
        "import sys; from editlint.source import Source; from editlint.documents import parse;"
        "d = parse(Source('---\\ntitle: A\\ndate: 2024-03-01\\nupdated: x\\n---\\nText.'), 'markdown');"
        "assert d.front_matter['date'] == '2024-03-01' and 'editlint' not in d.front_matter;"
        "assert 'published' not in d.front_matter; sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
