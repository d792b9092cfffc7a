"""Counted feasts by their names: "25th anniversary", "golden jubilee", "a 125th-birthday deadline", "centenary"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import ORDINAL
from editlint.language.en import histories as en
from editlint.language.en.inflection import singular
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.phrases import Phrase


class Feast(NamedTuple):
    """A counted feast: the years that it may mean, its prose offsets, and whether it is a birthday."""

    numbers: tuple[int, ...]
    start: int
    end: int
    birthday: bool


def named_feast(text: str, phrase: Phrase) -> Feast | None:
    """The counted feast that a phrase names: by its head, or by a word before it as in "a 125th-birthday deadline"."""
    counts = [it for it in phrase.quantities if it.kind == ORDINAL or it.unit == "year"]
    start = counts[0].start if len(counts) == 1 else -1
    numbers: tuple[int, ...] = (int(counts[0].value),) if len(counts) == 1 else ()
    last = ""
    for found in _WORD.finditer(text, phrase.start, _end_of_word(text, phrase.end)):
        word = singular(found.group().lower())
        if word in en.JUBILEES:
            start, numbers = found.start(), en.JUBILEES[word]
        elif word in en.NUMBERED_FEASTS:
            return Feast((en.NUMBERED_FEASTS[word],), found.start(), found.end(), birthday=False)
        elif (
            (word in en.COUNTED_FEASTS or (word == "wedding" and last in en.JUBILEES))
            and numbers
            and start < found.start()
        ):
            following = text[found.end() : found.end() + 12].lower()
            if word != "wedding" or "anniversary" not in following:
                return Feast(numbers, start, found.end(), birthday=word == "birthday")
        last = word
    return None


def may_name_feast(text: str, start: int, end: int) -> bool:
    """Whether a word for a feast stands in a stretch of prose, unread."""
    return _FEAST.search(text, start, end) is not None


_FEAST = LatePattern(
    "|".join(sorted(it.removesuffix("y") for it in (*en.NUMBERED_FEASTS, *en.COUNTED_FEASTS, "wedding"))), re.IGNORECASE
)
_WORD = LatePattern(r"[A-Za-z]+")


def _end_of_word(text: str, end: int) -> int:
    """Where the last word ends with what a hyphen joins to it."""
    while end < len(text) and (text[end].isalpha() or text[end] == "-"):
        end += 1
    return end
