"""Rules of every kind with options made from what the kind declares: refused in words, or run without a defect."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.checks.registry import Registry
from fuzzing import rule_files
from fuzzing.yaml_texts import value, written

if TYPE_CHECKING:
    import random

    from editlint.rulebook.rule import Kind, Option

_CUES = (
    *("very", "a|b", "{reporting-verb}", "{date}", "{person}", "{quotation}", "{number}", "[a] b", "(a|b) c", "a … b", "a * b", "*", "{"),
    *("said", "ferry", "colour", "born", "\\b(?:a|e)\\w+", "(\\d+) percent", "[A-Z]+", "a{2,3}", "(?i)colou?r", "x" * 200, "{nothing}", "é’s"),
    *("age(x) = 3", "age(x, t) = years(born(x), t)", "sum(part(q)) = total(q)", "began", "born", "died", "event", "“", "-", "", " ", "^", "$"),
)  # fmt: skip


def one(chance: random.Random) -> None:
    """One rule of a kind."""
    kinds = _kinds()
    kind = chance.choice(sorted(kinds))
    given = {each.name: _given(chance, each) for each in kinds[kind].options if each.required or chance.random() < 0.5}
    if chance.random() < 0.1:
        given[chance.choice(("unknown", "Of", *given))] = value(chance)
    message = chance.choice(("a {match}", "a", *(f"a {{{name}}}" for name in kinds[kind].values)))
    rule = {"summary": "a", "kind": kind, "message": message, "options": given, "severity": "warning"}
    if chance.random() < 0.2:
        rule["scope"] = chance.choice(("paragraph", ["heading", "list-item"], value(chance)))
    if chance.random() < 0.2:
        rule["not_in"] = chance.choice(("quotation", ["residue"], value(chance)))
    rule_files.read(written(rule), chance)


@cache
def _kinds() -> dict[str, Kind]:
    return Registry().kinds()


def _given(chance: random.Random, option: Option) -> Any:
    """A value for an option, mostly of its type."""
    if chance.random() < 0.05:
        return value(chance)
    if option.type == "text":
        return chance.choice(option.choices or _CUES)
    if option.type == "texts":
        return [chance.choice(option.choices or _CUES) for _ in range(chance.randint(0, 4))]
    if option.type == "integer":
        return chance.choice((0, 1, 2, 3, 7, 100, -1, 10**18))
    if option.type == "number":
        return chance.choice((0, 0.1, 1, 1.5, -1, 1e300, "nan", "inf", "-inf", 100))
    if option.type == "boolean":
        return chance.choice((True, False, "yes", "off"))
    if option.type == "mapping":
        return {chance.choice(_CUES): chance.choice((*_CUES, ["a", "b"])) for _ in range(chance.randint(0, 3))}
    return value(chance)
