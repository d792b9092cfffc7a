"""What all tests share: an own cache folder, a clean environment, and the command line as a function."""

from __future__ import annotations

import os
import signal
import sys
from importlib.util import find_spec
from typing import NamedTuple

import pytest

from editlint.cli import main

missing = [name for name in ("hypothesis", "jsonschema", "markdown_it", "pip", "pre_commit") if find_spec(name) is None]
if missing:
    raise pytest.UsageError(
        f"the tests need {', '.join(missing)}, not installed here: pip install --editable '.[all]' --group dev"
    )

pytest_plugins = ["pytester"]

for name in list(os.environ):
    if name.startswith("EDITLINT_") or name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "GITHUB_STEP_SUMMARY"):
        del os.environ[name]

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # begun behind a shell's “&”: what we start would heed no interrupt
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory):
    """Compiled rules are shared by the tests of a session and by nobody else."""
    folder = tmp_path_factory.mktemp("cache")
    os.environ["EDITLINT_CACHE_DIR"] = str(folder)
    return folder


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def cli(capsys, tmp_path, monkeypatch):
    """Run a command line in a folder of its own; exit code, output and errors come back."""
    monkeypatch.chdir(tmp_path)

    def run(*args: str) -> Result:
        capsys.readouterr()
        try:
            code = main([str(arg) for arg in args])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        sys.stdout.flush()
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture
def write(tmp_path):
    """Write a file below the test's folder: text, or bytes as they are."""

    def put(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode("utf-8") if isinstance(content, str) else content
        path.write_bytes(data)
        return name

    return put
