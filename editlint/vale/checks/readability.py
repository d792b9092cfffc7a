"""The grade that a document asks of its readers, by one or more formulas, and the highest that is let pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any

from editlint.errors import did_you_mean
from editlint.vale.model import Found
from editlint.vale.prose_counts import counts_of
from editlint.vale.runnable import mistake

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.vale.model import Block, Check, Finder, Match, Pattern, ValeRule, Vocabulary
    from editlint.vale.prose_counts import ProseCounts


def _gunning_fog(counts: ProseCounts) -> float:
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def _coleman_liau(counts: ProseCounts) -> float:
    return 5.88 * counts.characters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def _flesch_kincaid(counts: ProseCounts) -> float:
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def _smog(counts: ProseCounts) -> float:
    return 1.043 * sqrt(30 * counts.polysyllabic_words / counts.sentences) + 3.1291


def _automated_readability(counts: ProseCounts) -> float:
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


GRADES: Mapping[str, Callable[[ProseCounts], float]] = {
    "Gunning Fog": _gunning_fog,
    "Coleman-Liau": _coleman_liau,
    "Flesch-Kincaid": _flesch_kincaid,
    "SMOG": _smog,
    "Automated Readability": _automated_readability,
}


class _Readability:
    """Objects to the document where the mean of the grades is above the limit."""

    needs: Pattern | None = None
    also: tuple[Pattern, ...] = ()

    def __init__(self, grades: Sequence[Callable[[ProseCounts], float]], limit: float) -> None:
        self.grades = grades
        self.limit = limit

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """The document as a whole, with the mean grade; nothing where it has no words."""
        counts = counts_of(block.text)
        if not counts.words:
            return
        mean = sum(grade(counts) for grade in self.grades) / len(self.grades)
        if mean > self.limit:
            yield Found(0, 0, (f"{mean:.2f}",), document=True)


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001
    """The rule, ready to run.

    Raises:
        EditlintError: it names no formula, or one that is not known.
    """
    names = list(rule.keys.get("metrics", []))
    if not names:
        raise mistake(rule, "metrics", "metrics is missing", hint=f"name one or more of {', '.join(GRADES)}")
    for index, name in enumerate(names):
        if name not in GRADES:
            hint = did_you_mean(name, list(GRADES)) or f"known are {', '.join(GRADES)}"
            raise mistake(rule, "metrics", f"metrics: unknown formula “{name}”", hint=hint, index=index)
    return _Readability([GRADES[name] for name in dict.fromkeys(names)], float(rule.keys.get("grade", 0)))
