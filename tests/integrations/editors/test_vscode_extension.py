"""The extension for VS Code, built and packed as it is published, and its own tests, which talk with the real server.

npm installs what the lock file names, so these tests need the npm registry; without it they fail, and say so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[3] / "editors" / "vscode"
EDITLINT = Path(sys.executable).with_name("editlint")

pytestmark = pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")


def npm(folder: Path, *arguments: str) -> str:
    """The output of an npm command that must succeed, in a folder."""
    env = os.environ | {"EDITLINT": str(EDITLINT), "npm_config_update_notifier": "false"}
    result = subprocess.run(["npm", *arguments], check=False, cwd=folder, capture_output=True, text=True, env=env)
    assert result.returncode == 0, f"npm {' '.join(arguments)}\n{result.stdout[-6000:]}{result.stderr[-2000:]}"
    return result.stdout


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """A copy of the extension with what its lock file names; nothing is built in the project's own folder."""
    folder = tmp_path_factory.mktemp("extension") / "vscode"
    shutil.copytree(EXTENSION, folder, ignore=shutil.ignore_patterns("node_modules", "build", "dist"))
    npm(folder, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund")
    return folder


@pytest.fixture(scope="module")
def package(workshop):
    """The files in the packed extension, by name."""
    npm(workshop, "run", "--silent", "package")
    with zipfile.ZipFile(workshop / "dist" / "editlint.vsix") as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_its_types_hold(workshop):
    npm(workshop, "run", "--silent", "check")


def test_it_is_packed_with_what_it_needs_and_nothing_else(package):
    assert {name for name in package if name.startswith("extension/")} == {
        "extension/LICENSE.txt",
        "extension/changelog.md",
        "extension/dist/NOTICES.txt",
        "extension/dist/extension.js",
        "extension/icon.png",
        "extension/package.json",
        "extension/readme.md",
    }
    assert b"vscode-languageclient" in package["extension/dist/NOTICES.txt"]


def test_what_starts_it_and_what_it_offers_is_there(package):
    manifest = json.loads(package["extension/package.json"])
    bundle = package["extension/dist/extension.js"].decode()
    events = [each.partition(":") for each in manifest["activationEvents"]]
    languages = {language for event, _, language in events if event == "onLanguage"}
    assert languages == {"markdown", "mdx", "html", "plaintext", "restructuredtext", "asciidoc", "latex"}
    wanted = {each["command"] for each in manifest["contributes"]["commands"]} | languages
    assert {each for each in wanted if f'"{each}"' not in bundle} == set()


def test_its_own_tests_pass_with_the_real_server(workshop, package):
    ran = npm(workshop, "test")
    assert "\n# fail 0\n" in ran
    assert "\n# skipped 0\n" in ran


def test_the_lock_file_names_no_registry():
    lock = json.loads((EXTENSION / "package-lock.json").read_text(encoding="utf-8"))
    assert len(lock["packages"]) > 100
    assert {name: each["resolved"] for name, each in lock["packages"].items() if "resolved" in each} == {}
    assert {name for name, each in lock["packages"].items() if name and "integrity" not in each} == set()
