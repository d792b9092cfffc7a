"""Many runs at once on one cache that is empty at first, while the rules change: each says what one alone would say."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

from torturing.children import Child, run
from torturing.killing import Row, full_cache
from torturing.scenes import ARTICLES, environment, left_over

if TYPE_CHECKING:
    import random

_RUNS = 100
_AT_ONCE = 20
_RULE = """summary: A word of ours.
why: Because it is.
severity: warning
profile: essential
kind: phrase
message: “{{match}}” is not our word.
options:
  phrases: [{word}]
"""
_WORDS = ("critics say", "the bank")


def _write_rule(pack: str, word: str) -> None:
    beside = os.path.join(pack, "..", "rule.part")
    with open(beside, "w", encoding="utf-8") as file:
        file.write(_RULE.format(word=word) + "#" * len(word) + "\n")
    os.replace(beside, os.path.join(pack, "word.yml"))


def crowd(rng: random.Random) -> Row:
    """A hundred runs, twenty at a time."""
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        cache, home, desk = full_cache(folder), os.path.join(folder, "home"), os.path.join(folder, "desk")
        pack = os.path.join(folder, "rules", "house")
        os.makedirs(pack)
        os.makedirs(desk)
        for name, text in ARTICLES.items():
            with open(os.path.join(desk, name), "w", encoding="utf-8") as file:
                file.write(text)
        with open(os.path.join(desk, ".editlint.yml"), "w", encoding="utf-8") as file:
            file.write("packs: [../rules]\nselect: [house.word, dates.age]\n")
        told, command = environment(home, cache), (".", "--quiet")
        answers = set()
        for word in _WORDS:
            _write_rule(pack, word)
            alone = run((*command, "--no-cache"), desk, told)
            answers.add((alone.code, alone.out))
        at_work: list[Child] = []
        wrong: list[str] = []
        for _ in range(_RUNS):
            _write_rule(pack, rng.choice(_WORDS))
            at_work.append(Child(command, desk, told))
            if len(at_work) == _AT_ONCE:
                wrong += _judged(at_work.pop(0), answers)
        for each in at_work:
            wrong += _judged(each, answers)
        wrong += [] if len(answers) == len(_WORDS) else [f"the rules do not differ: {answers}"]
        wrong += [f"{path} is left" for path in left_over(cache)]
    return Row("100 runs on one cache", _RUNS, wrong=tuple(wrong))


def _judged(child: Child, answers: set[tuple[int, str]]) -> list[str]:
    ended = child.wait()
    same = (ended.code, ended.out) in answers
    return [] if same else [f"says something else: {ended.code} {ended.out[-200:]!r} {ended.err[-300:]!r}"]
