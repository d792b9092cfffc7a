"""Bare numbers in digits and in words, to any size: "1,200", "1.2 million", "two hundred and twelve", "a dozen"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.language.en import quantities as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.pieces import Pieces

_ROUND = 1e5  # a scale from here on says that what is written is all that is known


class BareNumber(NamedTuple):
    """A number without its unit.

    Attributes:
        stop: the index of the piece behind it.
        value, low, high, grain: as in `Quantity`.
        mantissa: the number before its scale: 1.2 of "1.2 million".
        scale: the scale that is written, 1 without one.
        bare: a whole number in digits, without anything that shows it to be a count: it may be a name.
    """

    stop: int
    value: float
    low: float
    high: float
    grain: float
    mantissa: float
    scale: float = 1
    bare: bool = False


def rounded(stop: int, mantissa: float, step: float, scale: float, *, bare: bool = False) -> BareNumber:
    """A number that is as exact as its last figure."""
    value, grain = round(mantissa * scale, 9), step * scale
    loose = grain / 2 if step < 1 or scale >= 1000 else 0
    return BareNumber(stop, value, value - loose, value + loose, grain, mantissa, scale, bare)


def step_of(value: float) -> float:
    """The largest power of ten that a whole number is a multiple of; 1 for nought."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return float(step)


@lru_cache(4096)
def numeral(form: str) -> tuple[float, float] | None:
    """The value of digits and the step of their last one, None for what is no number: "12,34", "007"."""
    whole, _, decimals = form.partition(".")
    plain = whole
    if not whole.isdecimal():
        groups = whole.replace("\u00a0", ",").replace("\u2009", ",").replace("\u202f", ",").split(",")
        if len(groups[0]) > 3 or len(groups[-1]) != 3 or len({len(group) for group in groups[1:-1]}) > 1:
            return None
        if any(len(group) == 2 for group in groups[1:-1]) and len(groups[0]) > 2:
            return None
        plain = "".join(groups)
    if (len(plain) > 1 and plain[0] == "0") or len(plain) > 15 or len(decimals) > 9:
        return None
    if decimals:
        return float(f"{plain}.{decimals}"), 10.0 ** -len(decimals)
    return float(plain), step_of(int(plain))


def in_digits(p: Pieces, index: int, *, money: bool) -> BareNumber | None:
    """The number in digits at a piece, with its scale and the fraction behind it."""
    form = p.forms[index]
    known = numeral(form)
    if known is None:
        return None
    value, step = known
    stop = index + 1
    part = _part_behind(p, stop) if step >= 1 else None
    if part is not None:
        stop, more, step = part
        value += more
    scale, after = _scale(p, stop, money=money)
    if after == stop:
        whole = step >= 1
        found = rounded(stop, value, step, 1, bare=form.isdecimal() and part is None)
        found = found._replace(low=value, high=value) if part else found
        return (_and_a_half(p, found) if whole else None) or found
    if scale < 1000:  # dozens and hundreds
        return rounded(after, value * scale, step_of(value * scale), 1)
    found = rounded(after, value, min(step, 1), scale)
    return _and_a_half(p, found) or found


def _part_behind(p: Pieces, index: int) -> tuple[int, float, float] | None:
    """A fraction right behind a number: "2½", "3 1/2"; where it stops, its value, its step."""
    part = en.VULGAR.get(p.forms[index])
    if part and p.joins[index] in {"", " "}:
        return index + 1, part[0] / part[1], 1 / part[1]
    if p.joins[index] == " " and p.figures[index] and p.lower[index + 1] == "/" and p.joins[index + 1] == "":
        stroke = stroke_fraction(p, index)
        if stroke:
            return index + 3, stroke[0] / stroke[1], 1 / stroke[1]
    return None


def stroke_fraction(p: Pieces, index: int) -> tuple[int, int] | None:
    """The two numbers of "1/3"; None for dates, "9/11" and marks out of so many."""
    over, under = p.forms[index], p.forms[index + 2]
    if p.lower[index + 1] != "/" or p.joins[index + 1] or p.joins[index + 2] or p.forms[index + 3] in {"/", "-"}:
        return None
    if not (over.isdecimal() and under.isdecimal() and len(under) < 4) or over[0] == "0" or p.lower[index - 1] == "/":
        return None
    return (int(over), int(under)) if int(over) < int(under) and int(under) in en.STROKE_PARTS else None


def _scale(p: Pieces, index: int, *, money: bool) -> tuple[float, int]:
    """The scale at a piece and where it stops; 1 and the same place without one."""
    word, join = p.lower[index], p.joins[index]
    if word in en.SCALES:
        return en.SCALES[word], index + 1
    if word in en.SHORT_SCALES and join != "–":
        return en.SHORT_SCALES[word], index + 1
    if word == en.HUNDRED or word in en.DOZEN:
        return (100 if word == en.HUNDRED else en.DOZEN[word]), index + 1
    if money and word in en.MONEY_SCALES and join in {"", " "}:
        return en.MONEY_SCALES[word], index + 1
    if word in en.COUNTED_SCALES and join == "" and plural(p, index + 1):
        return en.COUNTED_SCALES[word], index + 1
    return 1, index


