"""Spoilt baseline files: read to entries or refused with a line, and held against what is found without a loss."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.engine import baseline
from editlint.errors import EditlintError
from editlint.source import Source
from fuzzing import prose
from fuzzing.mutations import encoded, mutated
from fuzzing.promises import check_errors, strict
from fuzzing.yaml_texts import value, written

if TYPE_CHECKING:
    import random

    from editlint.model import Violation

_TOKENS = (
    *('"', "{", "}", "[", "]", ":", ",", "\n", "\n\n", "null", "1e999", "NaN", "9" * 5000, "-1", "true", '"times": 0', '"beyond": "a"'),
    *('"beyond": NaN', '"path": "../a.md"', '"path": ["a"]', '"rule": {}', '{"editlint_baseline": 3}\n', '{"editlint_baseline": []}\n', "\x00"),
    *("\u2028", "\x85", "\r", "\ufeff", "[1]", "3", '"a"', "\\ud800", "\\u0000", '"excerpt": 3', '"key": null', '"times": "2"', '"times": 1e400'),
)  # fmt: skip


def one(chance: random.Random) -> None:
    """One baseline."""
    found = _found()
    some = chance.sample(found, chance.randint(0, len(found)))
    baseline.write("base.jsonl", baseline.entries_of(some, "."))
    with open("base.jsonl", encoding="utf-8") as file:
        text = file.read()
    if chance.random() < 0.2:
        entry = {
            key: value(chance) for key in ("path", "rule", "key", "times", "beyond", "excerpt") if chance.random() < 0.9
        }
        text += written(entry) + "\n"
    if chance.random() < 0.9:
        text = mutated(chance, text, _TOKENS)
    data = encoded(chance, text)
    with open("base.jsonl", "wb") as file:
        file.write(data)
    try:
        entries = baseline.read("base.jsonl")
    except EditlintError as error:
        check_errors(error.each(), {})
        return
    status = baseline.compare(found, entries, ".", ["a.md", "b.md"])
    assert sorted([*status.new, *status.known], key=_place) == sorted(found, key=_place)
    assert len(status.known) <= sum(max(0, each.times) for each in entries)
    baseline.write("base.jsonl", entries)
    assert sorted(map(str, baseline.read("base.jsonl"))) == sorted(map(str, entries))


def _place(violation: Violation) -> tuple[str, int, int, str]:
    return violation.path, violation.start, violation.end, violation.rule


@cache
def _found() -> list[Violation]:
    """What is found in two articles."""
    run = strict()
    texts = ("# A\n\n" + "\n\n".join(prose.SENTENCES[:12]), "# B\n\n" + " ".join(prose.SENTENCES[8:20]))
    outcomes = [
        run.lint_source(Source(text, path), "markdown") for text, path in zip(texts, ("a.md", "b.md"), strict=True)
    ]
    return list(run.report_builder.report(outcomes).violations)
