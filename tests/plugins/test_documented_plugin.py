"""The plug-in of docs/plug-ins.md, taken from the page as it stands there, installed and run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import editlint

PAGE = (Path(__file__).parents[2] / "docs" / "plug-ins.md").read_text(encoding="utf-8")
HOOKS = ("checks", "rule_packs", "formats", "analyses", "reporters", "default_config")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder on the import path that holds the module, its rules and its entry points."""
    folder = tmp_path_factory.mktemp("site")
    code = "\n\n".join(re.findall(r"(?s)```python\n(.*?)```", PAGE))
    (folder / "editlint_tides.py").write_text(code, encoding="utf-8")
    rule = folder / "tide_rules" / "tides" / "time.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(re.search(r"(?s)```yaml\n(.*?)```", PAGE)[1], encoding="utf-8")
    level = 'summary: One tide has one level.\nkind: tide-level\nmessage: "{match} here, {other} elsewhere."\n'
    (rule.parent / "level.yml").write_text(level, encoding="utf-8")
    info = folder / "editlint_tides-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: editlint-tides\nVersion: 1\n")
    entries = re.search(r"(?s)```toml\n(.*?)```", PAGE)[1].replace("project.entry-points.", "").replace('"', "")
    (info / "entry_points.txt").write_text(f"{entries}tides-levels = editlint_tides:levels\n")
    return folder


@pytest.fixture
def run(site, tmp_path):
    def lint(*args: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(site)}
        command = [sys.executable, "-m", "editlint", *args]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return lint


def test_every_hook_of_the_page_works(run, write):
    listed = run("plugins")
    assert listed.returncode == 0, listed.stdout + listed.stderr
    for hook in HOOKS:
        assert f"1 {hook}" in listed.stdout
        assert f"## `editlint_{hook}() -> " in PAGE
    write(
        "a.tides", "== The log\n% high tide at 01:10\n01:20 It was high tide at 01:10.\n03:40 Now high tide at 03:30.\n"
    )
    found = run("--select", "tides", "--format", "concise", "a.tides")
    assert "a.tides:4:24: warning tides.time High tide at 03:30, and at 01:10 before" in found.stdout
    harbour = run("--select", "tides", "--format", "harbour", "a.tides")
    assert harbour.stdout == "a.tides 4: Two high tides are half a day apart.\n"


def test_articles_are_compared(run, write):
    write("a.md", "The tide of 2024-03-01 rose to 210 centimetres.\n")
    write("b.md", "The tide of 2024-03-01 rose to 120 centimetres.\n")
    found = run("--select", "tides", "--format", "concise", ".")
    assert "b.md:1:32: warning tides.level 120 here, 210 elsewhere." in found.stdout


def test_its_rule_tests_pass(run, site):
    tested = run("test", str(site / "tide_rules" / "tides" / "time.yml"))
    assert tested.returncode == 0, tested.stdout + tested.stderr


def test_the_types_on_the_page_are_public():
    named = set(re.findall(r"`([A-Z][A-Za-z]+)[`(]", PAGE)) | set(re.findall(r"from editlint import (.+)", PAGE))
    names = {each for text in named for each in re.split(r",\s*", text)}
    assert {"Article", "Hit", "ParsedDocument", "Look", "StatedAt"} <= names
    for name in names - {"FOLDER"}:
        assert name in editlint.__all__
        assert getattr(editlint, name) is not None


def test_a_default_configuration_with_a_mistake_is_said_and_left_out(run, site, write):
    module = site / "editlint_tides.py"
    code = module.read_text(encoding="utf-8")
    write("a.md", "It was high tide at 01:10 and again high tide at 03:30.\n")
    try:
        module.write_text(code.replace('{"rules": {', '{"ruels": {'), encoding="utf-8")
        wrong = run("--select", "tides", "--format", "concise", "a.md")
    finally:
        module.write_text(code, encoding="utf-8")
    assert wrong.returncode == 2
    assert "editlint_default_config of the plug-in tides: unknown key “ruels”" in wrong.stderr
    assert "a.md:1:50: error tides.time" in wrong.stdout
