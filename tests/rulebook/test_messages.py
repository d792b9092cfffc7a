"""Messages of rules, and what is said of a slip in a rule file: each once, at its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.plural import counted
from editlint.rulebook.message import seen, worded

CASES = "tests: {valid: [a, b], invalid: ['[[aa]]', 'b [[aa]]']}\n"
HEAD = "summary: x\nkind: phrase\noptions: {phrases: [aa]}\n"


def said(cli, write, rule: str | bytes) -> list[str]:
    """The errors on a rule file, without their places."""
    write("house/p/x.yml", rule)
    write(".editlint.yml", "packs: [house]\n")
    write("a.md", "Some aa here.\n")
    result = cli("a.md")
    assert result.code == 2
    assert "internal error" not in result.err
    assert "x.yml" in result.err
    return [line for line in result.err.splitlines() if line.startswith(("error:", "  = help:"))]


@pytest.mark.parametrize(("number", "text"), [(0, "0 words"), (1, "1 word"), (2, "2 words"), (1200, "1,200 words")])
def test_a_number_with_its_noun(number, text):
    assert counted(number, "word") == text
    assert worded("{words:word}.", {"words": number}) == f"{text}."


@settings(max_examples=200, deadline=None)
@given(st.text("a.!?…”’\"'» ", max_size=8))
def test_a_full_stop_behind_a_mark_is_left_out(text):
    assert worded(text, {}) == re.sub(r"((?:[.!?…]|[.!?…][”’\"'»])\s*)[.]+$", r"\1", seen(text)).rstrip()


def test_other_plurals():
    assert worded("{n:entry|entries} and {n}", {"n": 1}) == "1 entry and 1"
    assert worded("{n:entry|entries}", {"n": "3"}) == "3 entries"


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("Did you mean “there”?", "Did you mean “there”?"),
        ("Is it so?", "Is it so?"),
        ("It is “so.”", "It is “so.”"),
        ("It is so", "It is so."),
        ("Wait…", "Wait…"),
        ("A comma,", "A comma,."),
    ],
)
def test_no_full_stop_behind_another_mark(said, ends):
    assert worded("{said}.", {"said": said}) == ends


def test_what_has_no_words_is_an_ellipsis():
    assert worded("“{match}” is new.", {"match": "a \ufffc\ufffc b"}) == "“a … b” is new."


def test_a_misspelt_option_is_one_mistake(cli, write):
    rule = f"summary: x\nkind: pattern\noptions: {{paths: [aa]}}\nmessage: m\n{CASES}"
    assert said(cli, write, rule) == [
        "error: unknown key “paths” in the options of kind “pattern”",
        "  = help: did you mean “patterns”?",
    ]


def test_a_misspelt_key_is_one_mistake(cli, write):
    assert said(cli, write, HEAD + "mesage: m\n" + CASES) == [
        "error: unknown key “mesage” in a rule",
        "  = help: did you mean “message”?",
    ]


def test_a_file_that_is_no_rule_is_one_mistake(cli, write):
    assert said(cli, write, "- a\n- b\n") == ["error: a rule must be a mapping of keys to values"]


def test_a_tab_is_answered_with_spaces(cli, write):
    error, hint = said(cli, write, "summary: x\n\tkind: phrase\n")
    assert "tab" in error
    assert "put spaces there" in hint


@pytest.mark.parametrize(
    ("message", "mistake"),
    [
        ("'{match:>999999999}'", "“message” cannot have a format for {match}"),
        ("'{match!r}'", "“message” cannot have a format for {match}"),
        ("'{match.__class__}'", "unknown placeholder {match.__class__} in “message”"),
        ("'{'", "“message” has a broken placeholder"),
        (r'"\x1b[2J {match}"', "“message” holds the control character U+001B"),
        (r'"\u202e {match}"', "“message” holds the control character U+202E"),
    ],
)
def test_a_message_that_cannot_be_said(cli, write, message, mistake):
    assert said(cli, write, f"{HEAD}message: {message}\n{CASES}")[0].startswith(f"error: {mistake}")


def test_a_bomb_of_aliases_is_one_mistake(cli, write):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert said(cli, write, "\n".join(lines)) == ["error: aliases repeat more than 1,000 values: write them out"]


@pytest.mark.parametrize(
    ("rule", "mistake"),
    [
        ("[" * 5000, "not valid YAML"),
        ("[" * 300 + "]" * 300, "values within values, too deep to follow"),
        (f"summary: x\nkind: phrase\noptions: {{phrases: ['{'(' * 900}']}}\nmessage: m\n{CASES}", "brackets within"),
        (
            f"summary: x\nkind: form-mix\noptions: {{one: '(a+)+$', other: b}}\nmessage: m\n{CASES}",
            "a repetition whose rounds",
        ),
        (
            f"summary: x\nkind: form-mix\noptions: {{one: '(', other: b}}\nmessage: m\n{CASES}",
            "not a regular expression",
        ),
    ],
)
def test_what_goes_too_deep_is_said(cli, write, rule, mistake):
    assert said(cli, write, rule)[0].startswith(f"error: {mistake}")


def test_a_rule_may_name_its_language(cli, write):
    errors = said(cli, write, HEAD + "message: m\nlanguage: eng\n" + CASES)
    assert errors == ["error: “language” cannot be “eng”", "  = help: did you mean “en”?"]


@pytest.mark.parametrize(
    ("name", "content", "mistake"),
    [
        ("c.yml", "max_warnings: " + "9" * 5000, "“max_warnings” is too large"),
        ("c.toml", "[tool.editlint]\nmax_warnings = " + "9" * 5000, "not valid TOML: a number is too large"),
        ("c.yml", "extends: c.yml", "“extends” goes round in a circle"),
        ("c.yml", "extends: /dev/zero", "“extends” names a file that is not there"),
        ("c.yml", "plugins: &p {x: *p}", "an alias that holds itself"),
        ("c.yml", "rules:\n  a.b: &a [*a]", "an alias that holds itself"),
    ],
)
def test_a_configuration_that_cannot_be(cli, write, name, content, mistake):
    write(name, content)
    write("a.md", "Text.\n")
    result = cli("--config", name, "a.md")
    assert (result.code, result.err.count("error: ")) == (2, 1)
    assert result.err.startswith(f"error: {mistake}")
    assert name in result.err
    assert max(map(len, result.err.splitlines())) < 200


@pytest.mark.parametrize(("limit", "reported"), [("3.9", True), ("3.96", False), ("4", False), ("4.003", False)])
def test_a_grade_is_above_its_limit_as_it_is_printed(cli, write, limit, reported):
    write("a.md", "The mayor spoke to the council about the bridge that the town needs. " * 12)
    write("c.yml", f"rules: {{readability.grade: {{max: {limit}}}}}\n")
    out = cli("--select", "readability.grade", "--config", "c.yml", "--format", "concise", "a.md").out
    assert ("reads at grade" in out) == reported
