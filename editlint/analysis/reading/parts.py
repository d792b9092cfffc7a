"""Parts of a whole, places in an order, and how often as much: "two-thirds", "one in five", "125th", "threefold"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.draft import Draft, exactly
from editlint.analysis.reading.figures import BareNumber, in_words, numeral, rounded, stroke_fraction
from editlint.analysis.reading.measured import unit_at
from editlint.analysis.reading.modifiers import bound_around
from editlint.analysis.reading.quantity import COUNT, FACTOR, FRACTION, ORDINAL
from editlint.language.en import quantities as en

if TYPE_CHECKING:
    from editlint.analysis.reading.pieces import Pieces

_MOST = 10_000  # the largest whole that "one in ..." is a part of


def fraction_at(p: Pieces, index: int, figure: BareNumber | None = None) -> Draft | None:
    """The part of a whole at a piece, or the number that is half of one: "half a million".

    The number in words that begins there is given where it is known.
    """
    word = p.lower[index]
    if word in en.VULGAR or p.forms[index] in en.VULGAR:
        over, under = en.VULGAR[p.forms[index]]
        return _part(index, index + 1, over, under)
    if p.figures[index]:
        stroke = stroke_fraction(p, index)
        return _part(index, index + 3, *stroke) if stroke else _one_in(p, index, _whole(p, index))
    if word == "half":
        return _half(p, index, index)
    if word == "quarter" and p.joins[index + 1] == "-" and unit_at(p, index + 1, one=True):
        return _part(index, index + 1, 1, 4)
    if word in {"a", "an"}:
        return _half(p, index, index + 1) if p.lower[index + 1] == "half" else _named_part(p, index, 1)
    if p.phrase(index, 2) == ("quarter", "of") and p.lower[index + 2] in en.AFTER_QUARTER_OF:
        before = p.lower[index - 1]
        return None if before in en.BEFORE_HALF or before in en.ORDINALS else _part(index, index + 1, 1, 4)
    if word in en.SMALL:
        first = (figure.value, figure.stop) if figure is not None else _whole(p, index)
        return _named_part(p, index, en.SMALL[word]) or _one_in(p, index, first)
    return None


def _part(first: int, stop: int, over: float, under: float) -> Draft:
    return exactly(first, stop, FRACTION, over / under, grain=1 / under)


def _named_part(p: Pieces, index: int, over: float) -> Draft | None:
    """Parts by their names: "a third of", "one-fifth", "two thirds"; not "a third man"."""
    at = index + 1
    word, following = p.lower[at], p.lower[at + 1]
    under = en.PARTS.get(word)
    if under is None or p.joins[at] not in {" ", "-"} or not 0 < over < under:
        return None
    before_noun = p.joins[at] == "-" and under == over + 1  # “a three-quarter majority”
    if (over > 1) != (word[-1] == "s") and not before_noun:
        return None
    if under == 4 and over == 2:
        return None  # of a year
    if p.lower[index] in {"a", "an"} and following != "of":
        if under == 4 and p.joins[at + 1] == "-" and unit_at(p, at + 1, one=True):
            return _part(index, at + 1, 1, 4)
        compared = following in en.CHEAPER or p.lower[index - 1] in en.BEFORE_SHARE
        compared = compared or bound_around(p, index, at + 1, timed=False, low=1).first < index
        free = not following.isalpha() or following in en.AFTER_PART
        if not (compared if under != 4 else compared or free):
            return None
    return _part(index, at + 1, over, under)


def _half(p: Pieces, first: int, at: int) -> Draft | None:
    """The words "half", "half a million", "a half-dozen"; None for the half of a match and what is half asleep."""
    stop = at + 1
    big = stop + (p.lower[stop] in {"a", "an"} and p.joins[stop] != "-")
    whole = en.SCALES.get(p.lower[big]) or en.DOZEN.get(p.lower[big]) or (100 if p.lower[big] == "hundred" else 0)
    if whole:
        loose = 0.05 * whole if whole > 1000 else 0
        figure = BareNumber(big + 1, whole / 2, whole / 2 - loose, whole / 2 + loose, max(1, whole / 10), 0.5, whole)
        return Draft(first, big + 1, COUNT, figure.value, figure.low, figure.high, figure.grain, scale=whole)
    before, following = p.lower[first - 1], p.lower[stop]
    if (first == at and before in en.BEFORE_HALF) or p.joins[at] == "-" or before in en.ORDINALS:
        return None
    if p.joins[stop] == "-" or (following.isalpha() and following in {"past", "time", "back", "backs"}):
        return _part(first, stop, 1, 2) if p.joins[stop] == "-" and unit_at(p, stop, one=True) else None
    free = not following.isalpha() or following in en.AFTER_PART or following in en.CHEAPER
    if free or bound_around(p, first, stop, timed=False, low=1).first < first:
        return _part(first, stop, 1, 2)
    return None


def _one_in(p: Pieces, index: int, over: tuple[float, int] | None) -> Draft | None:
    """A share: "one in five", "nine out of ten"; not "two in nine days" or "three in 2019"."""
    if over is None or p.joins[over[1]] not in {" ", "-"}:
        return None
    at = over[1]
    out = p.lower[at] == "out" and p.lower[at + 1] == "of"
    if not out and p.lower[at] != "in":
        return None
    every = p.lower[at + 1 + out] in {"every", "each"}
    place = at + 1 + out + every
    under = (100.0, place + 1) if every and p.lower[place] == "hundred" else _whole(p, place)
    if under is None or not over[0] < under[0] <= _MOST or over[0] < 1:
        return None
    if not out and (unit_at(p, under[1]) or not (every or _round(over[0], under[0]))):
        return None
    return _part(index, under[1], over[0], under[0])


def _round(over: float, under: float) -> bool:
    """Whether "in" between two numbers tells a share: "one in seven", "three in 10", not "two in seven"."""
    return under not in range(1500, 2100) and (over == 1 or under in {3, 4, 5, 8, 10, 20, 50, 100, 1000, 10_000})


def _whole(p: Pieces, index: int) -> tuple[float, int] | None:
    if p.figures[index]:
        known = numeral(p.forms[index])
        return (known[0], index + 1) if known and known[1] >= 1 else None
    figure = in_words(p, index) if p.lower[index] in en.SMALL or p.lower[index] == "a" else None
    return (figure.value, figure.stop) if figure else None


def ordinal_at(p: Pieces, index: int, figure: BareNumber | None) -> Draft | None:
    """The place in an order at a piece: "125th", "third", "one hundred and twenty-fifth"."""
    lower = p.lower
    if p.figures[index]:
        suffix, value = lower[index + 1], numeral(p.forms[index])
        if suffix not in en.ORDINAL_SUFFIXES or p.joins[index + 1] or not value or value[1] < 1:
            return None
        ending = {1: "st", 2: "nd", 3: "rd"}.get(int(value[0]) % 10, "th")
        if suffix != ("th" if int(value[0]) % 100 in {11, 12, 13} else ending):
            return None
        return _place(p, index, index + 2, value[0])
    if lower[index] in en.ORDINALS:
        return _place(p, index, index + 1, en.ORDINALS[lower[index]])
    if figure is None:
        return None
    at = figure.stop + (lower[figure.stop] == "and" and figure.value >= 100)
    place = en.ORDINALS.get(lower[at], 0)
    if place >= 100 and at == figure.stop:
        return _place(p, index, at + 1, figure.value * place) if figure.value > 1 else None
    if 0 < place < 10 and figure.value % 10 == 0 and figure.value % 100 >= 20 and p.joins[at] in {"-", " "}:
        return _place(p, index, at + 1, figure.value + place) if at == figure.stop else None
    if figure.value % 100 == 0 and 0 < place < 100:
        return _place(p, index, at + 1, figure.value + place)
    tens, ones = en.SMALL.get(lower[at], 0), en.ORDINALS.get(lower[at + 1], 0)
    if figure.value % 100 == 0 and tens >= 20 and 0 < ones < 10:
        return _place(p, index, at + 2, figure.value + tens + ones)
    return None


def _place(p: Pieces, first: int, stop: int, value: float) -> Draft | None:
    named = p.forms[stop][:1].isupper() and p.joins[stop] == " "
    if named and (p.forms[first][:1].isupper() or p.figures[first]) and (first or p.figures[first]):
        return None  # “the Third Reich”, “42nd Street”
    return exactly(first, stop, ORDINAL, value)._replace(attributive=p.joins[stop] == "-")


def factor_at(p: Pieces, index: int, figure: BareNumber | None) -> Draft | None:
    """How often as much: "twice", "threefold", "four times", "double the", "half as many"."""
    lower = p.lower
    word = lower[index]
    value = en.FACTORS.get(word) or en.FOLD.get(word)
    if value:
        return exactly(index, index + 1, FACTOR, value)
    if word in en.MULTIPLES and lower[index + 1] in en.AFTER_MULTIPLE:
        return exactly(index, index + 1, FACTOR, en.MULTIPLES[word])
    if word == "half" and lower[index + 1] in en.AS_MUCH:
        return exactly(index, index + 1, FACTOR, 0.5)
    if figure is None:
        return None
    stop, join = figure.stop, p.joins[figure.stop]
    fits = lower[stop] == "times" and join == " "
    fits = fits or (lower[stop] in en.TIMES and join == "-" and figure.value > 1)
    fits = fits or (lower[stop] in {"fold", "x"} and join in {"-", ""} and not p.figures[stop + 1])
    if not fits:
        return None
    draft = Draft(index, stop + 1, FACTOR, figure.value, figure.low, figure.high, figure.grain)
    return draft._replace(attributive=join == "-" and lower[stop] in en.TIMES)


def couple_at(p: Pieces, index: int) -> Draft | None:
    """The words "a couple of": two, or a few."""
    if p.phrase(index, 3) != ("a", "couple", "of"):
        return None
    whole = {"hundred": 100.0, "dozen": 12.0, **en.SCALES}.get(p.lower[index + 3], 1.0)
    if whole == 1 and p.lower[index + 3][-1:] != "s" and p.lower[index + 3] not in en.PERSON_PLURALS:
        return None
    figure = rounded(index + 3 + (whole > 1), 2 * whole, 1, 1)
    return Draft(index, figure.stop, COUNT, figure.value, figure.value, 3 * whole, whole, ranged=True)
