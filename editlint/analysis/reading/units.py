"""Units: the unit that words or signs name, what it measures, and how much of another it is."""

from __future__ import annotations

from functools import cache

from editlint.language.en import units as en
from editlint.values import NamedTuple

TIME, SHARE, POINTS = "time", "share", "points"


class Size(NamedTuple):
    """How large a unit is.

    Attributes:
        dimension: what it measures: "length", "time", "mass" and so on; for money the currency ("money-euro").
        factor: how much of the basic unit of its dimension one is.
        offset: what is added to a number of it before it is multiplied, for temperatures.
    """

    dimension: str
    factor: float
    offset: float


class Forms(NamedTuple):
    """Words and signs, with the unit that each names.

    Attributes:
        words: by small letters, with spaces between several words.
        signs: by the very characters.
        before: signs of money before a number, in small letters.
        codes: codes of money, in capitals.
        openings: the first words of those in `words` that are several.
        signs_begin: with what a sign or a code before a number begins, in small letters: "$", "us", "gbp".
    """

    words: dict[str, str]
    signs: dict[str, str]
    before: dict[str, str]
    codes: dict[str, str]
    openings: frozenset[str]
    signs_begin: frozenset[str]


def dimension(unit: str) -> str:
    """What a unit of `language/en/units` measures; "" for no unit."""
    size = _sizes().get(exact_units(unit)[0])
    return size.dimension if size else ""


def exact_units(unit: str) -> tuple[str, ...]:
    """The units that a name may stand for: a "gallon" is one of two, most are themselves."""
    loose = en.LOOSE.get(unit)
    return loose[2] if loose else (unit,)


def convert(value: float, unit: str, to: str) -> tuple[float, ...]:
    """A number of one unit in another, once for each reading of the two; empty when they measure different things."""
    sizes, found = _sizes(), []
    if unit == to:
        return (value,) if dimension(unit) else ()
    for name in exact_units(unit):
        for target in exact_units(to):
            one, other = sizes.get(name), sizes.get(target)
            if one and other and one.dimension == other.dimension:
                found.append((value + one.offset) * one.factor / other.factor - other.offset)
    return tuple(dict.fromkeys(found))


def is_money(unit: str) -> bool:
    """Whether a unit is a currency or a coin."""
    return dimension(unit).startswith("money-")


@cache
def _sizes() -> dict[str, Size]:
    sizes = {row[0]: Size(row[1], row[2], row[3]) for row in en.UNITS}
    sizes |= {row[0]: Size(f"money-{row[0]}", 1, 0) for row in en.CURRENCIES}
    sizes |= {coin: Size(f"money-{whole}", factor, 0) for coin, (_, whole, factor) in en.COINS.items()}
    return sizes


@cache
def forms() -> Forms:
    """All words and signs of units."""
    words: dict[str, str] = {}
    signs: dict[str, str] = {}
    for name, _, _, _, spelt, written in en.UNITS:
        words |= dict.fromkeys(spelt.split(), name)
        signs |= {sign: name for sign in written.split() if sign not in signs}
    for name, (spelt, written, _) in en.LOOSE.items():
        words |= dict.fromkeys(spelt.split(), name)
        signs |= dict.fromkeys(written.split(), name)
    before: dict[str, str] = {}
    codes: dict[str, str] = {}
    for name, marks, listed, spelt in en.CURRENCIES:
        words |= {word: name for word in spelt.split() if word not in words}
        before |= dict.fromkeys(marks.split(), name)
        codes |= {code: name for code in listed.split() if code not in codes}
    for name, (spelt, _, _) in en.COINS.items():
        words |= dict.fromkeys(spelt.split(), name)
    words = {word.replace("_", " "): name for word, name in words.items()}
    openings = frozenset(word.split()[0] for word in words if " " in word)
    begin = frozenset((*before, *(sign[:-1] for sign in before if sign[-1] == "$"), *map(str.lower, codes)))
    return Forms(words, signs, before, codes, openings, begin - {""})
