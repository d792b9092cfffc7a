"""Readers of the drop-in take any text: they read it, or say what is wrong with it; none of them takes long."""

from __future__ import annotations

import fnmatch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editlint.errors import EditlintError
from editlint.vale.filters import parse_filter
from editlint.vale.globs import GlobError, compiled_glob
from editlint.vale.ini import CORE, listed, parse_ini
from editlint.vale.outputs.shown import LintedFile, Shown
from editlint.vale.outputs.tables import WIDEST, table
from editlint.vale.outputs.templates import render
from editlint.vale.outputs.terminal import Paint

words = st.text(alphabet="abc.-_é", min_size=1, max_size=8)
UNHURRIED = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
PLAIN = Paint(coloured=False)


def attempt(function, *args):
    """What a function yields, or what it is refused for."""
    try:
        return function(*args)
    except (EditlintError, GlobError) as error:
        return error


FILES = [LintedFile("a.md", (Shown("House.Rule", "error", "wrong", 1, 2, 3, "x"),))]


@UNHURRIED
@given(st.dictionaries(words, st.dictionaries(words, st.lists(words, min_size=1, max_size=3), max_size=3), max_size=3))
def test_what_is_written_is_read(sections):
    text = "".join(
        f"[{name}]\n" + "".join(f"{key} = {', '.join(values)}\n" for key, values in keys.items())
        for name, keys in sections.items()
    )
    read = {section.name: section for section in parse_ini(text, "x.ini").sections if section.name != CORE}
    assert list(read) == list(sections)
    for name, keys in sections.items():
        found = {key.name: listed([each.text for each in key.values]) for key in read[name].keys}
        assert found == {key: tuple(dict.fromkeys(values)) for key, values in keys.items()}


@UNHURRIED
@given(st.text(alphabet="[]=:#;\\\"'`\n ab,", max_size=60))
def test_any_configuration_is_read_or_refused_with_its_places(text):
    lines = text.split("\n")
    found = attempt(parse_ini, text, "x.ini")
    for each in getattr(found, "errors", ()):
        assert lines[each.location.line - 1] == each.location.source_line
    for section in getattr(found, "sections", ()):
        for key in section.keys:
            for value in key.values:
                assert key.name in lines[value.at.line - 1][value.at.column - 1 :]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (r"a, b", ("a", "b")),
        (r"x{2\,}, y", ("x{2,}", "y")),
        (r"\d\,\s, \\, z\\", (r"\d,\s", r"\\", "z\\\\")),
        (", ,a,,a", ("a",)),
        ("\\", ("\\",)),
    ],
)
def test_lists_of_patterns_keep_commas_that_are_escaped(text, members):
    assert listed([text], escapes=True) == members


@UNHURRIED
@given(st.text(alphabet="ab/.*", max_size=12), st.text(alphabet="ab/.", max_size=12))
def test_a_star_without_company_is_that_of_the_shell(pattern, path):
    if "**" not in pattern:
        assert compiled_glob(pattern).match(path) == fnmatch.fnmatchcase(path, pattern)
        assert compiled_glob("!" + pattern).match(path) != compiled_glob(pattern).match(path)


@UNHURRIED
@given(st.text(alphabet="ab/*?[]{},!-^\\", max_size=16), st.text(alphabet="ab/-", max_size=10))
def test_any_pattern_of_files_is_one_or_is_refused(pattern, path):
    glob = attempt(compiled_glob, pattern)
    assert str(glob) if isinstance(glob, GlobError) else glob.match(path) in (True, False)


def test_no_pattern_of_files_takes_long():
    assert not compiled_glob("*a" * 60 + "b").match("a" * 3000)
    assert compiled_glob("*a*{ab,a}*b").match("xaab")


@UNHURRIED
@given(st.text(alphabet=".()[]'\"!<>=&|,# aNmeinotrd", max_size=24))
def test_any_filter_is_read_or_refused(text):
    found = attempt(parse_filter, text, "filter")
    assert not isinstance(found, EditlintError) or found.location.path == "filter"


@UNHURRIED
@given(
    st.lists(
        st.sampled_from(
            [
                "{{",
                "}}",
                "{{-",
                "-}}",
                "if ",
                "range .Files",
                ".Files",
                "$x",
                ":=",
                "{{end}}",
                "{{else}}",
                "(",
                ")",
                " ",
                " ",
                '"a"',
                "1",
                "break",
                "upper ",
                "printf ",
                "index ",
                "list ",
                "with ",
                "define ",
                "x",
                "/*",
                "*/",
                ".",
                "len ",
                "{{range .Files}}",
                "{{break}}",
                "{{if 1}}",
                ",",
            ]
        ),
        max_size=14,
    )
)
def test_any_template_is_run_or_refused(parts):
    found = attempt(render, "".join(parts), "x.tmpl", FILES, PLAIN)
    assert isinstance(found, str) or (found.location.path == "x.tmpl" and found.location.line > 0)


@UNHURRIED
@given(st.lists(st.lists(st.text(alphabet="ab é漢", max_size=60), min_size=2, max_size=2), max_size=4))
def test_tables_have_one_width_and_lose_no_word(rows):
    made = table(rows, wrap=True)
    assert sorted("".join(made.split())) == sorted(
        "".join("".join(cell) for row in rows for cell in row).replace(" ", "")
    )
    longest = max([WIDEST, *(len(word) for row in rows for cell in row for word in cell.split())])
    assert all(len(line) <= 2 * (longest + 2) for line in made.split("\n"))
