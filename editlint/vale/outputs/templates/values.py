"""The values of templates: what is empty, and how each is written, as Go has it."""

from __future__ import annotations

from typing import Any

from editlint.vale.outputs.tables import table
from editlint.values import NamedTuple


class FunctionError(Exception):
    """What a function cannot do, said for the person who wrote the template."""


class Written(NamedTuple):
    """What a function writes at once, and the value that it yields."""

    text: str
    value: Any


class Table:
    """Rows that are collected until they are shown."""

    def __init__(self, *, wrap: bool) -> None:
        self.wrap = wrap
        self.rows: list[list[str]] = []

    def shown(self) -> str:
        """The rows as a table, which is empty afterwards."""
        text = f"\n{table(self.rows, wrap=self.wrap)}\n"
        self.rows = []
        return text


def is_true(value: Any) -> bool:
    """Whether a value is anything but false, nothing, zero or empty."""
    return isinstance(value, Table) or bool(value)


def printed(value: Any, *, missing: str = "<nil>") -> str:
    """A value as Go writes it."""
    if value is None:
        return missing
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}" if value == value // 1 and abs(value) < 1e21 else repr(value)
    if isinstance(value, list):
        return f"[{' '.join(map(printed, value))}]"
    if isinstance(value, dict):
        inner = " ".join(f"{key}:{printed(each)}" for key, each in sorted(value.items()))
        return f"map[{inner}]"
    return "" if isinstance(value, Table) else str(value)
