"""A formula of what a document holds, and the condition on which its value is objected to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.formulas import FormulaError, read_formula
from editlint.vale.model import Found
from editlint.vale.prose_counts import ProseCounts, counts_of
from editlint.vale.runnable import mistake

if TYPE_CHECKING:
    from editlint.vale.formulas import Formula
    from editlint.vale.model import Block, Check, Finder, Match, Pattern, ValeRule, Vocabulary

_ELEMENTS = ("pre", "list", "blockquote", *(f"heading.h{level}" for level in range(1, 7)))
_NAMES = frozenset((*ProseCounts._fields, *_ELEMENTS))
_VALUE = "value"  # of the formula, as the condition sees it
_HEADING = re.compile(r"\bheading_(h[1-6])\b")


class _Metric:
    """Objects to the document where its value is as the condition says."""

    needs: Pattern | None = None
    also: tuple[Pattern, ...] = ()

    def __init__(self, formula: Formula, condition: Formula) -> None:
        self.formula = formula
        self.condition = condition

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """The document as a whole, with the value; nothing where it has no words."""
        counts = counts_of(block.text)
        if not counts.words:
            return
        numbers = dict.fromkeys(_ELEMENTS, 0.0) | {name: float(each) for name, each in counts._asdict().items()}
        numbers |= {name: float(each) for name, each in memory.get("counts", {}).items()}
        value = float(self.formula.value(numbers))
        if self.condition.value(numbers | {_VALUE: round(value, 6)}) is True:
            yield Found(0, 0, (f"{value:.2f}",), document=True)


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001
    """The rule, ready to run.

    Raises:
        EditlintError: its formula or its condition cannot be worked out.
    """
    formula = _read(rule, "formula", "", _NAMES)
    return _Metric(formula, _read(rule, "condition", f"{_VALUE} ", _NAMES | {_VALUE}))


def _read(rule: ValeRule, key: str, before: str, names: frozenset[str]) -> Formula:
    text = _HEADING.sub(r"heading.\1", str(rule.keys.get(key, "")))
    if not text.strip():
        raise mistake(rule, key, f"{key} is missing", hint="a metric has a formula and a condition such as “> 8.0”")
    try:
        return read_formula(before + text, names)
    except FormulaError as error:
        column = max(1, error.at - len(before) + 1)
        raise mistake(rule, key, f"{key}, at character {column}: {error.message}", hint=error.remedy) from None
