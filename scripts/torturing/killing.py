"""Kills runs, half of them at a step of a write and half at a random moment, and looks at what is left."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from torturing.children import PATIENCE, Child, Ended, run
from torturing.scenes import SCENES, Scene, Stage, contents, environment, left_over
from torturing.striking import IN_A_WRITE, Strike

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator


class Row(NamedTuple):
    """A line of the table; the last two say what went wrong, one line each."""

    what: str
    runs: int
    kills: int = 0
    in_a_write: int = 0
    lost: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    note: str = ""


def full_cache(folder: str) -> str:
    """A cache with all that a first run puts there, sealed with a key in the folder `home` beside it."""
    cache, home, desk = (os.path.join(folder, name) for name in ("cache", "home", "first"))
    os.makedirs(home)
    os.makedirs(desk)
    with open(os.path.join(desk, "a.md"), "w", encoding="utf-8") as file:
        file.write("The quay, which was built in 1990, is open.\n")
    run(("a.md", "--isolated"), desk, environment(home, cache))
    return cache


def kill_runs(kills: int, rng: random.Random) -> Iterator[Row]:
    """Kill that many runs, shared out among the scenes."""
    shares = sum(scene.share for scene in SCENES)
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        cache = full_cache(folder)
        for number, scene in enumerate(SCENES):
            stage = Stage(scene, os.path.join(folder, str(number)), cache)
            yield _killed(stage, max(2, ceil(kills * scene.share / shares)), rng)
            shutil.rmtree(os.path.join(folder, str(number)))


def _killed(stage: Stage, kills: int, rng: random.Random) -> Row:
    scene, done, inside, runs = stage.scene, 0, 0, 1
    lost: list[str] = []
    wrong: list[str] = []
    seconds = 0.0
    while done < kills:
        stage.reset(rng)
        begin = time.monotonic()
        where, is_inside = _kill(stage, rng, seconds)
        runs += 1
        if not where:  # it has ended before
            seconds = seconds or time.monotonic() - begin
            continue
        done += 1
        inside += is_inside
        lost += [f"{where}: {each}" for each in _lost(stage)]
        try:
            after = stage.run()
        except TimeoutError:
            wrong.append(f"{where}: the next run hangs")
            continue
        runs += 1
        wrong += [f"{where}: {each}" for each in _wrong(stage, after)]
    return Row(f"kill -9: {scene.name}", runs, done, inside, tuple(lost), tuple(wrong))


_steps: dict[str, int] = {}


def _kill(stage: Stage, rng: random.Random, seconds: float) -> tuple[str, bool]:
    """Where a run was killed, "" where it has ended by itself; and whether that was in the midst of a write."""
    known = _steps.get(stage.scene.name, 0)
    aimed = bool(known) and rng.random() < 0.6
    strike = Strike(os.path.dirname(stage.folder), at=rng.randint(1, known) if aimed else 0)
    child = Child(stage.scene.command, stage.folder, stage.environment(), strike.prepare)
    patience = PATIENCE if aimed or not seconds else rng.uniform(0, seconds)
    step = strike.step_reached(child.ended, patience)
    child.kill()
    code = child.wait().code
    steps, is_inside = strike.steps, strike.is_in_a_write
    strike.close()
    if code >= 0:
        _steps[stage.scene.name] = max(known, steps)
        return "", False
    if step:
        return f"at “{step}”", step in IN_A_WRITE
    return f"after {steps} steps", is_inside


def _lost(stage: Stage) -> list[str]:
    """What is neither as it was nor as it was to become, right after the kill."""
    scene: Scene = stage.scene
    if not (scene.kept and scene.at_once):
        return []
    found = contents(stage.folder, scene.kept)
    names = {*found, *stage.old}
    return [
        f"{name} is neither old nor new"
        for name in sorted(names)
        if found.get(name) not in (stage.old.get(name), stage.new.get(name))
    ]


def _wrong(stage: Stage, after: Ended) -> list[str]:
    """What is not as after a run that nobody disturbed, after the next run."""
    wrong = []
    same = after.out == stage.said.out or not stage.scene.says_the_same
    if not same or after.code != stage.said.code:
        wrong.append(f"the next run says something else: {after.code} {after.out[-200:]!r} {after.err[-300:]!r}")
    if stage.scene.kept and contents(stage.folder, stage.scene.kept) != stage.new:
        wrong.append("the next run does not leave the same files")
    if stage.whole and contents(stage.folder, "**/*.parquet") != stage.whole:
        wrong.append("the tables are others")
    return wrong + [f"{os.path.relpath(each, stage.folder)} is left" for each in left_over(stage.folder, stage.cache)]
