"""Two numbers that are the ends of one: "between 26 and 31 million", "10 to 12 people", "3-4%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.draft import Draft, times
from editlint.analysis.reading.drafting import Setting, draft_at
from editlint.analysis.reading.figures import plural
from editlint.analysis.reading.modifiers import bound_around
from editlint.analysis.reading.quantity import CLOCK, COUNT, DURATION, FACTOR, FRACTION, MEASURE, MONEY, PERCENT
from editlint.language.en import quantities as en

if TYPE_CHECKING:
    from editlint.analysis.reading.pieces import Pieces

_ALIKE = 30  # how many times as large one of two numbers with one scale may be
_SHARING, _WITH_UNIT = frozenset((COUNT, MONEY)), frozenset((MEASURE, DURATION, PERCENT, MONEY, FACTOR))
_KINDS = frozenset((COUNT, DURATION, FACTOR, MEASURE, MONEY, PERCENT, CLOCK, FRACTION))


def ranged(p: Pieces, draft: Draft, setting: Setting) -> Draft:
    """The range that begins with a quantity, or the quantity itself.

    With a hyphen the second number must be larger and something counted must follow; all else may be a result. "From"
    before it makes two numbers of it, between which something changes.
    """
    if draft.kind not in _KINDS or draft.per or draft.attributive:
        return draft
    before = p.lower[draft.first - 1]
    hyphen = p.joins[draft.stop] in {"-", "–"}
    at = draft.stop if hyphen else _behind_joint(p, draft, before)
    if not at or not _may_begin(p, at):
        return draft
    shared = draft.kind == MONEY and (hyphen or before == "between") and p.figures[at]
    far = draft_at(p, at, setting._replace(far=True, currency=draft.unit if shared else ""))[0]
    near = _matched(draft, far) if far else None
    if far is None or near is None:
        return draft
    if before == "from" and not hyphen:
        return _as_far(draft, near, far)
    if not hyphen and p.lower[at - 1] == "to" and _changes(p, draft, far):
        return draft
    if hyphen and near.value * 1000 < far.value < 1e6 and far.value % 1000 == 0:
        near = times(near, 1000)  # “20-30,000”
    if near.value >= far.value:
        return draft
    if hyphen and far.kind == COUNT and far.scale == 1 and not (plural(p, far.stop) or before in en.RANGE_OPENERS):
        return draft
    middle = round((near.value + far.value) / 2, 9)
    return far._replace(first=draft.first, value=middle, low=near.value, high=far.value, bare=False, ranged=True)


def _behind_joint(p: Pieces, draft: Draft, before: str) -> int:
    """The piece behind "to", "or", "and" between two numbers, 0 without it. "12- to 15-year" has a hyphen before."""
    at = draft.stop
    hanging = p.lower[at] == "-" and p.joins[at] == ""
    at += hanging
    joint = p.lower[at]
    if joint == "to" or (joint == "and" and before == "between"):
        return at + 1
    following = en.SMALL.get(p.lower[at + 1])
    neighbours = draft.kind == COUNT and following is not None and following == draft.value + 1
    return at + 1 if joint == "or" and (hanging or neighbours) else 0


def _changes(p: Pieces, draft: Draft, far: Draft) -> bool:
    """Whether "to" leads from a change to its outcome: "rose 3 per cent to 15 per cent", "up 40 to 320"."""
    if draft.kind == COUNT and (far.kind != COUNT or plural(p, far.stop) or far.scale > 1):
        return False  # “rose 10 to 12 per cent”
    first = bound_around(p, draft.first, draft.stop, timed=False, low=draft.low).first
    before = p.lower[first - 1]
    return before in en.CHANGES or (before == "of" and p.lower[first - 2] in en.CHANGES)


def _may_begin(p: Pieces, at: int) -> bool:
    word = p.lower[at]
    return p.figures[at] or word in en.SMALL or (word != "" and (p.figures[at + 1] or p.figures[at + 2]))


def _as_far(draft: Draft, near: Draft, far: Draft) -> Draft:
    """The number behind "from", which changes to another, in the unit and scale that only the other has."""
    if draft.kind not in _SHARING or (far.unit == draft.unit and far.scale == 1):
        return draft
    if far.kind == CLOCK:
        return near._replace(kind=CLOCK, unit=far.unit, low=near.value, high=near.value, bare=False)
    if draft.scale == 1 < far.scale and draft.value < _ALIKE * far.mantissa < _ALIKE**2 * draft.value:
        value, grain = draft.value * far.scale, min(draft.grain, 1) * far.scale
        draft = draft._replace(value=value, low=value - grain / 2, high=value + grain / 2, grain=grain)
    return draft._replace(kind=far.kind, unit=far.unit, bare=False)


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
    if near.kind == COUNT and far.kind in _WITH_UNIT:
        return _scaled(near, far)
    if near.kind == MONEY and far.kind == COUNT:
        return None
    return None


def _scaled(near: Draft, far: Draft) -> Draft:
    if near.scale == 1 and far.scale > 1 and near.value < min(1000, far.mantissa):
        return times(near, far.scale)
    return near
