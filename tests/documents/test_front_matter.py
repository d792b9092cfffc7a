from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
from prose import read, texts

import editlint


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


@pytest.mark.parametrize(
    "text", ["\n---\na: b\n---\nText.", "---\n\na: b\n\n---\nText.", "\ufeff \n\n---\r\na: b\r\n---\r\nText."]
)
def test_blank_lines_before_and_in_it(text):
    document = read(text, "markdown")
    assert dict(document.front_matter) == {"a": "b"}
    assert document.front_matter_line("a") == 1 + text.count("\n", 0, text.index("a: b"))
    assert texts(document) == ["Text."]


@pytest.mark.parametrize("text", ["---\n\nA part.\n\n---\n\nText.", "---\n\nNote: a part.\n\n---\n\nText."])
def test_a_rule_is_no_fence(text):
    assert read(text, "markdown").front_matter == {}


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
    document = read("---\nslug: No prose\n---\nText.\n".replace("\n", newline), format_name)
    assert texts(document) == ["Text."]
    assert document.front_matter["slug"] == "No prose"
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


def _bomb(width=9, depth=9):
    """Aliases of aliases: few lines that stand for a great many values."""
    lines = [f"a0: &a0 [{','.join('x' * width)}]"]
    for level in range(1, depth):
        lines.append(f"a{level}: &a{level} [{','.join([f'*a{level - 1}'] * width)}]")
    return "\n".join([*lines, f"date: *a{depth - 1}"])


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (f"---\n{_bomb()}\n---\nText.", "more than 10,000 values"),
        ("---\na: &a [*a]\ndate: *a\n---\nText.", "recursive"),
        ("---\na: &a {b: *a}\ndate: *a\n---\nText.", "recursive"),
        (f"+++\ndate = {'9' * 5000}\n+++\nText.", "too many digits"),
        (f"+++\ndate = 0x{'f' * 5000}\n+++\nText.", "too many digits"),
        (f"+++\ndate = {'[' * 5000}{']' * 5000}\n+++\nText.", "not TOML"),
        (f"---\ndate: {{a: {'[' * 5000}\n---\nText.", "not YAML"),
        (f"---\n{'k' * 5000}: b\ndate: [a\n---\nText.", "not YAML"),
    ],
)
def test_what_would_blow_up_is_said_and_the_other_articles_are_linted(tmp_path, raw, said):
    (tmp_path / "a.md").write_text(raw)
    (tmp_path / "b.md").write_text("The the ferry left yesterday.")
    report = editlint.lint_paths([str(tmp_path)])
    assert report.problems == ()
    assert [v.path[-4:] for v in report.violations if v.rule == "wording.repeated-word"] == ["b.md"]
    [notice] = report.notices
    assert "a.md" in notice
    assert said in notice


@pytest.mark.parametrize("number", ["9" * 5000, "1e999999", "-" + "9" * 5000])
def test_numbers_of_any_length_are_text(number):
    assert _front_matter(f"---\nn: {number}\n---\nText.")["n"] == number
    assert _front_matter(f'{{"n": {number}, "m": [{number}]}}\nText.') == {"n": number, "m": [number]}


def test_few_aliases_are_no_bomb():
    assert _front_matter("---\na: &a [x, y]\nb: *a\n---\nText.")["b"] == ["x", "y"]


def test_json():
    document = read('{\n  "title": "A",\n  "date": "2024-03-01",\n  "draft": true\n}\n\nText.\n', "markdown")
    assert dict(document.front_matter) == {"title": "A", "date": "2024-03-01", "draft": "true"}
    assert texts(document) == ["A", "Text."]
    assert editlint.parse(document.source.text).published == dt.date(2024, 3, 1)


@pytest.mark.parametrize("text", ["{", '{ "a": 1 } and more.', '{"a": ', "{ x }\nText.", '{"a": ' + "[" * 5000])
def test_a_brace_is_no_front_matter(text):
    assert read(text, "text").front_matter == {}


@pytest.mark.parametrize(
    ("front", "line", "shown"),
    [
        ("---\ntitle: A\ndate: 2024-13-45\n---", 3, "date: 2024-13-45"),
        ("+++\npublishDate = '2024-02-30'\n+++", 2, "publishDate: 2024-02-30"),
        ('{\n "date": "31/31/2024"\n}', 2, "date: 31/31/2024"),
    ],
)
def test_a_date_that_is_none_is_said_with_its_place(tmp_path, front, line, shown):
    path = tmp_path / "a.md"
    path.write_text(f"{front}\n\nThe ferry left yesterday.\n")
    [notice] = editlint.lint_paths([str(path)]).notices
    assert notice.startswith(f"{path}:{line}: “{shown}” is no date")


@pytest.mark.parametrize(
    "value", ["2024-03-01", "2024-3-1", "2024-03-01T10:00:00Z", "1 March 2024", "Last Modified", ""]
)
def test_a_date_that_is_one_or_a_word_is_not(tmp_path, value):
    path = tmp_path / "a.md"
    path.write_text(f"---\ndate: {value}\n---\n\nThe ferry left yesterday.\n")
    assert editlint.lint_paths([str(path)]).notices == ()


def test_another_name_that_has_a_day_is_enough(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ndate: 2024-13-45\npublished: 2024-03-01\n---\n\nThe ferry left yesterday.\n")
    assert editlint.lint_paths([str(path)]).notices == ()
