"""The wheel, built and installed for real: it carries rules, facts and tables, and behaves as the checkout does."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(CHECKOUT)]
    subprocess.run(command, check=True)
    (path,) = folder.glob("editlint-*.whl")
    return path


def test_it_holds_every_rule_list_fact_and_table_and_no_test(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    for path in (CHECKOUT / "rules").rglob("*.yml"):
        assert f"editlint/rules/{path.relative_to(CHECKOUT / 'rules').as_posix()}" in held
    for name in ("editlint/language/en/word_table.bin", "editlint/reporters/page.html", "editlint/py.typed"):
        assert name in held
    assert not [name for name in held if name.startswith(("tests/", "seeds/", "examples/")) or name.endswith(".pyc")]


def test_it_behaves_as_the_checkout(wheel, tmp_path):
    site = tmp_path / "site"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(command, check=True)
    environment = {**os.environ, "PYTHONPATH": str(site)}

    def run(*args: str, installed: bool) -> str:
        command = [sys.executable, "-m", "editlint", *args]
        done = subprocess.run(
            command,
            cwd=tmp_path if installed else CHECKOUT,
            env=environment if installed else None,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == ""
        return done.stdout

    where = [sys.executable, "-c", "import editlint; print(editlint.__file__)"]
    imported = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    assert imported.startswith(str(site))
    seeds = str(CHECKOUT / "seeds")
    for args in (["rules", "--count"], ["check", "--format", "json", "--profile", "strict", "--no-cache", seeds]):
        assert run(*args, installed=True) == run(*args, installed=False)
