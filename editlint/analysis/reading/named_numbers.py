"""Numbers that count nothing: years, house numbers, codes, and those that are part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.figures import plural
from editlint.language.en import dates, tolls
from editlint.language.en import quantities as en

if TYPE_CHECKING:
    from editlint.analysis.reading.draft import Draft
    from editlint.analysis.reading.pieces import Pieces

_MONTHS = frozenset((*dates.MONTHS, *dates.MONTH_ABBREVIATIONS))
_LONGEST = 6  # digits without separators; more are codes


def is_glued(p: Pieces, index: int) -> bool:
    """Whether digits are part of a word, a code, a version or an address: "A40", "covid-19", "4.2.1", "#12"."""
    before, join = p.lower[index - 1], p.joins[index]
    if (
        index
        and join == ""
        and before not in {"(", "[", '"', "“", "‘", "'", "~", "+", "—", "=", ">", "<", "≈", "≥", "≤"}
    ):
        return before not in en.MINUS or p.joins[index - 1] != " "
    if index and join == "-" and not p.figures[index - 1]:
        return before not in en.RANGE_OPENERS and before not in en.BEFORE_HYPHEN
    return False


def has_tail(p: Pieces, stop: int) -> bool:
    """Whether what stands right behind digits makes a code of them: "221B", "4.2.1", "1990s", "4x4"."""
    following = p.forms[stop]
    if p.joins[stop] or not following:
        return False
    if following[0].isalpha() or following[0] in "_@#\\":
        return True
    return following in {".", "/", ":", "'", "’"} and p.joins[stop + 1] == "" and p.forms[stop + 1][:1].isalnum()


def names_something(p: Pieces, draft: Draft, *, far: bool) -> bool:
    """Whether a bare number is a year, a day, a house number, a code, or part of a name.

    Args:
        p: the pieces.
        draft: the number.
        far: it stands behind another with which it makes a range.
    """
    first, stop = draft.first, draft.stop
    form, before = p.forms[first], p.lower[first - 1]
    counts = plural(p, stop) or p.joins[stop] == "-"
    if len(form) == 4 and 1000 <= draft.value < 2100:
        dated = before in en.BEFORE_YEAR and not (counts and before in en.BEFORE_YEAR_OR_COUNT)
        if dated or (draft.value >= 1400 and not counts):
            return True
    if (len(form) > _LONGEST and not counts) or (first == 0 and p.lower[stop] == "." and stop + 1 < p.count):
        return True  # a code, the number of an item
    month = p.forms[first - 2] if before == "." and p.joins[first - 1] == "" else p.forms[first - 1]
    if month in _MONTHS or p.forms[stop] in _MONTHS:
        return True
    if (not far and _beside_digits(p, first, stop)) or _is_address(p, stop):
        return True
    return _after_name(p, first) and not (counts and p.lower[stop] in en.PERSON_PLURALS)


def _beside_digits(p: Pieces, first: int, stop: int) -> bool:
    """Groups of digits with a space or several hyphens between them: telephone numbers, codes."""
    if p.joins[stop] == " " and p.figures[stop] and p.forms[stop].isdecimal() and p.lower[stop + 1] != "/":
        return True
    if first and p.joins[first] == " " and p.figures[first - 1] and p.forms[first - 1].isdecimal():
        return True
    left = p.joins[first] == "-" and p.figures[first - 1]
    right = p.joins[stop] == "-" and p.figures[stop]
    if left and right:
        return True
    for one, other in (((first - 1), first),) if left else ((first, stop),) if right else ():
        if any(_is_code(p.forms[at]) for at in (one, other)):
            return not plural(p, other + 1)
        if (p.joins[one] == "-" and p.figures[one - 1]) or (p.joins[other + 1] == "-" and p.figures[other + 1]):
            return True
    return False


def _is_code(form: str) -> bool:
    """Whether digits beside a hyphen are part of a number to call: "0199", "5550"."""
    return form.isdecimal() and (len(form) > 3 or (form[0] == "0" and len(form) > 1))


def _is_address(p: Pieces, stop: int) -> bool:
    """Whether the words behind a number are a street: "12 High Street"."""
    for at in range(stop, stop + 4):
        if not p.forms[at][:1].isupper() or p.joins[at] != " ":
            return False
        if at > stop and p.lower[at] in en.STREETS:
            return True
    return False


def _after_name(p: Pieces, first: int) -> bool:
    """Whether a name or a numbered thing stands before a number: "Boeing 737", "page 4"."""
    before, form = p.lower[first - 1], p.forms[first - 1]
    if before == ".":
        return p.lower[first - 2] in en.NUMBERED_SHORT
    if not first or p.joins[first] != " " or (p.figures[first + 1] and p.joins[first + 1] in {"-", "–"}):
        return False  # “Rovers 4-2” is a result
    if before in tolls.NUMBERED or before in en.ALSO_NUMBERED:
        return not plural(p, first + 1)
    if p.lower[first + 1] == "of" and p.lower[first + 2] in en.AFTER_OF:
        return False  # "At Rugen 36 of the 90 were lost"
    if before.endswith("'s") and (plural(p, first + 1) or (p.joins[first + 1] == "-" and not p.figures[first + 1])):
        return False  # "Skagen's 80 dealers", "Skagen's 12-member board"
    if form == before or not form[0].isalpha() or before in en.NO_NAME or _is_gapped(p, first):
        return False
    if first == 1 or p.lower[first - 2] in {"“", '"', ":", "‘"}:  # a sentence begins with it
        return before not in en.AFTER_PART and before not in en.OPENERS and not plural(p, first + 1)
    return True


def _is_gapped(p: Pieces, first: int) -> bool:
    """Whether a number behind a name goes on with what one before it told: "Lund took 46 per cent, Krog 38"."""
    if p.lower[first + 1] not in en.ENDS_MEMBER:
        return False
    start = first - 1
    while start > 0 and p.forms[start - 1][:1].isupper():
        start -= 1
    if start > 0 and p.lower[start - 1] == "the":
        start -= 1
    if p.lower[start - 1] not in en.OPENS_MEMBER:
        return False
    told = [at for at in range(start - 1) if p.figures[at]]
    return any(p.lower[at + 1] in en.PERCENT_SIGNS or plural(p, at + 1) for at in told)


def is_capital_name(p: Pieces, first: int, stop: int) -> bool:
    """Whether a number in words is part of a name: "the Big Four", "World War Two", "Seven Sisters Road"."""
    before = p.lower[first - 1]
    if first and p.joins[first] == " " and (before in tolls.NUMBERED or before in en.ALSO_NUMBERED):
        return not plural(p, stop)
    if not p.forms[first][:1].isupper() or p.lower[first] in {"a", "an"}:
        return False
    ahead = p.forms[stop][:1].isupper() and p.joins[stop] in {" ", "-"}
    behind = first > 0 and p.forms[first - 1][:1].isupper() and p.joins[first] in {" ", "-"}
    return ahead or behind


def is_pronoun(p: Pieces, first: int, stop: int) -> bool:
    """Whether "one" stands for somebody or something: "no one", "one of them", "this one"."""
    following = p.lower[stop]
    if p.lower[first - 1] in en.BEFORE_ONE or following in en.AFTER_ONE:
        return True
    return not following.isalpha()
