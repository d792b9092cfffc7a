"""YAML as people and strangers write it: what has a meaning in it, and values of every kind."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fuzzing.mutations import HOSTILE

if TYPE_CHECKING:
    import random

TOKENS = (
    *(": ", "- ", "\n", "\n  ", "\n    - ", "{", "}", "[", "]", ", ", "'", '"', "|\n  a\n", ">-\n  a\n", "&a ", "*a", "&b ", "*b", "<<: *a"),
    *("? ", "! ", "!!int ", "!!python/object:os.system ", "!!binary ", "!x ", "# ", "---\n", "...\n", "%YAML 1.1\n", "\t", "@", "`", "~"),
    *("null", "true", "no", "1.10", "0x1f", "1e400", ".inf", ".nan", "12:30:45", "2024-02-30", "''", '""', "\\", '"\\x41"', '"\\u', "=", "\r\n"),
    *("a: &a [*a, *a]\n", "a: {b: {c: {d: 1}}}\n", "a: 1\na: 2\n", "? [a, b]\n: c\n", "[[[[", "{a: ", "options:\n", "tests:\n", "severity: error\n"),
)  # fmt: skip


def value(chance: random.Random, depth: int = 0) -> Any:
    """A value of any kind that YAML and JSON know."""
    kind = chance.randrange(9 if depth < 3 else 6)
    if kind < 2:
        return chance.choice(("a", "on", "off", "error", "", " ", "a.b", "x" * 300, "*", "**", "é“”", *HOSTILE))
    if kind == 2:
        return chance.choice((0, 1, -1, 2**63, 10**30, 3.5, 1e308, -0.0))
    if kind == 3:
        return chance.choice((True, False, None))
    if kind < 6:
        return chance.choice(
            ("wording", "dates.age", "tag:lives", "ALL", "markdown", "2024-05-03", "\\b(a|b)+\\b", "{date}")
        )
    if kind == 6:
        return {str(value(chance, 9)): value(chance, depth + 1) for _ in range(chance.randint(0, 3))}
    return [value(chance, depth + 1) for _ in range(chance.randint(0, 3))]


def written(values: Any) -> str:
    """A value as flow YAML, which JSON is."""
    return json.dumps(values, ensure_ascii=False)
