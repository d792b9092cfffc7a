"""SECURITY.md names the tests that show what it says; what is pinned, billed and audited agrees with the project."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
_NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
_WORKFLOWS = (
    ROOT / "action.yml",
    ROOT / "templates" / "editlint.yml",
    *ROOT.glob("examples/**/.github/workflows/*.yml"),
)


@pytest.fixture
def script(monkeypatch):
    """A program of `scripts` as a module."""
    monkeypatch.syspath_prepend(str(SCRIPTS))

    def load(name: str):
        loader = SourceFileLoader(f"script_{name}", str(SCRIPTS / name))
        module = type(sys)(loader.name)
        module.__file__ = loader.path
        exec(compile(loader.get_data(loader.path), loader.path, "exec"), module.__dict__)
        return module

    return load


def test_every_test_that_the_policy_names_is_there():
    named = _NAMED.findall((ROOT / "SECURITY.md").read_text(encoding="utf-8"))
    assert len(named) > 30
    lacking = []
    for file, function in named:
        path = ROOT / file
        if not path.is_file() or (function and f"def {function}(" not in path.read_text(encoding="utf-8")):
            lacking.append(f"{file}::{function}")
    assert not lacking


def test_the_lock_files_agree_with_the_project(script):
    lock = script("lock")
    assert [said for each in lock.LOCKS for said in lock.disagreements(each)] == []


def test_a_lock_file_that_lacks_or_forges_something_is_told_of(script, tmp_path):
    lock = script("lock")
    development = next(each for each in lock.LOCKS if each.path.name == "development.txt")
    text = development.path.read_text(encoding="utf-8")

    def said_of(changed: str) -> str:
        path = tmp_path / "changed.txt"
        path.write_text(changed, encoding="utf-8")
        return "\n".join(lock.disagreements(development._replace(path=path)))

    assert said_of(text) == ""
    assert "lacks PyYAML" in said_of(re.sub(r"(?m)^pyyaml==(.|\n)*?(?=^\w)", "", text))
    assert "asks for PyYAML>=6.0.2" in said_of(re.sub(r"(?m)^pyyaml==\S+", "pyyaml==5.3", text))
    assert "has no hash of pyyaml" in said_of(re.sub(r"(?m)^(pyyaml==\S+) \\\n(?:    --hash.*\n)+", r"\1\n", text))
    assert "for which nothing asks" in said_of(text + f"evil==1.0 \\\n    --hash=sha256:{'0' * 64}\n")
    assert "no pin and no hash" in said_of(text + "--index-url https://evil.example\n")


def test_the_bill_of_materials_is_the_same_each_time_and_leads_nowhere_else():
    made = [
        subprocess.run(
            [sys.executable, str(SCRIPTS / "sbom")], check=True, capture_output=True, cwd=folder,
            env={"PYTHONHASHSEED": seed, "PATH": "", "SYSTEMROOT": "C:\\Windows"},
        ).stdout
        for folder, seed in ((ROOT, "1"), (SCRIPTS, "2"))
    ]  # fmt: skip
    assert made[0] == made[1]
    bill = json.loads(made[0])
    assert "serialNumber" not in bill
    assert "timestamp" not in bill["metadata"]
    refs = {each["bom-ref"] for each in bill["components"]} | {"editlint"}
    assert len(refs) == len(bill["components"]) + 1
    assert {each["ref"] for each in bill["dependencies"]} <= refs
    assert {ref for each in bill["dependencies"] for ref in each["dependsOn"]} <= refs
    scopes = {each["name"]: each["scope"] for each in bill["components"]}
    assert (scopes["pyyaml"], scopes["pyarrow"], scopes["ruff"]) == ("required", "optional", "excluded")
    assert all(each["hashes"] for each in bill["components"] if each["type"] == "library")


@pytest.mark.skipif(not find_spec("cyclonedx"), reason="needs cyclonedx-python-lib[json-validation]")
def test_the_bill_of_materials_is_one_by_the_schema():
    subprocess.run([sys.executable, str(SCRIPTS / "sbom"), "--check"], check=True)


def test_the_audit_sees_a_file_that_has_changed_a_strange_licence_and_a_hole(script, tmp_path):
    audit = script("audit")
    (tmp_path / "evil.py").write_text("x = 2\n", encoding="utf-8")
    info = tmp_path / "evil-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: evil\nVersion: 1.0\nLicense-Expression: MIT AND SSPL-1.0\n", encoding="utf-8")
    digest = "d41d8cd98f00b204e9800998ecf8427e"
    (info / "RECORD").write_text(f"evil.py,sha256={digest},6\ngone.py,sha256={digest},6\n", encoding="utf-8")
    package = next(audit.Distribution.discover(path=[str(tmp_path)]))
    assert list(audit._changed(package)) == [
        "evil 1.0: evil.py has changed since it was installed",
        "evil 1.0: gone.py is gone",
    ]
    assert list(audit._licence("evil", package)) == ["evil 1.0: the licence SSPL-1.0 is not on the list"]
    assert list(audit._holes({"pyyaml": package})) == [
        "installed is pyyaml 1.0, which has a hole up to 5.4: CVE-2020-14343"
    ]


@pytest.mark.parametrize("path", _WORKFLOWS, ids=lambda path: path.parent.name + "/" + path.name)
def test_no_text_of_others_becomes_a_command_in_ci(path):
    text = path.read_text(encoding="utf-8")
    for block in re.findall(r"(?m)^( *)(?:- )?run: ?\|?.*\n((?:\1 +.*\n|\n)*)", text):
        assert "${{" not in block[1]
    assert not re.findall(r"run:[^|\n]*\$\{\{", text)
    used = re.findall(r"(?m)^\s*(?:- )?uses: *(\S+)", text)
    assert all(re.search(r"@(?:v?\d|[0-9a-f]{40}$)", each) for each in used)
    assert "pull_request_target" not in text
