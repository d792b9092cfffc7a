"""The built-in rules' tests hold exact places: a marker that is moved by one character makes them fail, by file and line."""

from __future__ import annotations

import re
import shutil

import pytest

from editlint.rulebook.packs import builtin_folder, find_rule_files

MARKER = re.compile(r"\[\[(?=\w\w)")


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    """A copy of the built-in rules, as (name, path, text, place of the first marker before a word)."""
    folder = tmp_path_factory.mktemp("copy") / "rules"
    shutil.copytree(builtin_folder(), folder)
    found = []
    for file in find_rule_files(str(folder)):
        with open(file.path, encoding="utf-8") as stream:
            text = stream.read()
        marker = MARKER.search(text, text.index("invalid:"))
        if marker is not None and not file.name.startswith("grammar."):  # those need LanguageTool
            found.append((file.name, file.path, text, marker.start()))
    return found


def test_moving_a_marker_by_one_character_fails_and_names_the_place(rules, cli):
    assert len(rules) > 80
    for name, path, text, at in rules:
        with open(path, "w", encoding="utf-8", newline="") as stream:
            stream.write(f"{text[:at]}{text[at + 2]}[[{text[at + 3 :]}")
        result = cli("test", path, "--quiet")
        assert result.code == 1, name
        lines = [int(line) for line in re.findall(re.escape(path) + r":(\d+):", result.out)]
        marked = text.count("\n", 0, at) + 1
        assert lines, name
        assert all(line <= marked < line + 60 for line in lines), (name, marked, lines)  # the case holds the marker
        assert f"FAIL  {name}: invalid" in result.out
