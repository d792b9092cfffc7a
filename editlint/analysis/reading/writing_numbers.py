"""A new value in the manner in which an old one is written: what a fix puts in its place."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.reading.figures import in_digits, in_words
from editlint.analysis.reading.pieces import Pieces
from editlint.analysis.reading.quantity import CLOCK, FRACTION, ORDINAL
from editlint.analysis.reading.units import is_money
from editlint.language.en import quantities as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.reading.quantity import Quantity

_DIGITS = LatePattern(r"\d[\d,\u00a0\u2009\u202f]*(?:\.\d+)?")
_MOST_IN_WORDS = 1_000_000
_SMALL = 100
_FAR_SCALES = ("thousand", "million", "billion", "trillion")
_NUMBERS = frozenset((*en.SMALL, *en.PARTS))
_CLOSE = 1e-9
_AHEAD = 40  # characters behind a number that tell what its scale is


def write_number(value: float, like: Quantity, text: str) -> str | None:
    """A number in the manner of another: digits or words, with its separators, decimals, scale; without a unit.

    Args:
        value: the new number, in the unit of the old one.
        like: the old one.
        text: the prose in which that stands.

    Returns:
        The number, None where it cannot be written in that manner: more decimals than were there, a range, a time of
        day, feet and inches.
    """
    if like.kind == CLOCK or value < 0 or like.value < 0 or math.isnan(value) or value > 1e15:
        return None
    start, end = number_span(like, text)
    old = text[start:end]
    if like.kind == FRACTION:
        return _like_fraction(value, old)
    rest = Pieces(text, end, like.end)
    if len(_DIGITS.findall(text, like.start, like.end)) > 1 or not _NUMBERS.isdisjoint(rest.lower):
        return None  # a range, two units, “an hour and a half”
    if like.kind == ORDINAL:
        return _like_ordinal(value, old, in_digits=old[0].isdecimal())
    return _like_digits(value, like, old) if old[0].isdecimal() else _like_words(value, like, old)


def number_span(like: Quantity, text: str) -> tuple[int, int]:
    """The prose offsets of what `write_number` writes anew: the number with its scale, without sign or unit."""
    if like.kind in {ORDINAL, FRACTION}:
        return like.start, like.end
    p = Pieces(text, like.start, min(len(text), like.end + _AHEAD))
    index = next((at for at in range(p.count) if p.figures[at]), None)
    if index is not None and p.ends[index] <= like.end:
        figure = in_digits(p, index, money=is_money(like.unit))
    else:
        index, figure = 0, in_words(p, 0)
    return p.starts[index], min(like.end, p.ends[figure.stop - 1]) if figure else like.end


def number_in_words(value: int) -> str:
    """A whole number below a million in words, as British and American papers write it: "two hundred and twelve"."""
    names = _names()
    if value in names:
        return names[value]
    if value < 100:
        return f"{names[value - value % 10]}-{names[value % 10]}"
    unit, word = (1000, "thousand") if value >= 1000 else (100, en.HUNDRED)
    head, rest = divmod(value, unit)
    tail = f" {'and ' if rest < 100 else ''}{number_in_words(rest)}" if rest else ""
    return f"{number_in_words(head)} {word}{tail}"


def ordinal_in_digits(value: int) -> str:
    """An ordinal such as "1st", "22nd", "113th"."""
    suffix = "th" if value % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


@cache
def _names() -> dict[int, str]:
    return {int(number): word for word, number in en.SMALL.items()}


@cache
def _ordinals() -> dict[int, str]:
    return {int(number): word for word, number in en.ORDINALS.items()}


def _whole(value: float) -> int | None:
    near = round(value)
    return near if abs(value - near) < _CLOSE * max(1, abs(value)) else None


def _like_digits(value: float, like: Quantity, old: str) -> str | None:
    figure = next(iter(_DIGITS.findall(old)))
    whole, _, decimals = figure.partition(".")
    plain = "".join(filter(str.isdecimal, whole))
    written = float(f"{plain}.{decimals or 0}")
    scale = like.value / written if written else 1
    if scale == 0 or not _is_scale(scale):
        return None
    mantissa = value / scale
    shown = f"{mantissa:.{len(decimals)}f}"
    if abs(float(shown) - mantissa) > _CLOSE * max(1, mantissa):
        return None
    if scale >= 1000 and not 1 <= mantissa < 1000:
        return None
    number, _, rest = shown.partition(".")
    marks = {sign for sign in whole if not sign.isdecimal()}
    separator = marks.pop() if marks else "," if len(number) > 4 and len(plain) < 5 else ""
    number = _grouped(number, separator, indian="lakh" in old.lower() or _is_indian(whole))
    return number + ("." + rest if rest else "") + old[len(figure) :]


def _is_scale(scale: float) -> bool:
    known = {1.0, 100.0, *en.SCALES.values(), *en.DOZEN.values()}
    return any(abs(scale - one) < _CLOSE * one for one in known)


def _is_indian(whole: str) -> bool:
    groups = whole.split(",")
    return len(groups) > 2 and len(groups[1]) == 2


def _grouped(number: str, separator: str, *, indian: bool) -> str:
    if not separator or len(number) < 4:
        return number
    head, tail, size = number[:-3], number[-3:], 2 if indian else 3
    groups = [tail]
    while head:
        groups.append(head[-size:])
        head = head[:-size]
    return separator.join(reversed(groups))


def _like_words(value: float, like: Quantity, old: str) -> str | None:
    lower = old.lower()
    first = re.split(r"[\s-]", lower, maxsplit=1)[0]
    if first in {"a", "an"} and "dozen" not in lower and "hundred" not in lower and "million" not in lower:
        return None
    if first in en.FACTORS or first in en.MULTIPLES or first in en.FOLD or lower.startswith(("half", "a couple")):
        return None
    scale = next((word for word in _FAR_SCALES[1:] if f" {word}" in lower), "")
    if scale:
        mantissa = _whole(value / en.SCALES[scale])
        worded = f"{number_in_words(mantissa)} {scale}" if mantissa and mantissa < 1000 else None
    else:
        number = _whole(value)
        if number is None or number >= _MOST_IN_WORDS:
            return None
        if number > _SMALL >= like.value and not old[0].isupper():
            return f"{number:,}"  # words were used for a small number only
        worded = number_in_words(number)
    return _capital(worded, old) if worded else None


def _capital(worded: str, old: str) -> str:
    return worded[0].upper() + worded[1:] if old[:1].isupper() else worded


def _like_ordinal(value: float, old: str, *, in_digits: bool) -> str | None:
    number = _whole(value)
    if not number:
        return None
    if in_digits:
        return ordinal_in_digits(number)
    names = _ordinals()
    if number in names and number <= 100:
        return _capital(names[number], old)
    if 20 < number < 100:
        return _capital(f"{number_in_words(number - number % 10)}-{names[number % 10]}", old)
    return None


def _like_fraction(value: float, old: str) -> str | None:
    """The fraction with a small denominator that is the value, with the hyphen or space of the old one."""
    if any(sign.isdigit() for sign in old) or " in " in old or " out " in old:
        return None
    for under in (2, 3, 4, 5, 6, 7, 8, 9, 10):
        over = _whole(value * under)
        if over and over < under:
            return _capital(_fraction(over, under, "-" if "-" in old else " ", old.lower()), old)
    return None


def _fraction(over: int, under: int, joint: str, old: str) -> str:
    if under == 2:
        return "half"
    part = "quarter" if under == 4 else _ordinals()[under]
    if over == 1:
        return f"one{joint}{part}" if old.startswith("one") else f"a {part}"
    joint = "-" if old.startswith(("half", "a ")) else joint
    return f"{number_in_words(over)}{joint}{part}s"
