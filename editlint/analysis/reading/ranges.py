"""Two numbers that are the ends of one: "between 26 and 31 million", "10 to 12 people", "3-4%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.draft import Draft, times
from editlint.analysis.reading.drafting import Setting, draft_at
from editlint.analysis.reading.figures import plural
from editlint.analysis.reading.quantity import CLOCK, COUNT, DURATION, FACTOR, FRACTION, MEASURE, MONEY, PERCENT
from editlint.language.en import quantities as en

if TYPE_CHECKING:
    from editlint.analysis.reading.pieces import Pieces

_KINDS = frozenset((COUNT, DURATION, FACTOR, MEASURE, MONEY, PERCENT, CLOCK, FRACTION))


def ranged(p: Pieces, draft: Draft, setting: Setting) -> Draft:
    """The range that begins with a quantity, or the quantity itself.

    With a hyphen the second number must be larger and something counted must follow; all else may be a result. "From"
    before it makes two numbers of it, between which something changes.
    """
    at, hyphen = draft.stop, p.joins[draft.stop] in {"-", "–"}
    if draft.kind not in _KINDS or draft.per or draft.attributive:
        return draft
    before = p.lower[draft.first - 1]
    if not hyphen:
        joint = p.lower[at]
        if not (joint in {"to", "or"} and before != "from") and not (joint == "and" and before == "between"):
            return draft
        if joint == "or" and not _near(p, draft, at):
            return draft
        at += 1
    if not _may_begin(p, at):
        return draft
    shared = draft.kind == MONEY and (hyphen or before == "between") and p.is_figure(at)
    far = draft_at(p, at, setting._replace(far=True, currency=draft.unit if shared else ""))[0]
    if far is None:
        return draft
    near = _matched(draft, far)
    if near is None or near.value >= far.value:
        return draft
    if hyphen and far.kind == COUNT and not (plural(p, far.stop) or before in en.RANGE_OPENERS):
        return draft
    middle = round((near.value + far.value) / 2, 9)
    return far._replace(first=draft.first, value=middle, low=near.value, high=far.value, bare=False)


def _may_begin(p: Pieces, at: int) -> bool:
    word = p.lower[at]
    return p.is_figure(at) or word in en.SMALL or (word != "" and (p.is_figure(at + 1) or p.is_figure(at + 2)))


def _near(p: Pieces, draft: Draft, at: int) -> bool:
    """Whether "or" joins neighbours: "two or three days"."""
    following = en.SMALL.get(p.lower[at + 1])
    return draft.kind == COUNT and following is not None and following == draft.value + 1


def _matched(near: Draft, far: Draft) -> Draft | None:
    """The first number in the scale and the unit of the second; None when they do not belong together."""
    if far.kind == CLOCK:
        if near.kind == CLOCK:
            late = near.high < far.value  # the later reading of “9:00”, when it still comes before
            return near._replace(value=near.high if late else near.value)
        half = far.value - far.value % 720
        hours = near.bare and 1 <= near.value <= 12
        return near._replace(value=near.value * 60 % 720 + half) if hours else None
    if near.kind == far.kind and near.unit == far.unit:
        return _scaled(near, far)
    if near.kind == COUNT and far.kind in {MEASURE, DURATION, PERCENT, MONEY, FACTOR}:
        return _scaled(near, far)
    if near.kind == MONEY and far.kind == COUNT:
        return None
    return None


def _scaled(near: Draft, far: Draft) -> Draft:
    if near.scale == 1 and far.scale > 1 and near.value < min(1000, far.mantissa):
        return times(near, far.scale)
    return near
