"""What stands behind a number: its unit, its unit of money, what it is a rate of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.reading import units
from editlint.language.en import measures
from editlint.language.en import quantities as en
from editlint.language.en import units as english
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.pieces import Pieces

_WHOLE = frozenset(words[0] for words in measures.WHOLE)


class Unit(NamedTuple):
    """A unit behind a number.

    Attributes:
        stop: the index of the piece behind it.
        name, per: as in `Quantity`.
        hyphen: whether it is joined to the number with a hyphen.
    """

    stop: int
    name: str
    per: str = ""
    hyphen: bool = False


@cache
def _powers() -> dict[tuple[str, str], str]:
    """The units of area and volume by the word before a unit of length and that unit."""
    known = {row[0] for row in english.UNITS}
    return {
        (power, row[0]): prefix + row[0]
        for power, prefix in english.POWERS.items()
        for row in english.UNITS
        if prefix + row[0] in known
    }


def unit_at(p: Pieces, index: int, *, one: bool = False, money: bool = False, percent: bool = False) -> Unit | None:
    """The unit at a piece, which stands behind a number.

    Args:
        p: the pieces.
        index: where the unit would begin.
        one: the number is one, a fraction or "a": the unit may be in the singular.
        money: "pounds" are money here.
        percent: "points" are percentage points here.
    """
    join, word = p.joins[index], p.lower[index]
    if not word:
        return None
    if (
        (word in _WHOLE or word in en.OF_FELT_TIME)
        and join == " "
        and units.dimension(_word(p, index + 1)[0]) == units.TIME
    ):
        return unit_at(p, index + 1, one=one)
    if word in english.RATES or p.forms[index] in english.RATES:
        name, per = english.RATES.get(word) or english.RATES[p.forms[index]]
        return Unit(index + 1, name, per)
    name, stop = _named(p, index)
    if percent and word in {"point", "points"} and join != "":
        name, stop = units.POINTS[:-1], index + 1
    if name == "second" and word == "s" and p.forms[index - 1][-1:] == "0":
        return None  # “the 1990s”
    if not name or (join == "–" and name != "percent"):
        return None
    if name == "pound" and word in {"pound", "pounds"} and (money or p.lower[stop] in {"note", "coin"}):
        name = "pound-sterling"
    if join == " " and p.joins[stop] == "-" and stop - index == 1 and word.isalpha() and name != "percent":
        return None  # "five second-hand cars"
    timed = units.dimension(name) == units.TIME and word in units.forms().words
    if timed and join == " " and not one and word == name and len(word) > 3:
        return None  # "the two second goals"
    stop, name, per = _of_speed(p, stop, name)
    return Unit(stop, name, per, join == "-")


def _named(p: Pieces, index: int) -> tuple[str, int]:
    """The unit that words or signs name and where they stop; "" for none."""
    power = english.POWERS.get(p.lower[index])
    if power:
        dot = p.lower[index + 1] == "." and p.joins[index + 1] == ""
        at = index + 1 + dot
        base, stop = _word(p, at)
        if not base:
            base, stop = units.forms().signs.get(p.forms[at], ""), at + 1
        return _powers().get((p.lower[index], base), ""), stop
    return _word(p, index)


def _word(p: Pieces, index: int) -> tuple[str, int]:
    known, word, form, join = units.forms(), p.lower[index], p.forms[index], p.joins[index]
    if word in known.openings:
        for size in (3, 2):
            name = known.words.get(" ".join(p.lower[index : index + size]))
            if name and "" not in p.joins[index + 1 : index + size]:
                return name, index + size
    if form == "°":
        letter = p.forms[index + 1]
        if letter in {"C", "F"}:
            return known.signs[f"°{letter}"], index + 2
        return "degree", index + 1
    if form in english.COIN_SIGNS and join == "":
        return english.COIN_SIGNS[form], index + 1
    if word in known.words and (word not in english.GLUED or join != " " or word == "min"):
        return known.words[word], index + 1
    if form in known.signs and (form not in english.GLUED or join == ""):
        return known.signs[form], index + 1
    if form in known.codes:
        return known.codes[form], index + 1
    return "", index


def _of_speed(p: Pieces, stop: int, name: str) -> tuple[int, str, str]:
    """The unit with "an hour", "per second", "/h" behind it."""
    rate = rate_at(p, stop, measured=True)
    return (rate[0], name, rate[1]) if rate else (stop, name, "")


def rate_at(p: Pieces, index: int, *, measured: bool = False) -> tuple[int, str] | None:
    """Where "an hour", "per head", "a year", "/kg" stops, and what it names; None for no such thing.

    Args:
        p: the pieces.
        index: where it would begin.
        measured: what it is a rate of has a unit, so that a length or time before "a" and a unit is a rate only if
            the unit is one of time: "60 miles an hour".
    """
    word, join = p.lower[index], p.joins[index]
    if word == "/" and join == "" and p.joins[index + 1] == "":
        name, stop = _word(p, index + 1)
        return (stop, name) if name else None
    if word in en.EACH and not measured:
        return index + 1, "each"
    if join not in {" ", "-"} or word not in {"a", "an", *en.PER_WORDS}:
        return None
    name, stop = _named(p, index + 1)
    if name and _tells_time(p, stop):
        return None
    if name and p.joins[index + 1] in {" ", "-"} and not units.is_money(name) and name != "percent":
        singular = p.lower[stop - 1] not in {"seconds", "minutes", "hours", "days", "weeks", "months", "years"}
        if singular and (word == "per" or not measured or units.dimension(name) == units.TIME):
            return stop, name
        return None
    noun = p.lower[index + 1]
    if word == "per" and noun.isalpha() and p.joins[index + 1] in {" ", "-"} and noun not in {"cent", "se"}:
        return index + 2, noun
    return (index + 2, noun) if not measured and noun in en.RATE_NOUNS else None


def _tells_time(p: Pieces, stop: int) -> bool:
    """Whether a time before this piece is none of a rate: "£40 a year ago", "40 a year before."."""
    word = p.lower[stop]
    return word in en.FROM_NOW or (word in en.BESIDE_TIMES and not p.lower[stop + 1].isalnum())


def money_before(p: Pieces, index: int) -> tuple[int, str] | None:
    """The sign or code of money at a piece with a number behind it: where the number begins, and the currency."""
    known, word, form = units.forms(), p.lower[index], p.forms[index]
    after = index + 1
    if word == "$" and p.joins[after] == "" and p.lower[after] + "$" in known.before:
        word, after = p.lower[after] + "$", after + 1  # “$US300”
    if p.lower[after] == "$" and p.joins[after] == "" and word + "$" in known.before:
        word, after = word + "$", after + 1
    if word == "r" and (form != "R" or p.joins[after] != ""):
        return None
    name = known.before.get(word) or known.codes.get(form)
    if name is None or (word in {"rs", "re"} and form not in {"Rs", "Re", "RS"}):
        return None
    if p.lower[after] == "." and p.joins[after] == "":
        after += 1
    return (after, name) if p.figures[after] and p.joins[after] != "–" else None
