"""An archive of 20,000 articles that are made up: all that is planted is found, nothing else is, and memory stays flat.

It takes a minute of two cores, so it has a file of its own, which can be left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

SCRIPTS = Path(__file__).parents[2] / "scripts"
ARTICLES, FEW = 20_000, 2_000
ROOM = 1.25  # by how much the largest process of the long run may be larger: a few shards more or less at a time


def made(folder, count):
    subprocess.run([sys.executable, SCRIPTS / "make_archive", str(count), "--out", folder], check=True)
    return folder


def editlint(*arguments):
    """Run the command; its exit code, and the bytes of the largest of its processes."""
    process = subprocess.Popen([sys.executable, "-m", "editlint", *map(str, arguments)])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss


def run(folder, out):
    return editlint(
        "archive", "run", *sorted(folder.glob("articles-*.jsonl")), "--id", "id", "--out", out, "--isolated"
    )


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the memory of a process is asked for by wait4")
def test_all_that_is_planted_is_found_and_memory_stays_flat(tmp_path):
    few, many, out = tmp_path / "few", tmp_path / "many", tmp_path / "results"
    code, least = run(made(few, FEW), tmp_path / "results of few")
    assert code == 0
    code, most = run(made(many, ARTICLES), out)
    assert code == 0
    assert most < ROOM * least
    assert editlint("archive", "judge", out, "--isolated")[0] == 0

    told = subprocess.run(
        [sys.executable, SCRIPTS / "score_archive", many, out], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    lines = told.stdout.splitlines()
    assert lines[0].startswith("20,000 articles, ")
    assert "within: 400 of 400 found" in lines
    assert "across: 100 of 100 found" in lines
    assert "trap: 0 of 100 reported" in lines
    assert "not planted: 0 violations, 0.0000 in 1,000 words" in lines
