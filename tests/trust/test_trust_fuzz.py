"""A short run of all fuzzing, and what the harness itself promises: whatever an input does is counted and can be done again."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
NEEDS = {
    "archive_sources": "pyarrow",
    "archive_results": "pyarrow",
    "desk_requests": "starlette",
    "language_server": "pygls",
}
PLANTED = """
import json, os, signal, sys, types
sys.path.insert(0, {scripts!r})
from fuzzing.running import Wanted, run, run_again

def one(chance):
    way = chance.randrange(8)
    if way == 0:
        raise AssertionError("a broken promise")
    if way == 1:
        os._exit(3)
    if way == 2:
        os.kill(os.getpid(), signal.SIGSEGV)

target = types.ModuleType("fuzzing.planted")
target.one = one
one.__globals__["__file__"] = "fuzzing/planted.py"
sys.modules["fuzzing.planted"] = target
tallies = [run("planted", Wanted(seed, 60, 0, jobs)) for seed, jobs in ((1, 1), (1, 3), (2, 2))]
broken = next(each.number for each in tallies[0].finds if "a broken promise" in each.said)
try:
    run_again("planted", 1, broken)
    again = ""
except AssertionError as error:
    again = str(error)
print(json.dumps([[t.inputs, t.crashes, [[f.number, f.said.splitlines()[-1]] for f in t.finds]] for t in tallies] + [again]))
"""


def targets():
    return sorted(path.stem for path in (SCRIPTS / "fuzzing").glob("*.py") if "\ndef one(" in path.read_text("utf-8"))


def test_a_short_run_of_all_targets_finds_nothing(tmp_path):
    known = [name for name in targets() if find_spec(NEEDS.get(name, "editlint"))]
    assert len(known) > 10
    command = [sys.executable, str(SCRIPTS / "fuzz"), *known, "--runs", "6", "--jobs", "1", "--seed", "1"]
    done = subprocess.run(
        [*command, "--finds", str(tmp_path)], capture_output=True, text=True, encoding="utf-8", timeout=600, check=False
    )
    found = "\n".join(path.read_text("utf-8") for path in sorted(tmp_path.iterdir()))
    assert done.returncode == 0, f"{done.stdout}{done.stderr}{found}"
    rows = [line.split() for line in done.stdout.splitlines()]
    assert [row[:2] for row in rows[1:-1]] == [[name, "6"] for name in known]
    assert rows[-1][:2] == ["all", str(6 * len(known))]


def test_an_unknown_target_is_told():
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / "fuzz"), "nothing"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "there is no target nothing" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_whatever_an_input_does_is_counted_and_the_others_are_run():
    program = PLANTED.format(scripts=str(SCRIPTS))
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", timeout=600, check=True
    )
    alone, together, other, again = json.loads(done.stdout)
    assert alone == together  # whatever the number of processes
    assert alone[2] != other[2]
    inputs, crashes, finds = alone
    assert inputs == 60
    assert crashes == len(finds) > 5
    said = {line for _, line in finds}
    assert "the process ended with exit code 3" in said
    assert "the process was ended by SIGSEGV" in said
    assert again == "a broken promise"
