"""One quantity with its unit, from the piece where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import named_numbers as names
from editlint.analysis.reading import units
from editlint.analysis.reading.clocks import clock_at
from editlint.analysis.reading.draft import Draft, drafted, exactly, times
from editlint.analysis.reading.figures import BareNumber, fraction_behind_and, in_digits, in_words, plural
from editlint.analysis.reading.measured import Unit, money_before, rate_at, unit_at
from editlint.analysis.reading.parts import couple_at, factor_at, fraction_at, ordinal_at
from editlint.analysis.reading.quantity import COUNT, DURATION, FRACTION, MEASURE, MONEY, PERCENT
from editlint.language.en import quantities as en
from editlint.language.en import units as english
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.pieces import Pieces

_COUNTING = frozenset((*en.SMALL, *en.SCALES, *en.DOZEN, en.HUNDRED))
_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')
_FRACTION_SIGNS = frozenset(("/", "in", "out"))
_COMPOUND = frozenset((MEASURE, DURATION))
_BIG = 1e6  # from here on "pounds" are money


class Setting(NamedTuple):
    """What the stretch is about, as far as it tells units apart.

    Attributes:
        money: pounds are named as money in it.
        percent: percentages are named in it.
        far: the far end of a range is read, which may be joined to the near one.
        currency: what the near end of that range is counted in, whose sign may stand for both.
    """

    money: bool
    percent: bool
    far: bool = False
    currency: str = ""


def draft_at(p: Pieces, index: int, setting: Setting) -> tuple[Draft | None, int]:
    """The quantity that begins at a piece, and the piece to go on from when there is none."""
    money = money_before(p, index)
    if money is not None:
        return _with_sign(p, index, *money)
    if p.lower[index] in en.MINUS and p.figures[index + 1] and p.joins[index] == " ":
        return _below_zero(p, index, setting)
    if p.figures[index]:
        return _in_digits(p, index, setting)
    clock = clock_at(p, index)
    if clock is not None:
        return clock, clock.stop
    return _in_words(p, index, setting)


def _with_sign(p: Pieces, index: int, at: int, currency: str) -> tuple[Draft | None, int]:
    figure = in_digits(p, at, money=True)
    if figure is None or (index and p.joins[index] == "" and p.forms[index - 1][-1:].isalnum()):
        return None, at + 1
    draft = drafted(index, figure, kind=MONEY)._replace(unit=currency, bare=False)
    if currency == "rupee" and p.lower[draft.stop] in en.SCALES:  # lakh crore
        draft = times(draft, en.SCALES[p.lower[draft.stop]])._replace(stop=draft.stop + 1)
    return _rated(p, draft), draft.stop


def _below_zero(p: Pieces, index: int, setting: Setting) -> tuple[Draft | None, int]:
    if p.lower[index] != "minus" and p.joins[index + 1] != "":
        return None, index + 1
    draft, stop = _in_digits(p, index + 1, setting)
    if draft is None or draft.kind not in {COUNT, PERCENT, MEASURE}:
        return draft, stop
    return times(draft, -1)._replace(first=index), stop


def _in_digits(p: Pieces, index: int, setting: Setting) -> tuple[Draft | None, int]:
    if names.is_glued(p, index):
        return None, index + 1
    clock = clock_at(p, index)
    if clock is not None:
        return clock, clock.stop
    draft = ordinal_at(p, index, None) if p.joins[index + 1] == "" else None
    if draft is not None:
        return draft, draft.stop
    fraction = fraction_at(p, index) if p.lower[index + 1] in _FRACTION_SIGNS else None
    if fraction is not None:
        return _of_unit(p, fraction, setting), fraction.stop
    figure = in_digits(p, index, money=setting.currency != "")
    if figure is None:
        return None, index + 1
    if setting.currency:
        draft = drafted(index, figure, kind=MONEY)._replace(unit=setting.currency, bare=False)
        return _rated(p, draft), draft.stop
    if p.lower[figure.stop] in _FEET and p.joins[figure.stop] == "":
        return _feet_and_inches(p, index, figure)
    factor = factor_at(p, index, figure)
    if factor is not None:
        return _rated(p, factor), factor.stop
    draft = measured(p, drafted(index, figure), setting)
    if draft.kind == COUNT:
        if names.has_tail(p, figure.stop):
            return None, _past_code(p, figure.stop)
        if figure.bare and draft.stop == figure.stop and names.names_something(p, draft, far=setting.far):
            return None, draft.stop
    return draft, draft.stop


def _feet_and_inches(p: Pieces, index: int, figure: BareNumber) -> tuple[Draft | None, int]:
    """The inches of feet and inches that are written with strokes, as 6'2"."""
    at = figure.stop + 1
    inches = in_digits(p, at, money=False) if p.figures[at] and p.joins[at] == "" else None
    if inches is None or inches.value >= 12 or p.lower[inches.stop] not in _INCHES or p.joins[inches.stop]:
        return None, _past_code(p, figure.stop)
    draft = exactly(index, inches.stop + 1, MEASURE, figure.value * 12 + inches.value, unit="inch")
    return draft, draft.stop


