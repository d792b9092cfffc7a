"""Times of day: "7 a.m.", "19:30", "half past nine", "noon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.draft import Draft, exactly
from editlint.analysis.reading.quantity import CLOCK
from editlint.language.en import quantities as en

if TYPE_CHECKING:
    from editlint.analysis.reading.pieces import Pieces

_HALF_DAY = 720


def clock_at(p: Pieces, index: int) -> Draft | None:
    """The time of day at a piece.

    Where the words leave open which half of the day it is, `low` is before noon and `high` after it.
    """
    word = p.lower[index]
    if word in en.NOON:
        return _clock(index, index + 1, en.NOON[word], 0)
    if p.figures[index]:
        return _in_digits(p, index)
    if word in en.SMALL:
        hour = en.SMALL[word]
        return (_o_clock(p, index, index + 1, hour) if 1 <= hour <= 12 else None) or _spoken(p, index)
    if word in {"half", "quarter"} or (word == "a" and p.lower[index + 1] == "quarter"):
        return _spoken(p, index)
    return None


def _clock(first: int, stop: int, minutes: int, open_by: int) -> Draft:
    draft = exactly(first, stop, CLOCK, minutes, unit="minute")
    return draft._replace(high=minutes + open_by, ranged=True)


def _in_digits(p: Pieces, index: int) -> Draft | None:
    form = p.forms[index]
    hour, dot, minutes = form.partition(".")
    stop = index + 1
    if len(form) == 4 and p.lower[stop] in en.ZONES and form.isdecimal() and form < "2400" and form[2:] < "60":
        return _clock(index, stop + 1, int(form[:2]) * 60 + int(form[2:]), 0)
    if not hour.isdecimal() or len(hour) > 2 or int(hour) > 24 or (dot and len(minutes) != 2):
        return None
    colon = p.lower[stop] == ":" and p.joins[stop] == p.joins[stop + 1] == "" and not dot
    if colon:
        minutes, stop = p.forms[stop + 1], stop + 2
        if len(minutes) != 2 or not minutes.isdecimal() or p.joins[index] == "":
            return None
        if (p.lower[stop] == ":" and p.joins[stop] == "") or _is_verse(p, index):
            return None
    if minutes and int(minutes) > 59:
        return None
    told = int(hour) * 60 + int(minutes or 0)
    half = _half_day(p, stop, int(hour), told)
    if half is not None:
        return half._replace(first=index)
    if not minutes and int(hour):
        return _o_clock(p, index, stop, int(hour))
    dotted = dot and ((p.lower[index - 1] in en.BEFORE_CLOCK and _alone(p, stop)) or _is_service(p, index))
    if not colon and not dotted:
        return None
    is_open = 1 <= int(hour) <= 12 and hour[0] != "0"
    return _clock(index, stop, told % _HALF_DAY if is_open else told, _HALF_DAY if is_open else 0)


def _is_service(p: Pieces, index: int) -> bool:
    """Whether a train or bus is called by its time: "the 14.50 from Olm"."""
    named = p.lower[index + 1] in en.OF_SERVICES and p.forms[index + 2][:1].isupper()
    return p.lower[index - 1] == "the" and named


def _is_verse(p: Pieces, index: int) -> bool:
    """Whether a name stands before it, as in "Luke 9:12"."""
    before = p.forms[index - 1]
    return index > 1 and before[:1].isupper() and before.lower() not in en.NO_NAME


def _alone(p: Pieces, stop: int) -> bool:
    """Whether nothing behind "at 7.30" shows that it is a number."""
    word = p.lower[stop]
    return word in en.AFTER_PART - en.AFTER_TIME_NOT or word in en.CLOCK_CLOSERS or word in {"", ".", ",", ";", ")"}


def _half_day(p: Pieces, stop: int, hour: int, told: int) -> Draft | None:
    word = p.lower[stop]
    if word in en.NOON and told == _HALF_DAY:
        return _clock(0, stop + 1, en.NOON[word], 0)
    if word not in en.HALF_DAYS or p.joins[stop] == "-" or not 1 <= hour <= 12:
        return None
    if word == "am" and p.joins[stop] != "" and p.forms[stop] != "am" and p.forms[stop] != "AM":
        return None
    return _clock(0, stop + 1, told % _HALF_DAY + en.HALF_DAYS[word], 0)


def _o_clock(p: Pieces, index: int, stop: int, hour: int) -> Draft | None:
    if hour > 12:
        return None
    if p.lower[stop] == en.OCLOCK:
        return _day_part(p, index, stop + 1, hour * 60 % _HALF_DAY)
    half = _half_day(p, stop, hour, hour * 60)
    if half is not None:
        return half._replace(first=index)
    if p.lower[stop] in {"in", "at"} and p.lower[index - 1] in en.BEFORE_CLOCK:
        told = _day_part(p, index, stop, hour * 60 % _HALF_DAY)
        return told if told.stop > stop else None
    return None


def _day_part(p: Pieces, index: int, stop: int, minutes: int) -> Draft:
    for words, offset in en.DAY_PARTS.items():
        if p.phrase(stop, len(words)) == words:
            return _clock(index, stop + len(words), minutes + offset, 0)
    if p.lower[stop] in en.HALF_DAYS:
        return _clock(index, stop + 1, minutes + en.HALF_DAYS[p.lower[stop]], 0)
    return _clock(index, stop, minutes, _HALF_DAY)


def _spoken(p: Pieces, index: int) -> Draft | None:
    """Minutes before or after an hour: "half past nine", "a quarter to ten", "ten past six"."""
    at = index + (p.lower[index] == "a")
    word = p.lower[at]
    minutes = {"half": 30, "quarter": 15}.get(word) or en.SMALL.get(word, 0)
    if minutes in {20, 25} and p.lower[at + 1] == "five":
        minutes, at = 25, at + 1
    at += 1
    told = p.lower[at] in {"minutes", "minute"}
    at += told
    how, hour = p.lower[at], en.SMALL.get(p.lower[at + 1], 0)
    if not hour and p.forms[at + 1].isdecimal() and len(p.forms[at + 1]) < 3:
        hour = int(p.forms[at + 1])
    if not 1 <= hour <= 12 or not 0 < minutes < 60 or p.joins[at + 1] == "-":
        return None
    stop = at + 2
    if how in en.PAST and (how == "past" or told):
        return _day_part(p, index, stop, hour * 60 % _HALF_DAY + minutes)
    sure = word == "quarter" or told or (p.lower[index - 1] in {"at", "by", "until"} and minutes % 5 == 0)
    if how in en.TO and sure and word != "half":
        return _day_part(p, index, stop, (hour * 60 - minutes) % _HALF_DAY)
    return None
