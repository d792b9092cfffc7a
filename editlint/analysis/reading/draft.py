"""A quantity while it is read: in pieces of its stretch, before what bounds it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.figures import BareNumber


class Draft(NamedTuple):
    """What stands in the pieces from `first` up to, not including, `stop`.

    Attributes:
        first, stop: indexes of pieces.
        kind, value, low, high, grain, unit, per, attributive: as in `Quantity`.
        scale: the scale that is written with the number, 1 without one.
        mantissa: the number before its scale.
        bare: a whole number in digits and nothing else.
        ranged: `low` and `high` are two numbers that are said or meant, and not how exactly one is written.
    """

    first: int
    stop: int
    kind: str
    value: float
    low: float
    high: float
    grain: float
    unit: str = ""
    per: str = ""
    attributive: bool = False
    scale: float = 1
    mantissa: float = 0
    bare: bool = False
    ranged: bool = False


def drafted(first: int, figure: BareNumber, *, kind: str = COUNT) -> Draft:
    """A number before anything behind it is read."""
    stop, value, low, high, grain, mantissa, scale, bare = figure
    return Draft(first, stop, kind, value, low, high, grain, "", "", False, scale, mantissa, bare)


def exactly(first: int, stop: int, kind: str, value: float, *, grain: float = 1, unit: str = "") -> Draft:
    """A number that is exact as written."""
    return Draft(first, stop, kind, value, value, value, grain, unit)


def times(draft: Draft, factor: float) -> Draft:
    """The quantity so many times as large."""
    low, high = sorted((draft.low * factor, draft.high * factor))
    value = round(draft.value * factor, 9)
    return draft._replace(value=value, low=low, high=high, grain=draft.grain * abs(factor))