def _past_code(p: Pieces, stop: int) -> int:
    """The piece behind a code such as "221B" or "4.2.1": digits within it are no numbers either."""
    while stop < p.count and p.joins[stop] == "":
        stop += 1
    return stop


def _in_words(p: Pieces, index: int, setting: Setting) -> tuple[Draft | None, int]:
    draft = couple_at(p, index)
    if draft is not None:
        return measured(p, draft, setting), draft.stop
    if p.joins[index] in {"-", "–"} and not setting.far and p.lower[index - 1] not in en.BEFORE_HYPHEN:
        return None, index + 1
    figure = in_words(p, index)
    special = factor_at(p, index, figure) or ordinal_at(p, index, figure)
    if special is not None:
        return _rated(p, special), special.stop
    draft = fraction_at(p, index, figure)
    if draft is not None:
        return (measured(p, draft, setting) if draft.kind == COUNT else _of_unit(p, draft, setting)), draft.stop
    if figure is None:
        return _one_unit(p, index), index + 1
    if p.lower[index - 1] in en.UNSAID or names.is_capital_name(p, index, figure.stop):
        return None, figure.stop
    if _is_spoken_year(p, figure):
        return None, figure.stop + 1
    draft = measured(p, drafted(index, figure), setting)
    if draft.kind == COUNT and draft.value == 1 and not draft.per and names.is_pronoun(p, index, draft.stop):
        return None, figure.stop
    return draft, draft.stop


def _is_spoken_year(p: Pieces, figure: BareNumber) -> bool:
    """Whether it is the first half of "nineteen eighty-four"."""
    following = en.SMALL.get(p.lower[figure.stop], 0)
    return 10 < figure.value <= 20 and following >= 10 and p.joins[figure.stop] in {" ", "-"}


def measured(p: Pieces, draft: Draft, setting: Setting) -> Draft:
    """The number with the unit behind it, a smaller unit behind that, and what it is a rate of."""
    one = draft.value <= 1 or draft.kind == FRACTION
    money = setting.money or draft.scale >= _BIG
    unit = unit_at(p, draft.stop, one=one, money=money, percent=setting.percent)
    if unit is None or (unit.name == "degree" and 0 < draft.value < 5 and p.forms[unit.stop - 1] != "°"):
        return _rated(p, _of_unit(p, draft, setting) if draft.value < 1 else draft)
    draft = _in_unit(draft, unit)
    if draft.kind in _COMPOUND:
        draft = _and_smaller(p, _and_a_half(p, draft))
    return _rated(p, draft) if not draft.per else draft


def _in_unit(draft: Draft, unit: Unit) -> Draft:
    dimension = units.dimension(unit.name)
    kind = MEASURE
    if dimension == units.TIME:
        kind = DURATION
    elif dimension in {units.SHARE, units.POINTS}:
        kind = PERCENT
    elif units.is_money(unit.name):
        kind = MONEY
    return draft._replace(kind=kind, unit=unit.name, per=unit.per, stop=unit.stop, attributive=unit.hyphen, bare=False)


