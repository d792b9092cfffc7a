"""A small neural network, eight hidden units, that turns what is known of a passage into one score.

A network rather than one weighted sum, because what a measure means depends on the others: few shared words say little
in a paragraph of twenty. It is fitted by `scripts/fit_drift.py` and never changes at run time.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from operator import mul
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Network(NamedTuple):
    """Rectified hidden units and the log odds that count as a score of 1.

    Attributes:
        hidden: the input weights of each unit. `offsets`: what is added before it is rectified.
        out: the weight of each unit. `bias`: what is added to their sum.
        limit: the log odds from which a paragraph is reported.
    """

    hidden: Sequence[Sequence[float]]
    offsets: Sequence[float]
    out: Sequence[float]
    bias: float
    limit: float

    def log_odds(self, case: Sequence[float]) -> float:
        """The log odds that the passage is foreign."""
        total = self.bias
        for weights, offset, out in zip(self.hidden, self.offsets, self.out, strict=True):
            unit = sum(map(mul, weights, case), offset)
            if unit > 0:
                total += out * unit
        return total

    def score(self, case: Sequence[float]) -> float:
        """The log odds in units of the limit."""
        return self.log_odds(case) / self.limit


@cache
def load_network(name: str) -> Network:
    """The shipped network of a backend."""
    data = import_module(f"editlint.language.en.drift_{name}")
    return Network(data.HIDDEN, data.OFFSETS, data.OUT, data.BIAS, data.LIMIT)