def plural(p: Pieces, index: int) -> bool:
    """Whether a piece looks like the plural of a noun, as far as its letters tell."""
    word = p.lower[index]
    if p.joins[index] != " " or word in en.PLURAL_VERBS:
        return False
    return word in en.PERSON_PLURALS or (len(word) > 3 and word[-1] == "s" and word[-2] != "s" and word.isalpha())


def in_words(p: Pieces, index: int) -> BareNumber | None:
    """The number in words at a piece, "a" of "a hundred" included."""
    lower = p.lower
    if lower[index] in {"a", "an"}:
        if lower[index + 1] in en.DOZEN:
            return rounded(index + 2, 12, 1, 1)
        if lower[index + 1] != en.HUNDRED and lower[index + 1] not in en.SCALES:
            return None
    total, limit, scale, mantissa, stop = 0.0, 1e18, 1.0, 0.0, index
    while True:
        at = stop + 1 if stop > index and lower[stop] == "and" and lower[index - 1] != "between" else stop
        group = _group(p, at, limit)
        if group is None:
            break
        value, after = group
        own = en.SCALES.get(lower[after], 1.0)
        if value * own >= limit:
            break
        total += value * own
        stop, scale, mantissa = (after + 1, own, value) if own > 1 else (after, 1.0, value)
        if own == 1 or lower[stop] in en.SCALES:
            break
        limit = own
    if stop == index:
        return None
    if stop < p.count and lower[stop] in en.DOZEN and total < 100:
        return rounded(stop + 1, total * 12, 1, 1)
    step = min(step_of(total), scale) if scale >= _ROUND else step_of(total)
    loose = step / 2 if scale >= _ROUND else 0
    found = BareNumber(stop, total, total - loose, total + loose, step, mantissa if scale > 1 else total, scale)
    return _and_a_half(p, found) or found


def _group(p: Pieces, index: int, limit: float) -> tuple[float, int] | None:
    """A number below a thousand in words, or "twelve hundred", and where it stops."""
    lower = p.lower
    if lower[index] in {"a", "an"} and (lower[index + 1] == en.HUNDRED or lower[index + 1] in en.SCALES):
        value, stop = 1.0, index + 1
    else:
        small = _below_hundred(p, index)
        if small is None:
            return None
        value, stop = small
    if lower[stop] != en.HUNDRED or limit <= 100:
        return value, stop
    value, stop = value * 100, stop + 1
    between = lower[index - 1] == "between"
    rest = _below_hundred(p, stop + 1) if lower[stop] == "and" and not between else _below_hundred(p, stop)
    if rest is not None and rest[0] and lower[rest[1]] != en.HUNDRED:
        return value + rest[0], rest[1]
    return value, stop


def _below_hundred(p: Pieces, index: int) -> tuple[float, int] | None:
    value = en.SMALL.get(p.lower[index])
    if value is None:
        return None
    ones = p.lower[index + 1]
    if value >= 20 and ones in en.ONES and ones != "zero" and p.joins[index + 1] in {" ", "-"}:
        return value + en.SMALL[ones], index + 2
    return float(value), index + 1


def fraction_behind_and(p: Pieces, index: int) -> tuple[int, float] | None:
    """What "and a half", "and three quarters" adds to a number, and where it stops."""
    lower = p.lower
    if lower[index] != "and":
        return None
    if lower[index + 1] in {"a", "one", "half"}:
        at, over = (index + 1, 1) if lower[index + 1] == "half" else (index + 2, 1)
    elif lower[index + 1] in en.ONES:
        at, over = index + 2, int(en.SMALL[lower[index + 1]])
    else:
        return None
    under = en.PARTS.get(lower[at])
    if under is None or over >= under or (over > 1) != (lower[at][-1] == "s"):
        return None
    return at + 1, over / under


def _and_a_half(p: Pieces, figure: BareNumber) -> BareNumber | None:
    """The number with "and a half" behind it, and the scale behind that: "one and a half million"."""
    part = fraction_behind_and(p, figure.stop)
    if part is None or figure.value >= 100 > figure.scale:
        return None
    stop, more = part
    if figure.scale > 1:
        value = (figure.mantissa + more) * figure.scale
        return BareNumber(stop, value, value, value, more * figure.scale, figure.mantissa + more, figure.scale)
    value, scale = figure.value + more, en.SCALES.get(p.lower[stop], 1.0)
    stop += scale > 1
    slack = scale * 0.05 if scale > 1 else 0
    return BareNumber(stop, value * scale, value * scale - slack, value * scale + slack, more * scale, value, scale)
