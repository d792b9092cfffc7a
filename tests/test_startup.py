"""What a short run loads: nothing heavy on the way of the default rules, and no check at all for a kept result."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

ARTICLE = """---
title: The bridge
date: 2024-05-03
---

# The bridge opens

The mayor, Ana Ruiz, said on Tuesday, May 1, 2024 that the bridge will open. “It took ten years,” she said.

Experts say that that the work, begun in 1998, cost 12 million euros. It was the worst delay in 20 years, critics say.

* The ferry stops on June 1.
* Tickets were $2 in 2010, according to the port.
"""
# Each of them costs from two milliseconds to some hundreds, and none of them is needed to lint one article.
HEAVY = {
    "argcomplete", "asyncio", "bz2", "concurrent", "concurrent.futures", "csv",
    "ctypes", "dataclasses", "decimal", "difflib", "email", "fractions", "hashlib", "html", "http", "importlib.metadata",
    "importlib.resources", "inspect", "json", "language_tool_python", "logging", "lzma", "multiprocessing", "nltk",
    "numpy", "pathlib", "pathspec", "pickle", "platform", "pluggy", "random", "shutil", "socket", "sqlite3", "ssl",
    "statistics", "subprocess", "tempfile", "textstat", "threading", "tomllib", "traceback", "unittest", "urllib",
    "uuid", "wordllama", "xml", "yaml", "zipfile",
}  # fmt: skip


RUN = """
import sys
from editlint.cli import main
code = main()
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def run(tmp_path):
    """Lint in a process of its own and say which modules it has then."""
    article = tmp_path / "article.md"
    article.write_text(ARTICLE, encoding="utf-8")
    environment = {**os.environ, "EDITLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONPATH": os.pathsep.join(sys.path)}

    def lint(*options):
        # -S: what the site-packages of this environment load at the interpreter's start is not ours.
        command = [sys.executable, "-S", "-c", RUN, str(article), "--isolated", *options]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path, env=environment)
        assert done.returncode == 1, done.stderr[-2000:]
        return done.stdout, set(done.stderr.split())

    lint("--no-cache")  # the first run compiles the rules and finds the plug-ins
    return lint


def test_linting_an_article_loads_nothing_heavy(run):
    said, modules = run("--no-cache")
    assert "article.md:8:30: error dates.weekday-mismatch" in said
    assert "editlint.checks.attribution" in modules
    assert sorted(modules & HEAVY) == []


def test_a_kept_result_loads_no_check_and_no_analysis(run):
    first, _ = run()
    again, modules = run()
    assert again == first
    loaded = sorted(name for name in modules if name.startswith(("editlint.checks.", "editlint.analysis.")))
    assert loaded == ["editlint.checks.base", "editlint.checks.registry"]
    assert sorted(modules & HEAVY) == []


def test_importing_the_package_loads_nothing(tmp_path):
    script = (
        "import sys; before = set(sys.modules); import editlint; print(sorted(set(sys.modules) - before - {'typing'}))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", script], check=True, capture_output=True, text=True, cwd=tmp_path,
                          env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    ours = [name for name in eval(done.stdout) if name.startswith("editlint")]
    assert ours == ["editlint", "editlint.version"]
