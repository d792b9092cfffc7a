"""`scripts/torture` with few kills: nothing is lost, enough of them land in a write, and a loss would be seen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

SCRIPTS = Path(__file__).parents[2] / "scripts"


def test_runs_that_are_killed_in_the_midst_of_writing_lose_nothing():
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / "torture"), "--kills", "40", "--seed", "2", "--only", "kills"],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    *_, total = (line for line in done.stdout.splitlines() if line.startswith("all "))
    runs, kills, in_a_write, lost, wrong = map(int, total.split()[1:])
    assert runs > kills >= 40
    assert in_a_write >= 12
    assert (lost, wrong) == (0, 0)


NAIVE = """
import random, sys, tempfile
sys.path.insert(0, {scripts!r})
from editlint.engine import fixer
from torturing import killing, scenes

def naive(path, data, *, known=None):
    with open(path, "wb") as file:
        file.write(data)

class StepByStep(random.Random):
    step = 0

    def random(self):
        return 0.0  # always aimed

    def randint(self, first, last):
        self.step += 1
        return self.step

fixer.rewrite = naive
with tempfile.TemporaryDirectory() as folder:
    cache = killing.full_cache(folder)
    (scene,) = (each for each in scenes.SCENES if each.name == "--fix")
    row = killing._killed(scenes.Stage(scene, folder + "/stage", cache), 9, StepByStep())
print(len(row.lost))
"""


def test_a_loss_is_seen():
    code = NAIVE.format(scripts=str(SCRIPTS))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=300)
    assert int(done.stdout) > 0, done.stderr