def _of_unit(p: Pieces, draft: Draft, setting: Setting) -> Draft:
    """The part with what it is a part of: "half an hour", "a quarter of a mile", "two-thirds of a million"."""
    at = draft.stop
    if p.joins[at] == "-":
        unit = unit_at(p, at, one=True)
        return _in_unit(draft, unit) if unit else draft
    at += p.lower[at] == "of"
    if p.lower[at] not in {"a", "an"} or p.joins[at] not in {" ", "-"}:
        direct = unit_at(p, at, one=True) if at == draft.stop and p.forms[at - 1] in en.VULGAR else None
        return _in_unit(draft, direct) if direct else draft
    scale = en.SCALES.get(p.lower[at + 1])
    if scale:
        return measured(p, times(draft, scale)._replace(kind=COUNT, stop=at + 2, scale=scale), setting)
    unit = unit_at(p, at + 1, one=True, percent=setting.percent)
    return _in_unit(draft, unit) if unit and not unit.per else draft


def _and_a_half(p: Pieces, draft: Draft) -> Draft:
    """The quantity with a part of its unit behind it: "an hour and a half"."""
    part = fraction_behind_and(p, draft.stop)
    if part is None or draft.value > 20 or unit_at(p, part[0], one=True) is not None or draft.attributive:
        return draft
    value = draft.value + part[1]
    return draft._replace(stop=part[0], value=value, low=value, high=value, grain=part[1])


def _and_smaller(p: Pieces, draft: Draft) -> Draft:
    """The number in the smaller of two units: "6ft 2in" is 74 inches, "1h 40m" 100 minutes."""
    at, joined = draft.stop, p.lower[draft.stop]
    if joined in {",", "and"}:
        at += 1
    hyphen = draft.attributive and draft.unit == "foot" and p.joins[at] == "-"  # “six-foot-two”
    if draft.per or draft.value != int(draft.value) or (draft.attributive and not hyphen):
        return draft
    if p.joins[at] not in {"", " "} and not hyphen:
        return draft
    figure = in_digits(p, at, money=False) if p.figures[at] else in_words(p, at) if p.lower[at] in en.SMALL else None
    if figure is None:
        return draft
    unit = unit_at(p, figure.stop, one=figure.value <= 1)
    if unit is not None and (draft.unit, p.forms[figure.stop]) == ("hour", "m"):
        unit = Unit(unit.stop, "minute")
    if unit is None and draft.unit == "foot" and joined != "and" and p.joins[figure.stop] != "-":
        bare = hyphen or (p.joins[at] == " " and joined != "," and _ends(p, figure.stop))
        unit = Unit(figure.stop, "inch") if bare else None
    if unit is None or unit.per:
        return draft
    ratio = units.convert(1, draft.unit, unit.name)
    if len(ratio) != 1 or ratio[0] <= 1.5 or figure.value >= round(ratio[0], 6):
        return draft
    whole = times(draft, round(ratio[0], 6))
    value = whole.value + figure.value
    return draft._replace(stop=unit.stop, unit=unit.name, value=value, low=value, high=value, grain=figure.grain)


def _ends(p: Pieces, stop: int) -> bool:
    return not p.lower[stop].isalpha() or p.lower[stop] in en.AFTER_PART


def _rated(p: Pieces, draft: Draft) -> Draft:
    """The quantity with what it is a rate of: "£15 an hour", "three a day", "30 people a day"."""
    if draft.kind == DURATION and not draft.per:
        return draft
    rate = rate_at(p, draft.stop, measured=draft.kind == MEASURE)
    if rate is not None:
        return draft._replace(stop=rate[0], per=rate[1])
    if draft.kind == COUNT and plural(p, draft.stop):
        rate = rate_at(p, draft.stop + 1, measured=True)
        return draft._replace(per=rate[1]) if rate else draft
    return draft


def _one_unit(p: Pieces, index: int) -> Draft | None:
    """One of a unit: "a fortnight", "an hour and a half", "a mile"."""
    if p.lower[index] not in {"a", "an"}:
        return None
    unit = unit_at(p, index + 1, one=True)
    if unit is None or unit.name in english.NEVER_ONE or p.joins[index + 1] != " " or unit.per:
        return None
    if units.is_money(unit.name) or p.joins[unit.stop] == "-" or p.lower[index - 1] in en.RATED:
        return None
    if plural(p, index - 1) and (p.figures[index - 2] or p.lower[index - 2] in _COUNTING):
        return None  # “30 people a day”
    return _and_a_half(p, _in_unit(exactly(index, unit.stop, COUNT, 1), unit))
